package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.EventPattern;

/** A pattern that stands in a sentence, and what became of it. */
final class Candidate {
    /** What became of a candidate. */
    enum Fate {
        /** Not settled yet. */
        OPEN,
        /** It is an event, or for a {@code -} pattern or a NONE rule the reason that there is none. */
        ACCEPTED,
        /** A word of an {@code unless} class stands in the sentence. */
        VETOED,
        /** Its rule is for what somebody says, and nobody is cited. */
        UNSAID,
        /** A more specific pattern has the word. */
        LOST,
        /** What another event asks for, threatens or promises, and no event by itself. */
        EMBEDDED,
        /** One event with another of the same type beside it. */
        MERGED,
        /** Too little speaks for it in an article of this topic. */
        UNLIKELY
    }

    final EventPattern pattern;
    final int word;
    /** Number of the trigger's reading among those of its token. */
    final int reading;
    /** First and last word of each element, see {@link PatternMatcher#taken()}. */
    final int[] taken;
    Fate fate = Fate.OPEN;
    /** The classes that vetoed it, as bits. */
    long vetoes;
    /** What it lost to or was merged with. */
    Candidate winner;

    Candidate(final EventPattern pattern, final int word, final int reading, final int[] taken) {
        this.pattern = pattern;
        this.word = word;
        this.reading = reading;
        this.taken = taken;
    }

    boolean isEvent() {
        return !pattern.isNegative() && pattern.rule().type() != null;
    }

    boolean takes(final int other) {
        for (int element = 0; element < taken.length; element += 2) {
            if (taken[element] >= 0 && other >= taken[element] && other <= taken[element + 1] && pattern.sequence()[element / 2].entities().length == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether this one has a word before that one: more specific, then the likelier reading, then a veto, then the earlier line. */
    boolean isBefore(final Candidate other) {
        if (pattern.specificity() != other.pattern.specificity()) {
            return pattern.specificity() > other.pattern.specificity();
        }
        if (reading != other.reading) {
            return reading < other.reading;
        }
        if (pattern.isNegative() != other.pattern.isNegative()) {
            return pattern.isNegative();
        }
        return pattern.order() < other.pattern.order();
    }
}
