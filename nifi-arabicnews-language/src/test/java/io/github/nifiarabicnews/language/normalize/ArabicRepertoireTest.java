package io.github.nifiarabicnews.language.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.UnicodeBlock;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static io.github.nifiarabicnews.language.normalize.NormalizationPropertiesTest.escaped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Walks every assigned code point of every Arabic block, as the Unicode data of ICU4J have them. */
class ArabicRepertoireTest {
    private static final Set<String> BLOCKS = Set.of("ARABIC", "ARABIC_SUPPLEMENT", "ARABIC_EXTENDED_A", "ARABIC_EXTENDED_B", "ARABIC_EXTENDED_C",
            "ARABIC_PRESENTATION_FORMS_A", "ARABIC_PRESENTATION_FORMS_B", "ARABIC_MATHEMATICAL_ALPHABETIC_SYMBOLS", "RUMI_NUMERAL_SYMBOLS",
            "INDIC_SIYAQ_NUMBERS", "OTTOMAN_SIYAQ_NUMBERS");
    private static final ArabicNormalizer SEARCH = ArabicNormalizer.of(NormalizationPreset.SEARCH);
    private static final ArabicNormalizer DISPLAY = ArabicNormalizer.of(NormalizationPreset.DISPLAY);

    @Test
    void theWalkIsComplete() {
        final List<Integer> repertoire = repertoire();
        assertTrue(repertoire.size() > 1_400, () -> repertoire.size() + " code points");
        assertTrue(repertoire.contains(0x0897) && repertoire.contains(0x10EFC), "Unicode 16 is in it");
        for (final int codePoint : repertoire) {
            final int block = UnicodeBlock.of(codePoint).getID();
            assertTrue(block != UnicodeBlock.NO_BLOCK.getID());
        }
    }

    @Test
    void searchLeavesNoMarkOfTheScript() {
        for (final int codePoint : repertoire()) {
            final String word = "\u0628" + Character.toString(codePoint) + "\u0628";
            SEARCH.normalize(word).codePoints().forEach(left -> assertFalse(
                    UCharacter.getType(left) == UCharacter.NON_SPACING_MARK, () -> escaped(word) + " became " + escaped(SEARCH.normalize(word))));
        }
    }

    @Test
    void searchLeavesNoPresentationForm() {
        for (final int codePoint : repertoire()) {
            final String normalized = SEARCH.normalize(Character.toString(codePoint));
            normalized.codePoints().forEach(left -> assertTrue(
                    UCharacter.getIntPropertyValue(left, UProperty.DECOMPOSITION_TYPE) <= UCharacter.DecompositionType.CANONICAL,
                    () -> escaped(Character.toString(codePoint)) + " became " + escaped(normalized)));
        }
    }

    @Test
    void searchExpandsEveryLigatureThatStandsForWords() {
        int ligatures = 0;
        for (final int codePoint : repertoire()) {
            final String name = UCharacter.getName(codePoint);
            if (UCharacter.getType(codePoint) == UCharacter.OTHER_SYMBOL && name.startsWith("ARABIC LIGATURE ")) {
                ligatures++;
                final String words = SEARCH.normalize(Character.toString(codePoint));
                assertTrue(words.codePointCount(0, words.length()) > 5, name);
                assertTrue(words.codePoints().allMatch(letter -> letter == ' ' || letter >= 0x0621 && letter <= 0x064A), name);
            }
        }
        assertTrue(ligatures >= 50, "ligatures: " + ligatures);
    }

    /** Letters that no rule names stay, and so do digits of other sets than the three, signs and symbols. */
    @Test
    void searchKeepsWhatNoRuleNames() {
        for (final int codePoint : repertoire()) {
            final String text = Character.toString(codePoint);
            final String compatible = Normalizer2.getNFKCInstance().normalize(text);
            final boolean named = isNamedByASearchRule(codePoint) || !compatible.equals(text);
            if (!named) {
                assertEquals(escaped(text), escaped(SEARCH.normalize(text)), () -> UCharacter.getName(codePoint));
            }
        }
    }

