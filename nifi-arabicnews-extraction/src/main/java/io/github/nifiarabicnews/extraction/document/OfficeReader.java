package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.OPCPackageWrapper;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentContentParser;
import org.apache.tika.parser.odf.OpenDocumentMetaParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Word, RTF and OpenDocument text, by Apache Tika's parsers. They are made once and shared by all threads. */
public final class OfficeReader {

    private final Map<SourceFormat, Parser> parsers = Map.of(
            SourceFormat.DOCX, new OOXMLParser(),
            SourceFormat.DOC, new OfficeParser(),
            SourceFormat.RTF, new RTFParser());
    private final Parser openDocumentContent = new OpenDocumentContentParser();
    private final Parser openDocumentMetadata = new OpenDocumentMetaParser();
    private final OfficeParserConfig config = new OfficeParserConfig();

    public OfficeReader() {
        config.setUseSAXDocxExtractor(true);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
    }

    /**
     * Reads a document.
     *
     * @param content the whole file
     * @param format  DOCX, DOC, RTF or ODT
     * @param budget  bounds
     * @return its text, without headers, footers and what was deleted under change tracking
     * @throws ExtractionException where it cannot be read
     */
    public DocumentText read(final byte[] content, final SourceFormat format, final ExtractionBudget budget) throws ExtractionException {
        if (format == SourceFormat.DOCX && !isArchive(content)) {
            // Encryption wraps the archive into a compound file.
            throw new ExtractionException(FailureReason.ENCRYPTED, "The document is encrypted");
        }
        final ParagraphHandler handler = new ParagraphHandler(budget);
        final Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, format.mimeType());
        final ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, NothingEmbedded.INSTANCE);
        try (TikaInputStream stream = TikaInputStream.get(content, metadata)) {
            // Archives are opened from memory: Tika itself would write them to the temp folder first.
            if (format == SourceFormat.DOCX) {
                budget.addAllExpanded(content);
                stream.setOpenContainer(new OPCPackageWrapper(OPCPackage.open(new ByteArrayInputStream(content))));
            }
            if (format == SourceFormat.ODT) {
                readOpenDocument(content, handler, metadata, context, budget);
            } else {
                parsers.get(format).parse(stream, handler, metadata, context);
            }
        } catch (final EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            throw new ExtractionException(FailureReason.ENCRYPTED, "The document is encrypted", e);
        } catch (final IOException | TikaException | SAXException | InvalidFormatException e) {
            throw Failures.malformed(format, e);
        }
        return new DocumentText(handler.paragraphs(), metadata(metadata), List.of());
    }

    private void readOpenDocument(final byte[] content, final ParagraphHandler handler, final Metadata metadata, final ParseContext context, final ExtractionBudget budget)
            throws IOException, SAXException, TikaException, ExtractionException {
        byte[] text = null;
        byte[] properties = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                final byte[] bytes = budget.readExpanded(zip);
                switch (entry.getName()) {
                    case "content.xml" -> text = bytes;
                    case "meta.xml" -> properties = bytes;
                    case "META-INF/manifest.xml" -> {
                        if (new String(bytes, StandardCharsets.UTF_8).contains("encryption-data")) {
                            throw new ExtractionException(FailureReason.ENCRYPTED, "The document is encrypted");
                        }
                    }
                    default -> {
                        // Pictures and styles.
                    }
                }
            }
        }
        if (text == null) {
            throw new IOException("it has no content.xml");
        }
        if (properties != null) {
            openDocumentMetadata.parse(new ByteArrayInputStream(properties), new DefaultHandler(), metadata, context);
        }
        openDocumentContent.parse(new ByteArrayInputStream(text), handler, metadata, context);
    }

    private static boolean isArchive(final byte[] content) {
        return content.length > 2 && content[0] == 'P' && content[1] == 'K';
    }

    private static ArticleMetadata metadata(final Metadata metadata) {
        return new ArticleMetadata(blankToNull(metadata.get(TikaCoreProperties.TITLE)), blankToNull(metadata.get(TikaCoreProperties.CREATOR)),
                blankToNull(metadata.get(TikaCoreProperties.CREATED)), null, null);
    }

    private static String blankToNull(final String value) {
        final String folded = value == null ? "" : Paragraphs.foldSpace(value);
        return folded.isEmpty() ? null : folded;
    }

    /** Pictures and embedded spreadsheets are no part of the text. */
    private enum NothingEmbedded implements EmbeddedDocumentExtractor {
        INSTANCE;

        @Override
        public boolean shouldParseEmbedded(final Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(final InputStream stream, final ContentHandler handler, final Metadata metadata, final boolean outputHtml) {
            // Nothing.
        }
    }
}
