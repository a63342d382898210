package io.github.nifiarabicnews.feeds.memory;

import io.github.nifiarabicnews.feeds.parse.FeedEntry;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;
import io.github.nifiarabicnews.feeds.parse.Repair;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is remembered of one feed from poll to poll. Instances are not changed after they are made; a reference is null
 * where there is nothing to remember.
 */
public final class FeedMemory {

    /** Longer validators and URLs are not remembered: they are the server's to choose. */
    static final int MAXIMUM_VALIDATOR_LENGTH = 256;
    static final int MAXIMUM_URL_LENGTH = 512;
    private static final FeedMemory EMPTY = new FeedMemory(null, null, null, 0, 0, 0, 0, 0, SeenEntries.empty());

    private final String etag;
    private final String lastModified;
    private final String movedTo;
    private final long bodyDigest;
    private final long retryAfter;
    private final int ttlMinutes;
    private final int skipHours;
    private final int skipDays;
    private final SeenEntries seen;

    FeedMemory(final String etag, final String lastModified, final String movedTo, final long bodyDigest, final long retryAfter,
               final int ttlMinutes, final int skipHours, final int skipDays, final SeenEntries seen) {
        this.etag = bounded(etag, MAXIMUM_VALIDATOR_LENGTH);
        this.lastModified = bounded(lastModified, MAXIMUM_VALIDATOR_LENGTH);
        this.movedTo = bounded(movedTo, MAXIMUM_URL_LENGTH);
        this.bodyDigest = bodyDigest;
        this.retryAfter = retryAfter;
        this.ttlMinutes = ttlMinutes;
        this.skipHours = skipHours;
        this.skipDays = skipDays;
        this.seen = seen;
    }

    private static String bounded(final String text, final int maximum) {
        return text == null || text.isBlank() || text.length() > maximum ? null : text;
    }

    /** Of a feed that was never polled. */
    public static FeedMemory empty() {
        return EMPTY;
    }

    /** The validator ETag of the last document, or null. */
    public String etag() {
        return etag;
    }

    /** The validator Last-Modified of the last document, or null. */
    public String lastModified() {
        return lastModified;
    }

    /** Where the feed moved to for good, or null. */
    public String movedTo() {
        return movedTo;
    }

    /** Not to be polled before, or null: what the server asked for. */
    public Instant retryAfter() {
        return retryAfter == 0 ? null : Instant.ofEpochSecond(retryAfter);
    }

    /** Minutes between polls that the feed asks for, or 0. */
    public int ttlMinutes() {
        return ttlMinutes;
    }

    /** Hours of the day in UTC without polls. */
    public Set<Integer> skipHours() {
        final Set<Integer> hours = new TreeSet<>();
        for (int hour = 0; hour < 24; hour++) {
            if ((skipHours >> hour & 1) == 1) {
                hours.add(hour);
            }
        }
        return hours;
    }

    /** Days in UTC without polls. */
    public Set<DayOfWeek> skipDays() {
        final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (final DayOfWeek day : DayOfWeek.values()) {
            if ((skipDays >> day.ordinal() & 1) == 1) {
                days.add(day);
            }
        }
        return days;
    }

    /** Date of the newest entry so far, or null. */
    public Instant newest() {
        return seen.newest() == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seen.newest());
    }

    /** How many entries are remembered by their digest. */
    public int rememberedEntries() {
        return seen.current().length + seen.older().length;
    }

    /** Whether the body is the one that was read last. */
    public boolean isSameBody(final byte[] body) {
        return bodyDigest != 0 && bodyDigest == Digests.body(body);
    }

    /**
     * What a document brings.
     *
     * @param changes entries to tell about, in the order of the document
     * @param memory  what is to be remembered once they were told
     */
    public record Update(List<EntryChange> changes, FeedMemory memory) {
    }

    /**
     * @param feed        the document
     * @param withChanges entries that were changed are of interest
     */
    public Update update(final ParsedFeed feed, final boolean withChanges) {
        final boolean partial = feed.repairs().contains(Repair.TRUNCATED) || feed.repairs().contains(Repair.ENTRIES)
                || !feed.entries().stream().allMatch(FeedEntry::complete);
        final SeenEntries.Update update = seen.update(feed.entries(), partial, withChanges);
        return new Update(update.changes(), new FeedMemory(etag, lastModified, movedTo, bodyDigest, retryAfter, feed.ttlMinutes(),
                bits(feed.skipHours()), bits(feed.skipDays().stream().map(DayOfWeek::ordinal).toList()), update.seen()));
    }

    private static int bits(final Collection<Integer> positions) {
        return positions.stream().mapToInt(position -> 1 << position).reduce(0, (left, right) -> left | right);
    }

    /** With the validators of the document whose body this is. */
    public FeedMemory withDocument(final String newEtag, final String newLastModified, final byte[] body) {
        return new FeedMemory(newEtag, newLastModified, movedTo, Digests.body(body), retryAfter, ttlMinutes, skipHours, skipDays, seen);
    }

    /** Without validators, so that the next poll gets the whole document. */
    public FeedMemory withoutDocument() {
        return new FeedMemory(null, null, movedTo, 0, retryAfter, ttlMinutes, skipHours, skipDays, seen);
    }

    /** @param url null to go back to where the feed was configured to be */
    public FeedMemory withMovedTo(final String url) {
        return new FeedMemory(etag, lastModified, url, bodyDigest, retryAfter, ttlMinutes, skipHours, skipDays, seen);
    }

    /** @param time null for none */
    public FeedMemory withRetryAfter(final Instant time) {
        return new FeedMemory(etag, lastModified, movedTo, bodyDigest, time == null ? 0 : time.getEpochSecond(), ttlMinutes, skipHours, skipDays, seen);
    }

    FeedMemory withSeen(final SeenEntries newSeen) {
        return new FeedMemory(etag, lastModified, movedTo, bodyDigest, retryAfter, ttlMinutes, skipHours, skipDays, newSeen);
    }

    long bodyDigest() {
        return bodyDigest;
    }

    int skipHourBits() {
        return skipHours;
    }

    int skipDayBits() {
        return skipDays;
    }

    SeenEntries seen() {
        return seen;
    }

    /** Equal where they are stored alike. */
    @Override
    public boolean equals(final Object other) {
        return other instanceof final FeedMemory memory && MemoryCodec.encode(this).equals(MemoryCodec.encode(memory));
    }

    @Override
    public int hashCode() {
        return Objects.hash(etag, lastModified, movedTo, bodyDigest);
    }
}
