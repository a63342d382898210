package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.fetch.LoopbackNames;
import io.github.nifiarabicnews.feeds.memory.FeedMemories;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.feeds.testing.Feeds;
import io.github.nifiarabicnews.feeds.testing.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class FeedPollerTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final SteppedClock clock = new SteppedClock();
    private FeedServer server;
    private FeedPoller poller;
    private Map<String, String> state = Map.of();

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.http();
        poller = newPoller();
    }

    @AfterEach
    void stop() {
        poller.close();
        server.close();
    }

    private FeedPoller newPoller() {
        return new FeedPoller(LoopbackNames.fetcher(Duration.ofSeconds(20), clock), new PollTimes(INTERVAL, new SplittableRandom(1)), false, clock);
    }

    private String url(final String host, final String path) {
        return "http://" + host + ".example:" + server.port() + path;
    }

    /** Goes on until so many polls are settled. */
    private List<PollStatus> poll(final int polls) throws InterruptedException {
        final List<PollStatus> statuses = new ArrayList<>();
        while (statuses.size() < polls) {
            final FeedMemories memories = FeedMemories.of(state);
            poller.start(memories::get);
            for (final Poll poll : poller.collect(5000, Duration.ofMillis(100))) {
                final PollOutcome outcome = poller.judge(poll, memories.get(poll.url()));
                memories.put(poll.url(), outcome.memory());
                poller.settle(outcome);
                statuses.add(outcome.status());
            }
            state = memories.toState(poller.feeds());
        }
        return statuses;
    }

    private Duration waitFor(final String headerName, final String headerValue, final String head) throws InterruptedException {
        server.on("/", exchange -> {
            if (headerName != null) {
                exchange.getResponseHeaders().set(headerName, headerValue);
            }
            FeedServer.send(exchange, 200, ("<rss version=\"2.0\"><channel><title>T</title>" + head + "</channel></rss>").getBytes(StandardCharsets.UTF_8));
        });
        poller.setFeeds(List.of());
        poller.setFeeds(List.of(url("a", "/")));
        return Duration.between(clock.instant(), poll(1).getFirst().nextPoll());
    }

    private static void assertBetween(final Duration least, final Duration most, final Duration actual) {
        assertTrue(actual.compareTo(least) >= 0 && actual.compareTo(most) <= 0, actual.toString());
    }

    @Test
    void theIntervalAndWhatTheFeedAndItsServerAskFor() throws InterruptedException {
        assertBetween(INTERVAL, Duration.ofSeconds(990), waitFor(null, null, ""));
        assertBetween(Duration.ofHours(1), Duration.ofMinutes(66), waitFor(null, null, "<ttl>60</ttl>"));
        assertBetween(INTERVAL, Duration.ofSeconds(990), waitFor(null, null, "<ttl>5</ttl>"));
        assertBetween(Duration.ofHours(2), Duration.ofMinutes(132), waitFor("Cache-Control", "public, max-age=7200", ""));
        assertBetween(INTERVAL, Duration.ofSeconds(990), waitFor("Cache-Control", "no-cache, max-age=7200", ""));
        assertBetween(Duration.ofDays(1), Duration.ofMinutes(1584), waitFor("Cache-Control", "max-age=31536000", ""));
    }

    @Test
    void hoursAndDaysWithoutPolls() throws InterruptedException {
        // The clock stands at Tuesday noon.
        assertEquals(Duration.ofHours(2), waitFor(null, null, "<skipHours><hour>12</hour><hour>13</hour></skipHours>"));
        assertEquals(Duration.ofHours(12), waitFor(null, null, "<skipDays><day>Tuesday</day></skipDays>"));
    }

    @Test
    void failuresDoubleTheWaitUpToADayAndASuccessEndsThat() throws InterruptedException {
        server.on("/", exchange -> FeedServer.send(exchange, 500, new byte[0]));
        poller.setFeeds(List.of(url("a", "/")));
        Duration expected = INTERVAL.multipliedBy(2);
        for (int failure = 1; failure <= 10; failure++) {
            final PollStatus status = poll(1).getFirst();
            assertEquals(failure, status.failures());
            final Duration bounded = expected.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : expected;
            final Duration wait = Duration.between(clock.instant(), status.nextPoll());
            assertBetween(bounded, bounded.multipliedBy(5).dividedBy(4), wait);
            assertFalse(poller.isDue());
            clock.step(wait);
            expected = expected.multipliedBy(2);
        }
        server.on("/", FeedServer.body(Feeds.rss(1).getBytes(StandardCharsets.UTF_8), "text/xml"));
        assertEquals(0, poll(1).getFirst().failures());
    }

    @Test
    void oneAtATimePerHostAndASlowHostHoldsUpNoOther() throws Exception {
        final CountDownLatch release = new CountDownLatch(1);
        server.on("/slow", exchange -> {
            try {
                release.await();
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            FeedServer.send(exchange, 404, new byte[0]);
        });
        server.on("/fast", FeedServer.body(Feeds.rss(1).getBytes(StandardCharsets.UTF_8), "text/xml"));
        poller.setFeeds(List.of(url("slow", "/slow"), url("slow", "/fast"), url("b", "/fast"), url("c", "/fast")));
        assertEquals(List.of("entries", "entries"), poll(2).stream().map(status -> status.outcome().label()).toList());
        assertFalse(poller.isDue() && server.requests().size() > 3, "the second feed of the slow host waits for its turn");
        assertEquals(3, server.requests().size());
        release.countDown();
        assertEquals(2, poll(2).size());
    }

    @Test
    void tooManyRequestsSilencesTheWholeHostAlsoAfterARestart() throws InterruptedException {
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            FeedServer.send(exchange, 429, new byte[0]);
        });
        final List<String> urls = List.of(url("a", "/1"), url("a", "/2"), url("b", "/3"));
        poller.setFeeds(urls);
        poll(2);
        poller.start(url -> FeedMemories.of(state).get(url));
        assertFalse(poller.isBusy() || poller.isDue());
        assertEquals(2, server.requests().size());
        poller.close();
        poller = newPoller();
        poller.setFeeds(List.of(urls.get(0), urls.get(2)));
        poller.start(url -> FeedMemories.of(state).get(url));
        assertFalse(poller.isBusy());
        clock.step(Duration.ofSeconds(3601));
        assertEquals(2, poll(2).size());
    }

    @Test
    void aFeedThatIsGoneWhereItMovedToIsLookedForWhereItWas() throws InterruptedException {
        server.on("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            FeedServer.send(exchange, 301, new byte[0]);
        });
        server.on("/new", FeedServer.body(Feeds.rss(1).getBytes(StandardCharsets.UTF_8), "text/xml"));
        poller.setFeeds(List.of(url("a", "/old")));
        assertEquals(url("a", "/new"), poll(1).getFirst().movedTo());
        server.on("/new", exchange -> FeedServer.send(exchange, 404, new byte[0]));
        server.on("/old", FeedServer.body(Feeds.rss(2, 1).getBytes(StandardCharsets.UTF_8), "text/xml"));
        for (int failure = 0; failure < 3; failure++) {
            clock.step(Duration.ofDays(2));
            assertEquals(404, poll(1).getFirst().httpStatus());
        }
        clock.step(Duration.ofDays(2));
        assertEquals(1, poll(1).getFirst().newEntries());
    }

    @Test
    void whatCouldNotBeStoredIsPolledAgain() throws InterruptedException {
        server.on("/", FeedServer.body(Feeds.rss(1).getBytes(StandardCharsets.UTF_8), "text/xml"));
        poller.setFeeds(List.of(url("a", "/")));
        poller.start(url -> FeedMemories.of(state).get(url));
        final List<Poll> polls = poller.collect(10, Duration.ofSeconds(20));
        assertEquals(1, poller.judge(polls.getFirst(), FeedMemories.of(state).get(polls.getFirst().url())).changes().size());
        assertFalse(poller.isDue(), "it is not settled");
        poller.repeat(polls.getFirst().url());
        clock.step(Duration.ofSeconds(10));
        assertEquals(1, poll(1).getFirst().newEntries());
    }

    @Test
    void feedsThatAreTakenOffTheListAreNotPolledAndThoseAddedAreAtOnce() throws InterruptedException {
        server.on("/", FeedServer.body(Feeds.rss(1).getBytes(StandardCharsets.UTF_8), "text/xml"));
        poller.setFeeds(List.of(url("a", "/1")));
        poll(1);
        final Instant before = clock.instant();
        poller.setFeeds(List.of(url("b", "/2")));
        assertEquals(url("b", "/2"), poll(1).getFirst().url());
        poller.setFeeds(List.of(url("a", "/1"), url("b", "/2")));
        final PollStatus again = poll(1).getFirst();
        assertEquals(url("a", "/1"), again.url());
        assertEquals(0, again.newEntries(), "its entries are remembered");
        assertEquals(before, again.started());
    }
}
