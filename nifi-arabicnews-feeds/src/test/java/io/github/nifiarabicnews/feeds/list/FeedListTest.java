package io.github.nifiarabicnews.feeds.list;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FeedListTest {

    @Test
    void linesWithCommentsBlanksRepeatsAndMistakes() {
        final FeedList list = FeedList.parse("\uFEFF# news\nhttp://a.example/rss\r\n\n  https://b.example/feed?x=1#top  \nhttp://A.example/rss\nftp://c.example/\n");
        assertEquals(List.of("http://a.example/rss", "https://b.example/feed?x=1"), list.urls());
        assertEquals(List.of("ftp://c.example/"), list.invalid());
    }

    @Test
    void opmlHoweverDeepAndWithoutEntities() {
        final FeedList list = FeedList.parse("<?xml version=\"1.0\"?><!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<opml version=\"2.0\"><body><outline text=\"أخبار\"><outline text=\"&x;\"><outline type=\"rss\" xmlUrl=\"http://a.example/?a=1&amp;b=2\"/></outline></outline>"
                + "<outline XMLURL='http://b.example/'/><outline text=\"no feed\"/><outline xmlUrl=\"file:///etc/passwd\"/></body></opml>");
        assertEquals(List.of("http://a.example/?a=1&b=2", "http://b.example/"), list.urls());
        assertEquals(List.of("file:///etc/passwd"), list.invalid());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.COM, http://example.com/",
        "feed://a.example/rss, http://a.example/rss",
        "feed:https://a.example/rss, https://a.example/rss",
        "http://a.example:80/خبر, http://a.example/%D8%AE%D8%A8%D8%B1",
        "http://موقع.example/, http://xn--4gbrim.example/"})
    void oneSpelling(final String text, final String canonical) {
        assertEquals(Optional.of(canonical), FeedUrl.canonical(text));
    }
}
