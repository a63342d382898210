package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;

/** One run over a text in memory. */
final class CharacterNormalization implements Output {
    private final RuleTable table;
    private final int[] entries;
    private final ContextRules context;
    private final Cluster cluster;
    private final long[] counts;
    private final CharacterBuffer buffer;
    /** Null where the run gives neither offsets nor counts. */
    private final OffsetMap.Builder offsets;
    private final char[] source;
    private final int begin;
    private final int end;
    private char[] target;
    private int length;
    /** Where the last call put out its first unit, -1 where it put out none. */
    private int appendedAt;

    CharacterNormalization(final CharacterRules rules, final RuleTable table, final char[] source, final int begin, final int end,
                           final CharacterBuffer buffer, final OffsetMap.Builder offsets, final long[] counts) {
        this.table = table;
        this.entries = table.entries();
        this.context = new ContextRules(rules);
        this.counts = counts;
        this.cluster = new Cluster(rules, table, context, counts);
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
                position = isWhiteSpace(position) ? putWhiteSpace(position) : putCluster(position);
            }
        }
        context.end(this, counts);
        buffer.setLength(length);
    }

    /** The fast path: copies what stands for itself, and stops at the first unit that needs a closer look. */
    private int copyPlain(final int from) {
        final int[] localEntries = entries;
        final char[] localSource = source;
        final char[] localTarget = target;
        final int localEnd = end;
        int position = from;
        int written = length;
        int stop = RuleTable.SLOW | RuleTable.RUN;
        if (context.collapsesLetters()) {
            return copyPlainWithoutDoubles(from);
        }
        while (position < localEnd) {
            final int entry = localEntries[localSource[position]];
            if ((entry & stop) != 0) {
                break;
            }
            localTarget[written] = (char) entry;
            written += entry >>> 31;
            stop = entry < 0 ? RuleTable.SLOW | entry & RuleTable.RUN : stop;
            position++;
        }
        length = written;
        return position;
    }

    /** As above, and stops at a unit that is the same as the one before, since it can be part of a run of letters. */
    private int copyPlainWithoutDoubles(final int from) {
        int position = from;
        int last = last();
        while (position < end) {
            final int entry = entries[source[position]];
            if ((entry & (RuleTable.SLOW | RuleTable.RUN)) != 0 || entry < 0 && (char) entry == last) {
                break;
            }
            if (entry < 0) {
                last = (char) entry;
                target[length++] = (char) entry;
            }
            position++;
        }
        return position;
    }

    private int copyPlainWithOffsets(final int from) {
        int position = from;
        int last = last();
        while (position < end) {
            final int entry = entries[source[position]];
            if ((entry & (RuleTable.SLOW | RuleTable.RUN)) != 0 || entry < 0 && (char) entry == last && context.collapsesLetters()) {
                break;
            }
            table.count(entry, 1, counts);
            if (entry < 0) {
                offsets.copied(length, position - begin);
                last = (char) entry;
                target[length++] = (char) entry;
            }
            position++;
        }
        return position;
    }

    private boolean isWhiteSpace(final int position) {
        return (entries[source[position]] & RuleTable.RUN) != 0;
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
}
