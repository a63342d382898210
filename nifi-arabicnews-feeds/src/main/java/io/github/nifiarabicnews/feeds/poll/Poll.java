package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.fetch.FetchResult;
import io.github.nifiarabicnews.feeds.memory.FeedMemory;
import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;

import java.time.Duration;
import java.time.Instant;

/**
 * One poll of one feed, as it came from the network and the parser.
 *
 * @param url      of the feed as it was configured
 * @param memory   what was remembered when the poll began
 * @param started  when it began
 * @param duration how long fetching and parsing took
 * @param result   what came
 * @param feed     what was read of it; null where nothing came, the body is the one of the last poll or it cannot be read
 * @param failure  why it cannot be read, or null
 */
public record Poll(String url, FeedMemory memory, Instant started, Duration duration, FetchResult result, ParsedFeed feed,
                   FeedParseException failure) {
}
