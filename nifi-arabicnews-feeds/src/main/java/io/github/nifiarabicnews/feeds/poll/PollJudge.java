package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.fetch.FetchResult;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Answer;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Failed;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.fetch.Redacted;
import io.github.nifiarabicnews.feeds.memory.EntryChange;
import io.github.nifiarabicnews.feeds.memory.EntryChange.Kind;
import io.github.nifiarabicnews.feeds.memory.FeedMemory;
import io.github.nifiarabicnews.feeds.parse.FeedEntry;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;
import io.github.nifiarabicnews.feeds.parse.Repair;
import io.github.nifiarabicnews.feeds.poll.PollStatus.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what a poll means: which entries are new, what to remember, when to come back. */
final class PollJudge {

    /** A feed that was moved for good and fails so often where it is now is looked for where it was before. */
    private static final int FAILURES_BEFORE_RETURN = 3;

    private final PollTimes times;
    private final boolean withChanges;

    PollJudge(final PollTimes times, final boolean withChanges) {
        this.times = times;
        this.withChanges = withChanges;
    }

    /**
     * @param memory           what is remembered of the feed now
     * @param previousFailures polls in a row that failed before
     * @param unreadableBefore hash of the document that could not be read in the last poll, or 0
     * @param now              the end of the poll
     */
    PollOutcome judge(final Poll poll, final FeedMemory memory, final int previousFailures, final int unreadableBefore,
                      final Instant now) {
        final Answer answer = poll.result().answer();
        final boolean failed = poll.result() instanceof Failed || poll.failure() != null;
        FeedMemory next = memory.withRetryAfter(answer == null ? null : answer.retryAfter());
        List<EntryChange> changes = List.of();
        if (poll.feed() != null) {
            final FeedMemory.Update update = next.update(poll.feed(), withChanges);
            changes = update.changes();
            next = update.memory();
        }
        if (poll.result() instanceof final Fetched fetched && !memory.isSameBody(fetched.body())) {
            next = isWhole(fetched, poll.feed()) ? next.withDocument(answer.etag(), answer.lastModified(), fetched.body()) : next.withoutDocument();
        }
        final int failures = failed ? previousFailures + 1 : 0;
        next = moved(poll, next, failed, failures);
        final Instant nextPoll = failed
                ? times.afterFailure(now, next, failures)
                : times.afterSuccess(now, next, answer == null ? Duration.ZERO : answer.maximumAge());
        final int unreadable = unreadableHash(poll);
        return new PollOutcome(poll, changes, next, unreadable, unreadable != 0 && unreadable != unreadableBefore, status(poll, changes, next, failures, nextPoll));
    }

    private static int unreadableHash(final Poll poll) {
        return poll.failure() != null && poll.result() instanceof final Fetched fetched ? Math.max(1, Arrays.hashCode(fetched.body()) >>> 1) : 0;
    }

    /** Of a document with something missing the next poll is to get the whole again, whatever the validators say. */
    private static boolean isWhole(final Fetched fetched, final ParsedFeed feed) {
        return !fetched.truncated() && feed != null && !feed.repairs().contains(Repair.TRUNCATED);
    }

    private static FeedMemory moved(final Poll poll, final FeedMemory memory, final boolean failed, final int failures) {
        if (failed) {
            return failures >= FAILURES_BEFORE_RETURN ? memory.withMovedTo(null) : memory;
        }
        final String movedTo = poll.result().answer().movedTo();
        // Credentials in a URL are for its origin: elsewhere they would be missing.
        return movedTo == null || hasUserInformation(poll.url()) ? memory : memory.withMovedTo(movedTo);
    }

    private static boolean hasUserInformation(final String url) {
        return url.matches("(?i)https?://[^/?#]*@.*");
    }

    private static PollStatus status(final Poll poll, final List<EntryChange> changes, final FeedMemory memory, final int failures,
                                     final Instant nextPoll) {
        final FetchResult result = poll.result();
        final Answer answer = result.answer();
        final ParsedFeed feed = poll.feed();
        final int updated = (int) changes.stream().filter(change -> change.kind() == Kind.UPDATED).count();
        final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        if (feed != null) {
            repairs.addAll(feed.repairs());
        }
        if (result instanceof final Fetched fetched && fetched.truncated()) {
            repairs.add(Repair.TRUNCATED);
        }
        return new PollStatus(Redacted.url(poll.url()),
                answer == null ? null : Redacted.url(answer.url().toString()),
                Redacted.url(memory.movedTo()),
                outcome(poll, changes),
                reason(poll), message(poll),
                answer == null ? 0 : answer.status(),
                feed == null ? null : feed.title(),
                feed == null ? null : feed.format().label(),
                feed == null ? null : feed.charset(),
                result instanceof final Fetched fetched ? fetched.body().length : 0,
                feed == null ? 0 : feed.entries().size(),
                changes.size() - updated, updated,
                feed == null ? 0 : (int) feed.entries().stream().filter(entry -> !entry.complete()).count(),
                repairs, failures, poll.started(), poll.duration().toMillis(), nextPoll);
    }

    private static Outcome outcome(final Poll poll, final List<EntryChange> changes) {
        if (poll.result() instanceof Failed) {
            return Outcome.FETCH_FAILED;
        }
        if (poll.failure() != null) {
            return Outcome.PARSE_FAILED;
        }
        if (poll.feed() == null) {
            return Outcome.NOT_MODIFIED;
        }
        return changes.isEmpty() ? Outcome.NO_NEW_ENTRIES : Outcome.ENTRIES;
    }

    private static String reason(final Poll poll) {
        if (poll.result() instanceof final Failed failed) {
            return failed.reason().code();
        }
        return poll.failure() == null ? null : poll.failure().reason().code();
    }

    private static String message(final Poll poll) {
        if (poll.result() instanceof final Failed failed) {
            return failed.message();
        }
        return poll.failure() == null ? null : poll.failure().getMessage();
    }
}
