package io.github.nifiarabicnews.language.lexicon;

/**
 * What is wrong with one line of a lexicon.
 *
 * @param file    name of the file inside of its lexicon
 * @param line    number of the line, from 1; 0 for the file as a whole
 * @param message the cause, for people
 */
public record LexiconProblem(String file, int line, String message) {
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, message);
    }
}
