package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.TaggedArticle;
import java.util.Map;

/** Writes nothing: attributes tell what was found. */
public final class NoSink implements TaggedArticleSink {

    @Override
    public void write(final TaggedArticle tagged) {
        // counted into the attributes by the processor
    }

    @Override
    public void finish() {
        // nothing was begun
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
