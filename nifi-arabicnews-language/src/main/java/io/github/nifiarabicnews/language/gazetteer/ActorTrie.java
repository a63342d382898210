package io.github.nifiarabicnews.language.gazetteer;

import java.util.Arrays;

/** Names as sequences of word numbers; a node is a number, 0 the root. */
final class ActorTrie {
    static final int ROOT = 0;
    private static final int[] NONE = new int[0];

    private long[] keys = new long[1 << 14];
    private int[] children = new int[1 << 14];
    private int size;
    private int[][] entries = new int[1 << 12][];
    private int nodes = 1;
    /** The node behind a word that begins a name, or -1: what is looked for by far the most. */
    private int[] first = new int[1 << 12];

    ActorTrie() {
        Arrays.fill(keys, -1);
        Arrays.fill(first, -1);
        entries[ROOT] = NONE;
    }

    /** Adds a name; its entry's lowest bit is not part of what tells two entries apart. */
    void add(final int[] words, final int entry) {
        int node = ROOT;
        for (final int word : words) {
            final int child = child(node, word);
            node = child >= 0 ? child : newChild(node, word);
        }
        final int[] before = entries[node];
        for (final int known : before) {
            if (known >> 1 == entry >> 1) {
                return;
            }
        }
        final int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = entry;
        entries[node] = after;
    }

    /** @return the node behind this word, or -1 */
    int child(final int node, final int word) {
        if (node == ROOT) {
            return word >= 0 && word < first.length ? first[word] : -1;
        }
        final long key = key(node, word);
        int slot = slotOf(key);
        while (keys[slot] != -1) {
            if (keys[slot] == key) {
                return children[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return -1;
    }

    /** The entries whose name ends at the node, in the order of their files. Read only. */
    int[] entries(final int node) {
        return entries[node];
    }

    private int newChild(final int node, final int word) {
        if (2 * size >= keys.length) {
            grow();
        }
        final int child = nodes++;
        if (child == entries.length) {
            entries = Arrays.copyOf(entries, 2 * child);
        }
        entries[child] = NONE;
        if (node == ROOT) {
            if (word >= first.length) {
                final int known = first.length;
                first = Arrays.copyOf(first, 2 * word);
                Arrays.fill(first, known, first.length, -1);
            }
            first[word] = child;
            return child;
        }
        put(key(node, word), child);
        size++;
        return child;
    }

    private void put(final long key, final int child) {
        int slot = slotOf(key);
        while (keys[slot] != -1) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private void grow() {
        final long[] oldKeys = keys;
        final int[] oldChildren = children;
        keys = new long[2 * oldKeys.length];
        children = new int[2 * oldKeys.length];
        Arrays.fill(keys, -1);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != -1) {
                put(oldKeys[slot], oldChildren[slot]);
            }
        }
    }

    private static long key(final int node, final int word) {
        return (long) node << 32 | word;
    }

    private int slotOf(final long key) {
        final long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & keys.length - 1;
    }
}
