package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;

/** One run over a text in memory. */
final class CharacterNormalization implements Output {
    /** Units that the fast path looks at together. */
    private static final int WINDOW = 4;

    private final RuleTable table;
    private final int[] entries;
    private final CharacterRules rules;
    private final ContextRules context;
    /** Made when it is needed: most texts do without for long stretches. */
    private Cluster cluster;
    /** Null until it is needed, where nobody asks for counts. */
    private long[] counts;
    private final CharacterBuffer buffer;
    /** Null where the run gives neither offsets nor counts. */
    private final OffsetMap.Builder offsets;
    private final char[] source;
    private final int begin;
    private final int end;
    private char[] target;
    private int length;
    /** Output position after the one letter that is left of a run, -1 after anything else. */
    private long collapsedAt = -1;
    /** Where the last call put out its first unit, -1 where it put out none. */
    private int appendedAt;

    CharacterNormalization(final CharacterRules rules, final RuleTable table, final char[] source, final int begin, final int end,
                           final CharacterBuffer buffer, final OffsetMap.Builder offsets, final long[] counts) {
        this.table = table;
        this.entries = table.entries();
        this.context = table.context();
        this.counts = counts;
        this.rules = rules;
        this.source = source;
        this.begin = begin;
        this.end = end;
        this.buffer = buffer;
        this.offsets = offsets;
    }

    void run() {
        int position = begin;
        while (position < end) {
            target = buffer.withCapacity(length + end - position + 1);
            position = offsets == null ? copyPlain(position) : copyPlainWithOffsets(position);
            if (position < end) {
                counts = counts();
                position = isPlainWhiteSpace(entries[source[position]]) ? putWhiteSpace(position) : putCluster(position);
            }
        }
        if (last() == ' ') {
            context.end(this, counts());
        }
        buffer.setLength(length);
    }

    private long[] counts() {
        return counts == null ? new long[NormalizationRule.COUNT] : counts;
    }

    /** The fast path: copies what stands for itself, and stops at the first unit that needs a closer look. */
    private int copyPlain(final int from) {
        if (context.collapsesLetters()) {
            return copyPlainWithoutDoubles(from);
        }
        final int[] localEntries = entries;
        final char[] localSource = source;
        final char[] localTarget = target;
        final int lastWindow = end - WINDOW;
        int position = from;
        int written = length;
        int before = RuleTable.RUN;
        while (position <= lastWindow) {
            // Each unit is done with before the next is read: so it compiles to the least work.
            int entry = localEntries[localSource[position]];
            localTarget[written] = (char) entry;
            int sums = before + entry;
            final int second = localEntries[localSource[position + 1]];
            localTarget[written + 1] = (char) second;
            sums |= entry + second;
            final int third = localEntries[localSource[position + 2]];
            localTarget[written + 2] = (char) third;
            sums |= second + third;
            final int fourth = localEntries[localSource[position + 3]];
            localTarget[written + 3] = (char) fourth;
            sums |= third + fourth;
            if (!RuleTable.needsAttention(sums)) {
                before = fourth;
                position += WINDOW;
                written += WINDOW;
                continue;
            }
            // There is something in the window: most often one unit that is removed.
            while ((entry & (RuleTable.SLOW | RuleTable.RUN & before)) == 0 && RuleTable.isKept(entry)) {
                localTarget[written++] = (char) entry;
                before = entry;
                entry = localEntries[localSource[++position]];
            }
            if (RuleTable.isKept(entry)) {
                length = written;
                return position;
            }
            position++;
        }
        length = written;
        return copyRest(position, before);
    }

    private int copyRest(final int from, final int entryBefore) {
        int position = from;
        int before = entryBefore;
        while (position < end) {
            final int entry = entries[source[position]];
            if ((entry & RuleTable.SLOW | entry & before & RuleTable.RUN) != 0) {
                break;
            }
            target[length] = (char) entry;
            length += RuleTable.growth(entry);
            before = RuleTable.isKept(entry) ? entry : before;
            position++;
        }
        return position;
    }

    /** As above, and stops at a unit that is the same as the one before, since it can be part of a run of letters. */
    private int copyPlainWithoutDoubles(final int from) {
        int position = from;
        int last = last();
        while (position < end) {
            final int entry = entries[source[position]];
            if ((entry & (RuleTable.SLOW | RuleTable.RUN)) != 0 || RuleTable.isKept(entry) && (char) entry == last) {
                break;
            }
            if (RuleTable.isKept(entry)) {
                last = (char) entry;
                target[length++] = (char) entry;
            }
            position++;
        }
        return position;
    }

