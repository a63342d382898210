package io.github.nifiarabicnews.processors.records;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Casualties;
import io.github.nifiarabicnews.language.article.CodePointOffsets;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.Record;

/** Makes records of {@link EventRecordSchema#EVENT} out of a tagged article. Offsets are in Unicode code points, as in the tagged article's JSON. */
public final class EventRecords {
    private EventRecords() {
    }

    /** One record for each event, in text order. */
    public static List<Record> of(final TaggedArticle tagged) {
        final CodePointOffsets offsets = CodePointOffsets.of(tagged.article().text());
        final List<Record> records = new ArrayList<>(tagged.events().size());
        for (final Event event : tagged.events()) {
            records.add(record(tagged, event, records.size() + 1, offsets));
        }
        return records;
    }

    private static Record record(final TaggedArticle tagged, final Event event, final int number, final CodePointOffsets offsets) {
        final Article article = tagged.article();
        final String text = article.text();
        final Map<String, Object> values = new LinkedHashMap<>();
        values.put("schema_version", EventRecordSchema.VERSION);
        values.put("article_id", article.id());
        values.put("source", article.source());
        values.put("url", article.url());
        values.put("title", article.title());
        values.put("author", article.author());
        values.put("published_at", article.publishedAt());
        values.put("language", article.language());
        values.put("event_no", number);
        values.put("type", event.type().name());
        values.put("mode", event.mode());
        values.put("contexts", event.contexts().toArray());
        values.put("cameo", event.cameo());
        values.put("quad", event.type().quad().label());
        putSpan(values, "trigger", event.trigger(), text, offsets);
        putSpan(values, "sentence", event.sentence(), text, offsets);
        values.put("actor_names", names(event.actors(), Party::name, Party::span, text));
        values.put("recipient_names", names(event.recipients(), Party::name, Party::span, text));
        values.put("location_names", names(event.locations(), Place::name, Place::span, text));
        values.put("actors", parties(event.actors(), text, offsets));
        values.put("recipients", parties(event.recipients(), text, offsets));
        values.put("locations", places(event.locations(), text, offsets));
        event.locations().stream().filter(place -> place.latitude() != null && place.longitude() != null).findFirst().ifPresent(place -> {
            values.put("lat", place.latitude());
            values.put("lon", place.longitude());
        });
        values.put("country", event.locations().stream().map(Place::country).filter(Objects::nonNull).findFirst().orElse(null));
        if (event.date() != null) {
            values.put("date_text", event.date().span() == null ? null : event.date().span().of(text));
            values.put("date_value", event.date().value());
        }
        values.put("aux", event.aux().label());
        values.put("attribution", event.attribution() == null ? null : event.attribution().of(text));
        if (event.casualties() != null) {
            putCount(values, "killed", event.casualties().killed());
            putCount(values, "injured", event.casualties().injured());
        }
        values.put("confidence", Math.round(event.confidence() * 100) / 100.0);
        values.put("rule", event.rule());
        values.put("tagged_by", tagged.taggedBy());
        return new MapRecord(EventRecordSchema.EVENT, values);
    }

    private static void putSpan(final Map<String, Object> values, final String name, final Span span, final String text, final CodePointOffsets offsets) {
        values.put(name, span.of(text));
        values.put(name + "_begin", offsets.at(span.begin()));
        values.put(name + "_end", offsets.at(span.end()));
    }

    private static void putCount(final Map<String, Object> values, final String name, final Casualties.Count count) {
        if (count != null) {
            values.put(name + "_min", count.min());
            values.put(name + "_max", count.max());
        }
    }

    private static <T> String names(final List<T> named, final Function<T, String> name, final Function<T, Span> span, final String text) {
        if (named.isEmpty()) {
            return null;
        }
        return named.stream().map(one -> name.apply(one) == null ? span.apply(one).of(text) : name.apply(one)).distinct().collect(Collectors.joining("; "));
    }

    private static Object[] parties(final List<Party> parties, final String text, final CodePointOffsets offsets) {
        return parties.stream().map(party -> {
            final Map<String, Object> values = span(party.span(), text, offsets);
            values.put("name", party.name());
            values.put("code", party.code());
            values.put("country", party.country());
            values.put("kind", party.kind());
            return new MapRecord(EventRecordSchema.PARTY, values);
        }).toArray();
    }

    private static Object[] places(final List<Place> places, final String text, final CodePointOffsets offsets) {
        return places.stream().map(place -> {
            final Map<String, Object> values = span(place.span(), text, offsets);
            values.put("name", place.name());
            values.put("country", place.country());
            values.put("admin1", place.admin1());
            values.put("lat", place.latitude());
            values.put("lon", place.longitude());
            return new MapRecord(EventRecordSchema.PLACE, values);
        }).toArray();
    }

    private static Map<String, Object> span(final Span span, final String text, final CodePointOffsets offsets) {
        final Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", span.of(text));
        values.put("begin", offsets.at(span.begin()));
        values.put("end", offsets.at(span.end()));
        return values;
    }
}
