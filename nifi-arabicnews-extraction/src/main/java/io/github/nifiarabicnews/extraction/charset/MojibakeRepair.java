package io.github.nifiarabicnews.extraction.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts right text that was once read with a wrong charset and stored so: UTF-8 read as windows-1252 or Latin-1 ({@code Ø§Ù„Ø³Ù„Ø§Ù…}),
 * UTF-8 read as windows-1256 ({@code ط§ظ„ط³ظ„ط§ظ…}), windows-1256 read as windows-1252 ({@code ÇáÓáÇã}).
 * <p>
 * Works on runs of characters that the wrong charset has, so that a sound text with a broken headline is put right as well.
 * A run is changed only when it is certain: every one of its non-ASCII characters takes part in well-formed UTF-8 and the outcome is Arabic, or,
 * for the one-byte case, the outcome reads as Arabic by its letters. What looks broken and does not come out so is left and reported.
 * </p>
 */
public final class MojibakeRepair {

    private static final int LEAST_UTF8_LETTERS = 3;
    private static final int LEAST_SINGLE_BYTE_LETTERS = 8;
    private static final double LEAST_SCORE_PER_LETTER = 0.2;
    /** A reading may have been wrong twice in a row. */
    private static final int MAX_ROUNDS = 3;

    private static final Repertoire WINDOWS_1252 = new Repertoire(ArabicCharsetDetector.WINDOWS_1252);
    private static final Repertoire WINDOWS_1256 = new Repertoire(ArabicCharsetDetector.WINDOWS_1256);

    private MojibakeRepair() {
    }

