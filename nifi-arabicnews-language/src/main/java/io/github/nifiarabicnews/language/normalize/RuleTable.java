package io.github.nifiarabicnews.language.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of rules compiled to one entry for each UTF-16 code unit. An entry says what the unit becomes where it stands
 * for itself, and marks the few that need a closer look. Immutable.
 *
 * <p>Bits of an entry: 0-15 the unit that it becomes; 16-24 index of the rules that changed it; 26 and 28-30 flags. The
 * unused bits catch carries, so that the sum of two entries has one of the bits 29-31 set if, and only if, one of
 * the two is {@link #REMOVED} or {@link #SLOW} or both are {@link #RUN}: see {@link #needsAttention}.
 */
final class RuleTable {
    /** Needs {@link ClusterComposer}: expands, combines, depends on what is around it, or is half of a surrogate pair. */
    static final int SLOW = 1 << 29;
    /** White space that can be part of a run. */
    static final int RUN = 1 << 28;
    /** With {@link #SLOW}: can combine with the character before it. */
    static final int COMBINING = 1 << 26;

    /** Alone: the unit is removed. With {@link #SLOW}: nothing further. */
    private static final int NOT_PLAIN = 1 << 30;
    private static final int REMOVED = NOT_PLAIN;
    /** Nothing in ASCII combines with what is before it. */
    private static final int FIRST_COMBINING = 0x80;
    private static final int RULES_SHIFT = 16;
    private static final int RULES_MASK = 0x1FF;

    private final int[] entries = new int[Character.MAX_VALUE + 1];
    private final long[] ruleSets;
    private final Utf8PairTable pairs;
    private final ContextRules context;

    RuleTable(final CharacterRules rules) {
        context = new ContextRules(rules);
        final ClusterComposer composer = new ClusterComposer(rules);
        final List<Long> sets = new ArrayList<>();
        final Map<Long, Integer> indexes = new HashMap<>();
        sets.add(0L);
        indexes.put(0L, 0);
        final CodePoints expanded = new CodePoints();
        final CodePoints source = new CodePoints();
        final long[] counts = new long[NormalizationRule.COUNT];
        for (int unit = 0; unit < entries.length; unit++) {
            if (Character.isSurrogate((char) unit)) {
                entries[unit] = NOT_PLAIN | SLOW | unit;
            } else if (isUntouched(unit)) {
                entries[unit] = unit;
            } else {
                source.clear();
                source.add(unit);
                final CodePoints result = composer.compose(source, counts);
                final boolean countedTwice = Arrays.stream(counts).anyMatch(count -> count > 1);
                final long set = takeRules(counts);
                final int index = indexes.computeIfAbsent(set, added -> {
                    sets.add(added);
                    return sets.size() - 1;
                });
                final boolean combines = combines(unit, rules, expanded, counts);
                Arrays.fill(counts, 0);
                entries[unit] = (countedTwice ? NOT_PLAIN | SLOW | unit : entry(unit, result, combines, rules, context)) | index << RULES_SHIFT;
            }
        }
        ruleSets = sets.stream().mapToLong(Long::longValue).toArray();
        if (ruleSets.length > RULES_MASK) {
            throw new IllegalStateException("Too many combinations of rules: " + ruleSets.length);
        }
        pairs = new Utf8PairTable(this);
    }

    /** Ideographs, Hangul syllables and private use, which no rule changes: two thirds of all units, whose look-up would take most of the time. */
    private static boolean isUntouched(final int unit) {
        return unit >= 0x3400 && unit <= 0x9FFF || unit >= 0xAC00 && unit <= 0xD7A3 || unit >= 0xE000 && unit <= 0xF8FF;
    }

    private static long takeRules(final long[] counts) {
        long set = 0;
        for (int rule = 0; rule < counts.length; rule++) {
            if (counts[rule] != 0) {
                set |= 1L << rule;
                counts[rule] = 0;
            }
        }
        return set;
    }

    private static int entry(final int unit, final CodePoints result, final boolean combines, final CharacterRules rules, final ContextRules context) {
        if (combines) {
            return NOT_PLAIN | SLOW | COMBINING | unit;
        }
        if (unit == '\r' && rules.has(NormalizationRule.LINE_ENDS)) {
            return NOT_PLAIN | SLOW | unit;
        }
        if (result.size() == 0) {
            return REMOVED;
        }
        final int first = result.get(0);
        if (result.size() > 1 || first > Character.MAX_VALUE || context.concerns(first)) {
            return NOT_PLAIN | SLOW | unit;
        }
        return first | (context.isRunSpace(first) ? RUN : 0);
    }

    /**
     * Whether something among neighbours is to be looked at one by one.
     *
     * @param sums the sums of the entries of every two neighbours, or-ed together
     */
    static boolean needsAttention(final int sums) {
        return sums >>> 29 != 0;
    }

    /** Whether the entry's unit is put out or needs a closer look: it does not just go. */
    static boolean isKept(final int entry) {
        return (entry & (NOT_PLAIN | SLOW)) != REMOVED;
    }

    /** Whether rules changed or removed the unit, so that there is something to count. */
    static boolean isChanged(final int entry) {
        return (entry >>> RULES_SHIFT & RULES_MASK) != 0;
    }

    /** By how much the output grows by an entry that is not {@link #SLOW}: 1, or 0 where the unit is removed. */
    static int growth(final int entry) {
        return entry >>> 30 ^ 1;
    }

    /** Whether the code point, as the rules expand it, can combine with the character before it. */
    static boolean combines(final int codePoint, final CharacterRules rules) {
        return combines(codePoint, rules, new CodePoints(), new long[NormalizationRule.COUNT]);
    }

    private static boolean combines(final int codePoint, final CharacterRules rules, final CodePoints expanded, final long[] counts) {
        if (!rules.composes() || codePoint < FIRST_COMBINING) {
            return false;
        }
        expanded.clear();
        rules.expand(codePoint, expanded, counts);
        if (expanded.size() == 0) {
            return false;
        }
        final int first = UnicodeData.firstOfDecomposition(expanded.get(0));
        return UnicodeData.combiningClass(first) != 0 || UnicodeData.composesBackward(first);
    }

    /** The rules that look at neighbours. */
    ContextRules context() {
        return context;
    }

    int[] entries() {
        return entries;
    }

    /** The entries for code points of one and two bytes in UTF-8. */
    Utf8PairTable pairs() {
        return pairs;
    }

    /** The rules that changed a unit, as a bit set of their ordinals. */
    long rulesOf(final int entry) {
        return ruleSets[entry >>> RULES_SHIFT & RULES_MASK];
    }

    /** Adds to the counts of the rules that changed a unit. */
    void count(final int entry, final long occurrences, final long[] counts) {
        long set = rulesOf(entry);
        while (set != 0) {
            counts[Long.numberOfTrailingZeros(set)] += occurrences;
            set &= set - 1;
        }
    }
}
