package io.github.nifiarabicnews.language.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The parties of one text in text order; no two overlap. Immutable. */
public final class PartyMentions {
    private final PartyMention[] all;
    /** Number of the mention that covers each token, or -1. */
    private final int[] byToken;

    private final PartyTokens tokens;

    PartyMentions(final List<PartyMention> all, final PartyTokens tokens) {
        this.all = all.toArray(PartyMention[]::new);
        this.tokens = tokens;
        this.byToken = new int[tokens.count()];
        Arrays.fill(byToken, -1);
        for (int number = 0; number < all.size(); number++) {
            Arrays.fill(byToken, all.get(number).firstToken(), all.get(number).endToken(), number);
        }
    }

    /** Those of the parties that are kept. */
    public PartyMentions filter(final Predicate<PartyMention> isKept) {
        return new PartyMentions(Arrays.stream(all).filter(isKept).toList(), tokens);
    }

    public List<PartyMention> all() {
        return List.of(all);
    }

    public int size() {
        return all.length;
    }

    public PartyMention get(final int number) {
        return all[number];
    }

    /** Number of the mention that the token is part of, or -1. */
    public int at(final int token) {
        return byToken[token];
    }

    /** The mention that begins at the token, or null. */
    public PartyMention beginningAt(final int token) {
        final int number = byToken[token];
        return number >= 0 && all[number].firstToken() == token ? all[number] : null;
    }

    /** Whether the token is an adjective of origin. */
    public boolean isAdjective(final int token) {
        return tokens.at(token).adjectiveOf() != null;
    }

    /** ISO 3166-1 alpha-3 of the country that the token is the adjective of (الإسرائيلي), or null. */
    public String countryOfAdjective(final int token) {
        return tokens.at(token).adjectiveOf();
    }

    /** Canonical name of a state, or null. */
    public String nameOfCountry(final String country) {
        return tokens.lexicon.stateName(country);
    }

    /** The offices of the person that the list names, one entry each. */
    public List<Actor> officesOf(final PartyMention mention) {
        return tokens.lexicon.named(mention.actor().name()).stream().filter(actor -> actor.isPerson() && actor.name().equals(mention.actor().name())).toList();
    }
}
