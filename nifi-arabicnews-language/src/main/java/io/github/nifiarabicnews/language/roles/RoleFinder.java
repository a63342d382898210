package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.events.ArgumentFinder;
import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.events.EntityLookup;
import io.github.nifiarabicnews.language.events.EventArguments;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.List;

/**
 * Finds who, to whom, where, when and how many, by the frames of the rules and the grammar of the clause. Needs the names that
 * {@link NewsEntityFinder} finds. Safe to share between threads.
 */
public final class RoleFinder implements ArgumentFinder {
    private final VerbClasses verbClasses;

    public RoleFinder(final Lexicon lexicon) {
        this.verbClasses = new VerbClasses(lexicon);
    }

    @Override
    public List<EventArguments> find(final Article article, final AnalyzedText text, final EntityLookup entities, final List<DetectedEvent> events) {
        if (events.isEmpty() || !(entities instanceof final ArticleEntities found)) {
            return ArgumentFinder.NONE.find(article, text, entities, events);
        }
        return new ArticleRoles(article, text, found, events, verbClasses).find();
    }
}
