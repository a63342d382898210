package io.github.nifiarabicnews.language.article;

/**
 * Who acts or is acted on.
 *
 * @param span    the words that name the party
 * @param name    canonical name, or null
 * @param code    CAMEO/PLOVER actor code such as SYRMIL, or null
 * @param country ISO 3166-1 alpha-3, or null
 * @param kind    state, military, armed-group, igo, ngo, media, civilian or person, or null
 */
public record Party(Span span, String name, String code, String country, String kind) {
}
