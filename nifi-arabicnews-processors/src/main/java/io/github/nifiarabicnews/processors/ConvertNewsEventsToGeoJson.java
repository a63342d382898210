package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.processors.content.ArticleContent;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.geojson.FeatureFlowFiles;
import io.github.nifiarabicnews.processors.geojson.TaggedArticles;
import java.util.List;
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
        Makes a GeoJSON feature (RFC 7946) out of each event of a tagged article that has a place with coordinates. A FlowFile may hold several articles one behind
        the other, each on a line of its own or not, or in an array. Each feature is a FlowFile of its own, so that
        MergeContent can put the features of many articles together into one FeatureCollection that QGIS or kepler.gl opens.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = "mime.type", description = "Of a feature, application/geo+json"),
    @WritesAttribute(attribute = "filename", description = "Of a feature, the file name of what it was made of with the event's number in it and the ending .geojson"),
    @WritesAttribute(attribute = "event.type", description = "Of a feature, the PLOVER type of its event"),
    @WritesAttribute(attribute = "event.date", description = "Of a feature, the date of its event, else of its article, in ISO 8601, where known"),
    @WritesAttribute(attribute = "geojson.features", description = "Of an original, the number of features that were made of it"),
    @WritesAttribute(attribute = "failure.reason",
            description = "On failure, a stable code: input-too-large, malformed-utf8, no-tagged-article, too-many-features or output-too-large"),
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
            .description("FlowFiles with more go to failure. The content is held in memory while it is converted.")
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
            .description("The tagged articles, unchanged, when their features are made")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("What is, or has in it, something else than tagged articles, and what would make too many features, unchanged, with the reason")
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(ARTICLE_SIZE);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(FEATURES, ORIGINAL, FAILURE);
    /** How many times as large as the greatest content its features may be, all together. */
    private static final int MOST_GROWTH = 8;

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
        final FlowFile received = session.get();
        if (received == null) {
            return;
        }
        final long articleSize = context.getProperty(ARTICLE_SIZE).asDataSize(DataUnit.B).longValue();
        // Before the features are made: they begin with the attributes of the original.
        final FlowFile flowFile = Failure.clear(session, received);
        final FeatureFlowFiles features = new FeatureFlowFiles(session, flowFile, MOST_GROWTH * articleSize);
        try {
            TaggedArticles.read(ArticleContent.read(session, flowFile, articleSize), features::add);
        } catch (final FailureException e) {
            features.remove();
            e.failure().transfer(session, flowFile, FAILURE, getLogger());
            return;
        }
        final int made = features.transfer(FEATURES);
        session.transfer(session.putAttribute(flowFile, "geojson.features", Integer.toString(made)), ORIGINAL);
    }
}