    /**
     * Repairs what is certain.
     *
     * @param text text in any script
     */
    public static Result repair(final String text) {
        String current = text;
        boolean repaired = false;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            final String next = repairRuns(repairRuns(current, WINDOWS_1252, true), WINDOWS_1256, false);
            if (next.equals(current)) {
                break;
            }
            repaired = true;
            current = next;
        }
        return new Result(current, repaired, looksBroken(current));
    }

    private static String repairRuns(final String text, final Repertoire repertoire, final boolean latin) {
        if (!hasCandidate(text, 0, text.length(), latin)) {
            return text;
        }
        final StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            int high = 0;
            while (end < text.length() && text.charAt(end) != '\n' && (text.charAt(end) < 0x80 || repertoire.has(text.charAt(end)))) {
                high += text.charAt(end) >= 0x80 ? 1 : 0;
                end++;
            }
            if (high >= LEAST_UTF8_LETTERS && hasCandidate(text, i, end, latin)) {
                out.append(repairRun(text.substring(i, end), repertoire, latin, 1));
            } else {
                out.append(text, i, end);
            }
            if (end < text.length()) {
                out.append(text.charAt(end));
                end++;
            }
            i = end;
        }
        return out.toString();
    }

    private static boolean hasCandidate(final String text, final int from, final int to, final boolean latin) {
        for (int i = from; i + 1 < to; i++) {
            final char c = text.charAt(i);
            if (latin ? c >= 0xC0 && c <= 0xFF && text.charAt(i + 1) >= 0x80 : (c == 'ط' || c == 'ظ' || c == 'غ') && isSecondByteIn1256(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecondByteIn1256(final char c) {
        return c >= 0x80 && WINDOWS_1256.has(c) && WINDOWS_1256.byteOf(c) < (byte) 0xC0;
    }

    private static String repairRun(final String run, final Repertoire repertoire, final boolean latin, final int round) {
        final byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            final char c = run.charAt(i);
            bytes[i] = c < 0x80 ? (byte) c : repertoire.byteOf(c);
        }
        final String utf8 = strictUtf8(bytes);
        if (utf8 != null) {
            if (arabicShare(utf8) >= 0.6 && arabicLetters(utf8) >= LEAST_UTF8_LETTERS) {
                return utf8;
            }
            // Read wrongly twice: sound only where the next round ends in Arabic.
            final boolean again = round < MAX_ROUNDS && utf8.length() < run.length() && utf8.chars().allMatch(c -> c < 0x80 || repertoire.has((char) c));
            final String next = again ? repairRun(utf8, repertoire, latin, round + 1) : utf8;
            return next.equals(utf8) ? run : next;
        }
        if (latin) {
            final String arabic = new String(bytes, ArabicCharsetDetector.WINDOWS_1256);
            final ArabicTextModel.Score score = ArabicTextModel.score(arabic);
            if (score.arabicLetters() >= LEAST_SINGLE_BYTE_LETTERS && score.foreignLetters() == 0 && score.perLetter() >= LEAST_SCORE_PER_LETTER) {
                return arabic;
            }
        }
        return run;
    }

    /** Null where the bytes are not well-formed. */
    private static String strictUtf8(final byte[] bytes) {
        // Many times as fast as a decoder that reports, which only has to tell a character U+FFFD that was stored (ï¿½) from damage.
        final String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (final CharacterCodingException e) {
            return null;
        }
    }

    private static int arabicLetters(final String text) {
        return (int) text.chars().filter(c -> ArabicTextModel.isArabicLetter((char) c)).count();
    }

    /** Share of Arabic among the characters that are not ASCII. */
    private static double arabicShare(final String text) {
        final long high = text.chars().filter(c -> c >= 0x80).count();
        final long arabic = text.chars().filter(c -> ArabicTextModel.isArabicLetter((char) c) || c >= 0x0600 && c <= 0x06FF || c >= 0x2000 && c <= 0x206F).count();
        return high == 0 ? 0 : (double) arabic / high;
    }

    /** Pairs such as Ø§ Ù„ that no language writes, or their counterparts ط§ ظ„. */
    private static boolean looksBroken(final String text) {
        int pairs = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            final char c = text.charAt(i);
            final char next = text.charAt(i + 1);
            if ((c == 'Ø' || c == 'Ù') && next >= 0x80 && !Character.isLetter(next) || (c == 'ط' || c == 'ظ') && next > 0x80 && next < 0x0600 && next != '\u00A0' && next != '«' && next != '»') {
                pairs++;
            }
        }
        return pairs >= 2;
    }

    /**
     * Whether a text in Arabic letters cannot be Arabic, as where a wrong table of characters was applied to it.
     *
     * @param text         any text
     * @param leastLetters with fewer Arabic letters than this there is no telling
     * @param leastScore   worth per letter, as {@link ArabicTextModel} counts it, below which it is unlikely
     */
    public static boolean isUnlikelyArabic(final CharSequence text, final int leastLetters, final double leastScore) {
        final ArabicTextModel.Score score = ArabicTextModel.score(text);
        return score.arabicLetters() >= leastLetters && score.sum() / score.arabicLetters() < leastScore;
    }

    /** Characters of a one-byte charset that are not ASCII, with C1 controls for the bytes that it leaves undefined. */
    private static final class Repertoire {

        private static final short NONE = -1;

        /** Bytes by character, up to the last one that these charsets have. */
        private final short[] bytes = new short[0x2200];

        Repertoire(final Charset charset) {
            Arrays.fill(bytes, NONE);
            for (int b = 0x80; b < 0x100; b++) {
                bytes[b] = (short) b;
            }
            for (int b = 0x80; b < 0x100; b++) {
                final char c = new String(new byte[]{(byte) b}, charset).charAt(0);
                if (c != '\uFFFD') {
                    bytes[c] = (short) b;
                }
            }
        }

        boolean has(final char c) {
            return c < bytes.length && bytes[c] != NONE;
        }

        byte byteOf(final char c) {
            return (byte) bytes[c];
        }
    }

    /**
     * @param text       the text after repair
     * @param repaired   something was changed
     * @param suspicious something still looks broken
     */
    public record Result(String text, boolean repaired, boolean suspicious) {
    }
}
