package io.github.nifiarabicnews.processors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nifiarabicnews.processors.content.ArticleContent;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.geojson.GeoJsonFeatures;
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
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: input-too-large, malformed-utf8 or no-tagged-article"),
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
        final JsonNode article;
        try {
            article = parse(ArticleContent.read(session, flowFile, articleSize));
        } catch (final FailureException e) {
            e.failure().transfer(session, flowFile, FAILURE, getLogger());
            return;
        }
        final List<ObjectNode> features = GeoJsonFeatures.of(article);
        for (final ObjectNode feature : features) {
            transferFeature(session, flowFile, feature);
        }
        session.transfer(session.putAttribute(flowFile, "geojson.features", Integer.toString(features.size())), ORIGINAL);
    }

    private static JsonNode parse(final String content) {
        try {
            final JsonNode article = JSON.readTree(content);
            if (article.path("events").isArray()) {
                return article;
            }
        } catch (final JsonProcessingException e) {
            throw noTaggedArticle(e);
        }
        throw noTaggedArticle(null);
    }

    private static FailureException noTaggedArticle(final Throwable cause) {
        return new FailureException(new Failure("no-tagged-article", "The content is no JSON object with an array of events", cause));
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
}
