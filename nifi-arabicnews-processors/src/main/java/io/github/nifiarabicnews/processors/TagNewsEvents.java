package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.naming.ResultFilenames;
import io.github.nifiarabicnews.processors.tagging.Articles;
import io.github.nifiarabicnews.processors.tagging.EventFilter;
import io.github.nifiarabicnews.processors.tagging.FlowFileTagging;
import io.github.nifiarabicnews.processors.tagging.InputStrategy;
import io.github.nifiarabicnews.processors.tagging.OutputStrategy;
import io.github.nifiarabicnews.processors.tagging.TaggingSettings;
import io.github.nifiarabicnews.services.NewsLexiconService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.MultiProcessorUseCase;
import org.apache.nifi.annotation.documentation.ProcessorConfiguration;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.annotation.lifecycle.OnStopped;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.flowfile.attributes.FragmentAttributes;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SideEffectFree
@SupportsBatching
@Tags({"arabic", "news", "event", "plover", "cameo", "text", "nlp", "json", "record"})
@CapabilityDescription("""
        Finds the events that an Arabic news article reports: protests, attacks, arrests, visits, agreements, sanctions, aid and so on, as the sixteen types of PLOVER,
        each with who did it to whom, where and when. Takes the article as UTF-8 text, as ExtractArticleText writes it, or many articles as records, and writes one JSON object with
        the text and its events, one record for each event, or attributes alone. An article in another language has no events.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = "article.title", description = "Headline; put in front of the text where the text does not begin with it"),
    @ReadsAttribute(attribute = "article.published", description = "ISO 8601 date or date-time, to which words such as yesterday refer"),
    @ReadsAttribute(attribute = "article.id", description = "Id of the article; without it article.url is its id, without that the hash of the text"),
    @ReadsAttribute(attribute = "article.author", description = "Author"),
    @ReadsAttribute(attribute = "article.url", description = "Address of the article"),
    @ReadsAttribute(attribute = "article.source", description = "Publisher"),
    @ReadsAttribute(attribute = "article.language", description = "BCP 47 language, where known; else it is identified"),
    @ReadsAttribute(attribute = "absolute.path", description = "Folder that the file was read from: where two of its files share a name but for the extension, "
            + "the extension is kept in filename")
})
@WritesAttributes({
    @WritesAttribute(attribute = "event.count", description = "Number of events"),
    @WritesAttribute(attribute = "event.types", description = "PLOVER types of the events, the most frequent first, with commas between, in at most 1000 characters"),
    @WritesAttribute(attribute = "event.modes", description = "PLOVER modes of the events, the most frequent first, with commas between, in at most 1000 characters"),
    @WritesAttribute(attribute = "event.quads", description = "Quad classes of the events (verbal-cooperation, material-cooperation, verbal-conflict, material-conflict), the most frequent first, "
            + "with commas between"),
    @WritesAttribute(attribute = "event.countries", description = "ISO 3166-1 alpha-3 codes of the places and parties of the events, the most frequent first, with commas between, "
            + "in at most 1000 characters"),
    @WritesAttribute(attribute = "event.locations", description = "Names of the places of the events, the most frequent first, with commas between, in at most 1000 characters"),
    @WritesAttribute(attribute = "event.actors", description = "Names of those who act in the events, the most frequent first, with commas between, in at most 1000 characters"),
    @WritesAttribute(attribute = "event.date.first", description = "The earliest date of an event, ISO 8601 at the precision that the text gives"),
    @WritesAttribute(attribute = "event.killed", description = "The greatest number of deaths told of one event; of a bound such as \"at least 12\", the bound"),
    @WritesAttribute(attribute = "event.confidence.max", description = "The greatest confidence of an event, 0.00 to 1.00"),
    @WritesAttribute(attribute = "article.language", description = "Of one article, the BCP 47 language that was given or found"),
    @WritesAttribute(attribute = "record.count", description = "Number of event records, where these are the content"),
    @WritesAttribute(attribute = "mime.type", description = "The type of the content, where it is written"),
    @WritesAttribute(attribute = "filename", description = "Of a tagged article, NAME.json for NAME.ext; NAME.ext.json where the folder in absolute.path has another file called NAME, or cannot be listed; "
            + "of an article out of an archive, with the beginning of its id in between"),
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: input-too-large, malformed-utf8, malformed-records, no-schema or tagging-failed"),
    @WritesAttribute(attribute = "failure.message", description = "On failure, the cause in a sentence")
})
@UseCase(
        description = "Route news by what happened",
        configuration = """
                Leave Output Strategy at "Tagged Article". Connect "events" to RouteOnAttribute and give that one property for each kind, such as
                ${event.types:contains('PROTEST')} or ${event.quads:contains('material-conflict')}.
                """)
@UseCase(
        description = "Write a table of events, one row each",
        configuration = """
                Set Output Strategy to "Event Records" and Record Writer to the format that is wanted, such as CSVRecordSetWriter. Connect "events" to whatever
                stores the table and terminate "no-events" and "not-arabic".
                """)
@MultiProcessorUseCase(
        description = "Tag a folder of articles in any format and encoding",
        configurations = {
            @ProcessorConfiguration(processorClassName = "io.github.nifiarabicnews.processors.ExtractArticleText",
                    configuration = "Leave the properties as they are. Connect \"success\" to NormalizeArabicText."),
            @ProcessorConfiguration(processorClassName = "io.github.nifiarabicnews.processors.NormalizeArabicText",
                    configuration = "Leave Preset at Display. Connect \"success\" to TagNewsEvents."),
            @ProcessorConfiguration(processorClassName = "io.github.nifiarabicnews.processors.TagNewsEvents",
                    configuration = "Leave the properties as they are.")
        })
@SeeAlso(classNames = {"io.github.nifiarabicnews.processors.ExtractArticleText", "io.github.nifiarabicnews.processors.NormalizeArabicText",
    "io.github.nifiarabicnews.processors.DetectNearDuplicateArticle", "io.github.nifiarabicnews.processors.PutNewsEvents"})
public class TagNewsEvents extends AbstractProcessor implements VerifiableProcessor {

    static final PropertyDescriptor LEXICON_SERVICE = new PropertyDescriptor.Builder()
            .name("Lexicon Service")
            .description("The lexicon to tag with. Without one the built-in lexicon is used.")
            .identifiesControllerService(NewsLexiconService.class)
            .required(false)
            .build();

    static final PropertyDescriptor INPUT_STRATEGY = new PropertyDescriptor.Builder()
            .name("Input Strategy")
            .description("What the content is.")
            .required(true)
            .allowableValues(InputStrategy.class)
            .defaultValue(InputStrategy.TEXT)
            .build();

    static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the articles of a FlowFile.")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .dependsOn(INPUT_STRATEGY, InputStrategy.RECORDS)
            .build();

    static final PropertyDescriptor OUTPUT_STRATEGY = new PropertyDescriptor.Builder()
            .name("Output Strategy")
            .description("What becomes of the content.")
            .required(true)
            .allowableValues(OutputStrategy.class)
            .defaultValue(OutputStrategy.TAGGED_ARTICLE)
            .build();

    static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the event records.")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .dependsOn(OUTPUT_STRATEGY, OutputStrategy.RECORDS)
            .build();

    static final PropertyDescriptor EVENT_TYPES = new PropertyDescriptor.Builder()
            .name("Event Types")
            .description("The PLOVER types of events to keep, with commas between, such as PROTEST, ASSAULT. Without any all are kept. The types are "
                    + Arrays.toString(EventType.values()).replaceAll("[\\[\\]]", "") + ".")
            .required(false)
            .addValidator(filterValidator(input -> EventFilter.of(input, null, 0)))
            .build();

    static final PropertyDescriptor EXCLUDED_AUX = new PropertyDescriptor.Builder()
            .name("Excluded Aux")
            .description("Events to drop by how the text tells them, with commas between: negated (denied), future, hypothetical or historical. Without any all are kept.")
            .required(false)
            .addValidator(filterValidator(input -> EventFilter.of(null, input, 0)))
            .build();

    static final PropertyDescriptor LEAST_CONFIDENCE = new PropertyDescriptor.Builder()
            .name("Minimum Confidence")
            .description("Events of less confidence are dropped; 0 to 1.")
            .required(true)
            .defaultValue("0")
            .addValidator(TagNewsEvents::validateConfidence)
            .build();

    static final PropertyDescriptor MAXIMUM_TEXT_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Text Size")
            .description("A text of more bytes goes to failure. An article has a few thousand; a book is no article. "
                    + "Of many articles in one FlowFile it bounds each; they are read one after another.")
            .required(true)
            .defaultValue("2 MB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 100_000_000))
            .build();

    static final Relationship EVENTS = new Relationship.Builder()
            .name("events")
            .description("Articles with at least one event")
            .build();

    static final Relationship NO_EVENTS = new Relationship.Builder()
            .name("no-events")
            .description("Arabic articles without an event that is kept")
            .build();

    static final Relationship NOT_ARABIC = new Relationship.Builder()
            .name("not-arabic")
            .description("Articles in another language; they have no events")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Content that is not an article's text, unchanged, with failure.reason and failure.message")
            .build();

    private static final List<PropertyDescriptor> PROPERTIES = List.of(LEXICON_SERVICE, INPUT_STRATEGY, RECORD_READER, OUTPUT_STRATEGY, RECORD_WRITER,
            EVENT_TYPES, EXCLUDED_AUX, LEAST_CONFIDENCE, MAXIMUM_TEXT_SIZE);
    static final Set<Relationship> RELATIONSHIPS = Set.of(EVENTS, NO_EVENTS, NOT_ARABIC, FAILURE);

    private volatile Supplier<EventTagger> taggers;
    private volatile TaggingSettings settings;
    private volatile ResultFilenames filenames;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTIES;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    private static Validator filterValidator(final Consumer<String> parser) {
        return (subject, value, context) -> {
            final ValidationResult.Builder result = new ValidationResult.Builder().subject(subject).input(value);
            try {
                parser.accept(value);
                return result.valid(true).build();
            } catch (final IllegalArgumentException e) {
                return result.valid(false).explanation(e.getMessage()).build();
            }
        };
    }

    private static ValidationResult validateConfidence(final String subject, final String value, final ValidationContext context) {
        boolean valid;
        try {
            final double confidence = Double.parseDouble(value);
            valid = confidence >= 0 && confidence <= 1;
        } catch (final NumberFormatException e) {
            valid = false;
        }
        return new ValidationResult.Builder().subject(subject).input(value).valid(valid).explanation("a number from 0 to 1 is needed").build();
    }

    @OnScheduled
    public void onScheduled(final ProcessContext context) {
        taggers = taggers(context);
        settings = new TaggingSettings(
                context.getProperty(INPUT_STRATEGY).asAllowableValue(InputStrategy.class),
                context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                context.getProperty(OUTPUT_STRATEGY).asAllowableValue(OutputStrategy.class),
                context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class),
                EventFilter.of(context.getProperty(EVENT_TYPES).getValue(), context.getProperty(EXCLUDED_AUX).getValue(), context.getProperty(LEAST_CONFIDENCE).asDouble()),
                context.getProperty(MAXIMUM_TEXT_SIZE).asDataSize(DataUnit.B).longValue());
        filenames = new ResultFilenames();
    }

    /** A service is asked for each FlowFile, so that a changed lexicon counts from the next one on. */
    private Supplier<EventTagger> taggers(final ProcessContext context) {
        final NewsLexiconService service = context.getProperty(LEXICON_SERVICE).asControllerService(NewsLexiconService.class);
        if (service != null) {
            return service::tagger;
        }
        final EventTagger builtIn = NewsTagger.builtIn();
        return () -> builtIn;
    }

    @OnStopped
    public void onStopped() {
        taggers = null;
        settings = null;
        filenames = null;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        try {
            final FlowFileTagging tagging = new FlowFileTagging(settings, taggers.get(), flowFile, getLogger());
            final FlowFile tagged = tagging.tag(session);
            session.transfer(withResultFilename(session, tagged), relationship(tagging));
        } catch (final FailureException e) {
            e.failure().transfer(session, flowFile, FAILURE, getLogger());
        }
    }

    private static Relationship relationship(final FlowFileTagging tagging) {
        if (tagging.eventCount() > 0) {
            return EVENTS;
        }
        return tagging.isArabic() ? NO_EVENTS : NOT_ARABIC;
    }

    /** Only a tagged article is a file of another format than the one that came in; of records the Record Writer's user says what their files are called. */
    private FlowFile withResultFilename(final ProcessSession session, final FlowFile flowFile) {
        if (settings.input() != InputStrategy.TEXT || settings.output() != OutputStrategy.TAGGED_ARTICLE) {
            return flowFile;
        }
        return session.putAttribute(flowFile, CoreAttributes.FILENAME.key(), resultFilename(flowFile));
    }

    private String resultFilename(final FlowFile flowFile) {
        final String filename = flowFile.getAttribute(CoreAttributes.FILENAME.key());
        final String id = flowFile.getAttribute("article.id");
        if (flowFile.getAttribute(FragmentAttributes.SEGMENT_ORIGINAL_FILENAME.key()) != null && id != null) {
            // Out of an archive, whose folders may hold many files of one name.
            return ResultFilenames.ofPart(filename, id);
        }
        return filenames.of(filename, flowFile.getAttribute(CoreAttributes.ABSOLUTE_PATH.key()));
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final ConfigVerificationResult.Builder result = new ConfigVerificationResult.Builder().verificationStepName("Tag Sample Sentence");
        try {
            final EventTagger tagger = taggers(context).get();
            final String sentence = "تظاهر آلاف المحتجين أمس في العاصمة ضد الحكومة.";
            final int events = tagger.tag(Articles.ofAttributes(sentence, name -> null)).events().size();
            result.outcome(Outcome.SUCCESSFUL).explanation("%d events found in a sample sentence by %s".formatted(events, tagger.taggedBy()));
        } catch (final RuntimeException e) {
            verificationLogger.warn("Tagging a sample sentence failed", e);
            result.outcome(Outcome.FAILED).explanation("The tagger cannot be loaded: " + e.getMessage());
        }
        return List.of(result.build());
    }
}
