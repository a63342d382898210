package io.github.nifiarabicnews.language.normalize;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many characters each rule changed or removed in one run. For the Unicode forms that is the number of compatibility
 * characters replaced and of letters whose marks were composed or put in order. A character that two rules changed in
 * turn counts for both, a tab that becomes a space and then goes with a run counts twice. Immutable.
 */
public final class NormalizationCounts {
    private final long[] byOrdinal;

    NormalizationCounts(final long[] byOrdinal) {
        this.byOrdinal = byOrdinal;
    }

    /** Changes by this rule. */
    public long count(final NormalizationRule rule) {
        return byOrdinal[rule.ordinal()];
    }

    /** Changes by all rules. */
    public long total() {
        long total = 0;
        for (final long count : byOrdinal) {
            total += count;
        }
        return total;
    }

    /** The rules that changed something, with their counts. */
    public Map<NormalizationRule, Long> byRule() {
        final Map<NormalizationRule, Long> counts = new EnumMap<>(NormalizationRule.class);
        for (final NormalizationRule rule : NormalizationRule.values()) {
            if (count(rule) != 0) {
                counts.put(rule, count(rule));
            }
        }
        return counts;
    }

    @Override
    public String toString() {
        return byRule().toString();
    }
}
