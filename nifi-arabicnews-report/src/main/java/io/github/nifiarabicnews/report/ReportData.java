package io.github.nifiarabicnews.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of the report, gathered article by article in memory that does not grow with their number. What is counted is what the texts tell as
 * a fact; what they deny, plan, fear or recall is listed only.
 */
final class ReportData {
    /** More events than a reader scrolls through. */
    static final int LISTED_EVENTS = 100;
    /** More places than a map shows apart. */
    private static final int PLACES = 20_000;

    /** By the day of publication: dates of events are misread at times, and may lie far ahead. */
    private static final Comparator<ReportedEvent> OLDEST_FIRST =
            Comparator.comparing(ReportedEvent::published).thenComparing(ReportedEvent::number, Comparator.reverseOrder());
    private static final String ASSERTED = "asserted";

    private final Map<String, Integer> eventsByType = new TreeMap<>();
    private final Map<String, String> quadOfType = new TreeMap<>();
    private final Map<String, Integer> articlesByType = new TreeMap<>();
    private final NavigableMap<LocalDate, Integer> eventsByDay = new TreeMap<>();
    private final NavigableMap<LocalDate, Integer> articlesByDay = new TreeMap<>();
    private final Map<String, PlaceCount> places = new TreeMap<>();
    private final PriorityQueue<ReportedEvent> newest = new PriorityQueue<>(OLDEST_FIRST);
    private int articles;
    private int articlesWithEvents;
    private int events;
    private int otherEvents;
    private int eventsWithoutDay;
    private int killed;

    /** A place with the number of events there. */
    static final class PlaceCount {
        private final String name;
        private final double latitude;
        private final double longitude;
        private final Map<String, Integer> byQuad = new TreeMap<>();
        private int count;

        private PlaceCount(final String name, final double latitude, final double longitude) {
            this.name = name;
            this.latitude = latitude;
            this.longitude = longitude;
        }

        String name() {
            return name;
        }

        double latitude() {
            return latitude;
        }

        double longitude() {
            return longitude;
        }

        int count() {
            return count;
        }

        /** The quad class of most of the events there. */
        String mainQuad() {
            return byQuad.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
        }
    }

    /** Adds a tagged article. */
    void add(final JsonNode article) {
        articles++;
        final LocalDate published = day(article.path("publishedAt").asText());
        if (published != null) {
            articlesByDay.merge(published, 1, Integer::sum);
        }
        final Set<String> types = new HashSet<>();
        for (final JsonNode event : article.path("events")) {
            if (event.path("aux").asText(ASSERTED).equals(ASSERTED)) {
                count(event, published);
                types.add(event.path("type").asText());
            } else {
                otherEvents++;
            }
            list(article, event, published);
        }
        articlesWithEvents += types.isEmpty() ? 0 : 1;
        types.forEach(type -> articlesByType.merge(type, 1, Integer::sum));
    }

    private void count(final JsonNode event, final LocalDate published) {
        events++;
        final String type = event.path("type").asText();
        final String quad = event.path("quad").asText();
        eventsByType.merge(type, 1, Integer::sum);
        quadOfType.put(type, quad);
        final JsonNode dead = event.path("casualties").path("killed");
        killed += dead.isInt() ? dead.asInt() : dead.path("min").asInt(0);
        final LocalDate day = day(event, published);
        if (day == null) {
            eventsWithoutDay++;
        } else {
            eventsByDay.merge(day, 1, Integer::sum);
        }
        for (final JsonNode place : event.path("locations")) {
            if (place.has("lat") && place.has("lon")) {
                addPlace(place, quad);
            }
        }
    }

    private void list(final JsonNode article, final JsonNode event, final LocalDate published) {
        newest.add(reported(article, event, published));
        if (newest.size() > LISTED_EVENTS) {
            newest.poll();
        }
    }

    private void addPlace(final JsonNode place, final String quad) {
        final String name = place.path("name").asText(place.path("text").asText());
        final String key = name + ' ' + place.path("lat").asText() + ' ' + place.path("lon").asText();
        if (places.size() >= PLACES && !places.containsKey(key)) {
            return;
        }
        final PlaceCount count = places.computeIfAbsent(key, unused -> new PlaceCount(name, place.path("lat").asDouble(), place.path("lon").asDouble()));
        count.count++;
        count.byQuad.merge(quad, 1, Integer::sum);
    }

