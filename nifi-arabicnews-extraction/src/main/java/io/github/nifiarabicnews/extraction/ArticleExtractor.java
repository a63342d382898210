package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.document.ArchiveReader;
import io.github.nifiarabicnews.extraction.document.EpubReader;
import io.github.nifiarabicnews.extraction.document.MailReader;
import io.github.nifiarabicnews.extraction.document.OfficeReader;
import io.github.nifiarabicnews.extraction.document.OutlookReader;
import io.github.nifiarabicnews.extraction.document.pdf.PdfReader;
import io.github.nifiarabicnews.extraction.format.FormatDetector;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.util.ArrayList;
import java.util.List;

/**
 * Extracts articles from a file of any format and encoding. Made once; threads may share it.
 * <p>
 * No part of it opens a network connection, resolves an external entity, runs a script or writes a file.
 * </p>
 */
public final class ArticleExtractor {

    private final OfficeReader officeReader = new OfficeReader();
    private final PdfReader pdfReader = new PdfReader();
    private final EpubReader epubReader = new EpubReader();
    private final MailReader mailReader = new MailReader();
    private final OutlookReader outlookReader = new OutlookReader();
    private final ArchiveReader archiveReader = new ArchiveReader();

    /**
     * Extracts all articles: one, or those of an archive. An e-mail without text of its own gives what is attached to it where attachments are asked for.
     *
     * @param content the whole file
     * @param hints   what is known of it from outside
     * @param budget  bounds
     * @return at least one article or attachment
     * @throws ExtractionException where there is none, or a bound is hit; nothing is partly done then
     */
    public ExtractionResult extract(final byte[] content, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        final Findings findings = new Findings();
        try {
            extract(content, hints, budget, 0, findings);
        } catch (final BoundExceededException e) {
            throw new ExtractionException(e.reason(), e.getMessage(), e);
        } catch (final RuntimeException | StackOverflowError e) {
            // Parsers throw all sorts of things on damaged files.
            throw new ExtractionException(FailureReason.MALFORMED, "The file cannot be read: " + e, e);
        }
        return findings.result();
    }

    private void extract(final byte[] content, final SourceHints hints, final ExtractionBudget budget, final int depth, final Findings findings) throws ExtractionException {
        if (content.length == 0) {
            throw new ExtractionException(FailureReason.EMPTY_INPUT, "The file is empty");
        }
        if (content.length > budget.settings().maxInputBytes() && depth == 0) {
            throw new ExtractionException(FailureReason.INPUT_TOO_LARGE,
                    "The file has " + content.length + " bytes, more than the " + budget.settings().maxInputBytes() + " that are allowed");
        }
        budget.checkDepth(depth);
        budget.checkTime();
        final SourceFormat format = FormatDetector.detect(content, hints).orElseThrow(
                () -> new ExtractionException(FailureReason.UNSUPPORTED_FORMAT, "The file is of no format that text is extracted from"));
        final String fileName = depth == 0 ? null : hints.fileName();
        switch (format) {
            case ZIP -> extractArchive(archiveReader.read(content, budget), ofEntries(hints.known()), budget, depth + 1, findings);
            case EML -> extractMail(mailReader.read(content, budget), format, hints, budget, fileName, findings);
            case MSG -> extractMail(outlookReader.read(content, budget), format, hints, budget, fileName, findings);
            default -> findings.articles.add(article(content, format, hints, budget).withFileName(fileName));
        }
    }

    /** What holds for each article of an archive: where it is from. Title, author and address are of one article, and the date may be the one of the archive. */
    private static ArticleMetadata ofEntries(final ArticleMetadata archive) {
        return new ArticleMetadata(null, null, null, null, archive.site());
    }

    private void extractArchive(final ArchiveReader.Archive archive, final ArticleMetadata known, final ExtractionBudget budget, final int depth, final Findings findings) {
        findings.skipped.addAll(archive.others());
        for (final Attachment file : archive.files()) {
            extractEntry(file, known, budget, depth, findings);
        }
    }

    private void extractEntry(final Attachment file, final ArticleMetadata known, final ExtractionBudget budget, final int depth, final Findings findings) {
        FailureReason reason;
        String message;
        try {
            extract(file.content(), new SourceHints(file.fileName(), null, null, known), budget, depth, findings);
            return;
        } catch (final ExtractionException e) {
            reason = e.reason();
            message = e.getMessage();
        } catch (final BoundExceededException e) {
            // A bound is one of the whole input.
            throw e;
        } catch (final RuntimeException | StackOverflowError e) {
            reason = FailureReason.MALFORMED;
            message = "The file cannot be read: " + e;
        }
        if (reason == FailureReason.UNSUPPORTED_FORMAT) {
            findings.skipped.add(file.fileName());
        } else {
            findings.failed.add(new ExtractionResult.FailedEntry(file, reason, file.fileName() + ": " + message));
        }
    }

    /** An e-mail without a word of text may have come for what is attached to it. */
    private static void extractMail(final MailReader.MailParts mail, final SourceFormat format, final SourceHints hints, final ExtractionBudget budget, final String fileName,
            final Findings findings) throws ExtractionException {
        try {
            findings.articles.add(ArticleAssembly.mail(mail, format, hints, budget).withFileName(fileName));
        } catch (final ExtractionException e) {
            if (e.reason() != FailureReason.NO_TEXT || !budget.settings().attachments() || mail.attachments().isEmpty()) {
                throw e;
            }
            findings.attachments.addAll(mail.attachments());
        }
    }

    private ExtractedArticle article(final byte[] content, final SourceFormat format, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        return switch (format) {
            case HTML -> ArticleAssembly.page(content, hints, format, budget);
            case XML -> ArticleAssembly.xml(content, hints, budget);
            case TEXT -> ArticleAssembly.plainText(content, hints, budget);
            case PDF -> ArticleAssembly.document(pdfReader.read(content, budget), format, hints);
            case EPUB -> ArticleAssembly.document(epubReader.read(content, budget), format, hints);
            case DOCX, DOC, RTF, ODT -> ArticleAssembly.document(officeReader.read(content, format, budget), format, hints);
            case EML, MSG, ZIP -> throw new IllegalStateException("E-mails and archives hold other files as well");
        };
    }

    /** What has been found so far, in all the files that lie in one another. */
    private static final class Findings {

        private final List<ExtractedArticle> articles = new ArrayList<>();
        private final List<ExtractionResult.FailedEntry> failed = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();

        ExtractionResult result() throws ExtractionException {
            if (articles.isEmpty() && attachments.isEmpty()) {
                if (!failed.isEmpty()) {
                    throw new ExtractionException(failed.get(0).reason(), "No file in the archive could be read; the first one: " + failed.get(0).message());
                }
                throw new ExtractionException(FailureReason.NO_TEXT,
                        "No file in the archive has text" + (skipped.isEmpty() ? "" : "; it has " + skipped.size() + " of other kinds, the first one: " + skipped.get(0)));
            }
            return new ExtractionResult(articles, failed, skipped, attachments);
        }
    }
}
