package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.TokenizedText;

/**
 * A text with the readings of its tokens, the likeliest first. Tokens that the lexicon does not know have none. Immutable.
 */
public final class AnalyzedText {
    private final TokenizedText text;
    private final int[] begins;
    private final long[] analyses;
    private final int[] functions;

    AnalyzedText(final TokenizedText text, final int[] begins, final long[] analyses, final int[] functions) {
        this.text = text;
        this.begins = begins;
        this.analyses = analyses;
        this.functions = functions;
    }

    public TokenizedText text() {
        return text;
    }

    /** Number of readings of the token. */
    public int count(final int token) {
        return begins[token + 1] - begins[token];
    }

    /** A reading, see {@link Analysis}; number 0 is the likeliest. */
    public long analysis(final int token, final int number) {
        return analyses[begins[token] + number];
    }

    /** Classes of {@link FunctionWords} that the token is in. */
    public int functions(final int token) {
        return functions[token];
    }

    public boolean isFunction(final int token, final int anyOf) {
        return (functions[token] & anyOf) != 0;
    }

    /** Whether the token has a reading as this lexeme. */
    public boolean hasLexeme(final int token, final int lexeme) {
        for (int i = begins[token]; i < begins[token + 1]; i++) {
            if (Analysis.lexeme(analyses[i]) == lexeme) {
                return true;
            }
        }
        return false;
    }

    /** Whether the likeliest reading is a finite verb. */
    public boolean isVerb(final int token) {
        return begins[token + 1] > begins[token] && Analysis.isFinite(analyses[begins[token]]);
    }

    /** Whether any reading is a finite verb. */
    public boolean canBeVerb(final int token) {
        for (int i = begins[token]; i < begins[token + 1]; i++) {
            if (Analysis.isFinite(analyses[i])) {
                return true;
            }
        }
        return false;
    }
}
