package io.github.nifiarabicnews.language.roles;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A few different numbers in the order in which they came. */
final class NumberSet {
    private int[] numbers = new int[4];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(final int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    void add(final int number) {
        if (contains(number)) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void addAll(final NumberSet others) {
        for (int i = 0; i < others.size; i++) {
            add(others.numbers[i]);
        }
    }

    void remove(final int number) {
        removeIf(other -> other == number);
    }

    void removeAll(final NumberSet others) {
        removeIf(others::contains);
    }

    void removeIf(final IntPredicate condition) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!condition.test(numbers[i])) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
    }

    void clear() {
        size = 0;
    }

    /** The numbers as they are now. */
    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
