package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.charset.DeclaredCharset;
import io.github.nifiarabicnews.extraction.charset.TextDecoder;
import io.github.nifiarabicnews.extraction.content.MainContent;
import io.github.nifiarabicnews.extraction.content.MainContentExtractor;
import io.github.nifiarabicnews.extraction.content.PageText;
import io.github.nifiarabicnews.extraction.document.DocumentText;
import io.github.nifiarabicnews.extraction.document.MailContent;
import io.github.nifiarabicnews.extraction.document.MailReader;
import io.github.nifiarabicnews.extraction.document.Paragraphs;
import io.github.nifiarabicnews.extraction.document.Words;
import io.github.nifiarabicnews.extraction.format.SourceFormat;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;
import io.github.nifiarabicnews.extraction.metadata.PageMetadata;
import io.github.nifiarabicnews.extraction.metadata.PageMetadataReader;
import io.github.nifiarabicnews.extraction.metadata.PublicationDate;
import io.github.nifiarabicnews.extraction.metadata.PublicationDateParser;
import io.github.nifiarabicnews.language.identify.LanguageIdentifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Puts articles together out of what the readers of the formats found. */
final class ArticleAssembly {

    private static final int MOST_TITLE_WORDS = 22;
    private static final int LEAST_BODY_WORDS = 12;
    private static final int LINES_WITH_DATE = 6;
    private static final int MOST_DATE_LINE_WORDS = 14;
    private static final int LEAST_STATED_BODY_WORDS = 60;

    private ArticleAssembly() {
    }

    static ExtractedArticle page(final byte[] content, final SourceHints hints, final SourceFormat format, final ExtractionBudget budget) throws ExtractionException {
        final TextDecoder.DecodedText decoded = decode(content, hints);
        final Document document = Jsoup.parse(decoded.text(), hints.known().url() == null ? "" : hints.known().url());
        budget.checkTime();
        final PageMetadata page = PageMetadataReader.read(document, hints.known());
        final ArticleMetadata metadata = page.article().orElse(hints.known());
        final List<String> warnings = warnings(decoded);
        final List<String> paragraphs;
        if (budget.settings().scope() == ContentScope.WHOLE_DOCUMENT) {
            paragraphs = PageText.whole(document.body(), budget);
        } else {
            final MainContent main = MainContentExtractor.extract(document, page, budget);
            paragraphs = bestBody(main, page.articleBody());
            if (!main.sure() && paragraphs.equals(main.paragraphs())) {
                warnings.add("no-article-found");
            }
        }
        return article(metadata, paragraphs, decoded, format, warnings, List.of());
    }

    /** The body out of the page's structured data, where the page itself does not show it, as some build it by script. */
    private static List<String> bestBody(final MainContent main, final String stated) {
        if (stated == null || Words.count(stated) < (main.sure() ? LEAST_STATED_BODY_WORDS : LEAST_BODY_WORDS)) {
            return main.paragraphs();
        }
        final List<String> statedParagraphs = stated.contains("<p") || stated.contains("<br") ? PageText.lines(Jsoup.parse(stated).body()) : Paragraphs.ofPlainText(stated);
        return shareFound(String.join(" ", statedParagraphs), main.paragraphs()) < 0.5 ? statedParagraphs : main.paragraphs();
    }

    private static double shareFound(final String stated, final List<String> paragraphs) {
        final Map<String, Integer> found = new HashMap<>();
        paragraphs.forEach(paragraph -> {
            for (final String word : paragraph.split("[^\\p{L}\\p{N}]+")) {
                found.merge(word, 1, Integer::sum);
            }
        });
        int all = 0;
        int hits = 0;
        for (final String word : stated.split("[^\\p{L}\\p{N}]+")) {
            all++;
            if (found.merge(word, -1, Integer::sum) >= 0) {
                hits++;
            }
        }
        return (double) hits / Math.max(1, all);
    }

    static ExtractedArticle xml(final byte[] content, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        final TextDecoder.DecodedText decoded = decode(content, hints);
        // jsoup knows no external entities and expands none of its own.
        final Document document = Jsoup.parse(decoded.text(), "", Parser.xmlParser());
        return article(hints.known(), PageText.whole(document, budget), decoded, SourceFormat.XML, warnings(decoded), List.of());
    }

    static ExtractedArticle plainText(final byte[] content, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        final TextDecoder.DecodedText decoded = decode(content, hints);
        budget.addOutput(decoded.text().length());
        final List<String> paragraphs = Paragraphs.ofPlainText(decoded.text());
        return article(ownMetadata(paragraphs, ArticleMetadata.EMPTY).orElse(hints.known()), paragraphs, decoded, SourceFormat.TEXT, warnings(decoded), List.of());
    }

