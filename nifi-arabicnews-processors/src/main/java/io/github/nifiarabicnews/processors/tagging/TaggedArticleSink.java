package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.TaggedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Where tagged articles are written, one after another, none of them kept. */
public interface TaggedArticleSink extends Closeable {

    void write(TaggedArticle tagged) throws IOException;

    /** Ends the content. Nothing is written after it. */
    void finish() throws IOException;

    /** What is to be said of the content that was written, once it is finished: its {@code mime.type} and the like. */
    Map<String, String> attributes();
}
