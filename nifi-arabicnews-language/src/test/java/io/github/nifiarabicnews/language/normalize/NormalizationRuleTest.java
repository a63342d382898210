package io.github.nifiarabicnews.language.normalize;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each rule alone: what it changes, what it leaves, and what it counts. */
class NormalizationRuleTest {
    @Test
    void nfcComposesAndOrdersMarks() {
        check(NormalizationRule.NFC, "\u0627\u0653 \u0627\u0654 \u0627\u0655 \u0648\u0654 \u064A\u0654", "\u0622 \u0623 \u0625 \u0624 \u0626", 5);
        check(NormalizationRule.NFC, "\u06D5\u0654 \u06C1\u0654 \u06D2\u0654", "\u06C0 \u06C2 \u06D3", 3);
        check(NormalizationRule.NFC, "\u0628\u0651\u064E", "\u0628\u064E\u0651", 1);
        check(NormalizationRule.NFC, "\u0627\u064E\u0654", "\u0623\u064E", 1);
        check(NormalizationRule.NFC, "e\u0301 \u1100\u1161\u11A8 \u212B", "\u00E9 \uAC01 \u00C5", 3);
        check(NormalizationRule.NFC, "\uFE8D \uFDFA \u00BD", "\uFE8D \uFDFA \u00BD", 0);
    }

    @Test
    void nfcKnowsMarksNewerThanTheRunningJava() {
        check(NormalizationRule.NFC, "\u0628\u0897\u0650", "\u0628\u0650\u0897", 1);
        check(NormalizationRule.NFC, "\u0628\u08CA\u08CF", "\u0628\u08CF\u08CA", 1);
        check(NormalizationRule.NFC, "\u0628\u0651" + codePoint(0x10EFA) + "\u064E", "\u0628\u064E\u0651" + codePoint(0x10EFA), 1);
    }

    @Test
    void nfkcReplacesCompatibilityCharacters() {
        check(NormalizationRule.NFKC, "\uFEFB \uFDFA", "\u0644\u0627 \u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645", 2);
        check(NormalizationRule.NFKC, "\u2460 \uFF21 \uFB01 \u00B2", "1 A fi 2", 4);
        check(NormalizationRule.NFKC, "\uFE76", " \u064E", 1);
    }

    @Test
    void presentationFormsBecomeBaseLetters() {
        check(NormalizationRule.PRESENTATION_FORMS, "\uFE8D\uFEDF\uFE98\uFEB0\uFE8E\uFEE1", "التزام", 6);
        check(NormalizationRule.PRESENTATION_FORMS, "\uFEF5\uFEF7\uFEF9\uFEFB", "لآلألإلا", 4);
        check(NormalizationRule.PRESENTATION_FORMS, "\uFB56\uFBFC\uFBA4", "\u067E\u06CC\u06C0", 3);
        check(NormalizationRule.PRESENTATION_FORMS, "\uFD50", "تجم", 1);
        check(NormalizationRule.PRESENTATION_FORMS, "\u0628\uFE76\uFE77 \u0628\uFC60", "\u0628\u064E\u064E \u0628\u064E\u0651", 3);
        check(NormalizationRule.PRESENTATION_FORMS, "\uFDFA\uFDF2\uFD3E\uFBB2", "\uFDFA\uFDF2\uFD3E\uFBB2", 0);
    }

    @Test
    void wordLigaturesBecomeWords() {
        check(NormalizationRule.WORD_LIGATURES, "\uFDF2", "الله", 1);
        check(NormalizationRule.WORD_LIGATURES, "\uFDFA", "صلى الله عليه وسلم", 1);
        check(NormalizationRule.WORD_LIGATURES, "\uFDFB", "جل جلاله", 1);
        check(NormalizationRule.WORD_LIGATURES, "\uFD47 \uFDFF \uFDFD", "عليه السلام عز وجل بسم الله الرحمن الرحيم", 3);
        check(NormalizationRule.WORD_LIGATURES, codePoint(0x10ED7), "قدست أسرارهم", 1);
        check(NormalizationRule.WORD_LIGATURES, "\uFEFB", "\uFEFB", 0);
    }

