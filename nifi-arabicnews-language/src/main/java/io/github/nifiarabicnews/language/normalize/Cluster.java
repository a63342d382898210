package io.github.nifiarabicnews.language.normalize;

/** Gathers a cluster from the source, code point by code point, and puts it out normalized. */
final class Cluster {
    /**
     * Longest cluster in code points. Marks after it are put in order as a cluster of their own: it bounds the memory
     * that a stream of nothing but marks takes. No writing system comes near it.
     */
    static final int LONGEST = 65_536;

    private final CharacterRules rules;
    private final RuleTable table;
    private final ContextRules context;
    private final ClusterComposer composer;
    private final long[] counts;
    private final CodePoints source = new CodePoints();
    private final CodePoints probe = new CodePoints();
    private boolean afterCarriageReturn;

    Cluster(final CharacterRules rules, final RuleTable table, final ContextRules context, final long[] counts) {
        this.rules = rules;
        this.table = table;
        this.context = context;
        this.composer = new ClusterComposer(rules);
        this.counts = counts;
    }

    boolean isOpen() {
        return source.size() > 0;
    }

    void begin(final int codePoint) {
        source.add(codePoint);
        afterCarriageReturn = codePoint == '\r' && rules.has(NormalizationRule.LINE_ENDS);
    }

    /** Takes the code point if it belongs to this cluster or goes without trace; false where it begins the next one. */
    boolean accepts(final int codePoint) {
        if (removes(codePoint)) {
            return true;
        }
        if (afterCarriageReturn && codePoint == '\n') {
            afterCarriageReturn = false;
            return true;
        }
        if (source.size() < LONGEST && isCombining(codePoint)) {
            source.add(codePoint);
            afterCarriageReturn = false;
            return true;
        }
        return false;
    }

    /** Whether the rules remove the code point without a look at its neighbours; if so, it is counted. */
    boolean removes(final int codePoint) {
        if (!vanishes(codePoint)) {
            return false;
        }
        if (codePoint <= Character.MAX_VALUE) {
            table.count(table.entries()[codePoint], 1, counts);
        } else {
            rules.expand(codePoint, probe, counts);
        }
        return true;
    }

    /** Whether the rules remove the code point without a look at its neighbours. */
    boolean vanishes(final int codePoint) {
        if (codePoint <= Character.MAX_VALUE) {
            return !RuleTable.isKept(table.entries()[codePoint]);
        }
        probe.clear();
        rules.expand(codePoint, probe, new long[counts.length]);
        return probe.size() == 0;
    }

    /** Takes back the count of a character that was copied and is to go through a cluster after all. */
    void uncount(final int codePoint) {
        table.count(table.entries()[codePoint], -1, counts);
    }

    boolean isCombining(final int codePoint) {
        return codePoint <= Character.MAX_VALUE
                ? (table.entries()[codePoint] & RuleTable.COMBINING) != 0 : RuleTable.combines(codePoint, rules);
    }

    /**
     * Puts the cluster out and is empty again.
     *
     * @param next the source code point that follows, -1 at the text's end
     */
    void close(final int next, final Output output) {
        context.put(composer.compose(source, counts), next, output, counts);
        source.clear();
        afterCarriageReturn = false;
    }
}
