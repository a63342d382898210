package io.github.nifiarabicnews.processors.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower case hexadecimal, 64 digits: ids of what has none, and names for what is no name. */
public final class Sha256 {
    private Sha256() {
    }

    /** That of the text's UTF-8. */
    public static String of(final String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(final byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
