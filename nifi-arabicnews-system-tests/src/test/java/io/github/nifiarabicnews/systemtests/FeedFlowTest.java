package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** flows/rss-to-files.json in a real NiFi: five feeds, one of them broken, three rounds with a restart and a SIGKILL between. */
class FeedFlowTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final int ENTRIES_PER_ROUND = 40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARABIC = "خبر عاجل رقم %d من العاصمة بعد اجتماع الحكومة";

    @TempDir
    private Path folder;

    private volatile int round = 1;

    @Test
    void everyEntryArrivesExactlyOnce() throws Exception {
        final Path output = folder.resolve("output");
        final Installation installation = SharedNiFi.installation("nifi-feeds");
        installation.clear();
        installation.assemble(Project.current(), List.of(Project.current().bundle()));
        try (FeedServer server = FeedServer.http()) {
            serve(server);
            final String groupId;
            try (NiFi nifi = NiFi.start(installation, NiFi.freePort())) {
                nifi.awaitReady(SharedNiFi.START_TIMEOUT);
                final Flow flow = Flow.upload(nifi.api(), Project.current().flow("rss-to-files.json"), "Arabic news feeds to files");
                groupId = flow.groupId();
                assertEquals(List.of(), flow.problems(), "as it is imported");
                for (final JsonNode component : flow.components()) {
                    assertFalse(component.path("config").path("comments").asText().isBlank(), component.path("name").asText() + " has no comment");
                    assertEquals("STOPPED", component.path("state").asText());
                }
                flow.setParameters(Map.of("Feed URLs", Stream.of("windows-1256", "html", "atom", "json", "utf-16").map(path -> server.url("/" + path))
                        .collect(Collectors.joining("\n")), "Poll Interval", "2 sec", "Allowed Private Networks", "127.0.0.1", "Output Folder", output.toString()));
                assertEquals(List.of(), flow.problems());
                flow.start();
                awaitEntries(output, expected(1));
                // NiFi writes its flow half a second after a change.
                Thread.sleep(2_000);
            }
            round = 2;
            final NiFi second = NiFi.start(installation, NiFi.freePort());
            try {
                second.awaitReady(SharedNiFi.START_TIMEOUT);
                awaitEntries(output, expected(2));
                round = 3;
                final int before = names(output).size();
                Await.until(TIMEOUT, Duration.ofMillis(5), () -> names(output).size() > before, () -> "Nothing new in the third round");
            } finally {
                second.kill();
            }
            try (NiFi third = NiFi.start(installation, NiFi.freePort())) {
                third.awaitReady(SharedNiFi.START_TIMEOUT);
                awaitEntries(output, expected(3));
                final int requests = server.requests().size();
                Await.until(TIMEOUT, () -> server.requests().size() > requests + 10, () -> "The feeds are not polled any more");
                final Flow flow = new Flow(third.api(), groupId);
                flow.stop();
                Await.until(TIMEOUT, () -> flow.status().idle(), () -> "The flow does not come to rest");
            }
        }
        requireOnce(output);
    }

    private void serve(final FeedServer server) {
        server.on("/windows-1256", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            FeedServer.send(exchange, 200, ("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + rss("windows-1256")).getBytes(Charset.forName("windows-1256")));
        });
        server.on("/html", FeedServer.body("<html><body>The feed has moved. Ask the webmaster.</body></html>".getBytes(StandardCharsets.UTF_8), "text/html"));
        server.on("/utf-16", exchange -> FeedServer.send(exchange, 200, rss("utf-16").getBytes(StandardCharsets.UTF_16)));
        server.on("/atom", exchange -> {
            final String tag = "\"round-" + round + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            final boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            FeedServer.send(exchange, known ? 304 : 200, known ? new byte[0] : atom().getBytes(StandardCharsets.UTF_8));
        });
        server.on("/json", exchange -> FeedServer.send(exchange, 200, json().getBytes(StandardCharsets.UTF_8)));
    }

    /** The newest first, as feeds have them; the oldest of the first round drop out in the third. */
    private IntStream numbers() {
        final int last = round * ENTRIES_PER_ROUND;
        final int first = Math.max(1, last - 2 * ENTRIES_PER_ROUND - 10);
        return IntStream.rangeClosed(first, last).map(number -> last - (number - first));
    }

    private String rss(final String feed) {
        return numbers().mapToObj(number -> "<item><guid isPermaLink=\"false\">urn:" + feed + ":" + number + "</guid><title>" + ARABIC.formatted(number)
                        + "</title><link>http://news.example/" + feed + "/" + number + "</link><description>" + ARABIC.formatted(number) + "</description></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>" + feed + "</title>", "</channel></rss>"));
    }

    private String atom() {
        return numbers().mapToObj(number -> "<entry><id>urn:atom:" + number + "</id><title>" + ARABIC.formatted(number)
                        + "</title><updated>2024-03-12T10:00:00Z</updated><content type=\"html\">&lt;p>" + ARABIC.formatted(number) + "&lt;/p></content></entry>")
                .collect(Collectors.joining("", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>atom</title>", "</feed>"));
    }

    private String json() {
        return numbers().mapToObj(number -> "{\"id\": \"urn:json:" + number + "\", \"title\": \"" + ARABIC.formatted(number) + "\", \"content_text\": \"" + ARABIC.formatted(number) + "\"}")
                .collect(Collectors.joining(",", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"json\", \"items\": [", "]}"));
    }

    private static int expected(final int rounds) {
        return 4 * rounds * ENTRIES_PER_ROUND;
    }

    private static void awaitEntries(final Path output, final int count) throws Exception {
        Await.until(TIMEOUT, () -> names(output).size() >= count, () -> names(output).size() + " of " + count + " entries");
    }

    /** Entries with their metadata beside them, that is complete ones. */
    private static Set<Path> names(final Path output) {
        return files(output.resolve("entries"), ".json");
    }

    private static Set<Path> files(final Path folder, final String suffix) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix) && !file.getFileName().toString().startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOnce(final Path output) throws IOException {
        final Map<String, String> titles = new TreeMap<>();
        for (final Path file : names(output)) {
            final JsonNode entry = JSON.readTree(file.toFile());
            titles.put(entry.path("article.id").asText(), entry.path("article.title").asText());
            final String name = file.getFileName().toString().replace(".json", entry.path("article.id").asText().startsWith("urn:atom:") ? ".html" : ".txt");
            assertTrue(Files.readString(file.resolveSibling(name)).contains(entry.path("article.title").asText()), name);
        }
        final Map<String, String> wanted = new TreeMap<>();
        for (final String feed : List.of("windows-1256", "atom", "json", "utf-16")) {
            IntStream.rangeClosed(1, 3 * ENTRIES_PER_ROUND).forEach(number -> wanted.put("urn:" + feed + ":" + number, ARABIC.formatted(number)));
        }
        assertEquals(wanted, titles, "each once, and not one character wrong");
        int told = 0;
        final List<String> broken = new ArrayList<>();
        for (final Path file : files(output.resolve("status"), ".json")) {
            for (final JsonNode poll : JSON.readTree(file.toFile())) {
                told += poll.path("newEntries").asInt();
                if (poll.path("outcome").asText().equals("parse-failed")) {
                    broken.add(poll.path("reason").asText());
                }
            }
        }
        assertEquals(wanted.size(), told, "no poll told of an entry again");
        assertTrue(broken.size() >= 3 && Set.copyOf(broken).equals(Set.of("not-a-feed")), broken.toString());
        final int documents = files(output.resolve("failures"), "").size();
        assertTrue(documents >= 1 && documents <= 3, documents + " copies of the broken document, not more than one for each start");
    }
}
