package io.github.nifiarabicnews.language.article;

/**
 * Where an event happens.
 *
 * @param span      the words that name the place
 * @param name      canonical name, or null
 * @param country   ISO 3166-1 alpha-3, or null
 * @param admin1    ISO 3166-2, or null
 * @param latitude  WGS 84 degrees, or null where no sourced coordinate is known
 * @param longitude WGS 84 degrees, or null where no sourced coordinate is known
 */
public record Place(Span span, String name, String country, String admin1, Double latitude, Double longitude) {
}
