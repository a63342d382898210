package io.github.nifiarabicnews.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, as CIDR writes it: {@code 192.168.0.0/16}, {@code fd00::/8}, or one address alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632</a>
 */
public final class AddressRange {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] network;
    private final int prefixLength;

    private AddressRange(final byte[] network, final int prefixLength) {
        this.network = network;
        this.prefixLength = prefixLength;
    }

    /**
     * @param text an address literal, or one with a slash and the number of leading bits that count
     * @throws IllegalArgumentException where the text is neither
     */
    public static AddressRange parse(final String text) {
        final String stripped = text.strip();
        final int slash = stripped.indexOf('/');
        final String literal = slash < 0 ? stripped : stripped.substring(0, slash);
        // A host name must not be looked up here: only a literal stands for itself.
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            throw invalid(text, null);
        }
        try {
            final byte[] network = InetAddress.getByName(literal).getAddress();
            final int bits = slash < 0 ? network.length * 8 : Integer.parseInt(stripped.substring(slash + 1));
            if (bits < 0 || bits > network.length * 8) {
                throw invalid(text, null);
            }
            return new AddressRange(network, bits);
        } catch (final UnknownHostException | NumberFormatException e) {
            throw invalid(text, e);
        }
    }

    private static IllegalArgumentException invalid(final String text, final Exception cause) {
        return new IllegalArgumentException(String.format(Locale.ROOT,
                "'%s' is not an IP address or a range such as 192.168.0.0/16", text), cause);
    }

    /** Whether the address is of the same family and within the range. */
    public boolean contains(final InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(final byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            final int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
