package io.github.nifiarabicnews.extraction.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Gives PDFBox its own built-in font for every font that a document does not carry. Text needs no more, and PDFBox would search the system's font folders
 * for minutes otherwise and leave a cache file in the home folder.
 */
final class BuiltInFonts implements FontMapper {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    BuiltInFonts() {
        try (InputStream stream = FontMapper.class.getResourceAsStream(RESOURCE)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        } catch (final IOException e) {
            throw new UncheckedIOException("PDFBox has no built-in font", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(final String baseFont, final PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(final String baseFont, final PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(final String baseFont, final PDFontDescriptor descriptor, final PDCIDSystemInfo systemInfo) {
        return new CIDFontMapping(null, font, true);
    }
}
