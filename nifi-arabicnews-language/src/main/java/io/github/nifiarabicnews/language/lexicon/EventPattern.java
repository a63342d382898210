package io.github.nifiarabicnews.language.lexicon;

import java.util.List;

/**
 * One {@code +} or {@code -} line of a rule. Immutable.
 *
 * <p>Specificity: 100 for each element that asks for a word or a name, 10 for each that asks for more than the lexeme, 30 for each {@code !}; less
 * 2 for {@code ..}, 5 for {@code ...} and 8 for {@code &}.
 */
public final class EventPattern {
    private final EventRule rule;
    private final boolean negative;
    private final String source;
    private final String example;
    private final int line;
    private final int order;
    private final PatternElement[] sequence;
    private final int trigger;
    private final PatternElement[] others;
    private final int specificity;
    /** The signatures of the words that must be there, one for each element but the trigger that is neither optional nor a name. */
    private final long[] required;

    EventPattern(final EventRule rule, final boolean negative, final String source, final String example, final int line, final int order, final List<PatternElement> elements,
            final int trigger) {
        this.rule = rule;
        this.negative = negative;
        this.source = source;
        this.example = example;
        this.line = line;
        this.order = order;
        this.sequence = elements.stream().filter(element -> element.place() == PatternElement.Place.SEQUENCE).toArray(PatternElement[]::new);
        this.others = elements.stream().filter(element -> element.place() != PatternElement.Place.SEQUENCE).toArray(PatternElement[]::new);
        this.trigger = List.of(sequence).indexOf(elements.get(trigger));
        int score = 0;
        for (final PatternElement element : elements) {
            score += score(element);
        }
        this.specificity = score;
        this.required = elements.stream().filter(element -> element != elements.get(trigger) && !element.isOptional() && element.gap() == 0
                && element.place() != PatternElement.Place.NOWHERE && element.entities().length == 0).mapToLong(PatternElement::signature).toArray();
    }

    /**
     * Whether a sentence may hold the words that the pattern asks for; a quick test before the real one.
     *
     * @param sentence the {@link #signatureOf} of every reading in the sentence, together
     */
    public boolean mayStandIn(final long sentence) {
        for (final long word : required) {
            if ((word & sentence) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The rarest of the signatures that the pattern asks for; every bit where it asks for none. */
    long guard() {
        long guard = -1;
        for (final long word : required) {
            guard = Long.bitCount(word) < Long.bitCount(guard) ? word : guard;
        }
        return guard;
    }

    /** The signature of the word that must stand beside the trigger, in front of it (-1) or behind it (1); every bit where the pattern asks for none there. */
    long beside(final int step) {
        final int at = trigger + step;
        if (at < 0 || at >= sequence.length) {
            return -1;
        }
        final PatternElement element = sequence[at];
        return element.isOptional() || element.gap() > 0 || element.entities().length > 0 ? -1 : element.signature();
    }

    /** The bit that a lexeme has in the signature of a sentence. */
    public static long signatureOf(final int lexeme) {
        return LexemeSet.signatureOf(lexeme);
    }

    private static int score(final PatternElement element) {
        if (element.gap() > 0) {
            return element.gap() <= 3 ? -2 : -5;
        }
        if (element.isOptional()) {
            return 0;
        }
        if (element.place() == PatternElement.Place.NOWHERE) {
            return 30;
        }
        boolean narrow = false;
        for (final WordTest word : element.words()) {
            narrow |= word.isNarrow();
        }
        return (narrow ? 110 : 100) - (element.place() == PatternElement.Place.CLAUSE ? 8 : 0);
    }

    public EventRule rule() {
        return rule;
    }

    /** A {@code -} line: where it wins there is no event. */
    public boolean isNegative() {
        return negative;
    }

    /** The pattern as its file has it. */
    public String source() {
        return source;
    }

    /** The sentence in which it fires, or for a {@code -} line does not; null where the file gives none. */
    public String example() {
        return example;
    }

    /** Line in {@link EventRule#file()}, from 1. */
    public int line() {
        return line;
    }

    /** Place among all patterns of the lexicon, for ties. */
    public int order() {
        return order;
    }

    /** The elements that stand in sequence, {@code &} and {@code !} left out. Read only. */
    public PatternElement[] sequence() {
        return sequence;
    }

    /** Index of the trigger in {@link #sequence()}. */
    public int trigger() {
        return trigger;
    }

    /** The elements with {@code &} and {@code !}. Read only. */
    public PatternElement[] others() {
        return others;
    }

    public int specificity() {
        return specificity;
    }
}
