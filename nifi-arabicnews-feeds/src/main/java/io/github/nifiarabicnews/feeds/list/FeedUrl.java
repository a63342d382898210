package io.github.nifiarabicnews.feeds.list;

import okhttp3.HttpUrl;

import java.util.Optional;
import java.util.regex.Pattern;

/** URLs of feeds in one spelling, by which the memory of a feed is found again. */
public final class FeedUrl {

    private static final int MAXIMUM_LENGTH = 4096;
    private static final Pattern FEED_SCHEME = Pattern.compile("^feed:(?://)?(?=https?://)|^feed(?=://)", Pattern.CASE_INSENSITIVE);

    private FeedUrl() {
    }

    /**
     * @param text a URL as people write it; {@code feed://} stands for {@code http://}
     * @return the http or https URL with lower-case host in ASCII, escaped path and no fragment; empty where it is none
     */
    public static Optional<String> canonical(final String text) {
        if (text == null || text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        final String stripped = text.strip();
        final String withScheme = FEED_SCHEME.matcher(stripped).replaceFirst(
                stripped.regionMatches(true, 0, "feed://", 0, 7) && !stripped.regionMatches(true, 7, "http", 0, 4) ? "http" : "");
        return Optional.ofNullable(HttpUrl.parse(withScheme)).map(url -> url.newBuilder().fragment(null).build().toString());
    }
}
