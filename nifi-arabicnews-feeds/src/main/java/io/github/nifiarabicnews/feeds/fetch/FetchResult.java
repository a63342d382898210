package io.github.nifiarabicnews.feeds.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What came of one request for a feed, redirects included. */
public sealed interface FetchResult {

    /** The last answer, or null where there was none. */
    Answer answer();

    /**
     * Status line and headers of the last answer.
     *
     * @param status       HTTP status
     * @param url          where the last request went, without user information
     * @param movedTo      where the feed is for good, or null: where the redirects from the start on were permanent (301, 308)
     * @param etag         header, or null
     * @param lastModified header, or null
     * @param contentType  header, or null
     * @param maximumAge   how long the answer is fresh by {@code Cache-Control}, zero where it does not say
     * @param retryAfter   when to come back by {@code Retry-After}, or null
     */
    record Answer(int status, URI url, String movedTo, String etag, String lastModified, String contentType,
                  Duration maximumAge, Instant retryAfter) {
    }

    /**
     * A body came.
     *
     * @param answer    headers
     * @param body      decompressed
     * @param truncated the connection ended before the body did
     */
    record Fetched(Answer answer, byte[] body, boolean truncated) implements FetchResult {
    }

    /** 304: nothing has changed since the validators were given. */
    record NotModified(Answer answer) implements FetchResult {
    }

    /**
     * No feed came.
     *
     * @param answer  null where the server did not answer
     * @param reason  why
     * @param message a sentence for the operator, without credentials
     */
    record Failed(Answer answer, FetchReason reason, String message) implements FetchResult {
    }
}
