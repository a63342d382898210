package io.github.nifiarabicnews.runtime.database;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns of text, for a terminal. */
final class TextTable {
    private static final int WIDEST = 36;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(final List<String> heads) {
        rows.add(heads);
    }

    void add(final List<String> row) {
        rows.add(row);
    }

    @Override
    public String toString() {
        final int columns = rows.getFirst().size();
        final int[] widths = new int[columns];
        for (final List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
            }
        }
        final StringBuilder text = new StringBuilder();
        for (final List<String> row : rows) {
            text.append(' ');
            for (int i = 0; i < columns; i++) {
                final String cell = cut(row.get(i));
                text.append(' ').append(cell).append(" ".repeat(Math.max(0, widths[i] - width(cell)) + 1));
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** Vowel marks and signs of direction take no place of their own. */
    private static int width(final String cell) {
        return (int) cell.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT).count();
    }

    private static String cut(final String cell) {
        final String line = cell.replaceAll("\\s+", " ");
        if (width(line) <= WIDEST) {
            return line;
        }
        int end = line.length();
        while (width(line.substring(0, end)) > WIDEST - 1) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end) + "…";
    }
}
