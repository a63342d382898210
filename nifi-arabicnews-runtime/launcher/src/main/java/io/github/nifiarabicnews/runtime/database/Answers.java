package io.github.nifiarabicnews.runtime.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the database answers to an analyst's usual questions, as text. */
public final class Answers {
    private static final int ROWS = 10;
    private static final List<Question> QUESTIONS = List.of(
            new Question("How many events a day, by type and country?", "events_per_day",
                    "SELECT day, type, country, events, articles FROM arabicnews.events_per_day ORDER BY day DESC NULLS LAST, events DESC, type, country"),
            new Question("Who did what to whom?", "who_did_what_to_whom",
                    "SELECT actor, type, recipient, events, last_day FROM arabicnews.who_did_what_to_whom ORDER BY events DESC, last_day DESC NULLS LAST, actor, recipient"),
            new Question("How many people died and were hurt, and where?", "casualties_by_place",
                    "SELECT place, country, day, killed, injured FROM arabicnews.casualties_by_place ORDER BY killed DESC NULLS LAST, injured DESC NULLS LAST, place"));

    private Answers() {
    }

    private record Question(String text, String view, String query) {
    }

    /** The answers of three views, the first rows of each. */
    public static String of(final Database database) throws SQLException {
        final StringBuilder text = new StringBuilder();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            try (ResultSet counts = statement.executeQuery("SELECT (SELECT count(*) FROM arabicnews.article), (SELECT count(*) FROM arabicnews.event)")) {
                counts.next();
                text.append(String.format(Locale.ROOT, "In the database: %d articles, %d events%n", counts.getLong(1), counts.getLong(2)));
            }
            for (final Question question : QUESTIONS) {
                text.append(String.format("%n%s (arabicnews.%s)%n", question.text(), question.view()));
                text.append(answer(statement, question));
            }
        }
        return text.toString();
    }

    private static String answer(final Statement statement, final Question question) throws SQLException {
        try (ResultSet result = statement.executeQuery(question.query())) {
            final ResultSetMetaData columns = result.getMetaData();
            final List<String> heads = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                heads.add(columns.getColumnLabel(i));
            }
            final TextTable table = new TextTable(heads);
            int rows = 0;
            while (result.next()) {
                if (rows++ < ROWS) {
                    final List<String> row = new ArrayList<>();
                    for (int i = 1; i <= heads.size(); i++) {
                        final String value = result.getString(i);
                        row.add(value == null ? "" : value);
                    }
                    table.add(row);
                }
            }
            return table + (rows > ROWS ? String.format(Locale.ROOT, "  and %d more rows%n", rows - ROWS) : "");
        }
    }
}
