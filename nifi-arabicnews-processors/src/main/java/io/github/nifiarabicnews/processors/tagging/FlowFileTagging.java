package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.processors.content.ArticleContent;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;

/** The work on one FlowFile: its articles are read, tagged and written one after another, so that memory does not grow with their number. */
public final class FlowFileTagging {
    private final TaggingSettings settings;
    private final EventTagger tagger;
    private final FlowFile flowFile;
    private final ComponentLog logger;
    private final EventAttributes events = new EventAttributes();
    private final Map<String, String> contentAttributes = new HashMap<>();
    private String language;
    private boolean arabic;

    public FlowFileTagging(final TaggingSettings settings, final EventTagger tagger, final FlowFile flowFile, final ComponentLog logger) {
        this.settings = settings;
        this.tagger = tagger;
        this.flowFile = flowFile;
        this.logger = logger;
    }

    /**
     * Tags the content, and writes it anew where the output strategy asks for that.
     *
     * @return the FlowFile, with the attributes that tell of its events
     * @throws FailureException where the content holds no articles; the FlowFile is then as it was
     */
    public FlowFile tag(final ProcessSession session) {
        final FlowFile tagged = tagContent(session);
        final Map<String, String> attributes = events.toMap();
        attributes.putAll(contentAttributes);
        if (settings.input() == InputStrategy.TEXT) {
            attributes.put("article.language", language);
        }
        return session.putAllAttributes(withoutEarlierEvents(session, tagged), attributes);
    }

    private FlowFile tagContent(final ProcessSession session) {
        if (settings.input() == InputStrategy.TEXT) {
            ArticleContent.requireSize(flowFile.getSize(), settings.maximumTextSize());
        }
        if (settings.output() == OutputStrategy.ATTRIBUTES) {
            session.read(flowFile, in -> tag(in, new NoSink()));
            return flowFile;
        }
        final long begin = System.nanoTime();
        final FlowFile written = session.write(flowFile, (in, out) -> tag(in, sink(out)));
        final long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        session.getProvenanceReporter().modifyContent(written, events.count() + " events", milliseconds);
        return written;
    }

    private ArticleSource source() {
        return settings.input() == InputStrategy.TEXT ? new TextSource(flowFile) : new RecordSource(flowFile, settings.reader(), settings.maximumTextSize(), logger);
    }

    private TaggedArticleSink sink(final OutputStream out) throws IOException {
        if (settings.output() == OutputStrategy.TAGGED_ARTICLE) {
            return new JsonSink(out, settings.input() == InputStrategy.RECORDS);
        }
        return new RecordSink(settings.writer(), logger, flowFile, out);
    }

    private void tag(final InputStream in, final TaggedArticleSink sink) throws IOException {
        try (sink) {
            source().read(in, article -> tag(article, sink));
            sink.finish();
            contentAttributes.putAll(sink.attributes());
        }
    }

    private void tag(final Article article, final TaggedArticleSink sink) throws IOException {
        final TaggedArticle tagged;
        try {
            tagged = settings.filter().apply(tagger.tag(article));
        } catch (final RuntimeException e) {
            throw new FailureException(new Failure("tagging-failed", "The article could not be tagged: " + e, e));
        }
        events.add(tagged);
        language = tagged.article().language();
        arabic |= EventTagger.isArabic(language);
        sink.write(tagged);
    }

    /** Of a FlowFile that comes again, tagged or failed, nothing is left that is not true any more. */
    private static FlowFile withoutEarlierEvents(final ProcessSession session, final FlowFile flowFile) {
        final FlowFile cleared = Failure.clear(session, flowFile);
        return cleared.getAttribute(EventAttributes.COUNT) == null ? cleared : session.removeAllAttributes(cleared, EventAttributes.NAMES);
    }

    /** Number of events kept. */
    public int eventCount() {
        return events.count();
    }

    /** Whether an article is in Arabic. */
    public boolean isArabic() {
        return arabic;
    }
}
