package io.github.nifiarabicnews.feeds.memory;

import io.github.nifiarabicnews.feeds.parse.FeedEntry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What makes an entry the same entry in the next poll: its id; without one its link; without a link of its own its
 * title and date. An id or a link counts only where it tells the entries of the document apart: some feeds write one id,
 * or the home page as the link, on all of them.
 *
 * @param entry   the entry
 * @param primary digest of what identifies it
 * @param link    digest of its link, or 0 where it has none of its own: finds the entry again should the feed
 *                start or stop to give ids
 * @param hasId   whether {@code primary} is an id
 */
record EntryIdentity(FeedEntry entry, long primary, long link, boolean hasId) {

    /** A site that moves to TLS rewrites its links and the ids that it makes of them. */
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    /**
     * @param entries of one document
     * @return in their order, without repeats, and without entries that say nothing at all
     */
    static List<EntryIdentity> of(final List<FeedEntry> entries) {
        final Map<String, Set<String>> linksOfId = new HashMap<>();
        final Map<String, Set<String>> idsOfLink = new HashMap<>();
        for (final FeedEntry entry : entries) {
            if (entry.id() != null) {
                linksOfId.computeIfAbsent(entry.id(), key -> new HashSet<>()).add(String.valueOf(entry.link()));
            }
            if (entry.link() != null) {
                idsOfLink.computeIfAbsent(entry.link(), key -> new HashSet<>())
                        .add(entry.id() == null ? "title:" + entry.title() : "id:" + entry.id());
            }
        }
        final Map<Long, EntryIdentity> identities = new LinkedHashMap<>();
        for (final FeedEntry entry : entries) {
            final boolean hasId = entry.id() != null && linksOfId.get(entry.id()).size() == 1;
            final boolean hasLink = entry.link() != null && idsOfLink.get(entry.link()).size() == 1;
            final long link = hasLink ? Digests.id("link", SCHEME.matcher(entry.link()).replaceFirst("")) : 0;
            final EntryIdentity identity;
            if (hasId) {
                identity = new EntryIdentity(entry, Digests.id("id", SCHEME.matcher(entry.id()).replaceFirst("")), link, true);
            } else if (hasLink) {
                identity = new EntryIdentity(entry, link, link, false);
            } else {
                identity = new EntryIdentity(entry, Digests.id("text", description(entry)), 0, false);
            }
            if (hasId || hasLink || says(entry)) {
                identities.putIfAbsent(identity.primary(), identity);
            }
        }
        return new ArrayList<>(identities.values());
    }

    private static boolean says(final FeedEntry entry) {
        return entry.title() != null || entry.link() != null || !entry.content().isBlank() || !entry.enclosures().isEmpty();
    }

    private static String description(final FeedEntry entry) {
        final Object date = entry.published() == null ? entry.claimedDate() : entry.published();
        final boolean enough = entry.title() != null && date != null;
        return String.join("\n", String.valueOf(entry.title()), String.valueOf(date), enough ? "" : entry.content(),
                enough || entry.link() == null ? "" : entry.link());
    }

    /** Digest of what a reader would call a change. */
    int revision() {
        return Digests.revision(String.join("\n", String.valueOf(entry.updated()), String.valueOf(entry.title()), entry.content(),
                String.valueOf(entry.summary())));
    }

    /** Seconds since 1970 of the entry's date, or {@link Long#MIN_VALUE} where it has none. */
    long date() {
        return Objects.isNull(entry.published()) ? Long.MIN_VALUE : entry.published().getEpochSecond();
    }
}
