package io.github.nifiarabicnews.feeds.memory;

import io.github.nifiarabicnews.feeds.testing.Feeds;
import io.github.nifiarabicnews.feeds.memory.EntryChange.Kind;
import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.FeedParser;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeedMemoriesTest {

    private static final String URL = "http://feed.example/";

    private static ParsedFeed feed(final String text) {
        try {
            return new FeedParser().parse(text.getBytes(StandardCharsets.UTF_8), null, URI.create(URL), Instant.parse("2030-01-01T00:00:00Z"));
        } catch (final FeedParseException e) {
            throw new AssertionError(e);
        }
    }

    /** A feed's memory that goes through the state between polls, as it does in NiFi. */
    private static final class Remembered {

        private Map<String, String> state = new HashMap<>();
        private final boolean withChanges;

        Remembered(final boolean withChanges) {
            this.withChanges = withChanges;
        }

        List<String> poll(final String text) {
            final FeedMemories memories = FeedMemories.of(state);
            final FeedMemory.Update update = memories.get(URL).update(feed(text), withChanges);
            memories.put(URL, update.memory());
            state = memories.toState(List.of(URL));
            return update.changes().stream()
                    .map(change -> (change.kind() == Kind.UPDATED ? "*" : "") + change.entry().title().replace("Title ", "")).toList();
        }
    }

    @Test
    void anEntryIsToldOfOnceWhateverItsPlace() {
        final Remembered feed = new Remembered(false);
        assertEquals(List.of("3", "2", "1"), feed.poll(Feeds.rss(3, 2, 1)));
        assertEquals(List.of(), feed.poll(Feeds.rss(1, 2, 3)));
        assertEquals(List.of("4"), feed.poll(Feeds.rss(1, 4, 3)));
        assertEquals(List.of(), feed.poll(Feeds.rss(2, 4, 1)), "2 left the feed and comes back");
        assertEquals(List.of(), feed.poll(Feeds.rss("")), "a feed without entries");
        assertEquals(List.of("0"), feed.poll(Feeds.rss(4, 3, 2, 1, 0)), "an old date is no reason not to tell");
    }

    @Test
    void aFeedThatStopsOrStartsToGiveIds() {
        final Remembered stops = new Remembered(false);
        stops.poll(Feeds.rss(1, 2));
        assertEquals(List.of("3"), stops.poll(Feeds.rss(Feeds.itemWithoutId(1) + Feeds.itemWithoutId(2) + Feeds.itemWithoutId(3))));
        final Remembered starts = new Remembered(false);
        starts.poll(Feeds.rss(Feeds.itemWithoutId(1) + Feeds.itemWithoutId(2)));
        assertEquals(List.of("3"), starts.poll(Feeds.rss(1, 2, 3)));
    }

    @Test
    void idsAndLinksThatTellNothingApart() {
        final Remembered feed = new Remembered(false);
        final String home = "<link>http://a.example/</link><guid>same</guid>";
        assertEquals(List.of("A", "B"), feed.poll(Feeds.rss("<item><title>A</title>" + home + "</item><item><title>B</title>" + home + "</item>")
                .replace("<guid>same</guid>", "")));
        assertEquals(List.of("C"), feed.poll(Feeds.rss("<item><title>C</title>" + home + "</item><item><title>A</title>" + home + "</item>")
                .replace("<guid>same</guid>", "")));
        final Remembered sameId = new Remembered(false);
        assertEquals(List.of("1", "2"), sameId.poll(Feeds.rss(1, 2).replaceAll("id-\\d", "same")));
        assertEquals(List.of("3"), sameId.poll(Feeds.rss(1, 2, 3).replaceAll("id-\\d", "same")));
    }

    @Test
    void moveToTls() {
        final Remembered feed = new Remembered(false);
        final String items = Feeds.itemWithoutId(1) + "<item><guid>http://news.example/?p=2</guid><title>2</title></item>";
        feed.poll(Feeds.rss(items));
        assertEquals(List.of(), feed.poll(Feeds.rss(items.replace("http://", "https://"))));
    }

    @Test
    void changedEntriesWhereTheyAreOfInterest() {
        final Remembered with = new Remembered(true);
        final Remembered without = new Remembered(false);
        with.poll(Feeds.rss(1, 2));
        without.poll(Feeds.rss(1, 2));
        final String changed = Feeds.rss(1, 2, 3).replace("Text 2", "Another text");
        assertEquals(List.of("*2", "3"), with.poll(changed));
        assertEquals(List.of("3"), without.poll(changed));
        assertEquals(List.of(), with.poll(changed));
        final Remembered later = new Remembered(true);
        later.state = without.state;
        assertEquals(List.of(), later.poll(changed), "what it was like before is not known");
    }

    @Test
    void whatATruncatedDocumentLacksIsNotForgotten() {
        final Remembered feed = new Remembered(false);
        final int[] numbers = IntStream.range(0, 300).toArray();
        feed.poll(Feeds.rss(numbers));
        final String whole = Feeds.rss(numbers);
        for (int round = 0; round < 4; round++) {
            assertEquals(List.of(), feed.poll(whole.substring(0, whole.indexOf("id-10<"))));
        }
        assertEquals(List.of(), feed.poll(whole));
    }

    @Test
    void tenThousandEntriesAndOneMore() {
        final Remembered feed = new Remembered(false);
        assertEquals(10_000, feed.poll(Feeds.rss(IntStream.range(0, 10_000).toArray())).size());
        assertTrue(feed.state.values().stream().allMatch(value -> value.length() < 65_536), "each string of the state has a length of 16 bits");
        assertEquals(List.of("10000"), feed.poll(Feeds.rss(IntStream.rangeClosed(0, 10_000).map(number -> 10_000 - number).toArray())));
    }

    @Test
    void theStateStaysBelowOneMegabyteWhateverTheNumberOfFeeds() {
        for (final int feeds : new int[] {1_500, FeedMemories.MAXIMUM_FEEDS}) {
            final ParsedFeed document = feed(Feeds.rss(IntStream.range(0, 50).toArray()));
            final List<String> urls = IntStream.range(0, feeds).mapToObj(number -> "http://feed.example/" + number).toList();
            Map<String, String> state = new HashMap<>();
            int told = 0;
            // In sessions of some hundred feeds, as the processor does it.
            for (int round = 0; round < 2; round++) {
                for (int from = 0; from < feeds; from += 500) {
                    final FeedMemories memories = FeedMemories.of(state);
                    for (final String url : urls.subList(from, Math.min(feeds, from + 500))) {
                        final FeedMemory.Update update = memories.get(url).update(document, false);
                        told += update.changes().size();
                        memories.put(url, update.memory().withDocument("\"0123456789abcdef0123456789abcdef\"", "Tue, 12 Mar 2024 10:00:00 GMT", new byte[0]));
                    }
                    state = memories.toState(urls);
                    assertTrue(FeedMemories.size(state) <= FeedMemories.BUDGET, feeds + " feeds: " + FeedMemories.size(state) + " bytes");
                }
            }
            assertEquals(50 * feeds, told, feeds + " feeds: none is repeated, none is lost");
        }
    }

    @Test
    void newEntriesAreFoundWhereTheOldOnesHadToBeForgotten() {
        final List<String> urls = IntStream.range(0, FeedMemories.MAXIMUM_FEEDS).mapToObj(number -> "http://feed.example/" + number).toList();
        final ParsedFeed before = feed(Feeds.rss(IntStream.range(0, 50).toArray()));
        final ParsedFeed after = feed(Feeds.rss(IntStream.range(3, 53).toArray()));
        Map<String, String> state = new HashMap<>();
        int told = 0;
        for (final ParsedFeed document : List.of(before, after, after)) {
            final FeedMemories memories = FeedMemories.of(state);
            for (final String url : urls) {
                final FeedMemory.Update update = memories.get(url).update(document, false);
                told += update.changes().size();
                memories.put(url, update.memory());
            }
            state = memories.toState(urls);
        }
        assertEquals(53 * urls.size(), told);
    }

    @Test
    void feedsThatAreNotListedAreForgottenWhenRoomIsNeededAndNotBefore() {
        final ParsedFeed document = feed(Feeds.rss(IntStream.range(0, 50).toArray()));
        final List<String> first = IntStream.range(0, 800).mapToObj(number -> "http://first.example/" + number).toList();
        final List<String> second = IntStream.range(0, 800).mapToObj(number -> "http://second.example/" + number).toList();
        Map<String, String> state = new HashMap<>();
        state = polled(state, first, document, first);
        state = polled(state, second, document, second);
        final FeedMemories memories = FeedMemories.of(state);
        final List<String> kept = first.stream().filter(url -> memories.get(url).rememberedEntries() > 0).toList();
        assertTrue(kept.size() > 100 && kept.size() < 800, "some: " + kept.size());
        assertTrue(second.stream().allMatch(url -> memories.get(url).rememberedEntries() == 50));
        assertEquals(0, memories.get(kept.getFirst()).update(document, false).changes().size(), "listed again, it repeats nothing");
    }

    private static Map<String, String> polled(final Map<String, String> state, final List<String> urls, final ParsedFeed document, final List<String> listed) {
        final FeedMemories memories = FeedMemories.of(state);
        for (final String url : urls) {
            memories.put(url, memories.get(url).update(document, false).memory());
        }
        return memories.toState(new ArrayList<>(listed));
    }

    @Test
    void everythingComesBackOutOfTheState() {
        final FeedMemories memories = FeedMemories.of(Map.of());
        final FeedMemory memory = FeedMemory.empty()
                .update(feed("<rss version=\"2.0\"><channel><title>T</title><ttl>90</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Monday</day></skipDays>"
                        + Feeds.item(1) + "</channel></rss>"), true).memory()
                .withDocument("W/\"قيمة\"", "Tue, 12 Mar 2024 10:00:00 GMT", new byte[] {1})
                .withMovedTo("http://other.example/")
                .withRetryAfter(Instant.parse("2024-03-12T10:00:00Z"));
        memories.put(URL, memory);
        final FeedMemory read = FeedMemories.of(memories.toState(List.of(URL))).get(URL);
        assertEquals(memory, read);
        assertEquals("W/\"قيمة\"", read.etag());
        assertEquals("Tue, 12 Mar 2024 10:00:00 GMT", read.lastModified());
        assertEquals("http://other.example/", read.movedTo());
        assertEquals(Instant.parse("2024-03-12T10:00:00Z"), read.retryAfter());
        assertEquals(90, read.ttlMinutes());
        assertEquals(java.util.Set.of(3), read.skipHours());
        assertEquals(java.util.Set.of(java.time.DayOfWeek.MONDAY), read.skipDays());
        assertEquals(Instant.parse("2024-01-01T00:01:00Z"), read.newest());
        assertTrue(read.isSameBody(new byte[] {1}));
    }
}
