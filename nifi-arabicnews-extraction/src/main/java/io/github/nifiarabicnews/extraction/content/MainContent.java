package io.github.nifiarabicnews.extraction.content;

import java.util.List;

/**
 * The body of an article.
 *
 * @param paragraphs body without the headline
 * @param sure       whether the page has what looks like an article at all
 */
public record MainContent(List<String> paragraphs, boolean sure) {

    public MainContent {
        paragraphs = List.copyOf(paragraphs);
    }
}
