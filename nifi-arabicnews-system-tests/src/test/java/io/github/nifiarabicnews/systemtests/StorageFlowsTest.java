package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String COUNTRIES = "route-by-country.json";

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
    void keepsWhatTheDatabaseRefusesWithTheReason(final NiFi nifi) throws Exception {
        final Path input = Files.createDirectory(folder.resolve("input"));
        for (final String name : List.of("protest.html", "sport.html", "visit.txt")) {
            Files.copy(Project.current().folder().resolve("samples").resolve(name), input.resolve(name));
        }
        Files.createFile(input.resolve("empty.txt"));
        execute("ALTER TABLE arabicnews.article ADD CONSTRAINT not_of_this_paper CHECK (source IS DISTINCT FROM 'صحيفة الرافدين اليوم')");
        try {
            final Results results = PostgresqlFlow.load(nifi, database, input, folder.resolve("output"), TIMEOUT);
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

    private void requireEqualRows(final Results results, final int articles) throws Exception {
        final RowCheck.Result rows = RowCheck.compare(database, results.files());
        assertEquals(List.of(), rows.differences());
        assertEquals(articles, rows.articles());
        assertTrue(rows.events() > 0 && rows.parties() > 0 && rows.places() > 0, rows.toString());
    }

    private void execute(final String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void logsAlerts(final NiFi nifi) throws Exception {
        final Path input = Files.createDirectory(folder.resolve("input"));
        for (final String name : List.of("protest.html", "sport.html", "shelling.html")) {
            Files.copy(Project.current().folder().resolve("samples").resolve(name), input.resolve(name));
        }
        final Path output = startByCountry(nifi, input);
        Await.until(TIMEOUT, () -> Files.exists(output.resolve(Path.of("alerts", "SYR", "ASSAULT", "shelling.json"))), () -> Bulletins.of(flow));
        Await.until(TIMEOUT, () -> Bulletins.of(flow).contains("Arabic news alert") && Bulletins.of(flow).contains("مقتل خمسة مدنيين في قصف مدفعي على ريف إدلب"), () -> Bulletins.of(flow));
        assertTrue(Files.exists(output.resolve(Path.of("no-events", "sport.json"))) || Files.isDirectory(output.resolve("other")), "sport is no alert");
    }

    /** Sending is disabled as the flow is imported, so alerts to be mailed stay in the queue before it. */
    @Test
    void alertsThatAreNotMailedHoldUpNothing(final NiFi nifi) throws Exception {
        final JsonNode contents = JSON.readTree(Project.current().flow(COUNTRIES).toFile()).path("flowContents");
        int mailsAnHour = 0;
        for (final JsonNode processor : contents.path("processors")) {
            if (processor.path("name").asText().equals("Limit mails")) {
                assertEquals("1 hour", processor.path("properties").path("Time Duration").asText());
                mailsAnHour = processor.path("properties").path("Maximum Rate").asInt();
            }
        }
        for (final JsonNode connection : contents.path("connections")) {
            if (connection.path("destination").path("name").asText().equals("Send the alert")) {
                assertEquals("1 day", connection.path("flowFileExpiration").asText());
                assertTrue(25 * mailsAnHour < connection.path("backPressureObjectThreshold").asInt(), "a day of mails must find room in the queue");
            }
        }
        final int alerts = mailsAnHour + 20;
        final Path input = Files.createDirectory(folder.resolve("input"));
        for (int i = 0; i < alerts; i++) {
            Files.copy(Project.current().folder().resolve("samples").resolve("shelling.html"), input.resolve("shelling-" + i + ".html"));
        }
        final Path output = startByCountry(nifi, input);
        Await.until(TIMEOUT, () -> OutputFiles.of(output.resolve("alerts"), ".json").size() == alerts && flow.status().activeThreads() == 0, () -> OutputFiles.of(output, ".json").size() + Bulletins.of(flow));
        final int mails = mailsAnHour;
        Await.until(TIMEOUT, () -> flow.status().queuedFlowFiles() == mails, this::flowStatus);
    }

    private Path startByCountry(final NiFi nifi, final Path input) throws Exception {
        final Path output = folder.resolve("output");
        flow = Flow.upload(nifi.api(), Project.current().flow(COUNTRIES), "Arabic news by country");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Alert Deaths", "5"));
        assertEquals(List.of(), flow.problems());
        flow.start();
        return output;
    }

    private String flowStatus() {
        try {
            return flow.status().toString();
        } catch (final IOException | InterruptedException e) {
            return e.toString();
        }
    }
}
