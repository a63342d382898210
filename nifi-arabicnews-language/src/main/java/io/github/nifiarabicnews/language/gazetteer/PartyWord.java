package io.github.nifiarabicnews.language.gazetteer;

/**
 * What the actor list says of a form by itself. Immutable.
 *
 * @param whole        number of the word as written, or -1
 * @param bare         number of the word without what is written to it, or -1; {@code whole} where that is known
 * @param prefixLength characters of و, ف, ب, ل, ك in front of the bare word
 * @param preposition  the preposition among them, or 0
 * @param flags        see {@link ActorLexicon#flags}, of the bare word
 * @param head         what the bare word describes, or null
 * @param demonym      whose people or adjective the bare word is, or null
 * @param isGivenName  whether it is a given name as written
 * @param isDefinite   whether it has the article, with or without something written in front of it
 */
record PartyWord(int whole, int bare, int prefixLength, char preposition, int flags, PartyHead head, ActorLexicon.Demonym demonym, boolean isGivenName, boolean isDefinite) {
    /** A form that no list has, without anything written to it. */
    static final PartyWord UNKNOWN = new PartyWord(-1, -1, 0, (char) 0, 0, null, null, false, false);

    boolean hasPrefix() {
        return prefixLength > 0;
    }

    boolean hasConjunction() {
        return prefixLength > (preposition == 0 ? 0 : 1);
    }

    boolean isCounting() {
        return prefixLength == 0 && (flags & ActorLexicon.COUNTING) != 0;
    }

    /** ISO 3166-1 alpha-3 of the country that the word is the adjective of, or null. */
    String adjectiveOf() {
        return demonym == null || demonym.isPlural() || hasPrefix() ? null : demonym.country();
    }
}
