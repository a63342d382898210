package io.github.nifiarabicnews.language.article;

import java.util.List;

/**
 * An article with its events.
 *
 * @param article  the article, with its language filled in
 * @param events   events in text order
 * @param taggedBy name and version of the tagger and of the lexicon that made it
 */
public record TaggedArticle(Article article, List<Event> events, String taggedBy) {
    public TaggedArticle {
        events = List.copyOf(events);
    }
}
