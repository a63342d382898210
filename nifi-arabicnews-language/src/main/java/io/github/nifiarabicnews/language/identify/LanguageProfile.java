package io.github.nifiarabicnews.language.identify;

import java.util.Arrays;
import java.util.Set;

/**
 * What tells one language from the others in its script.
 *
 * @param tag       BCP 47 tag
 * @param letters   letters that speak for the language: it uses them, its neighbours hardly do
 * @param stopWords frequent short words, in the spelling of running text
 */
record LanguageProfile(String tag, String letters, Set<String> stopWords) {

    static LanguageProfile of(final String tag, final String letters, final String stopWords) {
        return new LanguageProfile(tag, letters, Set.copyOf(Arrays.asList(stopWords.split(" "))));
    }
}
