package io.github.nifiarabicnews.language.lexicon;

import java.util.List;

/**
 * One file of a lexicon.
 *
 * @param name  path inside of the lexicon's folder, with {@code /}: {@code events/assault.rules}
 * @param lines its lines without line ends
 */
public record LexiconFile(String name, List<String> lines) {

    /** What a file holds: by its name's ending, and tables by the columns that their first row names. */
    public enum Kind {
        LEXEMES, RULES, ACTORS, PLACES, IGNORED, UNKNOWN
    }

    public LexiconFile {
        lines = List.copyOf(lines);
    }

    public Kind kind() {
        if (name.endsWith(".rules")) {
            return Kind.RULES;
        }
        if (name.endsWith(".ignore")) {
            return Kind.IGNORED;
        }
        return name.endsWith(".tsv") ? kindOfTable() : Kind.UNKNOWN;
    }

    private Kind kindOfTable() {
        final int header = header();
        final String columns = header < 0 ? "lexeme" : lines.get(header);
        return switch (columns.split("\t", 2)[0].strip()) {
            case "lexeme" -> Kind.LEXEMES;
            case "name", "country" -> Kind.ACTORS;
            case "id" -> Kind.PLACES;
            default -> Kind.UNKNOWN;
        };
    }

    /** Index of the first line that is no comment and not blank, or -1. */
    private int header() {
        for (int i = 0; i < lines.size(); i++) {
            if (!isComment(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the line of this index says nothing. */
    public boolean isComment(final int index) {
        return lines.get(index).isBlank() || lines.get(index).startsWith("#");
    }

    /** What is wrong where no kind is known. */
    LexiconProblem unknownKind() {
        return new LexiconProblem(name, header() + 1, "the first row names the columns of no table; lexemes begin with \"lexeme\", actors with \"name\" or \"country\", places with \"id\"");
    }
}
