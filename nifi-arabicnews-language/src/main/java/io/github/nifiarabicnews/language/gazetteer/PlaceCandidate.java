package io.github.nifiarabicnews.language.gazetteer;

/** What may be a place, before the text's evidence has decided on it. */
final class PlaceCandidate {
    static final int[] NO_ENTRIES = new int[0];

    int firstToken;
    int endToken;
    int nameToken;
    int nameEnd;
    /** Number of the word that points to a place, or of the noun in front of a name that no table has; else -1. */
    int pointer = -1;
    /** Letters written to the first token that do not belong to the phrase. */
    int skipped;
    /** The preposition written to the first token, or 0. */
    char preposition;
    /** Whether a conjunction is written to the first token. */
    boolean conjunction;
    PlaceMention.Form form = PlaceMention.Form.NAME;
    PlaceMention.Use use = PlaceMention.Use.PLACE;
    /** The classes of the words between the beginning of the phrase and the name, see {@link PlaceWords}. */
    int cues;
    /** What the noun in front of the name says that it is, or null. */
    PlaceKind kind;
    /** Gazetteer entries with the bit that says whether the name is first of all a word. */
    int[] entries = NO_ENTRIES;
    /** The country that an adjective beside the name tells, or -1. */
    int qualifier = -1;
    boolean afterPreposition;
    boolean afterPerson;
    /** Whether a word stands in front that wants a noun, which an adjective is not: إن, ضد. */
    boolean afterParticle;
    boolean dateline;
    /** Whether it is in a list that a noun of place begins: بلدتي قباطية ويعبد. */
    boolean afterHead;
    /** What this candidate gave to the evidence. */
    float given;
    int givenCountry = -1;
    int givenAdmin1 = -1;
    /** Number of the entry that the evidence has decided for, or -1. */
    int chosen = -1;
    boolean accepted;

    boolean locative() {
        return afterPreposition || preposition == 'ب' || preposition == 'ل' || (cues & ~(PlaceWords.PARTY | PlaceWords.BODY)) != 0;
    }
}
