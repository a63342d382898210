package io.github.nifiarabicnews.extraction.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Turns bytes into text with the charset that {@link ArabicCharsetDetector} finds. */
public final class TextDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {
    }

    /**
     * Decodes a whole document.
     *
     * @param content  its bytes
     * @param declared names of declared charsets, the most trusted first
     */
    public static DecodedText decode(final byte[] content, final List<String> declared) {
        final DetectedCharset detected = ArabicCharsetDetector.detect(content, declared);
        String text = detected.charset().equals(StandardCharsets.UTF_8) ? decodeUtf8(content) : new String(content, detected.charset());
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        final MojibakeRepair.Result repaired = MojibakeRepair.repair(text);
        return new DecodedText(repaired.text(), detected, repaired.text().indexOf('\uFFFD') >= 0, repaired.repaired(), repaired.suspicious());
    }

    /** UTF-8 in which single lines are in another charset, as pages put together from two sources are: those lines are read by themselves. */
    private static String decodeUtf8(final byte[] content) {
        // Many times as fast as a decoder that reports, which only has to tell a character U+FFFD of the page from damage.
        final String lenient = new String(content, StandardCharsets.UTF_8);
        if (lenient.indexOf('\uFFFD') < 0) {
            return lenient;
        }
        final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return strict.decode(ByteBuffer.wrap(content)).toString();
        } catch (final CharacterCodingException e) {
            return decodeLines(content);
        }
    }

    private static String decodeLines(final byte[] content) {
        final StringBuilder text = new StringBuilder(content.length);
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            end = Math.min(content.length, end + 1);
            final byte[] line = Arrays.copyOfRange(content, start, end);
            final Utf8Statistics statistics = Utf8Statistics.of(line);
            if (statistics.illFormed() > statistics.sequences()) {
                text.append(new String(line, ArabicCharsetDetector.detect(line).charset()));
            } else {
                text.append(new String(line, StandardCharsets.UTF_8));
            }
            start = end;
        }
        return text.toString();
    }

    /**
     * @param text            text without byte order mark
     * @param charset         what it was read with
     * @param damaged         some bytes had no character in that charset, or in the wrong one that the text was read with before, and became U+FFFD
     * @param mojibakeRepaired parts that had been stored in a wrong reading were put right
     * @param mojibakeLeft    parts look as if they had been stored in a wrong reading, but that is not certain
     */
    public record DecodedText(String text, DetectedCharset charset, boolean damaged, boolean mojibakeRepaired, boolean mojibakeLeft) {
    }
}
