package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.memory.FeedMemory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * When a feed is to be polled next.
 *
 * <p>After a success: the interval, or longer where the feed's {@code ttl} or the answer's {@code Cache-Control} asks for
 * it, but not longer than a day; then on to the first hour that {@code skipHours} and {@code skipDays} leave open. After a
 * failure the interval doubles with each further one, up to a day. Up to a tenth of the wait, and after failures up to a
 * quarter, is added by chance, so that feeds do not stay in step. {@code Retry-After} is kept in any case.
 */
public final class PollTimes {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.1;
    private static final double FAILURE_JITTER = 0.25;

    private final Duration interval;
    private final RandomGenerator random;

    /** @param interval between polls of a feed that asks for nothing else */
    public PollTimes(final Duration interval, final RandomGenerator random) {
        this.interval = interval;
        this.random = random;
    }

    /**
     * @param now        the end of the poll
     * @param maximumAge of the answer's {@code Cache-Control}
     */
    Instant afterSuccess(final Instant now, final FeedMemory memory, final Duration maximumAge) {
        final Duration wanted = longer(Duration.ofMinutes(memory.ttlMinutes()), maximumAge);
        final Duration bounded = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        final Instant next = now.plus(jittered(longer(interval, bounded), JITTER));
        return afterSkipped(later(next, memory.retryAfter()), memory.skipHours(), memory.skipDays());
    }

    /** @param failures in a row, at least 1 */
    Instant afterFailure(final Instant now, final FeedMemory memory, final int failures) {
        Duration wait = interval;
        for (int doubling = 0; doubling < Math.min(failures, MOST_DOUBLINGS) && wait.compareTo(LONGEST) < 0; doubling++) {
            wait = wait.multipliedBy(2);
        }
        final Duration bounded = wait.compareTo(LONGEST) > 0 ? longer(LONGEST, interval) : wait;
        return later(now.plus(jittered(bounded, FAILURE_JITTER)), memory.retryAfter());
    }

    private static Duration longer(final Duration left, final Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private static Instant later(final Instant left, final Instant right) {
        return right == null || left.isAfter(right) ? left : right;
    }

    private Duration jittered(final Duration wait, final double share) {
        return wait.plusMillis((long) (wait.toMillis() * share * random.nextDouble()));
    }

    private static Instant afterSkipped(final Instant time, final Set<Integer> hours, final Set<DayOfWeek> days) {
        // A feed that leaves no hour open did not mean it.
        if (hours.size() >= 24 || days.size() >= DayOfWeek.values().length) {
            return time;
        }
        ZonedDateTime next = time.atZone(ZoneOffset.UTC);
        while (hours.contains(next.getHour()) || days.contains(next.getDayOfWeek())) {
            next = next.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return next.toInstant();
    }
}
