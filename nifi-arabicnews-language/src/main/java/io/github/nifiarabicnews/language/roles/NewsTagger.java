package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.LexiconLoader;

/** Puts the tagger together: events by a lexicon, names by the actor list and the gazetteer, roles by the grammar. */
public final class NewsTagger {
    private NewsTagger() {
    }

    /** The tagger that comes with the product. */
    public static EventTagger builtIn() {
        return withLexicon(LexiconLoader.builtIn());
    }

    /** The same with another lexicon. */
    public static EventTagger withLexicon(final Lexicon lexicon) {
        return EventTagger.withLexicon(lexicon).with(NewsEntityFinder.builtIn(), new RoleFinder(lexicon));
    }
}
