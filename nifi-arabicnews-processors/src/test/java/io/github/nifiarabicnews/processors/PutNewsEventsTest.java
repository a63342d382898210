package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Map;
import java.util.Random;
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
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Against a real PostgreSQL. */
class PutNewsEventsTest {
    private static final String SENTENCE = "قصفت القوات بلدة النور 🔴 أمس.";

    private static EmbeddedPostgres postgres;

    private final Pool pool = new Pool();
    private TestRunner runner;
    private long flowFileId = 1_000_000;

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
    void keepsTheVersionThatCameInLater() throws SQLException {
        final MockFlowFile older = received(article("a1", "2024-03-01"), 1_000);
        final MockFlowFile newer = received(article("a1", "2024-03"), 2_000);
        runner.enqueue(newer);
        runner.run();
        runner.enqueue(older);
        runner.run();
        runner.assertTransferCount(PutNewsEvents.SUCCESS, 1);
        runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).getFirst().assertAttributeEquals("failure.reason", "outdated-version");
        assertEquals("2024-03", query("SELECT date_value FROM arabicnews.event"));
    }

    /** A replay keeps the time at which an article came in, whichever version has the greater hash. */
    @Test
    void whatIsTaggedAnewAndReplayedReplacesWhatWasThere() throws SQLException {
        for (final String date : List.of("2024-03-01", "2024-03", "2024-03-01")) {
            runner.enqueue(received(article("a1", date), 1_000));
            runner.run();
            assertEquals(date, query("SELECT date_value FROM arabicnews.event"));
        }
        runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, 3);
    }

    @Test
    void whatCameInBetweenTwoTimesOfTheSameVersionIsOutdated() throws SQLException {
        runner.enqueue(received(article("a1", "2024-03-01"), 1_000));
        runner.run();
        runner.enqueue(received(article("a1", "2024-03-01"), 3_000));
        runner.run();
        runner.getFlowFilesForRelationship(PutNewsEvents.SUCCESS).getLast().assertAttributeEquals("database.outcome", "unchanged");
        runner.enqueue(received(article("a1", "2024-03"), 2_000));
        runner.run();
        runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).getFirst().assertAttributeEquals("failure.reason", "outdated-version");
        assertEquals("2024-03-01", query("SELECT date_value FROM arabicnews.event"));

        // The same version once more from before changes nothing of that.
        runner.enqueue(received(article("a1", "2024-03-01"), 1_000));
        runner.run();
        assertEquals("3", query("SELECT extract(epoch FROM received_at)::integer FROM arabicnews.article"));
    }

    @Test
    void aSchemaOfTheFirstVersionIsBroughtUpToDate() throws IOException, SQLException {
        enqueue(article("a1", "2024-03-01"));
        runner.run();
        execute("ALTER TABLE arabicnews.article DROP COLUMN received_at");
        execute("CREATE FUNCTION arabicnews.load_article(document jsonb) RETURNS text LANGUAGE sql AS 'SELECT ''older''::text'");
        execute(Files.readString(Path.of("../schema/postgresql.sql")));
        assertEquals("t", query("SELECT received_at = loaded_at FROM arabicnews.article"));
        assertEquals("inserted", query("SELECT arabicnews.load_article('" + article("a2", "2024-03-01") + "')"));
    }

    @Test
    void aSlowArticleHoldsUpNoOtherAndFailsInTheEnd() throws SQLException {
        runner.setProperty(PutNewsEvents.QUERY_TIMEOUT, "1 sec");
        onInsert("IF NEW.article_id = 'slow' THEN PERFORM pg_sleep(60); END IF;");
        try {
            enqueue(article("slow", "2024-03-01"));
            runner.run();
            assertEquals(1, runner.getQueueSize().getObjectCount(), "alone it may be the database that is slow");
            for (int round = 1; round <= 3; round++) {
                runner.assertTransferCount(PutNewsEvents.FAILURE, 0);
                enqueue(article("a" + round, "2024-03-01"));
                enqueue(article("b" + round, "2024-03-01"));
                runner.run();
                runner.assertTransferCount(PutNewsEvents.SUCCESS, 2 * round);
            }
            runner.assertTransferCount(PutNewsEvents.FAILURE, 1);
            final MockFlowFile failed = runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).getFirst();
            failed.assertAttributeEquals("failure.reason", "too-slow-for-database");
            failed.assertAttributeNotExists("database.timeouts");
            failed.assertContentEquals(article("slow", "2024-03-01"));
            assertEquals(0, runner.getQueueSize().getObjectCount());
        } finally {
            execute("DROP FUNCTION arabicnews.on_insert CASCADE");
        }
    }

    @Test
    void waitsForASlowDatabase() throws SQLException {
        runner.setProperty(PutNewsEvents.QUERY_TIMEOUT, "1 sec");
        for (int i = 0; i < 5; i++) {
            enqueue(article("a" + i, "2024-03-01"));
        }
        try (Connection other = postgres.getPostgresDatabase().getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE arabicnews.article IN ACCESS EXCLUSIVE MODE");
            runner.run(2);
            other.rollback();
        }
        runner.assertTransferCount(PutNewsEvents.FAILURE, 0);
        assertEquals(5, runner.getQueueSize().getObjectCount());
        runner.run();
        runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, 5);
    }

    /** On a real full file system where a small one can be mounted, as root can on Linux. */
    @Test
    void waitsForAFullDatabase(@TempDir final Path folder) throws IOException, InterruptedException, SQLException {
        final String mount = Files.createDirectory(folder.resolve("small")).toString();
        assumeTrue(System.getProperty("os.name").equals("Linux") && command("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", mount), "Nothing can be mounted here");
        try {
            execute("CREATE TABLESPACE small LOCATION '" + Files.createDirectory(Path.of(mount, "tables")) + "'");
            execute("ALTER TABLE arabicnews.article SET TABLESPACE small");
            final int articles = 40;
            for (int i = 0; i < articles; i++) {
                enqueue(article("a" + i, "2024-03-01").replace("\"language\": \"ar\"", "\"author\": \"" + noise(300_000) + "\""));
            }
            runner.setProperty(PutNewsEvents.BATCH_SIZE, "10");
            runner.run(4);
            final int loaded = runner.getFlowFilesForRelationship(PutNewsEvents.SUCCESS).size();
            assertTrue(loaded < articles, "the disk is not full");
            runner.assertTransferCount(PutNewsEvents.FAILURE, 0);
            assertEquals(articles - loaded, runner.getQueueSize().getObjectCount());
            assertTrue(runner.getLogger().getErrorMessages().getFirst().getMsg().contains("wait in the queue"));
            assertTrue(command("mount", "-o", "remount,size=200m", mount));
            runner.run(6);
            runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, articles);
            assertEquals(Integer.toString(articles), query("SELECT count(*) FROM arabicnews.event"));
        } finally {
            execute("TRUNCATE arabicnews.article CASCADE");
            execute("ALTER TABLE arabicnews.article SET TABLESPACE pg_default");
            execute("DROP TABLESPACE IF EXISTS small");
            command("umount", mount);
        }
    }

    private static boolean command(final String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    /** Letters that PostgreSQL cannot make small. */
    private static String noise(final int length) {
        return new Random(length).ints(length, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void anArticleThatAPolicyForbidsHoldsUpNoOther() throws SQLException {
        execute("CREATE ROLE loader LOGIN; GRANT USAGE ON SCHEMA arabicnews TO loader;"
                + "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA arabicnews TO loader;"
                + "ALTER TABLE arabicnews.article ENABLE ROW LEVEL SECURITY;"
                + "CREATE POLICY not_secret ON arabicnews.article TO loader USING (true) WITH CHECK (article_id <> 'secret')");
        pool.user = "loader";
        try {
            enqueue(article("a1", "2024-03-01"));
            enqueue(article("secret", "2024-03-01"));
            enqueue(article("a3", "2024-03-01"));
            runner.run();
            runner.assertTransferCount(PutNewsEvents.SUCCESS, 2);
            runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).getFirst().assertAttributeEquals("failure.reason", "refused-by-database");

            // Without the right to load it is the database that has to be put in order.
            execute("REVOKE INSERT ON arabicnews.party FROM loader");
            enqueue(article("a4", "2024-03-01"));
            runner.run();
            runner.assertTransferCount(PutNewsEvents.FAILURE, 1);
            assertEquals(1, runner.getQueueSize().getObjectCount());
        } finally {
            execute("DROP POLICY not_secret ON arabicnews.article; ALTER TABLE arabicnews.article DISABLE ROW LEVEL SECURITY; DROP OWNED BY loader; DROP ROLE loader");
        }
    }

    @Test
    void keepsWhatWasLoadedBeforeTheConnectionIsLost() throws SQLException {
        onInsert("IF NEW.article_id = 'end' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;");
        try {
            enqueue("{\"id\": \"bad\"}");
            enqueue(article("a1", "2024-03-01"));
            enqueue(article("end", "2024-03-01"));
            enqueue(article("a2", "2024-03-01"));
            runner.run();
            runner.assertTransferCount(PutNewsEvents.SUCCESS, 1);
            runner.assertTransferCount(PutNewsEvents.FAILURE, 1);
            assertEquals(2, runner.getQueueSize().getObjectCount());
        } finally {
            execute("DROP FUNCTION arabicnews.on_insert CASCADE");
        }
        runner.run(2);
        runner.assertTransferCount(PutNewsEvents.SUCCESS, 3);
    }

    @Test
    void anArticleThatEndsTheConnectionIsLoadedByItselfAndFailsInTheEnd() throws SQLException {
        onInsert("IF NEW.article_id = 'end' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;");
        try {
            enqueue(article("a1", "2024-03-01"));
            enqueue(article("end", "2024-03-01"));
            enqueue(article("a2", "2024-03-01"));
            // Once with the others, then by itself.
            runner.run(3);
            runner.assertTransferCount(PutNewsEvents.FAILURE, 0);
            assertEquals(3, runner.getQueueSize().getObjectCount());
            runner.run();
            runner.assertAllFlowFilesTransferred(PutNewsEvents.FAILURE, 1);
            final MockFlowFile failed = runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).getFirst();
            failed.assertAttributeEquals("failure.reason", "connection-lost");
            failed.assertAttributeNotExists("database.disconnects");
            failed.assertContentEquals(article("end", "2024-03-01"));
            runner.run();
            runner.assertTransferCount(PutNewsEvents.SUCCESS, 2);
        } finally {
            execute("DROP FUNCTION arabicnews.on_insert CASCADE");
        }
    }

    @Test
    void aConnectionThatIsGoneBeforeCountsAgainstNoArticle() throws SQLException {
        enqueue(article("a1", "2024-03-01"));
        pool.gone = true;
        runner.run(5);
        assertEquals(1, runner.getQueueSize().getObjectCount());
        assertTrue(runner.getLogger().getErrorMessages().getFirst().getMsg().contains("wait in the queue"));
        pool.gone = false;
        // It is not by itself as one is that may have ended a connection.
        enqueue(article("a2", "2024-03-01"));
        runner.run();
        runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, 2);
    }

    @Test
    void whatIsGivenAgainBeginsAnew() {
        runner.enqueue(article("a1", "2024-03-01"), Map.of("failure.reason", "too-slow-for-database", "failure.message", "Earlier", "database.timeouts", "2"));
        runner.run();
        final MockFlowFile loaded = runner.getFlowFilesForRelationship(PutNewsEvents.SUCCESS).getFirst();
        for (final String attribute : List.of("failure.reason", "failure.message", "database.timeouts")) {
            loaded.assertAttributeNotExists(attribute);
        }
        runner.enqueue("{", Map.of("database.timeouts", "2", "database.outcome", "inserted"));
        runner.run();
        final MockFlowFile failed = runner.getFlowFilesForRelationship(PutNewsEvents.FAILURE).getFirst();
        failed.assertAttributeNotExists("database.timeouts");
        failed.assertAttributeNotExists("database.outcome");
    }

    @Test
    void saysThatAnOlderSchemaHasToBeBroughtUpToDate() throws SQLException {
        execute("ALTER FUNCTION arabicnews.load_article RENAME TO older");
        try {
            enqueue(article("a1", "2024-03-01"));
            runner.run();
            assertEquals(1, runner.getQueueSize().getObjectCount());
            assertTrue(runner.getLogger().getErrorMessages().getFirst().getMsg().contains("run schema/postgresql.sql again"));
        } finally {
            execute("ALTER FUNCTION arabicnews.older RENAME TO load_article");
        }
        runner.run();
        runner.assertAllFlowFilesTransferred(PutNewsEvents.SUCCESS, 1);
    }

    private static void onInsert(final String statement) throws SQLException {
        execute("CREATE FUNCTION arabicnews.on_insert() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + statement + " RETURN NEW; END $$;"
                + "CREATE TRIGGER on_insert BEFORE INSERT ON arabicnews.article FOR EACH ROW EXECUTE FUNCTION arabicnews.on_insert()");
    }

    private MockFlowFile received(final String content, final long time) {
        final MockFlowFile flowFile = new MockFlowFile(flowFileId++) {
            @Override
            public long getLineageStartDate() {
                return time;
            }
        };
        flowFile.setData(content.getBytes(StandardCharsets.UTF_8));
        return flowFile;
    }

    @Test
    void theCountryIsThatOfTheFirstPlaceInTheText() throws SQLException {
        enqueue(article("a1", "2024-03-01").replace("\"locations\": [", "\"locations\": [{\"text\": \"بلدة\"}, {\"text\": \"القوات\", \"country\": \"YEM\"}, "));
        runner.run();
        assertEquals("YEM", query("SELECT country FROM arabicnews.events_per_day"));
    }

    @Test
    void whatWasPublishedLastIsNewest() throws SQLException {
        enqueue(article("a1", "2099-01-01"));
        enqueue(article("a2", "2024-03-01").replace("2024-03-02", "2024-03-03"));
        runner.run();
        assertEquals("2024-03-03", query("SELECT published_on FROM arabicnews.newest_events LIMIT 1"));
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
        private boolean gone;
        private String user = "postgres";

        @Override
        public Connection getConnection() throws ProcessException {
            if (down) {
                throw new ProcessException("Connection refused");
            }
            try {
                final Connection connection = postgres.getDatabase(user, "postgres").getConnection();
                if (gone) {
                    execute("SELECT pg_terminate_backend(%d, 5000)".formatted(connection.unwrap(PGConnection.class).getBackendPID()));
                }
                return connection;
            } catch (final SQLException e) {
                throw new ProcessException(e);
            }
        }
    }
}
