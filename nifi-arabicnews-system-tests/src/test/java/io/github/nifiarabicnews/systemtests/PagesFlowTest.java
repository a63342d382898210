package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** flows/rss-pages-to-files.json in a real NiFi: entries whose pages come, come at the second try, or do not come. */
@RealNiFi
class PagesFlowTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAD = "اعتقلت الشرطة الجزائرية أمس الثلاثاء عشرات المتظاهرين في مدينة وهران.";
    private static final String REST = "وقالت جمعية محلية إن المعتقلين نقلوا إلى مركز في ضاحية المدينة، وإن محامين ينتظرون أمام بابه منذ الصباح.";
    private static final String SUMMARY = "تظاهر مئات الطلاب في الرباط احتجاجا على رفع رسوم التسجيل في الجامعات.";

    @TempDir
    private Path folder;

    @Test
    void aTaggedArticleOfFeedAndPage(final NiFi nifi) throws Exception {
        try (FeedServer server = FeedServer.http()) {
            serve(server);
            final Flow flow = Flow.upload(nifi.api(), Project.current().flow("rss-pages-to-files.json"), "pages");
            try {
                assertEquals(List.of(), flow.problems(), "as it is imported");
                for (final JsonNode component : flow.components()) {
                    assertFalse(component.path("config").path("comments").asText().isBlank(), component.path("name").asText() + " has no comment");
                }
                flow.setParameters(Map.of("Feed URLs", server.url("/feed"), "Poll Interval", "1 hour", "Allowed Private Networks", "127.0.0.1",
                        "Follow Redirects", "False", "Page URLs", "http://127\\.0\\.0\\.1:\\d+/pages/.*", "Output Folder", folder.toString()));
                assertEquals(List.of(), flow.problems());
                flow.start();
                Await.until(TIMEOUT, () -> files("articles").size() + files("failures").size() / 2 >= 6, () -> files("articles") + " and " + files("failures"));
                Await.until(TIMEOUT, () -> flow.status().idle(), () -> "The flow does not come to rest");
            } finally {
                flow.remove();
            }
            requireArticles(server);
            requireFailures(server);
            assertTrue(server.requests().stream().noneMatch(request -> request.path().startsWith("/elsewhere")), "a page that Page URLs does not pass");
        }
    }

    private static void serve(final FeedServer server) {
        server.on("/feed", FeedServer.body(("<rss version=\"2.0\"><channel><title>وكالة التجربة</title>"
                + item(server, "/pages/whole", "") + item(server, "/pages/later", "") + item(server, "/pages/gone", SUMMARY)
                + item(server, "/pages/gone/too", "") + item(server, "/pages/video", SUMMARY) + item(server, "/elsewhere", SUMMARY) + "</channel></rss>").getBytes(StandardCharsets.UTF_8), "text/xml"));
        final HttpHandler page = FeedServer.body(page().getBytes(Charset.forName("windows-1256")), "text/html; charset=windows-1256");
        server.on("/pages/whole", exchange -> {
            // InvokeHTTP makes attributes of them.
            for (final String header : List.of("filename", "path", "article.id", "article.source", "article.published", "event.count")) {
                exchange.getResponseHeaders().set(header, "/../../../of-the-server");
            }
            page.handle(exchange);
        });
        server.on("/pages/video", FeedServer.body("<html><body><video src=\"1.mp4\"></video></body></html>".getBytes(StandardCharsets.UTF_8), "text/html"));
        final AtomicInteger requests = new AtomicInteger();
        server.on("/pages/later", exchange -> {
            if (requests.getAndIncrement() == 0) {
                FeedServer.send(exchange, 503, new byte[0]);
            } else {
                page.handle(exchange);
            }
        });
        server.on("/pages/gone", exchange -> FeedServer.send(exchange, 404, "لا توجد صفحة".getBytes(StandardCharsets.UTF_8)));
    }

    private static String item(final FeedServer server, final String path, final String text) {
        return "<item><guid isPermaLink=\"false\">urn:test:" + path.substring(1).replace('/', ':') + "</guid><title>خبر من وكالة التجربة</title><link>" + server.url(path)
                + "</link><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">سعاد الكاتبة</dc:creator><pubDate>Wed, 13 Mar 2024 10:30:00 +0300</pubDate>"
                + "<description>" + text + "</description></item>";
    }

    private static String page() {
        return "<!DOCTYPE html><html lang=\"ar\"><head><meta charset=\"windows-1256\"><title>اعتقال عشرات المتظاهرين في وهران</title></head><body>"
                + "<nav><a href=\"/\">الرئيسية</a> <a href=\"/sport\">رياضة</a></nav><article><h1>اعتقال عشرات المتظاهرين في وهران</h1><p>" + LEAD + "</p><p>" + REST
                + "</p></article><footer>جميع الحقوق محفوظة</footer></body></html>";
    }

    private void requireArticles(final FeedServer server) throws IOException {
        final Map<String, JsonNode> articles = new TreeMap<>();
        for (final Path file : files("articles")) {
            final JsonNode article = JSON.readTree(file.toFile());
            articles.put(article.path("id").asText(), article);
        }
        assertEquals(List.of("urn:test:elsewhere", "urn:test:pages:gone", "urn:test:pages:later", "urn:test:pages:whole"), List.copyOf(articles.keySet()));
        for (final String id : List.of("whole", "later")) {
            final JsonNode article = articles.get("urn:test:pages:" + id);
            assertEquals(String.join("\n", article.path("title").asText(), LEAD, REST), article.path("text").asText().strip().replaceAll("\\n+", "\n"));
            assertEquals("اعتقال عشرات المتظاهرين في وهران", article.path("title").asText(), "that of the page");
            assertEquals("وكالة التجربة", article.path("source").asText(), "that of the feed");
            assertEquals("سعاد الكاتبة", article.path("author").asText(), "that of the feed");
            assertEquals("2024-03-13T07:30:00Z", article.path("publishedAt").asText(), "that of the feed");
            assertEquals(server.url("/pages/" + id), article.path("url").asText());
            assertEquals("COERCE", article.path("events").path(0).path("type").asText(), article.path("events").toString());
        }
        for (final String id : List.of("elsewhere", "pages:gone")) {
            final JsonNode article = articles.get("urn:test:" + id);
            assertTrue(article.path("text").asText().contains(SUMMARY), "the text of the feed: " + article);
            assertEquals("PROTEST", article.path("events").path(0).path("type").asText());
        }
    }

    private void requireFailures(final FeedServer server) throws IOException {
        final Map<String, String> reasons = new TreeMap<>();
        for (final Path file : files("failures").stream().filter(file -> file.toString().endsWith(".reason.txt")).toList()) {
            final String reason = Files.readString(file);
            reasons.put(reason.lines().filter(line -> line.startsWith("page: ")).findFirst().orElseThrow().replaceFirst("^page: (\\S+).*", "$1"), reason);
            assertTrue(reason.contains("feed: " + server.url("/feed")), reason);
        }
        assertEquals(List.of(server.url("/pages/gone/too"), server.url("/pages/video")), List.copyOf(reasons.keySet()));
        final String gone = reasons.get(server.url("/pages/gone/too"));
        assertTrue(gone.contains("reason: empty") && gone.contains("/pages/gone/too 404"), "neither a page nor a text in the feed: " + gone);
        final String video = reasons.get(server.url("/pages/video"));
        assertTrue(video.contains("reason: no-text"), video);
        assertTrue(files("entries").stream().anyMatch(file -> content(file).contains(SUMMARY)), "the text of the feed, of a page that holds no article");
    }

    private static String content(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(final String kind) {
        return OutputFiles.of(folder.resolve(kind), "");
    }
}