    /** A presentation form is what ICU's compatibility composition makes of it, save for the carrier of a mark that stands alone. */
    @Test
    void presentationFormsAgreeWithIcu() {
        final ArabicNormalizer forms = ArabicNormalizer.of(Set.of(NormalizationRule.PRESENTATION_FORMS, NormalizationRule.WORD_LIGATURES));
        for (int codePoint = 0xFB50; codePoint <= 0xFEFC; codePoint++) {
            final String text = Character.toString(codePoint);
            final String compatible = Normalizer2.getNFKCInstance().normalize(text);
            final boolean arabic = codePoint <= 0xFDFC || codePoint >= 0xFE70;
            if (arabic && !compatible.equals(text)) {
                final boolean carried = compatible.length() > 1 && UCharacter.getCombiningClass(compatible.codePointAt(1)) != 0
                        && (compatible.charAt(0) == ' ' || compatible.charAt(0) == '\u0640');
                assertEquals(escaped(carried ? compatible.substring(1) : compatible), escaped(forms.normalize(text)), () -> escaped(text));
            }
        }
    }

    @Test
    void displayKeepsEveryLetterAndMark() {
        for (final int codePoint : repertoire()) {
            final String text = Character.toString(codePoint);
            final boolean presentation = codePoint >= 0xFB50 && codePoint <= 0xFEFC;
            if (!presentation && codePoint != 0xFEFF) {
                assertEquals(escaped(Normalizer2.getNFCInstance().normalize(text)), escaped(DISPLAY.normalize(text)));
            }
        }
    }

    /** Text, its normal form, and the stream agree for each code point between letters, marks and spaces. */
    @Test
    void offsetsHoldForEveryCodePoint() {
        for (final int codePoint : repertoire()) {
            final String text = "\u0627 \u0628\u064E" + Character.toString(codePoint) + "\u0654\u0628 ";
            final OffsetMap offsets = SEARCH.normalizeWithOffsets(text).offsets();
            for (int offset = 0; offset < offsets.normalizedLength(); offset++) {
                assertTrue(offsets.originalBegin(offset) < offsets.originalEnd(offset + 1), () -> escaped(text));
            }
        }
    }

    @Test
    void searchAgreesWithLuceneOnEveryLetterAlone() {
        for (int codePoint = 0x0620; codePoint <= 0x0652; codePoint++) {
            if (codePoint < 0x063B || codePoint > 0x063F) {
                final String word = "\u0628" + Character.toString(codePoint) + "\u0628";
                assertEquals(escaped(LuceneFold.fold(word)), escaped(SEARCH.normalize(word)));
            }
        }
    }

    private static boolean isNamedByASearchRule(final int codePoint) {
        return UCharacter.getType(codePoint) == UCharacter.NON_SPACING_MARK
                || codePoint >= 0x06D6 && codePoint <= 0x06ED || codePoint == 0x08E2 || codePoint == 0x061C || codePoint == 0x0640
                || codePoint >= 0x0660 && codePoint <= 0x066C || codePoint >= 0x06F0 && codePoint <= 0x06F9
                || codePoint == 0x060C || codePoint == 0x061B || codePoint == 0x061F || codePoint == 0x06D4
                || codePoint >= 0x0622 && codePoint <= 0x0625 && codePoint != 0x0624 || codePoint == 0x0629 || codePoint == 0x0649
                || codePoint >= 0x0671 && codePoint <= 0x0673 || codePoint >= 0x0870 && codePoint <= 0x0882
                || codePoint == 0x06A9 || codePoint == 0x06AA || codePoint == 0x06BE || codePoint >= 0x06C0 && codePoint <= 0x06C3
                || codePoint == 0x06CC || codePoint == 0x06D2 || codePoint == 0x06D3 || codePoint == 0x06D5 || codePoint == 0xFEFF
                || UCharacter.getName(codePoint).startsWith("ARABIC LIGATURE ");
    }

    private static List<Integer> repertoire() {
        final List<Integer> codePoints = new ArrayList<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            final boolean inBlock = BLOCKS.contains(UnicodeBlock.of(codePoint).toString());
            if ((inBlock || UScript.getScript(codePoint) == UScript.ARABIC) && UCharacter.isDefined(codePoint) && UCharacter.getName(codePoint) != null) {
                codePoints.add(codePoint);
            }
        }
        return codePoints;
    }
}
