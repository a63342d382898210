package io.github.nifiarabicnews.feeds.fetch;

import okhttp3.Dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Resolves a name and gives the client only those of its addresses that the policy permits. The client connects to the
 * very addresses that it gets here, so that a name cannot resolve to one address for the check and to another for the
 * connection (DNS rebinding).
 */
final class CheckedDns implements Dns {

    private final AddressPolicy policy;
    private final Dns resolver;
    private final String proxyHost;

    /** @param proxyHost the host that may be looked up unchecked, or null */
    CheckedDns(final AddressPolicy policy, final Dns resolver, final String proxyHost) {
        this.policy = policy;
        this.resolver = resolver;
        this.proxyHost = proxyHost;
    }

    /** All addresses of the name are refused. */
    static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(final String host, final InetAddress address) {
            super(String.format(Locale.ROOT, "%s has the private address %s, which is not allowed", host, address.getHostAddress()));
        }
    }

    @Override
    public List<InetAddress> lookup(final String host) throws UnknownHostException {
        final List<InetAddress> addresses = resolver.lookup(host);
        return host.equals(proxyHost) ? addresses : permitted(host, addresses);
    }

    /** Checks a host that the client itself does not resolve: an address literal, or a name that a proxy resolves. */
    void check(final String host) throws UnknownHostException {
        permitted(host, resolver.lookup(host));
    }

    private List<InetAddress> permitted(final String host, final List<InetAddress> addresses) throws UnknownHostException {
        final List<InetAddress> permitted = addresses.stream().filter(policy::permits).toList();
        if (!permitted.isEmpty()) {
            return permitted;
        }
        throw addresses.isEmpty() ? new UnknownHostException(host) : new RefusedException(host, addresses.getFirst());
    }
}
