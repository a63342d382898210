package io.github.nifiarabicnews.language.similarity;

import java.util.Optional;

/**
 * Remembers the articles of a time window and finds the one that a new article is nearly the same as. Memory is bounded: at most
 * {@code capacity} articles, about 1.3 kB each, in two generations of which the older is dropped when the newer is full or as old as the window.
 * Thread-safe.
 */
public final class NearDuplicateIndex {
    private final int generationCapacity;
    private final long windowMillis;
    private Generation newer;
    private Generation older;

    /**
     * @param capacity     most articles to remember, at least 2
     * @param windowMillis how long an article is remembered at most, in milliseconds
     */
    public NearDuplicateIndex(final int capacity, final long windowMillis) {
        if (capacity < 2 || windowMillis < 1) {
            throw new IllegalArgumentException("No such window: %d articles, %d ms".formatted(capacity, windowMillis));
        }
        this.generationCapacity = capacity / 2;
        this.windowMillis = windowMillis;
    }

    /**
     * Finds the article of the window that this one is most like, and remembers this one where there is none. An article never is its own
     * duplicate: one with a known id is taken for the same article come again.
     *
     * @param id        id of the article
     * @param signature its signature
     * @param now       time in milliseconds since the epoch
     */
    public synchronized Optional<NearDuplicate> findOrAdd(final String id, final MinHashSignature signature, final long now) {
        NearDuplicate best = null;
        for (final Generation generation : new Generation[] {older, newer}) {
            if (generation == null) {
                continue;
            }
            final NearDuplicate found = generation.find(id, signature, now - windowMillis);
            if (found != null && found.id().equals(id)) {
                return Optional.empty();
            }
            if (found != null && (best == null || found.similarity() > best.similarity())) {
                best = found;
            }
        }
        if (best == null) {
            add(id, signature, now);
        }
        return Optional.ofNullable(best);
    }

    private void add(final String id, final MinHashSignature signature, final long now) {
        if (newer == null || newer.isFull() || now - newer.started > windowMillis) {
            older = newer;
            newer = new Generation(generationCapacity, now);
        }
        newer.add(id, signature, now);
    }

    /** Articles and a chained hash table from each band to those that have it. */
    private static final class Generation {
        private final long started;
        private final String[] ids;
        private final MinHashSignature[] signatures;
        private final long[] times;
        private final int[] heads;
        private final int[] next;
        private int size;

        private Generation(final int capacity, final long started) {
            this.started = started;
            ids = new String[capacity];
            signatures = new MinHashSignature[capacity];
            times = new long[capacity];
            heads = new int[Integer.highestOneBit(capacity * Bands.COUNT) << 1];
            next = new int[capacity * Bands.COUNT];
        }

        private boolean isFull() {
            return size == ids.length;
        }

        private void add(final String id, final MinHashSignature signature, final long now) {
            ids[size] = id;
            signatures[size] = signature;
            times[size] = now;
            for (int band = 0; band < Bands.COUNT; band++) {
                final int entry = size * Bands.COUNT + band;
                final int slot = slot(Bands.key(signature, band));
                next[entry] = heads[slot];
                heads[slot] = entry + 1;
            }
            size++;
        }

        /** The most alike, or the very article where its id is known; null where there is none. */
        private NearDuplicate find(final String id, final MinHashSignature signature, final long since) {
            NearDuplicate best = null;
            int lastCompared = -1;
            for (int band = 0; band < Bands.COUNT; band++) {
                final long key = Bands.key(signature, band);
                for (int entry = heads[slot(key)]; entry != 0; entry = next[entry - 1]) {
                    final int article = (entry - 1) / Bands.COUNT;
                    if (article == lastCompared || times[article] < since || Bands.key(signatures[article], band) != key) {
                        continue;
                    }
                    lastCompared = article;
                    if (ids[article].equals(id)) {
                        return new NearDuplicate(id, 1);
                    }
                    final double similarity = NearDuplicate.similarity(signature, signatures[article]);
                    if (similarity > 0 && (best == null || similarity > best.similarity())) {
                        best = new NearDuplicate(ids[article], similarity);
                    }
                }
            }
            return best;
        }

        private int slot(final long key) {
            final long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32) & heads.length - 1;
        }
    }
}
