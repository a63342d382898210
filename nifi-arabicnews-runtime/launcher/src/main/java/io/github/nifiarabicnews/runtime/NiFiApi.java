package io.github.nifiarabicnews.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * NiFi's REST API: requests and answers in JSON. Paths are relative to {@code /nifi-api}.
 * An answer other than 2xx is an IOException that says what NiFi says.
 */
public final class NiFiApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    static {
        // Java keeps an idle connection for 30 s, as NiFi does: a request might go out on one that NiFi is just closing.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    NiFiApi(final URI base) {
        this.base = base;
    }

    /** Whether NiFi is up and has loaded its flow. */
    boolean answers() throws InterruptedException {
        try {
            return client.send(request("/flow/process-groups/root/status").GET().build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (final IOException e) {
            return false;
        }
    }

    public JsonNode get(final String path) throws IOException, InterruptedException {
        return JSON.readTree(getText(path));
    }

    /** The body of the answer as it is, for what is not JSON. */
    public String getText(final String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public JsonNode post(final String path, final JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(send(json(path).POST(BodyPublishers.ofString(body.toString()))));
    }

    public JsonNode put(final String path, final JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(send(json(path).PUT(BodyPublishers.ofString(body.toString()))));
    }

    public JsonNode delete(final String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).DELETE()));
    }

    /** Posts a form of already encoded parts, {@code multipart/form-data} with this boundary. */
    JsonNode postMultipart(final String path, final String boundary, final byte[] body) throws IOException, InterruptedException {
        final BodyPublisher publisher = BodyPublishers.ofByteArray(body);
        return JSON.readTree(send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(publisher)));
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static String encode(final String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder json(final String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(final String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(REQUEST_TIMEOUT);
    }

    private String send(final HttpRequest.Builder builder) throws IOException, InterruptedException {
        final HttpRequest request = builder.build();
        final HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
