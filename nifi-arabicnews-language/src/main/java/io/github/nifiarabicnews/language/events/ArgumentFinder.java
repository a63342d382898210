package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.List;

/** Fills in who, to whom, where, when and how many. Must be safe to share between threads. */
@FunctionalInterface
public interface ArgumentFinder {
    /** Finds nothing. */
    ArgumentFinder NONE = (article, text, entities, events) -> events.stream().map(event -> EventArguments.NONE).toList();

    /**
     * @param entities what the tagger's {@link EntityFinder} made of this text
     * @param events   all events of the article in text order
     * @return the arguments of each event, in the same order
     */
    List<EventArguments> find(Article article, AnalyzedText text, EntityLookup entities, List<DetectedEvent> events);
}
