package io.github.nifiarabicnews.processors.feeds;

import io.github.nifiarabicnews.feeds.fetch.Redacted;
import io.github.nifiarabicnews.feeds.memory.EntryChange;
import io.github.nifiarabicnews.feeds.parse.Enclosure;
import io.github.nifiarabicnews.feeds.parse.FeedEntry;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;
import io.github.nifiarabicnews.feeds.poll.Poll;
import io.github.nifiarabicnews.processors.content.Ellipsis;
import io.github.nifiarabicnews.processors.content.Sha256;
import org.apache.nifi.flowfile.attributes.CoreAttributes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The attributes of an entry's FlowFile. NiFi holds attributes in memory: long texts are cut, with an ellipsis. */
public final class EntryAttributes {

    /** Characters of a text in an attribute; a URL or an id that is longer is left out, since half of one is none. */
    static final int MAXIMUM_LENGTH = 4000;
    private static final int DIGEST_DIGITS = 16;
    /** Of RFC 3986, at least two characters long. */
    private static final Pattern URI_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private EntryAttributes() {
    }

    /** What is known of the feed: for a FlowFile of its entries or of its document. */
    public static Map<String, String> ofFeed(final Poll poll) {
        final Map<String, String> attributes = new HashMap<>();
        put(attributes, "feed.url", Redacted.url(poll.url()));
        if (poll.result().answer() != null) {
            put(attributes, "feed.fetched.url", Redacted.url(poll.result().answer().url().toString()));
        }
        final ParsedFeed feed = poll.feed();
        if (feed != null) {
            put(attributes, "feed.title", feed.title());
            put(attributes, "feed.site.url", feed.link());
            put(attributes, "feed.language", feed.language());
            put(attributes, "feed.format", feed.format().label());
            put(attributes, "feed.charset", feed.charset());
        }
        return attributes;
    }

    /** All attributes of an entry's FlowFile. */
    public static Map<String, String> of(final Poll poll, final EntryChange change) {
        final FeedEntry entry = change.entry();
        final Map<String, String> attributes = ofFeed(poll);
        putWhole(attributes, "article.id", id(poll, entry));
        put(attributes, "article.title", entry.title());
        put(attributes, "article.author", entry.author());
        put(attributes, "article.published", text(entry.published()));
        putWhole(attributes, "article.url", entry.link());
        put(attributes, "article.source", poll.feed().title());
        put(attributes, "article.language", entry.language() == null ? poll.feed().language() : entry.language());
        put(attributes, "entry.updated", text(entry.updated()));
        put(attributes, "entry.claimed.date", entry.claimedDate());
        put(attributes, "entry.seen", text(poll.started()));
        put(attributes, "entry.categories", entry.categories().isEmpty() ? null : String.join(", ", entry.categories()));
        put(attributes, "entry.summary", entry.summary());
        put(attributes, "entry.change", change.kind().label());
        if (!entry.enclosures().isEmpty()) {
            final Enclosure enclosure = entry.enclosures().getFirst();
            putWhole(attributes, "entry.enclosure.url", enclosure.url());
            put(attributes, "entry.enclosure.type", enclosure.type());
            put(attributes, "entry.enclosure.length", enclosure.length() == 0 ? null : Long.toString(enclosure.length()));
            put(attributes, "entry.enclosure.count", Integer.toString(entry.enclosures().size()));
        }
        attributes.put(CoreAttributes.MIME_TYPE.key(), entry.contentType() + "; charset=UTF-8");
        attributes.put(CoreAttributes.FILENAME.key(), fileName(poll, entry));
        return attributes;
    }

    /**
     * The id where the feed gives one, else the link, as the tagged article has it. An id that is no URI, such as a
     * number, says nothing outside of its feed: the feed's URL comes before it.
     */
    static String id(final Poll poll, final FeedEntry entry) {
        if (entry.id() == null) {
            return entry.link();
        }
        return URI_SCHEME.matcher(entry.id()).lookingAt() ? entry.id() : feedId(poll.url()) + "#" + entry.id();
    }

    /** The feed's URL without secrets; with a digest of the query that had them, as feeds may differ in them alone. */
    private static String feedId(final String url) {
        final String shown = Redacted.url(url);
        final int query = url.indexOf('?');
        return query < 0 || shown.endsWith(url.substring(query)) ? shown : shown + "-" + digest(url.substring(query));
    }

    /** Ids and links are no file names: their digest is, and stays the same from poll to poll. */
    private static String fileName(final Poll poll, final FeedEntry entry) {
        final String extension = entry.contentType().equals("text/html") ? ".html" : ".txt";
        final String given = id(poll, entry);
        return digest(given == null ? entry.title() + "\n" + entry.published() + "\n" + entry.content() : given) + extension;
    }

    private static String digest(final String text) {
        return Sha256.of(text).substring(0, DIGEST_DIGITS);
    }

    private static String text(final Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(final Map<String, String> attributes, final String name, final String value) {
        if (value != null) {
            attributes.put(name, Ellipsis.cut(value, MAXIMUM_LENGTH));
        }
    }

    private static void putWhole(final Map<String, String> attributes, final String name, final String value) {
        if (value != null && value.length() <= MAXIMUM_LENGTH) {
            attributes.put(name, value);
        }
    }
}
