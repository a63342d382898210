package io.github.nifiarabicnews.feeds.memory;

import io.github.nifiarabicnews.feeds.memory.EntryChange.Kind;
import io.github.nifiarabicnews.feeds.parse.FeedEntry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Which entries of a feed were seen: digests of those in its last document, of some that have left it since, and of the
 * links of the former. Where there is no room for all, the oldest ones are forgotten and a floor takes their place:
 * what is dated at the floor or before it, and is not among the digests, counts as seen.
 *
 * <p>Instances are not changed after they are made.
 */
final class SeenEntries {

    /** No document has more entries remembered. */
    static final int MAXIMUM_CURRENT = 20_000;
    /** At least so many entries are remembered that a document has lost: feeds reorder, and servers give old copies. */
    private static final int LEAST_OLDER = 50;
    private static final long[] NONE = {};
    private static final SeenEntries EMPTY =
            new SeenEntries(Long.MIN_VALUE, Long.MIN_VALUE, false, NONE, new int[0], NONE, NONE, null);

    /** Date of the newest entry ever, in seconds since 1970, or {@link Long#MIN_VALUE}. */
    private final long newest;
    /** Entries dated up to here count as seen; {@link Long#MIN_VALUE} for none. */
    private final long floor;
    /** Whether entries without a date count as seen. */
    private final boolean undatedFloor;
    /** Primary digests of the last document: undated entries first, then from new to old. */
    private final long[] current;
    /** Revisions of {@link #current}, 0 where unknown; empty where changes are not of interest. */
    private final int[] revisions;
    private final long[] older;
    private final long[] links;
    /** Dates of {@link #current} where they are known, that is until it is stored; or null. */
    private final long[] dates;

    SeenEntries(final long newest, final long floor, final boolean undatedFloor, final long[] current, final int[] revisions,
                final long[] older, final long[] links, final long[] dates) {
        this.newest = newest;
        this.floor = floor;
        this.undatedFloor = undatedFloor;
        this.current = current;
        this.revisions = revisions;
        this.older = older;
        this.links = links;
        this.dates = dates;
    }

    static SeenEntries empty() {
        return EMPTY;
    }

    long newest() {
        return newest;
    }

    long floor() {
        return floor;
    }

    boolean undatedFloor() {
        return undatedFloor;
    }

    long[] current() {
        return current;
    }

    int[] revisions() {
        return revisions;
    }

    long[] older() {
        return older;
    }

    long[] links() {
        return links;
    }

    /**
     * What a document brings.
     *
     * @param changes entries to tell about, in the order of the document
     * @param seen    what is to be remembered once they were told
     */
    record Update(List<EntryChange> changes, SeenEntries seen) {
    }

    /**
     * @param entries     a document's; incomplete ones are passed over, so that they are new when they are whole
     * @param partial     the document lacks entries that it should have
     * @param withChanges entries that were changed are of interest
     */
    Update update(final List<FeedEntry> entries, final boolean partial, final boolean withChanges) {
        final List<EntryIdentity> identities = new ArrayList<>(EntryIdentity.of(entries.stream().filter(FeedEntry::complete).toList()));
        if (identities.isEmpty()) {
            return new Update(List.of(), this);
        }
        final Set<Long> known = new HashSet<>();
        addAll(known, current);
        addAll(known, older);
        final Set<Long> knownLinks = new HashSet<>();
        addAll(knownLinks, links);
        final Map<Long, Integer> knownRevisions = knownRevisions();
        final List<EntryChange> changes = new ArrayList<>();
        for (final EntryIdentity identity : identities) {
            if (!isSeen(identity, known, knownLinks)) {
                changes.add(new EntryChange(identity.entry(), Kind.NEW));
            } else if (withChanges) {
                final int before = knownRevisions.getOrDefault(identity.primary(), 0);
                if (before != 0 && before != identity.revision()) {
                    changes.add(new EntryChange(identity.entry(), Kind.UPDATED));
                }
            }
        }
        return new Update(changes, next(identities, partial, withChanges));
    }

    private static void addAll(final Set<Long> set, final long[] digests) {
        for (final long digest : digests) {
            set.add(digest);
        }
    }

    private Map<Long, Integer> knownRevisions() {
        final Map<Long, Integer> known = new HashMap<>();
        for (int index = 0; index < revisions.length; index++) {
            known.put(current[index], revisions[index]);
        }
        return known;
    }

