package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.nifi.flowfile.attributes.CoreAttributes;

/** Writes a tagged article as a JSON object; many of them as lines of one object each. */
public final class JsonSink implements TaggedArticleSink {
    private final TaggedArticleWriter writer = new TaggedArticleWriter();
    private final OutputStream out;
    private final boolean lines;

    /**
     * @param lines whether there can be more articles than one
     */
    public JsonSink(final OutputStream out, final boolean lines) {
        this.out = out;
        this.lines = lines;
    }

    @Override
    public void write(final TaggedArticle tagged) throws IOException {
        writer.write(tagged, out);
        if (lines) {
            out.write('\n');
        }
    }

    @Override
    public void finish() {
        // each object is complete when it is written
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of(CoreAttributes.MIME_TYPE.key(), lines ? "application/x-ndjson" : "application/json");
    }

    @Override
    public void close() {
        // the session closes the stream
    }
}
