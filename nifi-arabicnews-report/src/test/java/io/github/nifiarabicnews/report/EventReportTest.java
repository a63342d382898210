package io.github.nifiarabicnews.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventReportTest {
    private static final String ARTICLE = """
            {"id": "1", "url": "https://news.example/1?a=1&b=2", "title": "قصف <على> البلدة", "publishedAt": "2024-03-02T10:00:00Z", "language": "ar",
             "text": "\\uD83D\\uDD34 قصفت القوات بلدة النور أمس.",
             "events": [{"type": "ASSAULT", "quad": "material-conflict", "trigger": {"begin": 2, "end": 6}, "sentence": {"begin": 0, "end": 29},
               "actors": [{"text": "القوات", "begin": 7, "end": 13}], "recipients": [],
               "locations": [{"text": "النور", "begin": 19, "end": 24, "lat": 33.5, "lon": 36.3}],
               "casualties": {"killed": 3}, "date": {"value": "2024-03-01"}, "aux": "asserted"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void marksTriggerPartiesAndPlacesByCodePoint() throws IOException {
        final String page = report(ARTICLE);
        assertTrue(page.contains("<mark class=\"trigger\">قصفت</mark> <mark class=\"actor\">القوات</mark> بلدة <mark class=\"place\">النور</mark> أمس."), page);
    }

    @Test
    void escapesWhatArticlesSay() throws IOException {
        final String page = report(ARTICLE);
        assertTrue(page.contains("قصف &lt;على&gt; البلدة"));
        assertTrue(page.contains("href=\"https://news.example/1?a=1&amp;b=2\""));
    }

    @Test
    void linksOnlyToWebAddresses() throws IOException {
        final String page = report(ARTICLE.replace("https://news.example/1?a=1&b=2", "javascript:alert(1)"));
        assertFalse(page.contains("href=\"javascript"));
    }

    @Test
    void loadsNothingFromOutside() throws IOException {
        final String page = report(ARTICLE);
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("src="));
    }

    @Test
    void drawsPlaceOnTheMapAndDayInTheChart() throws IOException {
        final String page = report(ARTICLE);
        assertTrue(page.contains("<title>النور: 1</title>"));
        assertTrue(page.contains("<title>2024-03-01: 1</title>"));
    }

    @Test
    void countsWhatIsNoTaggedArticleAsSkipped() throws IOException {
        Files.writeString(folder.resolve("article.json"), ARTICLE);
        Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        Files.writeString(folder.resolve("broken.json"), "{");
        assertEquals(new EventReport.Summary(1, 2), new EventReport().write(folder, folder.resolve("report.html")));
    }

    @Test
    void saysSoWhereThereIsNoEvent() throws IOException {
        assertTrue(report("{\"text\": \"طقس مشمس\", \"events\": []}").contains("No article reports an event."));
    }

    @Test
    void survivesOffsetsBeyondTheText() throws IOException {
        final String page = report(ARTICLE.replace("\"end\": 29", "\"end\": 2900").replace("\"begin\": 19, \"end\": 24", "\"begin\": 990, \"end\": 999"));
        assertTrue(page.contains("<mark class=\"trigger\">قصفت</mark>"));
    }

    private String report(final String article) throws IOException {
        Files.writeString(folder.resolve("article.json"), article);
        final Path page = folder.resolve("report.html");
        new EventReport().write(folder, page);
        return Files.readString(page);
    }
}
