package io.github.nifiarabicnews.language.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The places of one text in text order; no two overlap. Immutable. */
public final class PlaceMentions {
    private final PlaceMention[] all;
    /** Number of the mention that covers each token, or -1. */
    private final int[] byToken;
    private final String leadingCountry;

    PlaceMentions(final List<PlaceMention> all, final int tokenCount, final String leadingCountry) {
        this.all = all.toArray(PlaceMention[]::new);
        this.byToken = new int[tokenCount];
        this.leadingCountry = leadingCountry;
        Arrays.fill(byToken, -1);
        for (int number = 0; number < all.size(); number++) {
            Arrays.fill(byToken, all.get(number).firstToken(), all.get(number).endToken(), number);
        }
    }

    /** Those of the places that are kept. */
    public PlaceMentions filter(final Predicate<PlaceMention> isKept) {
        return new PlaceMentions(Arrays.stream(all).filter(isKept).toList(), byToken.length, leadingCountry);
    }

    public List<PlaceMention> all() {
        return List.of(all);
    }

    public int size() {
        return all.length;
    }

    public PlaceMention get(final int number) {
        return all[number];
    }

    /** Number of the mention that the token is part of, or -1. */
    public int at(final int token) {
        return byToken[token];
    }

    /** The mention that begins at the token, or null. */
    public PlaceMention beginningAt(final int token) {
        final int number = byToken[token];
        return number >= 0 && all[number].firstToken() == token ? all[number] : null;
    }

    /** ISO 3166-1 alpha-3 of the country that the text speaks of most, or null where none stands out. */
    public String leadingCountry() {
        return leadingCountry;
    }
}
