package io.github.nifiarabicnews.extraction;

import java.util.Objects;

/**
 * A file that came inside another one.
 *
 * @param fileName name it has there, without folders
 * @param mimeType media type that was declared, or null
 * @param content  its bytes
 */
public record Attachment(String fileName, String mimeType, byte[] content) {

    public Attachment {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(content, "content");
    }
}
