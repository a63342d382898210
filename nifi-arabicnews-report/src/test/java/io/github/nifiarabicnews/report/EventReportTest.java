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
        assertTrue(report("{\"text\": \"طقس مشمس\", \"events\": []}").contains("No article tells an event as a fact."));
    }

    @Test
    void survivesOffsetsBeyondTheText() throws IOException {
        final String page = report(ARTICLE.replace("\"end\": 29", "\"end\": 2900").replace("\"begin\": 19, \"end\": 24", "\"begin\": 990, \"end\": 999"));
        assertTrue(page.contains("<mark class=\"trigger\">قصفت</mark>"));
    }

    @Test
    void countsOnlyWhatIsToldAsAFact() throws IOException {
        final String denied = report(ARTICLE.replace("\"asserted\"", "\"negated\""));
        assertTrue(denied.contains("<dt>Events told as facts</dt><dd>0</dd>"), denied);
        assertTrue(denied.contains("<dt>Denied, planned, feared or recalled</dt><dd>1</dd>"), denied);
        assertTrue(denied.contains("<dt>Deaths told, repeats counted</dt><dd>0</dd>"), denied);
        assertFalse(denied.contains("<title>النور: 1</title>"), denied);
        assertTrue(denied.contains("<b>negated</b> 2024-03-01, published 2024-03-02"), denied);
        assertTrue(report(ARTICLE).contains("<dt>Events told as facts</dt><dd>1</dd>"));
    }

    @Test
    void countsArticlesByTypeAndByDay() throws IOException {
        final String twice = ARTICLE.replace("\"events\": [", "\"events\": [{\"type\": \"ASSAULT\", \"quad\": \"material-conflict\", \"aux\": \"asserted\"}, ");
        final String page = report(twice);
        assertTrue(page.contains("<td class=\"count\">2</td><td class=\"count\">1</td>"), page);
        assertTrue(page.contains("aria-label=\"Articles by day\""), page);
        assertTrue(page.contains("<title>2024-03-02: 1</title>"), page);
    }

    @Test
    void drawsLongSpansByMonthAndLongerOnesByYear() throws IOException {
        write("old", ARTICLE.replace("2024-03", "2023-11"));
        assertTrue(report(ARTICLE).contains("<title>2023-12: 0</title>"), "by month");
        write("older", ARTICLE.replace("2024-03", "1990-11"));
        final String page = report(ARTICLE);
        assertTrue(page.contains("<h2>Articles and events by year</h2>"), page);
        assertTrue(page.contains("<title>1990: 1</title>"), page);
    }

    @Test
    void aDateFarAheadLeadsNothing() throws IOException {
        write("wrong", ARTICLE.replace("2024-03-01", "2099-01-01").replace("news.example/1", "news.example/wrong"));
        write("history", ARTICLE.replace("2024-03-01", "1948-05-14"));
        final String page = report(ARTICLE.replace("2024-03-02", "2024-03-03").replace("news.example/1", "news.example/newest"));
        assertTrue(page.contains("<h2>Articles and events by day</h2>"), page);
        assertTrue(page.contains("1 events dated before 2024-03-01, 1 dated after 2024-03-03, 0 without an exact day"), page);
        assertTrue(page.indexOf("news.example/newest") < page.indexOf("news.example/wrong"), "the newest article leads");
    }

    @Test
    void saysWhenAnEventWithoutADayWasPublished() throws IOException {
        assertTrue(report(ARTICLE.replace("2024-03-01", "2024-02")).contains("ASSAULT</b> published 2024-03-02</p>"));
    }

    private void write(final String name, final String article) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), article);
    }

    private String report(final String article) throws IOException {
        Files.writeString(folder.resolve("article.json"), article);
        final Path page = folder.resolve("report.html");
        new EventReport().write(folder, page);
        return Files.readString(page);
    }
}
