package io.github.nifiarabicnews.language.gazetteer;

/**
 * A party that a text names or describes.
 *
 * @param firstToken first token of the words that name it
 * @param endToken   the token behind the last one
 * @param begin      offset in the text, behind a conjunction or preposition that is written to the first word
 * @param end        offset behind the last character
 * @param name       canonical name, or the words as written where no list has the party
 * @param code       CAMEO/PLOVER actor code, or null
 * @param country    ISO 3166-1 alpha-3, or null
 * @param kind       state, military, armed-group, igo, ngo, media, civilian or person, or null
 * @param agreement  how verbs and pronouns agree with it
 * @param actor      the entry of the actor list that names the whole party, or null where it was found by pattern
 * @param prefix     what is written to the first word: a {@code و} or {@code ف} as {@link #CONJUNCTION}, a {@code ب}, {@code ل} or {@code ك} as itself in {@link #preposition()}
 * @param preposition the letter ب, ل or ك written to the first word, or 0
 * @param apposition whether it only says once more who the party before is
 * @param nameToken  first token of the name of the list or of the person's name in it, or -1 where it is all description
 * @param isState    whether it is a state by its name or its capital, which may be a place as well
 */
public record PartyMention(
        int firstToken,
        int endToken,
        int begin,
        int end,
        String name,
        String code,
        String country,
        String kind,
        Agreement agreement,
        Actor actor,
        int prefix,
        char preposition,
        boolean apposition,
        int nameToken,
        boolean isState) {

    /** The first word has a conjunction written to it. */
    public static final int CONJUNCTION = 1;

    public boolean hasConjunction() {
        return (prefix & CONJUNCTION) != 0;
    }

    public boolean isPerson() {
        return "person".equals(kind);
    }

    public boolean covers(final int token) {
        return token >= firstToken && token < endToken;
    }
}
