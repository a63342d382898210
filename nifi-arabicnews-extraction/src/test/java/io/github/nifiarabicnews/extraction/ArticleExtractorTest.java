package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.format.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArticleExtractorTest {

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(strings = {"article.txt", "article.html", "article.docx", "article.doc", "article.odt", "article.rtf", "article.epub", "article.eml", "article.msg", "article.pdf"})
    void everyFormatGivesTheSameArticle(final String name) throws ExtractionException {
        final ExtractedArticle article = extract(SampleFiles.all().get(name), name, ExtractionSettings.DEFAULT).articles().get(0);
        assertEquals(SampleFiles.TEXT, article.text());
        assertEquals(SampleFiles.TITLE, article.metadata().title());
        assertEquals("ar", article.language());
        assertEquals(34, article.words());
    }

    @Test
    void theNameOfAFileDoesNotMatterWhereTheBytesTell() throws ExtractionException {
        for (final String name : List.of("article.docx", "article.doc", "article.odt", "article.rtf", "article.epub", "article.msg", "article.pdf")) {
            assertEquals(SampleFiles.TEXT, extract(SampleFiles.all().get(name), "unknown.bin", ExtractionSettings.DEFAULT).articles().get(0).text(), name);
        }
    }

    @Test
    void mailHasItsHeadersAndAttachments() throws ExtractionException {
        final ExtractedArticle article = extract(SampleFiles.eml(), "a.eml", ExtractionSettings.DEFAULT.withAttachments(true)).articles().get(0);
        assertEquals("هدى سالم", article.metadata().author());
        assertEquals("2021-03-04T10:30:00+03:00", article.metadata().published());
        assertEquals("windows-1256", article.charset());
        assertEquals(SourceFormat.EML.mimeType(), article.mimeType());
        assertEquals(List.of("notes.txt"), article.attachments().stream().map(Attachment::fileName).toList());
        assertEquals("Three notes.", new String(article.attachments().get(0).content(), StandardCharsets.US_ASCII).strip());
    }

    @Test
    void aMessageInAMessageIsAFileOfItsOwn() throws ExtractionException {
        final ExtractedArticle outer = extract(SampleFiles.msgInMsg(), "a.msg", ExtractionSettings.DEFAULT.withAttachments(true)).articles().get(0);
        assertEquals("للنشر غدا\nأرفق لكم خبر المكتبة كما وصل من المراسلة.\n", outer.text());
        final Attachment inner = outer.attachments().get(0);
        assertEquals("part-1.msg", inner.fileName());
        assertEquals(SourceFormat.MSG.mimeType(), inner.mimeType());
        assertEquals(SampleFiles.TEXT, extract(inner.content(), inner.fileName(), ExtractionSettings.DEFAULT).articles().get(0).text());
    }

    /** U+0000 among them, which PostgreSQL and XML refuse. Those of the headline count in text and title. */
    @Test
    void controlCharactersAreTakenOutAndCounted() throws ExtractionException {
        final String text = SampleFiles.TEXT.replace("مكتبة", "مك\u0000تبة\u0007").replace("قارئ", "\u001Bقا\u007Fرئ\u000B");
        assertEquals(SampleFiles.TEXT, extract(text.getBytes(StandardCharsets.UTF_8), "a.txt", ExtractionSettings.DEFAULT).articles().get(0).text());
        assertEquals(10, extract(text.getBytes(StandardCharsets.UTF_8), "a.txt", ExtractionSettings.DEFAULT).articles().get(0).controls());
        final String page = SampleFiles.html().replace("<title>" + SampleFiles.TITLE, "<meta name=author content='هدى &#1;سالم\u0002'><title>" + SampleFiles.TITLE.replace(" ", " \u0003"))
                .replace("<h1>" + SampleFiles.TITLE, "<h1>" + SampleFiles.TITLE.replace("عامة", "عا&#2;مة\u0003")).replace(SampleFiles.SECOND, SampleFiles.SECOND + "\u0004");
        final ExtractedArticle article = extract(page.getBytes(StandardCharsets.UTF_8), "a.html", ExtractionSettings.DEFAULT).articles().get(0);
        assertEquals(SampleFiles.TEXT, article.text());
        assertEquals(SampleFiles.TITLE, article.metadata().title());
        assertEquals("هدى سالم", article.metadata().author());
        assertTrue(article.controls() >= 5, () -> "only " + article.controls());
    }

    @Test
    void anArchiveGivesItsArticlesAndNamesWhatFailed() throws ExtractionException {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("saved/article.html", SampleFiles.html().getBytes(StandardCharsets.UTF_8));
        files.put("saved/article_files/style.css", "p { color: red }".getBytes(StandardCharsets.US_ASCII));
        files.put("saved/inner.zip", SampleFiles.zip(Map.of("article.docx", SampleFiles.docx())));
        files.put("saved/broken.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII));
        files.put("saved/picture.bin", new byte[]{(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 0, 0, 0, 1, 2, 3});
        final ExtractionResult result = extract(SampleFiles.zip(files), "saved.zip", ExtractionSettings.DEFAULT);
        assertEquals(List.of("article.html", "article.docx"), result.articles().stream().map(ExtractedArticle::fileName).toList());
        result.articles().forEach(article -> assertEquals(SampleFiles.TEXT, article.text()));
        assertEquals(List.of("broken.pdf"), result.failed().stream().map(failed -> failed.file().fileName()).toList());
        assertEquals(FailureReason.MALFORMED, result.failed().get(0).reason());
    }

    @Test
    void archivesInArchivesEndSomewhere() {
        byte[] archive = SampleFiles.zip(Map.of("article.txt", SampleFiles.TEXT.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 10; i++) {
            archive = SampleFiles.zip(Map.of("inner.zip", archive));
        }
        assertFails(FailureReason.NESTING_TOO_DEEP, archive, "deep.zip", ExtractionSettings.DEFAULT);
    }

    @Test
    void zipBombsAreNotUnpacked() {
        final byte[] zeros = new byte[8 << 20];
        final ExtractionSettings settings = ExtractionSettings.DEFAULT.withBounds(1 << 20, 1 << 20, 4 << 20, 4);
        assertFails(FailureReason.EXPANSION_TOO_LARGE, SampleFiles.zip(Map.of("zeros.txt", zeros)), "bomb.zip", settings);
        assertFails(FailureReason.EXPANSION_TOO_LARGE, SampleFiles.zip(Map.of("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII), "zeros.xhtml", zeros)), "bomb.epub", settings);
        final Map<String, byte[]> document = new LinkedHashMap<>();
        document.put("word/document.xml", zeros);
        assertFails(FailureReason.EXPANSION_TOO_LARGE, SampleFiles.zip(document), "bomb.docx", settings);
    }

    @Test
    void entitiesOfXmlAreNeitherExpandedNorFetched() throws ExtractionException {
        final String bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ها\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a><p>نص قصير</p>&c;&x;</a>";
        final String text = extract(bomb.getBytes(StandardCharsets.UTF_8), "bomb.xml", ExtractionSettings.DEFAULT).articles().get(0).text();
        assertTrue(text.length() < 300, text);
        final Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        odt.put("content.xml", bomb.getBytes(StandardCharsets.UTF_8));
        assertThrows(ExtractionException.class, () -> extract(SampleFiles.zip(odt), "bomb.odt", ExtractionSettings.DEFAULT));
    }

    @Test
    void tooMuchTextIsNoText() {
        final ExtractionSettings settings = ExtractionSettings.DEFAULT.withBounds(1 << 20, 50, 1 << 20, 4);
        SampleFiles.all().forEach((name, content) -> assertFails(FailureReason.OUTPUT_TOO_LARGE, content, name, settings));
    }

    @Test
    void timeThatIsUpEndsEveryFormat() {
        SampleFiles.all().forEach((name, content) -> {
            final ExtractionBudget budget = new ExtractionBudget(ExtractionSettings.DEFAULT, System.nanoTime() - 1);
            final ExtractionException e = assertThrows(ExtractionException.class, () -> extractor.extract(content, SourceHints.ofFileName(name), budget), name);
            assertEquals(FailureReason.TIMEOUT, e.reason(), name);
        });
    }

    @Test
    void deepAndBroadPagesTakeLinearTime() throws ExtractionException {
        final String deep = "<div class='a'>".repeat(50_000) + "<p>" + SampleFiles.FIRST + "</p>";
        assertTrue(extract(deep.getBytes(StandardCharsets.UTF_8), "deep.html", ExtractionSettings.DEFAULT).articles().get(0).text().contains("مكتبة"));
        final String broad = "<p>" + SampleFiles.FIRST + "</p>\n";
        final String text = extract(broad.repeat(5_000).getBytes(StandardCharsets.UTF_8), "broad.html", ExtractionSettings.DEFAULT).articles().get(0).text();
        assertEquals(5_000, text.lines().count());
    }

    @Test
    void filesWithoutTextSaySo() {
        assertFails(FailureReason.EMPTY_INPUT, new byte[0], "empty.txt", ExtractionSettings.DEFAULT);
        assertFails(FailureReason.NO_TEXT, " \n\t ".getBytes(StandardCharsets.US_ASCII), "blank.txt", ExtractionSettings.DEFAULT);
        assertFails(FailureReason.NO_TEXT, "<html><body><script>var a;</script></body></html>".getBytes(StandardCharsets.US_ASCII), "script.html", ExtractionSettings.DEFAULT);
        assertFails(FailureReason.UNSUPPORTED_FORMAT, new byte[]{(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 0, 0, 0, 1, 2, 3}, "picture.png", ExtractionSettings.DEFAULT);
        assertFails(FailureReason.INPUT_TOO_LARGE, new byte[2000], "large.txt", ExtractionSettings.DEFAULT.withBounds(1000, 1000, 1000, 1));
    }

    @Test
    void mojibakeIsRepairedAndSaid() throws ExtractionException {
        final String stored = new String(SampleFiles.TEXT.getBytes(StandardCharsets.UTF_8), SampleFiles.WINDOWS_1256);
        final ExtractedArticle article = extract(stored.getBytes(StandardCharsets.UTF_8), "stored.txt", ExtractionSettings.DEFAULT).articles().get(0);
        assertEquals(SampleFiles.TEXT, article.text());
        assertEquals(List.of("mojibake-repaired"), article.warnings());
    }

    @Test
    void theBodyInStructuredDataStandsInForOneBuiltByScript() throws ExtractionException {
        final String body = (SampleFiles.FIRST + " " + SampleFiles.SECOND + " ").repeat(3);
        final String page = "<html><head><title>" + SampleFiles.TITLE + "</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" + SampleFiles.TITLE
                + "\",\"articleBody\":\"" + body + "\",\"datePublished\":\"2021-03-04T10:30:00+03:00\"}</script></head><body><div id=\"app\">جاري التحميل</div></body></html>";
        final ExtractedArticle article = extract(page.getBytes(StandardCharsets.UTF_8), "app.html", ExtractionSettings.DEFAULT).articles().get(0);
        assertTrue(article.text().contains(SampleFiles.SECOND), article.text());
        assertEquals("2021-03-04T10:30:00+03:00", article.metadata().published());
    }

    private ExtractionResult extract(final byte[] content, final String name, final ExtractionSettings settings) throws ExtractionException {
        return extractor.extract(content, SourceHints.ofFileName(name), new ExtractionBudget(settings, System.nanoTime() + TimeUnit.SECONDS.toNanos(60)));
    }

    private void assertFails(final FailureReason reason, final byte[] content, final String name, final ExtractionSettings settings) {
        final ExtractionException e = assertThrows(ExtractionException.class, () -> extract(content, name, settings), name);
        assertEquals(reason, e.reason(), name + ": " + e.getMessage());
    }
}
