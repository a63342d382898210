package io.github.nifiarabicnews.runtime.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Compares the rows of a database with the tagged articles that it was loaded from: every column of every row, strings character by
 * character, and that there are no other rows.
 */
public final class RowCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REPORTED = 20;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*", Pattern.DOTALL);
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** As the schema folds letters; the marks behind the eighth are left out. */
    private static final String FOLDED = "أإآٱىةؤئـًٌٍَُِّْٰ";
    private static final String FOLDED_TO = "اااايهوي";
    private static final int SEARCHED_CODE_POINTS = 200_000;

    private final List<String> differences = new ArrayList<>();
    private int articles;
    private int events;
    private int parties;
    private int places;
    private int strings;

    private RowCheck() {
    }

    /**
     * What was compared.
     *
     * @param strings     strings that were compared and not null
     * @param differences what is not as it should be, the first of it; empty where all is well
     */
    public record Result(int articles, int events, int parties, int places, int strings, List<String> differences) {
    }

    /** Compares all the rows of the database with tagged articles in JSON files. Of several with one id, the rows must be those of one. */
    public static Result compare(final Database database, final Collection<Path> files) throws IOException, SQLException {
        final Map<String, List<JsonNode>> byId = new LinkedHashMap<>();
        for (final Path file : files) {
            final JsonNode article = JSON.readTree(file.toFile());
            byId.computeIfAbsent(article.path("id").asText(), id -> new ArrayList<>()).add(article);
        }
        final RowCheck check = new RowCheck();
        try (Connection connection = database.connect()) {
            for (final Map.Entry<String, List<JsonNode>> article : byId.entrySet()) {
                check.compare(connection, article.getKey(), article.getValue());
            }
            check.requireCount(connection, "article", check.articles);
            check.requireCount(connection, "event", check.events);
            check.requireCount(connection, "party", check.parties);
            check.requireCount(connection, "place", check.places);
        }
        return new Result(check.articles, check.events, check.parties, check.places, check.strings, List.copyOf(check.differences));
    }

    private void compare(final Connection connection, final String id, final List<JsonNode> candidates) throws SQLException {
        final List<Object> stored = stored(connection, id);
        compareWords(connection, id);
        final List<Object> expected = candidates.stream().map(RowCheck::expected).filter(stored::equals).findFirst().orElseGet(() -> expected(candidates.getFirst()));
        final JsonNode article = candidates.stream().filter(candidate -> expected(candidate).equals(expected)).findFirst().orElseThrow();
        articles++;
        events += article.path("events").size();
        for (final JsonNode event : article.path("events")) {
            parties += event.path("actors").size() + event.path("recipients").size();
            places += event.path("locations").size();
        }
        strings += (int) expected.stream().filter(String.class::isInstance).count();
        if (!stored.equals(expected)) {
            differ(id + ": " + firstDifference(expected, stored));
        }
    }

    /** The words that a search finds the article by, made anew of its text. */
    private void compareWords(final Connection connection, final String id) throws SQLException {
        try (PreparedStatement body = connection.prepareStatement("SELECT body FROM arabicnews.article WHERE article_id = ?");
                PreparedStatement words = connection.prepareStatement("SELECT words = to_tsvector('simple'::regconfig, ?) FROM arabicnews.article WHERE article_id = ?")) {
            body.setString(1, id);
            try (ResultSet text = body.executeQuery()) {
                if (!text.next()) {
                    return;
                }
                words.setString(1, fold(text.getString(1)));
            }
            words.setString(2, id);
            try (ResultSet equal = words.executeQuery()) {
                equal.next();
                if (!equal.getBoolean(1)) {
                    differ(id + ": the words to search for are not those of the text");
                }
            }
        }
    }

    private static String fold(final String text) {
        final StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().limit(SEARCHED_CODE_POINTS).forEach(letter -> {
            final int index = FOLDED.indexOf(letter);
            if (index < 0) {
                folded.appendCodePoint(letter);
            } else if (index < FOLDED_TO.length()) {
                folded.append(FOLDED_TO.charAt(index));
            }
        });
        return folded.toString();
    }

    private void differ(final String difference) {
        if (differences.size() < REPORTED) {
            differences.add(difference);
        }
    }

    private static String firstDifference(final List<Object> expected, final List<Object> stored) {
        for (int i = 0; i < Math.min(expected.size(), stored.size()); i++) {
            if (expected.get(i) == null ? stored.get(i) != null : !expected.get(i).equals(stored.get(i))) {
                return "value " + i + " should be '" + expected.get(i) + "', and is '" + stored.get(i) + "'";
            }
        }
        return expected.size() + " values expected, " + stored.size() + " found";
    }

    private void requireCount(final Connection connection, final String table, final int expected) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("SELECT count(*) FROM arabicnews." + table)) {
            result.next();
            if (result.getInt(1) != expected) {
                differ("table " + table + ": " + expected + " rows expected, " + result.getInt(1) + " found");
            }
        }
    }

    /** All the values of an article in one list: the article's, then event by event its own, its parties' and its places'. */
    private static List<Object> expected(final JsonNode article) {
        final List<Object> values = new ArrayList<>();
        addTexts(values, article, "source", "url", "title", "author", "publishedAt", "language", "text", "taggedBy");
        final LocalDate published = firstDay(article.path("publishedAt").asText());
        values.add(text(published));
        final int[] text = article.path("text").asText().codePoints().toArray();
        for (final JsonNode event : article.path("events")) {
            addTexts(values, event, "type", "mode");
            values.add(StreamSupport.stream(event.path("contexts").spliterator(), false).map(JsonNode::asText).toList());
            addTexts(values, event, "cameo", "quad");
            addSpan(values, event.path("trigger"));
            final int begin = event.path("sentence").path("begin").asInt();
            final int end = event.path("sentence").path("end").asInt();
            values.addAll(List.of(new String(text, begin, end - begin), begin, end));
            addTexts(values, event.path("date"), "text", "value");
            addDays(values, event.path("date").path("value").asText(), published);
            addTexts(values, event, "aux");
            addTexts(values, event.path("attribution"), "text");
            addCount(values, event.path("casualties").path("killed"));
            addCount(values, event.path("casualties").path("injured"));
            values.add((float) event.path("confidence").asDouble());
            addTexts(values, event, "rule");
            for (final String role : List.of("actor", "recipient")) {
                for (final JsonNode party : event.path(role + "s")) {
                    values.add(role);
                    addSpan(values, party);
                    addTexts(values, party, "name", "code", "country", "kind");
                }
            }
            for (final JsonNode place : event.path("locations")) {
                addSpan(values, place);
                addTexts(values, place, "name", "country", "admin1");
                values.add(place.has("lat") ? place.get("lat").asDouble() : null);
                values.add(place.has("lon") ? place.get("lon").asDouble() : null);
            }
        }
        return values;
    }

    /** The days that the date covers, and the day of the event: the date's where it is exact, the article's where there is none. */
    private static void addDays(final List<Object> values, final String date, final LocalDate published) {
        final LocalDate first = firstDay(date);
        final LocalDate behind = first == null ? null
                : DAY.matcher(date).matches() ? first.plusDays(1) : MONTH.matcher(date).matches() ? first.plusMonths(1) : first.plusYears(1);
        values.add(first == null ? null : "[" + first + "," + behind + ")");
        values.add(date.isEmpty() ? text(published) : text(date.length() >= 10 ? first : null));
    }

    /** Null where the text is no date in ISO 8601. */
    private static LocalDate firstDay(final String iso) {
        try {
            return DAY.matcher(iso).matches() ? LocalDate.parse(iso.substring(0, 10))
                    : MONTH.matcher(iso).matches() ? LocalDate.parse(iso + "-01") : YEAR.matcher(iso).matches() ? LocalDate.parse(iso + "-01-01") : null;
        } catch (final DateTimeParseException e) {
            return null;
        }
    }

    private static String text(final LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void addTexts(final List<Object> values, final JsonNode object, final String... keys) {
        for (final String key : keys) {
            values.add(object.hasNonNull(key) ? object.get(key).asText() : null);
        }
    }

    private static void addSpan(final List<Object> values, final JsonNode span) {
        values.addAll(Arrays.asList(span.path("text").asText(), span.path("begin").asInt(), span.path("end").asInt()));
    }

    /** A number is both bounds. */
    private static void addCount(final List<Object> values, final JsonNode count) {
        for (final String bound : List.of("min", "max")) {
            final JsonNode value = count.isInt() ? count : count.path(bound);
            values.add(value.isInt() ? value.intValue() : null);
        }
    }

    private static List<Object> stored(final Connection connection, final String id) throws SQLException {
        final List<Object> values = new ArrayList<>();
        rows(connection, "SELECT 0, source, url, title, author, published_at, language, body, tagged_by, published_on::text FROM arabicnews.article WHERE article_id = ?", id)
                .values().forEach(values::addAll);
        final Map<Integer, List<Object>> events = rows(connection, """
                SELECT event_no, type, mode, contexts, cameo, quad, trigger, trigger_begin, trigger_end, sentence, sentence_begin, sentence_end, date_text, date_value,
                       date_days::text, happened_on::text, aux, attribution, killed_min, killed_max, injured_min, injured_max, confidence, rule
                FROM arabicnews.event WHERE article_id = ? ORDER BY event_no""", id);
        final Map<Integer, List<Object>> parties = rows(connection, """
                SELECT event_no, role, text, text_begin, text_end, name, code, country, kind
                FROM arabicnews.party WHERE article_id = ? ORDER BY event_no, role, party_no""", id);
        final Map<Integer, List<Object>> places = rows(connection, """
                SELECT event_no, text, text_begin, text_end, name, country, admin1, latitude, longitude
                FROM arabicnews.place WHERE article_id = ? ORDER BY event_no, place_no""", id);
        events.forEach((number, event) -> {
            values.addAll(event);
            values.addAll(parties.getOrDefault(number, List.of()));
            values.addAll(places.getOrDefault(number, List.of()));
        });
        return values;
    }

    /** The values of all rows, by their first column, in the order of the query. */
    private static Map<Integer, List<Object>> rows(final Connection connection, final String query, final String id) throws SQLException {
        final Map<Integer, List<Object>> values = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                final int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    final List<Object> row = values.computeIfAbsent(rows.getInt(1), number -> new ArrayList<>());
                    for (int i = 2; i <= columns; i++) {
                        final Object value = rows.getObject(i);
                        row.add(value instanceof Array array ? List.of((Object[]) array.getArray()) : value);
                    }
                }
            }
        }
        return values;
    }
}
