package io.github.nifiarabicnews.language.lexicon;

import java.util.Arrays;
import java.util.Collection;

/** Some lexemes by number; mostly one, which is then tested without going to memory for it. Immutable. */
final class LexemeSet {
    /** The only lexeme, or -1. */
    private final int only;
    /** One bit for each lexeme from {@link #firstBit} on; empty where there is no more than one lexeme. */
    private final long[] bits;
    private final int firstBit;
    private final int[] numbers;
    /** See {@link #signature()}; most lexemes are told by it. */
    private final long signature;

    LexemeSet(final Collection<Integer> lexemes) {
        numbers = lexemes.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        only = numbers.length == 1 ? numbers[0] : -1;
        firstBit = numbers.length == 0 ? 0 : numbers[0] & ~63;
        bits = new long[numbers.length < 2 ? 0 : (numbers[numbers.length - 1] - firstBit >>> 6) + 1];
        for (final int number : numbers) {
            if (bits.length > 0) {
                bits[number - firstBit >>> 6] |= 1L << number;
            }
        }
        long all = 0;
        for (final int number : numbers) {
            all |= signatureOf(number);
        }
        signature = all;
    }

    boolean contains(final int lexeme) {
        if (only >= 0 || (signature & signatureOf(lexeme)) == 0) {
            return lexeme == only;
        }
        final int word = lexeme - firstBit >> 6;
        return word >= 0 && word < bits.length && (bits[word] & 1L << lexeme) != 0;
    }

    /** Ascending, as a copy. */
    int[] numbers() {
        return Arrays.copyOf(numbers, numbers.length);
    }

    /** One bit for each lexeme, several lexemes to a bit: a text without these bits has none of the lexemes. */
    long signature() {
        return signature;
    }

    static long signatureOf(final int lexeme) {
        return 1L << (lexeme * 0x9E3779B9 >>> 26);
    }
}
