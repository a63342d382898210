package io.github.nifiarabicnews.language.similarity;

import java.nio.ByteBuffer;

/**
 * What is kept of an article to find it again: for each of 256 bins the least hash of the article's word trigrams that fall
 * into it, cut to 16 bits (one-permutation MinHash, Li, Owen and Zhang 2012). 516 bytes, whatever the article's length.
 */
public final class MinHashSignature {
    /** Number of bins. */
    public static final int BINS = 256;
    /** Length of {@link #toBytes()}. */
    public static final int BYTES = 2 * BINS + Integer.BYTES;

    private final short[] bins;
    private final int trigrams;

    MinHashSignature(final short[] bins, final int trigrams) {
        this.bins = bins;
        this.trigrams = trigrams;
    }

    /** Number of word trigrams of the article, repeated ones counted each time. */
    public int trigrams() {
        return trigrams;
    }

    short bin(final int index) {
        return bins[index];
    }

    /** Estimate of the share of trigrams that two articles have in common (Jaccard), 0 to 1; its standard error is at most 0.03. */
    public double resemblance(final MinHashSignature other) {
        int equal = 0;
        for (int i = 0; i < BINS; i++) {
            if (bins[i] == other.bins[i]) {
                equal++;
            }
        }
        return (double) equal / BINS;
    }

    /** Estimate of the share of the shorter article's trigrams that the longer one has too, 0 to 1. */
    public double containment(final MinHashSignature other) {
        final double resemblance = resemblance(other);
        final double common = resemblance * (trigrams + other.trigrams) / (1 + resemblance);
        return Math.min(1, common / Math.max(1, Math.min(trigrams, other.trigrams)));
    }

    /** The signature as {@link #BYTES} bytes, to store. */
    public byte[] toBytes() {
        final ByteBuffer out = ByteBuffer.allocate(BYTES);
        for (final short bin : bins) {
            out.putShort(bin);
        }
        return out.putInt(trigrams).array();
    }

    /**
     * The signature that {@link #toBytes()} made.
     *
     * @throws IllegalArgumentException where the bytes are none
     */
    public static MinHashSignature fromBytes(final byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A signature has %d bytes, not %d".formatted(BYTES, bytes.length));
        }
        final ByteBuffer in = ByteBuffer.wrap(bytes);
        final short[] bins = new short[BINS];
        for (int i = 0; i < BINS; i++) {
            bins[i] = in.getShort();
        }
        return new MinHashSignature(bins, in.getInt());
    }
}