    /** The event's day, else the article's; an event dated by month or year alone has no day. */
    private static LocalDate day(final JsonNode event, final LocalDate published) {
        final JsonNode value = event.path("date").path("value");
        return value.isTextual() ? day(value.asText()) : published;
    }

    /** Null where the text is no day in ISO 8601. */
    private static LocalDate day(final String iso) {
        try {
            return iso.length() < 10 ? null : LocalDate.parse(iso.substring(0, 10));
        } catch (final DateTimeParseException e) {
            return null;
        }
    }

    private static String text(final LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private ReportedEvent reported(final JsonNode article, final JsonNode event, final LocalDate published) {
        final String text = article.path("text").asText();
        final int codePoints = text.codePointCount(0, text.length());
        final JsonNode sentence = event.path("sentence");
        final int begin = unit(text, codePoints, sentence.path("begin").asInt());
        final int end = Math.max(begin, unit(text, codePoints, sentence.path("end").asInt()));
        final List<ReportedEvent.Mark> marks = new ArrayList<>();
        mark(marks, ReportedEvent.Role.TRIGGER, event.path("trigger"), text, codePoints, begin, end);
        event.path("actors").forEach(party -> mark(marks, ReportedEvent.Role.ACTOR, party, text, codePoints, begin, end));
        event.path("recipients").forEach(party -> mark(marks, ReportedEvent.Role.RECIPIENT, party, text, codePoints, begin, end));
        event.path("locations").forEach(place -> mark(marks, ReportedEvent.Role.PLACE, place, text, codePoints, begin, end));
        return new ReportedEvent(event.path("type").asText(), event.path("quad").asText(), event.path("aux").asText(ASSERTED), text(day(event, published)), text(published),
                events + otherEvents, article.path("source").asText(""),
                article.path("title").asText(""), article.path("url").asText(""), text.substring(begin, end), marks);
    }

    /** A party carried over from another sentence lies outside of this one and is not marked. */
    private void mark(final List<ReportedEvent.Mark> marks, final ReportedEvent.Role role, final JsonNode span, final String text, final int codePoints,
            final int sentenceBegin, final int sentenceEnd) {
        final int begin = unit(text, codePoints, span.path("begin").asInt(-1));
        final int end = unit(text, codePoints, span.path("end").asInt(-1));
        if (begin >= sentenceBegin && end <= sentenceEnd && begin < end) {
            marks.add(new ReportedEvent.Mark(role, begin - sentenceBegin, end - sentenceBegin));
        }
    }

    /** An offset in UTF-16 code units out of one in code points, kept inside the text. */
    private int unit(final String text, final int codePoints, final int offset) {
        return offset < 0 ? -1 : text.offsetByCodePoints(0, Math.min(offset, codePoints));
    }

    int articles() {
        return articles;
    }

    int articlesWithEvents() {
        return articlesWithEvents;
    }

    int events() {
        return events;
    }

    int killed() {
        return killed;
    }

    Map<String, Integer> eventsByType() {
        return eventsByType;
    }

    String quadOf(final String type) {
        return quadOfType.getOrDefault(type, "");
    }

    /** Articles that tell of an event of the type. */
    int articlesWith(final String type) {
        return articlesByType.getOrDefault(type, 0);
    }

    /** By the event's day, else the article's. */
    NavigableMap<LocalDate, Integer> eventsByDay() {
        return eventsByDay;
    }

    /** By the day of publication. */
    NavigableMap<LocalDate, Integer> articlesByDay() {
        return articlesByDay;
    }

    /** Events that are dated by month or year alone, or not at all. */
    int eventsWithoutDay() {
        return eventsWithoutDay;
    }

    /** Events that the texts do not tell as facts. */
    int otherEvents() {
        return otherEvents;
    }

    /** Places with the most events first. */
    List<PlaceCount> places() {
        return places.values().stream().sorted(Comparator.comparingInt(PlaceCount::count).reversed().thenComparing(PlaceCount::name)).toList();
    }

    /** The events of the articles that were published last, those first; articles without a day come last. */
    List<ReportedEvent> newest() {
        return newest.stream().sorted(OLDEST_FIRST.reversed()).toList();
    }
}
