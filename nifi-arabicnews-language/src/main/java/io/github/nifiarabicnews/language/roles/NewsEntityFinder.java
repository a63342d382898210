package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.events.EntityFinder;
import io.github.nifiarabicnews.language.events.EntityLookup;
import io.github.nifiarabicnews.language.gazetteer.ActorLexicon;
import io.github.nifiarabicnews.language.gazetteer.Gazetteer;
import io.github.nifiarabicnews.language.gazetteer.PartyMatcher;
import io.github.nifiarabicnews.language.gazetteer.PlaceMatcher;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;

/** Finds parties by the actor list and places by the gazetteer. Safe to share between threads. */
public final class NewsEntityFinder implements EntityFinder {
    private final PartyMatcher parties;
    private final PlaceMatcher places;

    public NewsEntityFinder(final PartyMatcher parties, final PlaceMatcher places) {
        this.parties = parties;
        this.places = places;
    }

    /** With the lists that come with the product, loaded once. */
    public static NewsEntityFinder builtIn() {
        return BuiltIn.FINDER;
    }

    private static final class BuiltIn {
        static final NewsEntityFinder FINDER = new NewsEntityFinder(new PartyMatcher(ActorLexicon.builtIn()), new PlaceMatcher(Gazetteer.builtIn()));
    }

    @Override
    public EntityLookup find(final AnalyzedText text, final Article article) {
        final String published = article.publishedAt();
        final String day = published == null || published.length() < 10 ? null : published.substring(0, 10);
        return new ArticleEntities(text.text(), parties.match(text, day), places.match(text.text(), article.source()));
    }
}
