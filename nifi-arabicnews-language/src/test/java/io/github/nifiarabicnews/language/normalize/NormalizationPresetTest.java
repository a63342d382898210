package io.github.nifiarabicnews.language.normalize;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NormalizationPresetTest {
    private static final String LINE = "قالَ  الرئيسُ: «أُعلِنَت النتيجة» في ٣٫٥٪ مـــن علی\u200Fآخر\u00A0شيء ﻻ ﷺ";

    @Test
    void displayChangesNoSpelling() {
        assertEquals("قالَ الرئيسُ: «أُعلِنَت النتيجة» في ٣٫٥٪ مـــن علی\u200Fآخر شيء لا ﷺ", ArabicNormalizer.of(NormalizationPreset.DISPLAY).normalize(LINE));
    }

    @Test
    void searchFolds() {
        assertEquals("قال الرئيس: \"اعلنت النتيجه\" في 3.5% من علياخر شيء لا صلي الله عليه وسلم", ArabicNormalizer.of(NormalizationPreset.SEARCH).normalize(LINE));
    }

    @Test
    void theFoldForSingleCharactersAgreesWithSearch() {
        final ArabicNormalizer search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
        for (final String word : new String[]{"أَحْمَدُ", "الإِنْسَان", "مدينة", "على", "مؤسسة", "رئيس", "شيء", "ٱلقرآن", "کتابی", "۲۰۲۴", "كتـــاب", "آل"}) {
            assertEquals(search.normalize(word), SearchFold.fold(word));
            final char[] folded = new char[word.length()];
            assertEquals(search.normalize(word), new String(folded, 0, SearchFold.fold(word.toCharArray(), 0, word.length(), folded)));
        }
    }
}