    private int copyPlainWithOffsets(final int from) {
        final int[] localEntries = entries;
        final char[] localSource = source;
        final char[] localTarget = target;
        final boolean stopsAtDoubles = context.collapsesLetters();
        int position = from;
        int written = length;
        int last = stopsAtDoubles ? last() : -1;
        int mapped = OffsetMap.Builder.NONE;
        int before = RuleTable.RUN;
        while (position < end) {
            final int entry = localEntries[localSource[position]];
            if ((entry & RuleTable.SLOW | entry & before & RuleTable.RUN) != 0 || stopsAtDoubles && RuleTable.isKept(entry) && (char) entry == last) {
                break;
            }
            if (RuleTable.isChanged(entry)) {
                table.count(entry, 1, counts);
            }
            if (RuleTable.isKept(entry)) {
                if (position - written != mapped) {
                    offsets.copied(written, position - begin);
                    mapped = position - written;
                }
                last = (char) entry;
                before = entry;
                localTarget[written++] = (char) entry;
            }
            position++;
        }
        length = written;
        return position;
    }

    private int putWhiteSpace(final int position) {
        final int entry = entries[source[position]];
        table.count(entry, 1, counts);
        appendedAt = -1;
        context.put((char) entry, this, counts);
        if (offsets != null && appendedAt >= 0) {
            offsets.copied(appendedAt, position - begin);
        }
        return position + 1;
    }

    private int putCluster(final int from) {
        if (cluster == null) {
            cluster = new Cluster(rules, table, context, counts);
        }
        int position = from;
        int clusterBegin = from;
        final int first = Character.codePointAt(source, position, end);
        if (cluster.removes(first)) {
            return position + Character.charCount(first);
        }
        if (cluster.isCombining(first)) {
            clusterBegin = takeBackBase(from);
        }
        if (clusterBegin == from) {
            cluster.begin(first);
            position += Character.charCount(first);
        }
        int clusterEnd = position;
        int next = -1;
        while (position < end) {
            next = Character.codePointAt(source, position, end);
            if (!cluster.accepts(next)) {
                break;
            }
            position += Character.charCount(next);
            clusterEnd = position;
            next = -1;
        }
        appendedAt = -1;
        cluster.close(next, this);
        if (offsets != null && appendedAt >= 0) {
            mapCluster(clusterBegin, clusterEnd);
        }
        return position;
    }

    /** Where the character before can combine with what comes now: begins the cluster with it. Gives where it begins. */
    private int takeBackBase(final int from) {
        int base = from;
        int codePoint = -1;
        while (base > begin && (codePoint < 0 || cluster.vanishes(codePoint))) {
            codePoint = Character.codePointBefore(source, base, begin);
            base -= Character.charCount(codePoint);
        }
        if (codePoint < 0 || codePoint > Character.MAX_VALUE || cluster.vanishes(codePoint) || !canCarry(entries[codePoint])) {
            return from;
        }
        dropLast();
        cluster.uncount(codePoint);
        cluster.begin(codePoint);
        return base;
    }

    /** Whether the unit was copied as it stands and is no white space. */
    static boolean canCarry(final int entry) {
        final char unit = (char) entry;
        return (entry & RuleTable.SLOW) == 0 && unit != ' ' && unit != '\n' && unit != '\t' && unit != '\r';
    }

    /** Whether the unit becomes white space by itself, with which no mark composes: it begins no cluster. */
    static boolean isPlainWhiteSpace(final int entry) {
        return (entry & RuleTable.SLOW) == 0 && !canCarry(entry);
    }

    private void mapCluster(final int clusterBegin, final int clusterEnd) {
        if (Arrays.equals(target, appendedAt, length, source, clusterBegin, clusterEnd)) {
            offsets.copied(appendedAt, clusterBegin - begin);
        } else {
            offsets.rewritten(appendedAt, clusterBegin - begin);
        }
    }

    @Override
    public int last() {
        return length == 0 ? -1 : Character.codePointBefore(target, length);
    }

    @Override
    public int beforeLast() {
        final int last = length - Character.charCount(last());
        return last <= 0 ? -1 : Character.codePointBefore(target, last);
    }

    @Override
    public void append(final int codePoint) {
        target = buffer.withCapacity(length + 2);
        appendedAt = appendedAt < 0 ? length : appendedAt;
        length += Character.toChars(codePoint, target, length);
    }

    @Override
    public void dropLast() {
        length -= Character.charCount(last());
        appendedAt = appendedAt >= length ? -1 : appendedAt;
        if (offsets != null) {
            offsets.truncate(length);
        }
    }

    @Override
    public long position() {
        return length;
    }

    @Override
    public void noteCollapse() {
        collapsedAt = position();
    }

    @Override
    public long collapsedAt() {
        return collapsedAt;
    }
}
