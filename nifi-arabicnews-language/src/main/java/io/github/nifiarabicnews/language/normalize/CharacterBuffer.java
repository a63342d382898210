package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;

/** A growing buffer of UTF-16 code units that can be used again and again for one text after another. Not thread-safe. */
public final class CharacterBuffer {
    private char[] array;
    private int length;

    public CharacterBuffer() {
        this(256);
    }

    /** @param capacity units that fit before the buffer grows */
    public CharacterBuffer(final int capacity) {
        this.array = new char[capacity];
    }

    /** The array behind the buffer; its first {@link #length()} units are the text. Replaced where the buffer grows. */
    public char[] array() {
        return array;
    }

    /** Length of the text in UTF-16 code units. */
    public int length() {
        return length;
    }

    void setLength(final int length) {
        this.length = length;
    }

    /** Gives an array with room for so many units, with what was in it. */
    char[] withCapacity(final int capacity) {
        if (array.length < capacity) {
            array = Arrays.copyOf(array, Math.max(capacity, array.length + (array.length >> 1)));
        }
        return array;
    }

    @Override
    public String toString() {
        return new String(array, 0, length);
    }
}
