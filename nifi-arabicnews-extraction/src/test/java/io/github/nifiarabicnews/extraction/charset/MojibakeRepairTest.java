package io.github.nifiarabicnews.extraction.charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MojibakeRepairTest {

    private static final String SOUND = "أعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق، وقال رئيسها: «سنبدأ غدا»";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-1"})
    void utf8ThatWasReadWrongly(final String wrong) {
        final String broken = new String(SOUND.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
        final MojibakeRepair.Result result = MojibakeRepair.repair(broken);
        assertEquals(SOUND, result.text());
        assertTrue(result.repaired());
        assertFalse(result.suspicious());
    }

    @Test
    void utf8ThatWasReadWronglyTwice() {
        String broken = SOUND;
        for (int i = 0; i < 2; i++) {
            broken = new String(broken.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
        assertEquals(SOUND, MojibakeRepair.repair(broken).text());
    }

    /** A character that was lost before is U+FFFD in sound text as well. */
    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-1"})
    void aLostCharacterDoesNotHinderRepair(final String wrong) {
        final String damaged = SOUND.replace("خطة", "خ\uFFFDة");
        final MojibakeRepair.Result result = MojibakeRepair.repair(new String(damaged.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong)));
        assertEquals(damaged, result.text());
        assertTrue(result.repaired());
        assertTrue(TextDecoder.decode(new String(damaged.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong)).getBytes(StandardCharsets.UTF_8), List.of()).damaged());
    }

    @Test
    void windows1256ThatWasReadAsWindows1252() {
        final String text = "خطة جديدة لإصلاح الطرق في المدينة";
        assertEquals(text, MojibakeRepair.repair(new String(text.getBytes(Charset.forName("windows-1256")), Charset.forName("windows-1252"))).text());
    }

    @Test
    void aBrokenHeadlineAboveSoundText() {
        final String headline = "خطة جديدة لإصلاح الطرق";
        final String broken = new String(headline.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(headline + "\n" + SOUND, MojibakeRepair.repair(broken + "\n" + SOUND).text());
    }

    @Test
    void whatCannotBePutRightIsLeftAndReported() {
        // windows-1252 has no character for some bytes: what was there is lost.
        final String broken = "Ø§Ù„?? Ø§Ù„Ø³?Ù…Ø§Ø?";
        final MojibakeRepair.Result result = MojibakeRepair.repair(broken);
        assertEquals(broken, result.text());
        assertFalse(result.repaired());
        assertTrue(result.suspicious());
    }

    @Test
    void soundTextInAnyLanguageIsLeftAlone() {
        for (final String text : List.of(SOUND, "Le général a été reçu à l'Élysée, où il a déjà dîné", "Ærøskøbing på Ærø – Ø som Øresund", "حفظ§ظ «ط» ط، ظ؛ ط؟", "گزارش تازه درباره راه‌آهن",
                "naïve façade ÄÖÜ", "Ø§ is a diameter and a section")) {
            final MojibakeRepair.Result result = MojibakeRepair.repair(text);
            assertEquals(text, result.text());
            assertFalse(result.repaired(), text);
        }
    }
}
