package io.github.nifiarabicnews.feeds.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One request at a time per host. Remembers a host only while somebody uses or awaits it. */
final class HostLocks {

    private final Map<String, Entry> entries = new HashMap<>();

    private static final class Entry {
        private final Semaphore turn = new Semaphore(1, true);
        private int users;
    }

    /**
     * Waits for the host.
     *
     * @return false where the time ran out or the thread was interrupted; otherwise {@link #release} is due
     */
    boolean acquire(final String host, final Duration patience) {
        final Entry entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(host, key -> new Entry());
            entry.users++;
        }
        boolean acquired = false;
        try {
            acquired = entry.turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!acquired) {
                leave(host);
            }
        }
        return acquired;
    }

    void release(final String host) {
        synchronized (entries) {
            entries.get(host).turn.release();
            leave(host);
        }
    }

    private void leave(final String host) {
        synchronized (entries) {
            final Entry entry = entries.get(host);
            entry.users--;
            if (entry.users == 0) {
                entries.remove(host);
            }
        }
    }
}
