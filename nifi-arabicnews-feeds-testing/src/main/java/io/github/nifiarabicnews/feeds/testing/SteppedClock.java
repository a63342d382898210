package io.github.nifiarabicnews.feeds.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is stepped forward. */
public final class SteppedClock extends Clock {

    private volatile Instant now = Instant.parse("2024-03-12T12:00:00Z");

    /** Steps forward. */
    public void step(final Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(final ZoneId zone) {
        throw new UnsupportedOperationException("The clock is for UTC");
    }
}
