package io.github.nifiarabicnews.feeds.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds for tests. */
public final class Feeds {

    public static final String ARABIC_RSS = """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>أخبار التجربة</title><link>http://news.example/</link><language>ar-eg</language>
            <item><title>وزير النقل يفتتح محطة القطار الجديدة</title><link>http://news.example/1</link><guid isPermaLink="false">news-1</guid>
            <dc:creator>سعاد الكاتبة</dc:creator><category>نقل</category><category>اقتصاد</category>
            <pubDate>Tue, 12 Mar 2024 10:30:00 +0300</pubDate>
            <description>افتتح الوزير المحطة صباح اليوم.</description>
            <content:encoded><![CDATA[<p>افتتح الوزير المحطة صباح اليوم بحضور عدد كبير من الأهالي والمسؤولين في المدينة.</p>]]></content:encoded>
            <enclosure url="/photo.jpg" type="image/jpeg" length="1234"/></item>
            <item><title>ارتفاع أسعار الوقود يثير احتجاجات في العاصمة</title><link>http://news.example/2</link><guid isPermaLink="false">news-2</guid>
            <pubDate>الثلاثاء، 12 مارس 2024 09:15 م +0300</pubDate>
            <description>خرج المئات إلى الشوارع.</description></item>
            </channel></rss>
            """;

    private Feeds() {
    }

    /** RSS with the entries of these numbers, in this order; the date goes by the number. */
    public static String rss(final int... numbers) {
        return rss(IntStream.of(numbers).mapToObj(Feeds::item).collect(Collectors.joining()));
    }

    /** RSS with these items. */
    public static String rss(final String items) {
        return "<rss version=\"2.0\"><channel><title>Test</title>" + items + "</channel></rss>";
    }

    /** An item whose id, link, title, date and text go by the number. */
    public static String item(final int number) {
        return "<item><guid isPermaLink=\"false\">id-" + number + "</guid>" + itemWithoutId(number).substring("<item>".length());
    }

    /** The same without an id. */
    public static String itemWithoutId(final int number) {
        return "<item><link>http://news.example/" + number + "</link><title>Title " + number + "</title><pubDate>" + date(number)
                + "</pubDate><description>Text " + number + "</description></item>";
    }

    private static String date(final int number) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(60L * number).atOffset(ZoneOffset.UTC));
    }
}
