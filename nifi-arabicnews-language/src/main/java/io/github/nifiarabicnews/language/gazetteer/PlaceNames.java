package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words by number, and names as sequences of words. Open hash tables over the tokens' own hashes: a look-up allocates nothing and
 * mostly ends at the first empty slot.
 */
final class PlaceNames {
    static final int NONE = -1;
    static final int ROOT = 0;
    private static final int[] NO_ENTRIES = new int[0];

    private int[] slots = new int[1 << 15];
    private int[] slotHashes = new int[1 << 15];
    private final List<String> words = new ArrayList<>();
    private int[] hashes = new int[1 << 13];
    /** The node behind a word that begins a name, or {@link #NONE}. */
    private int[] first = new int[1 << 13];

    private long[] keys = new long[1 << 13];
    private int[] children = new int[1 << 13];
    private int childCount;
    private int[][] entries = new int[1 << 12][];
    private int nodes = 1;

    PlaceNames() {
        Arrays.fill(slots, NONE);
        Arrays.fill(keys, NONE);
        Arrays.fill(first, NONE);
        entries[ROOT] = NO_ENTRIES;
    }

    /** Number of the word, which is added where it is new. */
    int add(final String word) {
        final String folded = Folding.fold(word);
        final char[] letters = folded.toCharArray();
        final int hash = Folding.hash(letters, 0, letters.length);
        final int known = find(hash, letters, 0, letters.length, false);
        if (known != NONE) {
            return known;
        }
        if (2 * words.size() >= slots.length) {
            growSlots();
        }
        if (words.size() == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
            first = Arrays.copyOf(first, hashes.length);
            Arrays.fill(first, words.size(), first.length, NONE);
        }
        hashes[words.size()] = hash;
        words.add(folded);
        place(words.size() - 1);
        return words.size() - 1;
    }

    int wordCount() {
        return words.size();
    }

    String word(final int number) {
        return words.get(number);
    }

    /** Adds a name of an entry; an entry's number is followed by one bit that says whether the name is first of all a word. */
    void add(final String name, final int number, final boolean word) {
        int node = ROOT;
        final TokenizedText tokens = Tokenizer.tokenize(name);
        for (int token = 0; token < tokens.tokenCount(); token++) {
            if (!tokens.isPunctuation(token)) {
                final int next = add(tokens.token(token));
                final int child = child(node, next);
                node = child != NONE ? child : newChild(node, next);
            }
        }
        final int[] before = entries[node];
        for (final int entry : before) {
            if (entry >> 1 == number) {
                return;
            }
        }
        final int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = number << 1 | (word ? 1 : 0);
        entries[node] = after;
    }

    /** @return the number of this word, or {@link #NONE} */
    int find(final int hash, final char[] letters, final int begin, final int end) {
        return find(hash, letters, begin, end, false);
    }

    /** The word ال and then these letters. */
    int findWithArticle(final char[] letters, final int begin, final int end) {
        int hash = 31 * 'ا' + 'ل';
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + letters[i];
        }
        return find(hash, letters, begin, end, true);
    }

    private int find(final int hash, final char[] letters, final int begin, final int end, final boolean article) {
        int slot = slotOf(hash);
        while (slots[slot] != NONE) {
            if (slotHashes[slot] == hash && isWord(words.get(slots[slot]), letters, begin, end, article)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return NONE;
    }

    private static boolean isWord(final String word, final char[] letters, final int begin, final int end, final boolean article) {
        final int skipped = article ? 2 : 0;
        if (word.length() != end - begin + skipped || article && !word.startsWith("ال")) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (word.charAt(i - begin + skipped) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    /** @return the node behind this word, or {@link #NONE} */
    int child(final int node, final int word) {
        if (node == ROOT) {
            return word == NONE ? NONE : first[word];
        }
        final long key = (long) node << 32 | word;
        int slot = slotOf(key);
        while (keys[slot] != NONE) {
            if (keys[slot] == key) {
                return children[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NONE;
    }

    /** The entries whose name ends at the node, or none for {@link #NONE}. Read only. */
    int[] entries(final int node) {
        return node == NONE ? NO_ENTRIES : entries[node];
    }

    /** The node at which this name ends, or {@link #NONE}. */
    int node(final String name) {
        int node = ROOT;
        final TokenizedText tokens = Tokenizer.tokenize(name);
        for (int token = 0; token < tokens.tokenCount() && node != NONE; token++) {
            if (!tokens.isPunctuation(token)) {
                final int word = find(tokens.hash(token), tokens.foldedChars(token), 0, tokens.foldedLength(token));
                node = word == NONE ? NONE : child(node, word);
            }
        }
        return node;
    }

    private int newChild(final int node, final int word) {
        final int child = nodes++;
        if (child == entries.length) {
            entries = Arrays.copyOf(entries, 2 * child);
        }
        entries[child] = NO_ENTRIES;
        if (node == ROOT) {
            first[word] = child;
            return child;
        }
        if (2 * childCount >= keys.length) {
            growKeys();
        }
        put((long) node << 32 | word, child);
        childCount++;
        return child;
    }

    private void put(final long key, final int child) {
        int slot = slotOf(key);
        while (keys[slot] != NONE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private void growKeys() {
        final long[] oldKeys = keys;
        final int[] oldChildren = children;
        keys = new long[2 * oldKeys.length];
        children = new int[2 * oldKeys.length];
        Arrays.fill(keys, NONE);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != NONE) {
                put(oldKeys[slot], oldChildren[slot]);
            }
        }
    }

    private void growSlots() {
        slots = new int[2 * slots.length];
        slotHashes = new int[slots.length];
        Arrays.fill(slots, NONE);
        for (int number = 0; number < words.size(); number++) {
            place(number);
        }
    }

    private void place(final int number) {
        int slot = slotOf(hashes[number]);
        while (slots[slot] != NONE) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number;
        slotHashes[slot] = hashes[number];
    }

    private int slotOf(final int hash) {
        return (hash * 0x9E3779B9 >>> 7) & slots.length - 1;
    }

    private int slotOf(final long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
    }
}
