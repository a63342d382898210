package io.github.nifiarabicnews.extraction.document.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Characters as PDF producers write them: shapes of Arabic letters, ligatures, private ones. */
final class PdfCharacters {

    /** Arabic writes one-letter words to a Latin name that follows, and nothing to one in front: where scripts meet otherwise, the producer left the blank out. */
    private static final Pattern LATIN_THEN_ARABIC = Pattern.compile("(?<=\\p{IsLatin}{2})(?=\\p{InArabic}{2})(?=[\\u0621-\\u064A])");
    private static final Pattern ARABIC_THEN_LATIN = Pattern.compile("(?<=[\\u0621-\\u064A]{3})(?=\\p{IsLatin}{2})");

    private PdfCharacters() {
    }

    /**
     * Turns presentation forms and ligatures (Unicode blocks FB00 to FDFF, FE70 to FEFF) into the letters they show, sets
     * a blank where a word of one script runs into one of the other, and leaves all else as it is.
     *
     * @param text text in logical order
     */
    static String toBaseLetters(final CharSequence text) {
        final StringBuilder base = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c >= 0xFB00 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F || c >= 0xFE70 && c <= 0xFEFC) {
                // Spacing forms of vowel marks decompose to a blank and the mark.
                base.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).replace(" ", ""));
            } else {
                base.append(c);
            }
        }
        return ARABIC_THEN_LATIN.matcher(LATIN_THEN_ARABIC.matcher(base).replaceAll(" ")).replaceAll(" ");
    }

    /** What a single glyph stands for, without the producers' usual errors. */
    static String ofGlyph(final String unicode) {
        if (unicode == null) {
            return "";
        }
        final String clean = unicode.replace("\0", "");
        // A ligature of lam and alef that was stored in visual order: no font has one of alef and lam.
        if (clean.length() == 2 && clean.charAt(1) == 'ل' && "اأإآ".indexOf(clean.charAt(0)) >= 0) {
            return "" + clean.charAt(1) + clean.charAt(0);
        }
        return clean;
    }

    /** Whether it stands for nothing that can be read: unassigned, private, or the replacement character. */
    static boolean isUnreadable(final String text) {
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final int type = Character.getType(c);
            if (c == '\uFFFD' || type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.CONTROL && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }
}
