package io.github.nifiarabicnews.feeds.parse;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * A feed and its entries in the order of the document. A reference is null where the feed says nothing.
 *
 * @param format     the family of the document
 * @param title      plain text
 * @param link       absolute URL of the site
 * @param language   BCP 47 tag
 * @param charset    IANA name of the character encoding that the bytes were read in
 * @param ttlMinutes RSS {@code ttl}: minutes between polls that the feed asks for, 0 where it does not
 * @param skipHours  RSS {@code skipHours}: hours of the day, 0 to 23 in UTC, without polls
 * @param skipDays   RSS {@code skipDays}: days in UTC without polls
 * @param entries    every entry, the incomplete last one of a truncated feed included
 * @param repairs    what had to be put right
 */
public record ParsedFeed(FeedFormat format, String title, String link, String language, String charset, int ttlMinutes,
                         Set<Integer> skipHours, Set<DayOfWeek> skipDays, List<FeedEntry> entries, Set<Repair> repairs) {

    public ParsedFeed {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        entries = List.copyOf(entries);
        repairs = Set.copyOf(repairs);
    }
}
