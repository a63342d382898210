package io.github.nifiarabicnews.language.article;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a tagged article as one JSON object in UTF-8 (RFC 8259). Keys without a value are left out, arrays are always
 * there. Offsets are written in Unicode code points, so that they count the same in every language.
 */
public final class TaggedArticleWriter {
    private static final byte[] ID = JsonOutput.name("id");
    private static final byte[] SOURCE = JsonOutput.name("source");
    private static final byte[] URL = JsonOutput.name("url");
    private static final byte[] TITLE = JsonOutput.name("title");
    private static final byte[] AUTHOR = JsonOutput.name("author");
    private static final byte[] PUBLISHED_AT = JsonOutput.name("publishedAt");
    private static final byte[] LANGUAGE = JsonOutput.name("language");
    private static final byte[] TEXT = JsonOutput.name("text");
    private static final byte[] EVENTS = JsonOutput.name("events");
    private static final byte[] TAGGED_BY = JsonOutput.name("taggedBy");
    private static final byte[] TYPE = JsonOutput.name("type");
    private static final byte[] MODE = JsonOutput.name("mode");
    private static final byte[] CONTEXTS = JsonOutput.name("contexts");
    private static final byte[] CAMEO = JsonOutput.name("cameo");
    private static final byte[] QUAD = JsonOutput.name("quad");
    private static final byte[] TRIGGER = JsonOutput.name("trigger");
    private static final byte[] SENTENCE = JsonOutput.name("sentence");
    private static final byte[] ACTORS = JsonOutput.name("actors");
    private static final byte[] RECIPIENTS = JsonOutput.name("recipients");
    private static final byte[] LOCATIONS = JsonOutput.name("locations");
    private static final byte[] DATE = JsonOutput.name("date");
    private static final byte[] VALUE = JsonOutput.name("value");
    private static final byte[] AUX = JsonOutput.name("aux");
    private static final byte[] ATTRIBUTION = JsonOutput.name("attribution");
    private static final byte[] CASUALTIES = JsonOutput.name("casualties");
    private static final byte[] KILLED = JsonOutput.name("killed");
    private static final byte[] INJURED = JsonOutput.name("injured");
    private static final byte[] CONFIDENCE = JsonOutput.name("confidence");
    private static final byte[] RULE = JsonOutput.name("rule");
    private static final byte[] BEGIN = JsonOutput.name("begin");
    private static final byte[] END = JsonOutput.name("end");
    private static final byte[] NAME = JsonOutput.name("name");
    private static final byte[] CODE = JsonOutput.name("code");
    private static final byte[] COUNTRY = JsonOutput.name("country");
    private static final byte[] KIND = JsonOutput.name("kind");
    private static final byte[] ADMIN1 = JsonOutput.name("admin1");
    private static final byte[] LATITUDE = JsonOutput.name("lat");
    private static final byte[] LONGITUDE = JsonOutput.name("lon");
    private static final byte[] MIN = JsonOutput.name("min");
    private static final byte[] MAX = JsonOutput.name("max");

    /** Writes the article and leaves the stream open. */
    public void write(final TaggedArticle tagged, final OutputStream out) throws IOException {
        final Article article = tagged.article();
        final CodePointOffsets offsets = CodePointOffsets.of(article.text());
        final JsonOutput json = new JsonOutput(out);
        json.open('{');
        field(json, ID, article.id());
        field(json, SOURCE, article.source());
        field(json, URL, article.url());
        field(json, TITLE, article.title());
        field(json, AUTHOR, article.author());
        field(json, PUBLISHED_AT, article.publishedAt());
        field(json, LANGUAGE, article.language());
        json.member(TEXT);
        json.string(article.text());
        json.member(EVENTS);
        json.open('[');
        for (final Event event : tagged.events()) {
            event(json, event, article.text(), offsets);
        }
        json.close(']');
        field(json, TAGGED_BY, tagged.taggedBy());
        json.close('}');
        json.finish();
    }

