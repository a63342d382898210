package io.github.nifiarabicnews.processors;

import com.sun.net.httpserver.HttpHandler;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.feeds.testing.Feeds;
import io.github.nifiarabicnews.feeds.memory.FeedMemories;
import io.github.nifiarabicnews.processors.feeds.ChangedEntries;
import io.github.nifiarabicnews.processors.feeds.OutputStrategy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.state.Scope;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.provenance.ProvenanceEventType;
import org.apache.nifi.proxy.ProxyConfiguration;
import org.apache.nifi.proxy.ProxyConfigurationService;
import org.apache.nifi.serialization.RecordSetWriter;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.WriteResult;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.apache.nifi.serialization.record.RecordSet;
import org.apache.nifi.ssl.SSLContextProvider;
import org.apache.nifi.util.LogMessage;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(120)
class ConsumeNewsFeedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedServer server;
    private TestRunner runner;

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.http();
        runner = newRunner();
    }

    @AfterEach
    void stop() {
        runner.stop();
        server.close();
    }

    private static TestRunner newRunner() {
        final TestRunner runner = TestRunners.newTestRunner(ConsumeNewsFeed.class);
        runner.setProperty(ConsumeNewsFeed.ALLOWED_PRIVATE_NETWORKS, "127.0.0.0/8");
        runner.setProperty(ConsumeNewsFeed.POLL_INTERVAL, "1 sec");
        return runner;
    }

    private static HttpHandler rss(final String text) {
        return FeedServer.body(text.getBytes(StandardCharsets.UTF_8), "application/rss+xml");
    }

    /** Triggers, as a scheduler would, until so many polls have been reported since the start. */
    private void pollUntil(final int polls) {
        pollUntil(runner, polls);
    }

    private static void pollUntil(final TestRunner runner, final int polls) {
        boolean initialize = true;
        while (polls(runner) < polls) {
            runner.run(1, false, initialize);
            initialize = false;
        }
        runner.stop();
    }

    private static int polls(final TestRunner runner) {
        return runner.getFlowFilesForRelationship(ConsumeNewsFeed.STATUS).stream().mapToInt(flowFile -> Integer.parseInt(flowFile.getAttribute("record.count"))).sum();
    }

    private static List<JsonNode> statuses(final TestRunner runner) {
        final List<JsonNode> statuses = new ArrayList<>();
        for (final MockFlowFile flowFile : runner.getFlowFilesForRelationship(ConsumeNewsFeed.STATUS)) {
            try {
                JSON.readTree(flowFile.toByteArray()).forEach(statuses::add);
            } catch (final IOException e) {
                throw new AssertionError(e);
            }
        }
        return statuses;
    }

    private List<String> titles() {
        return runner.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).stream().map(flowFile -> flowFile.getAttribute("article.title")).toList();
    }

    @Test
    void anEntryWithAllThatTheFeedSaysOfIt() throws IOException {
        server.on("/feed", FeedServer.body(Feeds.ARABIC_RSS.getBytes("windows-1256"), "text/xml; charset=utf-8"));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 2);
        runner.assertTransferCount(ConsumeNewsFeed.FAILURE, 0);
        final MockFlowFile flowFile = runner.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).get(1);
        flowFile.assertContentEquals("<p>افتتح الوزير المحطة صباح اليوم بحضور عدد كبير من الأهالي والمسؤولين في المدينة.</p>", StandardCharsets.UTF_8);
        Map.ofEntries(
                Map.entry("article.id", server.url("/feed") + "#news-1"),
                Map.entry("article.title", "وزير النقل يفتتح محطة القطار الجديدة"),
                Map.entry("article.url", "http://news.example/1"),
                Map.entry("article.author", "سعاد الكاتبة"),
                Map.entry("article.published", "2024-03-12T07:30:00Z"),
                Map.entry("article.source", "أخبار التجربة"),
                Map.entry("article.language", "ar-EG"),
                Map.entry("entry.categories", "نقل, اقتصاد"),
                Map.entry("entry.summary", "افتتح الوزير المحطة صباح اليوم."),
                Map.entry("entry.change", "new"),
                Map.entry("entry.enclosure.url", server.url("/photo.jpg")),
                Map.entry("entry.enclosure.type", "image/jpeg"),
                Map.entry("entry.enclosure.length", "1234"),
                Map.entry("feed.url", server.url("/feed")),
                Map.entry("feed.title", "أخبار التجربة"),
                Map.entry("feed.language", "ar-EG"),
                Map.entry("feed.format", "rss"),
                Map.entry("feed.charset", "windows-1256"),
                Map.entry("mime.type", "text/html; charset=UTF-8")).forEach(flowFile::assertAttributeEquals);
        assertTrue(flowFile.getAttribute("filename").endsWith(".html"));
        assertEquals(List.of(server.url("/feed"), server.url("/feed")), runner.getProvenanceEvents().stream()
                .filter(event -> event.getEventType() == ProvenanceEventType.RECEIVE).map(event -> event.getTransitUri()).toList());
    }

    @Test
    void neitherARestartNorAnotherNodeRepeatsAnEntry() throws Exception {
        server.on("/feed", exchange -> {
            final boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            FeedServer.send(exchange, known ? 304 : 200, known ? new byte[0] : Feeds.rss(2, 1).getBytes(StandardCharsets.UTF_8));
        });
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        assertEquals(List.of("Title 1", "Title 2"), titles());
        pollUntil(2);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 2);
        assertEquals("not-modified", statuses(runner).get(1).path("outcome").asText());
        final TestRunner otherNode = newRunner();
        otherNode.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        otherNode.getStateManager().setState(runner.getStateManager().getState(Scope.CLUSTER).toMap(), Scope.CLUSTER);
        server.on("/feed", rss(Feeds.rss(3, 2, 1)));
        pollUntil(otherNode, 1);
        assertEquals("Title 3", otherNode.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).getFirst().getAttribute("article.title"));
        otherNode.assertTransferCount(ConsumeNewsFeed.SUCCESS, 1);
    }

    @Test
    void stateAndFlowFilesAreCommittedTogether() throws Exception {
        server.on("/feed", rss(Feeds.rss(1)));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        runner.getStateManager().setFailOnStateSet(Scope.CLUSTER, true);
        assertThrows(AssertionError.class, () -> {
            boolean initialize = true;
            while (true) {
                runner.run(1, false, initialize);
                initialize = false;
            }
        });
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 0);
        runner.stop();
        runner.getStateManager().setFailOnStateSet(Scope.CLUSTER, false);
        pollUntil(1);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 1);
    }

    @Test
    void anUnchangedFeedLeavesTheStateAlone() throws Exception {
        server.on("/feed", rss(Feeds.rss(1)));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        final Map<String, String> state = runner.getStateManager().getState(Scope.CLUSTER).toMap();
        runner.getStateManager().setFailOnStateSet(Scope.CLUSTER, true);
        pollUntil(2);
        runner.getStateManager().assertStateEquals(state, Scope.CLUSTER);
    }

    @Test
    void oneBrokenFeedHoldsUpNoOtherAndEachTellsItsCause() throws IOException {
        server.on("/good", rss(Feeds.rss(1)));
        server.on("/html", FeedServer.body("<html><body>Not here</body></html>".getBytes(StandardCharsets.UTF_8), "text/html"));
        server.on("/gone", exchange -> FeedServer.send(exchange, 410, new byte[0]));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, String.join("\n", "# feeds", server.url("/html"), server.url("/gone"), "",
                "http://10.255.255.1/feed", server.url("/good")));
        runner.setProperty(ConsumeNewsFeed.POLL_INTERVAL, "1 hour");
        pollUntil(4);
        assertEquals(List.of("Title 1"), titles());
        assertEquals(Map.of(server.url("/html"), "not-a-feed", server.url("/gone"), "http-status", "http://10.255.255.1/feed", "address-refused",
                server.url("/good"), ""), statuses(runner).stream().collect(java.util.stream.Collectors.toMap(status -> status.path("url").asText(),
                status -> status.path("reason").asText())));
        final MockFlowFile failure = runner.getFlowFilesForRelationship(ConsumeNewsFeed.FAILURE).getFirst();
        runner.assertTransferCount(ConsumeNewsFeed.FAILURE, 1);
        failure.assertContentEquals("<html><body>Not here</body></html>");
        failure.assertAttributeEquals("failure.reason", "not-a-feed");
        failure.assertAttributeEquals("feed.url", server.url("/html"));
        failure.assertAttributeEquals("mime.type", "text/html");
        final List<String> warnings = runner.getLogger().getWarnMessages().stream().map(LogMessage::getMsg).toList();
        assertEquals(3, warnings.size(), warnings.toString());
    }

    @Test
    void aDocumentThatCannotBeReadIsHandedOverOnce() {
        server.on("/feed", rss("no feed"));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        runner.setProperty(ConsumeNewsFeed.POLL_INTERVAL, "1 sec");
        boolean initialize = true;
        while (statuses(runner).size() < 2) {
            runner.run(1, false, initialize);
            initialize = false;
        }
        runner.assertTransferCount(ConsumeNewsFeed.FAILURE, 1);
        assertEquals(2, statuses(runner).get(1).path("failures").asInt());
        server.on("/feed", rss(Feeds.rss(1)));
        while (statuses(runner).size() < 3) {
            runner.run(1, false, false);
        }
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 1);
    }

    @Test
    void whatIsSavedOfATruncatedFeedComesOnceAndTheRestLater() {
        final byte[] whole = Feeds.rss(1, 2, 3).getBytes(StandardCharsets.UTF_8);
        final int cut = Feeds.rss(1, 2, 3).indexOf("Text 2");
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"same\"");
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, cut);
            exchange.getResponseBody().flush();
        });
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        assertEquals(List.of("Title 1"), titles());
        assertEquals(1, statuses(runner).getFirst().path("incompleteEntries").asInt());
        server.on("/feed", rss(Feeds.rss(1, 2, 3)));
        pollUntil(2);
        assertEquals(List.of("Title 1", "Title 3", "Title 2"), titles());
        assertEquals(null, server.requests().get(1).header("If-None-Match"), "the validator belongs to a document that was not had as a whole");
    }

    @Test
    void aFeedThatChangesItsEncoding() throws IOException {
        server.on("/feed", FeedServer.body(Feeds.ARABIC_RSS.getBytes(StandardCharsets.UTF_8), "text/xml"));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        int polls = 1;
        for (final String charset : List.of("windows-1256", "UTF-16", "ISO-8859-6")) {
            server.on("/feed", FeedServer.body(Feeds.ARABIC_RSS.getBytes(Charset.forName(charset)), "text/xml"));
            polls++;
            pollUntil(polls);
            assertTrue(statuses(runner).getLast().path("charset").asText().startsWith(charset));
        }
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 2);
    }

    @Test
    void aPermanentMoveIsRememberedAndReported() throws IOException {
        server.on("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            FeedServer.send(exchange, 301, new byte[0]);
        });
        server.on("/new", rss(Feeds.rss(1)));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/old"));
        pollUntil(1);
        pollUntil(2);
        assertEquals(List.of("/old", "/new", "/new"), server.requests().stream().map(FeedServer.Received::path).toList());
        assertEquals(server.url("/new"), statuses(runner).getFirst().path("movedTo").asText());
        assertTrue(runner.getLogger().getWarnMessages().getFirst().getMsg().contains("moved for good"));
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 1);
    }

    @Test
    void retryAfterOutlivesARestart() throws Exception {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            FeedServer.send(exchange, 429, new byte[0]);
        });
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed") + "\n" + server.url("/feed/other"));
        pollUntil(1);
        final Instant next = Instant.parse(statuses(runner).getFirst().path("nextPoll").asText());
        assertFalse(next.isBefore(Instant.now().plusSeconds(3500)), next.toString());
        runner.run(1, false, true);
        runner.run(3, true, false);
        assertEquals(1, server.requests().size() - (int) server.requests().stream().filter(request -> request.path().endsWith("other")).count());
    }

    @Test
    void aListInAFileIsReadAgainWhenItChanges(@TempDir final Path folder) throws IOException {
        server.on("/1", rss(Feeds.rss(1)));
        server.on("/2", rss(Feeds.rss(2)));
        final Path list = folder.resolve("feeds.txt");
        Files.writeString(list, server.url("/1"));
        Files.setLastModifiedTime(list, FileTime.from(Instant.now().minusSeconds(60)));
        runner.setProperty(ConsumeNewsFeed.FEED_LIST, list.toString());
        runner.setProperty(ConsumeNewsFeed.POLL_INTERVAL, "1 hour");
        boolean initialize = true;
        while (titles().isEmpty()) {
            runner.run(1, false, initialize);
            initialize = false;
        }
        Files.writeString(list, "<opml version=\"2.0\"><body><outline text=\"a\"><outline xmlUrl=\"" + server.url("/1") + "\"/><outline xmlurl='"
                + server.url("/2") + "'/></outline></body></opml>");
        while (titles().size() < 2) {
            runner.run(1, false, false);
        }
        assertEquals(List.of("Title 1", "Title 2"), titles());
    }

    @Test
    void feedsThatAreWrittenDownGoOnWithoutTheList(@TempDir final Path folder) throws IOException {
        final Path list = Files.writeString(folder.resolve("feeds.opml"), "<opml version=\"2.0\"><body/></opml>");
        server.on("/1", rss(Feeds.rss(1)));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/1"));
        runner.setProperty(ConsumeNewsFeed.FEED_LIST, list.toString());
        pollUntil(1);
        assertEquals(List.of("Title 1"), titles());
        runner.run(2, true, true);
        assertTrue(runner.getLogger().getErrorMessages().stream().anyMatch(message -> message.getMsg().contains("names no feed")));
    }

    @Test
    void feedsThatDifferInASecretAloneHaveIdsOfTheirOwn() {
        server.on("/feed", rss(Feeds.rss(1)));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed?code=12") + "\n" + server.url("/feed?code=13"));
        pollUntil(2);
        final List<String> ids = runner.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).stream().map(flowFile -> flowFile.getAttribute("article.id")).distinct().toList();
        assertEquals(2, ids.size(), ids.toString());
        assertTrue(ids.stream().allMatch(id -> id.startsWith(server.url("/feed?code=***-")) && id.endsWith("#id-1")), ids.toString());
    }

    @Test
    void anIdThatIsAUriStandsForItself() {
        server.on("/feed", rss(Feeds.rss(1).replace("id-1", "urn:news:1")));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        runner.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).getFirst().assertAttributeEquals("article.id", "urn:news:1");
    }

    @Test
    void aListAtAUrl() {
        server.on("/list", FeedServer.body((server.url("/1") + "\n\n#\n" + server.url("/2")).getBytes(StandardCharsets.UTF_8), "text/plain"));
        server.on("/1", rss(Feeds.rss(1)));
        server.on("/2", rss(Feeds.rss(2)));
        runner.setProperty(ConsumeNewsFeed.FEED_LIST, server.url("/list"));
        pollUntil(2);
        assertEquals(2, titles().size());
    }

    @Test
    void changedEntriesWhereTheyAreAskedFor() {
        server.on("/feed", rss(Feeds.rss(1, 2)));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        runner.setProperty(ConsumeNewsFeed.CHANGED_ENTRIES, ChangedEntries.EMIT);
        pollUntil(1);
        server.on("/feed", rss(Feeds.rss(1, 2).replace("Text 1", "Corrected")));
        pollUntil(2);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 3);
        final MockFlowFile changed = runner.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).getLast();
        changed.assertAttributeEquals("entry.change", "updated");
        changed.assertContentEquals("Corrected");
    }

    @Test
    void tenThousandEntriesInOneFeed() {
        server.on("/feed", rss(Feeds.rss(IntStream.range(0, 10_000).toArray())));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        pollUntil(1);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 10_000);
        server.on("/feed", rss(Feeds.rss(IntStream.rangeClosed(0, 10_000).toArray())));
        pollUntil(2);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 10_001);
    }

    @Test
    void recordsThroughAWriter() throws Exception {
        server.on("/feed", rss(Feeds.rss(1, 2)));
        final LineWriterFactory writer = new LineWriterFactory();
        runner.addControllerService("writer", writer);
        runner.enableControllerService(writer);
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/feed"));
        runner.setProperty(ConsumeNewsFeed.OUTPUT_STRATEGY, OutputStrategy.RECORDS);
        runner.setProperty(ConsumeNewsFeed.RECORD_WRITER, "writer");
        pollUntil(1);
        final MockFlowFile flowFile = runner.getFlowFilesForRelationship(ConsumeNewsFeed.SUCCESS).getFirst();
        flowFile.assertAttributeEquals("record.count", "2");
        flowFile.assertAttributeEquals("feed.title", "Test");
        flowFile.assertAttributeEquals("mime.type", "text/x-lines");
        flowFile.assertContentEquals("%1$s#id-2 http://news.example/2 Title 2\n%1$s#id-1 http://news.example/1 Title 1\n".formatted(server.url("/feed")));
        final MockFlowFile status = runner.getFlowFilesForRelationship(ConsumeNewsFeed.STATUS).getFirst();
        status.assertContentEquals("entries " + server.url("/feed") + " Test\n");
        status.assertAttributeEquals("record.count", "1");
        status.assertAttributeEquals("mime.type", "text/x-lines");
    }

    @Test
    void verificationInSteps() throws IOException {
        server.on("/good", rss(Feeds.rss(1, 2, 3)));
        server.on("/bad", rss("no feed"));
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/good"));
        assertEquals(List.of("Resolve Feeds SUCCESSFUL", "Fetch Feeds SUCCESSFUL", "Parse Feeds SUCCESSFUL", "Count Entries SUCCESSFUL"), verify());
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, server.url("/good") + "\n" + server.url("/bad"));
        assertEquals(List.of("Resolve Feeds SUCCESSFUL", "Fetch Feeds SUCCESSFUL", "Parse Feeds FAILED", "Count Entries SUCCESSFUL"), verify());
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, "http://10.0.0.1/");
        assertEquals(List.of("Resolve Feeds SUCCESSFUL", "Fetch Feeds FAILED", "Parse Feeds SKIPPED", "Count Entries SKIPPED"), verify());
    }

    private List<String> verify() {
        final ProcessContext context = runner.getProcessContext();
        final List<ConfigVerificationResult> results = ((ConsumeNewsFeed) runner.getProcessor()).verify(context, runner.getLogger(), Map.of());
        return results.stream().map(result -> result.getVerificationStepName() + " " + result.getOutcome()).toList();
    }

    @Test
    void tlsThroughAServiceThatTrustsAPrivateAuthority() throws Exception {
        final HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        final HeldCertificate certificate = new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName("127.0.0.1").build();
        try (FeedServer secure = FeedServer.https(new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext())) {
            secure.on("/feed", rss(Feeds.rss(1)));
            runner.setProperty(ConsumeNewsFeed.FEED_URLS, secure.url("/feed"));
            pollUntil(1);
            assertEquals("tls", statuses(runner).getFirst().path("reason").asText());
            final Trust trust = new Trust(new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build());
            runner.addControllerService("trust", trust);
            runner.enableControllerService(trust);
            runner.setProperty(ConsumeNewsFeed.SSL_CONTEXT_SERVICE, "trust");
            pollUntil(2);
            assertEquals(List.of("Title 1"), titles());
        }
    }

    @Test
    void throughAProxy() throws Exception {
        server.on("/", rss(Feeds.rss(1)));
        final ProxyTo proxy = new ProxyTo(server.port());
        runner.addControllerService("proxy", proxy);
        runner.enableControllerService(proxy);
        runner.setProperty(ConsumeNewsFeed.PROXY_CONFIGURATION_SERVICE, "proxy");
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, "http://feeds.invalid/rss");
        pollUntil(1);
        assertEquals(List.of("Title 1"), titles());
    }

    @Test
    void credentialsAreShownNowhere() throws Exception {
        server.on("/feed", rss(Feeds.rss(1)));
        server.on("/broken", rss("no feed"));
        final String user = "http://reader:s3cret@127.0.0.1:" + server.port();
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, user + "/feed?token=s3cret\n" + user + "/broken\n" + user + "/gone");
        runner.setProperty(ConsumeNewsFeed.POLL_INTERVAL, "1 hour");
        pollUntil(3);
        final StringBuilder shown = new StringBuilder();
        for (final Relationship relationship : List.of(ConsumeNewsFeed.SUCCESS, ConsumeNewsFeed.FAILURE, ConsumeNewsFeed.STATUS)) {
            runner.getFlowFilesForRelationship(relationship).forEach(flowFile -> shown.append(flowFile.getAttributes()).append(flowFile.getContent()));
        }
        runner.getProvenanceEvents().forEach(event -> shown.append(event.getTransitUri()));
        runner.getLogger().getWarnMessages().forEach(message -> shown.append(message.getMsg()));
        shown.append(runner.getStateManager().getState(Scope.CLUSTER).toMap());
        assertTrue(shown.toString().contains("Title 1"));
        assertFalse(shown.toString().contains("s3cret"), shown.toString());
        assertTrue(server.requests().stream().allMatch(request -> request.header("Authorization").startsWith("Basic ")));
    }

    @Test
    void configurationsThatCannotWork() {
        runner.assertNotValid();
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, "ftp://a.example/");
        runner.assertNotValid();
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, "# only a comment");
        runner.assertNotValid();
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, "http://a.example/\nhttps://b.example/feed?x=1");
        runner.assertValid();
        runner.setProperty(ConsumeNewsFeed.ALLOWED_PRIVATE_NETWORKS, "localhost");
        runner.assertNotValid();
        runner.setProperty(ConsumeNewsFeed.ALLOWED_PRIVATE_NETWORKS, "10.0.0.0/8, ::1");
        runner.assertValid();
    }

    @Test
    void aSmallStateForFiveHundredEntries() throws Exception {
        final StringBuilder urls = new StringBuilder();
        for (int feed = 0; feed < 10; feed++) {
            server.on("/" + feed, rss(Feeds.rss(IntStream.range(0, 50).toArray())));
            urls.append(server.url("/" + feed)).append('\n');
        }
        runner.setProperty(ConsumeNewsFeed.FEED_URLS, urls.toString());
        runner.setProperty(ConsumeNewsFeed.POLL_INTERVAL, "1 hour");
        pollUntil(10);
        runner.assertTransferCount(ConsumeNewsFeed.SUCCESS, 500);
        final int size = FeedMemories.size(runner.getStateManager().getState(Scope.CLUSTER).toMap());
        assertTrue(size < 10 * 800, size + " bytes");
    }

    private static final class Trust extends AbstractControllerService implements SSLContextProvider {

        private final HandshakeCertificates certificates;

        Trust(final HandshakeCertificates certificates) {
            this.certificates = certificates;
        }

        @Override
        public SSLContext createContext() {
            return certificates.sslContext();
        }

        @Override
        public Optional<X509ExtendedKeyManager> createKeyManager() {
            return Optional.empty();
        }

        @Override
        public X509TrustManager createTrustManager() {
            return certificates.trustManager();
        }
    }

    private static final class ProxyTo extends AbstractControllerService implements ProxyConfigurationService {

        private final int port;

        ProxyTo(final int port) {
            this.port = port;
        }

        @Override
        public ProxyConfiguration getConfiguration() {
            final ProxyConfiguration configuration = new ProxyConfiguration();
            configuration.setProxyType(Proxy.Type.HTTP);
            configuration.setProxyServerHost("127.0.0.1");
            configuration.setProxyServerPort(port);
            return configuration;
        }
    }

    /** Writes a line for each record. */
    private static final class LineWriterFactory extends AbstractControllerService implements RecordSetWriterFactory {

        @Override
        public RecordSchema getSchema(final Map<String, String> variables, final RecordSchema readSchema) {
            return readSchema;
        }

        @Override
        public RecordSetWriter createWriter(final ComponentLog logger, final RecordSchema schema, final OutputStream out, final Map<String, String> variables) {
            return new LineWriter(out);
        }
    }

    private static final class LineWriter implements RecordSetWriter {

        private final OutputStream out;
        private int count;

        LineWriter(final OutputStream out) {
            this.out = out;
        }

        @Override
        public WriteResult write(final Record record) throws IOException {
            final String key = record.getSchema().getField("outcome").isPresent() ? record.getAsString("outcome") : record.getAsString("id");
            out.write(String.join(" ", key, record.getAsString("url"), record.getAsString("title") + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            count++;
            return WriteResult.of(count, Map.of());
        }

        @Override
        public WriteResult write(final RecordSet records) throws IOException {
            for (Record record = records.next(); record != null; record = records.next()) {
                write(record);
            }
            return WriteResult.of(count, Map.of());
        }

        @Override
        public void beginRecordSet() {
            count = 0;
        }

        @Override
        public WriteResult finishRecordSet() {
            return WriteResult.of(count, Map.of());
        }

        @Override
        public String getMimeType() {
            return "text/x-lines";
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
