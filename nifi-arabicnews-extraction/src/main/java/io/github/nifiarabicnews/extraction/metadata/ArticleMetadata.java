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

    public static final ArticleMetadata EMPTY = new ArticleMetadata(null, null, null, null, null);

    /**
     * Fills what is missing from elsewhere.
     *
     * @param other what to take missing fields from
     */
    public ArticleMetadata orElse(final ArticleMetadata other) {
        return new ArticleMetadata(first(title, other.title), first(author, other.author), first(published, other.published), first(url, other.url), first(site, other.site));
    }

    private static String first(final String value, final String otherwise) {
        return value == null ? otherwise : value;
    }
}
