package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import io.github.nifiarabicnews.runtime.database.Database;
import io.github.nifiarabicnews.runtime.database.RowCheck;
import io.github.nifiarabicnews.runtime.database.StorageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flows that store tagged articles, in a real NiFi and with a real PostgreSQL. */
@RealNiFi
class StorageFlowsTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSTGRESQL = "news-to-postgresql.json";
    private static final String COUNTRIES = "route-by-country.json";
    private static final String GEOJSON = "events-to-geojson.json";

    @TempDir
    private static Path databaseFolder;
    private static Database database;

    @TempDir
    private Path folder;

    private Flow flow;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = Database.start(databaseFolder, NiFi.freePort(), Project.current().databaseSchema());
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void emptyDatabase() throws SQLException {
        execute("TRUNCATE arabicnews.article CASCADE");
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
        assertEquals(5, definitions.size());
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
    void loadsTheSamplesOnce(final NiFi nifi) throws Exception {
        final Path samples = Project.current().folder().resolve("samples");
        final Results results = load(nifi, samples, folder.resolve("first"));
        final int articles = results.size();
        assertTrue(articles >= 10);
        assertEquals(articles, results.summary().results());
        requireEqualRows(results, articles);
        final String before = rowVersions();
        flow.remove();

        load(nifi, samples, folder.resolve("second"));
        assertEquals(before, rowVersions(), "loading twice writes no row");
    }

    @Test
    void keepsWhatTheDatabaseRefusesWithTheReason(final NiFi nifi) throws Exception {
        final Path input = Files.createDirectory(folder.resolve("input"));
        for (final String name : List.of("protest.html", "sport.html", "visit.txt")) {
            Files.copy(Project.current().folder().resolve("samples").resolve(name), input.resolve(name));
        }
        Files.createFile(input.resolve("empty.txt"));
        execute("ALTER TABLE arabicnews.article ADD CONSTRAINT not_of_this_paper CHECK (source IS DISTINCT FROM 'صحيفة الرافدين اليوم')");
        try {
            final Results results = load(nifi, input, folder.resolve("output"));
            final Map<String, Results.Failure> failures = new HashMap<>();
            results.summary().failures().forEach(failure -> failures.put(failure.file().toString(), failure));
            assertEquals(Set.of("protest.html", "empty.txt"), failures.keySet());
            assertEquals("refused-by-database", failures.get("protest.html").reason());
            assertTrue(failures.get("protest.html").message().contains("not_of_this_paper"), failures.get("protest.html").message());
            final Path kept = folder.resolve("output").resolve(Results.FAILURES).resolve("protest.json");
            assertEquals("صحيفة الرافدين اليوم", JSON.readTree(kept.toFile()).path("source").asText(), "the tagged article can be loaded later");
            requireEqualRows(results, 2);
        } finally {
            execute("ALTER TABLE arabicnews.article DROP CONSTRAINT not_of_this_paper");
        }
    }

    private Results load(final NiFi nifi, final Path input, final Path output) throws Exception {
        final Results results = Results.of(input, output, StorageCheck.KINDS);
        flow = Flow.upload(nifi.api(), Project.current().flow(POSTGRESQL), "Arabic news to PostgreSQL");
        flow.disable("Poll feeds");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Database URL", database.url()));
        flow.start();
        Await.until(TIMEOUT, () -> results.done() >= results.size() && flow.status().idle(), () -> "Not done: " + bulletins());
        return results;
    }

    private void requireEqualRows(final Results results, final int articles) throws Exception {
        final RowCheck.Result rows = RowCheck.compare(database, results.files());
        assertEquals(List.of(), rows.differences());
        assertEquals(articles, rows.articles());
        assertTrue(rows.events() > 0 && rows.parties() > 0 && rows.places() > 0, rows.toString());
    }

    /** Changes with every row that is written. */
    private String rowVersions() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT string_agg(article_id || ' ' || xmin || ' ' || loaded_at, '|' ORDER BY article_id), "
                        + "(SELECT string_agg(article_id || ' ' || event_no || ' ' || xmin, '|' ORDER BY article_id, event_no) FROM arabicnews.event) FROM arabicnews.article")) {
            rows.next();
            return rows.getString(1) + rows.getString(2);
        }
    }

    private void execute(final String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void sortsTheSamplesByCountryTypeAndCasualties(final NiFi nifi) throws Exception {
        final Path samples = Project.current().folder().resolve("samples");
        final Path output = folder.resolve("output");
        final int articles = Results.of(samples, output).size();
        flow = Flow.upload(nifi.api(), Project.current().flow(COUNTRIES), "Arabic news by country");
        flow.setParameters(Map.of("Input Folder", samples.toString(), "Output Folder", output.toString(), "Watched Countries", "SYR,\n SDN, IRQ", "Alert Deaths", "5"));
        assertEquals(List.of(), flow.problems());
        flow.start();
        Await.until(TIMEOUT, () -> json(output).size() >= articles && flow.status().activeThreads() == 0, () -> json(output).size() + " files. " + bulletins());

        final Map<String, Path> byName = new TreeMap<>();
        int alerts = 0;
        for (final Path file : json(output)) {
            final Path name = output.relativize(file);
            assertEquals(null, byName.put(file.getFileName().toString(), name), "one result for each article");
            final JsonNode article = JSON.readTree(file.toFile());
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
        assertEquals(articles, byName.size());
        assertTrue(byName.get("shelling.json").startsWith("alerts/SYR"), byName.toString());
        assertTrue(alerts < articles / 2 && byName.values().stream().anyMatch(name -> name.startsWith("other")), byName.toString());
        final int expected = alerts;
        Await.until(TIMEOUT, () -> flow.status().queuedFlowFiles() == expected, () -> "alerts wait for the mail that is off: " + flowStatus());
        assertTrue(bulletins().contains("Arabic news alert"), bulletins());
        assertTrue(bulletins().contains("مقتل خمسة مدنيين في قصف مدفعي على ريف إدلب"), bulletins());
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
        final Path samples = Project.current().folder().resolve("samples");
        final Map<String, Integer> expected = expectedFeatures(load(nifi, samples, folder.resolve("loaded")));
        flow.remove();
        final Path output = folder.resolve("output");
        flow = Flow.upload(nifi.api(), Project.current().flow(GEOJSON), "Arabic news events to GeoJSON");
        flow.setParameters(Map.of("Input Folder", samples.toString(), "Output Folder", output.toString(), "Collect For", "15 sec"));
        assertEquals(List.of(), flow.problems());
        flow.start();
        final int days = expected.size();
        Await.until(TIMEOUT, () -> files(output, ".geojson").size() >= days && flow.status().idle(), () -> files(output, ".geojson") + bulletins());

        final Map<String, Integer> found = new TreeMap<>();
        for (final Path file : files(output, ".geojson")) {
            final JsonNode map = JSON.readTree(file.toFile());
            assertEquals("FeatureCollection", map.path("type").asText());
            for (final JsonNode feature : map.path("features")) {
                assertEquals("Feature", feature.path("type").asText());
                final JsonNode coordinates = feature.path("geometry").path("coordinates");
                final JsonNode first = coordinates.path(0).isArray() ? coordinates.path(0) : coordinates;
                assertTrue(Math.abs(first.path(0).asDouble()) <= 180 && Math.abs(first.path(1).asDouble()) <= 90, feature.toString());
            }
            found.put(file.getFileName().toString(), map.path("features").size());
        }
        assertEquals(expected, found);
    }

    /** Events with coordinates, by the name of the map of the article's day; samples without a day would come under today's. */
    private Map<String, Integer> expectedFeatures(final Results results) throws IOException {
        final Map<String, Integer> features = new TreeMap<>();
        for (final Path file : results.files()) {
            final JsonNode article = JSON.readTree(file.toFile());
            for (final JsonNode event : article.path("events")) {
                boolean hasPlace = false;
                for (final JsonNode place : event.path("locations")) {
                    hasPlace |= place.has("lat");
                }
                if (hasPlace) {
                    final String day = article.path("publishedAt").asText(LocalDate.now().toString()).substring(0, 10);
                    features.merge("events-" + day + ".geojson", 1, Integer::sum);
                }
            }
        }
        return features;
    }

    private List<Path> json(final Path output) {
        return files(output, ".json");
    }

    private List<Path> files(final Path output, final String ending) {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output)) {
            final List<Path> found = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(ending) && !file.getFileName().toString().startsWith(".")).forEach(found::add);
            return found;
        } catch (final IOException | UncheckedIOException e) {
            // A file was renamed while the folder was read.
            return List.of();
        }
    }

    private String bulletins() {
        try {
            return flow.bulletins().toString();
        } catch (final IOException e) {
            return e.toString();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String flowStatus() {
        try {
            return flow.status().toString();
        } catch (final IOException | InterruptedException e) {
            return e.toString();
        }
    }
}
