package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.feeds.testing.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeedParserTest {

    private static final URI BASE = URI.create("http://feed.example/rss/all.xml");
    private static final Instant NOW = Instant.parse("2024-03-13T00:00:00Z");
    private static final String FIRST_TITLE = "وزير النقل يفتتح محطة القطار الجديدة";
    private static final String SECOND_TITLE = "ارتفاع أسعار الوقود يثير احتجاجات في العاصمة";

    private static ParsedFeed parse(final String text) throws FeedParseException {
        return parse(text.getBytes(StandardCharsets.UTF_8), "text/xml");
    }

    private static ParsedFeed parse(final byte[] bytes, final String contentType) throws FeedParseException {
        return new FeedParser().parse(bytes, contentType, BASE, NOW);
    }

    private static List<String> titles(final ParsedFeed feed) {
        return feed.entries().stream().map(FeedEntry::title).toList();
    }

    @Test
    void everyFieldOfAnRssItem() throws FeedParseException {
        final ParsedFeed feed = parse(Feeds.ARABIC_RSS);
        assertEquals(FeedFormat.RSS, feed.format());
        assertEquals("أخبار التجربة", feed.title());
        assertEquals("ar-EG", feed.language());
        assertEquals("http://news.example/", feed.link());
        assertEquals("UTF-8", feed.charset());
        assertEquals(Set.of(), feed.repairs());
        final FeedEntry entry = feed.entries().getFirst();
        assertEquals("news-1", entry.id());
        assertEquals("http://news.example/1", entry.link());
        assertEquals(FIRST_TITLE, entry.title());
        assertEquals("سعاد الكاتبة", entry.author());
        assertEquals(Instant.parse("2024-03-12T07:30:00Z"), entry.published());
        assertEquals(List.of("نقل", "اقتصاد"), entry.categories());
        assertEquals("افتتح الوزير المحطة صباح اليوم.", entry.summary());
        assertEquals("<p>افتتح الوزير المحطة صباح اليوم بحضور عدد كبير من الأهالي والمسؤولين في المدينة.</p>", entry.content());
        assertEquals("text/html", entry.contentType());
        assertEquals(List.of(new Enclosure("http://feed.example/photo.jpg", "image/jpeg", 1234)), entry.enclosures());
        assertTrue(entry.complete());
        final FeedEntry second = feed.entries().get(1);
        assertEquals(Instant.parse("2024-03-12T18:15:00Z"), second.published(), "an Arabic date");
        assertEquals("خرج المئات إلى الشوارع.", second.content());
        assertEquals("text/plain", second.contentType());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8", "UTF-8,windows-1256", "UTF-8,", "UTF-8,iso-8859-1",
        "windows-1256,windows-1256", "windows-1256,UTF-8", "windows-1256,ISO-8859-6", "windows-1256,",
        "ISO-8859-6,ISO-8859-6", "ISO-8859-6,UTF-8", "ISO-8859-6,windows-1256", "ISO-8859-6,",
        "UTF-16,UTF-16", "UTF-16,UTF-8", "UTF-16,", "UTF-16LE,UTF-16", "UTF-16BE,UTF-8", "UTF-16LE,"})
    void encodingsDeclaredRightWrongAndNotAtAll(final String actual, final String declared) throws FeedParseException {
        final String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n";
        final byte[] bytes = (declaration + Feeds.ARABIC_RSS).getBytes(Charset.forName(actual));
        for (final String header : new String[] {null, "text/xml", "text/xml; charset=" + (declared == null ? "us-ascii" : declared)}) {
            final ParsedFeed feed = parse(bytes, header);
            assertEquals(List.of(FIRST_TITLE, SECOND_TITLE), titles(feed), header);
            assertTrue(feed.charset().startsWith(actual), feed.charset());
        }
    }

    @ParameterizedTest
    @CsvSource({"GBK,今天的新闻", "Big5,今天的新聞", "EUC-KR,오늘의 뉴스", "Shift_JIS,今日のニュース", "ISO-8859-5,Новости сегодня", "KOI8-R,Новости сегодня",
        "windows-1251,Новости сегодня", "ISO-8859-7,Ειδήσεις σήμερα", "windows-1254,Türkiye'de haberler ığşöü", "ISO-8859-2,Zprávy příliš žluťoučký",
        "ISO-8859-1,Élections: le président réélu", "windows-1252,El año más difícil", "UTF-32BE,أخبار اليوم", "IBM037,News of today"})
    void otherScriptsInTheirOwnEncodings(final String charset, final String title) throws FeedParseException {
        final String text = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><rss version=\"2.0\"><channel><title>" + title + "</title></channel></rss>";
        assertEquals(title, parse(text.getBytes(Charset.forName(charset)), "text/xml").title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-7", "ISO-8859-2", "windows-1254"})
    void arabicThatIsDeclaredAsAnotherScript(final String declared) throws Exception {
        final String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + Feeds.ARABIC_RSS;
        assertEquals(List.of(FIRST_TITLE, SECOND_TITLE), titles(parse(text.getBytes("windows-1256"), null)));
    }

    @Test
    void aByteOrderMarkInFrontOfAnotherEncoding() throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.write(Feeds.ARABIC_RSS.getBytes("windows-1256"));
        final ParsedFeed feed = parse(bytes.toByteArray(), "text/xml; charset=utf-8");
        assertEquals(List.of(FIRST_TITLE, SECOND_TITLE), titles(feed));
        assertEquals(Set.of(Repair.ENCODING), feed.repairs());
    }

    @Test
    void controlCharactersEntitiesAndBareMarkup() throws FeedParseException {
        final ParsedFeed feed = parse("<br/>Warning: mysql_connect()\n<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY company \"Acme\">]>"
                + "<rss version=\"2.0\"><channel><title>A&nbsp;&amp; B & C \u0001\u000B&#x1;</title>"
                + "<item><title>5 < 7 &laquo;q&raquo; &#146;t&#146; &company;</title><link>http://a.example/?a=1&b=2</link><guid>x</guid></item>"
                + "</channel></rss>");
        assertEquals("A & B & C", feed.title());
        assertEquals("5 < 7 «q» ’t’ &company;", feed.entries().getFirst().title());
        assertEquals("http://a.example/?a=1&b=2", feed.entries().getFirst().link());
        assertTrue(feed.repairs().containsAll(Set.of(Repair.LEADING_TEXT, Repair.DOCTYPE, Repair.AMPERSANDS, Repair.LESS_THAN,
                Repair.HTML_ENTITIES, Repair.CONTROL_CHARACTERS)), feed.repairs().toString());
    }

    @Test
    void tagsThatDoNotMatch() throws FeedParseException {
        final ParsedFeed feed = parse("<rss><channel><title>T</title><item><title>One</title><description><p>a<br>b</description><guid>1</guid></item>"
                + "<item><title>Two</tite><link>http://a.example/2</link><guid>2</guid></item>"
                + "<item><title>Three</title><media:thumbnail url=x.jpg><dc:creator>C</dc:creator><guid>3</guid></item></channel></rss>");
        assertEquals(3, feed.entries().size());
        assertEquals("1", feed.entries().getFirst().id());
        assertTrue(feed.entries().getFirst().content().contains("<p>a<br"), feed.entries().getFirst().content());
        assertEquals("3", feed.entries().get(2).id());
        assertEquals("C", feed.entries().get(2).author());
        assertTrue(feed.entries().stream().allMatch(FeedEntry::complete));
        assertTrue(feed.repairs().contains(Repair.TAGS));
        assertFalse(feed.repairs().contains(Repair.TRUNCATED));
    }

    @Test
    void whatIsThereOfATruncatedFeedWhereverItBreaksOff() throws FeedParseException {
        final String whole = Feeds.rss(1, 2, 3);
        final int endOfFirst = whole.indexOf("</item>") + "</item>".length();
        final int endOfSecond = whole.indexOf("</item>", endOfFirst) + "</item>".length();
        final int endOfThird = whole.lastIndexOf("</item>") + "</item>".length();
        for (int length = endOfFirst; length < endOfThird + 5; length++) {
            final ParsedFeed feed = parse(whole.substring(0, length));
            final int complete = (int) feed.entries().stream().filter(FeedEntry::complete).count();
            assertEquals(length >= endOfThird ? 3 : length >= endOfSecond ? 2 : 1, complete, whole.substring(0, length));
            assertEquals("id-1", feed.entries().getFirst().id());
            assertTrue(feed.repairs().contains(Repair.TRUNCATED), whole.substring(0, length));
        }
    }

    @Test
    void allShapesOfRss() throws FeedParseException {
        final String item = "<title>T</title><link>http://a.example/1</link><description>D</description>";
        for (final String text : List.of(
                "<rss version=\"0.91\"><channel><item>" + item + "</item></channel></rss>",
                "<RSS VERSION=\"2.0\"><CHANNEL><ITEM><TITLE>T</TITLE><LINK>http://a.example/1</LINK><DESCRIPTION>D</DESCRIPTION></ITEM></CHANNEL></RSS>",
                "<rss><item>" + item + "</item></rss>",
                "<channel><item>" + item + "</item></channel>",
                "<rss version=\"2.0\" xmlns=\"http://backend.userland.com/rss2\"><channel><item>" + item + "</item></channel></rss>",
                "<rss version=\"9.9\" xmlns=\"http://nobody.example/ns\"><channel><item>" + item + "</item></channel></rss>",
                "<rss version=\"2.0\"><channel/><item>" + item + "</item></rss>",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel/><item>" + item + "</item></rdf:RDF>",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel/><item>" + item + "</item></rdf:RDF>",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:rss=\"http://purl.org/rss/1.0/\"><rss:channel/><rss:item>"
                        + item.replace("<", "<rss:").replace("<rss:/", "</rss:") + "</rss:item></rdf:RDF>",
                "<rdf:RDF><channel/><item>" + item + "</item></rdf:RDF>")) {
            final ParsedFeed feed = parse(text);
            assertEquals(1, feed.entries().size(), text);
            assertEquals("T", feed.entries().getFirst().title(), text);
            assertEquals("http://a.example/1", feed.entries().getFirst().link(), text);
            assertEquals("D", feed.entries().getFirst().content(), text);
        }
    }

    @Test
    void rdfAboutIsTheId() throws FeedParseException {
        final ParsedFeed feed = parse("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                + "<channel/><item rdf:about=\"urn:1\"><title>T</title></item></rdf:RDF>");
        assertEquals(FeedFormat.RDF, feed.format());
        assertEquals("urn:1", feed.entries().getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "", "http://example.com/wrong"})
    void atomInAnyNamespace(final String namespace) throws FeedParseException {
        final ParsedFeed feed = parse("<feed xmlns=\"" + namespace + "\" xml:lang=\"ar\"><title>F</title><author><name>A</name></author>"
                + "<entry><id>urn:1</id><title type=\"text\">a &lt;b&gt; c</title><link rel=\"alternate\" href=\"/1\"/><updated>2024-03-12T10:00:00+03:00</updated>"
                + "<modified>2024-03-12T10:00:00+03:00</modified><category term=\"k\" label=\"الاقتصاد\"/>"
                + "<summary>S</summary><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>نص</p></div></content></entry></feed>");
        assertEquals(FeedFormat.ATOM, feed.format());
        assertEquals("ar", feed.language());
        final FeedEntry entry = feed.entries().getFirst();
        assertEquals("urn:1", entry.id());
        assertEquals("a <b> c", entry.title());
        assertEquals("http://feed.example/1", entry.link());
        assertEquals(Instant.parse("2024-03-12T07:00:00Z"), entry.updated());
        assertEquals(entry.updated(), entry.published(), "the only date there is");
        assertEquals("A", entry.author());
        assertTrue(entry.content().contains("نص"), entry.content());
        assertEquals("text/html", entry.contentType());
        assertEquals("S", entry.summary());
    }

    @Test
    void jsonFeed() throws FeedParseException {
        final String text = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "خلاصة", "language": "ar", "home_page_url": "https://a.example/",
                 "authors": [{"name": "كاتب"}], "items": [
                 {"id": 7, "url": "https://a.example/7", "title": "عنوان", "content_html": "<p>نص</p>", "date_published": "2024-03-12T10:00:00Z",
                  "tags": ["سياسة"], "attachments": [{"url": "https://a.example/7.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 99}]},
                 {"id": "8", "content_text": "نص آخر", "unknown": {"a": [1, 2]}}]}
                """;
        final ParsedFeed feed = parse(text.getBytes(StandardCharsets.UTF_8), "application/feed+json");
        assertEquals(FeedFormat.JSON, feed.format());
        assertEquals("خلاصة", feed.title());
        final FeedEntry entry = feed.entries().getFirst();
        assertEquals("7", entry.id());
        assertEquals("كاتب", entry.author());
        assertEquals("<p>نص</p>", entry.content());
        assertEquals(List.of("سياسة"), entry.categories());
        assertEquals(List.of(new Enclosure("https://a.example/7.mp3", "audio/mpeg", 99)), entry.enclosures());
        assertEquals("نص آخر", feed.entries().get(1).content());
        assertEquals("text/plain", feed.entries().get(1).contentType());
        final ParsedFeed truncated = parse(text.substring(0, text.indexOf("نص آخر")).getBytes(StandardCharsets.UTF_8), null);
        assertEquals(1, truncated.entries().size());
        assertEquals(Set.of(Repair.TRUNCATED), truncated.repairs());
    }

    @Test
    void datesThatCannotBeBelieved() throws FeedParseException {
        final ParsedFeed feed = parse(Feeds.rss("<item><guid>1</guid><pubDate>Tue, 12 Mar 2099 10:30:00 GMT</pubDate></item>"
                + "<item><guid>2</guid><pubDate>yesterday</pubDate></item><item><guid>3</guid></item>"
                + "<item><guid>4</guid><pubDate>Wed, 13 Mar 2024 20:00:00 GMT</pubDate></item>"));
        assertNull(feed.entries().get(0).published());
        assertEquals("Tue, 12 Mar 2099 10:30:00 GMT", feed.entries().get(0).claimedDate());
        assertNull(feed.entries().get(1).published());
        assertEquals("yesterday", feed.entries().get(1).claimedDate());
        assertNull(feed.entries().get(2).claimedDate());
        assertEquals(Instant.parse("2024-03-13T20:00:00Z"), feed.entries().get(3).published(), "hours ahead are a matter of time zones");
    }

    @Test
    void whatTheFeedAsksOfPollers() throws FeedParseException {
        final ParsedFeed feed = parse("<rss version=\"2.0\"><channel><title>T</title><ttl> 60 </ttl><skipHours><hour>0</hour><hour>24</hour><hour>5</hour></skipHours>"
                + "<skipDays><day>Friday</day><day>no day</day></skipDays></channel></rss>");
        assertEquals(60, feed.ttlMinutes());
        assertEquals(Set.of(0, 5), feed.skipHours());
        assertEquals(Set.of(DayOfWeek.FRIDAY), feed.skipDays());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]><rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>"})
    void noEntityIsEverResolved(final String text) throws FeedParseException {
        final ParsedFeed feed = parse(text);
        assertEquals("&x;", feed.title());
        assertEquals("&x;", feed.entries().getFirst().title());
    }

    @Test
    void entityExpansionIsNone() {
        final StringBuilder text = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            text.append("<!ENTITY a").append(level).append(" \"").append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
        }
        text.append("]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>");
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(10), () -> assertEquals("&a29;", parse(text.toString()).title()));
    }

    @Test
    void deepNestingAndLongTagsEndInAnAnswer() {
        final String deep = "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid><description>" + "<b>".repeat(100_000) + "x</description></item></channel></rss>";
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), () -> assertEquals(1, parse(deep).entries().size()));
        final String longTag = "<rss version=\"2.0\"><channel><title>T</title>" + "<item a=\"".repeat(200_000);
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), () -> parse(longTag));
        final String ampersands = "<rss version=\"2.0\"><channel><title>" + "&".repeat(1_000_000) + "</title></channel></rss>";
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), () -> parse(ampersands));
    }

    @Test
    void commentsAndDeclarationsThatAreNeverClosed() throws FeedParseException {
        final String rest = "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid></item>";
        for (final String open : List.of("<!--", "<!a[>", "<!a <!--")) {
            final ParsedFeed one = parse(open + rest + "</channel></rss>");
            assertEquals("T", one.title(), open);
            assertTimeoutPreemptively(java.time.Duration.ofSeconds(30), () -> assertEquals(1, parse(rest + open.repeat(500_000)).entries().size()), open);
        }
        final ParsedFeed closedBeforeOpen = parse("<!a[ > <!-- <rss> --> " + rest + "<!-- x");
        assertEquals("T", closedBeforeOpen.title());
    }

    @Test
    void anHtmlPageNamesItsFeed() {
        final FeedParseException failure = assertThrows(FeedParseException.class, () -> parse("<!DOCTYPE html><html><head>"
                + "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head><body>x</body></html>"));
        assertEquals(FeedParseException.Reason.NOT_A_FEED, failure.reason());
        assertTrue(failure.getMessage().contains("/feed.xml"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\uFEFF"})
    void nothingAtAll(final String text) {
        assertEquals(FeedParseException.Reason.EMPTY, assertThrows(FeedParseException.class, () -> parse(text)).reason());
    }

    @Test
    void tenThousandEntries() throws FeedParseException {
        final int[] numbers = java.util.stream.IntStream.range(0, 10_000).toArray();
        assertEquals(10_000, parse(Feeds.rss(numbers)).entries().size());
    }
}
