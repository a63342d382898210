package io.github.nifiarabicnews.language.text;

import java.util.Arrays;

/**
 * A token as written, with what is known of it by itself. Equal tokens of all texts are mostly one object, so that whatever follows from the spelling alone is found out once for
 * thousands of texts: see {@link FormMemo}. Immutable but for its notes, which say
 * nothing that could not be found out again.
 */
public final class WordForm {
    static final int NOTES = 8;

    /** So many characters, the last ones, are held in the form itself. */
    private static final int HELD = 8;

    private final char[] written;
    private final char[] folded;
    private final int hash;
    /** The last four characters as written, the last one lowest, and the four in front of them: most words need no look at {@link #written}. */
    private final long last;
    private final long beforeLast;
    private final int foldedLength;
    private final TokenKind kind;
    // Fields instead of an array, as most of the time goes into waiting for memory.
    private FormNote note0;
    private FormNote note1;
    private FormNote note2;
    private FormNote note3;
    private FormNote note4;
    private FormNote note5;
    private FormNote note6;
    private FormNote note7;

    WordForm(final char[] written, final char[] folded, final TokenKind kind) {
        this.written = written;
        this.folded = Arrays.equals(written, folded) ? written : folded;
        this.hash = Folding.hash(folded, 0, folded.length);
        this.kind = kind;
        this.foldedLength = folded.length;
        long low = 0;
        long high = 0;
        for (final char c : written) {
            high = shifted(high, low);
            low = shifted(low, c);
        }
        this.last = low;
        this.beforeLast = high;
    }

    /** The four characters behind one more. */
    static long shifted(final long characters, final char next) {
        return characters << Character.SIZE | next;
    }

    /** The four characters in front of the last four, behind one more. */
    static long shifted(final long beforeLast, final long last) {
        return beforeLast << Character.SIZE | last >>> 3 * Character.SIZE;
    }

    public TokenKind kind() {
        return kind;
    }

    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    public boolean isPunctuation() {
        return kind == TokenKind.PUNCTUATION;
    }

    /** The characters in the text. Read only: the array is not a copy. */
    public char[] written() {
        return written;
    }

    public char lastWritten() {
        return written[written.length - 1];
    }

    /** The folded form, see {@link Folding}. Read only: the array is not a copy. */
    public char[] folded() {
        return folded;
    }

    public int foldedLength() {
        return foldedLength;
    }

    /** {@link Folding#hash(char[], int, int)} of the folded form. */
    public int hash() {
        return hash;
    }

    /**
     * Whether these characters of a text make the form.
     *
     * @param lowest  the last four of them, see {@link #shifted(long, char)}
     * @param highest the four in front of those
     */
    boolean isWritten(final char[] text, final int begin, final int end, final long lowest, final long highest) {
        if (last != lowest || beforeLast != highest) {
            return false;
        }
        // No token has a character 0, so that these tell how long it is as well.
        return beforeLast >>> 3 * Character.SIZE == 0 || written.length == end - begin && Arrays.equals(written, 0, written.length - HELD, text, begin, end - HELD);
    }

    /** Whether the folded form is this. */
    boolean isFolded(final String form) {
        // Folding.hash is that of strings. Short, as it is asked in hundreds of places, into each of which Java compiles it.
        return hash == form.hashCode() && isSame(form);
    }

    private boolean isSame(final String form) {
        if (foldedLength != form.length()) {
            return false;
        }
        for (int i = 0; i < foldedLength; i++) {
            if (folded[i] != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    FormNote note(final int place) {
        return switch (place) {
            case 0 -> note0;
            case 1 -> note1;
            case 2 -> note2;
            case 3 -> note3;
            case 4 -> note4;
            case 5 -> note5;
            case 6 -> note6;
            default -> note7;
        };
    }

    void note(final int place, final FormNote note) {
        switch (place) {
            case 0 -> note0 = note;
            case 1 -> note1 = note;
            case 2 -> note2 = note;
            case 3 -> note3 = note;
            case 4 -> note4 = note;
            case 5 -> note5 = note;
            case 6 -> note6 = note;
            default -> note7 = note;
        }
    }
}
