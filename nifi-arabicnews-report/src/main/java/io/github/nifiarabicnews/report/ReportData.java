package io.github.nifiarabicnews.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The figures of the report, gathered article by article in memory that does not grow with their number. */
final class ReportData {
    /** More events than a reader scrolls through. */
    static final int LISTED_EVENTS = 100;
    /** More places than a map shows apart. */
    private static final int PLACES = 20_000;

    private static final Comparator<ReportedEvent> OLDEST_FIRST = Comparator.comparing(ReportedEvent::day);

    private final Map<String, Integer> eventsByType = new TreeMap<>();
    private final Map<String, String> quadOfType = new TreeMap<>();
    private final Map<String, Integer> eventsByDay = new TreeMap<>();
    private final Map<String, Integer> articlesByLanguage = new TreeMap<>();
    private final Map<String, PlaceCount> places = new TreeMap<>();
    private final PriorityQueue<ReportedEvent> newest = new PriorityQueue<>(OLDEST_FIRST);
    private int articles;
    private int articlesWithEvents;
    private int events;
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
        articlesByLanguage.merge(article.path("language").asText("unknown"), 1, Integer::sum);
        final JsonNode tagged = article.path("events");
        if (!tagged.isEmpty()) {
            articlesWithEvents++;
        }
        for (final JsonNode event : tagged) {
            add(article, event);
        }
    }

    private void add(final JsonNode article, final JsonNode event) {
        events++;
        final String type = event.path("type").asText();
        final String quad = event.path("quad").asText();
        eventsByType.merge(type, 1, Integer::sum);
        quadOfType.put(type, quad);
        final JsonNode dead = event.path("casualties").path("killed");
        killed += dead.isInt() ? dead.asInt() : dead.path("min").asInt(0);
        final String day = day(article, event);
        if (!day.isEmpty()) {
            eventsByDay.merge(day, 1, Integer::sum);
        }
        for (final JsonNode place : event.path("locations")) {
            if (place.has("lat") && place.has("lon")) {
                addPlace(place, quad);
            }
        }
        newest.add(reported(article, event, type, quad, day));
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
    private String day(final JsonNode article, final JsonNode event) {
        final String value = event.path("date").path("value").asText(article.path("publishedAt").asText(""));
        return value.length() >= 10 ? value.substring(0, 10) : "";
    }

    private ReportedEvent reported(final JsonNode article, final JsonNode event, final String type, final String quad, final String day) {
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
        return new ReportedEvent(type, quad, event.path("aux").asText("asserted"), day, article.path("source").asText(""),
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

    Map<String, Integer> eventsByDay() {
        return eventsByDay;
    }

    Map<String, Integer> articlesByLanguage() {
        return articlesByLanguage;
    }

    /** Places with the most events first. */
    List<PlaceCount> places() {
        return places.values().stream().sorted(Comparator.comparingInt(PlaceCount::count).reversed().thenComparing(PlaceCount::name)).toList();
    }

    /** The newest events, newest first. */
    List<ReportedEvent> newest() {
        return newest.stream().sorted(OLDEST_FIRST.reversed()).toList();
    }
}
