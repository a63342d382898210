package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF, by Apache PDFBox. */
public final class PdfReader {

    /**
     * Reads a document.
     *
     * @param content the whole file
     * @param budget  bounds
     * @throws ExtractionException where it cannot be read
     */
    public DocumentText read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        try (PDDocument document = Loader.loadPDF(content)) {
            final PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            final String text = Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC);
            budget.addOutput(text.length());
            return new DocumentText(Paragraphs.ofPlainText(text), ArticleMetadata.EMPTY, List.of());
        } catch (final InvalidPasswordException e) {
            throw new ExtractionException(FailureReason.ENCRYPTED, "The PDF asks for a password", e);
        } catch (final IOException e) {
            throw Failures.malformed(SourceFormat.PDF, e);
        }
    }
}
