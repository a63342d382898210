package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.parse.Repair;

import java.time.Instant;
import java.util.Set;

/**
 * How one poll went, for people and monitoring. A reference is null where there is nothing to tell. URLs are shown
 * without credentials.
 *
 * @param url               of the feed as it was configured
 * @param fetchedUrl        where the document came from
 * @param movedTo           where the feed has moved to for good
 * @param outcome           what came of it
 * @param reason            stable code of a failure
 * @param message           a sentence about a failure
 * @param httpStatus        of the last answer, 0 where there was none
 * @param title             of the feed
 * @param format            of the feed
 * @param charset           that the document was read in
 * @param bytes             of the document, decompressed
 * @param entries           in the document
 * @param newEntries        not seen before
 * @param updatedEntries    seen before and changed since
 * @param incompleteEntries in whose midst the document breaks off: they are left for the next poll
 * @param repairs           what had to be put right
 * @param failures          polls in a row that failed
 * @param started           when the poll began
 * @param milliseconds      that it took
 * @param nextPoll          not before then
 */
public record PollStatus(String url, String fetchedUrl, String movedTo, Outcome outcome, String reason, String message,
                         int httpStatus, String title, String format, String charset, long bytes, int entries, int newEntries,
                         int updatedEntries, int incompleteEntries, Set<Repair> repairs, int failures, Instant started,
                         long milliseconds, Instant nextPoll) {

    /** What came of a poll. */
    public enum Outcome {
        /** A document with entries to tell about. */
        ENTRIES("entries"),
        /** A document without any. */
        NO_NEW_ENTRIES("no-new-entries"),
        /** The server says, or the body shows, that the document is the one of the last poll. */
        NOT_MODIFIED("not-modified"),
        /** No document. */
        FETCH_FAILED("fetch-failed"),
        /** A document that cannot be read. */
        PARSE_FAILED("parse-failed");

        private final String label;

        Outcome(final String label) {
            this.label = label;
        }

        /** The name in attributes and records. */
        public String label() {
            return label;
        }

        /** Whether the feed is broken. */
        public boolean isFailure() {
            return this == FETCH_FAILED || this == PARSE_FAILED;
        }
    }
}
