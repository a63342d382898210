package io.github.nifiarabicnews.language.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a tagged article as one JSON object in UTF-8 (RFC 8259). Keys without a value are left out, arrays are always
 * there. Offsets are written in Unicode code points, so that they count the same in every language.
 */
public final class TaggedArticleWriter {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** Writes the article and leaves the stream open. */
    public void write(final TaggedArticle tagged, final OutputStream out) throws IOException {
        final CodePointOffsets offsets = CodePointOffsets.of(tagged.article().text());
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            final Article article = tagged.article();
            field(json, "id", article.id());
            field(json, "source", article.source());
            field(json, "url", article.url());
            field(json, "title", article.title());
            field(json, "author", article.author());
            field(json, "publishedAt", article.publishedAt());
            field(json, "language", article.language());
            json.writeStringField("text", article.text());
            json.writeArrayFieldStart("events");
            for (final Event event : tagged.events()) {
                event(json, event, article.text(), offsets);
            }
            json.writeEndArray();
            field(json, "taggedBy", tagged.taggedBy());
            json.writeEndObject();
        }
    }

    private void event(final JsonGenerator json, final Event event, final String text, final CodePointOffsets offsets) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", event.type().name());
        field(json, "mode", event.mode());
        json.writeArrayFieldStart("contexts");
        for (final String context : event.contexts()) {
            json.writeString(context);
        }
        json.writeEndArray();
        field(json, "cameo", event.cameo());
        json.writeStringField("quad", event.type().quad().label());
        json.writeObjectFieldStart("trigger");
        span(json, event.trigger(), text, offsets);
        json.writeEndObject();
        json.writeObjectFieldStart("sentence");
        span(json, event.sentence(), text, offsets);
        json.writeEndObject();
        parties(json, "actors", event.actors(), text, offsets);
        parties(json, "recipients", event.recipients(), text, offsets);
        json.writeArrayFieldStart("locations");
        for (final Place place : event.locations()) {
            place(json, place, text, offsets);
        }
        json.writeEndArray();
        if (event.date() != null) {
            json.writeObjectFieldStart("date");
            if (event.date().span() != null) {
                json.writeStringField("text", event.date().span().of(text));
            }
            json.writeStringField("value", event.date().value());
            json.writeEndObject();
        }
        json.writeStringField("aux", event.aux().label());
        if (event.attribution() != null) {
            json.writeObjectFieldStart("attribution");
            span(json, event.attribution(), text, offsets);
            json.writeEndObject();
        }
        casualties(json, event.casualties());
        json.writeNumberField("confidence", Math.round(event.confidence() * 100) / 100.0);
        field(json, "rule", event.rule());
        json.writeEndObject();
    }

    private void parties(final JsonGenerator json, final String name, final List<Party> parties, final String text, final CodePointOffsets offsets)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (final Party party : parties) {
            json.writeStartObject();
            span(json, party.span(), text, offsets);
            field(json, "name", party.name());
            field(json, "code", party.code());
            field(json, "country", party.country());
            field(json, "kind", party.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(final JsonGenerator json, final Place place, final String text, final CodePointOffsets offsets) throws IOException {
        json.writeStartObject();
        span(json, place.span(), text, offsets);
        field(json, "name", place.name());
        field(json, "country", place.country());
        field(json, "admin1", place.admin1());
        if (place.latitude() != null && place.longitude() != null) {
            json.writeNumberField("lat", place.latitude());
            json.writeNumberField("lon", place.longitude());
        }
        json.writeEndObject();
    }

    private void casualties(final JsonGenerator json, final Casualties casualties) throws IOException {
        if (casualties == null) {
            return;
        }
        json.writeObjectFieldStart("casualties");
        count(json, "killed", casualties.killed());
        count(json, "injured", casualties.injured());
        json.writeEndObject();
    }

    private void count(final JsonGenerator json, final String name, final Casualties.Count count) throws IOException {
        if (count == null) {
            return;
        }
        if (count.min() != null && count.min().equals(count.max())) {
            json.writeNumberField(name, count.min());
            return;
        }
        json.writeObjectFieldStart(name);
        if (count.min() != null) {
            json.writeNumberField("min", count.min());
        }
        if (count.max() != null) {
            json.writeNumberField("max", count.max());
        }
        json.writeEndObject();
    }

    private void span(final JsonGenerator json, final Span span, final String text, final CodePointOffsets offsets) throws IOException {
        json.writeStringField("text", span.of(text));
        json.writeNumberField("begin", offsets.at(span.begin()));
        json.writeNumberField("end", offsets.at(span.end()));
    }

    private void field(final JsonGenerator json, final String name, final String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
