package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.provenance.ProvenanceEventType;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real PostgreSQL. */
class PutNewsEventsTest {
    private static final String SENTENCE = "قصفت القوات بلدة النور 🔴 أمس.";

    private static EmbeddedPostgres postgres;

    private final Pool pool = new Pool();
    private TestRunner runner;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        final String schema = Files.readString(Path.of("../schema/postgresql.sql"));
        execute(schema);
        // Whoever updates the product runs the file again.
        execute(schema);
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void setUp() throws InitializationException, SQLException {
        execute("TRUNCATE arabicnews.article CASCADE");
        runner = TestRunners.newTestRunner(PutNewsEvents.class);
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        runner.setProperty(PutNewsEvents.CONNECTION_POOL, "pool");
    }

    @Test
    void loadsArticleEventsPartiesAndPlaces() throws SQLException {
        enqueue(article("a1", "2024-03-01"));
        runner.run();
        runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, 1);
        final MockFlowFile loaded = runner.getFlowFilesForRelationship(PutNewsEvents.SUCCESS).getFirst();
        loaded.assertAttributeEquals("database.outcome", "inserted");
        assertEquals(ProvenanceEventType.SEND, runner.getProvenanceEvents().getFirst().getEventType());
        assertEquals(SENTENCE, query("SELECT sentence FROM arabicnews.event"));
        assertEquals("2024-03-01", query("SELECT happened_on FROM arabicnews.event"));
        assertEquals("القوات", query("SELECT text FROM arabicnews.party WHERE role = 'actor'"));
        assertEquals("33.5", query("SELECT latitude FROM arabicnews.place"));
        assertEquals("3 null", query("SELECT killed_min || ' ' || coalesce(killed_max::text, 'null') FROM arabicnews.event"));
    }

    @Test
    void changesNothingWhenAnArticleComesAgain() throws SQLException {
        enqueue(article("a1", "2024-03-01"));
        runner.run();
        final String before = query("SELECT loaded_at FROM arabicnews.article");
        enqueue(article("a1", "2024-03-01"));
        runner.run();
        runner.getFlowFilesForRelationship(PutNewsEvents.SUCCESS).getLast().assertAttributeEquals("database.outcome", "unchanged");
        assertEquals("1", query("SELECT count(*) FROM arabicnews.event"));
        assertEquals(before, query("SELECT loaded_at FROM arabicnews.article"));
    }

    @Test
    void replacesTheEventsOfACorrectedArticle() throws SQLException {
        enqueue(article("a1", "2024-03-01"));
        runner.run();
        enqueue(article("a1", "2024-03"));
        runner.run();
        runner.getFlowFilesForRelationship(PutNewsEvents.SUCCESS).getLast().assertAttributeEquals("database.outcome", "replaced");
        assertEquals("1", query("SELECT count(*) FROM arabicnews.event"));
        assertEquals("[2024-03-01,2024-04-01)", query("SELECT date_days FROM arabicnews.event"));
    }

    @Test
    void oneBadArticleHoldsUpNoOther() throws SQLException {
        enqueue(article("a1", "2024-03-01"));
        enqueue("{\"id\": \"a2\", \"text\": \"nul \\u0000\", \"events\": []}");
        enqueue("{\"id\": \"a3\"");
        enqueue("{\"text\": \"no id\", \"events\": []}");
        enqueue(article("a5", "2024-03-01"));
        runner.run();
        runner.assertTransferCount(PutNewsEvents.SUCCESS, 2);
        runner.assertTransferCount(PutNewsEvents.FAILURE, 3);
        for (final MockFlowFile failed : runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE)) {
            failed.assertAttributeEquals("failure.reason", "refused-by-database");
            assertFalse(failed.getAttribute("failure.message").isBlank());
        }
        assertEquals("2", query("SELECT count(*) FROM arabicnews.article"));
    }

    @Test
    void refusesWhatIsTooLargeOrNotUtf8() {
        runner.setProperty(PutNewsEvents.ARTICLE_SIZE, "10 B");
        enqueue("{\"id\": \"a1\"}");
        runner.enqueue(new byte[] {'"', (byte) 0xC7, '"'});
        runner.run();
        runner.assertAllFlowFilesTransferred(PutNewsEvents.FAILURE, 2);
        final List<String> reasons = runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).stream().map(failed -> failed.getAttribute("failure.reason")).toList();
        assertEquals(List.of("input-too-large", "malformed-utf8"), reasons);
    }

    @Test
    void keepsArticlesInTheQueueWhileTheDatabaseIsDown() throws SQLException {
        pool.down = true;
        enqueue(article("a1", "2024-03-01"));
        runner.run();
        runner.assertTransferCount(PutNewsEvents.SUCCESS, 0);
        runner.assertTransferCount(PutNewsEvents.FAILURE, 0);
        assertEquals(1, runner.getQueueSize().getObjectCount());
        assertEquals(1, runner.getLogger().getErrorMessages().size());

        pool.down = false;
        runner.run();
        runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, 1);
        assertEquals("1", query("SELECT count(*) FROM arabicnews.article"));
    }

    @Test
    void waitsWhereTheSchemaIsMissing() throws SQLException {
        execute("ALTER SCHEMA arabicnews RENAME TO elsewhere");
        try {
            enqueue(article("a1", "2024-03-01"));
            runner.run();
            assertEquals(1, runner.getQueueSize().getObjectCount());
            assertTrue(runner.getLogger().getErrorMessages().getFirst().getMsg().contains("wait in the queue"));
        } finally {
            execute("ALTER SCHEMA elsewhere RENAME TO arabicnews");
        }
    }

    @Test
    void answersTheAnalystsQuestions() throws SQLException {
        enqueue(article("a1", "2024-03-01"));
        enqueue(article("a2", "2024-03-01"));
        runner.run();
        assertEquals("SYR 2", query("SELECT country || ' ' || events FROM arabicnews.events_per_day"));
        assertEquals("القوات ASSAULT المدنيون 2", query("SELECT actor || ' ' || type || ' ' || recipient || ' ' || events FROM arabicnews.who_did_what_to_whom"));
        assertEquals("النور 3", query("SELECT place || ' ' || killed FROM arabicnews.casualties_by_place"));
        assertEquals("2", query("SELECT count(*) FROM arabicnews.newest_events"));
        assertEquals("2", query("SELECT count(*) FROM arabicnews.article WHERE words @@ to_tsquery('simple', arabicnews.fold('بَلْدة'))"));
    }

    private String article(final String id, final String date) {
        return """
                {"id": "%s", "publishedAt": "2024-03-02T10:00:00Z", "language": "ar", "text": "%s",
                 "events": [{"type": "ASSAULT", "contexts": ["military"], "quad": "material-conflict", "trigger": {"text": "قصفت", "begin": 0, "end": 4},
                   "sentence": {"begin": 0, "end": 29}, "actors": [{"text": "القوات", "begin": 5, "end": 11}],
                   "recipients": [{"text": "المدنيون", "begin": 5, "end": 11}],
                   "locations": [{"text": "النور", "begin": 17, "end": 22, "country": "SYR", "lat": 33.5, "lon": 36.3}],
                   "casualties": {"killed": {"min": 3}}, "date": {"value": "%s"}, "aux": "asserted", "confidence": 0.9}], "taggedBy": "test"}
                """.formatted(id, SENTENCE, date);
    }

    private void enqueue(final String content) {
        runner.enqueue(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void execute(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static final class Pool extends AbstractControllerService implements DBCPService {
        private boolean down;

        @Override
        public Connection getConnection() throws ProcessException {
            if (down) {
                throw new ProcessException("Connection refused");
            }
            try {
                return postgres.getPostgresDatabase().getConnection();
            } catch (final SQLException e) {
                throw new ProcessException(e);
            }
        }
    }
}
