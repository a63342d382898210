package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.EntityKind;
import io.github.nifiarabicnews.language.lexicon.EventPattern;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import java.util.Arrays;

/** Tests patterns at a word of a sentence. What it does for one pattern at one word is bounded: gaps are short and few, clauses and sentences are cut. */
final class PatternMatcher {
    private final SentenceWords words;
    private AnalyzedText text;
    private EntityLookup entities;
    private PatternElement[] sequence;
    /** First and last word that each element of the sequence took, -1 where it took none. */
    private int[] taken = new int[32];

    PatternMatcher(final SentenceWords words) {
        this.words = words;
    }

    void begin(final AnalyzedText analyzed, final EntityLookup lookup) {
        text = analyzed;
        entities = lookup;
    }

    /** Whether the pattern, whose trigger this word is, stands in the sentence; {@link #taken} tells where. */
    boolean matches(final EventPattern pattern, final int word) {
        sequence = pattern.sequence();
        if (taken.length < 2 * sequence.length) {
            taken = new int[2 * sequence.length];
        }
        Arrays.fill(taken, 0, 2 * sequence.length, -1);
        take(pattern.trigger(), word, word);
        return right(pattern.trigger() + 1, words.next(word)) && left(pattern.trigger() - 1, words.previous(word)) && others(pattern, word);
    }

    /** The words that the sequence took, as a copy: the first and last of each element, -1 for gaps and what was left out. */
    int[] taken() {
        return Arrays.copyOf(taken, 2 * sequence.length);
    }

    private boolean right(final int element, final int word) {
        if (element == sequence.length) {
            return true;
        }
        final PatternElement current = sequence[element];
        if (current.gap() > 0) {
            int at = word;
            int nameEnd = -1;
            for (int skipped = 0; skipped <= current.gap() && at >= 0; skipped += at > nameEnd ? 1 : 0) {
                if (right(element + 1, at)) {
                    return true;
                }
                if (opensClause(at)) {
                    return false;
                }
                nameEnd = Math.max(nameEnd, Math.max(entityEnd(at, EntityKind.PARTY), entityEnd(at, EntityKind.PLACE)) - 1);
                at = words.next(at);
            }
            return false;
        }
        if (word >= 0 && isWord(current, word)) {
            take(element, word, word);
            if (right(element + 1, words.next(word))) {
                return true;
            }
            take(element, -1, -1);
        }
        if (word >= 0) {
            for (final EntityKind kind : current.entities()) {
                final int end = entityEnd(word, kind);
                if (end >= 0) {
                    take(element, word, end);
                    if (right(element + 1, words.next(end))) {
                        return true;
                    }
                    take(element, -1, -1);
                }
            }
        }
        return current.isOptional() && right(element + 1, word);
    }

    private boolean left(final int element, final int word) {
        if (element < 0) {
            return true;
        }
        final PatternElement current = sequence[element];
        if (current.gap() > 0) {
            int at = word;
            for (int skipped = 0; skipped <= current.gap() && at >= 0; skipped++) {
                if (left(element - 1, at)) {
                    return true;
                }
                if (opensClause(at)) {
                    return false;
                }
                at = words.previous(at);
            }
            return false;
        }
        if (word >= 0 && isWord(current, word)) {
            take(element, word, word);
            if (left(element - 1, words.previous(word))) {
                return true;
            }
            take(element, -1, -1);
        }
        if (word >= 0) {
            for (final EntityKind kind : current.entities()) {
                final int begin = entityBegin(word, kind);
                if (begin >= 0) {
                    take(element, begin, word);
                    if (left(element - 1, words.previous(begin))) {
                        return true;
                    }
                    take(element, -1, -1);
                }
            }
        }
        return current.isOptional() && left(element - 1, word);
    }

    private boolean isWord(final PatternElement element, final int word) {
        return (element.signature() & words.signature(word)) != 0 && element.matchesWord(text, words.token(word));
    }

    private void take(final int element, final int first, final int last) {
        taken[2 * element] = first;
        taken[2 * element + 1] = last;
    }

    /** A verb that a و joins opens a new clause, though no punctuation says so: no gap reaches over it. */
    private boolean opensClause(final int word) {
        final int token = words.token(word);
        if (text.count(token) == 0) {
            return false;
        }
        final long reading = text.analysis(token, 0);
        return Analysis.isFinite(reading) && Analysis.hasClitic(reading, Analysis.CONJUNCTION);
    }

    /** The last word of a name that begins at this word, or -1. */
    private int entityEnd(final int word, final EntityKind kind) {
        if (kind == EntityKind.NUMBER) {
            return isNumber(word) ? word : -1;
        }
        final int end = entities.end(words.token(word), kind);
        if (end < 0) {
            return -1;
        }
        final int last = words.wordAt(end) - 1;
        return last >= word ? last : -1;
    }

    private int entityBegin(final int word, final EntityKind kind) {
        if (kind == EntityKind.NUMBER) {
            return isNumber(word) ? word : -1;
        }
        final int begin = entities.begin(words.token(word) + 1, kind);
        if (begin < 0) {
            return -1;
        }
        final int first = words.wordAt(begin);
        return first <= word ? first : -1;
    }

    private boolean isNumber(final int word) {
        final int token = words.token(word);
        return text.text().isNumber(token) || text.isFunction(token, FunctionWords.NUMERAL);
    }

    private boolean others(final EventPattern pattern, final int word) {
        for (final PatternElement other : pattern.others()) {
            if (other.place() == PatternElement.Place.CLAUSE) {
                if (!isInClause(other, word)) {
                    return false;
                }
            } else if (isInSentence(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInClause(final PatternElement other, final int word) {
        for (int at = words.next(word); at >= 0; at = words.next(at)) {
            if (stands(other, at)) {
                return true;
            }
        }
        for (int at = words.previous(word); at >= 0; at = words.previous(at)) {
            if (stands(other, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInSentence(final PatternElement other) {
        for (int at = 0; at < words.count(); at++) {
            if (stands(other, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(final PatternElement other, final int word) {
        if (isWord(other, word)) {
            return true;
        }
        for (final EntityKind kind : other.entities()) {
            if (entityEnd(word, kind) >= 0) {
                return true;
            }
        }
        return false;
    }
}
