package io.github.nifiarabicnews.extraction;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs parsers on threads of their own, since Java cannot stop one that hangs: the caller goes on when time is up, and the thread is given up.
 * <p>
 * Most parsers stop by themselves soon after, as {@link ExtractionBudget#checkTime()} is called from their callbacks. Of those that do not only
 * so many may be about; then {@link #call} refuses, so that hung parsers never take all of the machine.
 * </p>
 */
public final class ParserThreads implements AutoCloseable {

    private static final int MAX_HUNG = 4;

    private final ThreadPoolExecutor threads;
    /** Bounds the threads: a parser that ended gives its permit back, one that hangs does not. */
    private final Semaphore running;

    /**
     * @param concurrency how many callers there may be at the same time, 1 or more
     */
    public ParserThreads(final int concurrency) {
        final AtomicInteger number = new AtomicInteger();
        running = new Semaphore(concurrency + MAX_HUNG);
        threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            final Thread thread = new Thread(task, "Article Parser " + number.incrementAndGet());
            thread.setDaemon(true);
            // XML and document libraries look for their parts through it.
            thread.setContextClassLoader(ParserThreads.class.getClassLoader());
            return thread;
        });
    }

    /**
     * Runs a parser and waits for it.
     *
     * @param parser  what to run
     * @param timeout how long it may take
     * @return its outcome
     * @throws ExtractionException        of the parser; or with {@link FailureReason#TIMEOUT}
     * @throws RejectedExecutionException where too many parsers hang
     * @throws InterruptedException       where the caller is interrupted while it waits
     */
    public <T> T call(final Callable<T> parser, final Duration timeout) throws ExtractionException, InterruptedException {
        if (!running.tryAcquire()) {
            throw new RejectedExecutionException("Too many parsers hang");
        }
        final AtomicBoolean ended = new AtomicBoolean();
        final FutureTask<T> future = new FutureTask<>(() -> {
            try {
                return parser.call();
            } finally {
                // Before the caller is told, so that its next call finds the permit.
                end(ended);
            }
        });
        threads.execute(() -> {
            future.run();
            // One that was given up before it began never got to the end above.
            end(ended);
        });
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final TimeoutException e) {
            throw new ExtractionException(FailureReason.TIMEOUT, "Extraction took longer than the " + timeout.toMillis() + " ms that are allowed", e);
        } catch (final ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            future.cancel(true);
        }
    }

    private void end(final AtomicBoolean ended) {
        if (ended.compareAndSet(false, true)) {
            running.release();
        }
    }

    private static ExtractionException failure(final Throwable cause) {
        if (cause instanceof final ExtractionException extraction) {
            return extraction;
        }
        if (cause instanceof OutOfMemoryError) {
            return new ExtractionException(FailureReason.EXPANSION_TOO_LARGE, "The file needs more memory than there is", cause);
        }
        return new ExtractionException(FailureReason.MALFORMED, "The file cannot be read: " + cause, cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
