package io.github.nifiarabicnews.language.normalize;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OffsetMapTest {
    private static final ArabicNormalizer SEARCH = ArabicNormalizer.of(NormalizationPreset.SEARCH);

    @Test
    void unchangedTextMapsToItself() {
        final OffsetMap offsets = SEARCH.normalizeWithOffsets("قال").offsets();
        for (int offset = 0; offset <= 3; offset++) {
            assertEquals(offset, offsets.originalBegin(offset));
            assertEquals(offset, offsets.originalEnd(offset));
        }
    }

    @Test
    void aSpanTakesTheRemovedMarksOfItsLastLetterAlong() {
        assertSpan("قالَ كتابٌ جديدٌ", "كتاب", "كتابٌ");
        assertSpan("كتـــابـــ جديد", "كتاب", "كتـــابـــ");
    }

    @Test
    void aSpanBeginsAfterInvisibleCharacters() {
        assertSpan("\u200Fقال \u200Fأحمد", "احمد", "أحمد");
        assertSpan("\u200Fقال", "قال", "قال");
    }

    @Test
    void aLigatureIsOneUnit() {
        assertSpan("محمد \uFDFA قال", "صلي الله عليه وسلم", "\uFDFA");
        assertSpan("محمد \uFDFA قال", "الله", "\uFDFA");
        assertSpan("محمد \uFDFA قال", "قال", "قال");
        assertSpan("ا\uFEFBب", "لا", "\uFEFB");
    }

    @Test
    void aComposedLetterIsOneUnit() {
        assertSpan("قر\u0627\u0654ت شيئا", "قرات", "قر\u0627\u0654ت");
        assertSpan("قر\u0627\u0654ت شيئا", "ت", "ت");
    }

    @Test
    void runsOfWhiteSpaceBelongToTheirOneSpace() {
        assertSpan("قال  \u00A0 أحمد", "احمد", "أحمد");
        assertSpan("قال  \u00A0 أحمد", "قال", "قال");
        assertSpan("قال \r\n\r\n أحمد", "احمد", "أحمد");
        assertSpan("  قال", "قال", "قال");
    }

    @Test
    void charactersBeyondTheBasicPlaneKeepTheirLength() {
        assertSpan("\uD83D\uDE00 أحمد", "احمد", "أحمد");
    }

    @Test
    void aRunOfLettersBelongsToItsOneLetter() {
        final ArabicNormalizer runs = ArabicNormalizer.of(java.util.Set.of(NormalizationRule.LETTER_RUNS));
        final NormalizedText text = runs.normalizeWithOffsets("لاااا شك");
        assertEquals("لا شك", text.text());
        assertEquals(5, text.offsets().originalEnd(2));
        assertEquals(6, text.offsets().originalBegin(3));
    }

    @Test
    void offsetsOutsideAreRefused() {
        final OffsetMap offsets = SEARCH.normalizeWithOffsets("قال").offsets();
        assertThrows(IndexOutOfBoundsException.class, () -> offsets.originalBegin(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> offsets.originalBegin(4));
        assertThrows(IndexOutOfBoundsException.class, () -> offsets.originalEnd(4));
        assertEquals(0, SEARCH.normalizeWithOffsets("").offsets().originalBegin(0));
    }

    private static void assertSpan(final String text, final String span, final String original) {
        final NormalizedText normalized = SEARCH.normalizeWithOffsets(text);
        final int begin = normalized.text().indexOf(span);
        final OffsetMap offsets = normalized.offsets();
        assertEquals(original, text.substring(offsets.originalBegin(begin), offsets.originalEnd(begin + span.length())), normalized::text);
    }
}
