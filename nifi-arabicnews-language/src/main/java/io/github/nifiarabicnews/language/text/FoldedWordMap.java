package io.github.nifiarabicnews.language.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A number for each of some folded words, found without allocation: an open addressing table over one array of characters. Immutable. */
public final class FoldedWordMap {
    private static final int ABSENT = -1;

    private final char[] characters;
    private final int[] ends;
    private final int[] hashes;
    private final int[] values;
    private final int[] slots;

    /** @param valueByWord a number from 0 up by folded word, see {@link Folding} */
    public FoldedWordMap(final Map<String, Integer> valueByWord) {
        final String[] words = valueByWord.keySet().toArray(new String[0]);
        characters = String.join("", words).toCharArray();
        ends = new int[words.length];
        hashes = new int[words.length];
        values = new int[words.length];
        slots = new int[Integer.highestOneBit(Math.max(4, words.length)) * 4];
        Arrays.fill(slots, ABSENT);
        int end = 0;
        for (int word = 0; word < words.length; word++) {
            final int begin = end;
            end += words[word].length();
            ends[word] = end;
            hashes[word] = Folding.hash(characters, begin, end);
            values[word] = valueByWord.get(words[word]);
            int slot = slotOf(hashes[word]);
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word;
        }
    }

    /** The words of a list that blanks set apart, numbered in its order. */
    public static FoldedWordMap of(final String words) {
        final Map<String, Integer> numbers = new HashMap<>();
        for (final String word : words.split(" ")) {
            numbers.putIfAbsent(Folding.fold(word), numbers.size());
        }
        return new FoldedWordMap(numbers);
    }

    public int size() {
        return hashes.length;
    }

    /** @return the number of the word that these folded characters make, or -1 */
    public int get(final char[] folded, final int begin, final int end) {
        return get(folded, begin, end, Folding.hash(folded, begin, end));
    }

    /** @return the number of the token's word, or -1 */
    public int get(final TokenizedText text, final int token) {
        return get(text.form(token));
    }

    /** @return the number of the form's word, or -1 */
    public int get(final WordForm form) {
        return get(form.folded(), 0, form.foldedLength(), form.hash());
    }

    private int get(final char[] folded, final int begin, final int end, final int hash) {
        int slot = slotOf(hash);
        while (slots[slot] >= 0) {
            final int word = slots[slot];
            if (hashes[word] == hash && isWord(word, folded, begin, end)) {
                return values[word];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return ABSENT;
    }

    private boolean isWord(final int word, final char[] folded, final int begin, final int end) {
        return Arrays.equals(characters, word == 0 ? 0 : ends[word - 1], ends[word], folded, begin, end);
    }

    private int slotOf(final int hash) {
        final int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }
}
