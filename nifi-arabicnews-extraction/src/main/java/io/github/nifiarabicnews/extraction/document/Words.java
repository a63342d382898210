package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.language.normalize.SearchFold;

import java.util.Locale;

/** Words of a text. */
public final class Words {

    private Words() {
    }

    /**
     * The number of words: runs of letters, marks and digits. Chinese and Japanese, which set no blanks, count one word a character.
     *
     * @param text any text
     */
    public static int count(final CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean letter = Character.isLetterOrDigit(c) || c >= 0x0300 && Character.getType(c) == Character.NON_SPACING_MARK;
            words += letter && (!inside || c >= 0x3040 && Character.isIdeographic(c)) ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /**
     * The words alone, folded as a search index does, in lower case and with a blank between them: what two texts have in common whatever their punctuation and spelling.
     *
     * @param text any text
     */
    public static String folded(final CharSequence text) {
        final String folded = SearchFold.fold(text).toLowerCase(Locale.ROOT);
        final StringBuilder words = new StringBuilder(folded.length());
        boolean between = false;
        for (int i = 0; i < folded.length(); ) {
            final int codePoint = folded.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isLetterOrNumber(codePoint)) {
                if (between && !words.isEmpty()) {
                    words.append(' ');
                }
                words.appendCodePoint(codePoint);
                between = false;
            } else {
                between = true;
            }
        }
        return words.toString();
    }

    private static boolean isLetterOrNumber(final int codePoint) {
        if (Character.isLetterOrDigit(codePoint)) {
            return true;
        }
        final int type = Character.getType(codePoint);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
