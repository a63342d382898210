package io.github.nifiarabicnews.processors.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes GeoJSON features (RFC 7946) out of a tagged article: one for each event that has a place with coordinates. */
public final class GeoJsonFeatures {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ARTICLE_KEYS = List.of("source", "url", "title", "publishedAt");
    private static final List<String> EVENT_KEYS = List.of("type", "mode", "cameo", "quad", "aux", "confidence", "rule");

    private GeoJsonFeatures() {
    }

    /**
     * The features of an article, in text order.
     *
     * @param article a tagged article
     */
    public static List<ObjectNode> of(final JsonNode article) {
        final List<ObjectNode> features = new ArrayList<>();
        int number = 0;
        for (final JsonNode event : article.path("events")) {
            number++;
            final ObjectNode geometry = geometry(event);
            if (geometry != null) {
                final ObjectNode feature = JSON.createObjectNode();
                feature.put("type", "Feature");
                feature.put("id", article.path("id").asText() + '#' + number);
                feature.set("geometry", geometry);
                feature.set("properties", properties(article, event, number));
                features.add(feature);
            }
        }
        return features;
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
    private static ObjectNode properties(final JsonNode article, final JsonNode event, final int number) {
        final ObjectNode properties = JSON.createObjectNode();
        copy(event, EVENT_KEYS, properties);
        final String day = event.path("date").path("value").asText(article.path("publishedAt").asText(""));
        if (!day.isEmpty()) {
            properties.put("date", day.length() > 10 ? day.substring(0, 10) : day);
        }
        properties.put("trigger", event.path("trigger").path("text").asText());
        properties.put("sentence", sentence(article, event));
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

    private static String sentence(final JsonNode article, final JsonNode event) {
        final JsonNode sentence = event.path("sentence");
        if (sentence.has("text")) {
            return sentence.get("text").asText();
        }
        final String text = article.path("text").asText();
        final int length = text.codePointCount(0, text.length());
        final int begin = Math.clamp(sentence.path("begin").asInt(), 0, length);
        final int end = Math.clamp(sentence.path("end").asInt(), begin, length);
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
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
