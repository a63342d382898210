package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import java.util.Arrays;
import java.util.Map;

/** Folded words by number, found without allocation: an open addressing table over one array of characters. Immutable. */
final class ActorWords {
    private final char[] characters;
    private final int[] ends;
    private final int[] hashes;
    private final int[] slots;

    ActorWords(final Map<String, Integer> numbers) {
        final String[] words = new String[numbers.size()];
        numbers.forEach((word, number) -> words[number] = word);
        characters = String.join("", words).toCharArray();
        ends = new int[words.length];
        hashes = new int[words.length];
        slots = new int[Integer.highestOneBit(Math.max(4, words.length)) * 4];
        Arrays.fill(slots, -1);
        int end = 0;
        for (int word = 0; word < words.length; word++) {
            final int begin = end;
            end += words[word].length();
            ends[word] = end;
            hashes[word] = Folding.hash(characters, begin, end);
            int slot = slotOf(hashes[word]);
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word;
        }
    }

    int size() {
        return hashes.length;
    }

    /** @return the word's number, or -1 */
    int find(final char[] folded, final int begin, final int end) {
        return find(folded, begin, end, Folding.hash(folded, begin, end));
    }

    int find(final char[] folded, final int begin, final int end, final int hash) {
        int slot = slotOf(hash);
        while (slots[slot] >= 0) {
            final int word = slots[slot];
            if (hashes[word] == hash && Arrays.equals(characters, word == 0 ? 0 : ends[word - 1], ends[word], folded, begin, end)) {
                return word;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private int slotOf(final int hash) {
        final int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }
}
