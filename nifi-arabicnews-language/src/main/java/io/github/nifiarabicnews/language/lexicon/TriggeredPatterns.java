package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The patterns of which one lexeme can be the trigger, with what a quick test needs side by side. Immutable. */
public final class TriggeredPatterns {
    private final EventPattern[] patterns;
    /** For each pattern the signatures of three words: one that must be in the sentence, that in front of the trigger and that behind it. */
    private final long[] signatures;
    private final int[] specificities;
    private final int lexeme;
    /** For each pattern whose trigger is this lexeme alone, under which conditions; else null. Equal ones are one object. */
    private final WordTest[] tests;

    TriggeredPatterns(final int lexeme, final List<EventPattern> patterns) {
        this.lexeme = lexeme;
        this.specificities = patterns.stream().mapToInt(EventPattern::specificity).toArray();
        final Map<WordTest, WordTest> different = new HashMap<>();
        this.tests = patterns.stream().map(pattern -> onlyTest(pattern)).map(test -> test == null ? null : different.computeIfAbsent(test, same -> same)).toArray(WordTest[]::new);
        this.patterns = patterns.toArray(EventPattern[]::new);
        this.signatures = new long[3 * this.patterns.length];
        for (int number = 0; number < this.patterns.length; number++) {
            signatures[3 * number] = this.patterns[number].guard();
            signatures[3 * number + 1] = this.patterns[number].beside(-1);
            signatures[3 * number + 2] = this.patterns[number].beside(1);
        }
    }

    private static WordTest onlyTest(final EventPattern pattern) {
        final WordTest[] words = pattern.sequence()[pattern.trigger()].words();
        return words.length == 1 && words[0].lexemes().size() == 1 ? words[0] : null;
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
        return (signatures[3 * number] & sentence) != 0 && isMet(signatures[3 * number + 1], before) && isMet(signatures[3 * number + 2], behind);
    }

    /** A pattern that asks for nothing there has every bit. */
    private static boolean isMet(final long asked, final long there) {
        return asked == -1 || (asked & there) != 0;
    }

    public int specificity(final int number) {
        return specificities[number];
    }

    /**
     * The first reading of a token that the pattern's trigger takes.
     *
     * @param from the token's first reading as the lexeme of these patterns
     * @return its number, or -1 where the trigger takes none, or one in front of {@code from}: a trigger of several lexemes is tried once, at the first of them
     */
    public int reading(final int number, final AnalyzedText text, final int token, final int from) {
        final WordTest test = tests[number];
        if (test == null) {
            return firstReading(patterns[number], text, token, from);
        }
        for (int reading = from; reading < text.count(token); reading++) {
            final long analysis = text.analysis(token, reading);
            if (Analysis.lexeme(analysis) == lexeme && test.takesForm(analysis)) {
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
