package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.extraction.ArticleExtractor;
import io.github.nifiarabicnews.extraction.Attachment;
import io.github.nifiarabicnews.extraction.ExtractedArticle;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.ExtractionResult;
import io.github.nifiarabicnews.extraction.ExtractionSettings;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.ParserThreads;
import io.github.nifiarabicnews.extraction.SourceHints;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.Sha256;
import io.github.nifiarabicnews.processors.extraction.AttachmentStrategy;
import io.github.nifiarabicnews.processors.extraction.ContentStrategy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.SystemResource;
import org.apache.nifi.annotation.behavior.SystemResourceConsideration;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.annotation.lifecycle.OnStopped;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.flowfile.attributes.FragmentAttributes;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;

@SideEffectFree
@SupportsBatching
@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"arabic", "news", "article", "extract", "text", "html", "pdf", "word", "epub", "email", "charset", "encoding", "boilerplate", "readability"})
@CapabilityDescription("""
        Extracts the article from a file of any format and encoding: web pages, plain text, PDF, Word, OpenDocument, RTF, EPUB, e-mail, and ZIP archives of those. \
        Of a web page it keeps the article's body and leaves out menus, advertisements, related links and comments. \
        The charset is found from the bytes; what was declared is only a hint. Title, author, date of publication, address, site and language become attributes. \
        The text is UTF-8: the headline on a line of its own, then one paragraph a line. Nothing is read from the network.""")
@UseCase(
        description = "Turn a folder of saved Arabic web pages and documents into plain text for tagging",
        keywords = {"arabic", "html", "pdf", "word", "windows-1256", "article"},
        configuration = """
                Send files from ListFile and FetchFile, or pages from InvokeHTTP, and keep the defaults. Connect "success" to the next step and "failure" to a place where
                somebody looks; the attributes failure.reason and failure.message say why a file has no text.""")
@UseCase(
        description = "Keep every word of a web page, menus included",
        keywords = {"html", "whole page"},
        configuration = "Set \"Content\" to \"Whole Document\".")
@UseCase(
        description = "Handle the attachments of e-mails as articles of their own",
        keywords = {"eml", "msg", "attachment"},
        configuration = "Set \"Attachments\" to \"Route\" and connect the \"attachments\" relationship back to this processor.")
@ReadsAttributes({
        @ReadsAttribute(attribute = "filename", description = "Its extension is a hint to the format where the bytes leave a choice"),
        @ReadsAttribute(attribute = "mime.type", description = "Hint to format and charset"),
        @ReadsAttribute(attribute = "article.title", description = "Used, like article.author, article.published and article.url, where the file itself has none; not for the files of an archive"),
        @ReadsAttribute(attribute = "article.source", description = "Used where the file itself has none, also for the files of an archive"),
        @ReadsAttribute(attribute = "article.language", description = "Kept where the text does not tell its language, also for the files of an archive")
})
@WritesAttributes({
        @WritesAttribute(attribute = "article.id", description = "Kept where there is one; else the SHA-256 of the file, hexadecimal"),
        @WritesAttribute(attribute = "article.title", description = "Headline without the site's name"),
        @WritesAttribute(attribute = "article.author", description = "Author or authors"),
        @WritesAttribute(attribute = "article.published", description = "Date of publication, ISO 8601, with offset where the source gives one"),
        @WritesAttribute(attribute = "article.url", description = "Canonical address"),
        @WritesAttribute(attribute = "article.source", description = "Name of the site or publisher"),
        @WritesAttribute(attribute = "article.language", description = "Language of the text by its letters and words, BCP 47; where it does not tell, what was there before, or und"),
        @WritesAttribute(attribute = "article.charset", description = "Charset that the bytes were read with, for formats that do not settle it"),
        @WritesAttribute(attribute = "article.words", description = "Number of words of the text"),
        @WritesAttribute(attribute = "article.controls.removed", description = "Number of control characters, such as U+0000, that were taken out of text and attributes; absent where there were none"),
        @WritesAttribute(attribute = "article.source.mime.type", description = "Media type of the file by its content"),
        @WritesAttribute(attribute = "article.warnings", description = "What is not certain about the text, as codes set apart by commas; absent where there is nothing to say"),
        @WritesAttribute(attribute = "mime.type", description = "text/plain; charset=UTF-8"),
        @WritesAttribute(attribute = "archive.skipped.count", description = "Number of files in the archive that have no text by their kind, or no content; absent where there are none"),
        @WritesAttribute(attribute = "archive.skipped.names", description = "Names of the files in the archive that archive.skipped.count counts, in at most 1000 characters"),
        @WritesAttribute(attribute = "segment.original.filename", description = "On articles out of archives and on attachments: name of the file that they came in"),
        @WritesAttribute(attribute = "failure.reason", description = """
                On failure, one of: empty-input, input-too-large, output-too-large, timeout, nesting-too-deep, expansion-too-large, unsupported-format, encrypted, malformed, \
                no-text, unreadable-characters"""),
        @WritesAttribute(attribute = "failure.message", description = "On failure, a sentence that says more, in at most 1000 characters")
})
@SystemResourceConsideration(resource = SystemResource.MEMORY, description = "A file is held in memory as a whole while it is parsed; Max Input Size and Max Expanded Size bound it")
public class ExtractArticleText extends AbstractProcessor {

