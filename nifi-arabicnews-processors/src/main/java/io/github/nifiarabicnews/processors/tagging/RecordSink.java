package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.records.EventRecordSchema;
import io.github.nifiarabicnews.processors.records.EventRecords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.schema.access.SchemaNotFoundException;
import org.apache.nifi.serialization.RecordSetWriter;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;

/** Writes one record for each event. */
public final class RecordSink implements TaggedArticleSink {
    private final RecordSetWriter records;
    private int count;

    /**
     * @throws FailureException where the writer has no schema for this FlowFile
     */
    public RecordSink(final RecordSetWriterFactory writers, final ComponentLog logger, final FlowFile flowFile, final OutputStream out) throws IOException {
        try {
            records = writers.createWriter(logger, writers.getSchema(flowFile.getAttributes(), EventRecordSchema.EVENT), out, flowFile);
        } catch (final SchemaNotFoundException e) {
            throw new FailureException(new Failure("no-schema", "The Record Writer has no schema: " + e.getMessage(), e));
        }
        records.beginRecordSet();
    }

    @Override
    public void write(final TaggedArticle tagged) throws IOException {
        for (final Record event : EventRecords.of(tagged)) {
            records.write(event);
        }
    }

    @Override
    public void finish() throws IOException {
        count = records.finishRecordSet().getRecordCount();
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("record.count", Integer.toString(count), CoreAttributes.MIME_TYPE.key(), records.getMimeType());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
