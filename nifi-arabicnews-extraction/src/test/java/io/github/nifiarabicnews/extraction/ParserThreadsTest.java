package io.github.nifiarabicnews.extraction;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ParserThreadsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void aHungParserEndsInTimeAndOthersGoOn() throws Exception {
        final AtomicBoolean hang = new AtomicBoolean(true);
        try (ParserThreads threads = new ParserThreads(1)) {
            // Takes no notice of interruption, as real ones do.
            final ExtractionException e = assertThrows(ExtractionException.class, () -> threads.call(() -> {
                while (hang.get()) {
                    Thread.onSpinWait();
                }
                return null;
            }, SHORT));
            assertEquals(FailureReason.TIMEOUT, e.reason());
            assertEquals("done", threads.call(() -> "done", LONG));
        } finally {
            hang.set(false);
        }
    }

    @Test
    void hungParsersNeverTakeTheWholeMachine() throws Exception {
        final CountDownLatch end = new CountDownLatch(1);
        final ParserThreads threads = new ParserThreads(1);
        final AtomicBoolean hang = new AtomicBoolean(true);
        try {
            for (int i = 0; i < 5; i++) {
                assertThrows(ExtractionException.class, () -> threads.call(() -> {
                    while (hang.get()) {
                        Thread.onSpinWait();
                    }
                    end.countDown();
                    return null;
                }, SHORT));
            }
            assertThrows(RejectedExecutionException.class, () -> threads.call(() -> "refused", LONG));
            hang.set(false);
            end.await();
        } finally {
            hang.set(false);
            threads.close();
        }
    }

    @Test
    void errorsOfParsersBecomeReasons() throws Exception {
        try (ParserThreads threads = new ParserThreads(1)) {
            assertEquals(FailureReason.EXPANSION_TOO_LARGE, assertThrows(ExtractionException.class, () -> threads.call(() -> {
                throw new OutOfMemoryError("made up");
            }, LONG)).reason());
            assertEquals(FailureReason.MALFORMED, assertThrows(ExtractionException.class, () -> threads.call(() -> {
                throw new IllegalStateException("made up");
            }, LONG)).reason());
            assertEquals(FailureReason.NO_TEXT, assertThrows(ExtractionException.class, () -> threads.call(() -> {
                throw new ExtractionException(FailureReason.NO_TEXT, "made up");
            }, LONG)).reason());
        }
    }
}
