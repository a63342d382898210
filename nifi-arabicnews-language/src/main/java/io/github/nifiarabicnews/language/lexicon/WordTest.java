package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;

/** What one reading of a token must be: one of some lexemes, in some of their forms, with or without clitics. Immutable. */
public final class WordTest {
    /** Every kind of form but participles, as bits {@code 1 << kind}. */
    static final int ALL_BUT_PARTICIPLES = 0xFFFF & ~(1 << Analysis.ACTIVE_PARTICIPLE | 1 << Analysis.PASSIVE_PARTICIPLE);
    static final int FINITE = 1 << Analysis.PAST | 1 << Analysis.IMPERFECT | 1 << Analysis.IMPERATIVE;

    private final LexemeSet lexemes;
    private final int kinds;
    /** {@link Analysis#ACTIVE} or {@link Analysis#PASSIVE} where a finite form must have that voice, else 0. */
    private final int voice;
    private final int clitics;
    private final int noClitics;

    WordTest(final LexemeSet lexemes, final int kinds, final int voice, final int clitics, final int noClitics) {
        this.lexemes = lexemes;
        this.kinds = kinds;
        this.voice = voice;
        this.clitics = clitics;
        this.noClitics = noClitics;
    }

    public boolean matches(final long analysis) {
        return lexemes.contains(Analysis.lexeme(analysis)) && takesForm(analysis);
    }

    /** Whether a form is right, whatever its lexeme. */
    boolean takesForm(final long analysis) {
        return takesForm(analysis, packedForm(), packedClitics());
    }

    /** Whether a form is right, whatever its lexeme, by what a test is packed into. */
    static boolean takesForm(final long analysis, final long form, final long clitics) {
        if ((form & 1L << Analysis.kind(analysis)) == 0) {
            return false;
        }
        final int written = Analysis.clitics(analysis);
        final int asked = (int) clitics;
        final int voice = (int) (form >>> 32);
        return (written & asked) == asked && (written & (int) (clitics >>> 32)) == 0 && (voice == 0 || !Analysis.isFinite(analysis) || Analysis.has(analysis, voice));
    }

    /** The kinds, and the voice from bit 32 on. */
    long packedForm() {
        return kinds | (long) voice << 32;
    }

    /** The clitics that must be there, and from bit 32 on those that must not. */
    long packedClitics() {
        return clitics | (long) noClitics << 32;
    }

    /** Whether the test asks for more than the lexeme. */
    boolean isNarrow() {
        return kinds != ALL_BUT_PARTICIPLES || voice != 0 || clitics != 0 || noClitics != 0;
    }

    LexemeSet lexemes() {
        return lexemes;
    }
}
