package io.github.nifiarabicnews.extraction.document.pdf;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.charset.MojibakeRepair;
import io.github.nifiarabicnews.extraction.document.DocumentText;
import io.github.nifiarabicnews.extraction.document.Failures;
import io.github.nifiarabicnews.extraction.document.Paragraphs;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF, by Apache PDFBox, in logical order: lines are put together from where the glyphs stand, columns are read from the right in Arabic, and shapes of letters become letters.
 * Headers, footers and page numbers that come again on most pages are left out.
 */
public final class PdfReader {
    /** Readers look for the end mark in the last 1024 bytes (ISO 32000-1, annex H); some writers append more than that. */
    private static final int END_MARK_WITHIN = 4096;

    /** From this share of unreadable glyphs on there is no text worth passing on. */
    private static final double UNREADABLE = 0.3;
    private static final double PARTLY_UNREADABLE = 0.02;
    /** Right Arabic scores 0.6 and more per letter, Persian about 0.3, text with exchanged letters -0.1 on average. */
    private static final double LEAST_SCORE = -0.1;
    private static final double DOUBTFUL_SCORE = 0.15;
    private static final int LEAST_LETTERS = 60;
    private static final int LEAST_PAGES_FOR_FOOTERS = 3;

    public PdfReader() {
        FontMappers.set(new BuiltInFonts());
    }

    /**
     * Reads a document.
     *
     * @param content the whole file
     * @param budget  bounds
     * @return its text; warns of {@code unreadable-characters} where some glyphs have no character
     * @throws ExtractionException where it cannot be read, has no text, or its glyphs cannot be told
     */
    public DocumentText read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        if (!hasEndMark(content)) {
            // What is left of it may parse, and half an article would pass for a whole one.
            throw new ExtractionException(FailureReason.MALFORMED, "The PDF is cut off: the mark at its end is missing");
        }
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            final PdfGlyphCollector collector = new PdfGlyphCollector(budget);
            final PdfPageLayout layout = new PdfPageLayout(budget);
            final List<List<List<PdfLine>>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                budget.checkTime();
                pages.add(layout.blocks(collector.glyphs(document, page)));
            }
            return documentText(pages, collector, metadata(document.getDocumentInformation()));
        } catch (final InvalidPasswordException e) {
            throw new ExtractionException(FailureReason.ENCRYPTED, "The PDF asks for a password", e);
        } catch (final IOException e) {
            throw Failures.malformed(SourceFormat.PDF, e);
        }
    }

    private static boolean hasEndMark(final byte[] content) {
        final int tail = Math.min(content.length, END_MARK_WITHIN);
        return new String(content, content.length - tail, tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static DocumentText documentText(final List<List<List<PdfLine>>> pages, final PdfGlyphCollector glyphs, final ArticleMetadata metadata) throws ExtractionException {
        final double unreadable = (double) glyphs.unreadable() / Math.max(1, glyphs.unreadable() + glyphs.readable());
        if (glyphs.readable() + glyphs.unreadable() == 0) {
            throw new ExtractionException(FailureReason.NO_TEXT, "The PDF has no text, only pictures of it or nothing at all");
        }
        if (unreadable >= UNREADABLE) {
            throw new ExtractionException(FailureReason.UNREADABLE_CHARACTERS, "The PDF's fonts do not say which characters their glyphs are");
        }
        final List<String> paragraphs = new ArrayList<>();
        final Map<String, Integer> edges = edgeLines(pages);
        for (final List<List<PdfLine>> page : pages) {
            for (final List<PdfLine> block : page) {
                final List<PdfLine> body = block.stream().filter(line -> !isHeaderOrFooter(line, edges, pages.size())).toList();
                paragraphs.addAll(PdfParagraphs.of(body));
            }
        }
        final List<String> warnings = new ArrayList<>();
        final MojibakeRepair.Result repaired = MojibakeRepair.repair(String.join("\n", paragraphs));
        if (MojibakeRepair.isUnlikelyArabic(repaired.text(), LEAST_LETTERS, LEAST_SCORE)) {
            throw new ExtractionException(FailureReason.UNREADABLE_CHARACTERS, "The PDF's fonts give wrong characters for their glyphs: the text is no Arabic that could be read");
        }
        if (unreadable >= PARTLY_UNREADABLE || MojibakeRepair.isUnlikelyArabic(repaired.text(), LEAST_LETTERS, DOUBTFUL_SCORE)) {
            warnings.add("unreadable-characters");
        }
        return new DocumentText(repaired.text().lines().map(Paragraphs::foldSpace).filter(line -> !line.isEmpty()).toList(), metadata, warnings);
    }

    /** First and last line of every page, with digits left out, and how often they come. */
    private static Map<String, Integer> edgeLines(final List<List<List<PdfLine>>> pages) {
        final Map<String, Integer> counts = new HashMap<>();
        for (final List<List<PdfLine>> page : pages) {
            final List<PdfLine> lines = page.stream().flatMap(List::stream).sorted(Comparator.comparingDouble(PdfLine::baseline)).toList();
            if (!lines.isEmpty()) {
                counts.merge(edgeKey(lines.get(0)), 1, Integer::sum);
                if (lines.size() > 1) {
                    counts.merge(edgeKey(lines.get(lines.size() - 1)), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static String edgeKey(final PdfLine line) {
        return Math.round(line.baseline() / 4) + " " + line.text(line.rightToLeftLead() > 0).replaceAll("\\p{Nd}+", "#").strip();
    }

    private static boolean isHeaderOrFooter(final PdfLine line, final Map<String, Integer> edges, final int pages) {
        return pages >= LEAST_PAGES_FOR_FOOTERS && edges.getOrDefault(edgeKey(line), 0) * 2 > pages;
    }

    private static ArticleMetadata metadata(final PDDocumentInformation information) {
        final Calendar created = information.getCreationDate();
        return new ArticleMetadata(blankToNull(information.getTitle()), blankToNull(information.getAuthor()),
                created == null ? null : created.toInstant().atZone(created.getTimeZone().toZoneId()).toOffsetDateTime().withNano(0).toString(), null, null);
    }

    private static String blankToNull(final String value) {
        final String folded = value == null ? "" : Paragraphs.foldSpace(value);
        return folded.isEmpty() ? null : folded;
    }
}
