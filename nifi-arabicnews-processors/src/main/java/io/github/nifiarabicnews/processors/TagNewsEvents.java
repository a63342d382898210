package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import io.github.nifiarabicnews.processors.naming.ResultFilenames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.annotation.lifecycle.OnStopped;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.util.StandardValidators;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SideEffectFree
@SupportsBatching
@Tags({"arabic", "news", "event", "plover", "cameo", "text", "nlp", "json"})
@CapabilityDescription("""
        Finds the events that an Arabic news article reports: protests, attacks, arrests, visits, agreements, sanctions, aid and so on, as the sixteen types of PLOVER,
        each with who did it to whom, where and when. Takes the article as UTF-8 text, as ExtractArticleText writes it, and writes one JSON object with the text and its events.
        An article in another language is written with its language and no events.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = "article.title", description = "Headline; put in front of the text where the text does not begin with it"),
    @ReadsAttribute(attribute = "article.published", description = "ISO 8601 date or date-time, to which words such as yesterday refer"),
    @ReadsAttribute(attribute = "article.id", description = "Id of the article; without it the hash of the text is its id"),
    @ReadsAttribute(attribute = "article.author", description = "Author"),
    @ReadsAttribute(attribute = "article.url", description = "Address of the article"),
    @ReadsAttribute(attribute = "article.source", description = "Publisher"),
    @ReadsAttribute(attribute = "article.language", description = "BCP 47 language, where known; else it is identified"),
    @ReadsAttribute(attribute = "absolute.path", description = "Folder that the file was read from: where two of its files share a name but for the extension, "
            + "the extension is kept in filename")
})
@WritesAttributes({
    @WritesAttribute(attribute = "event.count", description = "Number of events"),
    @WritesAttribute(attribute = "event.types", description = "PLOVER types of the events, each once, with commas between, in text order"),
    @WritesAttribute(attribute = "event.quads", description = "Quad classes of the events, each once, with commas between: "
            + "verbal-cooperation, material-cooperation, verbal-conflict, material-conflict"),
    @WritesAttribute(attribute = "event.modes", description = "PLOVER modes of the events, each once, with commas between"),
    @WritesAttribute(attribute = "mime.type", description = "application/json"),
    @WritesAttribute(attribute = "filename", description = "NAME.json for NAME.ext; NAME.ext.json where the folder in absolute.path has another file called NAME"),
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: TOO_LARGE, MALFORMED_UTF8 or TAGGING_FAILED"),
    @WritesAttribute(attribute = "failure.message", description = "On failure, the cause in a sentence")
})
@UseCase(
        description = "Route news by what happened",
        configuration = """
                Connect "success" to RouteOnAttribute and give that one property for each kind, such as ${event.types:contains('PROTEST')}
                or ${event.quads:contains('material-conflict')}.
                """)
@SeeAlso(classNames = {"io.github.nifiarabicnews.processors.ExtractArticleText", "io.github.nifiarabicnews.processors.NormalizeArabicText"})
public class TagNewsEvents extends AbstractProcessor {

    static final PropertyDescriptor MAXIMUM_TEXT_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Text Size")
            .description("A text of more bytes goes to failure. An article has a few thousand; a book is no article.")
            .required(true)
            .defaultValue("2 MB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 100_000_000))
            .build();

    static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("The tagged article as one JSON object")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Content that is not an article's text, unchanged, with failure.reason and failure.message")
            .build();

    private static final List<PropertyDescriptor> PROPERTIES = List.of(MAXIMUM_TEXT_SIZE);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, FAILURE);

    private volatile EventTagger tagger;
    private volatile TaggedArticleWriter writer;
    private volatile ResultFilenames filenames;
    private volatile long maximumTextSize;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTIES;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @OnScheduled
    public void onScheduled(final ProcessContext context) {
        maximumTextSize = context.getProperty(MAXIMUM_TEXT_SIZE).asDataSize(DataUnit.B).longValue();
        tagger = NewsTagger.builtIn();
        writer = new TaggedArticleWriter();
        filenames = new ResultFilenames();
    }

    @OnStopped
    public void onStopped() {
        tagger = null;
        writer = null;
        filenames = null;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        if (flowFile.getSize() > maximumTextSize) {
            fail(session, flowFile, "TOO_LARGE", "The text has %d bytes, more than the %d allowed".formatted(flowFile.getSize(), maximumTextSize));
            return;
        }
        final byte[] content = read(session, flowFile);
        final String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (final CharacterCodingException e) {
            fail(session, flowFile, "MALFORMED_UTF8", "The content is not text in UTF-8");
            return;
        }
        final long begin = System.nanoTime();
        final TaggedArticle tagged;
        try {
            tagged = tagger.tag(article(flowFile, text, content));
        } catch (final RuntimeException e) {
            getLogger().error("Tagging failed for {}", flowFile, e);
            fail(session, flowFile, "TAGGING_FAILED", "The article could not be tagged: " + e);
            return;
        }
        FlowFile result = session.write(flowFile, out -> writer.write(tagged, out));
        result = session.putAllAttributes(result, attributes(flowFile, tagged.events()));
        final long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        session.getProvenanceReporter().modifyContent(result, tagged.events().size() + " events", milliseconds);
        session.transfer(result, SUCCESS);
    }

    private byte[] read(final ProcessSession session, final FlowFile flowFile) {
        final byte[] content = new byte[Math.toIntExact(flowFile.getSize())];
        session.read(flowFile, in -> readFully(in, content));
        return content;
    }

    private void readFully(final InputStream in, final byte[] content) throws IOException {
        final int length = in.readNBytes(content, 0, content.length);
        if (length != content.length) {
            throw new IOException("Content ends after %d of %d bytes".formatted(length, content.length));
        }
    }

    private Article article(final FlowFile flowFile, final String text, final byte[] content) {
        final String title = flowFile.getAttribute("article.title");
        final String id = flowFile.getAttribute("article.id");
        return new Article(
                id == null || id.isBlank() ? hash(content) : id,
                flowFile.getAttribute("article.source"),
                flowFile.getAttribute("article.url"),
                title,
                flowFile.getAttribute("article.author"),
                flowFile.getAttribute("article.published"),
                flowFile.getAttribute("article.language"),
                withHeadline(title, text));
    }

    private String hash(final byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private String withHeadline(final String title, final String text) {
        if (title == null || title.isBlank() || text.stripLeading().startsWith(title.strip())) {
            return text;
        }
        return title.strip() + "\n" + text;
    }

    private Map<String, String> attributes(final FlowFile flowFile, final List<Event> events) {
        final Map<String, String> attributes = new HashMap<>();
        attributes.put("event.count", Integer.toString(events.size()));
        attributes.put("event.types", distinct(events, event -> event.type().name()));
        attributes.put("event.quads", distinct(events, event -> event.type().quad().label()));
        attributes.put("event.modes", distinct(events, Event::mode));
        attributes.put(CoreAttributes.MIME_TYPE.key(), "application/json");
        attributes.put(CoreAttributes.FILENAME.key(), filenames.of(
                flowFile.getAttribute(CoreAttributes.FILENAME.key()), flowFile.getAttribute(CoreAttributes.ABSOLUTE_PATH.key())));
        return attributes;
    }

    private String distinct(final List<Event> events, final Function<Event, String> value) {
        return events.stream().map(value).filter(Objects::nonNull).distinct().collect(Collectors.joining(","));
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final String reason, final String message) {
        getLogger().warn("{} goes to failure: {}", flowFile, message);
        session.transfer(session.putAllAttributes(flowFile, Map.of("failure.reason", reason, "failure.message", message)), FAILURE);
    }
}
