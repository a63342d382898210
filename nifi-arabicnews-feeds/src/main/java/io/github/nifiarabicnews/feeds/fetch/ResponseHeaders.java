package io.github.nifiarabicnews.feeds.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of response headers that say when to come back. */
final class ResponseHeaders {

    /** What a header may ask for at most: a server's mistake is not to silence a feed for good. */
    static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern MAXIMUM_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,10})");
    private static final Pattern UNCACHEABLE = Pattern.compile("(?i)(?:^|[\\s,])no-(?:cache|store)(?:$|[\\s,])");

    private ResponseHeaders() {
    }

    /**
     * @param value Cache-Control, or null
     * @return max-age, at most seven days; zero where there is none or the answer is not to be kept
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2">RFC 9111, 5.2</a>
     */
    static Duration maximumAge(final String value) {
        if (value == null || UNCACHEABLE.matcher(value).find()) {
            return Duration.ZERO;
        }
        final Matcher matcher = MAXIMUM_AGE.matcher(value);
        return matcher.find() ? Duration.ofSeconds(Math.min(Long.parseLong(matcher.group(1)), LONGEST.toSeconds())) : Duration.ZERO;
    }

    /**
     * @param value Retry-After: seconds or an HTTP date, or null
     * @return at most seven days ahead; null where there is none that can be read
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</a>
     */
    static Instant retryAfter(final String value, final Instant now) {
        if (value == null) {
            return null;
        }
        final String stripped = value.strip();
        final Instant latest = now.plus(LONGEST);
        try {
            final Instant time = stripped.matches("\\d{1,10}")
                    ? now.plusSeconds(Long.parseLong(stripped))
                    : ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return time.isAfter(latest) ? latest : time;
        } catch (final DateTimeException e) {
            return null;
        }
    }
}
