package io.github.nifiarabicnews.extraction.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs on one baseline, without a gap as wide as the space between columns. */
final class PdfLine {

    /** A gap as wide as this share of the font's blank sets words apart. */
    private static final double WORD_GAP = 0.5;
    private static final double WORD_GAP_BY_SIZE = 0.13;

    private final List<PdfGlyph> glyphs;
    private final double left;
    private final double right;
    private final double baseline;
    private final double size;
    private final int rightToLeftLead;

    PdfLine(final List<PdfGlyph> glyphs) {
        final List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::middle));
        this.glyphs = sorted;
        double leftmost = Double.MAX_VALUE;
        double rightmost = -Double.MAX_VALUE;
        double baselines = 0;
        double largest = 0;
        int lead = 0;
        int count = 0;
        for (final PdfGlyph glyph : sorted) {
            if (!glyph.isBlank()) {
                leftmost = Math.min(leftmost, glyph.left());
                rightmost = Math.max(rightmost, glyph.right());
                baselines += glyph.baseline();
                largest = Math.max(largest, glyph.size());
                lead += VisualOrder.rightToLeftLead(glyph.text());
                count++;
            }
        }
        left = leftmost;
        right = rightmost;
        baseline = baselines / Math.max(1, count);
        size = largest;
        rightToLeftLead = lead;
    }

    boolean isBlank() {
        return glyphs.stream().allMatch(PdfGlyph::isBlank);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double width() {
        return right - left;
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    int rightToLeftLead() {
        return rightToLeftLead;
    }

    /**
     * The line's text in logical order.
     *
     * @param rightToLeft direction of the paragraph
     */
    String text(final boolean rightToLeft) {
        final List<String> visual = new ArrayList<>();
        PdfGlyph previous = null;
        double reach = 0;
        for (final PdfGlyph glyph : glyphs) {
            if (glyph.text().isEmpty()) {
                continue;
            }
            if (previous != null && !previous.isBlank() && !glyph.isBlank() && glyph.left() - reach > wordGap(previous, glyph)) {
                visual.add(" ");
            }
            visual.add(glyph.isBlank() ? " " : glyph.text());
            reach = previous == null ? glyph.right() : Math.max(reach, glyph.right());
            previous = glyph;
        }
        return VisualOrder.toLogical(visual, rightToLeft);
    }

    private static double wordGap(final PdfGlyph one, final PdfGlyph other) {
        final double size = Math.max(one.size(), other.size());
        final double space = Math.min(one.space(), other.space());
        // Fonts without a blank claim all sorts of widths for it.
        final boolean sane = space > 0.12 * size && space < 0.6 * size;
        return sane ? Math.max(WORD_GAP * space, 0.08 * size) : WORD_GAP_BY_SIZE * size;
    }
}
