package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.charset.DeclaredCharset;
import io.github.nifiarabicnews.extraction.charset.TextDecoder;
import io.github.nifiarabicnews.extraction.content.PageText;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** EPUB: the pages in the order of the package's spine (EPUB 3.3, section 5), without its navigation page. */
public final class EpubReader {

    private static final String CONTAINER = "META-INF/container.xml";

    /**
     * Reads a book or magazine.
     *
     * @param content the whole file
     * @param budget  bounds; everything unpacked is accounted for
     * @throws ExtractionException where it cannot be read
     */
    public DocumentText read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        final Map<String, byte[]> files;
        try {
            files = unpack(content, budget);
        } catch (final IOException | IllegalArgumentException e) {
            throw Failures.malformed(SourceFormat.EPUB, e);
        }
        if (files.containsKey("META-INF/rights.xml")) {
            throw new ExtractionException(FailureReason.ENCRYPTED, "The book is protected by digital rights management");
        }
        final byte[] container = files.get(CONTAINER);
        final Element rootFile = container == null ? null : xml(container).selectFirst("rootfile[full-path]");
        final String packagePath = rootFile == null ? null : rootFile.attr("full-path");
        if (packagePath == null || !files.containsKey(packagePath)) {
            throw new ExtractionException(FailureReason.MALFORMED, "The file cannot be read as EPUB: it has no package document");
        }
        final Document packageDocument = xml(files.get(packagePath));
        final String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
        final List<String> paragraphs = new ArrayList<>();
        for (final Element reference : packageDocument.select("spine > itemref")) {
            budget.checkTime();
            final Element item = packageDocument.selectFirst("manifest > item[id=\"" + reference.attr("idref").replace("\"", "") + "\"]");
            if (item == null || item.attr("properties").contains("nav")) {
                continue;
            }
            final byte[] page = files.get(folder + URLDecoder.decode(item.attr("href").replace("+", "%2B"), StandardCharsets.UTF_8));
            if (page != null) {
                final String markup = TextDecoder.decode(page, DeclaredCharset.inMarkup(page)).text();
                paragraphs.addAll(PageText.whole(Jsoup.parse(markup), budget));
            }
        }
        return new DocumentText(paragraphs, metadata(packageDocument), List.of());
    }

    private static Map<String, byte[]> unpack(final byte[] content, final ExtractionBudget budget) throws IOException {
        final Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                final String name = entry.getName();
                final byte[] bytes = budget.readExpanded(zip);
                if (name.matches("(?i).*\\.(?:x?html?|xml|opf|ncx)")) {
                    files.put(name, bytes);
                }
            }
        }
        return files;
    }

    private static Document xml(final byte[] bytes) {
        return Jsoup.parse(TextDecoder.decode(bytes, DeclaredCharset.inMarkup(bytes)).text(), "", Parser.xmlParser());
    }

    private static ArticleMetadata metadata(final Document packageDocument) {
        return new ArticleMetadata(text(packageDocument, "dc|title"), text(packageDocument, "dc|creator"), text(packageDocument, "dc|date"), null,
                text(packageDocument, "dc|publisher"));
    }

    private static String text(final Document document, final String query) {
        final Element element = document.selectFirst(query);
        final String text = element == null ? "" : Paragraphs.foldSpace(element.text());
        return text.isEmpty() ? null : text;
    }
}
