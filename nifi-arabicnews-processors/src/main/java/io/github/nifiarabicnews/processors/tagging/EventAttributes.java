package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.Casualties;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The attributes that tell a flow what an article reports. A list has its most frequent values first, those of equal frequency in the order
 * of their code points, and is cut behind a whole value where it would be longer than {@value #MAX_LENGTH} characters.
 */
public final class EventAttributes {
    /** Greatest length of an attribute's value, in UTF-16 code units. */
    public static final int MAX_LENGTH = 1000;
    /** Always written. */
    public static final String COUNT = "event.count";
    /** All the attributes. */
    public static final Set<String> NAMES = Set.of(COUNT, "event.types", "event.modes", "event.quads", "event.countries", "event.locations", "event.actors",
            "event.date.first", "event.killed", "event.confidence.max");
    /** How many different values of a list are told apart; a FlowFile can hold any number of articles. */
    private static final int MAX_DISTINCT = 10_000;

    private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");
    private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> modes = new HashMap<>();
    private final Map<String, Integer> quads = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> locations = new HashMap<>();
    private final Map<String, Integer> actors = new HashMap<>();
    private int count;
    private String firstDate;
    private int killed = -1;
    private double confidence;

    /** Counts the events of an article in. */
    public void add(final TaggedArticle tagged) {
        for (final Event event : tagged.events()) {
            add(event, tagged.article().text());
        }
    }

    private void add(final Event event, final String text) {
        count++;
        count(types, event.type().name());
        count(modes, event.mode());
        count(quads, event.type().quad().label());
        for (final Place place : event.locations()) {
            count(countries, place.country());
            count(locations, name(place.name(), place.span(), text));
        }
        for (final Party party : event.actors()) {
            count(countries, party.country());
            count(actors, name(party.name(), party.span(), text));
        }
        event.recipients().forEach(party -> count(countries, party.country()));
        if (event.date() != null && (firstDate == null || event.date().value().compareTo(firstDate) < 0)) {
            firstDate = event.date().value();
        }
        final Casualties casualties = event.casualties();
        if (casualties != null && casualties.killed() != null) {
            final Casualties.Count dead = casualties.killed();
            killed = Math.max(killed, dead.min() != null ? dead.min() : dead.max());
        }
        confidence = Math.max(confidence, event.confidence());
    }

    private static void count(final Map<String, Integer> counts, final String value) {
        if (value != null && !value.isBlank() && value.length() <= MAX_LENGTH && (counts.size() < MAX_DISTINCT || counts.containsKey(value))) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /** A comma in a name would make two of it. */
    private static String name(final String canonical, final Span span, final String text) {
        final String name = canonical == null ? span.of(text) : canonical;
        return name.chars().anyMatch(EventAttributes::isSeparator) ? SEPARATORS.matcher(name).replaceAll(" ").strip() : name;
    }

    private static boolean isSeparator(final int c) {
        return c == ',' || c < ' ';
    }

    /** Number of events counted in. */
    public int count() {
        return count;
    }

    /** The attributes; those without a value are left out, but for the count, types, modes and quad classes. */
    public Map<String, String> toMap() {
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(COUNT, Integer.toString(count));
        attributes.put("event.types", list(types));
        attributes.put("event.modes", list(modes));
        attributes.put("event.quads", list(quads));
        if (!countries.isEmpty()) {
            attributes.put("event.countries", list(countries));
        }
        if (!locations.isEmpty()) {
            attributes.put("event.locations", list(locations));
        }
        if (!actors.isEmpty()) {
            attributes.put("event.actors", list(actors));
        }
        if (firstDate != null) {
            attributes.put("event.date.first", firstDate);
        }
        if (killed >= 0) {
            attributes.put("event.killed", Integer.toString(killed));
        }
        if (count > 0) {
            attributes.put("event.confidence.max", BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
        return attributes;
    }

    private static String list(final Map<String, Integer> counts) {
        final List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(MOST_FREQUENT_FIRST);
        final StringBuilder list = new StringBuilder();
        for (final Map.Entry<String, Integer> entry : entries) {
            if (list.length() + entry.getKey().length() + 1 > MAX_LENGTH) {
                break;
            }
            list.append(list.isEmpty() ? "" : ",").append(entry.getKey());
        }
        return list.toString();
    }
}
