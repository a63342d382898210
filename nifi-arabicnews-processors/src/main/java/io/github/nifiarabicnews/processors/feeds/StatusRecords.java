package io.github.nifiarabicnews.processors.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nifiarabicnews.feeds.parse.Repair;
import io.github.nifiarabicnews.feeds.poll.PollStatus;
import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How polls went: as a JSON array with one object a poll, or as records of the same fields. */
public final class StatusRecords {

    /** What each record has; fields that there is nothing to tell of are null. */
    public static final RecordSchema SCHEMA = new SimpleRecordSchema(List.of(
            field("url", RecordFieldType.STRING.getDataType()),
            field("fetchedUrl", RecordFieldType.STRING.getDataType()),
            field("movedTo", RecordFieldType.STRING.getDataType()),
            field("outcome", RecordFieldType.STRING.getDataType()),
            field("reason", RecordFieldType.STRING.getDataType()),
            field("message", RecordFieldType.STRING.getDataType()),
            field("httpStatus", RecordFieldType.INT.getDataType()),
            field("title", RecordFieldType.STRING.getDataType()),
            field("format", RecordFieldType.STRING.getDataType()),
            field("charset", RecordFieldType.STRING.getDataType()),
            field("bytes", RecordFieldType.LONG.getDataType()),
            field("entries", RecordFieldType.INT.getDataType()),
            field("newEntries", RecordFieldType.INT.getDataType()),
            field("updatedEntries", RecordFieldType.INT.getDataType()),
            field("incompleteEntries", RecordFieldType.INT.getDataType()),
            field("repairs", RecordFieldType.ARRAY.getArrayDataType(RecordFieldType.STRING.getDataType())),
            field("failures", RecordFieldType.INT.getDataType()),
            field("polled", RecordFieldType.TIMESTAMP.getDataType()),
            field("milliseconds", RecordFieldType.LONG.getDataType()),
            field("nextPoll", RecordFieldType.TIMESTAMP.getDataType())));

    private static final JsonFactory FACTORY = new JsonFactory();

    private StatusRecords() {
    }

    private static RecordField field(final String name, final DataType type) {
        return new RecordField(name, type, true);
    }

    /** The record of a poll. */
    public static Record of(final PollStatus status) {
        final Map<String, Object> values = new HashMap<>();
        values.put("url", status.url());
        values.put("fetchedUrl", status.fetchedUrl());
        values.put("movedTo", status.movedTo());
        values.put("outcome", status.outcome().label());
        values.put("reason", status.reason());
        values.put("message", status.message());
        values.put("httpStatus", status.httpStatus() == 0 ? null : status.httpStatus());
        values.put("title", status.title());
        values.put("format", status.format());
        values.put("charset", status.charset());
        values.put("bytes", status.bytes());
        values.put("entries", status.entries());
        values.put("newEntries", status.newEntries());
        values.put("updatedEntries", status.updatedEntries());
        values.put("incompleteEntries", status.incompleteEntries());
        values.put("repairs", status.repairs().stream().map(Repair::label).toArray());
        values.put("failures", status.failures());
        values.put("polled", Timestamp.from(status.started()));
        values.put("milliseconds", status.milliseconds());
        values.put("nextPoll", Timestamp.from(status.nextPoll()));
        return new MapRecord(SCHEMA, values);
    }

    /** Writes UTF-8; does not close the stream. */
    public static void write(final Collection<PollStatus> statuses, final OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            for (final PollStatus status : statuses) {
                write(status, json);
            }
            json.writeEndArray();
        }
    }

    private static void write(final PollStatus status, final JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("url", status.url());
        writeText(json, "fetchedUrl", status.fetchedUrl());
        writeText(json, "movedTo", status.movedTo());
        json.writeStringField("outcome", status.outcome().label());
        writeText(json, "reason", status.reason());
        writeText(json, "message", status.message());
        if (status.httpStatus() != 0) {
            json.writeNumberField("httpStatus", status.httpStatus());
        }
        writeText(json, "title", status.title());
        writeText(json, "format", status.format());
        writeText(json, "charset", status.charset());
        json.writeNumberField("bytes", status.bytes());
        json.writeNumberField("entries", status.entries());
        json.writeNumberField("newEntries", status.newEntries());
        json.writeNumberField("updatedEntries", status.updatedEntries());
        json.writeNumberField("incompleteEntries", status.incompleteEntries());
        json.writeArrayFieldStart("repairs");
        for (final Repair repair : status.repairs()) {
            json.writeString(repair.label());
        }
        json.writeEndArray();
        json.writeNumberField("failures", status.failures());
        json.writeStringField("polled", status.started().toString());
        json.writeNumberField("milliseconds", status.milliseconds());
        json.writeStringField("nextPoll", status.nextPoll().toString());
        json.writeEndObject();
    }

    private static void writeText(final JsonGenerator json, final String name, final String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }
}
