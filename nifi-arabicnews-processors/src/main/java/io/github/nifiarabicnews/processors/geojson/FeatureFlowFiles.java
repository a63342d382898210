package io.github.nifiarabicnews.processors.geojson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;

/** The features of one FlowFile, each as a FlowFile of its own, all of which are transferred together or not at all. */
public final class FeatureFlowFiles {
    /** Most features of one FlowFile. A session holds all of them in memory, without their content. */
    public static final int MOST_FEATURES = 20_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final ProcessSession session;
    private final FlowFile original;
    private final long mostBytes;
    private final List<FlowFile> features = new ArrayList<>();
    private long bytes;
    private int events;

    /**
     * @param original  what the features are made of
     * @param mostBytes greatest size of all the features together: each repeats the title and holds its sentence, whose bounds the article gives
     */
    public FeatureFlowFiles(final ProcessSession session, final FlowFile original, final long mostBytes) {
        this.session = session;
        this.original = original;
        this.mostBytes = mostBytes;
    }

    /**
     * Makes the features of one more article. Events are numbered over all the articles, so that each feature has a file name of its own.
     *
     * @throws FailureException where there are too many ({@code too-many-features}) or they are too large ({@code output-too-large}) by now
     */
    public void add(final JsonNode article) {
        GeoJsonFeatures.of(article, this::add);
        events += article.path("events").size();
    }

    private void add(final ObjectNode feature) {
        if (features.size() == MOST_FEATURES) {
            throw new FailureException(new Failure("too-many-features", "The content has more than %,d events with coordinates".formatted(MOST_FEATURES)));
        }
        final byte[] content = bytes(feature);
        bytes += content.length;
        if (bytes > mostBytes) {
            throw new FailureException(new Failure("output-too-large", "The features are larger than %,d bytes together".formatted(mostBytes)));
        }
        final FlowFile created = session.write(session.create(original), out -> out.write(content));
        features.add(session.putAllAttributes(created, attributes(feature.get("properties"))));
    }

    private static byte[] bytes(final ObjectNode feature) {
        try {
            return JSON.writeValueAsBytes(feature);
        } catch (final JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> attributes(final JsonNode properties) {
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(CoreAttributes.MIME_TYPE.key(), "application/geo+json");
        attributes.put(CoreAttributes.FILENAME.key(),
                "%s.%d.geojson".formatted(original.getAttribute(CoreAttributes.FILENAME.key()), events + properties.get("event").asInt()));
        attributes.put("event.type", properties.path("type").asText());
        if (properties.has("date")) {
            attributes.put("event.date", properties.get("date").asText());
        }
        return attributes;
    }

    /**
     * Transfers all of them.
     *
     * @return how many they are
     */
    public int transfer(final Relationship relationship) {
        session.transfer(features, relationship);
        return features.size();
    }

    /** Takes away what was made of a FlowFile that fails: it would be made again when the FlowFile is mended. */
    public void remove() {
        session.remove(features);
    }
}
