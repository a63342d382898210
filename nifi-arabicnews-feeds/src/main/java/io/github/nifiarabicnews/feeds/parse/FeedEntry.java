package io.github.nifiarabicnews.feeds.parse;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed, as the feed gives it. A reference is null where the feed says nothing.
 *
 * @param id          RSS {@code guid}, {@code atom:id}, {@code rdf:about} or JSON Feed {@code id}
 * @param link        absolute URL of the page that the entry is about
 * @param title       plain text
 * @param author      names, separated by comma and space
 * @param published   when the entry was first published; not more than a day ahead of the parse
 * @param updated     when the entry last changed; not more than a day ahead of the parse
 * @param claimedDate the publication date as written, where it could not be read or lies in the future
 * @param categories  in the order of the feed, without repeats
 * @param summary     plain text of the feed's own summary
 * @param content     the longest text that the feed gives of the entry: HTML or plain text, never null
 * @param contentType {@code text/html} or {@code text/plain}
 * @param enclosures  in the order of the feed
 * @param language    BCP 47 tag of the entry, where it has one of its own
 * @param complete    false for an entry in whose midst the feed breaks off
 */
public record FeedEntry(String id, String link, String title, String author, Instant published, Instant updated,
                        String claimedDate, List<String> categories, String summary, String content, String contentType,
                        List<Enclosure> enclosures, String language, boolean complete) {

    public FeedEntry {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }
}
