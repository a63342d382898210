package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import io.github.nifiarabicnews.runtime.database.Database;
import io.github.nifiarabicnews.runtime.database.RowCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every flow in a real NiFi, each but that of {@link PagesFlowTest} on the same folder of articles, its output compared with the tagged articles: the samples, or the folder that
 * the system property {@code articles} names. In the folder may be what is no article; it has to come out among the failures.
 */
@RealNiFi
class EveryFlowTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(8);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSTGRESQL = "news-to-postgresql.json";
    private static final String FEED = "/articles.json";

    @TempDir
    private static Path shared;
    private static Path input;
    private static Database database;
    /** What the flow into PostgreSQL made of the folder. */
    private static Results loaded;

    @TempDir
    private Path folder;

    private Flow flow;

    @BeforeAll
    static void loadTheArticles(final NiFi nifi) throws Exception {
        input = System.getProperty("articles") == null ? Project.current().folder().resolve("samples") : Path.of(System.getProperty("articles")).toRealPath();
        database = Database.start(shared.resolve("postgresql"), NiFi.freePort(), Project.current().databaseSchema());
        loaded = PostgresqlFlow.load(nifi, database, input, shared.resolve("loaded"), TIMEOUT);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @AfterEach
    void tearDown() throws Exception {
        if (flow != null) {
            flow.remove();
        }
    }

    @Test
    void everyFlowIsValidAsItIsImported(final NiFi nifi) throws Exception {
        final List<Path> definitions;
        try (Stream<Path> files = Files.list(Project.current().folder().resolve("flows"))) {
            definitions = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        assertEquals(6, definitions.size());
        for (final Path definition : definitions) {
            final String name = definition.getFileName().toString();
            requireDescribedParameters(name, JSON.readTree(definition.toFile()));
            flow = Flow.upload(nifi.api(), definition, name);
            for (final JsonNode component : flow.components()) {
                final String comment = component.path("config").path("comments").asText(component.path("comments").asText());
                assertFalse(comment.isBlank(), name + ": " + component.path("name").asText() + " has no comment");
                final boolean idle = Set.of("STOPPED", "DISABLED").contains(component.path("state").asText());
                assertTrue(idle, name + ": " + component.path("name").asText() + " is " + component.path("state").asText());
            }
            flow.enableServices();
            assertEquals(List.of(), flow.problems(), name);
            flow.remove();
            flow = null;
        }
    }

    private void requireDescribedParameters(final String flowName, final JsonNode definition) {
        assertFalse(definition.path("flowContents").path("labels").isEmpty(), flowName + " has no label");
        final String used = definition.path("flowContents").toString();
        for (final JsonNode context : definition.path("parameterContexts")) {
            for (final JsonNode parameter : context.path("parameters")) {
                final String name = parameter.path("name").asText();
                assertTrue(parameter.path("description").asText().length() > 20, flowName + ": " + name + " has no description");
                assertTrue(parameter.hasNonNull("value"), flowName + ": " + name + " has no default");
                assertTrue(used.contains("#{" + name + "}") || used.contains("#{'" + name + "'}"), flowName + ": " + name + " is not used");
            }
        }
    }

    @Test
    void theDatabaseHasWhatWasTagged(final NiFi nifi) throws Exception {
        final Results.Summary summary = loaded.summary();
        assertEquals(List.of(), summary.missing());
        assertTrue(summary.results() > 0, "no article in " + input);
        requireEqualRows(database, loaded.files());

        final String before = rowVersions();
        PostgresqlFlow.load(nifi, database, input, folder.resolve("again"), TIMEOUT);
        assertEquals(before, rowVersions(), "loading twice changes nothing");
        System.out.println(input + ": " + summary.results() + " articles, " + summary.withEvents() + " with events, " + summary.failures().size() + " failures");
        summary.failures().forEach(failure -> System.out.println("  " + failure));
    }

    private void requireEqualRows(final Database compared, final Collection<Path> files) throws Exception {
        final RowCheck.Result rows = RowCheck.compare(compared, files);
        assertEquals(List.of(), rows.differences());
        assertTrue(rows.articles() > 0 && rows.strings() > rows.articles(), rows.toString());
        System.out.println("Rows compared with the tagged articles: " + rows);
    }

    /**
     * Changes with every row of an event, party or place that is written, as xmin is the transaction that wrote it, and with everything in an article but when it last came in, which
     * the same article again may raise.
     */
    private String rowVersions() throws SQLException {
        final StringBuilder versions = new StringBuilder();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (final String table : List.of("article", "event", "party", "place")) {
                final String row = table.equals("article") ? "(to_jsonb(t) - 'received_at')::text" : "t::text || t.xmin";
                try (ResultSet rows = statement.executeQuery("SELECT md5(string_agg(" + row + ", '|' ORDER BY " + row + ")) FROM arabicnews." + table + " t")) {
                    rows.next();
                    versions.append(rows.getString(1)).append(' ');
                }
            }
        }
        return versions.toString();
    }

    @Test
    void theQuickStartTagsTheSame(final NiFi nifi) throws Exception {
        final Results results = Results.of(input, folder.resolve("output"));
        flow = Flow.upload(nifi.api(), Project.current().flow("quickstart.json"), "quickstart.json");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", folder.resolve("output").toString()));
        assertEquals(List.of(), flow.problems());
        flow.start();
        Await.until(TIMEOUT, () -> results.done() >= results.size() && flow.status().idle(), () -> "Not done: " + Bulletins.of(flow));
        final Set<JsonNode> tagged = new HashSet<>();
        for (final Path file : results.files()) {
            tagged.add(JSON.readTree(file.toFile()));
            requireSpansOfItsText(file, JSON.readTree(file.toFile()));
        }
        assertEquals(Set.copyOf(articles()), tagged);
        assertEquals(loaded.summary().failures().size(), results.summary().failures().size());
    }

    private void requireSpansOfItsText(final Path file, final JsonNode article) {
        final int[] text = article.path("text").asText().codePoints().toArray();
        for (final JsonNode event : article.path("events")) {
            final List<JsonNode> spans = new ArrayList<>(List.of(event.path("trigger")));
            Stream.of("actors", "recipients", "locations").forEach(key -> event.path(key).forEach(spans::add));
            for (final JsonNode span : spans) {
                final int begin = span.path("begin").asInt();
                assertEquals(span.path("text").asText(), new String(text, begin, span.path("end").asInt() - begin), file.toString());
            }
        }
    }

    /** The tagged articles of the folder. */
    private static List<JsonNode> articles() throws IOException {
        final List<JsonNode> articles = new ArrayList<>();
        for (final Path file : loaded.files()) {
            articles.add(JSON.readTree(file.toFile()));
        }
        return articles;
    }

    @Test
    void sortsByCountryTypeAndCasualties(final NiFi nifi) throws Exception {
        final Path output = folder.resolve("output");
        final int articles = articles().size();
        flow = Flow.upload(nifi.api(), Project.current().flow("route-by-country.json"), "route-by-country.json");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Watched Countries", "SYR,\n SDN, IRQ", "Alert Deaths", "5"));
        assertEquals(List.of(), flow.problems());
        flow.start();
        Await.until(TIMEOUT, () -> OutputFiles.of(output, ".json").size() >= articles && flow.status().activeThreads() == 0, () -> Bulletins.of(flow));

        final Set<JsonNode> tagged = new HashSet<>();
        int alerts = 0;
        for (final Path file : OutputFiles.of(output, ".json")) {
            final Path name = output.relativize(file);
            final JsonNode article = JSON.readTree(file.toFile());
            tagged.add(article);
            if (name.startsWith("no-events")) {
                assertEquals(0, article.path("events").size());
                continue;
            }
            final Set<String> countries = countries(article);
            final boolean watched = Stream.of("SYR", "SDN", "IRQ").anyMatch(countries::contains);
            final boolean alert = watched && killed(article) >= 5 && Stream.of("ASSAULT", "COERCE", "MOBILIZE").anyMatch(types(article)::contains);
            assertEquals(alert ? "alerts" : watched ? "watched" : "other", name.getName(0).toString(), name.toString());
            assertTrue(countries.contains(name.getName(1).toString()) || countries.isEmpty() && name.getName(1).toString().equals("unknown"), name.toString());
            assertTrue(types(article).contains(name.getName(2).toString()), name.toString());
            alerts += alert ? 1 : 0;
        }
        assertEquals(articles, OutputFiles.of(output, ".json").size(), "one result for each article");
        assertEquals(Set.copyOf(articles()), tagged);
        final int expected = Math.min(alerts, 100);
        Await.until(TIMEOUT, () -> flow.status().queuedFlowFiles() == expected, () -> "alerts to be mailed, " + expected + ", wait for the mail that is off: " + Bulletins.of(flow));
    }

    private Set<String> countries(final JsonNode article) {
        final Set<String> countries = new HashSet<>();
        for (final JsonNode event : article.path("events")) {
            for (final String key : List.of("actors", "recipients", "locations")) {
                event.path(key).forEach(span -> countries.add(span.path("country").asText()));
            }
        }
        countries.remove("");
        return countries;
    }

    private Set<String> types(final JsonNode article) {
        final Set<String> types = new HashSet<>();
        article.path("events").forEach(event -> types.add(event.path("type").asText()));
        return types;
    }

    private int killed(final JsonNode article) {
        int killed = 0;
        for (final JsonNode event : article.path("events")) {
            final JsonNode count = event.path("casualties").path("killed");
            killed = Math.max(killed, count.isInt() ? count.asInt() : count.path("min").asInt(count.path("max").asInt()));
        }
        return killed;
    }

    @Test
    void writesOneMapForEachDay(final NiFi nifi) throws Exception {
        final Map<String, Set<String>> expected = expectedFeatures();
        final int features = expected.values().stream().mapToInt(Set::size).sum();
        final Path output = folder.resolve("output");
        flow = Flow.upload(nifi.api(), Project.current().flow("events-to-geojson.json"), "events-to-geojson.json");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Collect For", "5 sec"));
        assertEquals(List.of(), flow.problems());
        // Collecting begins when all is there to collect, so that it does not matter how long the rest takes.
        flow.disable("Collect the day");
        flow.start();
        Await.until(TIMEOUT, () -> flow.status().queuedFlowFiles() == features && flow.status().activeThreads() == 0, () -> features + " features expected. " + Bulletins.of(flow));
        flow.startDisabled("Collect the day");
        Await.until(TIMEOUT, () -> OutputFiles.of(output, ".geojson").size() >= expected.size() && flow.status().idle(), () -> Bulletins.of(flow));

        final Map<String, Set<String>> found = new TreeMap<>();
        for (final Path file : OutputFiles.of(output, ".geojson")) {
            final JsonNode map = JSON.readTree(file.toFile());
            assertEquals("FeatureCollection", map.path("type").asText());
            final Set<String> ids = found.computeIfAbsent(file.getFileName().toString(), name -> new TreeSet<>());
            for (final JsonNode feature : map.path("features")) {
                assertEquals("Feature", feature.path("type").asText());
                final JsonNode coordinates = feature.path("geometry").path("coordinates");
                final JsonNode first = coordinates.path(0).isArray() ? coordinates.path(0) : coordinates;
                assertTrue(Math.abs(first.path(0).asDouble()) <= 180 && Math.abs(first.path(1).asDouble()) <= 90, feature.toString());
                assertTrue(ids.add(feature.path("id").asText() + ' ' + feature.path("properties").path("sentence").asText()), "once only: " + feature);
            }
        }
        assertEquals(expected, found);
    }

    /** Events with coordinates, by the name of the map of the article's day; articles without a day come under today's. */
    private Map<String, Set<String>> expectedFeatures() throws IOException {
        final Map<String, Set<String>> features = new TreeMap<>();
        for (final JsonNode article : articles()) {
            final String text = article.path("text").asText();
            int number = 0;
            for (final JsonNode event : article.path("events")) {
                number++;
                boolean hasPlace = false;
                for (final JsonNode place : event.path("locations")) {
                    hasPlace |= place.has("lat");
                }
                if (hasPlace) {
                    final String published = article.path("publishedAt").asText();
                    final String day = published.length() >= 10 ? published.substring(0, 10) : LocalDate.now().toString();
                    final int begin = text.offsetByCodePoints(0, event.path("sentence").path("begin").asInt());
                    final int end = text.offsetByCodePoints(0, event.path("sentence").path("end").asInt());
                    features.computeIfAbsent("events-" + day + ".geojson", name -> new TreeSet<>())
                            .add(article.path("id").asText() + '#' + number + ' ' + text.substring(begin, end));
                }
            }
        }
        return features;
    }

    @Test
    void writesTheEntriesOfAFeed(final NiFi nifi) throws Exception {
        final Path output = folder.resolve("output");
        final List<JsonNode> articles = articles();
        try (FeedServer server = serve(articles)) {
            flow = Flow.upload(nifi.api(), Project.current().flow("rss-to-files.json"), "rss-to-files.json");
            flow.setParameters(Map.of("Feed URLs", server.url(FEED), "Allowed Private Networks", "127.0.0.1", "Output Folder", output.toString()));
            assertEquals(List.of(), flow.problems());
            flow.start();
            final int entries = ids(articles).size();
            Await.until(TIMEOUT, () -> OutputFiles.of(output.resolve("entries"), ".json").size() >= entries && flow.status().idle(), () -> Bulletins.of(flow));
        }
        final Map<String, String> texts = new TreeMap<>();
        for (final Path file : OutputFiles.of(output.resolve("entries"), ".json")) {
            final String name = file.getFileName().toString();
            texts.put(JSON.readTree(file.toFile()).path("article.id").asText(), Files.readString(file.resolveSibling(name.substring(0, name.length() - 5) + ".txt")).strip());
        }
        final Map<String, String> expected = new TreeMap<>();
        articles.forEach(article -> expected.put(entryId(article), article.path("text").asText().strip()));
        assertEquals(expected, texts);
    }

    /** The other half of the flow: entries of a feed into the database. */
    @Test
    void loadsTheEntriesOfAFeed(final NiFi nifi) throws Exception {
        final Path output = folder.resolve("output");
        final List<JsonNode> articles = articles();
        try (FeedServer server = serve(articles); Database other = Database.start(folder.resolve("postgresql"), NiFi.freePort(), Project.current().databaseSchema())) {
            flow = Flow.upload(nifi.api(), Project.current().flow(POSTGRESQL), POSTGRESQL);
            flow.disable("List articles");
            flow.setParameters(Map.of("Feed URLs", server.url(FEED), "Allowed Private Networks", "127.0.0.1", "Output Folder", output.toString(), "Database URL", other.url()));
            flow.enableServices();
            assertEquals(List.of(), flow.problems());
            flow.start();
            final int entries = ids(articles).size();
            Await.until(TIMEOUT, () -> OutputFiles.of(output.resolve("loaded"), ".json").size() >= entries && flow.status().idle(),
                    () -> entries + " entries. " + OutputFiles.of(output, ".reason.txt") + Bulletins.of(flow));
            flow.stop();
            final List<Path> files = OutputFiles.of(output.resolve("loaded"), ".json");
            requireEqualRows(other, files);
            final Map<String, String> titles = new TreeMap<>();
            for (final Path file : files) {
                final JsonNode article = JSON.readTree(file.toFile());
                titles.put(article.path("id").asText(), article.path("title").asText());
            }
            final Map<String, String> expected = new TreeMap<>();
            // Of an entry without a title extraction finds one.
            articles.forEach(article -> expected.put(entryId(article), article.path("title").asText(titles.get(entryId(article)))));
            assertEquals(expected, titles);
        }
    }

    /** A feed of the articles, in the form that keeps every character as it is. */
    private static FeedServer serve(final List<JsonNode> articles) throws IOException {
        final ObjectNode feed = JSON.createObjectNode().put("version", "https://jsonfeed.org/version/1.1").put("title", "articles");
        for (final JsonNode article : articles) {
            final ObjectNode item = feed.withArray("items").addObject().put("id", entryId(article));
            item.put("content_text", article.path("text").asText());
            if (article.has("title")) {
                item.set("title", article.get("title"));
            }
            if (article.path("publishedAt").asText().length() > 19) {
                item.set("date_published", article.get("publishedAt"));
            }
        }
        final FeedServer server = FeedServer.http();
        server.on(FEED, FeedServer.body(JSON.writeValueAsBytes(feed), "application/feed+json"));
        return server;
    }

    /** A URI, which is the same in whatever feed it stands. */
    private static String entryId(final JsonNode article) {
        return "urn:article:" + article.path("id").asText();
    }

    private static Set<String> ids(final List<JsonNode> articles) {
        final Set<String> ids = new TreeSet<>();
        articles.forEach(article -> ids.add(article.path("id").asText()));
        return ids;
    }
}
