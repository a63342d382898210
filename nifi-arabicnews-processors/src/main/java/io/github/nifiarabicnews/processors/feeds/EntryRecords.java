package io.github.nifiarabicnews.processors.feeds;

import io.github.nifiarabicnews.feeds.fetch.Redacted;
import io.github.nifiarabicnews.feeds.memory.EntryChange;
import io.github.nifiarabicnews.feeds.parse.Enclosure;
import io.github.nifiarabicnews.feeds.parse.FeedEntry;
import io.github.nifiarabicnews.feeds.poll.Poll;
import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries as records. */
public final class EntryRecords {

    private static final RecordSchema ENCLOSURE = new SimpleRecordSchema(List.of(
            field("url", RecordFieldType.STRING.getDataType()),
            field("type", RecordFieldType.STRING.getDataType()),
            field("length", RecordFieldType.LONG.getDataType())));

    /** What each record has; fields that the feed says nothing of are null. */
    public static final RecordSchema SCHEMA = new SimpleRecordSchema(List.of(
            field("id", RecordFieldType.STRING.getDataType()),
            field("url", RecordFieldType.STRING.getDataType()),
            field("title", RecordFieldType.STRING.getDataType()),
            field("author", RecordFieldType.STRING.getDataType()),
            field("published", RecordFieldType.TIMESTAMP.getDataType()),
            field("updated", RecordFieldType.TIMESTAMP.getDataType()),
            field("claimed_date", RecordFieldType.STRING.getDataType()),
            field("seen", RecordFieldType.TIMESTAMP.getDataType()),
            field("change", RecordFieldType.STRING.getDataType()),
            field("language", RecordFieldType.STRING.getDataType()),
            field("categories", RecordFieldType.ARRAY.getArrayDataType(RecordFieldType.STRING.getDataType())),
            field("summary", RecordFieldType.STRING.getDataType()),
            field("content", RecordFieldType.STRING.getDataType()),
            field("content_type", RecordFieldType.STRING.getDataType()),
            field("enclosures", RecordFieldType.ARRAY.getArrayDataType(RecordFieldType.RECORD.getRecordDataType(ENCLOSURE))),
            field("feed_url", RecordFieldType.STRING.getDataType()),
            field("feed_title", RecordFieldType.STRING.getDataType()),
            field("feed_language", RecordFieldType.STRING.getDataType())));

    private EntryRecords() {
    }

    private static RecordField field(final String name, final DataType type) {
        return new RecordField(name, type, true);
    }

    /** The record of an entry. */
    public static Record of(final Poll poll, final EntryChange change) {
        final FeedEntry entry = change.entry();
        final Map<String, Object> values = new HashMap<>();
        values.put("id", EntryAttributes.id(poll, entry));
        values.put("url", entry.link());
        values.put("title", entry.title());
        values.put("author", entry.author());
        values.put("published", timestamp(entry.published()));
        values.put("updated", timestamp(entry.updated()));
        values.put("claimed_date", entry.claimedDate());
        values.put("seen", timestamp(poll.started()));
        values.put("change", change.kind().label());
        values.put("language", entry.language() == null ? poll.feed().language() : entry.language());
        values.put("categories", entry.categories().toArray());
        values.put("summary", entry.summary());
        values.put("content", entry.content());
        values.put("content_type", entry.contentType());
        values.put("enclosures", entry.enclosures().stream().map(EntryRecords::enclosure).toArray());
        values.put("feed_url", Redacted.url(poll.url()));
        values.put("feed_title", poll.feed().title());
        values.put("feed_language", poll.feed().language());
        return new MapRecord(SCHEMA, values);
    }

    private static Timestamp timestamp(final Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Record enclosure(final Enclosure enclosure) {
        final Map<String, Object> values = new HashMap<>();
        values.put("url", enclosure.url());
        values.put("type", enclosure.type());
        values.put("length", enclosure.length() == 0 ? null : enclosure.length());
        return new MapRecord(ENCLOSURE, values);
    }
}
