package io.github.nifiarabicnews.feeds.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real HTTP server on loopback whose answers a test writes, and which keeps the requests that came. */
public final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> requests = new CopyOnWriteArrayList<>();

    /** A request that came. */
    public record Received(String path, Map<String, List<String>> headers) {

        /** The header's first value, or null. */
        public String header(final String name) {
            return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst()).findFirst().orElse(null);
        }
    }

    private FeedServer(final HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
        server.start();
    }

    public static FeedServer http() throws IOException {
        return new FeedServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    public static FeedServer https(final SSLContext context) throws IOException {
        final HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new FeedServer(server);
    }

    /** Answers a path, and those below it, in the given way from now on. */
    public void on(final String path, final HttpHandler handler) {
        try {
            server.removeContext(path);
        } catch (final IllegalArgumentException e) {
            // There was none yet.
        }
        server.createContext(path, exchange -> {
            requests.add(new Received(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders())));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    /** Answers with 200 and a body. */
    public static HttpHandler body(final byte[] body, final String contentType) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            send(exchange, 200, body);
        };
    }

    /** Sends a whole body. */
    public static void send(final HttpExchange exchange, final int status, final byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    public String url(final String path) {
        final String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Received> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
