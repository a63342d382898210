package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;
import java.util.Set;

/** What a set of rules does to one code point, apart from its neighbours. */
final class CharacterRules {
    private static final int[] ELLIPSIS = {'.', '.', '.'};
    /** What {@link #fold} gives for a mark that is to go. */
    static final int REMOVED = -1;

    private final boolean[] enabled = new boolean[NormalizationRule.COUNT];

    CharacterRules(final Set<NormalizationRule> rules) {
        for (final NormalizationRule rule : rules) {
            enabled[rule.ordinal()] = true;
        }
    }

    boolean has(final NormalizationRule rule) {
        return enabled[rule.ordinal()];
    }

    /** Whether marks are put in canonical order and composed. */
    boolean composes() {
        return has(NormalizationRule.NFC) || has(NormalizationRule.NFKC);
    }

    /** The rule that tells how text is composed; counts go to it. */
    NormalizationRule form() {
        return has(NormalizationRule.NFKC) ? NormalizationRule.NFKC : NormalizationRule.NFC;
    }

    /** Adds what is left of a code point before composition: ligatures expanded, removed characters gone. */
    void expand(final int codePoint, final CodePoints target, final long[] counts) {
        final int[] expansion = expansion(codePoint, counts);
        if (expansion == null) {
            keep(codePoint, target, counts);
            return;
        }
        for (final int part : expansion) {
            keep(part, target, counts);
        }
    }

    private int[] expansion(final int codePoint, final long[] counts) {
        if (codePoint < 0xA0) {
            return null;
        }
        if (has(NormalizationRule.WORD_LIGATURES)) {
            final int[] words = WordLigatures.words(codePoint);
            if (words != null) {
                counts[NormalizationRule.WORD_LIGATURES.ordinal()]++;
                return words;
            }
        }
        if (has(NormalizationRule.PRESENTATION_FORMS) && isPresentationForm(codePoint)) {
            final int[] letters = UnicodeData.compatibilityDecomposition(codePoint);
            if (letters != null) {
                counts[NormalizationRule.PRESENTATION_FORMS.ordinal()]++;
                return composed(withoutCarrier(letters));
            }
        }
        if (codePoint == 0x2026 && has(NormalizationRule.PUNCTUATION_TO_LATIN)) {
            counts[NormalizationRule.PUNCTUATION_TO_LATIN.ordinal()]++;
            return ELLIPSIS;
        }
        if (has(NormalizationRule.NFKC) && !(has(NormalizationRule.SPACES) && isSpace(codePoint))) {
            final int[] decomposition = UnicodeData.compatibilityDecomposition(codePoint);
            if (decomposition != null) {
                counts[NormalizationRule.NFKC.ordinal()]++;
                return composed(decomposition);
            }
        }
        return null;
    }

    private static boolean isPresentationForm(final int codePoint) {
        return codePoint >= 0xFB50 && codePoint < 0xFDF0 || codePoint >= 0xFE70 && codePoint <= 0xFEFC;
    }

    /** An isolated mark decomposes to a space or tatweel with the mark on it; in running text the mark belongs to the letter before. */
    private static int[] withoutCarrier(final int[] letters) {
        if (letters.length > 1 && (letters[0] == ' ' || letters[0] == ArabicLetters.TATWEEL) && UnicodeData.combiningClass(letters[1]) != 0) {
            return Arrays.copyOfRange(letters, 1, letters.length);
        }
        return letters;
    }

    /** With pairs of neighbours composed, so that what the character itself stands for does not count as a composition. */
    private static int[] composed(final int[] parts) {
        final int[] composed = new int[parts.length];
        int length = 0;
        for (final int part : parts) {
            final int composite = length == 0 ? -1 : UnicodeData.compose(composed[length - 1], part);
            if (composite >= 0) {
                composed[length - 1] = composite;
            } else {
                composed[length++] = part;
            }
        }
        return Arrays.copyOf(composed, length);
    }

    private void keep(final int codePoint, final CodePoints target, final long[] counts) {
        final NormalizationRule removal = removal(codePoint);
        if (removal != null && has(removal)) {
            counts[removal.ordinal()]++;
        } else {
            target.add(codePoint);
        }
    }

