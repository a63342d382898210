package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;

/**
 * Leads from offsets in a normalized text back to the original. Offsets count UTF-16 code units, as {@code String} does.
 * Takes 8 bytes for each place where the two texts come apart, and finds an offset by binary search over those places.
 *
 * <p>For a span of the normalized text, {@code originalBegin(begin)} and {@code originalEnd(end)} give the span of the
 * original that it came from. Removed characters (vowel marks, tatweel) belong to the character before them. A group that
 * was rewritten as a whole (a ligature, a letter with marks that composed or changed order) is one unit: an offset inside
 * it leads to the unit's begin or end. Immutable.
 */
public final class OffsetMap {
    /** Begin of each stretch in the normalized text; ascending. */
    private final int[] normalized;
    /** Where the stretch begins in the original; the complement ({@code ~}) where all of the stretch comes from one unit. */
    private final int[] original;
    private final int normalizedLength;
    private final int originalLength;

    private OffsetMap(final int[] normalized, final int[] original, final int normalizedLength, final int originalLength) {
        this.normalized = normalized;
        this.original = original;
        this.normalizedLength = normalizedLength;
        this.originalLength = originalLength;
    }

    /** Length of the normalized text. */
    public int normalizedLength() {
        return normalizedLength;
    }

    /** Length of the original text. */
    public int originalLength() {
        return originalLength;
    }

    /**
     * Where the character at this offset of the normalized text begins in the original.
     *
     * @param offset 0 to {@link #normalizedLength()}, which leads to the original's end
     * @throws IndexOutOfBoundsException if the offset is outside of the text
     */
    public int originalBegin(final int offset) {
        if (offset < 0 || offset > normalizedLength) {
            throw new IndexOutOfBoundsException("Offset " + offset + " is outside of 0 to " + normalizedLength);
        }
        return offset == normalizedLength ? originalLength : beginInStretch(stretch(offset), offset);
    }

    /**
     * Where what is before this offset of the normalized text ends in the original.
     *
     * @param offset an exclusive end, 0 to {@link #normalizedLength()}
     * @throws IndexOutOfBoundsException if the offset is outside of the text
     */
    public int originalEnd(final int offset) {
        if (offset < 0 || offset > normalizedLength) {
            throw new IndexOutOfBoundsException("Offset " + offset + " is outside of 0 to " + normalizedLength);
        }
        if (offset == 0) {
            return 0;
        }
        final int stretch = stretch(offset - 1);
        final int stretchEnd = stretch + 1 < normalized.length ? normalized[stretch + 1] : normalizedLength;
        if (offset < stretchEnd && original[stretch] >= 0) {
            return beginInStretch(stretch, offset);
        }
        return stretch + 1 < normalized.length ? beginInStretch(stretch + 1, stretchEnd) : originalLength;
    }

    private int stretch(final int offset) {
        final int found = Arrays.binarySearch(normalized, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int beginInStretch(final int stretch, final int offset) {
        return original[stretch] < 0 ? ~original[stretch] : original[stretch] + offset - normalized[stretch];
    }

    /** Collects the stretches as the text is put out. */
    static final class Builder {
        /** No difference between two offsets. */
        static final int NONE = Integer.MIN_VALUE;

        private int[] normalized = new int[16];
        private int[] original = new int[16];
        private int size;
        /** Original offset less normalized offset in the current stretch. */
        private int difference = NONE;

        /** Tells that the character at this offset comes from there, and that the next ones follow one by one. */
        void copied(final int normalizedOffset, final int originalOffset) {
            if (originalOffset - normalizedOffset != difference) {
                add(normalizedOffset, originalOffset);
                difference = originalOffset - normalizedOffset;
            }
        }

        /** Tells that the characters from this offset on come as a whole from a unit that begins there. */
        void rewritten(final int normalizedOffset, final int originalOffset) {
            add(normalizedOffset, ~originalOffset);
            difference = NONE;
        }

        /** Forgets what was told of this offset and those after it. */
        void truncate(final int normalizedOffset) {
            while (size > 0 && normalized[size - 1] >= normalizedOffset) {
                size--;
            }
            difference = NONE;
        }

        private void add(final int normalizedOffset, final int originalOffset) {
            if (size == normalized.length) {
                normalized = Arrays.copyOf(normalized, size * 2);
                original = Arrays.copyOf(original, size * 2);
            }
            normalized[size] = normalizedOffset;
            original[size++] = originalOffset;
        }

        OffsetMap build(final int normalizedLength, final int originalLength) {
            truncate(normalizedLength);
            return new OffsetMap(Arrays.copyOf(normalized, size), Arrays.copyOf(original, size), normalizedLength, originalLength);
        }
    }
}
