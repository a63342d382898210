package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.processors.content.ArticleContent;
import java.io.IOException;
import java.io.InputStream;
import org.apache.nifi.flowfile.FlowFile;

/** The content is the text of one article, whose other fields are attributes. */
record TextSource(FlowFile flowFile) implements ArticleSource {

    @Override
    public void read(final InputStream content, final ArticleSink sink) throws IOException {
        sink.accept(Articles.ofAttributes(ArticleContent.decode(content, flowFile.getSize()), flowFile::getAttribute));
    }
}
