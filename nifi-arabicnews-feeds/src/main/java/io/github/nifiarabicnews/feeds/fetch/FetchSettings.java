package io.github.nifiarabicnews.feeds.fetch;

import java.net.Proxy;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * How feeds are fetched.
 *
 * @param addressPolicy  which addresses may be reached
 * @param requestTimeout the whole of one fetch: every redirect, and the body to its last byte
 * @param maximumBytes   of the body, both as it is sent and decompressed
 * @param tls            null for the JVM's own trust
 * @param proxy          null for direct connections
 */
public record FetchSettings(AddressPolicy addressPolicy, Duration requestTimeout, int maximumBytes, Tls tls, ProxyServer proxy) {

    public FetchSettings {
        Objects.requireNonNull(addressPolicy, "addressPolicy");
        if (requestTimeout.isNegative() || requestTimeout.isZero() || maximumBytes <= 0) {
            throw new IllegalArgumentException("Time-out and size are positive");
        }
    }

    /** Trust, and the client's key where the context has one. */
    public record Tls(SSLContext context, X509TrustManager trustManager) {
    }

    /**
     * A proxy; its own address is not subject to the policy.
     *
     * @param proxy    type and address
     * @param user     null where it asks for none
     * @param password null where it asks for none
     */
    public record ProxyServer(Proxy proxy, String user, String password) {

        @Override
        public String toString() {
            return "ProxyServer[" + proxy + "]";
        }
    }
}
