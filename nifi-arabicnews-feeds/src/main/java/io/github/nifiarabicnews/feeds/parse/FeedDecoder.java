package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.extraction.charset.ArabicCharsetDetector;
import io.github.nifiarabicnews.extraction.charset.DeclaredCharset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a feed into text. The family of the encoding (UTF-16, UTF-32, EBCDIC, or one that has ASCII as
 * its lower half) is read off the first bytes as appendix F of XML 1.0 describes; within the last family the detector
 * of extraction weighs the HTTP header, the XML declaration and the bytes.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, F Autodetection of Character Encodings</a>
 */
final class FeedDecoder {

    private static final int DECLARATION_BYTES = 512;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FeedDecoder() {
    }

    /**
     * @param text     the text, without byte order mark
     * @param charset  what the bytes were read in
     * @param mistaken whether the feed or its server declare an encoding that the bytes are not in
     */
    record Decoded(String text, Charset charset, boolean mistaken) {
    }

    /**
     * @param bytes       the document
     * @param contentType the HTTP header, or null
     */
    static Decoded decode(final byte[] bytes, final String contentType) {
        final Optional<Charset> wide = wideFamily(bytes);
        if (wide.isPresent()) {
            return new Decoded(text(bytes, wide.get()), wide.get(), false);
        }
        if (startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94)) {
            final Charset ebcdic = ebcdic(bytes);
            return new Decoded(text(bytes, ebcdic), ebcdic, false);
        }
        final byte[] content = startsWith(bytes, 0xEF, 0xBB, 0xBF)
                ? Arrays.copyOfRange(bytes, UTF_8_MARK.length, bytes.length) : bytes;
        final List<String> declared = new ArrayList<>();
        if (content != bytes) {
            // The mark is a strong hint alone: editors leave it in front of a text in another encoding.
            declared.add("UTF-8");
        }
        DeclaredCharset.inMediaType(contentType).ifPresent(declared::add);
        declared.addAll(DeclaredCharset.inMarkup(content));
        final Charset charset = ForeignCharset.believable(content, declared)
                .orElseGet(() -> ArabicCharsetDetector.detect(content, declared).charset());
        return new Decoded(text(content, charset), charset, !isAscii(content) && isMistaken(declared, charset));
    }

    private static Optional<Charset> wideFamily(final byte[] bytes) {
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0, 0, '<')) {
            return DeclaredCharset.forName("UTF-32BE");
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, '<', 0, 0, 0)) {
            return DeclaredCharset.forName("UTF-32LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<') || startsWith(bytes, 0, '{')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0) || startsWith(bytes, '{', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static Charset ebcdic(final byte[] bytes) {
        final Charset invariant = DeclaredCharset.forName("IBM037").orElse(StandardCharsets.ISO_8859_1);
        final String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), invariant);
        return DeclaredCharset.inMarkup(head.getBytes(StandardCharsets.ISO_8859_1)).stream()
                .flatMap(name -> DeclaredCharset.forName(name).stream())
                .findFirst()
                .orElse(invariant);
    }

    private static boolean startsWith(final byte[] bytes, final int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int index = 0; index < prefix.length; index++) {
            if ((bytes[index] & 0xFF) != prefix[index]) {
                return false;
            }
        }
        return true;
    }

    private static String text(final byte[] bytes, final Charset charset) {
        final String text = new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private static boolean isAscii(final byte[] bytes) {
        for (final byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMistaken(final List<String> declared, final Charset charset) {
        return declared.stream()
                .flatMap(name -> DeclaredCharset.forName(name).stream())
                .anyMatch(each -> !charset.name().startsWith(each.name()));
    }
}
