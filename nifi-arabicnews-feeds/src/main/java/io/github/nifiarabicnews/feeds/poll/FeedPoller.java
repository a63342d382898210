package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.fetch.FeedFetcher;
import io.github.nifiarabicnews.feeds.fetch.FetchReason;
import io.github.nifiarabicnews.feeds.fetch.FetchResult;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Failed;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.fetch.Redacted;
import io.github.nifiarabicnews.feeds.memory.FeedMemory;
import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.FeedParser;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Polls any number of feeds, each at its own times, up to {@value #MAXIMUM_CONCURRENT} at once and one at a time per
 * host. Fetching and parsing go on in threads of its own; the caller starts what is due, collects what is done, and
 * says what became of it, so that nothing counts as polled before the caller has it safe:
 *
 * <pre>{@code
 * poller.start(memories::get);
 * for (Poll poll : poller.collect(5000, Duration.ofMillis(200))) {
 *     PollOutcome outcome = poller.judge(poll, memories.get(poll.url()));
 *     // store the entries and the memory ...
 *     poller.settle(outcome);     // or, where that failed, poller.repeat(poll.url())
 * }
 * }</pre>
 *
 * <p>All methods are for one thread at a time.
 */
public final class FeedPoller implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(FeedPoller.class);
    /** Polls that are under way or not collected yet: bounds the memory that documents take. */
    static final int MAXIMUM_CONCURRENT = 10;
    /** Too Many Requests and Service Unavailable. */
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Duration REPEAT_DELAY = Duration.ofSeconds(5);

    private final FeedFetcher fetcher;
    private final PollJudge judge;
    private final Clock clock;
    private final FeedParser parser = new FeedParser();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Poll> done = new LinkedBlockingQueue<>();
    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final Map<String, Instant> silentHosts = new HashMap<>();
    /** Hosts of the feeds under way, by feed. */
    private final Map<String, String> underWay = new HashMap<>();
    /** Feeds whose poll was collected, and of which it was not said yet what became of it. */
    private final Set<String> unsettled = new HashSet<>();

    /** A feed's place in time. */
    private static final class Turn {
        private Instant due;
        private int failures;
        private Instant retryAfter;
        /** Hash of the document that could not be read last, or 0. */
        private int unreadable;

        Turn(final Instant due) {
            this.due = due;
        }
    }

    /**
     * @param fetcher     closed with this
     * @param withChanges entries that were changed are of interest
     */
    public FeedPoller(final FeedFetcher fetcher, final PollTimes times, final boolean withChanges, final Clock clock) {
        this.fetcher = fetcher;
        this.judge = new PollJudge(times, withChanges);
        this.clock = clock;
    }

    /** Sets the feeds to poll; those that are new are due at once, the others keep their times. */
    public void setFeeds(final Collection<String> urls) {
        final Set<String> wanted = new HashSet<>(urls);
        turns.keySet().retainAll(wanted);
        urls.forEach(url -> turns.computeIfAbsent(url, key -> new Turn(clock.instant())));
    }

    /** The feeds that are polled. */
    public Set<String> feeds() {
        return Set.copyOf(turns.keySet());
    }

    /** Whether {@link #start} would start a poll. */
    public boolean isDue() {
        final Instant now = clock.instant();
        return underWay.size() < MAXIMUM_CONCURRENT
                && turns.entrySet().stream().anyMatch(entry -> isDue(entry.getKey(), entry.getValue(), now));
    }

    private boolean isDue(final String url, final Turn turn, final Instant now) {
        return !turn.due.isAfter(now) && !underWay.containsKey(url) && !unsettled.contains(url);
    }

    /** Whether polls are under way or not collected. */
    public boolean isBusy() {
        return !underWay.isEmpty();
    }

    /**
     * Starts polls that are due.
     *
     * @param memories gives what is remembered of a feed
     */
    public void start(final Function<String, FeedMemory> memories) {
        final Instant now = clock.instant();
        silentHosts.values().removeIf(time -> !time.isAfter(now));
        final Set<String> busyHosts = new HashSet<>(underWay.values());
        final List<String> due = new ArrayList<>();
        turns.forEach((url, turn) -> {
            if (isDue(url, turn, now)) {
                due.add(url);
            }
        });
        due.sort((left, right) -> turns.get(left).due.compareTo(turns.get(right).due));
        for (final String url : due) {
            if (underWay.size() >= MAXIMUM_CONCURRENT) {
                return;
            }
            final FeedMemory memory = memories.apply(url);
            final Turn turn = turns.get(url);
            // What the server asked for before a restart holds after it.
            if (turn.retryAfter == null && memory.retryAfter() != null && memory.retryAfter().isAfter(now)) {
                turn.retryAfter = memory.retryAfter();
                turn.due = memory.retryAfter();
                continue;
            }
            final String target = memory.movedTo() == null ? url : memory.movedTo();
            final String host = host(target);
            final Instant silentUntil = silentHosts.get(host);
            if (silentUntil != null) {
                turn.due = silentUntil;
            } else if (busyHosts.add(host)) {
                underWay.put(url, host);
                executor.execute(() -> done.add(pollWithoutFail(url, target, memory)));
            }
        }
    }

    private static String host(final String url) {
        final String host = url.replaceFirst("(?i)^https?://(?:[^/?#]*@)?", "");
        return host.replaceFirst("[:/?#].*", "");
    }

    /** Whatever goes wrong, also an error of the JVM, is told as a failure: a poll without an end would be under way for good. */
    private Poll pollWithoutFail(final String url, final String target, final FeedMemory memory) {
        final Instant started = clock.instant();
        try {
            return poll(url, target, memory);
        } catch (final Throwable e) {
            LOGGER.error("A poll ended in an unforeseen way", e);
            return new Poll(url, memory, started, Duration.ZERO,
                    new Failed(null, FetchReason.INTERNAL, "The poll ended in an unforeseen way: " + Redacted.url(e.toString())), null, null);
        }
    }

    private Poll poll(final String url, final String target, final FeedMemory memory) {
        final Instant started = clock.instant();
        final long begin = System.nanoTime();
        final FetchResult result = fetcher.fetch(target, memory.etag(), memory.lastModified());
        ParsedFeed feed = null;
        FeedParseException failure = null;
        if (result instanceof final Fetched fetched && !memory.isSameBody(fetched.body())) {
            try {
                final URI base = fetched.answer().url();
                feed = parser.parse(fetched.body(), fetched.answer().contentType(), base, started);
            } catch (final FeedParseException e) {
                failure = e;
            }
        }
        return new Poll(url, memory, started, Duration.ofNanos(System.nanoTime() - begin), result, feed, failure);
    }

    /**
     * The polls that are done, in the order of their end.
     *
     * @param entries  of documents after which no further poll is taken along
     * @param patience how long to wait for the first
     */
    public List<Poll> collect(final int entries, final Duration patience) throws InterruptedException {
        final List<Poll> polls = new ArrayList<>();
        int count = 0;
        Poll poll = underWay.isEmpty() ? null : done.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        while (poll != null) {
            polls.add(poll);
            count += poll.feed() == null ? 0 : poll.feed().entries().size();
            underWay.remove(poll.url());
            unsettled.add(poll.url());
            poll = count < entries ? done.poll() : null;
        }
        return polls;
    }

    /**
     * Says what a poll means.
     *
     * @param memory what is remembered of the feed now
     */
    public PollOutcome judge(final Poll poll, final FeedMemory memory) {
        final Turn turn = turns.get(poll.url());
        return judge.judge(poll, memory, turn == null ? 0 : turn.failures, turn == null ? 0 : turn.unreadable, clock.instant());
    }

    /** The outcome is stored: the feed's next turn is when its status says. */
    public void settle(final PollOutcome outcome) {
        unsettled.remove(outcome.poll().url());
        final Turn turn = turns.get(outcome.poll().url());
        if (turn == null) {
            return;
        }
        turn.due = outcome.status().nextPoll();
        turn.failures = outcome.status().failures();
        turn.retryAfter = outcome.memory().retryAfter();
        turn.unreadable = outcome.unreadableHash();
        final FetchResult.Answer answer = outcome.poll().result().answer();
        if (turn.retryAfter != null && BUSY.contains(answer.status())) {
            // It is said of the client and the server, not of one feed.
            silentHosts.merge(host(answer.url().toString()), turn.retryAfter, (left, right) -> left.isAfter(right) ? left : right);
        }
    }

    /** The outcome could not be stored: the feed is due again, as if this poll had not been. */
    public void repeat(final String url) {
        unsettled.remove(url);
        final Turn turn = turns.get(url);
        if (turn != null) {
            turn.due = clock.instant().plus(REPEAT_DELAY);
        }
    }

    /** Breaks off every poll under way. */
    @Override
    public void close() {
        fetcher.close();
        executor.shutdownNow();
    }
}