    @Test
    void shortVowelsGo() {
        check(NormalizationRule.SHORT_VOWELS, "كَتَبُ بِهِ مدّ ماً مْ", "كتب به مدّ ماً مْ", 5);
    }

    @Test
    void tanwinGoes() {
        check(NormalizationRule.TANWIN, "بابٌ باباً بابٍ بَ", "باب بابا باب بَ", 3);
    }

    @Test
    void sukunGoes() {
        check(NormalizationRule.SUKUN, "مِنْ", "مِن", 1);
    }

    @Test
    void shaddaGoes() {
        check(NormalizationRule.SHADDA, "مدَّ", "مدَ", 1);
    }

    @Test
    void daggerAlefGoes() {
        check(NormalizationRule.DAGGER_ALEF, "هٰذا", "هذا", 1);
    }

    @Test
    void quranicAnnotationGoes() {
        check(NormalizationRule.QURANIC_ANNOTATION, "\u0628\u0610\u061A\u06D6\u06DC\u06DD\u06E5\u06ED\u0628", "\u0628\u0628", 7);
        check(NormalizationRule.QURANIC_ANNOTATION, "\u061B\u06D5\u06EE", "\u061B\u06D5\u06EE", 0);
    }

    @Test
    void extendedMarksGo() {
        check(NormalizationRule.EXTENDED_MARKS, "\u0628\u0656\u065F\u0897\u0898\u089F\u08CA\u08E1\u08FF" + codePoint(0x10EFA) + codePoint(0x10EFF), "\u0628", 10);
        check(NormalizationRule.EXTENDED_MARKS, "\u0655\u0660\u0896\u08A0\u08C9", "\u0655\u0660\u0896\u08A0\u08C9", 0);
    }

    @Test
    void combiningHamzaGoesUnlessItComposes() {
        check(NormalizationRule.COMBINING_HAMZA, "\u0628\u0654\u0653\u0655", "\u0628", 3);
        final ArabicNormalizer composing = ArabicNormalizer.of(Set.of(NormalizationRule.NFC, NormalizationRule.COMBINING_HAMZA));
        assertEquals("\u0623\u0628", composing.normalize("\u0627\u0654\u0628\u0654"));
    }

    @Test
    void tatweelGoes() {
        check(NormalizationRule.TATWEEL, "بـــاب", "باب", 3);
    }

    @Test
    void alefWithHamzaBecomesAlef() {
        check(NormalizationRule.ALEF_HAMZA, "\u0623\u0625\u0672\u0673\u0622\u0671\u0621", "\u0627\u0627\u0627\u0627\u0622\u0671\u0621", 4);
    }

    @Test
    void alefWithMaddaBecomesAlef() {
        check(NormalizationRule.ALEF_MADDA, "آخر أخير", "اخر أخير", 1);
    }

    @Test
    void alefWaslaBecomesAlef() {
        check(NormalizationRule.ALEF_WASLA, "\u0671\u0644\u0870\u0882\u0883", "\u0627\u0644\u0627\u0627\u0883", 3);
    }

    @Test
    void wawWithHamzaBecomesWaw() {
        check(NormalizationRule.WAW_HAMZA, "مؤمن شيء", "مومن شيء", 1);
    }

    @Test
    void yehWithHamzaBecomesYeh() {
        check(NormalizationRule.YEH_HAMZA, "رئيس مؤمن", "رييس مؤمن", 1);
    }

    @Test
    void alefMaksuraBecomesYeh() {
        check(NormalizationRule.ALEF_MAKSURA_TO_YEH, "على في", "علي في", 1);
    }

    @Test
    void finalYehBecomesAlefMaksura() {
        check(NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA, "في بيتي، يدي.", "فى بيتى، يدى.", 3);
        check(NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA, "عليٌّ ليـس علي", "علىٌّ ليـس على", 2);
        check(NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA, "يوم رئيس", "يوم رئيس", 0);
    }

    @Test
    void tehMarbutaBecomesHeh() {
        check(NormalizationRule.TEH_MARBUTA, "مدينة كبيرة", "مدينه كبيره", 2);
    }

