package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import io.github.nifiarabicnews.runtime.database.Database;
import io.github.nifiarabicnews.runtime.database.RowCheck;
import io.github.nifiarabicnews.runtime.speed.MadeArticles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed in mid-load and started again, then NiFi is: in the end each event is there exactly once. */
class StorageRestartTest {
    private static final int ARTICLES = 1_200;
    private static final Duration TIMEOUT = Duration.ofMinutes(8);

    @TempDir
    private Path folder;

    private Database database;
    private NiFi nifi;

    @Test
    void everyEventIsThereExactlyOnce() throws Exception {
        final Path input = Files.createDirectory(folder.resolve("input"));
        final Path output = folder.resolve("output");
        MadeArticles.write(Project.current(), input, ARTICLES);
        final Results results = Results.of(input, output, Results.LOADED);
        final Installation installation = SharedNiFi.installation("nifi-restart");
        installation.clear();
        installation.assemble(Project.current(), List.of(Project.current().bundle()));
        final int port = NiFi.freePort();
        startDatabase(port);
        try {
            nifi = NiFi.start(installation, NiFi.freePort());
            nifi.awaitReady(SharedNiFi.START_TIMEOUT);
            final String groupId = startFlow(input, output);

            awaitRows(100);
            database.kill();
            assertTrue(results.done() < ARTICLES * 3 / 4, "PostgreSQL was killed too late to show anything");
            // Long enough for the flow to meet the database that is gone.
            Await.until(TIMEOUT, () -> new Flow(nifi.api(), groupId).bulletins().toString().contains("wait in the queue"), () -> "The flow does not notice");
            startDatabase(port);

            awaitRows(count() + 100);
            nifi.kill();
            final int loaded = count();
            assertTrue(loaded < ARTICLES, "NiFi was killed too late to show anything");
            nifi = NiFi.start(installation, NiFi.freePort());
            nifi.awaitReady(SharedNiFi.START_TIMEOUT);
            final Flow flow = new Flow(nifi.api(), groupId);
            Await.until(TIMEOUT, Duration.ofSeconds(1), () -> results.done() >= ARTICLES && flow.status().idle(), () -> "Not all is loaded");

            assertEquals(List.of(), results.summary().failures());
            final RowCheck.Result rows = RowCheck.compare(database, results.files());
            assertEquals(List.of(), rows.differences());
            assertEquals(ARTICLES, rows.articles());
            assertTrue(rows.events() >= ARTICLES, rows.toString());
        } finally {
            if (nifi != null) {
                nifi.close();
            }
            database.close();
        }
    }

    private void startDatabase(final int port) throws Exception {
        database = Database.start(folder.resolve("postgresql"), port, Project.current().databaseSchema());
    }

    private String startFlow(final Path input, final Path output) throws Exception {
        final Flow flow = Flow.upload(nifi.api(), Project.current().flow("news-to-postgresql.json"), "Arabic news to PostgreSQL");
        flow.disable("Poll feeds");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Database URL", database.url()));
        flow.enableServices();
        assertEquals(List.of(), flow.problems());
        flow.start();
        return flow.groupId();
    }

    private void awaitRows(final int rows) throws Exception {
        Await.until(TIMEOUT, Duration.ofMillis(20), () -> count() >= rows, () -> "No rows come in");
    }

    private int count() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM arabicnews.article")) {
            result.next();
            return result.getInt(1);
        }
    }
}
