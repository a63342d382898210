package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.TokenizedText;

/** A text's tokens as the gazetteer's words: as they stand, without a conjunction, and without a preposition that is written to them. */
final class PlaceTokens {
    static final int READINGS = 3;
    /** The reading without a conjunction. */
    static final int JOINED = 1;
    /** The reading without a preposition. */
    static final int GOVERNED = 2;

    private final TokenizedText text;
    private final PlaceWord[] words;

    PlaceTokens(final Gazetteer gazetteer, final TokenizedText text) {
        this.text = text;
        this.words = new PlaceWord[text.tokenCount()];
        for (int token = 0; token < words.length; token++) {
            words[token] = gazetteer.word(text.form(token));
        }
    }

    TokenizedText text() {
        return text;
    }

    int count() {
        return words.length;
    }

    /** Number of the word as it stands, or {@link PlaceNames#NONE}. */
    int word(final int token) {
        return words[token].whole;
    }

    /** Number of the word in that reading, or {@link PlaceNames#NONE}. */
    int reading(final int token, final int reading) {
        return words[token].reading(reading);
    }

    /** How many letters the reading leaves out in front. */
    int skipped(final int token, final int reading) {
        return words[token].skipped(reading);
    }

    boolean isUnknown(final int token) {
        return words[token] == PlaceWord.UNKNOWN;
    }

    /** The classes of the word as it stands, see {@link PlaceWords}. */
    int classes(final int token) {
        return words[token].classes;
    }

    /** The classes of the word in all of its readings. */
    int allClasses(final int token) {
        return words[token].allClasses;
    }

    /** Number of the country whose people the token names, or -1. */
    int people(final int token) {
        return words[token].people;
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
}
