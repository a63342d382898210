package io.github.nifiarabicnews.language.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Weighs the languages of one script against one another. */
final class ScriptModel {

    /** A stop word says as much as this many telling letters. */
    private static final int STOP_WORD_WEIGHT = 3;
    private static final int LONGEST_STOP_WORD = 10;

    private final List<LanguageProfile> profiles;
    private final Map<String, int[]> languagesByWord = new HashMap<>();
    private final Map<Character, int[]> languagesByLetter = new HashMap<>();
    /** What one occurrence of a letter is worth for each language that has it: rare letters tell more. */
    private final Map<Character, Double> worthOfLetter = new HashMap<>();
    private final Map<String, Double> worthOfWord = new HashMap<>();

    ScriptModel(final List<LanguageProfile> profiles) {
        this.profiles = profiles;
        final Map<Character, List<Integer>> letters = new HashMap<>();
        final Map<String, List<Integer>> words = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            final int language = i;
            profiles.get(i).letters().chars().forEach(c -> letters.computeIfAbsent((char) c, key -> new ArrayList<>()).add(language));
            profiles.get(i).stopWords().forEach(word -> words.computeIfAbsent(word, key -> new ArrayList<>()).add(language));
        }
        letters.forEach((letter, languages) -> {
            languagesByLetter.put(letter, languages.stream().mapToInt(Integer::intValue).toArray());
            worthOfLetter.put(letter, 1.0 / languages.size());
        });
        words.forEach((word, languages) -> {
            languagesByWord.put(word, languages.stream().mapToInt(Integer::intValue).toArray());
            worthOfWord.put(word, (double) STOP_WORD_WEIGHT / languages.size());
        });
    }

    IdentifiedLanguage identify(final CharSequence text, final int length, final double share, final String whenNothingTells) {
        final double[] scores = new double[profiles.size()];
        int wordStart = -1;
        for (int i = 0; i <= length; i++) {
            final char c = i < length ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                if (wordStart < 0) {
                    wordStart = i;
                }
                addLetter(c, scores);
            } else if (wordStart >= 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
                addWord(text, wordStart, i, scores);
                wordStart = -1;
            }
        }
        return best(scores, share, whenNothingTells);
    }

    private void addLetter(final char c, final double[] scores) {
        if (c < 0x80) {
            return;
        }
        final char letter = Character.toLowerCase(c);
        final int[] languages = languagesByLetter.get(letter);
        if (languages != null) {
            final double worth = worthOfLetter.get(letter);
            for (final int language : languages) {
                scores[language] += worth;
            }
        }
    }

    private void addWord(final CharSequence text, final int start, final int end, final double[] scores) {
        if (end - start > LONGEST_STOP_WORD) {
            return;
        }
        final String word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        final int[] languages = languagesByWord.get(word);
        if (languages != null) {
            final double worth = worthOfWord.get(word);
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
