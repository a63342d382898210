package io.github.nifiarabicnews.processors.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nifiarabicnews.language.article.CodePointOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes GeoJSON features (RFC 7946) out of a tagged article: one for each event that has a place with coordinates. */
public final class GeoJsonFeatures {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ARTICLE_KEYS = List.of("source", "url", "title", "publishedAt");
    private static final List<String> EVENT_KEYS = List.of("type", "mode", "cameo", "quad", "aux", "confidence", "rule");

    private final JsonNode article;
    private final String text;
    private final CodePointOffsets offsets;

    private GeoJsonFeatures(final JsonNode article) {
        this.article = article;
        text = article.path("text").asText();
        offsets = CodePointOffsets.of(text);
    }

    /**
     * Makes the features of an article one by one, in text order.
     *
     * @param article a tagged article
     * @param to      takes each feature before the next one is made; what it throws ends the making
     */
    public static void of(final JsonNode article, final Consumer<ObjectNode> to) {
        final GeoJsonFeatures features = new GeoJsonFeatures(article);
        int number = 0;
        for (final JsonNode event : article.path("events")) {
            number++;
            final ObjectNode geometry = geometry(event);
            if (geometry != null) {
                to.accept(features.feature(event, number, geometry));
            }
        }
    }

    private ObjectNode feature(final JsonNode event, final int number, final ObjectNode geometry) {
        final ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", article.path("id").asText() + '#' + number);
        feature.set("geometry", geometry);
        feature.set("properties", properties(event, number));
        return feature;
    }

    /** A point, or points where the event has several places; null where none has coordinates. */
    private static ObjectNode geometry(final JsonNode event) {
        final ArrayNode points = JSON.createArrayNode();
        for (final JsonNode place : event.path("locations")) {
            if (place.path("lat").isNumber() && place.path("lon").isNumber()) {
                points.addArray().add(place.get("lon").asDouble()).add(place.get("lat").asDouble());
            }
        }
        if (points.isEmpty()) {
            return null;
        }
        final ObjectNode geometry = JSON.createObjectNode();
        geometry.put("type", points.size() == 1 ? "Point" : "MultiPoint");
        geometry.set("coordinates", points.size() == 1 ? points.get(0) : points);
        return geometry;
    }

    /** Flat, since map programs show and filter no nested values. */
    private ObjectNode properties(final JsonNode event, final int number) {
        final ObjectNode properties = JSON.createObjectNode();
        copy(event, EVENT_KEYS, properties);
        final String day = event.path("date").path("value").asText(article.path("publishedAt").asText(""));
        if (!day.isEmpty()) {
            properties.put("date", day.length() > 10 ? day.substring(0, 10) : day);
        }
        properties.put("trigger", event.path("trigger").path("text").asText());
        properties.put("sentence", sentence(event));
        properties.put("actors", names(event.path("actors")));
        properties.put("recipients", names(event.path("recipients")));
        properties.put("locations", names(event.path("locations")));
        for (final JsonNode place : event.path("locations")) {
            if (place.has("country") && !properties.has("country")) {
                properties.set("country", place.get("country"));
            }
        }
        putCount(properties, "killed", event.path("casualties").path("killed"));
        putCount(properties, "injured", event.path("casualties").path("injured"));
        properties.put("article", article.path("id").asText());
        properties.put("event", number);
        copy(article, ARTICLE_KEYS, properties);
        return properties;
    }

    private static void copy(final JsonNode from, final List<String> keys, final ObjectNode to) {
        for (final String key : keys) {
            if (from.hasNonNull(key)) {
                to.set(key, from.get(key));
            }
        }
    }

    private String sentence(final JsonNode event) {
        final JsonNode sentence = event.path("sentence");
        if (sentence.has("text")) {
            return sentence.get("text").asText();
        }
        final int length = offsets.at(text.length());
        final int begin = Math.clamp(sentence.path("begin").asInt(), 0, length);
        final int end = Math.clamp(sentence.path("end").asInt(), begin, length);
        return text.substring(offsets.codeUnitsAt(begin), offsets.codeUnitsAt(end));
    }

    private static String names(final JsonNode spans) {
        final List<String> names = new ArrayList<>();
        for (final JsonNode span : spans) {
            names.add(span.path("name").asText(span.path("text").asText()));
        }
        return String.join("; ", names);
    }

    /** The least number where the text gives bounds only. */
    private static void putCount(final ObjectNode properties, final String name, final JsonNode count) {
        if (count.isInt()) {
            properties.set(name, count);
        } else if (count.has("min")) {
            properties.set(name, count.get("min"));
        }
    }
}
