package io.github.nifiarabicnews.language.normalize;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of rules for common uses. */
public enum NormalizationPreset {
    /** Safe for readers: one encoding of every letter, clean white space, and no word spelt otherwise than before. */
    DISPLAY(EnumSet.of(
            NormalizationRule.NFC, NormalizationRule.PRESENTATION_FORMS, NormalizationRule.ZERO_WIDTH_SPACES, NormalizationRule.SOFT_HYPHEN,
            NormalizationRule.SPACES, NormalizationRule.LINE_ENDS, NormalizationRule.SPACE_RUNS)),

    /** Folds as a search index does: on the characters that Lucene's ArabicNormalizer folds, the same result. */
    SEARCH(EnumSet.of(
            NormalizationRule.NFKC, NormalizationRule.PRESENTATION_FORMS, NormalizationRule.WORD_LIGATURES,
            NormalizationRule.SHORT_VOWELS, NormalizationRule.TANWIN, NormalizationRule.SUKUN, NormalizationRule.SHADDA, NormalizationRule.DAGGER_ALEF,
            NormalizationRule.QURANIC_ANNOTATION, NormalizationRule.EXTENDED_MARKS, NormalizationRule.COMBINING_HAMZA, NormalizationRule.TATWEEL,
            NormalizationRule.ALEF_HAMZA, NormalizationRule.ALEF_MADDA, NormalizationRule.ALEF_WASLA,
            NormalizationRule.ALEF_MAKSURA_TO_YEH, NormalizationRule.TEH_MARBUTA, NormalizationRule.LOOK_ALIKES,
            NormalizationRule.DIGITS_TO_LATIN, NormalizationRule.PUNCTUATION_TO_LATIN,
            NormalizationRule.BIDI_CONTROLS, NormalizationRule.ZERO_WIDTH_SPACES, NormalizationRule.ZERO_WIDTH_NON_JOINER,
            NormalizationRule.ZERO_WIDTH_JOINER, NormalizationRule.SOFT_HYPHEN,
            NormalizationRule.SPACES, NormalizationRule.LINE_ENDS, NormalizationRule.SPACE_RUNS, NormalizationRule.BLANK_LINES));

    private final Set<NormalizationRule> rules;

    NormalizationPreset(final Set<NormalizationRule> rules) {
        this.rules = Collections.unmodifiableSet(rules);
    }

    public Set<NormalizationRule> rules() {
        return rules;
    }
}
