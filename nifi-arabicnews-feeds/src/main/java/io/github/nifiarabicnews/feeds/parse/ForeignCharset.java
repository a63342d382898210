package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.extraction.charset.DeclaredCharset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declarations that name a character encoding which nobody writes on Arabic text by mistake, such as KOI8-R, GBK or
 * windows-1254. Such a one is believed where the bytes are in it without an error and what it makes of them looks like
 * writing, since a few letters of another script read as Arabic just as well.
 */
final class ForeignCharset {

    /** What Arabic text is declared as, rightly or by the default of some software: for the detector to weigh. */
    private static final Set<Charset> WEIGHED = Stream.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "US-ASCII", "ISO-8859-1",
                    "ISO-8859-15", "windows-1252", "windows-1256", "ISO-8859-6", "x-MacArabic", "x-MacFarsi", "IBM864", "IBM420", "IBM720")
            .flatMap(name -> DeclaredCharset.forName(name).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final int SAMPLE_LENGTH = 20_000;
    private static final double MOST_ODD_WORDS = 0.25;

    private ForeignCharset() {
    }

    /** @param declared names, the most trusted first */
    static Optional<Charset> believable(final byte[] content, final List<String> declared) {
        if (isIn(StandardCharsets.UTF_8, content)) {
            return Optional.empty();
        }
        return declared.stream()
                .flatMap(name -> DeclaredCharset.forName(name).stream())
                .filter(charset -> !WEIGHED.contains(charset))
                .filter(charset -> isIn(charset, content) && isWriting(charset, content))
                .findFirst();
    }

    private static boolean isIn(final Charset charset, final byte[] content) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (final CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Arabic read as Greek or Cyrillic has capitals amid its words; read as Latin it has words of accented letters alone.
     * The scripts of multi-byte encodings have neither.
     */
    private static boolean isWriting(final Charset charset, final byte[] content) {
        final String text = new String(content, charset);
        int words = 0;
        int odd = 0;
        for (final String word : text.substring(0, Math.min(text.length(), SAMPLE_LENGTH)).split("\\P{L}+")) {
            if (word.chars().anyMatch(character -> character >= 0x80)) {
                words++;
                odd += isOdd(word) ? 1 : 0;
            }
        }
        return odd <= MOST_ODD_WORDS * words;
    }

    private static boolean isOdd(final String word) {
        boolean lowerBefore = false;
        boolean latin = false;
        boolean ascii = false;
        for (int index = 0; index < word.length(); index++) {
            final char character = word.charAt(index);
            if (lowerBefore && Character.isUpperCase(character)) {
                return true;
            }
            lowerBefore = Character.isLowerCase(character);
            ascii = ascii || character < 0x80;
            latin = latin || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
        }
        return latin && !ascii && word.length() > 2;
    }
}
