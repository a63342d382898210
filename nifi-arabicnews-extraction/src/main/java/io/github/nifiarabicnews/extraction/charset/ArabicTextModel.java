package io.github.nifiarabicnews.extraction.charset;

import java.util.Arrays;
import java.util.Set;

/**
 * How much a text looks like Arabic-script writing: frequencies of letters, where a letter may stand in a word, the article, and frequent words.
 * <p>
 * A right reading of Arabic bytes scores about +1 per letter, a wrong one far below 0, so that a few words are enough.
 * The frequencies are rounded shares of the letters in modern standard Arabic prose, with small shares for what Persian, Urdu and Kurdish add.
 * </p>
 */
final class ArabicTextModel {

    /** A letter that is as frequent as all are on average is worth nothing. */
    private static final double EVEN_SHARE = 1.0 / 36;
    private static final char FIRST = '\u0620';
    private static final char LAST = '\u06D5';
    private static final double[] WEIGHTS = new double[LAST - FIRST + 1];

    private static final double ILLEGAL_PLACE = -3;
    private static final double UNDEFINED = -6;
    private static final double FOREIGN_IN_WORD = -3;
    private static final double ARTICLE = 2;
    private static final double FREQUENT_WORD = 3;

    private static final Set<String> FREQUENT_WORDS = Set.of("في", "من", "على", "إلى", "الى", "أن", "ان", "عن", "مع", "هذا", "هذه", "التي", "الذي", "ما", "لا", "كان", "بعد",
            "بين", "قال", "وقال", "خلال", "أو", "ثم", "كما", "قبل", "منذ", "ضد", "عام", "يوم", "اليوم", "أمس", "به", "از", "که", "را", "است", "کے", "میں", "ہے");

    static {
        Arrays.fill(WEIGHTS, Math.log(0.0002 / EVEN_SHARE));
        share("ا", 14.0);
        share("ل", 12.0);
        share("ي", 7.2);
        share("م", 6.2);
        share("ن", 6.0);
        share("و", 5.9);
        share("ر", 5.3);
        share("ت", 5.2);
        share("ب", 4.0);
        share("ة", 3.2);
        share("ع", 3.7);
        share("د", 3.6);
        share("ه", 3.0);
        share("س", 2.9);
        share("ف", 2.7);
        share("ق", 2.5);
        share("ك", 2.3);
        share("أ", 2.4);
        share("ح", 2.1);
        share("ج", 1.6);
        share("ش", 1.4);
        share("ص", 1.2);
        share("ى", 1.1);
        share("خ", 1.1);
        share("ط", 1.2);
        share("إ", 1.0);
        share("ذ", 0.8);
        share("ض", 0.9);
        share("ز", 0.8);
        share("ث", 0.7);
        share("غ", 0.6);
        share("ء", 0.5);
        share("ئ", 0.5);
        share("ظ", 0.3);
        share("ؤ", 0.25);
        share("آ", 0.25);
        share("ـ", 0.3);
        share("پچژگکیںےہھٹڈڑەێۆڵڕڤ", 0.5);
        // Vowel marks are no letters: rare in news, frequent in scripture, and no sign against Arabic where they follow a letter.
        for (char mark = '\u064B'; mark <= '\u0652'; mark++) {
            WEIGHTS[mark - FIRST] = -0.2;
        }
    }

    private ArabicTextModel() {
    }

    private static void share(final String letters, final double percent) {
        for (int i = 0; i < letters.length(); i++) {
            WEIGHTS[letters.charAt(i) - FIRST] = Math.log(percent / 100 / EVEN_SHARE);
        }
    }

    static boolean isArabicLetter(final char c) {
        return c >= 0x0620 && c <= 0x064A || c >= 0x0671 && c <= 0x06D5 && c != 0x06D4;
    }

    static boolean isMark(final char c) {
        return c >= 0x064B && c <= 0x0652;
    }

    /**
     * Scores a reading.
     *
     * @param text text as it would be read
     * @return the sum over its letters, and how many there are
     */
    static Score score(final CharSequence text) {
        double sum = 0;
        int arabic = 0;
        int foreign = 0;
        int wordStart = -1;
        final int length = text.length();
        for (int i = 0; i <= length; i++) {
            final char c = i < length ? text.charAt(i) : ' ';
            final boolean mark = isMark(c);
            if (isArabicLetter(c) || mark) {
                if (wordStart < 0) {
                    wordStart = i;
                    sum += mark ? ILLEGAL_PLACE : 0;
                }
                sum += WEIGHTS[c - FIRST];
                arabic += mark ? 0 : 1;
                continue;
            }
            if (wordStart >= 0) {
                sum += scoreWord(text, wordStart, i);
                wordStart = -1;
            }
            if (isAsciiLetter(c) && touchesArabic(text, i)) {
                // The accented letters of Latin text, read as Arabic, stand amid ASCII ones.
                sum += FOREIGN_IN_WORD;
            } else if (c >= 0x80) {
                if (c == '\uFFFD' || c < 0xA0) {
                    sum += UNDEFINED;
                    foreign++;
                } else if (Character.isLetter(c)) {
                    foreign++;
                    if (touchesArabic(text, i)) {
                        sum += FOREIGN_IN_WORD;
                    }
                }
            }
        }
        return new Score(sum, arabic, foreign);
    }

    private static double scoreWord(final CharSequence text, final int start, final int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            final char c = text.charAt(i);
            final char next = i + 1 < end ? text.charAt(i + 1) : ' ';
            if ((c == 'ة' || c == 'ى') && isArabicLetter(next)) {
                sum += ILLEGAL_PLACE;
            } else if (c >= 0x064B && c <= 0x064D && isArabicLetter(next) && next != 'ا' && next != 'ى') {
                // Nunation in front of a letter other than its silent alef.
                sum += ILLEGAL_PLACE;
            } else if (isMark(c) && isMark(next) && i + 2 < end && isMark(text.charAt(i + 2))) {
                sum += ILLEGAL_PLACE;
            }
        }
        final int length = end - start;
        final char first = text.charAt(start);
        if (first == 'ء' || first == 'ئ' || first == 'ة' || first == 'ى') {
            sum += ILLEGAL_PLACE;
        }
        final int article = length >= 5 && (first == 'و' || first == 'ب' || first == 'ف' || first == 'ك') ? start + 1 : start;
        if (end - article >= 4 && text.charAt(article) == 'ا' && text.charAt(article + 1) == 'ل') {
            sum += ARTICLE;
        }
        if (length <= 5 && FREQUENT_WORDS.contains(text.subSequence(start, end).toString())) {
            sum += FREQUENT_WORD;
        }
        return sum;
    }

    private static boolean isAsciiLetter(final char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean touchesArabic(final CharSequence text, final int index) {
        final char before = index > 0 ? text.charAt(index - 1) : ' ';
        final char after = index + 1 < text.length() ? text.charAt(index + 1) : ' ';
        return isArabicLetter(before) || isMark(before) || isArabicLetter(after) || isMark(after);
    }

    /**
     * @param sum            sum of all weights
     * @param arabicLetters  number of Arabic letters
     * @param foreignLetters number of non-ASCII letters of other scripts, and of undefined characters
     */
    record Score(double sum, int arabicLetters, int foreignLetters) {

        double perLetter() {
            final int letters = arabicLetters + foreignLetters;
            return letters == 0 ? 0 : sum / letters;
        }
    }
}
