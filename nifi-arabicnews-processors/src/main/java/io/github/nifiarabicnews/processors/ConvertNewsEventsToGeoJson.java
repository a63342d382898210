package io.github.nifiarabicnews.processors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nifiarabicnews.processors.geojson.GeoJsonFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SupportsBatching
@SideEffectFree
@Tags({"arabic", "news", "events", "geojson", "map", "geo", "qgis", "convert"})
@CapabilityDescription("""
        Makes a GeoJSON feature (RFC 7946) out of each event of a tagged article that has a place with coordinates. Each feature is a FlowFile of its own, so that
        MergeContent can put the features of many articles together into one FeatureCollection that QGIS or kepler.gl opens.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = "mime.type", description = "Of a feature, application/geo+json"),
    @WritesAttribute(attribute = "filename", description = "Of a feature, the article's file name with the event's number and the ending .geojson"),
    @WritesAttribute(attribute = "event.type", description = "Of a feature, the PLOVER type of its event"),
    @WritesAttribute(attribute = "event.date", description = "Of a feature, the date of its event, else of its article, in ISO 8601, where known"),
    @WritesAttribute(attribute = "geojson.features", description = "Of an original, the number of features that were made of it"),
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: TOO_LARGE or NO_TAGGED_ARTICLE"),
    @WritesAttribute(attribute = "failure.message", description = "On failure, the cause in a sentence")
})
@UseCase(
        description = "One map file a day",
        configuration = """
                Connect "features" to MergeContent with Delimiter Strategy "Text", Header {"type":"FeatureCollection","features":[ , Demarcator , and Footer ]} ,
                a Correlation Attribute Name that holds the day, and a Max Bin Age of a day.
                """)
@SeeAlso(classNames = {"io.github.nifiarabicnews.processors.TagNewsEvents", "org.apache.nifi.processors.standard.MergeContent"})
public class ConvertNewsEventsToGeoJson extends AbstractProcessor {

    static final PropertyDescriptor ARTICLE_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Article Size")
            .description("Larger articles go to failure. An article is held in memory while it is converted.")
            .required(true)
            .defaultValue("16 MB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 256L << 20))
            .build();

    static final Relationship FEATURES = new Relationship.Builder()
            .name("features")
            .description("One GeoJSON feature for each event that has a place with coordinates")
            .build();

    static final Relationship ORIGINAL = new Relationship.Builder()
            .name("original")
            .description("The tagged article, unchanged, when its features are made")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("What is no tagged article, unchanged, with the reason")
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(ARTICLE_SIZE);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(FEATURES, ORIGINAL, FAILURE);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) throws ProcessException {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        final long articleSize = context.getProperty(ARTICLE_SIZE).asDataSize(DataUnit.B).longValue();
        if (flowFile.getSize() > articleSize) {
            fail(session, flowFile, "TOO_LARGE", "The article has %d bytes, more than the %d that are allowed".formatted(flowFile.getSize(), articleSize));
            return;
        }
        final byte[] content = new byte[(int) flowFile.getSize()];
        session.read(flowFile, (final InputStream in) -> in.readNBytes(content, 0, content.length));
        final JsonNode article = parse(content);
        if (article == null || !article.path("events").isArray()) {
            fail(session, flowFile, "NO_TAGGED_ARTICLE", "The content is no JSON object with an array of events");
            return;
        }
        final List<ObjectNode> features = GeoJsonFeatures.of(article);
        for (final ObjectNode feature : features) {
            transferFeature(session, flowFile, feature);
        }
        session.transfer(session.putAttribute(flowFile, "geojson.features", Integer.toString(features.size())), ORIGINAL);
    }

    private JsonNode parse(final byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (final JsonProcessingException e) {
            getLogger().debug("No JSON", e);
            return null;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void transferFeature(final ProcessSession session, final FlowFile original, final ObjectNode feature) {
        final JsonNode properties = feature.get("properties");
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(CoreAttributes.MIME_TYPE.key(), "application/geo+json");
        attributes.put(CoreAttributes.FILENAME.key(),
                "%s.%s.geojson".formatted(original.getAttribute(CoreAttributes.FILENAME.key()), properties.get("event").asText()));
        attributes.put("event.type", properties.path("type").asText());
        if (properties.has("date")) {
            attributes.put("event.date", properties.get("date").asText());
        }
        FlowFile created = session.create(original);
        created = session.write(created, out -> JSON.writeValue(out, feature));
        session.transfer(session.putAllAttributes(created, attributes), FEATURES);
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final String reason, final String message) {
        getLogger().error("Article {} was not converted: {}", flowFile.getAttribute(CoreAttributes.FILENAME.key()), message);
        final FlowFile failed = session.putAllAttributes(flowFile, Map.of("failure.reason", reason, "failure.message", message));
        session.transfer(failed, FAILURE);
    }
}
