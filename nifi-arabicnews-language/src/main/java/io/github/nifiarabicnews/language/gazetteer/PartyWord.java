package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.FormNote;

/** What the actor list says of a form by itself. Immutable. */
final class PartyWord extends FormNote {
    /** A form that no list has, without anything written to it. */
    static final PartyWord UNKNOWN = new PartyWord(-1, -1, 0, (char) 0, 0, null, null, false, false);

    private final int whole;
    private final int bare;
    private final int prefixLength;
    private final char preposition;
    private final int flags;
    private final PartyHead head;
    private final ActorLexicon.Demonym demonym;
    private final boolean isGivenName;
    private final boolean isDefinite;
    private final boolean canBegin;

    /**
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
    PartyWord(final int whole, final int bare, final int prefixLength, final char preposition, final int flags, final PartyHead head, final ActorLexicon.Demonym demonym,
            final boolean isGivenName, final boolean isDefinite) {
        this.whole = whole;
        this.bare = bare;
        this.prefixLength = prefixLength;
        this.preposition = preposition;
        this.flags = flags;
        this.head = head;
        this.demonym = demonym;
        this.isGivenName = isGivenName;
        this.isDefinite = isDefinite;
        this.canBegin = bare >= 0 && ((flags & ActorLexicon.BEGINS_NAME) != 0 || head != null || demonym != null || isGivenName);
    }

    int whole() {
        return whole;
    }

    int bare() {
        return bare;
    }

    int prefixLength() {
        return prefixLength;
    }

    char preposition() {
        return preposition;
    }

    int flags() {
        return flags;
    }

    PartyHead head() {
        return head;
    }

    ActorLexicon.Demonym demonym() {
        return demonym;
    }

    boolean isGivenName() {
        return isGivenName;
    }

    boolean isDefinite() {
        return isDefinite;
    }

    /** Whether a party may begin with the word; function words and what only stands inside of names do not. */
    boolean canBegin() {
        return canBegin;
    }

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
