package io.github.nifiarabicnews.language.similarity;

/**
 * The first article that another one is nearly the same as.
 *
 * @param id         id of the first article
 * @param similarity estimated share of the shorter one's word trigrams that both have, 0 to 1
 */
public record NearDuplicate(String id, double similarity) {
    /** Copies of one agency's report keep most of their sentences; articles about one event share far fewer trigrams. */
    private static final double LEAST_CONTAINMENT = 0.6;
    /** Below this a long article merely holds a short one's stock phrases. */
    private static final double LEAST_RESEMBLANCE = 0.2;
    /** Of fewer words nothing can be said. */
    private static final int LEAST_TRIGRAMS = 12;

    /** The likeness of two articles where they are nearly the same, else 0. */
    public static double similarity(final MinHashSignature one, final MinHashSignature other) {
        if (Math.min(one.trigrams(), other.trigrams()) < LEAST_TRIGRAMS || one.resemblance(other) < LEAST_RESEMBLANCE) {
            return 0;
        }
        final double containment = one.containment(other);
        return containment >= LEAST_CONTAINMENT ? containment : 0;
    }
}
