package io.github.nifiarabicnews.feeds.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Short digests of long strings: leading bytes of SHA-256. */
final class Digests {

    /** Of a remembered id: among 10,000 a new one is taken for a known one once in a hundred million times. */
    static final int ID_BYTES = 5;
    /** Of an entry's text, compared with one other alone. */
    static final int REVISION_BYTES = 3;

    private Digests() {
    }

    /** @return {@value #ID_BYTES} bytes as a number */
    static long id(final String kind, final String text) {
        return number(sha256((kind + ":" + text).getBytes(StandardCharsets.UTF_8)), ID_BYTES);
    }

    /** @return {@value #REVISION_BYTES} bytes as a number that is never 0 */
    static int revision(final String text) {
        return Math.max(1, (int) number(sha256(text.getBytes(StandardCharsets.UTF_8)), REVISION_BYTES));
    }

    /** @return {@value #ID_BYTES} bytes as a number that is never 0 */
    static long body(final byte[] body) {
        return Math.max(1, number(sha256(body), ID_BYTES));
    }

    /** @return 11 characters of base64url, which stand for 64 bits */
    static String key(final String url) {
        final byte[] digest = sha256(url.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, Long.BYTES));
    }

    private static long number(final byte[] digest, final int bytes) {
        long number = 0;
        for (int index = 0; index < bytes; index++) {
            number = number << 8 | digest[index] & 0xFF;
        }
        return number;
    }

    private static byte[] sha256(final byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
