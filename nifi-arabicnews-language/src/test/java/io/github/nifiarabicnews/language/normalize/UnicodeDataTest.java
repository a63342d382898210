package io.github.nifiarabicnews.language.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnicodeDataTest {
    @Test
    void theFileIsWhatIcuKnows() throws IOException {
        try (InputStream stream = UnicodeData.class.getResourceAsStream("unicode-normalization.txt")) {
            assertEquals(UnicodeDataFile.content(), new String(stream.readAllBytes(), StandardCharsets.US_ASCII),
                    "Run UnicodeDataFile.main with the resource's path after a change of ICU4J");
        }
    }

    @Test
    void unicodeIsSixteenOrNewer() {
        assertTrue(UCharacter.getUnicodeVersion().getMajor() >= 16);
    }

    @Test
    void everyCodePointComposesAsIcuDoes() {
        final ArabicNormalizer nfc = ArabicNormalizer.of(Set.of(NormalizationRule.NFC));
        final ArabicNormalizer nfkc = ArabicNormalizer.of(Set.of(NormalizationRule.NFKC));
        final Normalizer2 icuNfc = Normalizer2.getNFCInstance();
        final Normalizer2 icuNfkc = Normalizer2.getNFKCInstance();
        final Normalizer2 icuNfd = Normalizer2.getNFDInstance();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                final String text = Character.toString(codePoint);
                assertEquals(icuNfc.normalize(text), nfc.normalize(text), text);
                assertEquals(icuNfkc.normalize(text), nfkc.normalize(text), text);
                final String decomposed = icuNfd.normalize(text);
                if (!decomposed.equals(text)) {
                    assertEquals(icuNfc.normalize(decomposed), nfc.normalize(decomposed), text);
                }
            }
        }
    }

    /** Every letter of the Arabic block with every two of the Arabic marks. */
    @Test
    void arabicMarksAreOrderedAndComposedAsIcuDoes() {
        final ArabicNormalizer nfc = ArabicNormalizer.of(Set.of(NormalizationRule.NFC));
        final Normalizer2 icu = Normalizer2.getNFCInstance();
        final StringBuilder text = new StringBuilder();
        for (int letter = 0x0620; letter <= 0x06D5; letter++) {
            for (int first = 0x064B; first <= 0x065F; first++) {
                for (int second = 0x0610; second <= 0x0670; second++) {
                    text.appendCodePoint(letter).appendCodePoint(first).appendCodePoint(second);
                }
            }
        }
        assertEquals(icu.normalize(text), nfc.normalize(text));
    }

    @Test
    void aLongRowOfMarksIsOrdered() {
        final ArabicNormalizer nfc = ArabicNormalizer.of(Set.of(NormalizationRule.NFC));
        final StringBuilder text = new StringBuilder("\u0627");
        for (int i = 0; i < 5_000; i++) {
            text.append("\u0651\u064E\u0654\u0650");
        }
        assertEquals(Normalizer2.getNFCInstance().normalize(text), nfc.normalize(text));
    }
}
