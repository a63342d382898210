package io.github.nifiarabicnews.language.article;

import java.util.Arrays;

/** Offsets of a text in Unicode code points, out of offsets in UTF-16 code units and back; O(log n) in the number of surrogate pairs. */
public final class CodePointOffsets {
    /** Offset behind each surrogate pair, ascending. */
    private final int[] pairEnds;

    private CodePointOffsets(final int[] pairEnds) {
        this.pairEnds = pairEnds;
    }

    /** Reads the text once. */
    public static CodePointOffsets of(final String text) {
        int[] ends = new int[0];
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (pairs == ends.length) {
                    ends = Arrays.copyOf(ends, Math.max(8, 2 * pairs));
                }
                ends[pairs++] = i + 1;
            }
        }
        return new CodePointOffsets(Arrays.copyOf(ends, pairs));
    }

    /** The offset in code points of an offset in UTF-16 code units. */
    public int at(final int codeUnitOffset) {
        final int found = Arrays.binarySearch(pairEnds, codeUnitOffset);
        return codeUnitOffset - (found >= 0 ? found + 1 : -found - 1);
    }

    /** The offset in UTF-16 code units of an offset in code points, the inverse of {@link #at}. */
    public int codeUnitsAt(final int codePointOffset) {
        int low = 0;
        int high = pairEnds.length;
        // How many pairs end at the offset or before it: pair i has i + 1 code units too many at its end.
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (pairEnds[middle] - (middle + 1) <= codePointOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePointOffset + low;
    }
}