    static ExtractedArticle document(final DocumentText document, final SourceFormat format, final SourceHints hints) throws ExtractionException {
        return article(ownMetadata(document.paragraphs(), document.metadata()).orElse(hints.known()), document.paragraphs(), null, format, new ArrayList<>(document.warnings()), List.of());
    }

    static ExtractedArticle mail(final MailReader.MailParts mail, final SourceFormat format, final SourceHints hints, final ExtractionBudget budget) throws ExtractionException {
        final List<Attachment> attachments = budget.settings().attachments() ? mail.attachments() : List.of();
        final Optional<MailContent.Text> page = mail.webArchive() ? mail.body().firstHtml() : Optional.empty();
        if (page.isPresent()) {
            return page(page.get().content(), new SourceHints(null, null, page.get().charset(), hints.known()), format, budget);
        }
        final MailText text = MailText.of(mail.body(), budget);
        if (text.paragraphs().isEmpty()) {
            throw new ExtractionException(FailureReason.NO_TEXT, "The e-mail has no text");
        }
        final String published = PublicationDateParser.parse(mail.date()).map(PublicationDate::toIso).orElse(null);
        final ArticleMetadata metadata = new ArticleMetadata(mail.subject(), mail.sender(), published, null, null).orElse(hints.known());
        return article(metadata, text.paragraphs(), text.first(), format, text.warnings(), attachments);
    }

    /** Title and date as the text itself shows them; what a document's properties say is often left over from another one. */
    private static ArticleMetadata ownMetadata(final List<String> paragraphs, final ArticleMetadata stated) {
        String title = null;
        if (!paragraphs.isEmpty()) {
            final String first = paragraphs.get(0);
            final int words = Words.count(first);
            final boolean label = words <= MOST_TITLE_WORDS && words >= 2 && ".،؛:,;".indexOf(first.charAt(first.length() - 1)) < 0;
            final boolean bodyFollows = paragraphs.stream().skip(1).limit(LINES_WITH_DATE).anyMatch(paragraph -> Words.count(paragraph) >= Math.max(LEAST_BODY_WORDS, words));
            title = first.equals(stated.title()) || label && bodyFollows && PublicationDateParser.parse(first).isEmpty() ? first : null;
        }
        final Optional<PublicationDate> shown = paragraphs.stream().limit(LINES_WITH_DATE).filter(paragraph -> Words.count(paragraph) <= MOST_DATE_LINE_WORDS)
                .map(PublicationDateParser::parse).flatMap(Optional::stream).findFirst();
        return new ArticleMetadata(title, stated.author(), shown.map(PublicationDate::toIso).orElse(stated.published()), stated.url(), stated.site());
    }

    static TextDecoder.DecodedText decode(final byte[] content, final SourceHints hints) {
        final List<String> declared = new ArrayList<>();
        if (hints.charset() != null) {
            declared.add(hints.charset());
        }
        DeclaredCharset.inMediaType(hints.mimeType()).ifPresent(declared::add);
        declared.addAll(DeclaredCharset.inMarkup(content));
        return TextDecoder.decode(content, declared);
    }

    static List<String> warnings(final TextDecoder.DecodedText decoded) {
        final List<String> warnings = new ArrayList<>();
        if (decoded.damaged()) {
            warnings.add("undecodable-bytes");
        }
        if (decoded.mojibakeRepaired()) {
            warnings.add("mojibake-repaired");
        }
        if (decoded.mojibakeLeft()) {
            warnings.add("mojibake");
        }
        return warnings;
    }

    private static ExtractedArticle article(final ArticleMetadata found, final List<String> foundParagraphs, final TextDecoder.DecodedText decoded, final SourceFormat format,
            final List<String> warnings, final List<Attachment> attachments) throws ExtractionException {
        final ControlCharacters controls = new ControlCharacters();
        final ArticleMetadata metadata = controls.remove(found).bounded();
        final List<String> paragraphs = controls.remove(foundParagraphs);
        if (paragraphs.isEmpty()) {
            throw new ExtractionException(FailureReason.NO_TEXT, "There is no text in the file");
        }
        final List<String> lines = new ArrayList<>();
        if (metadata.title() != null && !metadata.title().equals(paragraphs.get(0))) {
            lines.add(metadata.title());
        }
        lines.addAll(paragraphs);
        final String text = String.join("\n", lines) + "\n";
        return new ExtractedArticle(null, text, metadata, LanguageIdentifier.identify(text).tag(), decoded == null ? null : decoded.charset().charset().name(), format.mimeType(),
                Words.count(text), controls.removed(), warnings, attachments);
    }
}
