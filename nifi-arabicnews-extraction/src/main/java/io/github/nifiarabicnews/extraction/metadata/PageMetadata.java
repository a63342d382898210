package io.github.nifiarabicnews.extraction.metadata;

import java.util.Objects;

import org.jsoup.nodes.Element;

/**
 * What a web page says of its article, and what helps to find the body.
 *
 * @param article     the metadata proper
 * @param headline    element that shows the headline, or null
 * @param description summary that the page gives for search engines, or null
 * @param articleBody body that JSON-LD gives, or null; often shortened or without paragraphs
 */
public record PageMetadata(ArticleMetadata article, Element headline, String description, String articleBody) {

    public PageMetadata {
        Objects.requireNonNull(article, "article");
    }
}
