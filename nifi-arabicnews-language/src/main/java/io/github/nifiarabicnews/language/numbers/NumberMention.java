package io.github.nifiarabicnews.language.numbers;

/**
 * A number that a text gives, in digits or words.
 *
 * @param firstToken first token, bounding words (أكثر من) among them
 * @param endToken   the token behind the last one
 * @param min        least value, or null where the text gives only an upper bound
 * @param max        greatest value, or null where the text gives only a lower bound; min where the number is exact or about so much
 */
public record NumberMention(int firstToken, int endToken, Long min, Long max) {
}
