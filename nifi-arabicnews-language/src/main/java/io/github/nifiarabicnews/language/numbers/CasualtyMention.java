package io.github.nifiarabicnews.language.numbers;

import io.github.nifiarabicnews.language.article.Casualties.Count;

/**
 * A count of killed or injured people that a sentence gives.
 *
 * @param firstToken first token of the number
 * @param endToken   the token behind the number and its noun
 * @param isKilled   killed, or else injured
 * @param count      how many, see {@link Count}
 */
public record CasualtyMention(int firstToken, int endToken, boolean isKilled, Count count) {
}
