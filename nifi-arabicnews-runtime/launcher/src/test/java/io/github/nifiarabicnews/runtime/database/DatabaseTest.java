package io.github.nifiarabicnews.runtime.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real PostgreSQL. */
class DatabaseTest {
    private static final String ARTICLE = """
            {"id": "a1", "source": "صحيفة", "publishedAt": "2024-03-02T10:00:00Z", "language": "ar", "text": "🔴 قصفت القوّات بلدة النور أمس.", "taggedBy": "test",
             "events": [
               {"type": "ASSAULT", "mode": "aerial", "contexts": ["military"], "cameo": "195", "quad": "material-conflict", "trigger": {"text": "قصفت", "begin": 2, "end": 6},
                "sentence": {"begin": 0, "end": 30}, "actors": [{"text": "القوّات", "begin": 7, "end": 14, "country": "SYR"}], "recipients": [],
                "locations": [{"text": "النور", "begin": 20, "end": 25, "lat": 33.5, "lon": 36.3}], "date": {"text": "أمس", "value": "2024-03-01"}, "aux": "asserted",
                "casualties": {"killed": 3}, "confidence": 0.9, "rule": "r1"},
               {"type": "ACCUSE", "contexts": [], "quad": "verbal-conflict", "trigger": {"text": "قصفت", "begin": 2, "end": 6}, "sentence": {"begin": 0, "end": 30},
                "actors": [], "recipients": [], "locations": [], "date": {"text": "شباط", "value": "2024-02"}, "aux": "future", "confidence": 0.5}]}
            """;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void setUp() throws Exception {
        database = Database.start(folder.resolve("postgresql"), NiFi.freePort(), Project.current().databaseSchema());
    }

    @AfterEach
    void tearDown() {
        database.close();
    }

    @Test
    void everyColumnIsCompared() throws Exception {
        final List<Path> files = List.of(Files.writeString(folder.resolve("a1.json"), ARTICLE));
        load();
        final RowCheck.Result rows = RowCheck.compare(database, files);
        assertEquals(List.of(), rows.differences());
        assertEquals(List.of(1, 2, 1, 1), List.of(rows.articles(), rows.events(), rows.parties(), rows.places()));

        for (final String wrong : List.of(
                "UPDATE arabicnews.article SET published_on = published_on + 1",
                "UPDATE arabicnews.article SET body = replace(body, 'ّ', '')",
                "UPDATE arabicnews.event SET happened_on = happened_on + 1 WHERE event_no = 1",
                "UPDATE arabicnews.event SET happened_on = '2024-02-01' WHERE event_no = 2",
                "UPDATE arabicnews.event SET date_days = '[2024-02-01,2024-03-02)' WHERE event_no = 2",
                "UPDATE arabicnews.event SET confidence = 0.8 WHERE event_no = 1",
                "UPDATE arabicnews.party SET country = NULL",
                "UPDATE arabicnews.place SET longitude = 36.30001",
                "DELETE FROM arabicnews.place",
                "INSERT INTO arabicnews.party SELECT article_id, event_no, role, 2, text FROM arabicnews.party",
                "ALTER TABLE arabicnews.article DROP COLUMN words; ALTER TABLE arabicnews.article ADD COLUMN words tsvector DEFAULT 'other'::tsvector")) {
            execute("TRUNCATE arabicnews.article CASCADE");
            load();
            execute(wrong);
            assertFalse(RowCheck.compare(database, files).differences().isEmpty(), wrong);
        }
    }

    @Test
    void aLeftoverIsStoppedAtOnceThoughAClientIsConnected() throws Exception {
        try (Connection client = database.connect()) {
            assertTrue(client.isValid(10));
            assertTrue(Database.stopLeftover(folder.resolve("postgresql")).isPresent());
        }
        assertTrue(Files.readString(folder.resolve("postgresql").resolve("postgresql.log")).contains("received fast shutdown request"));
    }

    private void load() throws SQLException {
        try (Connection connection = database.connect(); PreparedStatement statement = connection.prepareStatement("SELECT arabicnews.load_article(?::jsonb)")) {
            statement.setString(1, ARTICLE);
            statement.execute();
        }
    }

    private void execute(final String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