    @Test
    void lookAlikesBecomeArabicLetters() {
        check(NormalizationRule.LOOK_ALIKES, "\u06A9\u06AA\u06CC\u06D2\u06D3\u06BE\u06C1\u06D5\u06C0\u06C2\u06C3",
                "\u0643\u0643\u064A\u064A\u0626\u0647\u0647\u0647\u0647\u0647\u0629", 11);
        check(NormalizationRule.LOOK_ALIKES, "پچژگ", "پچژگ", 0);
    }

    @Test
    void digitsBecomeLatin() {
        check(NormalizationRule.DIGITS_TO_LATIN, "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ٣٫٥ ١٬٠٠٠ ٧٪ 5", "0123456789 0123456789 3.5 1,000 7% 5", 30);
    }

    @Test
    void digitsBecomeArabicIndic() {
        check(NormalizationRule.DIGITS_TO_ARABIC_INDIC, "0123456789 ۴۵۶ ١", "٠١٢٣٤٥٦٧٨٩ ٤٥٦ ١", 13);
        check(NormalizationRule.DIGITS_TO_ARABIC_INDIC, "3.5% 1,000,000 (2024), x.y 5.", "٣٫٥٪ ١٬٠٠٠٬٠٠٠ (٢٠٢٤), x.y ٥.", 18);
    }

    @Test
    void digitsBecomeExtended() {
        check(NormalizationRule.DIGITS_TO_EXTENDED, "0189 ٤٥٦ ۱ 2.5", "۰۱۸۹ ۴۵۶ ۱ ۲٫۵", 10);
    }

    @Test
    void punctuationBecomesLatin() {
        check(NormalizationRule.PUNCTUATION_TO_LATIN, "نعم، لا؛ هل؟ نعم۔ «قول» “قول” ‘ق’ ‹ق›…", "نعم, لا; هل? نعم. \"قول\" \"قول\" 'ق' 'ق'...", 13);
    }

    @Test
    void punctuationBecomesArabic() {
        check(NormalizationRule.PUNCTUATION_TO_ARABIC, "نعم, لا; هل? \"قول\", (\"قول\") “قول” نعم۔", "نعم، لا؛ هل؟ «قول»، («قول») «قول» نعم.", 11);
        check(NormalizationRule.PUNCTUATION_TO_ARABIC, "one, two; 1,000?", "one, two; 1,000?", 0);
    }

    @Test
    void bidiControlsGo() {
        check(NormalizationRule.BIDI_CONTROLS, "\u061Ca\u200E\u200F\u202A\u202E\u2066\u2069\u206Fb\u200D", "ab\u200D", 8);
    }

    @Test
    void zeroWidthSpacesGo() {
        check(NormalizationRule.ZERO_WIDTH_SPACES, "\uFEFFa\u200Bb\u2060\u200C", "ab\u200C", 3);
    }

    @Test
    void zeroWidthNonJoinerGoes() {
        check(NormalizationRule.ZERO_WIDTH_NON_JOINER, "می\u200Cخواهم\u200D", "میخواهم\u200D", 1);
    }

    @Test
    void zeroWidthJoinerGoes() {
        check(NormalizationRule.ZERO_WIDTH_JOINER, "ه\u200D \u200C", "ه \u200C", 1);
    }

    @Test
    void softHyphenGoes() {
        check(NormalizationRule.SOFT_HYPHEN, "co\u00ADop-", "coop-", 1);
    }

    @Test
    void otherSpacesBecomeSpaces() {
        check(NormalizationRule.SPACES, "a\u00A0b\u2003c\u3000\u202F\u205F\u1680\u2000\u200Ad\t", "a b c      d\t", 8);
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        check(NormalizationRule.LINE_ENDS, "a\r\nb\rc\u2028d\u2029e\u0085f\u000Bg\fh\n\r\r\n", "a\nb\nc\nd\ne\nf\ng\nh\n\n\n", 9);
    }

    @Test
    void spaceRunsBecomeOneSpace() {
        check(NormalizationRule.SPACE_RUNS, "  a \t b\t\n  c  ", "a b\nc", 11);
    }

