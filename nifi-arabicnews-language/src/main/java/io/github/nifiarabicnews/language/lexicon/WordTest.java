package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.Arrays;

/** What one reading of a token must be: one of some lexemes, in some of their forms, with or without clitics. Immutable. */
public final class WordTest {
    /** Every kind of form but participles, as bits {@code 1 << kind}. */
    static final int ALL_BUT_PARTICIPLES = 0xFFFF & ~(1 << Analysis.ACTIVE_PARTICIPLE | 1 << Analysis.PASSIVE_PARTICIPLE);
    static final int FINITE = 1 << Analysis.PAST | 1 << Analysis.IMPERFECT | 1 << Analysis.IMPERATIVE;

    private final long[] lexemes;
    private final int kinds;
    /** {@link Analysis#ACTIVE} or {@link Analysis#PASSIVE} where a finite form must have that voice, else 0. */
    private final int voice;
    private final int clitics;
    private final int noClitics;

    WordTest(final long[] lexemes, final int kinds, final int voice, final int clitics, final int noClitics) {
        this.lexemes = lexemes;
        this.kinds = kinds;
        this.voice = voice;
        this.clitics = clitics;
        this.noClitics = noClitics;
    }

    public boolean matches(final long analysis) {
        final int lexeme = Analysis.lexeme(analysis);
        if (lexeme >>> 6 >= lexemes.length || (lexemes[lexeme >>> 6] & 1L << lexeme) == 0 || (kinds & 1 << Analysis.kind(analysis)) == 0) {
            return false;
        }
        final int written = Analysis.clitics(analysis);
        return (written & clitics) == clitics && (written & noClitics) == 0 && (voice == 0 || !Analysis.isFinite(analysis) || Analysis.has(analysis, voice));
    }

    /** Whether the test asks for more than the lexeme. */
    boolean isNarrow() {
        return kinds != ALL_BUT_PARTICIPLES || voice != 0 || clitics != 0 || noClitics != 0;
    }

    /** One bit for each lexeme, several lexemes to a bit: a text without these bits has none of the words. */
    long signature() {
        long signature = 0;
        for (final int lexeme : lexemeNumbers()) {
            signature |= signatureOf(lexeme);
        }
        return signature;
    }

    /** These lexemes and those of the argument, which is not changed. */
    long[] addTo(final long[] others) {
        final long[] all = Arrays.copyOf(others, Math.max(others.length, lexemes.length));
        for (int i = 0; i < lexemes.length; i++) {
            all[i] |= lexemes[i];
        }
        return all;
    }

    static long signatureOf(final int lexeme) {
        return 1L << (lexeme * 0x9E3779B9 >>> 26);
    }

    int[] lexemeNumbers() {
        final int[] numbers = new int[Arrays.stream(lexemes).mapToInt(Long::bitCount).sum()];
        int count = 0;
        for (int word = 0; word < lexemes.length; word++) {
            for (long bits = lexemes[word]; bits != 0; bits &= bits - 1) {
                numbers[count++] = word * 64 + Long.numberOfTrailingZeros(bits);
            }
        }
        return numbers;
    }
}
