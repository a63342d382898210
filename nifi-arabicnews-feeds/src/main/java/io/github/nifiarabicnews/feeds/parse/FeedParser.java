package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.feeds.parse.FeedDecoder.Decoded;
import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a feed of any family out of its bytes: decodes, heals, parses. Never fetches anything.
 *
 * <p>Has no state; threads may share it.
 */
public final class FeedParser {

    private static final Pattern ALTERNATE = Pattern.compile(
            "<link\\b[^>]{0,500}\\btype\\s*=\\s*[\"']?application/(?:rss|atom|feed)\\+(?:xml|json)[^>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("\\bhref\\s*=\\s*[\"']?([^\"'\\s>]{1,500})", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_LENGTH = 100_000;

    /**
     * @param bytes       the document
     * @param contentType the HTTP header, or null
     * @param base        the URL that relative references are resolved against, or null
     * @param now         the time of the fetch: dates far ahead of it are not believed
     * @throws FeedParseException where no feed can be read; its message tells why
     */
    public ParsedFeed parse(final byte[] bytes, final String contentType, final URI base, final Instant now)
            throws FeedParseException {
        try {
            return parseChecked(bytes, contentType, base, now);
        } catch (final RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The libraries throw unchecked exceptions for what they do not expect in a document.
            throw new FeedParseException(Reason.UNPARSEABLE, "The document could not be read: " + e, e);
        }
    }

    private static ParsedFeed parseChecked(final byte[] bytes, final String contentType, final URI base, final Instant now)
            throws FeedParseException {
        final Decoded decoded = FeedDecoder.decode(bytes, contentType);
        final String text = decoded.text();
        if (text.isBlank()) {
            throw new FeedParseException(Reason.EMPTY, "The document is empty");
        }
        final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        if (decoded.mistaken()) {
            repairs.add(Repair.ENCODING);
        }
        if (firstCharacter(text) == '{') {
            return JsonFeedParser.parse(text, decoded.charset().name(), base, now, repairs);
        }
        try {
            final XmlHealer.Healed healed = XmlHealer.heal(text);
            repairs.addAll(healed.repairs());
            return new XmlFeedParser(base, now, repairs).parse(healed.text(), decoded.charset().name());
        } catch (final FeedParseException e) {
            if (e.reason() == Reason.NOT_A_FEED && HTML.matcher(head(text)).find()) {
                throw new FeedParseException(Reason.NOT_A_FEED, "The document is an HTML page, not a feed" + advertised(text), e);
            }
            throw e;
        }
    }

    private static char firstCharacter(final String text) {
        return text.stripLeading().charAt(0);
    }

    private static String head(final String text) {
        return text.substring(0, Math.min(text.length(), HEAD_LENGTH));
    }

    /** A page names its feed in its head: the operator gets to know where it is. */
    private static String advertised(final String text) {
        final Matcher link = ALTERNATE.matcher(head(text));
        if (link.find()) {
            final Matcher reference = REFERENCE.matcher(link.group());
            if (reference.find()) {
                return String.format(Locale.ROOT, "; it names %s as its feed", reference.group(1));
            }
        }
        return "";
    }
}
