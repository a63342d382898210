package io.github.nifiarabicnews.feeds.fetch;

import com.sun.net.httpserver.HttpHandler;
import io.github.nifiarabicnews.feeds.testing.FeedServer;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Failed;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.NotModified;
import io.github.nifiarabicnews.feeds.fetch.FetchSettings.ProxyServer;
import io.github.nifiarabicnews.feeds.fetch.FetchSettings.Tls;
import okhttp3.Dns;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeedFetcherTest {

    private static final byte[] BODY = "<rss version=\"2.0\"><channel><title>T</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
    /** "feed" in a stream of Brotli that holds it uncompressed. */
    private static final byte[] BROTLI = {(byte) 0x8B, 0x01, (byte) 0x80, 'f', 'e', 'e', 'd', 0x03};
    private static final List<AddressRange> LOOPBACK = List.of(AddressRange.parse("127.0.0.1"));
    private static final int MAXIMUM_BYTES = 100_000;

    private FeedServer server;

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.http();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static FetchSettings settings(final List<AddressRange> allowed, final Duration timeout) {
        return new FetchSettings(new AddressPolicy(allowed), timeout, MAXIMUM_BYTES, null, null);
    }

    private static FeedFetcher fetcher() {
        return new FeedFetcher(settings(LOOPBACK, Duration.ofSeconds(20)), Clock.systemUTC());
    }

    private static FetchResult fetch(final String url) {
        try (FeedFetcher fetcher = fetcher()) {
            return fetcher.fetch(url, null, null);
        }
    }

    private static FetchResult fetch(final String url, final Duration timeout) {
        try (FeedFetcher fetcher = new FeedFetcher(settings(LOOPBACK, timeout), Clock.systemUTC())) {
            return fetcher.fetch(url, null, null);
        }
    }

    private static void assertFailed(final FetchReason reason, final FetchResult result) {
        assertEquals(reason, assertInstanceOf(Failed.class, result).reason(), result.toString());
    }

    private static HttpHandler redirect(final int status, final String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            FeedServer.send(exchange, status, new byte[0]);
        };
    }

    @Test
    void aConditionalGetIsAnsweredWithNothing() {
        server.on("/feed", exchange -> {
            final boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Tue, 12 Mar 2024 10:00:00 GMT".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 12 Mar 2024 10:00:00 GMT");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
            FeedServer.send(exchange, known ? 304 : 200, known ? new byte[0] : BODY);
        });
        try (FeedFetcher fetcher = fetcher()) {
            final Fetched first = assertInstanceOf(Fetched.class, fetcher.fetch(server.url("/feed"), null, null));
            assertArrayEquals(BODY, first.body());
            assertEquals(Duration.ofMinutes(10), first.answer().maximumAge());
            assertInstanceOf(NotModified.class, fetcher.fetch(server.url("/feed"), first.answer().etag(), first.answer().lastModified()));
        }
        assertTrue(server.requests().getFirst().header("User-Agent").startsWith("nifi-arabicnews/"), "the product is named");
        assertEquals("gzip, br", server.requests().getFirst().header("Accept-Encoding"));
    }

    @Test
    void aChainOfPermanentRedirectsIsRemembered() {
        server.on("/a", redirect(301, "/b"));
        server.on("/b", redirect(308, server.url("/c")));
        server.on("/c", FeedServer.body(BODY, "text/xml"));
        final Fetched fetched = assertInstanceOf(Fetched.class, fetch(server.url("/a")));
        assertEquals(server.url("/c"), fetched.answer().movedTo());
        assertEquals(server.url("/c"), fetched.answer().url().toString());
    }

    @Test
    void aTemporaryRedirectIsNot() {
        server.on("/a", redirect(302, "/b"));
        server.on("/b", redirect(301, "/c"));
        server.on("/c", FeedServer.body(BODY, "text/xml"));
        assertNull(assertInstanceOf(Fetched.class, fetch(server.url("/a"))).answer().movedTo());
    }

    @Test
    void redirectsThatLeadNowhere() {
        server.on("/loop", redirect(301, "/loop"));
        server.on("/file", redirect(301, "file:///etc/passwd"));
        server.on("/none", exchange -> FeedServer.send(exchange, 302, new byte[0]));
        assertFailed(FetchReason.REDIRECT_LIMIT, fetch(server.url("/loop")));
        assertFailed(FetchReason.REDIRECT_REFUSED, fetch(server.url("/file")));
        assertFailed(FetchReason.REDIRECT_REFUSED, fetch(server.url("/none")));
    }

    @Test
    void tooManyRequests() {
        server.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            FeedServer.send(exchange, 429, new byte[0]);
        });
        server.on("/down", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Tue, 12 Mar 2999 10:00:00 GMT");
            FeedServer.send(exchange, 503, new byte[0]);
        });
        final Instant before = Instant.now();
        final FetchResult busy = fetch(server.url("/busy"));
        assertFailed(FetchReason.HTTP_STATUS, busy);
        assertFalse(busy.answer().retryAfter().isBefore(before.plusSeconds(119)));
        assertFalse(busy.answer().retryAfter().isAfter(Instant.now().plusSeconds(121)));
        final Instant down = fetch(server.url("/down")).answer().retryAfter();
        assertTrue(down.isBefore(Instant.now().plus(Duration.ofDays(8))), "bounded: " + down);
    }

    @Test
    void aSlowDripEndsInTime() {
        server.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int count = 0; count < 200; count++) {
                    exchange.getResponseBody().write('<');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertFailed(FetchReason.TIMEOUT, fetch(server.url("/drip"), Duration.ofMillis(700)));
    }

    @Test
    void anEndlessBodyIsCutOff() {
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            final byte[] block = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(block);
            }
        });
        assertFailed(FetchReason.TOO_LARGE, fetch(server.url("/endless")));
    }

    @Test
    void aGzipBombIsDefused() throws IOException {
        final ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        assertTrue(bomb.size() < MAXIMUM_BYTES, "small as it is sent");
        server.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FeedServer.send(exchange, 200, bomb.toByteArray());
        });
        assertFailed(FetchReason.TOO_LARGE, fetch(server.url("/bomb")));
    }

    @Test
    void compressedBodies() throws IOException {
        final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(BODY);
        }
        server.on("/gzip", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FeedServer.send(exchange, 200, compressed.toByteArray());
        });
        server.on("/br", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            FeedServer.send(exchange, 200, BROTLI);
        });
        server.on("/zstd", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "zstd");
            FeedServer.send(exchange, 200, BODY);
        });
        assertArrayEquals(BODY, assertInstanceOf(Fetched.class, fetch(server.url("/gzip"))).body());
        assertEquals("feed", new String(assertInstanceOf(Fetched.class, fetch(server.url("/br"))).body(), StandardCharsets.UTF_8));
        assertFailed(FetchReason.CONTENT_ENCODING, fetch(server.url("/zstd")));
    }

    @Test
    void aBodyShorterThanItsLengthIsKeptAndSaidToBeTruncated() {
        server.on("/short", exchange -> {
            exchange.sendResponseHeaders(200, BODY.length + 500);
            exchange.getResponseBody().write(BODY);
            exchange.getResponseBody().flush();
        });
        final Fetched fetched = assertInstanceOf(Fetched.class, fetch(server.url("/short")));
        assertTrue(fetched.truncated());
        assertArrayEquals(BODY, fetched.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://2130706433:%d/", 
        "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://0.0.0.0:%d/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/",
        "http://192.168.1.1/", "http://172.31.255.255/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/", "http://224.0.0.1/"})
    void privateAddressesAreRefusedInEveryDress(final String url) {
        server.on("/", FeedServer.body(BODY, "text/xml"));
        try (FeedFetcher fetcher = new FeedFetcher(settings(List.of(), Duration.ofSeconds(5)), Clock.systemUTC())) {
            final FetchResult result = fetcher.fetch(url.formatted(server.port()), null, null);
            assertTrue(result instanceof final Failed failed
                    && (failed.reason() == FetchReason.ADDRESS_REFUSED || failed.reason() == FetchReason.INVALID_URL), result.toString());
        }
        assertEquals(List.of(), server.requests());
    }

    @Test
    void aRedirectToAPrivateAddressOrToANameOfOneIsRefused() throws IOException {
        server.on("/literal", redirect(302, "http://127.0.0.2:" + server.port() + "/secret"));
        server.on("/name", redirect(302, "http://inside.example:" + server.port() + "/secret"));
        server.on("/secret", FeedServer.body(BODY, "text/xml"));
        final Dns resolver = host -> List.of(InetAddress.getByName(host.equals("inside.example") ? "127.0.0.3" : host));
        try (FeedFetcher fetcher = new FeedFetcher(settings(LOOPBACK, Duration.ofSeconds(5)), Clock.systemUTC(), resolver)) {
            assertFailed(FetchReason.ADDRESS_REFUSED, fetcher.fetch(server.url("/literal"), null, null));
            assertFailed(FetchReason.ADDRESS_REFUSED, fetcher.fetch(server.url("/name"), null, null));
        }
        assertEquals(List.of("/literal", "/name"), server.requests().stream().map(FeedServer.Received::path).toList());
    }

    @Test
    void aNameThatResolvesDifferentlyTheSecondTimeGainsNothing() {
        final AtomicInteger lookups = new AtomicInteger();
        // Public for whoever checks, loopback for whoever connects.
        final Dns rebinding = host -> List.of(InetAddress.getByName(lookups.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1"));
        server.on("/", FeedServer.body(BODY, "text/xml"));
        final List<AddressRange> documentation = List.of(AddressRange.parse("192.0.2.0/24"));
        try (FeedFetcher fetcher = new FeedFetcher(settings(documentation, Duration.ofSeconds(1)), Clock.systemUTC(), rebinding)) {
            assertInstanceOf(Failed.class, fetcher.fetch("http://rebinding.example:" + server.port() + "/", null, null));
            assertInstanceOf(Failed.class, fetcher.fetch("http://rebinding.example:" + server.port() + "/", null, null));
        }
        assertEquals(List.of(), server.requests());
    }

    @Test
    void tlsWithAPrivateAuthority() throws Exception {
        final HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        final HeldCertificate certificate = new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName("127.0.0.1").build();
        final HandshakeCertificates serverSide = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        final HandshakeCertificates clientSide = new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
        try (FeedServer secure = FeedServer.https(serverSide.sslContext())) {
            secure.on("/feed", FeedServer.body(BODY, "text/xml"));
            assertFailed(FetchReason.TLS, fetch(secure.url("/feed")));
            final Tls tls = new Tls(clientSide.sslContext(), clientSide.trustManager());
            final FetchSettings settings = new FetchSettings(new AddressPolicy(LOOPBACK), Duration.ofSeconds(20), MAXIMUM_BYTES, tls, null);
            try (FeedFetcher fetcher = new FeedFetcher(settings, Clock.systemUTC())) {
                assertArrayEquals(BODY, assertInstanceOf(Fetched.class, fetcher.fetch(secure.url("/feed"), null, null)).body());
            }
        }
    }

    @Test
    void credentialsGoToTheirOriginAloneAndAreNotShown() throws IOException {
        try (FeedServer other = FeedServer.http()) {
            server.on("/a", redirect(302, "/b"));
            server.on("/b", redirect(302, other.url("/c")));
            other.on("/c", exchange -> FeedServer.send(exchange, 404, new byte[0]));
            final String url = server.url("/a").replace("http://", "http://user:p%40ss@") + "?token=abc";
            final Failed failed = assertInstanceOf(Failed.class, fetch(url));
            final String expected = "Basic " + Base64.getEncoder().encodeToString("user:p@ss".getBytes(StandardCharsets.UTF_8));
            assertEquals(expected, server.requests().get(0).header("Authorization"));
            assertEquals(expected, server.requests().get(1).header("Authorization"));
            assertNull(other.requests().getFirst().header("Authorization"));
            assertFalse(failed.message().contains("ss@"), failed.message());
            assertEquals("http://a.example/?token=***&x=1", Redacted.url("http://user:secret@a.example/?token=abc&x=1"));
        }
    }

    @Test
    void aProxyIsAskedAndPrivateTargetsBehindItAreRefused() {
        server.on("/", exchange -> {
            final boolean known = exchange.getRequestHeaders().containsKey("Proxy-Authorization");
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"proxy\"");
            FeedServer.send(exchange, known ? 200 : 407, known ? BODY : new byte[0]);
        });
        final ProxyServer proxy = new ProxyServer(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", server.port())), "u", "p");
        final FetchSettings settings = new FetchSettings(new AddressPolicy(List.of()), Duration.ofSeconds(5), MAXIMUM_BYTES, null, proxy);
        try (FeedFetcher fetcher = new FeedFetcher(settings, Clock.systemUTC())) {
            assertArrayEquals(BODY, assertInstanceOf(Fetched.class, fetcher.fetch("http://feeds.invalid/feed", null, null)).body());
            assertFailed(FetchReason.ADDRESS_REFUSED, fetcher.fetch("http://10.0.0.1/feed", null, null));
        }
    }

    @Test
    void oneRequestAtATimePerHost() throws Exception {
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        server.on("/", exchange -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                Thread.sleep(30);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            FeedServer.send(exchange, 200, BODY);
        });
        try (FeedFetcher fetcher = fetcher(); ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(java.util.stream.IntStream.range(0, 6)
                    .mapToObj(index -> (Callable<FetchResult>) () -> fetcher.fetch(server.url("/" + index), null, null)).toList());
        }
        assertEquals(6, server.requests().size());
        assertEquals(1, most.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/", "file:///etc/passwd", "no url", "", "http://", "javascript:alert(1)", "jar:http://a.example/!/x"})
    void otherSchemes(final String url) {
        assertFailed(FetchReason.INVALID_URL, fetch(url));
    }

    @Test
    void noServerAndNoName() throws IOException {
        final int port;
        try (FeedServer gone = FeedServer.http()) {
            port = gone.port();
        }
        assertFailed(FetchReason.CONNECTION, fetch("http://127.0.0.1:" + port + "/"));
        assertFailed(FetchReason.UNKNOWN_HOST, fetch("http://no-such-host.invalid/"));
    }
}
