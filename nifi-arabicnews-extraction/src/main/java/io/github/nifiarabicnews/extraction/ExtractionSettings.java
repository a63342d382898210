package io.github.nifiarabicnews.extraction;

import java.util.Objects;

/**
 * What to extract, and the bounds that no input gets past.
 *
 * @param scope             part of web pages
 * @param subheadings       keep the article's sub-headings
 * @param lists             keep its lists
 * @param quotes            keep its block quotes
 * @param captions          keep the captions of its pictures
 * @param attachments       hand back the attachments of e-mails
 * @param maxInputBytes     size of the file, in bytes
 * @param maxOutputChars    length of the text, in UTF-16 code units
 * @param maxExpandedBytes  size of everything unpacked out of one file, in bytes
 * @param maxNesting        how deep archives, e-mails and attachments may lie in one another
 */
public record ExtractionSettings(
        ContentScope scope,
        boolean subheadings,
        boolean lists,
        boolean quotes,
        boolean captions,
        boolean attachments,
        int maxInputBytes,
        int maxOutputChars,
        long maxExpandedBytes,
        int maxNesting) {

    public static final ExtractionSettings DEFAULT =
            new ExtractionSettings(ContentScope.MAIN_ARTICLE, true, true, true, false, false, 32 << 20, 8 << 20, 256L << 20, 4);

    public ExtractionSettings {
        Objects.requireNonNull(scope, "scope");
        if (maxInputBytes < 1 || maxOutputChars < 1 || maxExpandedBytes < 1 || maxNesting < 0) {
            throw new IllegalArgumentException("Bounds have to be positive");
        }
    }

    public ExtractionSettings withScope(final ContentScope newScope) {
        return new ExtractionSettings(newScope, subheadings, lists, quotes, captions, attachments, maxInputBytes, maxOutputChars, maxExpandedBytes, maxNesting);
    }

    public ExtractionSettings withCaptions(final boolean newCaptions) {
        return new ExtractionSettings(scope, subheadings, lists, quotes, newCaptions, attachments, maxInputBytes, maxOutputChars, maxExpandedBytes, maxNesting);
    }

    public ExtractionSettings withAttachments(final boolean newAttachments) {
        return new ExtractionSettings(scope, subheadings, lists, quotes, captions, newAttachments, maxInputBytes, maxOutputChars, maxExpandedBytes, maxNesting);
    }

    public ExtractionSettings withBounds(final int inputBytes, final int outputChars, final long expandedBytes, final int nesting) {
        return new ExtractionSettings(scope, subheadings, lists, quotes, captions, attachments, inputBytes, outputChars, expandedBytes, nesting);
    }
}
