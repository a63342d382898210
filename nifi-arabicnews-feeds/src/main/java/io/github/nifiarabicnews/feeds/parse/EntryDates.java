package io.github.nifiarabicnews.feeds.parse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The dates of one entry out of what the feed writes.
 *
 * @param published null where there is none that can be believed
 * @param updated   null where there is none that can be believed
 * @param claimed   the publication date as written, where it could not be believed
 */
record EntryDates(Instant published, Instant updated, String claimed) {

    /** Clocks and time zones of sites are off by hours; a date further ahead is no publication date. */
    static final Duration TOLERANCE = Duration.ofDays(1);

    /**
     * @param published what the feed writes, the most trusted first; elements may be null
     * @param updated   the same for the last change
     * @param now       the time of the poll
     */
    static EntryDates of(final List<String> published, final List<String> updated, final Instant now) {
        final Instant publishedDate = firstBelievable(published, now);
        final Instant updatedDate = firstBelievable(updated, now);
        final String claimed = publishedDate != null ? null
                : published.stream().filter(Objects::nonNull).filter(text -> !text.isBlank()).findFirst().map(String::strip).orElse(null);
        return new EntryDates(publishedDate == null && claimed == null ? updatedDate : publishedDate, updatedDate, claimed);
    }

    private static Instant firstBelievable(final List<String> texts, final Instant now) {
        return texts.stream()
                .map(FeedDates::parse)
                .flatMap(Optional::stream)
                .filter(date -> !date.isAfter(now.plus(TOLERANCE)))
                .findFirst()
                .orElse(null);
    }
}
