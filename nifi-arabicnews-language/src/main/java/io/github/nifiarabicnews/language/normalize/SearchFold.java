package io.github.nifiarabicnews.language.normalize;

/**
 * The folds of {@link NormalizationPreset#SEARCH} for single characters, as a table look-up: for code that folds words for a
 * dictionary look-up and has no use for the rest of the normalizer. Alef forms become alef, alef maksura yeh, teh marbuta heh,
 * look-alikes their Arabic letter, digits Latin ones; vowel marks, tatweel and invisible characters go; letters keep all else.
 */
public final class SearchFold {
    /** What {@link #fold(char)} gives for a character that goes. */
    public static final char REMOVED = '\0';

    private static final char[] FOLDS = folds();

    private SearchFold() {
    }

    /** The folded character, {@link #REMOVED} for one that goes. A character that would become several, such as a ligature, stays. */
    public static char fold(final char unit) {
        return FOLDS[unit];
    }

    /**
     * Folds a word into another array (or its own).
     *
     * @param source array with the word
     * @param begin offset of its first character
     * @param end offset after its last character
     * @param target takes the folded word from offset 0 on; as long as the word at least
     * @return length of the folded word
     */
    public static int fold(final char[] source, final int begin, final int end, final char[] target) {
        int length = 0;
        for (int i = begin; i < end; i++) {
            final char folded = FOLDS[source[i]];
            if (folded != REMOVED) {
                target[length++] = folded;
            }
        }
        return length;
    }

    /** The folded word. */
    public static String fold(final CharSequence word) {
        final StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            final char unit = FOLDS[word.charAt(i)];
            if (unit != REMOVED) {
                folded.append(unit);
            }
        }
        return folded.toString();
    }

    private static char[] folds() {
        final char[] folds = new char[Character.MAX_VALUE + 1];
        final int[] entries = new RuleTable(new CharacterRules(NormalizationPreset.SEARCH.rules())).entries();
        for (int unit = 0; unit < folds.length; unit++) {
            if (!RuleTable.isKept(entries[unit]) || unit >= 0x0653 && unit <= 0x0655) {
                folds[unit] = REMOVED;
            } else {
                folds[unit] = (char) entries[unit];
            }
        }
        return folds;
    }
}
