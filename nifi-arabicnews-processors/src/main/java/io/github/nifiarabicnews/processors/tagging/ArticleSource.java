package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.Article;
import java.io.IOException;
import java.io.InputStream;

/** Reads the articles of a FlowFile, one after another, none of them kept. */
interface ArticleSource {

    /**
     * Reads the content to its end.
     *
     * @throws io.github.nifiarabicnews.processors.content.FailureException where it holds no articles
     */
    void read(InputStream content, ArticleSink sink) throws IOException;

    /** Takes each article. */
    interface ArticleSink {
        void accept(Article article) throws IOException;
    }
}
