package io.github.nifiarabicnews.extraction;

import java.util.Objects;

/**
 * A file that came inside another one.
 *
 * @param fileName name it has there; made safe: without folders, control characters and the like, of at most 200 bytes
 * @param mimeType media type that was declared, or null
 * @param content  its bytes
 */
public record Attachment(String fileName, String mimeType, byte[] content) {

    public Attachment {
        fileName = FileNames.clean(Objects.requireNonNull(fileName, "fileName"));
        Objects.requireNonNull(content, "content");
    }
}
