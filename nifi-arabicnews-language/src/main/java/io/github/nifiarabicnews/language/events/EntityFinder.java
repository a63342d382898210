package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;

/** Finds the names in a text that patterns can ask for. Must be safe to share between threads. */
@FunctionalInterface
public interface EntityFinder {
    EntityLookup find(AnalyzedText text, Article article);
}
