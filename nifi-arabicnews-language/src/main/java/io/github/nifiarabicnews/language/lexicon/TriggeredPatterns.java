package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.List;

/** The patterns of which one lexeme can be the trigger, with what a quick test needs side by side. Immutable. */
public final class TriggeredPatterns {
    private static final int NUMBERS = 7;
    private static final int SENTENCE = 0;
    private static final int BEFORE = 1;
    private static final int BEHIND = 2;
    private static final int FORM = 3;
    private static final int CLITICS = 4;
    private static final int SPECIFICITY = 5;
    private static final int SHARED = 6;

    private final EventPattern[] patterns;
    private final int lexeme;
    /**
     * {@value #NUMBERS} for each pattern: the signatures of a word that must be in the sentence, of that in front of the trigger and of that behind it; where one
     * test of the trigger has this lexeme, that test as {@link WordTest#packedForm} and {@link WordTest#packedClitics}, else 0; the specificity; whether the trigger has other lexemes as well.
     */
    private final long[] numbers;

    TriggeredPatterns(final int lexeme, final List<EventPattern> patterns) {
        this.lexeme = lexeme;
        this.patterns = patterns.toArray(EventPattern[]::new);
        this.numbers = new long[NUMBERS * this.patterns.length];
        for (int number = 0; number < this.patterns.length; number++) {
            final int at = NUMBERS * number;
            final EventPattern pattern = this.patterns[number];
            final PatternElement trigger = pattern.sequence()[pattern.trigger()];
            final WordTest test = onlyTest(trigger, lexeme);
            numbers[at + SENTENCE] = pattern.guard();
            numbers[at + BEFORE] = pattern.beside(-1);
            numbers[at + BEHIND] = pattern.beside(1);
            numbers[at + FORM] = test == null ? 0 : test.packedForm();
            numbers[at + CLITICS] = test == null ? 0 : test.packedClitics();
            numbers[at + SPECIFICITY] = pattern.specificity();
            numbers[at + SHARED] = trigger.lexemes().length > 1 ? 1 : 0;
        }
    }

    /** The test that a reading as this lexeme must pass; null where there are several. */
    private static WordTest onlyTest(final PatternElement trigger, final int lexeme) {
        WordTest only = null;
        for (final WordTest word : trigger.words()) {
            if (word.lexemes().contains(lexeme)) {
                if (only != null) {
                    return null;
                }
                only = word;
            }
        }
        return only;
    }

    public int count() {
        return patterns.length;
    }

    public EventPattern get(final int number) {
        return patterns[number];
    }

    /**
     * Whether the pattern may stand there; where not, it does not.
     *
     * @param sentence the {@link EventPattern#signatureOf} of every reading in the sentence, together
     * @param before   of the word in front of the trigger, 0 where there is none
     * @param behind   of the word behind it
     */
    public boolean mayStand(final int number, final long sentence, final long before, final long behind) {
        final int at = NUMBERS * number;
        return (numbers[at + SENTENCE] & sentence) != 0 && isMet(numbers[at + BEFORE], before) && isMet(numbers[at + BEHIND], behind);
    }

    /** A pattern that asks for nothing there has every bit. */
    private static boolean isMet(final long asked, final long there) {
        return asked == -1 || (asked & there) != 0;
    }

    public int specificity(final int number) {
        return (int) numbers[NUMBERS * number + SPECIFICITY];
    }

    /**
     * The first reading of a token that the pattern's trigger takes.
     *
     * @param from the token's first reading as the lexeme of these patterns
     * @return its number, or -1 where the trigger takes none, or one in front of {@code from}: a trigger of several lexemes is tried once, at the first of them
     */
    public int reading(final int number, final AnalyzedText text, final int token, final int from) {
        final long form = numbers[NUMBERS * number + FORM];
        final boolean shared = numbers[NUMBERS * number + SHARED] != 0;
        if (form == 0 || shared && (from > 0 || !WordTest.takesForm(text.analysis(token, from), form, numbers[NUMBERS * number + CLITICS]))) {
            return firstReading(patterns[number], text, token, from);
        }
        if (shared) {
            return from;
        }
        for (int reading = from; reading < text.count(token); reading++) {
            final long analysis = text.analysis(token, reading);
            if (Analysis.lexeme(analysis) == lexeme && WordTest.takesForm(analysis, form, numbers[NUMBERS * number + CLITICS])) {
                return reading;
            }
        }
        return -1;
    }

    private static int firstReading(final EventPattern pattern, final AnalyzedText text, final int token, final int from) {
        final PatternElement trigger = pattern.sequence()[pattern.trigger()];
        for (int reading = 0; reading < text.count(token); reading++) {
            if (trigger.matches(text.analysis(token, reading))) {
                return reading < from ? -1 : reading;
            }
        }
        return -1;
    }
}
