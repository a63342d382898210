package io.github.nifiarabicnews.extraction;

import java.util.List;

/**
 * What came out of one file.
 *
 * @param articles one article; out of an archive one for each file in it that has text
 * @param failed   files in an archive that should have text and could not be read
 */
public record ExtractionResult(List<ExtractedArticle> articles, List<FailedEntry> failed) {

    public ExtractionResult {
        articles = List.copyOf(articles);
        failed = List.copyOf(failed);
    }

    /**
     * A file in an archive that could not be read.
     *
     * @param file    the file
     * @param reason  why
     * @param message the same as a sentence
     */
    public record FailedEntry(Attachment file, FailureReason reason, String message) {
    }
}
