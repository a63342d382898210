package io.github.nifiarabicnews.feeds.fetch;

import io.github.nifiarabicnews.feeds.Product;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Answer;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Failed;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.NotModified;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Fetches feeds over HTTP: conditionally, compressed, one request at a time per host, within bounds of time and size,
 * following redirects by itself so that each hop's scheme and resolved address are checked before a connection is made.
 * Threads may share it.
 */
public final class FeedFetcher implements AutoCloseable {

    private static final int MAXIMUM_REDIRECTS = 10;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, "
            + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private final FetchSettings settings;
    private final Clock clock;
    private final HostLocks hostLocks = new HostLocks();
    private final CheckedDns dns;
    private final OkHttpClient client;

    public FeedFetcher(final FetchSettings settings, final Clock clock) {
        this(settings, clock, Dns.SYSTEM);
    }

    /** @param resolver in the place of the system's */
    FeedFetcher(final FetchSettings settings, final Clock clock, final Dns resolver) {
        this.settings = settings;
        this.clock = clock;
        this.dns = new CheckedDns(settings.addressPolicy(), resolver, proxyHost(settings.proxy()));
        this.client = newClient();
    }

    private static String proxyHost(final FetchSettings.ProxyServer server) {
        return server != null && server.proxy().address() instanceof final InetSocketAddress address ? address.getHostString() : null;
    }

