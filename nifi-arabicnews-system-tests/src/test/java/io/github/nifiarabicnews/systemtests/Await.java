package io.github.nifiarabicnews.systemtests;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** Waits for what another process does. */
final class Await {
    private static final int POLL_MILLISECONDS = 100;

    private Await() {
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    /** Polls until the condition holds; after the timeout the test fails with the message. */
    static void until(final Duration timeout, final Condition condition, final Supplier<String> message) throws Exception {
        until(timeout, Duration.ofMillis(POLL_MILLISECONDS), condition, message);
    }

    static void until(final Duration timeout, final Duration interval, final Condition condition, final Supplier<String> message) throws Exception {
        final long deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                Assertions.fail(message.get());
            }
            Thread.sleep(interval.toMillis());
        }
    }
}
