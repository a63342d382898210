package io.github.nifiarabicnews.language.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of rules compiled to one entry for each UTF-16 code unit. An entry says what the unit becomes where it stands
 * for itself, and marks the few that need a closer look. Immutable.
 *
 * <p>Bits of an entry: 0-15 the unit that it becomes; 16-26 index of the rules that changed it; then the flags.
 */
final class RuleTable {
    /** Set where something is put out, so that {@code entry >>> 31} is by how much the output grows. */
    static final int EMIT = 1 << 31;
    /** Needs {@link ClusterComposer}: expands, combines, depends on what is around it, or is half of a surrogate pair. */
    static final int SLOW = 1 << 30;
    /** White space that can be part of a run. */
    static final int RUN = 1 << 29;
    /** With {@link #SLOW}: can combine with the character before it. */
    static final int COMBINING = 1 << 28;

    private static final int RULES_SHIFT = 16;
    private static final int RULES_MASK = 0x7FF;

    private final int[] entries = new int[Character.MAX_VALUE + 1];
    private final long[] ruleSets;

    RuleTable(final CharacterRules rules) {
        final ContextRules context = new ContextRules(rules);
        final ClusterComposer composer = new ClusterComposer(rules);
        final List<Long> sets = new ArrayList<>();
        final Map<Long, Integer> indexes = new HashMap<>();
        final CodePoints source = new CodePoints();
        final long[] counts = new long[NormalizationRule.values().length];
        for (int unit = 0; unit < entries.length; unit++) {
            if (Character.isSurrogate((char) unit)) {
                entries[unit] = SLOW | EMIT | unit;
            } else {
                source.clear();
                source.add(unit);
                final CodePoints result = composer.compose(source, counts);
                final long set = takeRules(counts);
                final int index = indexes.computeIfAbsent(set, added -> {
                    sets.add(added);
                    return sets.size() - 1;
                });
                entries[unit] = entry(unit, result, rules, context) | index << RULES_SHIFT;
            }
        }
        ruleSets = sets.stream().mapToLong(Long::longValue).toArray();
        if (ruleSets.length > RULES_MASK) {
            throw new IllegalStateException("Too many combinations of rules: " + ruleSets.length);
        }
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

    private static int entry(final int unit, final CodePoints result, final CharacterRules rules, final ContextRules context) {
        if (combines(unit, rules)) {
            return SLOW | COMBINING | EMIT | unit;
        }
        if (unit == '\r' && rules.has(NormalizationRule.LINE_ENDS)) {
            return SLOW | EMIT | unit;
        }
        if (result.size() == 0) {
            return 0;
        }
        final int first = result.get(0);
        if (result.size() > 1 || first > Character.MAX_VALUE || context.concerns(first)) {
            return SLOW | EMIT | unit;
        }
        return EMIT | first | (context.isRunSpace(first) ? RUN : 0);
    }

    /** Whether the code point, as the rules expand it, can combine with the character before it. */
    static boolean combines(final int codePoint, final CharacterRules rules) {
        if (!rules.composes()) {
            return false;
        }
        final CodePoints expanded = new CodePoints();
        rules.expand(codePoint, expanded, new long[NormalizationRule.values().length]);
        if (expanded.size() == 0) {
            return false;
        }
        final CodePoints decomposed = new CodePoints();
        UnicodeData.decompose(expanded.get(0), decomposed);
        return UnicodeData.combiningClass(decomposed.get(0)) != 0 || UnicodeData.composesBackward(decomposed.get(0));
    }

    int[] entries() {
        return entries;
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
