package io.github.nifiarabicnews.extraction.document;

import java.util.ArrayList;
import java.util.List;

/** White space and paragraphs of extracted text. */
public final class Paragraphs {

    private Paragraphs() {
    }

    /**
     * Folds every run of white space, no-break space included, into one blank, and drops it at both ends, with invisible characters that are
     * of no use in running text (byte order marks, soft hyphens, bidirectional controls, object replacement characters). Joiners are kept: Persian spelling needs them.
     * So are control characters: they are taken out, and counted, at the end.
     *
     * @param text any text
     * @return the text on one line
     */
    public static String foldSpace(final CharSequence text) {
        final StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isInvisible(final char c) {
        return c == '\uFEFF' || c == '\u00AD' || c == '\u200B' || c == '\u200E' || c == '\u200F' || c == '\u061C' || c == '\uFFFC'
                || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c >= '\u0080' && c <= '\u009F';
    }

    /**
     * The paragraphs of plain text: set apart by blank lines where there are any and lines are short, else each line is one.
     *
     * @param text text with line breaks
     */
    public static List<String> ofPlainText(final String text) {
        final List<String> lines = text.lines().toList();
        final boolean wrapped = isHardWrapped(lines);
        final List<String> paragraphs = new ArrayList<>();
        final StringBuilder current = new StringBuilder();
        for (final String line : lines) {
            if (line.isBlank() || !wrapped) {
                add(paragraphs, current);
            }
            current.append(line).append('\n');
        }
        add(paragraphs, current);
        return paragraphs;
    }

    private static void add(final List<String> paragraphs, final StringBuilder current) {
        final String paragraph = foldSpace(current);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        current.setLength(0);
    }

    /** Mail and old wire copy break lines at some 70 to 80 characters, whatever the sentence does. */
    private static boolean isHardWrapped(final List<String> lines) {
        int wrapped = 0;
        int full = 0;
        int longest = 0;
        int blank = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            final String line = lines.get(i).strip();
            longest = Math.max(longest, line.length());
            if (line.isEmpty()) {
                blank++;
            } else if (!lines.get(i + 1).isBlank()) {
                full++;
                final char last = line.charAt(line.length() - 1);
                wrapped += line.length() >= 45 && ".!?؟:\"»”".indexOf(last) < 0 ? 1 : 0;
            }
        }
        return blank > 0 && longest <= 100 && full >= 3 && wrapped >= 0.6 * full;
    }
}