    private boolean isSeen(final EntryIdentity identity, final Set<Long> known, final Set<Long> knownLinks) {
        if (known.contains(identity.primary())) {
            return true;
        }
        if (identity.link() != 0) {
            // With an id the link tells only that the entry was there when the feed had no ids yet.
            if (known.contains(identity.link()) || !identity.hasId() && knownLinks.contains(identity.link())) {
                return true;
            }
        }
        return identity.date() == Long.MIN_VALUE ? undatedFloor : identity.date() <= floor;
    }

    private SeenEntries next(final List<EntryIdentity> identities, final boolean partial, final boolean withChanges) {
        identities.sort(Comparator.comparingLong((EntryIdentity identity) ->
                identity.date() == Long.MIN_VALUE ? Long.MAX_VALUE : identity.date()).reversed());
        final long[] nextCurrent = identities.stream().mapToLong(EntryIdentity::primary).toArray();
        final long[] nextDates = identities.stream().mapToLong(EntryIdentity::date).toArray();
        final int[] nextRevisions = withChanges ? identities.stream().mapToInt(EntryIdentity::revision).toArray() : new int[0];
        final Set<Long> listed = new HashSet<>();
        addAll(listed, nextCurrent);
        final long[] nextLinks = identities.stream().filter(EntryIdentity::hasId).mapToLong(EntryIdentity::link).filter(link -> link != 0).toArray();
        final int room = partial ? current.length + older.length
                : Math.max(Math.max(LEAST_OLDER, nextCurrent.length), Math.max(current.length, older.length - older.length / 16));
        final long[] nextOlder = LongStream.concat(Arrays.stream(current), Arrays.stream(older))
                .filter(digest -> !listed.contains(digest))
                .distinct()
                .limit(Math.min(room, MAXIMUM_CURRENT))
                .toArray();
        final long nextNewest = Math.max(newest, Arrays.stream(nextDates).max().orElse(Long.MIN_VALUE));
        final SeenEntries next = new SeenEntries(nextNewest, floor, false, nextCurrent, nextRevisions, nextOlder, nextLinks, nextDates);
        return nextCurrent.length > MAXIMUM_CURRENT ? next.withCurrent(MAXIMUM_CURRENT) : next;
    }

    /** Bytes that the digests take. */
    int size() {
        return Digests.ID_BYTES * (current.length + older.length + links.length) + Digests.REVISION_BYTES * revisions.length;
    }

    /**
     * Forgets what matters least until the digests take at most so many bytes: links, then entries that have left the
     * document, then the oldest of those in it.
     */
    SeenEntries shrunk(final int bytes) {
        SeenEntries shrunk = this;
        if (shrunk.size() > bytes) {
            final int room = Math.max(0, bytes - (size() - Digests.ID_BYTES * links.length)) / Digests.ID_BYTES;
            shrunk = new SeenEntries(newest, floor, undatedFloor, current, revisions, older, Arrays.copyOf(links, Math.min(links.length, room)), dates);
        }
        if (shrunk.size() > bytes) {
            final int room = Math.max(0, bytes - (shrunk.size() - Digests.ID_BYTES * older.length)) / Digests.ID_BYTES;
            shrunk = new SeenEntries(newest, floor, undatedFloor, current, revisions, Arrays.copyOf(older, Math.min(older.length, room)), NONE, dates);
        }
        if (shrunk.size() > bytes) {
            final int each = Digests.ID_BYTES + (revisions.length == 0 ? 0 : Digests.REVISION_BYTES);
            shrunk = shrunk.withCurrent(Math.max(0, bytes) / each);
        }
        return shrunk;
    }

    private SeenEntries withCurrent(final int count) {
        if (count >= current.length) {
            return this;
        }
        long nextFloor = floor;
        boolean nextUndatedFloor = undatedFloor;
        if (dates == null) {
            // Which dates the forgotten entries had is not known any more, only that none is after the newest.
            nextFloor = Math.max(nextFloor, newest);
            nextUndatedFloor = true;
        } else {
            for (int index = count; index < dates.length; index++) {
                nextFloor = Math.max(nextFloor, dates[index]);
                nextUndatedFloor = nextUndatedFloor || dates[index] == Long.MIN_VALUE;
            }
        }
        return new SeenEntries(newest, nextFloor, nextUndatedFloor, Arrays.copyOf(current, count),
                Arrays.copyOf(revisions, Math.min(revisions.length, count)), older, links,
                dates == null ? null : Arrays.copyOf(dates, count));
    }
}
