package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;

/** A growing sequence of code points. */
final class CodePoints {
    private int[] values = new int[32];
    private int size;

    int size() {
        return size;
    }

    int get(final int index) {
        return values[index];
    }

    void set(final int index, final int codePoint) {
        values[index] = codePoint;
    }

    void add(final int codePoint) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = codePoint;
    }

    void truncate(final int length) {
        size = length;
    }

    void clear() {
        size = 0;
    }

    void copyFrom(final CodePoints other) {
        if (values.length < other.size) {
            values = new int[other.values.length];
        }
        System.arraycopy(other.values, 0, values, 0, other.size);
        size = other.size;
    }

    boolean sameAs(final CodePoints other) {
        return Arrays.equals(values, 0, size, other.values, 0, other.size);
    }

    int[] values() {
        return values;
    }
}
