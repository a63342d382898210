package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import io.github.nifiarabicnews.processors.naming.ResultFilenames;
import io.github.nifiarabicnews.processors.tagging.ArticleException;
import io.github.nifiarabicnews.processors.tagging.Articles;
import io.github.nifiarabicnews.processors.tagging.EventAttributes;
import io.github.nifiarabicnews.processors.tagging.EventFilter;
import io.github.nifiarabicnews.processors.tagging.InputStrategy;
import io.github.nifiarabicnews.processors.tagging.JsonSink;
import io.github.nifiarabicnews.processors.tagging.NoSink;
import io.github.nifiarabicnews.processors.tagging.OutputStrategy;
import io.github.nifiarabicnews.processors.tagging.RecordSink;
import io.github.nifiarabicnews.processors.tagging.TaggedArticleSink;
import io.github.nifiarabicnews.services.NewsLexiconService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
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
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.schema.access.SchemaNotFoundException;
import org.apache.nifi.serialization.MalformedRecordException;
import org.apache.nifi.serialization.RecordReader;
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
    @WritesAttribute(attribute = "event.types", description = "PLOVER types of the events, the most frequent first, with commas between; this and the lists below have at most 1000 characters"),
    @WritesAttribute(attribute = "event.modes", description = "PLOVER modes of the events, likewise"),
    @WritesAttribute(attribute = "event.quads", description = "Quad classes of the events, likewise: verbal-cooperation, material-cooperation, verbal-conflict, material-conflict"),
    @WritesAttribute(attribute = "event.countries", description = "ISO 3166-1 alpha-3 codes of the places and parties of the events, likewise"),
    @WritesAttribute(attribute = "event.locations", description = "Names of the places of the events, likewise"),
    @WritesAttribute(attribute = "event.actors", description = "Names of those who act in the events, likewise"),
    @WritesAttribute(attribute = "event.date.first", description = "The earliest date of an event, ISO 8601 at the precision that the text gives"),
    @WritesAttribute(attribute = "event.killed", description = "The greatest number of deaths told of one event; of a bound such as \"at least 12\", the bound"),
    @WritesAttribute(attribute = "event.confidence.max", description = "The greatest confidence of an event, 0.00 to 1.00"),
    @WritesAttribute(attribute = "article.language", description = "Of one article, the BCP 47 language that was given or found"),
    @WritesAttribute(attribute = "record.count", description = "Number of event records, where these are the content"),
    @WritesAttribute(attribute = "mime.type", description = "The type of the content, where it is written"),
    @WritesAttribute(attribute = "filename", description = "Of a tagged article, NAME.json for NAME.ext; NAME.ext.json where the folder in absolute.path has another file called NAME; "
            + "of an article out of an archive, with the beginning of its id in between"),
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: TOO_LARGE, MALFORMED_UTF8, MALFORMED_RECORDS, NO_SCHEMA or TAGGING_FAILED"),
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
    private volatile ResultFilenames filenames;
    private volatile EventFilter filter;
    private volatile InputStrategy input;
    private volatile OutputStrategy output;
    private volatile long maximumTextSize;

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
        filter = EventFilter.of(context.getProperty(EVENT_TYPES).getValue(), context.getProperty(EXCLUDED_AUX).getValue(),
                context.getProperty(LEAST_CONFIDENCE).asDouble());
        input = context.getProperty(INPUT_STRATEGY).asAllowableValue(InputStrategy.class);
        output = context.getProperty(OUTPUT_STRATEGY).asAllowableValue(OutputStrategy.class);
        maximumTextSize = context.getProperty(MAXIMUM_TEXT_SIZE).asDataSize(DataUnit.B).longValue();
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
        filenames = null;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        final Tagging tagging = new Tagging(context, flowFile);
        try {
            session.transfer(session.putAllAttributes(tagging.tag(session), tagging.attributes()), tagging.relationship());
        } catch (final ArticleException e) {
            fail(session, flowFile, e);
        } catch (final ProcessException e) {
            // The session wraps what a callback throws; anything else than a bad article rolls back.
            if (e.getCause() instanceof ArticleException articleException) {
                fail(session, flowFile, articleException);
            } else {
                throw e;
            }
        }
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final ArticleException e) {
        getLogger().error("{} goes to failure: {}", flowFile.getAttribute(CoreAttributes.FILENAME.key()), e.getMessage(), e.getCause());
        session.transfer(session.putAllAttributes(flowFile, Map.of("failure.reason", e.reason(), "failure.message", e.getMessage())), FAILURE);
    }

    /** The work on one FlowFile: its articles are read, tagged and written one after another. */
    private final class Tagging {
        private final ProcessContext context;
        private final FlowFile flowFile;
        private final EventAttributes events = new EventAttributes();
        private final Map<String, String> contentAttributes = new HashMap<>();
        private String language;
        private boolean arabic;

        private Tagging(final ProcessContext context, final FlowFile flowFile) {
            this.context = context;
            this.flowFile = flowFile;
        }

        private FlowFile tag(final ProcessSession session) throws ArticleException {
            if (input == InputStrategy.TEXT) {
                requireSize(flowFile.getSize());
            }
            if (output == OutputStrategy.ATTRIBUTES) {
                session.read(flowFile, in -> tag(in, new NoSink()));
                return flowFile;
            }
            final long begin = System.nanoTime();
            final FlowFile written = session.write(flowFile, (in, out) -> tag(in, sink(out)));
            final long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            session.getProvenanceReporter().modifyContent(written, events.count() + " events", milliseconds);
            return written;
        }

        private TaggedArticleSink sink(final OutputStream out) throws IOException {
            if (output == OutputStrategy.TAGGED_ARTICLE) {
                return new JsonSink(out, input == InputStrategy.RECORDS);
            }
            final RecordSetWriterFactory writers = context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class);
            return new RecordSink(writers, getLogger(), flowFile, out);
        }

        private void tag(final InputStream in, final TaggedArticleSink sink) throws IOException {
            try (sink) {
                if (input == InputStrategy.TEXT) {
                    tag(Articles.ofAttributes(text(in), flowFile::getAttribute), sink);
                } else {
                    tagRecords(in, sink);
                }
                sink.finish();
                contentAttributes.putAll(sink.attributes());
            }
        }

        private String text(final InputStream in) throws IOException {
            final byte[] content = in.readNBytes(Math.toIntExact(flowFile.getSize()));
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (final CharacterCodingException e) {
                throw new ArticleException("MALFORMED_UTF8", "The content is not text in UTF-8", e);
            }
        }

        private void tagRecords(final InputStream in, final TaggedArticleSink sink) throws IOException {
            try (RecordReader reader = reader(in)) {
                for (Record record = next(reader); record != null; record = next(reader)) {
                    final Article article = Articles.ofRecord(record);
                    requireSize(article.text().length());
                    tag(article, sink);
                }
            }
        }

        private RecordReader reader(final InputStream in) throws ArticleException {
            try {
                return context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class).createRecordReader(flowFile, in, getLogger());
            } catch (final MalformedRecordException | SchemaNotFoundException | IOException e) {
                throw malformed(e);
            }
        }

        /** Readers tell of broken content by exceptions of several kinds. */
        private Record next(final RecordReader reader) throws ArticleException {
            try {
                return reader.nextRecord();
            } catch (final MalformedRecordException | IOException e) {
                throw malformed(e);
            }
        }

        private ArticleException malformed(final Exception e) {
            return new ArticleException("MALFORMED_RECORDS", "The content cannot be read as article records: " + e.getMessage(), e);
        }

        private void requireSize(final long size) throws ArticleException {
            if (size > maximumTextSize) {
                throw new ArticleException("TOO_LARGE", "The text has a size of %d, more than the %d allowed".formatted(size, maximumTextSize), null);
            }
        }

        private void tag(final Article article, final TaggedArticleSink sink) throws IOException {
            final TaggedArticle tagged;
            try {
                tagged = filter.apply(taggers.get().tag(article));
            } catch (final RuntimeException e) {
                throw new ArticleException("TAGGING_FAILED", "The article could not be tagged: " + e, e);
            }
            events.add(tagged);
            language = tagged.article().language();
            arabic |= EventTagger.isArabic(language);
            sink.write(tagged);
        }

        private Map<String, String> attributes() {
            final Map<String, String> attributes = events.toMap();
            attributes.putAll(contentAttributes);
            if (input == InputStrategy.TEXT) {
                attributes.put("article.language", language);
                if (output == OutputStrategy.TAGGED_ARTICLE) {
                    attributes.put(CoreAttributes.FILENAME.key(), resultFilename(flowFile));
                }
            }
            return attributes;
        }

        private Relationship relationship() {
            if (events.count() > 0) {
                return EVENTS;
            }
            return arabic ? NO_EVENTS : NOT_ARABIC;
        }
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
