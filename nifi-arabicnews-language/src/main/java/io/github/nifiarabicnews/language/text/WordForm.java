package io.github.nifiarabicnews.language.text;

import java.util.Arrays;

/**
 * A token as written, with what is known of it by itself. Equal tokens of all texts are mostly one object, so that whatever follows from the spelling alone is found out once for
 * thousands of texts: see {@link FormMemo}. Immutable but for its notes, which say
 * nothing that could not be found out again.
 */
public final class WordForm {
    static final int NOTES = 8;

    private final char[] written;
    private final char[] folded;
    private final int hash;
    private final TokenKind kind;
    // Fields instead of an array, as most of the time goes into waiting for memory.
    private Object note0;
    private Object note1;
    private Object note2;
    private Object note3;
    private Object note4;
    private Object note5;
    private Object note6;
    private Object note7;

    WordForm(final char[] written, final char[] folded, final TokenKind kind) {
        this.written = written;
        this.folded = Arrays.equals(written, folded) ? written : folded;
        this.hash = Folding.hash(folded, 0, folded.length);
        this.kind = kind;
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
        return folded.length;
    }

    /** {@link Folding#hash(char[], int, int)} of the folded form. */
    public int hash() {
        return hash;
    }

    boolean isWritten(final String text, final int begin, final int end) {
        if (written.length != end - begin) {
            return false;
        }
        for (int i = 0; i < written.length; i++) {
            if (written[i] != text.charAt(begin + i)) {
                return false;
            }
        }
        return true;
    }

    Object note(final int place) {
        return switch (place & NOTES - 1) {
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

    void note(final int place, final Object note) {
        switch (place & NOTES - 1) {
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
