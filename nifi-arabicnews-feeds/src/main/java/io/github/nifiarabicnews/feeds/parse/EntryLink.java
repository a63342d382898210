package io.github.nifiarabicnews.feeds.parse;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** References in feeds. */
final class EntryLink {

    private static final int MAXIMUM_LENGTH = 8192;
    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\"<>\\\\^`{|}\\p{Cntrl}]");

    private EntryLink() {
    }

    /**
     * @param reference what the feed writes, or null
     * @param base      the URL that it is relative to, or null
     * @return the absolute http or https URL, with characters that no URL has escaped, or null where there is none
     */
    static String absolute(final String reference, final URI base) {
        if (reference == null || reference.isBlank() || reference.length() > MAXIMUM_LENGTH) {
            return null;
        }
        final String escaped = FORBIDDEN.matcher(reference.strip()).replaceAll(match ->
                String.format(Locale.ROOT, "%%%02X", (int) match.group().charAt(0)));
        if (WEB.matcher(escaped).matches()) {
            return escaped;
        }
        if (base == null) {
            return null;
        }
        try {
            final String resolved = base.resolve(escaped).toString();
            return WEB.matcher(resolved).matches() ? resolved : null;
        } catch (final IllegalArgumentException e) {
            return null;
        }
    }
}
