package io.github.nifiarabicnews.language.time;

/**
 * A date that a text gives.
 *
 * @param firstToken first token of the words
 * @param endToken   the token behind the last one
 * @param value      ISO 8601 at the precision that the text gives: yyyy-MM-dd, yyyy-MM or yyyy
 * @param isWeekday  whether only a weekday tells it, which may as well be the one to come
 */
public record DateMention(int firstToken, int endToken, String value, boolean isWeekday) {
}
