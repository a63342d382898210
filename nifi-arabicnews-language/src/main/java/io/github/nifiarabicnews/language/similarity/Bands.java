package io.github.nifiarabicnews.language.similarity;

/**
 * Locality-sensitive hashing: a signature is cut into bands, and articles that have one band in common are candidates. With 85 bands of
 * 3 bins, two articles that share 30 % of their trigrams are candidates in 90 of 100 cases, at 40 % in 99, at 3 % in 0.2.
 */
public final class Bands {
    /** Number of bands of a signature. */
    public static final int COUNT = 85;
    private static final int ROWS = 3;

    private Bands() {
    }

    /** A hash of one band's bins, 48 bits wide, that tells one band's number from another's. */
    public static long key(final MinHashSignature signature, final int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = key << 16 | signature.bin(band * ROWS + row) & 0xFFFF;
        }
        return key;
    }
}