    private static NormalizationRule removal(final int codePoint) {
        if (codePoint < 0x0600) {
            return codePoint == 0x00AD ? NormalizationRule.SOFT_HYPHEN : null;
        }
        if (codePoint <= 0x06FF) {
            return removalInArabic(codePoint);
        }
        if (codePoint >= 0x0897 && codePoint <= 0x089F || codePoint >= 0x08CA && codePoint <= 0x08FF || codePoint >= 0x10EFA && codePoint <= 0x10EFF) {
            return NormalizationRule.EXTENDED_MARKS;
        }
        return switch (codePoint) {
            case 0x200B, 0x2060, 0xFEFF -> NormalizationRule.ZERO_WIDTH_SPACES;
            case 0x200C -> NormalizationRule.ZERO_WIDTH_NON_JOINER;
            case 0x200D -> NormalizationRule.ZERO_WIDTH_JOINER;
            case 0x200E, 0x200F -> NormalizationRule.BIDI_CONTROLS;
            default -> codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x206F
                    ? NormalizationRule.BIDI_CONTROLS : null;
        };
    }

    private static NormalizationRule removalInArabic(final int codePoint) {
        if (codePoint >= 0x0656 && codePoint <= 0x065F) {
            return NormalizationRule.EXTENDED_MARKS;
        }
        if (codePoint >= 0x0610 && codePoint <= 0x061A || codePoint >= 0x06D6 && codePoint <= 0x06ED) {
            return NormalizationRule.QURANIC_ANNOTATION;
        }
        return switch (codePoint) {
            case 0x061C -> NormalizationRule.BIDI_CONTROLS;
            case ArabicLetters.TATWEEL -> NormalizationRule.TATWEEL;
            case 0x064B, 0x064C, 0x064D -> NormalizationRule.TANWIN;
            case 0x064E, 0x064F, 0x0650 -> NormalizationRule.SHORT_VOWELS;
            case 0x0651 -> NormalizationRule.SHADDA;
            case 0x0652 -> NormalizationRule.SUKUN;
            case 0x0670 -> NormalizationRule.DAGGER_ALEF;
            default -> null;
        };
    }

    private static boolean isSpace(final int codePoint) {
        return switch (codePoint) {
            case 0x00A0, 0x1680, 0x202F, 0x205F, 0x3000 -> true;
            default -> codePoint >= 0x2000 && codePoint <= 0x200A;
        };
    }

    /** What a code point becomes after composition, itself or {@link #REMOVED} included; folds again what a fold gave. */
    int fold(final int codePoint, final long[] counts) {
        int current = codePoint;
        NormalizationRule rule = folding(current);
        while (rule != null) {
            counts[rule.ordinal()]++;
            current = folded(current, rule);
            rule = current == REMOVED ? null : folding(current);
        }
        return current;
    }

    /** The enabled rule that changes this code point after composition, null where none does. */
    private NormalizationRule folding(final int codePoint) {
        final NormalizationRule rule = codePoint < 0x80 ? foldingOfLatin(codePoint) : foldingBeyondLatin(codePoint);
        return rule != null && has(rule) ? rule : null;
    }

