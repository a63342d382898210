package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.processors.content.ArticleContent;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.schema.access.SchemaNotFoundException;
import org.apache.nifi.serialization.MalformedRecordException;
import org.apache.nifi.serialization.RecordReader;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.record.Record;

/** The content is any number of records, each an article. */
record RecordSource(FlowFile flowFile, RecordReaderFactory readers, long maximumTextSize, ComponentLog logger) implements ArticleSource {

    @Override
    public void read(final InputStream content, final ArticleSink sink) throws IOException {
        try (RecordReader reader = open(content)) {
            for (Record record = next(reader); record != null; record = next(reader)) {
                final Article article = Articles.ofRecord(record);
                ArticleContent.requireSize(article.text(), maximumTextSize);
                sink.accept(article);
            }
        }
    }

    private RecordReader open(final InputStream content) {
        try {
            return readers.createRecordReader(flowFile, content, logger);
        } catch (final MalformedRecordException | SchemaNotFoundException | IOException e) {
            throw malformed(e);
        }
    }

    /** Readers tell of broken content by exceptions of several kinds. */
    private static Record next(final RecordReader reader) {
        try {
            return reader.nextRecord();
        } catch (final MalformedRecordException | IOException e) {
            throw malformed(e);
        }
    }

    private static FailureException malformed(final Exception e) {
        return new FailureException(new Failure("malformed-records", "The content cannot be read as article records: " + e.getMessage(), e));
    }
}
