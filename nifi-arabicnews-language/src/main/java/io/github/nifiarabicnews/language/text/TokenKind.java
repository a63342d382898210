package io.github.nifiarabicnews.language.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters with their marks, of any script. */
    WORD,
    /** Digits, with the separators inside them: {@code 12}, {@code 11,00}, {@code ١٢٫٥}. */
    NUMBER,
    /** One character that is neither letter, digit nor space. */
    PUNCTUATION
}
