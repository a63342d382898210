package io.github.nifiarabicnews.language.article;

import java.util.Objects;

/**
 * An article to tag. Every field but the text may be null.
 *
 * @param id          stable id: the feed entry's id or link, else a hash of the content
 * @param source      name of the publisher
 * @param url         canonical address
 * @param title       headline
 * @param author      author
 * @param publishedAt ISO 8601 date or date-time
 * @param language    BCP 47 language of the text
 * @param text        what offsets refer to: the headline on a line of its own, then each paragraph on its own line
 */
public record Article(
        String id,
        String source,
        String url,
        String title,
        String author,
        String publishedAt,
        String language,
        String text) {

    public Article {
        Objects.requireNonNull(text, "text");
    }
}