    @Test
    void blankLinesGo() {
        check(NormalizationRule.BLANK_LINES, "\n\na\n\n\nb\n\n", "a\nb\n", 5);
    }

    @Test
    void letterRunsBecomeOneLetter() {
        check(NormalizationRule.LETTER_RUNS, "لاااا كتبببت للعب ههه aaa ...", "لا كتبت للعب ه aaa ...", 7);
        check(NormalizationRule.LETTER_RUNS, "الله ممتاز", "الله ممتاز", 0);
    }

    @Test
    void noRulesChangeNothing() {
        final String text = "أَبـ\uFEFB\uFDFA \u00A0 \r\n\u200F٣، \uD83D\uDE00\uD800";
        assertEquals(text, ArabicNormalizer.of(Set.of()).normalize(text));
    }

    @Test
    void rulesOfOneChoiceExcludeOneAnother() {
        assertThrows(IllegalArgumentException.class, () -> ArabicNormalizer.of(Set.of(NormalizationRule.NFC, NormalizationRule.NFKC)));
        assertThrows(IllegalArgumentException.class,
                () -> ArabicNormalizer.of(Set.of(NormalizationRule.ALEF_MAKSURA_TO_YEH, NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA)));
    }

    @Test
    void everyRuleHasItsOwnNameAndDescription() {
        final Set<String> names = new HashSet<>();
        for (final NormalizationRule rule : EnumSet.allOf(NormalizationRule.class)) {
            assertTrue(names.add(rule.id()) && names.add(rule.title()), rule::name);
            assertTrue(rule.description().endsWith("."), rule::description);
        }
    }

    @Test
    void rulesWorkOnWhatOtherRulesGive() {
        check(Set.of(NormalizationRule.PRESENTATION_FORMS, NormalizationRule.ALEF_HAMZA), "\uFEF7", "لا");
        check(Set.of(NormalizationRule.NFC, NormalizationRule.TATWEEL), "\u0627\u0640\u0654", "\u0623");
        check(Set.of(NormalizationRule.NFC, NormalizationRule.QURANIC_ANNOTATION), "\u0627\u06E1\u0654", "\u0623");
        check(Set.of(NormalizationRule.NFC, NormalizationRule.LOOK_ALIKES), "\u06CC\u0654 \u06D2\u0654", "\u0626 \u0626");
        check(Set.of(NormalizationRule.NFC, NormalizationRule.ALEF_HAMZA), "\u0627\u0654\u0654\u0655", "\u0627");
        check(Set.of(NormalizationRule.NFKC, NormalizationRule.DIGITS_TO_ARABIC_INDIC), "1\uFF0E\uFF15", "\u0661\u066B\u0665");
        check(Set.of(NormalizationRule.SPACES, NormalizationRule.SPACE_RUNS), "a\u00A0\u00A0b", "a b");
        check(Set.of(NormalizationRule.LETTER_RUNS, NormalizationRule.SHORT_VOWELS), "لَاَاَاَ", "لا");
        check(Set.of(NormalizationRule.LINE_ENDS, NormalizationRule.BLANK_LINES, NormalizationRule.SPACE_RUNS), "a \r\n \r\n b", "a\nb");
    }

    private static void check(final NormalizationRule rule, final String text, final String expected, final long count) {
        final NormalizedText normalized = check(Set.of(rule), text, expected);
        assertEquals(count, normalized.counts().count(rule), rule::name);
        assertEquals(count, normalized.counts().total(), rule::name);
    }

    private static NormalizedText check(final Set<NormalizationRule> rules, final String text, final String expected) {
        final ArabicNormalizer normalizer = ArabicNormalizer.of(rules);
        final NormalizedText normalized = normalizer.normalizeWithOffsets(text);
        assertEquals(NormalizationPropertiesTest.escaped(expected), NormalizationPropertiesTest.escaped(normalized.text()), rules::toString);
        assertEquals(normalized.text(), normalizer.normalize(text));
        return normalized;
    }

    private static String codePoint(final int value) {
        return Character.toString(value);
    }
}
