package io.github.nifiarabicnews.language.similarity;

import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.Arrays;

/** Makes the signature of an article out of its folded words, in time that is linear in their number. */
public final class MinHasher {
    private static final int SHINGLE = 3;
    private static final int EMPTY = -1;

    /** The signature of a text; punctuation and spelling variants do not count. */
    public MinHashSignature signature(final TokenizedText text) {
        final int[] least = new int[MinHashSignature.BINS];
        Arrays.fill(least, EMPTY);
        final int[] window = new int[SHINGLE];
        int words = 0;
        for (int token = 0; token < text.tokenCount(); token++) {
            if (text.isPunctuation(token)) {
                continue;
            }
            window[words % SHINGLE] = text.hash(token);
            words++;
            if (words >= SHINGLE) {
                add(least, shingle(window, words));
            }
        }
        if (words > 0 && words < SHINGLE) {
            add(least, shingle(window, SHINGLE));
        }
        return new MinHashSignature(densify(least), Math.max(words == 0 ? 0 : 1, words - SHINGLE + 1));
    }

    /** The hash of the last words, oldest first. */
    private static long shingle(final int[] window, final int words) {
        long hash = 0;
        for (int i = 0; i < SHINGLE; i++) {
            hash = mix(hash + window[(words + i) % SHINGLE]);
        }
        return hash;
    }

    private static void add(final int[] least, final long hash) {
        final int bin = (int) (hash >>> 56);
        final int value = (int) hash & Integer.MAX_VALUE;
        if (least[bin] == EMPTY || value < least[bin]) {
            least[bin] = value;
        }
    }

    /** A short article leaves bins empty; each borrows from a bin chosen by its number alone, so that equal articles stay equal (Shrivastava 2017). */
    private static short[] densify(final int[] least) {
        final short[] bins = new short[least.length];
        if (Arrays.stream(least).allMatch(value -> value == EMPTY)) {
            return bins;
        }
        for (int bin = 0; bin < bins.length; bin++) {
            int source = bin;
            for (int attempt = 1; least[source] == EMPTY; attempt++) {
                source = (int) (mix(((long) bin << 32) + attempt) >>> 56);
            }
            bins[bin] = (short) mix(least[source] + ((long) source << 32));
        }
        return bins;
    }

    /** SplitMix64's finalizer. */
    private static long mix(final long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
