package io.github.nifiarabicnews.extraction.document.pdf;

import io.github.nifiarabicnews.extraction.ExtractionBudget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs of a page from PDFBox, which has merged vowel marks with their letters and dropped glyphs printed twice for boldness. */
final class PdfGlyphCollector extends PDFTextStripper {

    private final ExtractionBudget budget;
    private List<PdfGlyph> glyphs = new ArrayList<>();
    private int readable;
    private int unreadable;

    PdfGlyphCollector(final ExtractionBudget budget) {
        this.budget = budget;
        setSortByPosition(false);
    }

    /**
     * The glyphs of one page.
     *
     * @param document document
     * @param page     number from 1 on
     */
    List<PdfGlyph> glyphs(final PDDocument document, final int page) throws IOException {
        glyphs = new ArrayList<>();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return glyphs;
    }

    int readable() {
        return readable;
    }

    int unreadable() {
        return unreadable;
    }

    @Override
    protected void processOperator(final Operator operator, final List<COSBase> operands) throws IOException {
        budget.checkTime();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(final TextPosition text) {
        budget.addOutput(1);
        super.processTextPosition(text);
    }

    @Override
    protected void endPage(final PDPage page) {
        for (final List<TextPosition> article : getCharactersByArticle()) {
            for (final TextPosition position : article) {
                final String text = PdfCharacters.ofGlyph(position.getUnicode());
                if (text.isEmpty()) {
                    continue;
                }
                if (PdfCharacters.isUnreadable(text)) {
                    unreadable++;
                    continue;
                }
                readable += text.isBlank() ? 0 : 1;
                final double left = position.getXDirAdj();
                glyphs.add(new PdfGlyph(text, left, left + position.getWidthDirAdj(), position.getYDirAdj(), Math.max(1, Math.abs(position.getFontSizeInPt())), position.getWidthOfSpace()));
            }
        }
    }

    @Override
    protected void writePage() {
        // The layout is made from the glyphs.
    }
}
