package io.github.nifiarabicnews.extraction.charset;

/**
 * How well bytes go as UTF-8 (RFC 3629).
 *
 * @param highBytes  bytes of 80 hex and above
 * @param sequences  well-formed sequences of two bytes or more
 * @param illFormed  bytes that belong to no well-formed sequence; one cut off at the end does not count
 */
record Utf8Statistics(int highBytes, int sequences, int illFormed) {

    /** One broken byte in so many good sequences is damage, not another charset. */
    private static final int SEQUENCES_PER_ERROR = 10;

    static Utf8Statistics of(final byte[] bytes) {
        int high = 0;
        int sequences = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            final int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            final int length = lengthAfter(lead);
            int j = 1;
            while (j < length && i + j < bytes.length && isContinuation(bytes, i, j, lead)) {
                j++;
            }
            high += j;
            if (length > 0 && j == length) {
                sequences++;
            } else if (length == 0 || i + j < bytes.length) {
                bad += j;
            }
            i += j;
        }
        return new Utf8Statistics(high, sequences, bad);
    }

    private static int lengthAfter(final int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static boolean isContinuation(final byte[] bytes, final int start, final int offset, final int lead) {
        final int b = bytes[start + offset] & 0xFF;
        if (b < 0x80 || b > 0xBF) {
            return false;
        }
        if (offset > 1) {
            return true;
        }
        return switch (lead) {
            case 0xE0 -> b >= 0xA0;
            case 0xED -> b <= 0x9F;
            case 0xF0 -> b >= 0x90;
            case 0xF4 -> b <= 0x8F;
            default -> true;
        };
    }

    boolean isUtf8() {
        return sequences > 0 && illFormed * SEQUENCES_PER_ERROR <= sequences;
    }

    double confidence() {
        // A lone sequence may be chance, from the third on it is none.
        final double chance = Math.pow(0.1, Math.min(sequences, 3));
        return Math.max(0, 1 - chance - (double) illFormed / highBytes);
    }
}
