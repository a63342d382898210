package io.github.nifiarabicnews.extraction.document.pdf;

import io.github.nifiarabicnews.extraction.document.Paragraphs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins the lines of a column to paragraphs, by what shows their ends: spacing, a short last line, an indent, another font size. */
final class PdfParagraphs {

    private static final double MORE_SPACE = 1.35;
    private static final double SHORT_LINE = 0.82;
    private static final double OTHER_SIZE = 0.12;

    private PdfParagraphs() {
    }

    static List<String> of(final List<PdfLine> lines) {
        final List<String> paragraphs = new ArrayList<>();
        if (lines.isEmpty()) {
            return paragraphs;
        }
        final double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        final double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        final double spacing = usualSpacing(lines);
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || startsParagraph(lines.get(i - 1), lines.get(i), left, right, spacing)) {
                add(lines.subList(start, i), paragraphs);
                start = i;
            }
        }
        return paragraphs;
    }

    /** The median distance of baselines. */
    private static double usualSpacing(final List<PdfLine> lines) {
        final double[] distances = new double[lines.size() - 1];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            final double distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (distance > 0.5 * lines.get(i).size()) {
                distances[count++] = distance;
            }
        }
        if (count == 0) {
            return 1.2 * lines.get(0).size();
        }
        Arrays.sort(distances, 0, count);
        return distances[count / 2];
    }

    private static boolean startsParagraph(final PdfLine previous, final PdfLine line, final double left, final double right, final double spacing) {
        final double distance = line.baseline() - previous.baseline();
        if (isSameRow(previous, line)) {
            return false;
        }
        if (distance < 0 || distance > MORE_SPACE * Math.max(spacing, line.size())) {
            return true;
        }
        if (Math.abs(line.size() - previous.size()) > OTHER_SIZE * previous.size()) {
            return true;
        }
        final boolean rightToLeft = previous.rightToLeftLead() > 0;
        final double width = right - left;
        final double reached = rightToLeft ? right - previous.left() : previous.right() - left;
        if (reached < SHORT_LINE * width) {
            return true;
        }
        final double indent = rightToLeft ? right - line.right() : line.left() - left;
        final double previousIndent = rightToLeft ? right - previous.right() : previous.left() - left;
        return indent > 1.2 * line.size() && previousIndent < 0.6 * line.size() && indent < 0.3 * width;
    }

    private static boolean isSameRow(final PdfLine one, final PdfLine other) {
        return Math.abs(other.baseline() - one.baseline()) < 0.35 * other.size();
    }

    private static void add(final List<PdfLine> lines, final List<String> paragraphs) {
        int lead = 0;
        for (final PdfLine line : lines) {
            lead += line.rightToLeftLead();
        }
        final boolean rightToLeft = lead > 0;
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            final PdfLine line = lines.get(i);
            final boolean piece = i > 0 && isSameRow(lines.get(i - 1), line) || i + 1 < lines.size() && isSameRow(line, lines.get(i + 1));
            final String next = line.text(piece && line.rightToLeftLead() != 0 ? line.rightToLeftLead() > 0 : rightToLeft).strip();
            final int length = text.length();
            if (length > 1 && text.charAt(length - 1) == '-' && Character.isLowerCase(text.charAt(length - 2)) && !next.isEmpty() && Character.isLowerCase(next.charAt(0))) {
                text.setLength(length - 1);
            } else if (length > 0) {
                text.append(' ');
            }
            text.append(next);
        }
        final String paragraph = Paragraphs.foldSpace(PdfCharacters.toBaseLetters(text));
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }
}
