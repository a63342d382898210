package io.github.nifiarabicnews.extraction.document;

/** Counts words. */
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
}
