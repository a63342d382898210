package io.github.nifiarabicnews.feeds.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The memories of all feeds as the map of strings that NiFi keeps as a component's state, which may take 1 MB and is
 * written whole. It stays below {@value #BUDGET} bytes whatever the number of feeds, as ZooKeeper's provider would
 * write it: when it would not, feeds that are no longer listed are forgotten first, the longest unlisted first; then the
 * feeds with the largest memories shrink to a common size.
 *
 * <p>Not for several threads at once.
 */
public final class FeedMemories {

    /** Bytes that the map takes at most. */
    public static final int BUDGET = 960_000;
    /** Feeds that one map can hold a useful memory of: at least 90 bytes each. */
    public static final int MAXIMUM_FEEDS = 8_000;

    /** The state's strings are written with a length of 16 bits. */
    private static final int MAXIMUM_VALUE_LENGTH = 60_000;
    /** Per entry of the map: two lengths of two bytes and two flags. */
    private static final int ENTRY_OVERHEAD = 6;
    /** Shrinking goes further than it must, so that it is not due again with the next poll. */
    private static final int TARGET = BUDGET * 9 / 10;
    private static final char PART_SEPARATOR = '.';
    /** Holds, where feeds are no longer listed, their keys, the longest unlisted first. */
    private static final String UNLISTED_KEY = "unlisted";

    private final Map<String, String> values;
    private final List<String> unlisted;
    private final Map<String, FeedMemory> fresh = new HashMap<>();

    private FeedMemories(final Map<String, String> values, final List<String> unlisted) {
        this.values = values;
        this.unlisted = unlisted;
    }

    /** @param state what {@link #toState} gave, or an empty map */
    public static FeedMemories of(final Map<String, String> state) {
        final Map<String, String> values = new HashMap<>();
        state.keySet().stream().filter(key -> key.indexOf(PART_SEPARATOR) < 0 && !key.equals(UNLISTED_KEY)).forEach(key -> {
            final StringBuilder value = new StringBuilder(state.get(key));
            for (int part = 1; state.containsKey(key + PART_SEPARATOR + part); part++) {
                value.append(state.get(key + PART_SEPARATOR + part));
            }
            values.put(key, value.toString());
        });
        final String unlisted = state.getOrDefault(UNLISTED_KEY, "");
        return new FeedMemories(values, unlisted.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(unlisted.split(" "))));
    }

    /**
     * @param url of the feed
     * @return an empty memory for a feed that was never polled
     * @throws IllegalArgumentException where the state was written by a later version of the product, or is damaged
     */
    public FeedMemory get(final String url) {
        final String key = Digests.key(url);
        final FeedMemory memory = fresh.get(key);
        if (memory != null) {
            return memory;
        }
        final String value = values.get(key);
        return value == null ? FeedMemory.empty() : MemoryCodec.decode(value);
    }

    /** @param url of the feed */
    public void put(final String url, final FeedMemory memory) {
        final String key = Digests.key(url);
        values.put(key, MemoryCodec.encode(memory));
        fresh.put(key, memory);
    }

    /**
     * @param listed URLs of the feeds that are polled
     * @return the state to be kept, of at most {@value #BUDGET} bytes
     */
    public Map<String, String> toState(final Collection<String> listed) {
        final Set<String> listedKeys = new HashSet<>();
        listed.forEach(url -> listedKeys.add(Digests.key(url)));
        unlisted.removeIf(key -> listedKeys.contains(key) || !values.containsKey(key));
        final Set<String> known = new HashSet<>(unlisted);
        values.keySet().stream().filter(key -> !listedKeys.contains(key) && !known.contains(key)).sorted().forEach(unlisted::add);
        while (!unlisted.isEmpty() && size() > BUDGET) {
            values.remove(unlisted.removeFirst());
        }
        if (size() > BUDGET) {
            shrink();
        }
        return toMap();
    }

    private int size() {
        return size(toMap());
    }

    /** @return the bytes that ZooKeeper's state provider writes for a map of ASCII strings */
    public static int size(final Map<String, String> state) {
        return 5 + state.entrySet().stream().mapToInt(entry -> entry.getKey().length() + entry.getValue().length() + ENTRY_OVERHEAD).sum();
    }

    private void shrink() {
        final List<String> keys = new ArrayList<>(values.keySet());
        keys.sort(Comparator.comparingInt(key -> values.get(key).length()));
        long left = TARGET;
        for (int index = 0; index < keys.size(); index++) {
            final String key = keys.get(index);
            // The smallest come first: what they leave of their share is the larger ones'.
            final int share = (int) (left / (keys.size() - index));
            final int room = share - overhead(key, share);
            if (values.get(key).length() > room) {
                values.put(key, shrunk(key, room));
            }
            left -= values.get(key).length() + overhead(key, values.get(key).length());
        }
    }

    private static int overhead(final String key, final int length) {
        return (key.length() + ENTRY_OVERHEAD + 3) * (1 + length / MAXIMUM_VALUE_LENGTH);
    }

    private String shrunk(final String key, final int length) {
        final FeedMemory memory = fresh.containsKey(key) ? fresh.get(key) : MemoryCodec.decode(values.get(key));
        final int bytes = Math.max(0, length) / 4 * 3;
        final int others = values.get(key).length() / 4 * 3 + 3 - memory.seen().size();
        FeedMemory shrunk = memory.withSeen(memory.seen().shrunk(bytes - others));
        if (MemoryCodec.encode(shrunk).length() > length) {
            // Without validators the feed is fetched whole, which costs the server more and loses nothing.
            final FeedMemory bare = memory.withoutDocument().withMovedTo(null);
            final int bareOthers = MemoryCodec.encode(bare).length() / 4 * 3 + 3 - bare.seen().size();
            shrunk = bare.withSeen(bare.seen().shrunk(bytes - bareOthers));
        }
        fresh.put(key, shrunk);
        return MemoryCodec.encode(shrunk);
    }

    private Map<String, String> toMap() {
        final Map<String, String> state = new HashMap<>();
        values.forEach((key, value) -> {
            for (int part = 0; part == 0 || part * MAXIMUM_VALUE_LENGTH < value.length(); part++) {
                final int start = part * MAXIMUM_VALUE_LENGTH;
                state.put(part == 0 ? key : key + PART_SEPARATOR + part,
                        value.substring(start, Math.min(value.length(), start + MAXIMUM_VALUE_LENGTH)));
            }
        });
        if (!unlisted.isEmpty()) {
            final String keys = String.join(" ", unlisted);
            state.put(UNLISTED_KEY, keys.substring(0, Math.min(keys.length(), MAXIMUM_VALUE_LENGTH)));
        }
        return state;
    }
}
