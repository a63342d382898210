package io.github.nifiarabicnews.extraction;

import java.util.List;

/**
 * What came out of one file.
 *
 * @param articles    one article; out of an archive one for each file in it that has text; none where there are attachments alone
 * @param failed      files in an archive that should have text and could not be read
 * @param skipped     names of the files in an archive that have no text by their kind, or no content at all
 * @param attachments what came along with e-mails that have no text themselves, where attachments were asked for
 */
public record ExtractionResult(List<ExtractedArticle> articles, List<FailedEntry> failed, List<String> skipped, List<Attachment> attachments) {

    public ExtractionResult {
        articles = List.copyOf(articles);
        failed = List.copyOf(failed);
        skipped = List.copyOf(skipped);
        attachments = List.copyOf(attachments);
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
