package io.github.nifiarabicnews.extraction;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * What has to hold whatever the bytes are: within the bound of time there are articles with text, or attachments, or an {@link ExtractionException}. Any other exception is a fault, and so is
 * one of this project's own code that {@link ArticleExtractor} took for one of a parser on a damaged file.
 * <p>
 * Runs the extraction on a plain thread: {@link ParserThreads} would turn every fault into a failure of the file.
 * </p>
 */
final class MutationCheck {

    private static final String OWN_CODE = "io.github.nifiarabicnews.";
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Extraction extraction;
    private final Duration bound;

    /**
     * @param extraction what is checked
     * @param bound      how long it may take; it gets a budget of this
     */
    MutationCheck(final Extraction extraction, final Duration bound) {
        this.extraction = extraction;
        this.bound = bound;
    }

    /** What is checked. */
    @FunctionalInterface
    interface Extraction {
        ExtractionResult extract(byte[] content, SourceHints hints, ExtractionBudget budget) throws ExtractionException;
    }

    /**
     * Extracts once.
     *
     * @throws AssertionError where something does not hold
     */
    void check(final byte[] content, final String fileName, final ExtractionSettings settings, final String label) throws InterruptedException {
        final FutureTask<ExtractionResult> task = new FutureTask<>(() -> extraction.extract(content, SourceHints.ofFileName(fileName), new ExtractionBudget(settings, System.nanoTime() + bound.toNanos())));
        final Thread thread = Thread.ofPlatform().daemon().name("fuzz").start(task);
        try {
            final ExtractionResult result = task.get(bound.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            assertFalse(result.articles().isEmpty() && result.attachments().isEmpty(), label + ": neither a result nor a failure");
            result.articles().forEach(article -> assertFalse(article.text().isBlank(), label + ": an article without text"));
        } catch (final TimeoutException e) {
            final StackTraceElement[] where = thread.getStackTrace();
            thread.interrupt();
            fail(label + ": hangs" + (where.length == 0 ? "" : " at " + where[0]));
        } catch (final ExecutionException e) {
            checkFailure(e.getCause(), label);
        }
    }

    private static void checkFailure(final Throwable thrown, final String label) {
        if (!(thrown instanceof final ExtractionException failure)) {
            fail(label + ": " + thrown, thrown);
            return;
        }
        final Throwable cause = failure.getCause();
        if (failure.reason() == FailureReason.TIMEOUT) {
            fail(label + ": takes too long", failure);
        }
        if (failure.reason() == FailureReason.MALFORMED && isOurOwn(cause)) {
            fail(label + ": a fault of our own", cause);
        }
    }

    private static boolean isOurOwn(final Throwable cause) {
        if (cause == null || cause.getStackTrace().length == 0) {
            return false;
        }
        final String thrower = firstOutsideJava(cause);
        // The trace of an overflow ends before its caller where a regular expression went down too deep: there is no telling whose it is.
        return cause instanceof StackOverflowError ? thrower.isEmpty() || thrower.startsWith(OWN_CODE) : cause instanceof RuntimeException && thrower.startsWith(OWN_CODE);
    }

    /** The class that called into the Java library, where the exception was thrown in there. */
    private static String firstOutsideJava(final Throwable thrown) {
        for (final StackTraceElement element : thrown.getStackTrace()) {
            if (!element.getClassName().startsWith("java.") && !element.getClassName().startsWith("jdk.")) {
                return element.getClassName();
            }
        }
        return "";
    }
}