    private OkHttpClient newClient() {
        final Duration timeout = settings.requestTimeout();
        final OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(10, 30, TimeUnit.SECONDS))
                .dns(dns)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                // The JVM-wide proxy settings are not this component's: it has its own.
                .proxy(settings.proxy() == null ? Proxy.NO_PROXY : settings.proxy().proxy());
        if (settings.tls() != null) {
            builder.sslSocketFactory(settings.tls().context().getSocketFactory(), settings.tls().trustManager());
        }
        if (settings.proxy() != null && settings.proxy().user() != null) {
            final String credentials = Credentials.basic(settings.proxy().user(), settings.proxy().password(), StandardCharsets.UTF_8);
            builder.proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null ? null
                    : response.request().newBuilder().header("Proxy-Authorization", credentials).build());
        }
        return builder.build();
    }

    /**
     * Fetches a feed. Never throws for what a server does.
     *
     * @param url          http or https; user information becomes basic authentication for that origin alone
     * @param etag         validator of the copy that is known, or null
     * @param lastModified validator of the copy that is known, or null
     */
    public FetchResult fetch(final String url, final String etag, final String lastModified) {
        final HttpUrl start = HttpUrl.parse(url.strip());
        if (start == null) {
            return new Failed(null, FetchReason.INVALID_URL, "'" + Redacted.url(url) + "' is not an http or https URL");
        }
        final long deadline = System.nanoTime() + settings.requestTimeout().toNanos();
        HttpUrl current = start;
        boolean permanent = true;
        String movedTo = null;
        for (int hop = 0; hop <= MAXIMUM_REDIRECTS; hop++) {
            final Hop answer = request(newRequest(start, current, etag, lastModified), movedTo, deadline);
            if (answer.result() != null) {
                return answer.result();
            }
            final HttpUrl next = current.resolve(answer.location());
            if (next == null) {
                return new Failed(null, FetchReason.REDIRECT_REFUSED, String.format(Locale.ROOT,
                        "%s redirects to '%s', which is not an http or https URL", shown(current), Redacted.url(answer.location())));
            }
            // A permanent step down from TLS is followed but not remembered.
            permanent = permanent && PERMANENT.contains(answer.status()) && (next.isHttps() || !current.isHttps());
            movedTo = permanent ? next.toString() : movedTo;
            current = next;
        }
        return new Failed(null, FetchReason.REDIRECT_LIMIT, String.format(Locale.ROOT,
                "%s leads through more than %d redirects", shown(start), MAXIMUM_REDIRECTS));
    }

    /** Ends every request under way. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private static Request newRequest(final HttpUrl start, final HttpUrl url, final String etag, final String lastModified) {
        final Request.Builder request = new Request.Builder()
                .url(url.newBuilder().username("").password("").fragment(null).build())
                .header("User-Agent", Product.USER_AGENT)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip, br");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        final boolean sameOrigin = url.scheme().equals(start.scheme()) && url.host().equals(start.host()) && url.port() == start.port();
        if (sameOrigin && !start.username().isEmpty()) {
            request.header("Authorization", Credentials.basic(start.username(), start.password(), StandardCharsets.UTF_8));
        }
        return request.build();
    }

    /** One answer: a result, or, where that is null, the status and location of a redirect. */
    private record Hop(FetchResult result, int status, String location) {

        static Hop failed(final FetchReason reason, final String message, final Object... arguments) {
            return new Hop(new Failed(null, reason, String.format(Locale.ROOT, message, arguments)), 0, null);
        }
    }

    private Hop request(final Request request, final String movedTo, final long deadline) {
        final String shown = shown(request.url());
        final String host = request.url().host();
        if (!hostLocks.acquire(host, left(deadline))) {
            return Hop.failed(FetchReason.TIMEOUT, "%s: other requests to the same host took all the time", shown);
        }
        try {
            checkTarget(host);
            final Call call = client.newCall(request);
            call.timeout().timeout(Math.max(1, left(deadline).toMillis()), TimeUnit.MILLISECONDS);
            try (Response response = call.execute()) {
                return answered(response, movedTo);
            }
        } catch (final CheckedDns.RefusedException e) {
            return Hop.failed(FetchReason.ADDRESS_REFUSED, "%s", e.getMessage());
        } catch (final UnknownHostException e) {
            return Hop.failed(FetchReason.UNKNOWN_HOST, "The host %s does not resolve", host);
        } catch (final SocketTimeoutException e) {
            return Hop.failed(FetchReason.TIMEOUT, "%s did not answer in time", shown);
        } catch (final InterruptedIOException e) {
            return Hop.failed(FetchReason.TIMEOUT, "%s took longer than %d ms", shown, settings.requestTimeout().toMillis());
        } catch (final BoundedBody.TooLargeException e) {
            return Hop.failed(FetchReason.TOO_LARGE, "%s is larger than %d bytes", shown, settings.maximumBytes());
        } catch (final BoundedBody.UnknownCodingException e) {
            return Hop.failed(FetchReason.CONTENT_ENCODING, "%s is compressed as '%s', which was not asked for", shown, e.getMessage());
        } catch (final SSLException e) {
            return Hop.failed(FetchReason.TLS, "%s: %s", shown, Redacted.url(e.getMessage()));
        } catch (final IOException e) {
            return Hop.failed(FetchReason.CONNECTION, "%s: %s", shown, Redacted.url(String.valueOf(e.getMessage())));
        } finally {
            hostLocks.release(host);
        }
    }

    private static Duration left(final long deadline) {
        final long nanos = deadline - System.nanoTime();
        return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(nanos);
    }

    /**
     * The client asks its resolver for names alone, and behind a proxy for none: what it would pass over is checked here.
     * A name that only the proxy can resolve is the proxy's to judge.
     */
    private void checkTarget(final String host) throws UnknownHostException {
        final boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        if (literal || settings.proxy() != null) {
            try {
                dns.check(host);
            } catch (final CheckedDns.RefusedException e) {
                throw e;
            } catch (final UnknownHostException e) {
                if (literal) {
                    throw e;
                }
            }
        }
    }

    private Hop answered(final Response response, final String movedTo) throws IOException {
        final int status = response.code();
        final Answer answer = new Answer(status, response.request().url().uri(), movedTo, response.header("ETag"),
                response.header("Last-Modified"), response.header("Content-Type"), ResponseHeaders.maximumAge(response.header("Cache-Control")),
                ResponseHeaders.retryAfter(response.header("Retry-After"), clock.instant()));
        final String location = response.header("Location");
        if (REDIRECTS.contains(status) && location != null && !location.isBlank()) {
            return new Hop(null, status, location.strip());
        }
        final FetchResult result;
        if (status == 200) {
            final BoundedBody.Body body = BoundedBody.read(response.body().byteStream(), response.header("Content-Encoding"), settings.maximumBytes());
            result = new Fetched(answer, body.bytes(), body.truncated());
        } else if (status == 304) {
            result = new NotModified(answer);
        } else if (REDIRECTS.contains(status)) {
            result = new Failed(answer, FetchReason.REDIRECT_REFUSED, String.format(Locale.ROOT,
                    "%s answers %d without saying where to", shown(response.request().url()), status));
        } else {
            result = new Failed(answer, FetchReason.HTTP_STATUS, String.format(Locale.ROOT, "%s answers %d %s",
                    shown(response.request().url()), status, response.message()).strip());
        }
        return new Hop(result, status, null);
    }

    private static String shown(final HttpUrl url) {
        return Redacted.url(url.toString());
    }
}
