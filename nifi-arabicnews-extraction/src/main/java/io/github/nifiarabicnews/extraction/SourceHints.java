package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.util.Objects;

/**
 * What is known of a file from outside. All of it is optional; format and charset are checked against the bytes.
 *
 * @param fileName name with extension, or null
 * @param mimeType media type, possibly with charset parameter, or null
 * @param charset  name of the charset that the user or a protocol stated, or null
 * @param known    metadata from elsewhere, for example a feed; used where the file itself has none; for the files of an archive only the site
 */
public record SourceHints(String fileName, String mimeType, String charset, ArticleMetadata known) {

    public static final SourceHints NONE = new SourceHints(null, null, null, ArticleMetadata.EMPTY);

    public SourceHints {
        Objects.requireNonNull(known, "known");
    }

    public static SourceHints ofFileName(final String fileName) {
        return new SourceHints(fileName, null, null, ArticleMetadata.EMPTY);
    }
}
