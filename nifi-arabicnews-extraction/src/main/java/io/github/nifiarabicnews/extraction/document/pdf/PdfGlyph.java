package io.github.nifiarabicnews.extraction.document.pdf;

/**
 * A glyph as it stands on a page that is turned so that its text runs horizontally. Lengths are in points (1/72 inch), y grows downwards.
 *
 * @param text     what it stands for, in logical order; several characters for a ligature
 * @param left     left edge
 * @param right    right edge
 * @param baseline y of the baseline
 * @param size     font size
 * @param space    width of the font's blank
 */
record PdfGlyph(String text, double left, double right, double baseline, double size, double space) {

    double middle() {
        return (left + right) / 2;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
