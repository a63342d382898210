package io.github.nifiarabicnews.extraction.metadata;

/**
 * What a source says of its article. Every field may be null.
 *
 * @param title     headline without the site's name
 * @param author    author or authors
 * @param published publication date, ISO 8601: a date, a local date-time, or a date-time with offset where the source gives one
 * @param url       canonical address
 * @param site      name of the site or publisher
 */
public record ArticleMetadata(String title, String author, String published, String url, String site) {

    private static final int MOST_CHARACTERS = 2_000;

    public static final ArticleMetadata EMPTY = new ArticleMetadata(null, null, null, null, null);

    /**
     * Fills what is missing from elsewhere.
     *
     * @param other what to take missing fields from
     */
    public ArticleMetadata orElse(final ArticleMetadata other) {
        return new ArticleMetadata(first(title, other.title), first(author, other.author), first(published, other.published), first(url, other.url), first(site, other.site));
    }

    /** The same with no field longer than flows can carry in an attribute: sources may put anything there. */
    public ArticleMetadata bounded() {
        return new ArticleMetadata(bounded(title), bounded(author), bounded(published), bounded(url), bounded(site));
    }

    private static String bounded(final String value) {
        if (value == null || value.length() <= MOST_CHARACTERS) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }

    private static String first(final String value, final String otherwise) {
        return value == null ? otherwise : value;
    }
}
