package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;

/** A text's tokens as the gazetteer's words: as they stand, without a conjunction, and without a preposition that is written to them. */
final class PlaceTokens {
    static final int READINGS = 3;
    /** The reading without a conjunction. */
    static final int JOINED = 1;
    /** The reading without a preposition. */
    static final int GOVERNED = 2;
    private static final int SHORTEST_STRIPPED = 3;
    /** Powers of 31 up to the length of the longest name's word. */
    private static final int[] POWERS = powers(64);

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final PlaceWords words;
    private final TokenizedText text;
    private final int[] readings;
    private final byte[] skips;

    PlaceTokens(final Gazetteer gazetteer, final TokenizedText text) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.words = gazetteer.words();
        this.text = text;
        this.readings = new int[READINGS * text.tokenCount()];
        this.skips = new byte[READINGS * text.tokenCount()];
        for (int token = 0; token < text.tokenCount(); token++) {
            read(token);
        }
    }

    private static int[] powers(final int length) {
        final int[] powers = new int[length];
        powers[0] = 1;
        for (int i = 1; i < length; i++) {
            powers[i] = 31 * powers[i - 1];
        }
        return powers;
    }

    TokenizedText text() {
        return text;
    }

    int count() {
        return text.tokenCount();
    }

    /** Number of the word as it stands, or {@link PlaceNames#NONE}. */
    int word(final int token) {
        return readings[READINGS * token];
    }

    /** Number of the word in that reading, or {@link PlaceNames#NONE}. */
    int reading(final int token, final int reading) {
        return readings[READINGS * token + reading];
    }

    /** How many letters the reading leaves out in front. */
    int skipped(final int token, final int reading) {
        return skips[READINGS * token + reading];
    }

    boolean isUnknown(final int token) {
        final int at = READINGS * token;
        return (readings[at] & readings[at + 1] & readings[at + 2]) == PlaceNames.NONE;
    }

    /** The classes of the word as it stands, see {@link PlaceWords}. */
    int classes(final int token) {
        return words.classes(readings[READINGS * token]);
    }

    /** The classes of the word in all of its readings. */
    int allClasses(final int token) {
        final int at = READINGS * token;
        return words.classes(readings[at]) | words.classes(readings[at + 1]) | words.classes(readings[at + 2]);
    }

    /** Number of the country whose people the token names, or -1. */
    int people(final int token) {
        for (int reading = 0; reading < READINGS; reading++) {
            final int country = gazetteer.peopleOf(readings[READINGS * token + reading]);
            if (country >= 0) {
                return country;
            }
        }
        return -1;
    }

    boolean inOneSentence(final int token, final int other) {
        return text.sentence(token) == text.sentence(other);
    }

    boolean isComma(final int token) {
        return text.isPunctuation(token) && (text.isFolded(token, "،") || text.isFolded(token, ","));
    }

    boolean isQuote(final int token) {
        return text.isPunctuation(token) && (text.isFolded(token, "«") || text.isFolded(token, "\"") || text.isFolded(token, "“") || text.isFolded(token, "'"));
    }

    boolean isDash(final int token) {
        return text.isPunctuation(token)
                && (text.isFolded(token, "-") || text.isFolded(token, "–") || text.isFolded(token, "—") || text.isFolded(token, ":") || text.isFolded(token, "ـ"));
    }

    boolean isHyphen(final int token) {
        return text.isPunctuation(token) && text.isFolded(token, "-") && text.touches(token - 1, token) && text.touches(token, token + 1);
    }

    private void read(final int token) {
        final int at = READINGS * token;
        readings[at] = PlaceNames.NONE;
        readings[at + 1] = PlaceNames.NONE;
        readings[at + 2] = PlaceNames.NONE;
        if (!text.isWord(token)) {
            return;
        }
        final char[] folded = text.foldedChars();
        final int begin = text.foldedBegin(token);
        final int end = text.foldedEnd(token);
        readings[at] = names.find(text.hash(token), folded, begin, end);
        int from = begin;
        int hash = text.hash(token);
        if (end - from >= SHORTEST_STRIPPED && (folded[from] == 'و' || folded[from] == 'ف')) {
            hash = withoutFirst(hash, folded[from], end - from);
            from++;
            readings[at + 1] = names.find(hash, folded, from, end);
            skips[at + 1] = 1;
        }
        if (end - from > SHORTEST_STRIPPED && (folded[from] == 'ب' || folded[from] == 'ل' || folded[from] == 'ك')) {
            skips[at + 2] = (byte) (from + 1 - begin);
            readings[at + 2] = folded[from] == 'ل' && folded[from + 1] == 'ل'
                    ? names.findWithArticle(folded, from + 2, end)
                    : names.find(withoutFirst(hash, folded[from], end - from), folded, from + 1, end);
        }
    }

    /** The hash of a form, see {@link Folding#hash(char[], int, int)}, without its first letter. */
    private static int withoutFirst(final int hash, final char first, final int length) {
        return length < POWERS.length ? hash - first * POWERS[length - 1] : PlaceNames.NONE;
    }
}
