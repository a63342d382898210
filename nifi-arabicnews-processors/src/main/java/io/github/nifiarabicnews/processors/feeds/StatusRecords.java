package io.github.nifiarabicnews.processors.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nifiarabicnews.feeds.parse.Repair;
import io.github.nifiarabicnews.feeds.poll.PollStatus;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** How polls went, as a JSON array with one object a poll. */
public final class StatusRecords {

    private static final JsonFactory FACTORY = new JsonFactory();

    private StatusRecords() {
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
