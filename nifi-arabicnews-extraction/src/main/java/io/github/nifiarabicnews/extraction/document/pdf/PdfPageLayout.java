package io.github.nifiarabicnews.extraction.document.pdf;

import io.github.nifiarabicnews.extraction.ExtractionBudget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of a page in reading order: columns are found by the white space between them and read from the side on which the script begins. */
final class PdfPageLayout {

    /** Wider than this share of the font size, a gap on a line may be one between columns. */
    private static final double COLUMN_GAP = 1.2;
    private static final double LEAST_GUTTER = 0.9;
    private static final int LEAST_LINES_OF_COLUMN = 3;
    private static final int LEAST_LETTERS_OF_COLUMN_LINE = 12;
    private static final int MAX_CUTS = 12;

    private final ExtractionBudget budget;

    PdfPageLayout(final ExtractionBudget budget) {
        this.budget = budget;
    }

    /** Blocks of lines in reading order; each block has one column. */
    List<List<PdfLine>> blocks(final List<PdfGlyph> glyphs) {
        final List<PdfLine> lines = lines(glyphs);
        int lead = 0;
        for (final PdfLine line : lines) {
            lead += line.rightToLeftLead();
        }
        final List<List<PdfLine>> blocks = new ArrayList<>();
        cut(lines, lead > 0, 0, blocks);
        return blocks;
    }

    private List<PdfLine> lines(final List<PdfGlyph> glyphs) {
        final List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::baseline));
        final List<PdfLine> lines = new ArrayList<>();
        List<PdfGlyph> row = new ArrayList<>();
        double baseline = 0;
        for (final PdfGlyph glyph : sorted) {
            budget.checkTime();
            final double tolerance = 0.35 * glyph.size();
            if (!row.isEmpty() && glyph.baseline() - baseline > tolerance) {
                split(row, lines);
                row = new ArrayList<>();
            }
            if (row.isEmpty()) {
                baseline = glyph.baseline();
            }
            row.add(glyph);
        }
        split(row, lines);
        return lines;
    }

    /** Cuts what is on one height wherever the gap is wide. */
    private static void split(final List<PdfGlyph> row, final List<PdfLine> lines) {
        final List<PdfGlyph> sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::left));
        List<PdfGlyph> current = new ArrayList<>();
        double reach = 0;
        for (final PdfGlyph glyph : sorted) {
            if (glyph.isBlank()) {
                current.add(glyph);
                continue;
            }
            if (!current.isEmpty() && reach > 0 && glyph.left() - reach > COLUMN_GAP * glyph.size()) {
                add(current, lines);
                current = new ArrayList<>();
            }
            current.add(glyph);
            reach = Math.max(reach, glyph.right());
        }
        add(current, lines);
    }

    private static void add(final List<PdfGlyph> glyphs, final List<PdfLine> lines) {
        if (!glyphs.isEmpty()) {
            final PdfLine line = new PdfLine(glyphs);
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
    }

    private void cut(final List<PdfLine> lines, final boolean rightToLeft, final int depth, final List<List<PdfLine>> blocks) {
        budget.checkTime();
        if (lines.isEmpty()) {
            return;
        }
        if (depth < MAX_CUTS) {
            final double gutter = gutter(lines);
            if (gutter > 0) {
                final List<PdfLine> leftSide = lines.stream().filter(line -> line.right() <= gutter + 0.01).toList();
                final List<PdfLine> rightSide = lines.stream().filter(line -> line.right() > gutter + 0.01).toList();
                cut(rightToLeft ? rightSide : leftSide, rightToLeft, depth + 1, blocks);
                cut(rightToLeft ? leftSide : rightSide, rightToLeft, depth + 1, blocks);
                return;
            }
            final int row = rowAboveColumns(lines);
            if (row > 0) {
                cut(lines.subList(0, row), rightToLeft, depth + 1, blocks);
                cut(lines.subList(row, lines.size()), rightToLeft, depth + 1, blocks);
                return;
            }
        }
        blocks.add(inReadingOrder(lines, rightToLeft));
    }

    private static List<PdfLine> inReadingOrder(final List<PdfLine> lines, final boolean rightToLeft) {
        final List<PdfLine> ordered = new ArrayList<>(lines);
        // Lines came sorted by height; pieces of one height follow one another in reading direction.
        for (int i = 0; i < ordered.size(); i++) {
            int end = i + 1;
            while (end < ordered.size() && Math.abs(ordered.get(end).baseline() - ordered.get(i).baseline()) < 0.35 * ordered.get(i).size()) {
                end++;
            }
            if (end - i > 1) {
                final Comparator<PdfLine> byLeft = Comparator.comparingDouble(PdfLine::left);
                ordered.subList(i, end).sort(rightToLeft ? byLeft.reversed() : byLeft);
            }
            i = end - 1;
        }
        return ordered;
    }

    /** The x of white space that runs through all lines with text of some width on both sides, or 0. */
    private double gutter(final List<PdfLine> lines) {
        if (lines.size() < 2 * LEAST_LINES_OF_COLUMN) {
            return 0;
        }
        final List<PdfLine> byLeft = new ArrayList<>(lines);
        byLeft.sort(Comparator.comparingDouble(PdfLine::left));
        double reach = byLeft.get(0).right();
        double best = 0;
        double widest = 0;
        for (int i = 1; i < byLeft.size(); i++) {
            final PdfLine line = byLeft.get(i);
            final double gap = line.left() - reach;
            if (gap > widest && gap > LEAST_GUTTER * line.size() && isColumn(byLeft.subList(0, i)) && isColumn(byLeft.subList(i, byLeft.size()))) {
                widest = gap;
                best = reach;
            }
            reach = Math.max(reach, line.right());
        }
        return best;
    }

    /** Running text, not a column of figures. */
    private static boolean isColumn(final List<PdfLine> lines) {
        if (lines.size() < LEAST_LINES_OF_COLUMN) {
            return false;
        }
        final long wide = lines.stream().filter(line -> line.width() > LEAST_LETTERS_OF_COLUMN_LINE * 0.4 * line.size()).count();
        return wide >= LEAST_LINES_OF_COLUMN && wide * 2 >= lines.size();
    }

    /** How many lines at the top have to be taken off for the rest to fall into columns; or how many make up the columns above the rest; 0 for none. */
    private int rowAboveColumns(final List<PdfLine> lines) {
        for (int row = 1; row <= lines.size() - 2 * LEAST_LINES_OF_COLUMN; row++) {
            if (isNewRow(lines, row) && gutter(lines.subList(row, lines.size())) > 0) {
                return row;
            }
        }
        for (int row = lines.size() - 1; row >= 2 * LEAST_LINES_OF_COLUMN; row--) {
            if (isNewRow(lines, row) && gutter(lines.subList(0, row)) > 0) {
                return row;
            }
        }
        return 0;
    }

    private boolean isNewRow(final List<PdfLine> lines, final int row) {
        budget.checkTime();
        return lines.get(row).baseline() - lines.get(row - 1).baseline() > 0.35 * lines.get(row).size();
    }
}
