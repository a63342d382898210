package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.events.EntityFinder;
import io.github.nifiarabicnews.language.events.EntityLookup;
import io.github.nifiarabicnews.language.gazetteer.ActorLexicon;
import io.github.nifiarabicnews.language.gazetteer.Gazetteer;
import io.github.nifiarabicnews.language.gazetteer.PartyMatcher;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.gazetteer.PlaceMatcher;
import io.github.nifiarabicnews.language.gazetteer.PlaceMentions;
import io.github.nifiarabicnews.language.lexicon.IgnoreList;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;

/** Finds parties by the actor list and places by the gazetteer. Safe to share between threads. */
public final class NewsEntityFinder implements EntityFinder {
    private final PartyMatcher parties;
    private final PlaceMatcher places;
    private final IgnoreList ignored;

    public NewsEntityFinder(final PartyMatcher parties, final PlaceMatcher places, final IgnoreList ignored) {
        this.parties = parties;
        this.places = places;
        this.ignored = ignored;
    }

    /** This finder without what a list says is no party, place or event. */
    NewsEntityFinder without(final IgnoreList list) {
        return new NewsEntityFinder(parties, places, list);
    }

    /** With the lists that come with the product, loaded once. */
    public static NewsEntityFinder builtIn() {
        return BuiltIn.FINDER;
    }

    private static final class BuiltIn {
        static final NewsEntityFinder FINDER = new NewsEntityFinder(new PartyMatcher(ActorLexicon.builtIn()), new PlaceMatcher(Gazetteer.builtIn()), IgnoreList.EMPTY);
    }

    @Override
    public EntityLookup find(final AnalyzedText text, final Article article) {
        final String published = article.publishedAt();
        final String day = published == null || published.length() < 10 ? null : published.substring(0, 10);
        final IgnoreList.Matches matches = ignored.match(text.text());
        PartyMentions foundParties = parties.match(text, day);
        if (!matches.isEmpty(IgnoreList.Kind.ACTOR)) {
            foundParties = foundParties.filter(party -> !matches.covers(IgnoreList.Kind.ACTOR, party.firstToken(), party.endToken()));
        }
        PlaceMentions foundPlaces = places.match(text.text(), article.source());
        if (!matches.isEmpty(IgnoreList.Kind.PLACE)) {
            foundPlaces = foundPlaces.filter(place -> !matches.covers(IgnoreList.Kind.PLACE, place.firstToken(), place.endToken()));
        }
        return new ArticleEntities(text.text(), foundParties, foundPlaces, matches);
    }
}
