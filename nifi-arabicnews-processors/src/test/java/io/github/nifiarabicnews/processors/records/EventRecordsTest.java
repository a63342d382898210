package io.github.nifiarabicnews.processors.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.Casualties;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.EventDate;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import java.util.List;
import org.apache.nifi.serialization.record.Record;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
    private static final String TEXT = "🔴 قصفت القوات بلدة النور أمس.";

    @Test
    void oneRecordForEachEventWithTheArticlesFields() {
        final Event event = new Event(EventType.ASSAULT, "heavy-weapons", List.of("military"), "194", new Span(3, 7), new Span(0, TEXT.length()),
                List.of(new Party(new Span(8, 14), "القوات السورية", "SYRMIL", "SYR", "military")), List.of(),
                List.of(new Place(new Span(20, 25), null, "SYR", null, 33.5, 36.3)), new EventDate(new Span(26, 29), "2024-03-01"), Aux.ASSERTED, null,
                new Casualties(new Casualties.Count(3, null), null), 0.912, "assault-shelling");
        final Article article = new Article("a1", "وكالة", "https://news.example/1", "عنوان", null, "2024-03-02", "ar", TEXT);

        final List<Record> records = EventRecords.of(new TaggedArticle(article, List.of(event, event), "test 1"));

        assertEquals(2, records.size());
        final Record record = records.get(1);
        assertEquals(EventRecordSchema.EVENT, record.getSchema());
        assertEquals("a1", record.getValue("article_id"));
        assertEquals(2, record.getValue("event_no"));
        assertEquals("قصفت", record.getValue("trigger"));
        // The red circle is one code point and two UTF-16 code units.
        assertEquals(2, record.getValue("trigger_begin"));
        assertEquals("القوات السورية", record.getValue("actor_names"));
        assertEquals("النور", record.getValue("location_names"));
        assertNull(record.getValue("recipient_names"));
        assertEquals("SYRMIL", ((Record) record.getAsArray("actors")[0]).getValue("code"));
        assertEquals(33.5, record.getValue("lat"));
        assertEquals("SYR", record.getValue("country"));
        assertEquals("أمس", record.getValue("date_text"));
        assertEquals(3, record.getValue("killed_min"));
        assertNull(record.getValue("killed_max"));
        assertEquals(0.91, record.getValue("confidence"));
    }
}
