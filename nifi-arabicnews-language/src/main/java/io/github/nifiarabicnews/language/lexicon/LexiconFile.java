package io.github.nifiarabicnews.language.lexicon;

import java.util.List;

/**
 * One file of a lexicon.
 *
 * @param name  path inside of the lexicon's folder, with {@code /}: {@code events/assault.rules}
 * @param lines its lines without line ends
 */
public record LexiconFile(String name, List<String> lines) {
    public LexiconFile {
        lines = List.copyOf(lines);
    }

    boolean isLexemes() {
        return name.endsWith(".tsv");
    }

    boolean isRules() {
        return name.endsWith(".rules");
    }
}
