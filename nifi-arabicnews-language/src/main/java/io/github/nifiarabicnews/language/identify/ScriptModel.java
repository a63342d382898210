package io.github.nifiarabicnews.language.identify;

import io.github.nifiarabicnews.language.text.FoldedWordMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs the languages of one script against one another. */
final class ScriptModel {

    /** A stop word says as much as this many telling letters. */
    private static final int STOP_WORD_WEIGHT = 3;
    private static final int LONGEST_STOP_WORD = 10;
    /** Letters without case. */
    private static final char FIRST_ARABIC = '\u0620';
    private static final char LAST_ARABIC = '\u064A';
    /** Characters from here on are looked up one by one; newspapers have hardly any. */
    private static final int TABLE_SIZE = 0x2100;

    private static final byte BETWEEN_WORDS = 0;
    /** Belongs to a word that has begun. */
    private static final byte MARK = 1;
    private static final byte LETTER = 2;
    /** From here on letters that tell of languages, those of the same languages under one number. */
    private static final byte TELLING_LETTER = 3;

    private static final int[] NONE = new int[0];

    private final List<LanguageProfile> profiles;
    private final FoldedWordMap words;
    /** The languages of each word, by its number, and of each letter. */
    private final int[][] languagesByWord;
    private final int[][] languagesByKind;
    private final byte[] kindByLetter;
    /** By length and first letter, a bit for the last letter of each stop word: most other words have none. */
    private final long[] mayBeWord = new long[(LONGEST_STOP_WORD + 1) * 64];
    /** What a telling letter and a stop word are worth, by the number of languages that they tell of. */
    private final double[] letterShares;
    private final double[] wordShares;
    /** By character. */
    private final byte[] kinds = new byte[TABLE_SIZE];

    ScriptModel(final List<LanguageProfile> profiles) {
        this.profiles = profiles;
        this.letterShares = shares(1);
        this.wordShares = shares(STOP_WORD_WEIGHT);
        final Map<Character, List<Integer>> letters = new HashMap<>();
        final Map<String, List<Integer>> stopWords = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            final int language = i;
            profiles.get(i).letters().chars().forEach(c -> letters.computeIfAbsent((char) c, key -> new ArrayList<>()).add(language));
            profiles.get(i).stopWords().forEach(word -> stopWords.computeIfAbsent(word, key -> new ArrayList<>()).add(language));
        }
        kindByLetter = new byte[letters.keySet().stream().mapToInt(letter -> letter + 1).max().orElse(0)];
        final List<List<Integer>> told = letters.values().stream().distinct().toList();
        languagesByKind = new int[TELLING_LETTER + told.size()][];
        Arrays.setAll(languagesByKind, kind -> kind < TELLING_LETTER ? NONE : array(told.get(kind - TELLING_LETTER)));
        letters.forEach((letter, languages) -> kindByLetter[letter] = (byte) (TELLING_LETTER + told.indexOf(languages)));
        final Map<String, Integer> numbers = new HashMap<>();
        languagesByWord = new int[stopWords.size()][];
        stopWords.forEach((word, languages) -> {
            languagesByWord[numbers.size()] = array(languages);
            numbers.put(word, numbers.size());
            if (word.length() <= LONGEST_STOP_WORD) {
                mayBeWord[word.length() << 6 | word.charAt(0) & 63] |= 1L << word.charAt(word.length() - 1);
            }
        });
        words = new FoldedWordMap(numbers);
        for (int c = 0; c < TABLE_SIZE; c++) {
            kinds[c] = kindOf((char) c);
        }
    }

    private byte kindOf(final char c) {
        if (Character.isLetter(c)) {
            final char lower = Character.toLowerCase(c);
            return c >= 0x80 && lower < kindByLetter.length && kindByLetter[lower] != 0 ? kindByLetter[lower] : LETTER;
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? MARK : BETWEEN_WORDS;
    }

    private static int[] array(final List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    IdentifiedLanguage identify(final char[] text, final double share, final String whenNothingTells) {
        final double[] scores = new double[profiles.size()];
        final int[] letters = new int[languagesByKind.length];
        int begin = -1;
        for (int i = 0; i < text.length; i++) {
            final char c = text[i];
            final byte kind = c < TABLE_SIZE ? kinds[c] : kindOf(c);
            if (kind == BETWEEN_WORDS) {
                if (begin >= 0) {
                    word(text, begin, i, scores);
                    begin = -1;
                }
                continue;
            }
            if (begin < 0 && kind != MARK) {
                begin = i;
            }
            letters[kind]++;
        }
        if (begin >= 0) {
            word(text, begin, text.length, scores);
        }
        for (int kind = TELLING_LETTER; kind < letters.length; kind++) {
            // Rare letters tell more.
            add(languagesByKind[kind], letters[kind], letterShares, scores);
        }
        return best(scores, share, whenNothingTells);
    }

    private void word(final char[] text, final int begin, final int end, final double[] scores) {
        final int length = end - begin;
        if (length > LONGEST_STOP_WORD || (mayBeWord[length << 6 | lower(text[begin]) & 63] >>> lower(text[end - 1]) & 1) == 0) {
            return;
        }
        boolean isLower = true;
        for (int i = begin; i < end; i++) {
            isLower &= lower(text[i]) == text[i];
        }
        final int found = isLower ? words.get(text, begin, end) : words.get(lower(text, begin, end), 0, length);
        if (found >= 0) {
            add(languagesByWord[found], 1, wordShares, scores);
        }
    }

    private static char lower(final char c) {
        return c >= FIRST_ARABIC && c <= LAST_ARABIC ? c : Character.toLowerCase(c);
    }

    private static char[] lower(final char[] text, final int begin, final int end) {
        final char[] lower = Arrays.copyOfRange(text, begin, end);
        for (int i = 0; i < lower.length; i++) {
            lower[i] = lower(lower[i]);
        }
        return lower;
    }

    /** Shares the weight among the languages. */
    private static void add(final int[] languages, final int times, final double[] shares, final double[] scores) {
        final double worth = times * shares[languages.length];
        for (final int language : languages) {
            scores[language] += worth;
        }
    }

    /** The weight over each number of languages. */
    private double[] shares(final int weight) {
        final double[] shares = new double[profiles.size() + 1];
        for (int languages = 1; languages < shares.length; languages++) {
            shares[languages] = (double) weight / languages;
        }
        return shares;
    }

    private IdentifiedLanguage best(final double[] scores, final double share, final String whenNothingTells) {
        int best = 0;
        double second = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                second = scores[best];
                best = i;
            } else if (scores[i] > second) {
                second = scores[i];
            }
        }
        if (scores[best] == 0) {
            return whenNothingTells == null ? IdentifiedLanguage.UNDETERMINED : new IdentifiedLanguage(whenNothingTells, share / 4);
        }
        final double lead = (scores[best] - second) / scores[best];
        return new IdentifiedLanguage(profiles.get(best).tag(), share * lead);
    }
}
