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
    private static final char FIRST_ARABIC = '\u0620';
    private static final char LAST_ARABIC = '\u064A';

    private static final int[] NONE = new int[0];

    private final List<LanguageProfile> profiles;
    private final FoldedWordMap words;
    /** The languages of each word, by its number, and of each letter. */
    private final int[][] languagesByWord;
    private final int[][] languagesByLetter;
    /** By length, a bit for each stop word by its first and last letter: most other words have none. */
    private final long[] mayBeWord = new long[LONGEST_STOP_WORD + 1];

    ScriptModel(final List<LanguageProfile> profiles) {
        this.profiles = profiles;
        final Map<Character, List<Integer>> letters = new HashMap<>();
        final Map<String, List<Integer>> stopWords = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            final int language = i;
            profiles.get(i).letters().chars().forEach(c -> letters.computeIfAbsent((char) c, key -> new ArrayList<>()).add(language));
            profiles.get(i).stopWords().forEach(word -> stopWords.computeIfAbsent(word, key -> new ArrayList<>()).add(language));
        }
        languagesByLetter = new int[letters.keySet().stream().mapToInt(letter -> letter + 1).max().orElse(0)][];
        Arrays.fill(languagesByLetter, NONE);
        letters.forEach((letter, languages) -> languagesByLetter[letter] = array(languages));
        final Map<String, Integer> numbers = new HashMap<>();
        languagesByWord = new int[stopWords.size()][];
        stopWords.forEach((word, languages) -> {
            languagesByWord[numbers.size()] = array(languages);
            numbers.put(word, numbers.size());
            if (word.length() <= LONGEST_STOP_WORD) {
                mayBeWord[word.length()] |= bit(word.charAt(0), word.charAt(word.length() - 1));
            }
        });
        words = new FoldedWordMap(numbers);
    }

    private static long bit(final char first, final char last) {
        return 1L << first + 7 * last;
    }

    private static int[] array(final List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    IdentifiedLanguage identify(final CharSequence text, final int length, final double share, final String whenNothingTells) {
        final double[] scores = new double[profiles.size()];
        final char[] word = new char[LONGEST_STOP_WORD];
        int letters = 0;
        for (int i = 0; i <= length; i++) {
            final char c = i < length ? text.charAt(i) : ' ';
            final boolean isLetter = c >= FIRST_ARABIC && c <= LAST_ARABIC || c != ' ' && Character.isLetter(c);
            if (isLetter || letters > 0 && Character.getType(c) == Character.NON_SPACING_MARK) {
                final char letter = c >= FIRST_ARABIC && c <= LAST_ARABIC ? c : Character.toLowerCase(c);
                if (letters < word.length) {
                    word[letters] = letter;
                }
                letters++;
                if (isLetter && c >= 0x80 && letter < languagesByLetter.length) {
                    // Rare letters tell more.
                    add(languagesByLetter[letter], 1, scores);
                }
            } else if (letters > 0) {
                final int found = letters <= LONGEST_STOP_WORD && (mayBeWord[letters] & bit(word[0], word[letters - 1])) != 0 ? words.get(word, 0, letters) : -1;
                if (found >= 0) {
                    add(languagesByWord[found], STOP_WORD_WEIGHT, scores);
                }
                letters = 0;
            }
        }
        return best(scores, share, whenNothingTells);
    }

    /** Shares the weight among the languages. */
    private static void add(final int[] languages, final int weight, final double[] scores) {
        if (languages.length > 0) {
            final double worth = (double) weight / languages.length;
            for (final int language : languages) {
                scores[language] += worth;
            }
        }
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
