package io.github.nifiarabicnews.language.normalize;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many characters each rule changed or removed in one run. For the Unicode forms that is the number of compatibility
 * characters replaced and of letters whose marks were composed or put in order. A character that two rules changed in
 * turn counts for both. Immutable.
 */
public final class NormalizationCounts {
    private final Map<NormalizationRule, Long> counts = new EnumMap<>(NormalizationRule.class);
    private final long total;

    NormalizationCounts(final long[] byOrdinal) {
        long sum = 0;
        for (final NormalizationRule rule : NormalizationRule.values()) {
            if (byOrdinal[rule.ordinal()] > 0) {
                counts.put(rule, byOrdinal[rule.ordinal()]);
                sum += byOrdinal[rule.ordinal()];
            }
        }
        this.total = sum;
    }

    /** Changes by this rule. */
    public long count(final NormalizationRule rule) {
        return counts.getOrDefault(rule, 0L);
    }

    /** Changes by all rules. */
    public long total() {
        return total;
    }

    /** The rules that changed something, with their counts. */
    public Map<NormalizationRule, Long> byRule() {
        return Map.copyOf(counts);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
