package io.github.nifiarabicnews.language.article;

/** Killed and injured; null where the text gives no count. */
public record Casualties(Count killed, Count injured) {

    /**
     * A number of people as far as the text bounds it.
     *
     * @param min least number, or null where the text gives only an upper bound
     * @param max greatest number, or null where the text gives only a lower bound; equal to min where the number is exact
     */
    public record Count(Integer min, Integer max) {
    }
}
