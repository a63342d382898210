package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.util.List;

/**
 * The text of a document in reading order.
 *
 * @param paragraphs paragraphs without line breaks, none of them blank
 * @param metadata   what the format's own metadata says
 * @param warnings   codes of what is not certain
 */
public record DocumentText(List<String> paragraphs, ArticleMetadata metadata, List<String> warnings) {

    public DocumentText {
        paragraphs = List.copyOf(paragraphs);
        warnings = List.copyOf(warnings);
    }
}
