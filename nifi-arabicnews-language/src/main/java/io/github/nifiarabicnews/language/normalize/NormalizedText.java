package io.github.nifiarabicnews.language.normalize;

/**
 * A normalized text with the way back to its original.
 *
 * @param text the normalized text
 * @param offsets from offsets in the normalized text to those in the original
 * @param counts what was changed, by rule
 */
public record NormalizedText(String text, OffsetMap offsets, NormalizationCounts counts) {
}