    private NormalizationRule foldingOfLatin(final int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            return has(NormalizationRule.DIGITS_TO_ARABIC_INDIC) ? NormalizationRule.DIGITS_TO_ARABIC_INDIC : NormalizationRule.DIGITS_TO_EXTENDED;
        }
        return switch (codePoint) {
            case '\t' -> NormalizationRule.SPACE_RUNS;
            case '\r', 0x0B, 0x0C -> NormalizationRule.LINE_ENDS;
            default -> null;
        };
    }

    private NormalizationRule foldingBeyondLatin(final int codePoint) {
        if (codePoint >= 0x0600 && codePoint <= 0x06FF) {
            return foldingOfArabic(codePoint);
        }
        if (codePoint >= 0x0870 && codePoint <= 0x0882) {
            return NormalizationRule.ALEF_WASLA;
        }
        return switch (codePoint) {
            case 0x0085, 0x2028, 0x2029 -> NormalizationRule.LINE_ENDS;
            case 0x00AB, 0x00BB, 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A -> NormalizationRule.PUNCTUATION_TO_LATIN;
            case 0x201C, 0x201D, 0x201E, 0x201F -> has(NormalizationRule.PUNCTUATION_TO_LATIN)
                    ? NormalizationRule.PUNCTUATION_TO_LATIN : NormalizationRule.PUNCTUATION_TO_ARABIC;
            default -> isSpace(codePoint) ? NormalizationRule.SPACES : null;
        };
    }

    private NormalizationRule foldingOfArabic(final int codePoint) {
        if (codePoint >= 0x0660 && codePoint <= 0x0669) {
            return has(NormalizationRule.DIGITS_TO_EXTENDED) ? NormalizationRule.DIGITS_TO_EXTENDED : NormalizationRule.DIGITS_TO_LATIN;
        }
        if (codePoint >= 0x06F0 && codePoint <= 0x06F9) {
            return has(NormalizationRule.DIGITS_TO_ARABIC_INDIC) ? NormalizationRule.DIGITS_TO_ARABIC_INDIC : NormalizationRule.DIGITS_TO_LATIN;
        }
        return switch (codePoint) {
            case ArabicLetters.ALEF_HAMZA_ABOVE, ArabicLetters.ALEF_HAMZA_BELOW, 0x0672, 0x0673 -> NormalizationRule.ALEF_HAMZA;
            case ArabicLetters.ALEF_MADDA -> NormalizationRule.ALEF_MADDA;
            case ArabicLetters.ALEF_WASLA -> NormalizationRule.ALEF_WASLA;
            case ArabicLetters.WAW_HAMZA -> NormalizationRule.WAW_HAMZA;
            case ArabicLetters.YEH_HAMZA -> NormalizationRule.YEH_HAMZA;
            case ArabicLetters.ALEF_MAKSURA -> NormalizationRule.ALEF_MAKSURA_TO_YEH;
            case ArabicLetters.TEH_MARBUTA -> NormalizationRule.TEH_MARBUTA;
            case 0x06A9, 0x06AA, 0x06BE, 0x06C0, 0x06C1, 0x06C2, 0x06C3, 0x06CC, 0x06D2, 0x06D3, 0x06D5 -> NormalizationRule.LOOK_ALIKES;
            case 0x0653, 0x0654, 0x0655 -> NormalizationRule.COMBINING_HAMZA;
            case 0x066A, 0x066B, 0x066C -> NormalizationRule.DIGITS_TO_LATIN;
            case 0x060C, 0x061B, 0x061F -> NormalizationRule.PUNCTUATION_TO_LATIN;
            case 0x06D4 -> has(NormalizationRule.PUNCTUATION_TO_LATIN)
                    ? NormalizationRule.PUNCTUATION_TO_LATIN : NormalizationRule.PUNCTUATION_TO_ARABIC;
            default -> null;
        };
    }

    private static int folded(final int codePoint, final NormalizationRule rule) {
        return switch (rule) {
            case ALEF_HAMZA, ALEF_MADDA, ALEF_WASLA -> ArabicLetters.ALEF;
            case WAW_HAMZA -> ArabicLetters.WAW;
            case YEH_HAMZA, ALEF_MAKSURA_TO_YEH -> ArabicLetters.YEH;
            case TEH_MARBUTA -> ArabicLetters.HEH;
            case LOOK_ALIKES -> lookAlike(codePoint);
            case DIGITS_TO_LATIN -> switch (codePoint) {
                case 0x066A -> '%';
                case 0x066B -> '.';
                case 0x066C -> ',';
                default -> '0' + (codePoint & 0xF);
            };
            case DIGITS_TO_ARABIC_INDIC -> 0x0660 + (codePoint & 0xF);
            case DIGITS_TO_EXTENDED -> 0x06F0 + (codePoint & 0xF);
            case PUNCTUATION_TO_LATIN -> latinPunctuation(codePoint);
            case PUNCTUATION_TO_ARABIC -> switch (codePoint) {
                case 0x06D4 -> '.';
                case 0x201D -> 0x00BB;
                default -> 0x00AB;
            };
            case SPACES, SPACE_RUNS -> ' ';
            case LINE_ENDS -> '\n';
            case COMBINING_HAMZA -> REMOVED;
            default -> throw new IllegalStateException(rule + " folds no character");
        };
    }

    private static int lookAlike(final int codePoint) {
        return switch (codePoint) {
            case 0x06A9, 0x06AA -> ArabicLetters.KAF;
            case 0x06CC, 0x06D2 -> ArabicLetters.YEH;
            case 0x06D3 -> ArabicLetters.YEH_HAMZA;
            case 0x06C3 -> ArabicLetters.TEH_MARBUTA;
            default -> ArabicLetters.HEH;
        };
    }

    private static int latinPunctuation(final int codePoint) {
        return switch (codePoint) {
            case 0x060C -> ',';
            case 0x061B -> ';';
            case 0x061F -> '?';
            case 0x06D4 -> '.';
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A -> '\'';
            default -> '"';
        };
    }
}