    private static void event(final JsonOutput json, final Event event, final String text, final CodePointOffsets offsets) throws IOException {
        json.open('{');
        field(json, TYPE, event.type().name());
        field(json, MODE, event.mode());
        json.member(CONTEXTS);
        json.open('[');
        for (final String context : event.contexts()) {
            json.string(context);
        }
        json.close(']');
        field(json, CAMEO, event.cameo());
        field(json, QUAD, event.type().quad().label());
        span(json, TRIGGER, event.trigger(), text, offsets);
        span(json, SENTENCE, event.sentence(), text, offsets);
        parties(json, ACTORS, event.actors(), text, offsets);
        parties(json, RECIPIENTS, event.recipients(), text, offsets);
        json.member(LOCATIONS);
        json.open('[');
        for (final Place place : event.locations()) {
            place(json, place, text, offsets);
        }
        json.close(']');
        if (event.date() != null) {
            json.member(DATE);
            json.open('{');
            if (event.date().span() != null) {
                json.member(TEXT);
                json.string(text, event.date().span().begin(), event.date().span().end());
            }
            json.member(VALUE);
            json.string(event.date().value());
            json.close('}');
        }
        field(json, AUX, event.aux().label());
        if (event.attribution() != null) {
            span(json, ATTRIBUTION, event.attribution(), text, offsets);
        }
        casualties(json, event.casualties());
        json.member(CONFIDENCE);
        json.number(Math.round(event.confidence() * 100) / 100.0);
        field(json, RULE, event.rule());
        json.close('}');
    }

    private static void parties(final JsonOutput json, final byte[] name, final List<Party> parties, final String text, final CodePointOffsets offsets) throws IOException {
        json.member(name);
        json.open('[');
        for (final Party party : parties) {
            json.open('{');
            span(json, party.span(), text, offsets);
            field(json, NAME, party.name());
            field(json, CODE, party.code());
            field(json, COUNTRY, party.country());
            field(json, KIND, party.kind());
            json.close('}');
        }
        json.close(']');
    }

    private static void place(final JsonOutput json, final Place place, final String text, final CodePointOffsets offsets) throws IOException {
        json.open('{');
        span(json, place.span(), text, offsets);
        field(json, NAME, place.name());
        field(json, COUNTRY, place.country());
        field(json, ADMIN1, place.admin1());
        if (place.latitude() != null && place.longitude() != null) {
            json.member(LATITUDE);
            json.number((double) place.latitude());
            json.member(LONGITUDE);
            json.number((double) place.longitude());
        }
        json.close('}');
    }

    private static void casualties(final JsonOutput json, final Casualties casualties) throws IOException {
        if (casualties == null) {
            return;
        }
        json.member(CASUALTIES);
        json.open('{');
        count(json, KILLED, casualties.killed());
        count(json, INJURED, casualties.injured());
        json.close('}');
    }

    private static void count(final JsonOutput json, final byte[] name, final Casualties.Count count) throws IOException {
        if (count == null) {
            return;
        }
        json.member(name);
        if (count.min() != null && count.min().equals(count.max())) {
            json.number((int) count.min());
            return;
        }
        json.open('{');
        if (count.min() != null) {
            json.member(MIN);
            json.number((int) count.min());
        }
        if (count.max() != null) {
            json.member(MAX);
            json.number((int) count.max());
        }
        json.close('}');
    }

    private static void span(final JsonOutput json, final byte[] name, final Span span, final String text, final CodePointOffsets offsets) throws IOException {
        json.member(name);
        json.open('{');
        span(json, span, text, offsets);
        json.close('}');
    }

    private static void span(final JsonOutput json, final Span span, final String text, final CodePointOffsets offsets) throws IOException {
        json.member(TEXT);
        json.string(text, span.begin(), span.end());
        json.member(BEGIN);
        json.number(offsets.at(span.begin()));
        json.member(END);
        json.number(offsets.at(span.end()));
    }

    private static void field(final JsonOutput json, final byte[] name, final String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.member(name);
            json.string(value);
        }
    }
}
