package io.github.nifiarabicnews.processors.tagging;

import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;

/**
 * How FlowFiles are tagged.
 *
 * @param input           what the content is
 * @param reader          reads article records; null where the content is text
 * @param output          what becomes of the content
 * @param writer          writes event records; null where none are written
 * @param filter          which events are kept
 * @param maximumTextSize greatest size of an article, in bytes of a text or characters of a record's text
 */
public record TaggingSettings(InputStrategy input, RecordReaderFactory reader, OutputStrategy output, RecordSetWriterFactory writer, EventFilter filter,
        long maximumTextSize) {
}
