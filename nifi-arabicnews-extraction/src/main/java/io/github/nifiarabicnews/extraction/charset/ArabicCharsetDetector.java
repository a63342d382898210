package io.github.nifiarabicnews.extraction.charset;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the charset of bytes that are likely to hold Arabic: UTF-8, UTF-16 with or without byte order mark, windows-1256, ISO-8859-6 and MacArabic.
 * <p>
 * What HTTP, XML or {@code meta} declare is a hint that is checked against the bytes. Well-formed UTF-8 beats every declaration, since no
 * Arabic in another charset is well-formed UTF-8; among the one-byte charsets the one in which the text reads as Arabic wins, and
 * a declaration decides only where the readings are nearly as good, or where the text is no Arabic.
 * </p>
 * Has no state; threads may share it. Reads at most {@value #MAX_BYTES} bytes.
 */
public final class ArabicCharsetDetector {

    /** More bytes do not change the answer. */
    static final int MAX_BYTES = 1 << 16;

    static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** Part of the Java module jdk.charsets, which a cut-down runtime may lack. */
    static final Optional<Charset> MAC_ARABIC = DeclaredCharset.forName("x-MacArabic");

    /** What a declaration is worth, in the units of {@link ArabicTextModel}. */
    private static final double DECLARED_BONUS = 2;
    /** windows-1256 is by far the most frequent. */
    private static final double WINDOWS_BONUS = 1;
    private static final double MAC_PENALTY = -2;
    /** Below this a reading is no Arabic. */
    private static final double LEAST_SCORE_PER_LETTER = -0.6;
    private static final Map<Charset, char[]> TABLES = new ConcurrentHashMap<>();

    private ArabicCharsetDetector() {
    }

    /**
     * Finds the charset.
     *
     * @param content  the document or its beginning; a character cut off at its end is no error
     * @param declared names of charsets that were declared, the most trusted first; unknown names are passed over
     * @return the charset to read with, never null
     */
    public static DetectedCharset detect(final byte[] content, final List<String> declared) {
        final DetectedCharset marked = byteOrderMark(content);
        if (marked != null) {
            return marked;
        }
        final List<Charset> hints = new ArrayList<>();
        for (final String name : declared) {
            DeclaredCharset.forName(name).ifPresent(hints::add);
        }
        final byte[] sample = sample(content);
        final DetectedCharset wide = utf16(sample, hints);
        if (wide != null) {
            return wide;
        }
        final Utf8Statistics utf8 = Utf8Statistics.of(sample);
        if (utf8.highBytes() == 0) {
            return ascii(hints);
        }
        if (utf8.isUtf8()) {
            return new DetectedCharset(StandardCharsets.UTF_8, utf8.confidence(), CharsetSource.CONTENT);
        }
        return singleByte(sample, hints);
    }

    /** The same as {@link #detect(byte[], List)} with no declaration. */
    public static DetectedCharset detect(final byte[] content) {
        return detect(content, List.of());
    }

    private static DetectedCharset byteOrderMark(final byte[] content) {
        final Charset charset;
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(content, 0xFF, 0xFE, 0, 0)) {
            charset = Charset.forName("UTF-32LE");
        } else if (startsWith(content, 0, 0, 0xFE, 0xFF)) {
            charset = Charset.forName("UTF-32BE");
        } else if (startsWith(content, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(content, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        } else {
            return null;
        }
        return new DetectedCharset(charset, 1, CharsetSource.BYTE_ORDER_MARK);
    }

    private static boolean startsWith(final byte[] content, final int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Long documents: the beginning, and the middle, since a page may begin with nothing but script. */
    private static byte[] sample(final byte[] content) {
        if (content.length <= MAX_BYTES) {
            return content;
        }
        final int firstHigh = firstHighByte(content);
        final int from = firstHigh + MAX_BYTES <= content.length ? firstHigh : content.length - MAX_BYTES;
        // An even start keeps UTF-16 in step.
        return Arrays.copyOfRange(content, from & ~1, (from & ~1) + MAX_BYTES);
    }

    private static int firstHighByte(final byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] <= 0) {
                return i;
            }
        }
        return 0;
    }

    /**
     * UTF-16 without byte order mark: the high bytes are 00 (Latin, blanks) and 06 (Arabic), which one-byte text and UTF-8 hardly ever have.
     */
    private static DetectedCharset utf16(final byte[] sample, final List<Charset> hints) {
        final int units = sample.length / 2;
        if (units == 0) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            even += isWideHighByte(sample[i]) ? 1 : 0;
            odd += isWideHighByte(sample[i + 1]) ? 1 : 0;
        }
        final int more = Math.max(even, odd);
        final int fewer = Math.min(even, odd);
        final boolean told = hints.stream().anyMatch(DeclaredCharset::isUtf16);
        final double needed = told ? 0.4 : 0.7;
        if (more < needed * units || fewer > more / 4) {
            return null;
        }
        final Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new DetectedCharset(charset, (double) (more - fewer) / units, CharsetSource.CONTENT);
    }

    private static boolean isWideHighByte(final byte b) {
        return b == 0x00 || b == 0x06;
    }

    private static DetectedCharset ascii(final List<Charset> hints) {
        for (final Charset hint : hints) {
            if (!DeclaredCharset.isUtf16(hint) && isAsciiCompatible(hint)) {
                return new DetectedCharset(hint.equals(WINDOWS_1252) ? StandardCharsets.UTF_8 : hint, 1, CharsetSource.DECLARATION);
            }
        }
        return new DetectedCharset(StandardCharsets.UTF_8, 1, CharsetSource.DEFAULT);
    }

    private static boolean isAsciiCompatible(final Charset charset) {
        return charset.canEncode() && Arrays.equals("aZ09<>\"&".getBytes(charset), "aZ09<>\"&".getBytes(StandardCharsets.US_ASCII));
    }

    private static DetectedCharset singleByte(final byte[] sample, final List<Charset> hints) {
        final List<Charset> candidates = new ArrayList<>(List.of(WINDOWS_1256, ISO_8859_6));
        MAC_ARABIC.ifPresent(candidates::add);
        Charset best = null;
        ArabicTextModel.Score bestScore = null;
        double bestSum = Double.NEGATIVE_INFINITY;
        double secondSum = Double.NEGATIVE_INFINITY;
        for (final Charset candidate : candidates) {
            final ArabicTextModel.Score score = ArabicTextModel.score(read(sample, candidate));
            final double sum = score.sum() + prior(candidate, hints);
            if (sum > bestSum) {
                secondSum = bestSum;
                bestSum = sum;
                best = candidate;
                bestScore = score;
            } else {
                secondSum = Math.max(secondSum, sum);
            }
        }
        final boolean arabic = bestScore.arabicLetters() > bestScore.foreignLetters() && bestScore.perLetter() >= LEAST_SCORE_PER_LETTER;
        if (arabic) {
            final double confidence = 1 - Math.exp(-Math.max(0, bestSum - secondSum) / 8);
            final boolean told = hints.contains(best) && bestSum - secondSum < DECLARED_BONUS;
            return new DetectedCharset(best, confidence, told ? CharsetSource.DECLARATION : CharsetSource.CONTENT);
        }
        return notArabic(sample, hints);
    }

    private static double prior(final Charset candidate, final List<Charset> hints) {
        double prior = hints.contains(candidate) ? DECLARED_BONUS : 0;
        if (candidate.equals(WINDOWS_1256)) {
            prior += WINDOWS_BONUS;
        } else if (MAC_ARABIC.isPresent() && candidate.equals(MAC_ARABIC.get())) {
            prior += MAC_PENALTY;
        }
        return prior;
    }

    /** Text in another script: the declaration is all there is to go by, unless it is impossible. */
    private static DetectedCharset notArabic(final byte[] sample, final List<Charset> hints) {
        for (final Charset hint : hints) {
            if (!DeclaredCharset.isUtf16(hint) && !hint.equals(StandardCharsets.UTF_8)) {
                return new DetectedCharset(hint, 0.5, CharsetSource.DECLARATION);
            }
        }
        int runs = 0;
        int bytes = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                bytes++;
                runs += i == 0 || sample[i - 1] >= 0 ? 1 : 0;
            }
        }
        // Accented Latin letters stand alone between ASCII letters, Cyrillic ones make up whole words.
        return new DetectedCharset(bytes > 3 * runs ? WINDOWS_1251 : WINDOWS_1252, 0.3, CharsetSource.CONTENT);
    }

    /** Reads one-byte text, ASCII letters included; bytes without a character become U+FFFD. */
    private static CharSequence read(final byte[] sample, final Charset charset) {
        final char[] table = TABLES.computeIfAbsent(charset, ArabicCharsetDetector::table);
        final char[] text = new char[sample.length];
        for (int i = 0; i < sample.length; i++) {
            text[i] = table[sample[i] & 0xFF];
        }
        return CharBuffer.wrap(text);
    }

    private static char[] table(final Charset charset) {
        final byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return new String(bytes, charset).toCharArray();
    }
}