    static final PropertyDescriptor CONTENT = new PropertyDescriptor.Builder()
            .name("Content")
            .description("The part of a web page that is extracted. Of other formats it is always the whole text.")
            .required(true)
            .allowableValues(ContentStrategy.class)
            .defaultValue(ContentStrategy.MAIN_ARTICLE)
            .build();

    static final PropertyDescriptor INCLUDE_SUBHEADINGS = includeProperty("Include Subheadings", "Whether the sub-headings of the article are kept", true);
    static final PropertyDescriptor INCLUDE_LISTS = includeProperty("Include Lists", "Whether the lists of the article are kept", true);
    static final PropertyDescriptor INCLUDE_QUOTES = includeProperty("Include Quotes", "Whether the block quotes of the article are kept", true);
    static final PropertyDescriptor INCLUDE_CAPTIONS = includeProperty("Include Captions", "Whether the captions of the article's pictures are kept", false);

    static final PropertyDescriptor DECLARED_CHARACTER_SET = new PropertyDescriptor.Builder()
            .name("Declared Character Set")
            .description("""
                    Name of the charset that the files are said to be in. A hint: well-formed UTF-8 and letters that read as Arabic in another charset weigh more. \
                    MacArabic is best told here, as its letters have the same bytes as those of ISO-8859-6.""")
            .required(false)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .addValidator(StandardValidators.NON_EMPTY_VALIDATOR)
            .build();

    static final PropertyDescriptor ATTACHMENTS = new PropertyDescriptor.Builder()
            .name("Attachments")
            .description("What becomes of the files that came along with an e-mail")
            .required(true)
            .allowableValues(AttachmentStrategy.class)
            .defaultValue(AttachmentStrategy.IGNORE)
            .build();

