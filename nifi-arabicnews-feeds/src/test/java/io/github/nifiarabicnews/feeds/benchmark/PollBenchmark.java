package io.github.nifiarabicnews.feeds.benchmark;

import io.github.nifiarabicnews.feeds.fetch.LoopbackNames;
import io.github.nifiarabicnews.feeds.memory.FeedMemories;
import io.github.nifiarabicnews.feeds.poll.FeedPoller;
import io.github.nifiarabicnews.feeds.poll.Poll;
import io.github.nifiarabicnews.feeds.poll.PollOutcome;
import io.github.nifiarabicnews.feeds.poll.PollTimes;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.feeds.testing.SteppedClock;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Polls 500 feeds of 50 entries each from a server on loopback that stands for 100 hosts: all new, unchanged, and with one
 * new entry each. Reports entries a second, requests, bytes, heap and state. Without NiFi: what it adds is the same for
 * every source.
 */
public final class PollBenchmark {

    private static final int FEEDS = 500;
    private static final int HOSTS = 100;
    private static final int ENTRIES = 50;
    private static final String TEXT = "قالت الوزارة في بيان إن الأعمال في المرحلة الثانية من المشروع ستبدأ الشهر المقبل وتستمر حتى نهاية العام. ";

    private final SteppedClock clock = new SteppedClock();
    private final AtomicInteger version = new AtomicInteger(1);
    private final AtomicLong bodyBytes = new AtomicLong();
    private Map<String, String> state = new HashMap<>();

    private PollBenchmark() {
    }

    public static void main(final String[] arguments) throws Exception {
        new PollBenchmark().run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private void run(final PrintStream out) throws Exception {
        try (FeedServer server = FeedServer.http();
                FeedPoller poller = new FeedPoller(LoopbackNames.fetcher(Duration.ofSeconds(30), clock),
                        new PollTimes(Duration.ofMinutes(15), new SplittableRandom(1)), false, clock)) {
            server.on("/", exchange -> {
                final String tag = "\"" + version.get() + "\"";
                exchange.getResponseHeaders().set("ETag", tag);
                final boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                final byte[] body = known ? new byte[0] : feed(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
                bodyBytes.addAndGet(body.length);
                FeedServer.send(exchange, known ? 304 : 200, body);
            });
            final List<String> urls = IntStream.range(0, FEEDS)
                    .mapToObj(feed -> "http://host-" + feed % HOSTS + ".example:" + server.port() + "/" + feed).toList();
            poller.setFeeds(urls);
            out.println("round\trequests\tbody bytes\tnew entries\tseconds\tentries/s\tstate bytes\theap MB");
            for (final String name : List.of("all new", "unchanged", "one new entry each", "unchanged")) {
                if (name.startsWith("one")) {
                    version.incrementAndGet();
                }
                final int requests = server.requests().size();
                bodyBytes.set(0);
                final long begin = System.nanoTime();
                final int entries = round(poller, urls);
                final double seconds = (System.nanoTime() - begin) / 1e9;
                out.printf(Locale.ROOT, "%s\t%d\t%d\t%d\t%.2f\t%.0f\t%d\t%.1f%n", name, server.requests().size() - requests, bodyBytes.get(), entries,
                        seconds, entries / seconds, FeedMemories.size(state), heapMegabytes());
                clock.step(Duration.ofHours(1));
            }
        }
    }

    private int round(final FeedPoller poller, final List<String> urls) throws InterruptedException {
        int entries = 0;
        for (int polls = 0; polls < FEEDS;) {
            // A session of the processor: the state is read, what was collected is judged, the state is written.
            final FeedMemories memories = FeedMemories.of(state);
            poller.start(memories::get);
            for (final Poll poll : poller.collect(5000, Duration.ofMillis(200))) {
                final PollOutcome outcome = poller.judge(poll, memories.get(poll.url()));
                entries += outcome.changes().size();
                if (outcome.changesMemory()) {
                    memories.put(poll.url(), outcome.memory());
                }
                poller.settle(outcome);
                polls++;
            }
            state = memories.toState(urls);
        }
        return entries;
    }

    private String feed(final String path) {
        final int newest = ENTRIES + version.get() - 1;
        return IntStream.range(0, ENTRIES).map(index -> newest - index)
                .mapToObj(number -> "<item><guid isPermaLink=\"false\">" + path + "-" + number + "</guid><link>http://news.example" + path + "/" + number
                        + "</link><title>خبر رقم " + number + "</title><pubDate>Tue, 12 Mar 2024 10:" + (number % 60 < 10 ? "0" : "") + number % 60
                        + ":00 +0300</pubDate><description>" + TEXT.repeat(3) + "</description></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>" + path + "</title>", "</channel></rss>"));
    }

    /** In use after a full collection: the poller, the state and the server of the benchmark. */
    private static double heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
