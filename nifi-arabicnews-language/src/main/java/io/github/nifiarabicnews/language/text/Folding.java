package io.github.nifiarabicnews.language.text;

/**
 * The one form under which spellings of a word are looked up, whatever hand wrote them:
 * <ul>
 *   <li>أ إ آ ٱ as ا; ى and the Persian ی as ي; ة as ه; ک گ as ك; ؤ and ئ as ء
 *   <li>vowel marks, tatweel and invisible format characters left out; a hamza written as a combining mark above و or ي as ء
 *   <li>Arabic-Indic and Persian digits as 0 to 9; Latin and other cased letters in lower case
 * </ul>
 * Presentation forms and what else is not a matter of single letters, the tagger has brought to the letters meant.
 */
public final class Folding {
    public static final char HAMZA = 'ء';
    static final char ALEF = 'ا';
    static final char WAW = 'و';
    static final char YEH = 'ي';
    private static final char HAMZA_ABOVE = '\u0654';
    private static final char HAMZA_BELOW = '\u0655';

    static final byte SPACE = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** Belongs to the word that it stands in, and is left out of the folded form. */
    static final byte MARK = 3;
    static final byte OTHER = 4;

    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            FOLDED[c] = (char) Character.toLowerCase(c);
            CLASSES[c] = classOf(c);
        }
        fold("أإآٱ", ALEF);
        fold("ىیۍېے", YEH);
        fold("ةۃۀ", 'ه');
        fold("کگڪ", 'ك');
        fold("ؤئ", HAMZA);
        for (int digit = 0; digit < 10; digit++) {
            FOLDED[0x0660 + digit] = (char) ('0' + digit);
            FOLDED[0x06F0 + digit] = (char) ('0' + digit);
        }
    }

    private Folding() {
    }

    /** The folded form of one word; characters that are no letters or digits stay as they are, marks go. */
    public static String fold(final CharSequence word) {
        final char[] folded = new char[word.length()];
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            length = append(word.charAt(i), folded, 0, length);
        }
        return new String(folded, 0, length);
    }

    /** The hash of a folded form, as {@link TokenizedText#hash(int)} has it. */
    public static int hash(final char[] folded, final int begin, final int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + folded[i];
        }
        return hash;
    }

    static byte classOf(final char c) {
        return CLASSES[c];
    }

    /**
     * Appends the folded form of one character.
     *
     * @param wordBegin where the word begins in {@code folded}: a combining hamza changes a letter of its own word only
     * @return the new length
     */
    static int append(final char c, final char[] folded, final int wordBegin, final int length) {
        final byte kind = CLASSES[c];
        if (kind == MARK) {
            if ((c == HAMZA_ABOVE || c == HAMZA_BELOW) && length > wordBegin && (folded[length - 1] == WAW || folded[length - 1] == YEH)) {
                folded[length - 1] = HAMZA;
            }
            return length;
        }
        folded[length] = FOLDED[c];
        return length + 1;
    }

    private static void fold(final String letters, final char to) {
        for (int i = 0; i < letters.length(); i++) {
            FOLDED[letters.charAt(i)] = to;
        }
    }

    private static byte classOf(final int c) {
        if (c == 0x0640 || c == 0x200C || c == 0x200D) {
            return MARK;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER, Character.OTHER_LETTER -> LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> MARK;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL -> SPACE;
            default -> OTHER;
        };
    }
}
