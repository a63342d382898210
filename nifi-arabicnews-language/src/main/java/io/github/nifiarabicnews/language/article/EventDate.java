package io.github.nifiarabicnews.language.article;

/**
 * When an event happens.
 *
 * @param span  the words that say so, or null where the publication date alone settles it
 * @param value ISO 8601 at the precision that the text gives: yyyy-MM-dd, yyyy-MM or yyyy
 */
public record EventDate(Span span, String value) {
}
