package io.github.nifiarabicnews.feeds.parse;

/**
 * A file that an entry names beside its text.
 *
 * @param url    absolute URL
 * @param type   MIME type, or null where the feed gives none
 * @param length length in bytes, or 0 where the feed gives none
 */
public record Enclosure(String url, String type, long length) {
}
