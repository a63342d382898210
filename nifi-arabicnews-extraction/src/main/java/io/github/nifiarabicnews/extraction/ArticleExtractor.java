package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.charset.DeclaredCharset;
import io.github.nifiarabicnews.extraction.charset.TextDecoder;
import io.github.nifiarabicnews.extraction.content.MainContent;
import io.github.nifiarabicnews.extraction.content.MainContentExtractor;
import io.github.nifiarabicnews.extraction.content.PageText;
import io.github.nifiarabicnews.extraction.document.DocumentText;
import io.github.nifiarabicnews.extraction.document.EpubReader;
import io.github.nifiarabicnews.extraction.document.MailReader;
import io.github.nifiarabicnews.extraction.document.OfficeReader;
import io.github.nifiarabicnews.extraction.document.Paragraphs;
import io.github.nifiarabicnews.extraction.document.PdfReader;
import io.github.nifiarabicnews.extraction.document.Words;
import io.github.nifiarabicnews.extraction.format.FormatDetector;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;
import io.github.nifiarabicnews.extraction.metadata.PageMetadata;
import io.github.nifiarabicnews.extraction.metadata.PageMetadataReader;
import io.github.nifiarabicnews.language.identify.LanguageIdentifier;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Extracts the article from a file of any format and encoding. Made once; threads may share it.
 * <p>
 * No part of it opens a network connection, resolves an external entity, runs a script or writes a file.
 * </p>
 */
public final class ArticleExtractor {

    private final OfficeReader officeReader = new OfficeReader();
    private final PdfReader pdfReader = new PdfReader();
    private final EpubReader epubReader = new EpubReader();
    private final MailReader mailReader = new MailReader();

    /**
     * Extracts the article.
     *
     * @param content the whole file
     * @param hints   what is known of it from outside
     * @param budget  bounds
     * @return the article
     * @throws ExtractionException where there is none, or a bound is hit; nothing is partly done then
     */
    public ExtractedArticle extract(final byte[] content, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        try {
            return extractUnguarded(content, hints, budget);
        } catch (final BoundExceededException e) {
            throw new ExtractionException(e.reason(), e.getMessage(), e);
        } catch (final RuntimeException | StackOverflowError e) {
            // Parsers throw all sorts of things on damaged files.
            throw new ExtractionException(FailureReason.MALFORMED, "The file cannot be read: " + e, e);
        }
    }

    private ExtractedArticle extractUnguarded(final byte[] content, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        if (content.length == 0) {
            throw new ExtractionException(FailureReason.EMPTY_INPUT, "The file is empty");
        }
        if (content.length > budget.settings().maxInputBytes()) {
            throw new ExtractionException(FailureReason.INPUT_TOO_LARGE,
                    "The file has " + content.length + " bytes, more than the " + budget.settings().maxInputBytes() + " that are allowed");
        }
        final SourceFormat format = FormatDetector.detect(content, hints).orElseThrow(
                () -> new ExtractionException(FailureReason.UNSUPPORTED_FORMAT, "The file is of no format that text is extracted from"));
        return switch (format) {
            case HTML -> page(decode(content, hints), hints, budget);
            case TEXT, XML -> plainText(decode(content, hints), format, hints, budget);
            case PDF -> document(pdfReader.read(content, budget), format, hints);
            case EPUB -> document(epubReader.read(content, budget), format, hints);
            case DOCX, DOC, RTF, ODT -> document(officeReader.read(content, format, budget), format, hints);
            case EML -> mail(mailReader.read(content, budget), hints, budget);
            case MSG, ZIP -> throw new ExtractionException(FailureReason.UNSUPPORTED_FORMAT, "Files of type " + format + " are not read yet");
        };
    }

    private static TextDecoder.DecodedText decode(final byte[] content, final SourceHints hints) {
        final List<String> declared = new ArrayList<>();
        if (hints.charset() != null) {
            declared.add(hints.charset());
        }
        DeclaredCharset.inMediaType(hints.mimeType()).ifPresent(declared::add);
        declared.addAll(DeclaredCharset.inMarkup(content));
        return TextDecoder.decode(content, declared);
    }

    private static ExtractedArticle page(final TextDecoder.DecodedText decoded, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        final Document document = Jsoup.parse(decoded.text(), hints.known().url() == null ? "" : hints.known().url());
        final PageMetadata page = PageMetadataReader.read(document, hints.known().url());
        final ArticleMetadata metadata = page.article().orElse(hints.known());
        final List<String> paragraphs;
        if (budget.settings().scope() == ContentScope.WHOLE_DOCUMENT) {
            paragraphs = PageText.whole(document.body(), budget);
        } else {
            final MainContent main = MainContentExtractor.extract(document, page, budget);
            paragraphs = main.paragraphs();
        }
        return article(metadata, paragraphs, decoded, SourceFormat.HTML);
    }

    private static ExtractedArticle plainText(final TextDecoder.DecodedText decoded, final SourceFormat format, final SourceHints hints,
            final ExtractionBudget budget) throws ExtractionException {
        budget.addOutput(decoded.text().length());
        return article(hints.known(), Paragraphs.ofPlainText(decoded.text()), decoded, format);
    }

    private static ExtractedArticle document(final DocumentText document, final SourceFormat format, final SourceHints hints) throws ExtractionException {
        final ArticleMetadata found = document.metadata();
        final boolean titleLeads = found.title() != null && !document.paragraphs().isEmpty() && document.paragraphs().get(0).equals(found.title());
        final ArticleMetadata metadata = new ArticleMetadata(titleLeads ? found.title() : null, found.author(), found.published(), null, found.site()).orElse(hints.known());
        return article(metadata, document.paragraphs(), null, format);
    }

    private static ExtractedArticle mail(final MailReader.MailParts mail, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        final ArticleMetadata metadata = new ArticleMetadata(mail.subject(), mail.sender(), null, null, null).orElse(hints.known());
        final MailReader.MailBody body = mail.plain() != null ? mail.plain() : mail.html();
        if (body == null) {
            throw new ExtractionException(FailureReason.NO_TEXT, "The e-mail has no text part");
        }
        final TextDecoder.DecodedText decoded = decode(body.content(), new SourceHints(null, null, body.charset(), ArticleMetadata.EMPTY));
        budget.addOutput(decoded.text().length());
        final List<String> paragraphs = mail.plain() != null ? Paragraphs.ofPlainText(decoded.text()) : PageText.whole(Jsoup.parse(decoded.text()).body(), budget);
        return article(metadata, paragraphs, decoded, SourceFormat.EML);
    }

    private static ExtractedArticle article(final ArticleMetadata metadata, final List<String> paragraphs, final TextDecoder.DecodedText decoded, final SourceFormat format)
            throws ExtractionException {
        if (paragraphs.isEmpty()) {
            throw new ExtractionException(FailureReason.NO_TEXT, "There is no text in the file");
        }
        final List<String> lines = new ArrayList<>();
        if (metadata.title() != null && !metadata.title().equals(paragraphs.get(0))) {
            lines.add(metadata.title());
        }
        lines.addAll(paragraphs);
        final String text = String.join("\n", lines) + "\n";
        final List<String> warnings = new ArrayList<>();
        if (decoded != null && decoded.damaged()) {
            warnings.add("undecodable-bytes");
        }
        if (decoded != null && decoded.mojibakeLeft()) {
            warnings.add("mojibake");
        }
        return new ExtractedArticle(null, text, metadata, LanguageIdentifier.identify(text).tag(), decoded == null ? null : decoded.charset().charset().name(), format.mimeType(),
                Words.count(text), warnings, List.of());
    }
}
