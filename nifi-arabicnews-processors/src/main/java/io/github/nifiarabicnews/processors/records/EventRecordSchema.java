package io.github.nifiarabicnews.processors.records;

import java.util.List;
import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.apache.nifi.serialization.record.SchemaIdentifier;

/**
 * The schema of the records that tagging writes, one for each event, the article's fields repeated. Names and places stand in it twice: as arrays of
 * records with all that is known, and as plain text, set apart by "; ", for formats such as CSV that have no arrays. A change that readers could
 * notice raises {@link #VERSION}.
 */
public final class EventRecordSchema {
    /** Version of the schema, also written into each record. */
    public static final int VERSION = 1;

    static final RecordSchema PARTY = schema("party", List.of(
            required("text", string()),
            field("begin", integer()),
            field("end", integer()),
            field("name", string()),
            field("code", string()),
            field("country", string()),
            field("kind", string())));

    static final RecordSchema PLACE = schema("place", List.of(
            required("text", string()),
            field("begin", integer()),
            field("end", integer()),
            field("name", string()),
            field("country", string()),
            field("admin1", string()),
            field("lat", decimal()),
            field("lon", decimal())));

    /** The schema of an event. */
    public static final RecordSchema EVENT = schema("event", List.of(
            required("schema_version", integer()),
            field("article_id", string()),
            field("source", string()),
            field("url", string()),
            field("title", string()),
            field("author", string()),
            field("published_at", string()),
            field("language", string()),
            required("event_no", integer()),
            required("type", string()),
            field("mode", string()),
            required("contexts", RecordFieldType.ARRAY.getArrayDataType(string())),
            field("cameo", string()),
            required("quad", string()),
            required("trigger", string()),
            required("trigger_begin", integer()),
            required("trigger_end", integer()),
            required("sentence", string()),
            required("sentence_begin", integer()),
            required("sentence_end", integer()),
            field("actor_names", string()),
            field("recipient_names", string()),
            field("location_names", string()),
            required("actors", arrayOf(PARTY)),
            required("recipients", arrayOf(PARTY)),
            required("locations", arrayOf(PLACE)),
            field("lat", decimal()),
            field("lon", decimal()),
            field("country", string()),
            field("date_text", string()),
            field("date_value", string()),
            required("aux", string()),
            field("attribution", string()),
            field("killed_min", integer()),
            field("killed_max", integer()),
            field("injured_min", integer()),
            field("injured_max", integer()),
            required("confidence", decimal()),
            field("rule", string()),
            field("tagged_by", string())));

    private EventRecordSchema() {
    }

    private static RecordSchema schema(final String name, final List<RecordField> fields) {
        final SimpleRecordSchema schema = new SimpleRecordSchema(fields, SchemaIdentifier.builder().name(name).version(VERSION).build());
        schema.setSchemaName(name);
        schema.setSchemaNamespace("io.github.nifiarabicnews.v" + VERSION);
        return schema;
    }

    private static RecordField required(final String name, final DataType type) {
        return new RecordField(name, type, false);
    }

    private static RecordField field(final String name, final DataType type) {
        return new RecordField(name, type, true);
    }

    private static DataType string() {
        return RecordFieldType.STRING.getDataType();
    }

    private static DataType integer() {
        return RecordFieldType.INT.getDataType();
    }

    private static DataType decimal() {
        return RecordFieldType.DOUBLE.getDataType();
    }

    private static DataType arrayOf(final RecordSchema element) {
        return RecordFieldType.ARRAY.getArrayDataType(RecordFieldType.RECORD.getRecordDataType(element));
    }
}
