package io.github.nifiarabicnews.feeds.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a feed may be fetched from: public ones, and private ones that were allowed by name. Private is
 * whatever IANA's special-purpose registries do not call globally reachable: loopback, link-local (where clouds have
 * their metadata), private use, shared, benchmarking, documentation, multicast and reserved. An IPv6 address that has an
 * IPv4 address inside (6to4, NAT64, Teredo) is judged by that one too; Java itself turns mapped ones into IPv4.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 Special-Purpose Address Registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 Special-Purpose Address Registry</a>
 */
public final class AddressPolicy {

    private static final List<AddressRange> SPECIAL = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001:2::/48", "2001:db8::/32", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8").map(AddressRange::parse).toList();
    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");
    private static final AddressRange SIX_TO_FOUR = AddressRange.parse("2002::/16");
    private static final AddressRange TEREDO = AddressRange.parse("2001::/32");

    private final List<AddressRange> allowed;

    /** @param allowed ranges of private addresses that feeds may come from */
    public AddressPolicy(final List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Whether a connection to the address is permitted. */
    public boolean permits(final InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address)) || isPublic(address.getAddress());
    }

    private static boolean isPublic(final byte[] address) {
        if (SPECIAL.stream().anyMatch(range -> range.contains(address))) {
            return false;
        }
        if (NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 2, 6));
        }
        if (TEREDO.contains(address)) {
            final byte[] client = Arrays.copyOfRange(address, 12, 16);
            for (int index = 0; index < client.length; index++) {
                client[index] = (byte) ~client[index];
            }
            return isPublic(client);
        }
        return true;
    }
}