    static final PropertyDescriptor MAX_INPUT_SIZE = new PropertyDescriptor.Builder()
            .name("Max Input Size")
            .description("Larger files go to failure unread")
            .required(true)
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 1L << 30))
            .defaultValue("32 MB")
            .build();

    static final PropertyDescriptor MAX_OUTPUT_SIZE = new PropertyDescriptor.Builder()
            .name("Max Output Size")
            .description("Files with more text than this, counted in characters, go to failure")
            .required(true)
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 1L << 29))
            .defaultValue("8 MB")
            .build();

    static final PropertyDescriptor MAX_EXPANDED_SIZE = new PropertyDescriptor.Builder()
            .name("Max Expanded Size")
            .description("How much may be unpacked out of one file: archives, documents that are archives, and attachments, with all that is nested in them")
            .required(true)
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 1L << 32))
            .defaultValue("256 MB")
            .build();

    static final PropertyDescriptor MAX_NESTING = new PropertyDescriptor.Builder()
            .name("Max Nesting")
            .description("How deep archives and e-mails may lie in one another")
            .required(true)
            .addValidator(StandardValidators.createLongValidator(0, 64, true))
            .defaultValue("4")
            .build();

    static final PropertyDescriptor PARSING_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Parsing Timeout")
            .description("Files that take longer go to failure, even where the parser hangs")
            .required(true)
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.MILLISECONDS, 1, TimeUnit.HOURS))
            .defaultValue("30 s")
            .build();

    static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("The article's text, one FlowFile an article")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("The file as it came, where no text could be extracted; failure.reason and failure.message say why")
            .build();

    static final Relationship ORIGINAL = new Relationship.Builder()
            .name("original")
            .description("The file as it came, where text was extracted")
            .autoTerminateDefault(true)
            .build();

    static final Relationship ATTACHMENT = new Relationship.Builder()
            .name("attachments")
            .description("The files that came along with an e-mail, where the property Attachments asks for them")
            .autoTerminateDefault(true)
            .build();

    static final String PLAIN_TEXT = "text/plain; charset=UTF-8";

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(CONTENT, INCLUDE_SUBHEADINGS, INCLUDE_LISTS, INCLUDE_QUOTES, INCLUDE_CAPTIONS,
            DECLARED_CHARACTER_SET, ATTACHMENTS, MAX_INPUT_SIZE, MAX_OUTPUT_SIZE, MAX_EXPANDED_SIZE, MAX_NESTING, PARSING_TIMEOUT);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, FAILURE, ORIGINAL, ATTACHMENT);

    /** Language of a text that does not tell it, BCP 47. */
    private static final String UNDETERMINED = "und";
    private static final int MOST_NAMES_CHARACTERS = 1_000;
    /** Attributes that an earlier try may have left on a file that is tried again. */
    private static final Pattern OF_EARLIER_TRY = Pattern.compile("failure\\.(reason|message)|archive\\.skipped\\.(count|names)|article\\.(warnings|controls\\.removed|charset)");
    /** Attributes of an archive or an e-mail that do not hold for the files in it, as where it is from does. */
    private static final Pattern OF_CONTAINER = Pattern.compile("failure\\.(reason|message)|archive\\.skipped\\.(count|names)|article\\.(?!(source|language)$).*");

    private volatile ArticleExtractor extractor;
    private volatile ExtractionSettings settings;
    private volatile ParserThreads threads;
    private volatile Duration timeout;

    private static PropertyDescriptor includeProperty(final String name, final String description, final boolean defaultValue) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description(description)
                .required(true)
                .allowableValues("true", "false")
                .defaultValue(Boolean.toString(defaultValue))
                .dependsOn(CONTENT, ContentStrategy.MAIN_ARTICLE)
                .build();
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @OnScheduled
    public void start(final ProcessContext context) {
        settings = new ExtractionSettings(
                context.getProperty(CONTENT).asAllowableValue(ContentStrategy.class).scope(),
                context.getProperty(INCLUDE_SUBHEADINGS).asBoolean(),
                context.getProperty(INCLUDE_LISTS).asBoolean(),
                context.getProperty(INCLUDE_QUOTES).asBoolean(),
                context.getProperty(INCLUDE_CAPTIONS).asBoolean(),
                context.getProperty(ATTACHMENTS).asAllowableValue(AttachmentStrategy.class) == AttachmentStrategy.ROUTE,
                context.getProperty(MAX_INPUT_SIZE).asDataSize(DataUnit.B).intValue(),
                context.getProperty(MAX_OUTPUT_SIZE).asDataSize(DataUnit.B).intValue(),
                context.getProperty(MAX_EXPANDED_SIZE).asDataSize(DataUnit.B).longValue(),
                context.getProperty(MAX_NESTING).asInteger());
        timeout = Duration.ofMillis(context.getProperty(PARSING_TIMEOUT).asTimePeriod(TimeUnit.MILLISECONDS));
        extractor = new ArticleExtractor();
        threads = new ParserThreads(context.getMaxConcurrentTasks());
    }

    @OnStopped
    public void stop() {
        if (threads != null) {
            threads.close();
        }
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) throws ProcessException {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        if (flowFile.getSize() > settings.maxInputBytes()) {
            fail(session, flowFile, FailureReason.INPUT_TOO_LARGE,
                    "The file has " + flowFile.getSize() + " bytes, more than the " + settings.maxInputBytes() + " that are allowed");
            return;
        }
        final byte[] content = new byte[(int) flowFile.getSize()];
        session.read(flowFile, stream -> readFully(stream, content));
        final SourceHints hints = hints(context, flowFile);
        final ExtractionResult result;
        try {
            result = threads.call(() -> extractor.extract(content, hints, new ExtractionBudget(settings, System.nanoTime() + timeout.toNanos())), timeout);
        } catch (final ExtractionException e) {
            fail(session, flowFile, e.reason(), e.getMessage());
            return;
        } catch (final RejectedExecutionException e) {
            // The file is not at fault: it waits until hung parsers have ended.
            context.yield();
            throw new ProcessException("Too many parsers hang; nothing is parsed until one of them ends", e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessException("Interrupted while a file was being parsed; it is parsed again later", e);
        }
        transfer(session, flowFile, result, content);
    }

    private static void readFully(final InputStream stream, final byte[] content) throws IOException {
        stream.readNBytes(content, 0, content.length);
    }

    private SourceHints hints(final ProcessContext context, final FlowFile flowFile) {
        final ArticleMetadata known = new ArticleMetadata(known(flowFile, "article.title"), known(flowFile, "article.author"), known(flowFile, "article.published"),
                known(flowFile, "article.url"), known(flowFile, "article.source"));
        return new SourceHints(flowFile.getAttribute(CoreAttributes.FILENAME.key()), flowFile.getAttribute(CoreAttributes.MIME_TYPE.key()),
                context.getProperty(DECLARED_CHARACTER_SET).evaluateAttributeExpressions(flowFile).getValue(), known);
    }

    /** Null for a blank attribute too: flows set one where they know nothing. */
    private static String known(final FlowFile flowFile, final String attribute) {
        final String value = flowFile.getAttribute(attribute);
        return value == null || value.isBlank() ? null : value;
    }

    private void transfer(final ProcessSession session, final FlowFile original, final ExtractionResult result, final byte[] content) {
        for (final ExtractedArticle article : result.articles()) {
            FlowFile text = session.create(original);
            text = session.write(text, stream -> stream.write(article.text().getBytes(StandardCharsets.UTF_8)));
            // What an earlier try has left, and, for a file out of an archive, what is known of the archive, is not true of this text.
            text = session.removeAllAttributes(text, article.fileName() == null ? OF_EARLIER_TRY : OF_CONTAINER);
            text = session.putAllAttributes(text, attributes(original, article, content));
            text = session.putAllAttributes(text, skippedFiles(result));
            session.transfer(text, SUCCESS);
            transferAttachments(session, original, article.attachments());
        }
        transferAttachments(session, original, result.attachments());
        for (final ExtractionResult.FailedEntry failed : result.failed()) {
            fail(session, child(session, original, failed.file()), failed.reason(), failed.message());
        }
        if (!result.skipped().isEmpty()) {
            getLogger().info("{} has {} files without text, among them {}", original, result.skipped().size(), result.skipped().get(0));
        }
        session.transfer(session.putAllAttributes(Failure.clear(session, original), skippedFiles(result)), ORIGINAL);
    }

    private static void transferAttachments(final ProcessSession session, final FlowFile original, final List<Attachment> attachments) {
        for (final Attachment attachment : attachments) {
            session.transfer(child(session, original, attachment), ATTACHMENT);
        }
    }

    /** So that nothing of an archive vanishes without a word. */
    private static Map<String, String> skippedFiles(final ExtractionResult result) {
        if (result.skipped().isEmpty()) {
            return Map.of();
        }
        final StringBuilder names = new StringBuilder();
        for (final String name : result.skipped()) {
            if (names.length() + name.length() > MOST_NAMES_CHARACTERS) {
                names.append(", …");
                break;
            }
            names.append(names.isEmpty() ? "" : ", ").append(name);
        }
        return Map.of("archive.skipped.count", Integer.toString(result.skipped().size()), "archive.skipped.names", names.toString());
    }

    /** A file that came inside another one. */
    private static FlowFile child(final ProcessSession session, final FlowFile original, final Attachment file) {
        final FlowFile created = session.write(session.create(original), stream -> stream.write(file.content()));
        final FlowFile child = session.removeAllAttributes(created, OF_CONTAINER);
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(CoreAttributes.FILENAME.key(), file.fileName());
        attributes.put(CoreAttributes.MIME_TYPE.key(), file.mimeType() == null ? "application/octet-stream" : file.mimeType());
        attributes.put(FragmentAttributes.SEGMENT_ORIGINAL_FILENAME.key(), original.getAttribute(CoreAttributes.FILENAME.key()));
        return session.putAllAttributes(child, attributes);
    }

    private static Map<String, String> attributes(final FlowFile original, final ExtractedArticle article, final byte[] content) {
        final Map<String, String> attributes = new HashMap<>();
        if (article.fileName() != null) {
            attributes.put(CoreAttributes.FILENAME.key(), article.fileName());
            attributes.put(FragmentAttributes.SEGMENT_ORIGINAL_FILENAME.key(), original.getAttribute(CoreAttributes.FILENAME.key()));
            attributes.put("article.id", Sha256.of(article.text()));
        } else if (known(original, "article.id") == null) {
            attributes.put("article.id", Sha256.of(content));
        }
        putIfKnown(attributes, "article.title", article.metadata().title());
        putIfKnown(attributes, "article.author", article.metadata().author());
        putIfKnown(attributes, "article.published", article.metadata().published());
        putIfKnown(attributes, "article.url", article.metadata().url());
        putIfKnown(attributes, "article.source", article.metadata().site());
        if (!UNDETERMINED.equals(article.language()) || known(original, "article.language") == null) {
            attributes.put("article.language", article.language());
        }
        putIfKnown(attributes, "article.charset", article.charset());
        attributes.put("article.words", Integer.toString(article.words()));
        putIfKnown(attributes, "article.controls.removed", article.controls() == 0 ? null : Integer.toString(article.controls()));
        attributes.put("article.source.mime.type", article.mimeType());
        putIfKnown(attributes, "article.warnings", article.warnings().isEmpty() ? null : String.join(",", article.warnings()));
        attributes.put(CoreAttributes.MIME_TYPE.key(), PLAIN_TEXT);
        return attributes;
    }

    private static void putIfKnown(final Map<String, String> attributes, final String name, final String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final FailureReason reason, final String message) {
        new Failure(reason.code(), message).transfer(session, session.penalize(flowFile), FAILURE, getLogger());
    }
}
