package io.github.nifiarabicnews.language.normalize;

/**
 * The entries of a {@link RuleTable} for code points of one and two UTF-8 bytes, in the form in which they can be looked up,
 * counted and encoded at once.
 *
 * <p>Bits of an entry for two bytes: 48-63 the bytes that it becomes, the first in the lower half; 47 set where it needs a closer
 * look; 45-46 by how many bytes it shrinks; 44 set where it shrinks or its rules have no counter here; 0-43 four counters of eleven
 * bits, one of which is 1 where rules changed the code point. So the sum of entries counts changes.
 */
final class Utf8PairTable {
    static final int SIZE = 0x800;
    /** Flag of an entry for two bytes: needs a closer look. */
    static final long ATTENTION = 1L << 47;
    /** Flag of an entry for two bytes: shrinks, or is to be counted by itself. */
    static final long RARE = 1L << 44;
    /** So many entries can be summed before a counter runs over. */
    static final int LARGEST_SUM = 2047;

    /** Flag of an entry for one byte: needs a closer look. */
    static final int ASCII_ATTENTION = 1 << 9;
    /** Flag of an entry for one byte: white space that can be part of a run. */
    static final int ASCII_RUN = 1 << 8;

    private static final int COUNTERS = 4;
    private static final int COUNTER_BITS = 11;
    private static final int ASCII_SIZE = 0x80;
    private static final int SHRINKING_SHIFT = 45;
    private static final int BYTES_SHIFT = 48;

    private final long[] pairs = new long[SIZE];
    private final int[] ascii = new int[ASCII_SIZE];
    /** For each counter an entry of the rule table with the rules that it counts. */
    private final int[] counted = new int[COUNTERS];
    private int counters;

    Utf8PairTable(final RuleTable table) {
        for (int unit = 0; unit < ASCII_SIZE; unit++) {
            final int entry = table.entries()[unit];
            final boolean itself = RuleTable.isKept(entry) && (entry & RuleTable.SLOW) == 0 && (char) entry == unit;
            ascii[unit] = (itself ? unit : ASCII_ATTENTION) | ((entry & RuleTable.RUN) != 0 ? ASCII_RUN : 0);
        }
        for (int unit = 0; unit < ASCII_SIZE; unit++) {
            pairs[index(unit)] = ATTENTION;
        }
        // The letters of Arabic first, then those of Persian and Urdu: counters go to the rules that change frequent letters.
        fill(0x0620, 0x064A, table);
        fill(0x06A0, 0x06D5, table);
        fill(ASCII_SIZE, SIZE - 1, table);
    }

    private void fill(final int first, final int last, final RuleTable table) {
        for (int unit = first; unit <= last; unit++) {
            final int entry = table.entries()[unit];
            final int result = (char) entry;
            if (pairs[index(unit)] != 0) {
                continue;
            }
            if ((entry & (RuleTable.SLOW | RuleTable.RUN)) != 0 || result >= SIZE) {
                pairs[index(unit)] = ATTENTION;
            } else if (!RuleTable.isKept(entry)) {
                pairs[index(unit)] = RARE | 2L << SHRINKING_SHIFT;
            } else if (result < ASCII_SIZE) {
                pairs[index(unit)] = RARE | 1L << SHRINKING_SHIFT | (long) result << BYTES_SHIFT;
            } else {
                pairs[index(unit)] = counted(entry, table) | (long) (0xC0 | result >> 6 | (0x80 | result & 0x3F) << 8) << BYTES_SHIFT;
            }
        }
    }

    /** Six bits of the second byte, then five of the first: put together in the fewest steps where the bytes are read as one number. */
    private static int index(final int codePoint) {
        return (codePoint & 0x3F) << 5 | codePoint >> 6;
    }

    private long counted(final int entry, final RuleTable table) {
        if (table.rulesOf(entry) == 0) {
            return 0;
        }
        final int counter = counter(entry, table);
        return counter < COUNTERS ? 1L << counter * COUNTER_BITS : RARE;
    }

    private int counter(final int entry, final RuleTable table) {
        for (int counter = 0; counter < counters; counter++) {
            if (table.rulesOf(counted[counter]) == table.rulesOf(entry)) {
                return counter;
            }
        }
        if (counters < COUNTERS) {
            counted[counters] = entry;
            return counters++;
        }
        return COUNTERS;
    }

    /** By {@link #index}; code points below U+0080 need a closer look, since two bytes must not stand for them. */
    long[] pairs() {
        return pairs;
    }

    /** By byte: the byte, which is left as it is, and flags. */
    int[] ascii() {
        return ascii;
    }

    /** By how many bytes a rare entry is shorter than the two that it stands for. */
    static int shrinking(final long entry) {
        return (int) (entry >>> SHRINKING_SHIFT) & 3;
    }

    /** Adds the counters of summed entries to the counts. */
    void count(final long sum, final RuleTable table, final long[] counts) {
        for (int counter = 0; counter < counters; counter++) {
            final long occurrences = sum >>> counter * COUNTER_BITS & LARGEST_SUM;
            if (occurrences != 0) {
                table.count(counted[counter], occurrences, counts);
            }
        }
    }
}
