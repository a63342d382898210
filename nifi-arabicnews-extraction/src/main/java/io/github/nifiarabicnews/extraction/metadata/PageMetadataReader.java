package io.github.nifiarabicnews.extraction.metadata;

import io.github.nifiarabicnews.extraction.document.Paragraphs;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a web page says of its article. */
public final class PageMetadataReader {

    private PageMetadataReader() {
    }

    /**
     * Reads the metadata.
     *
     * @param document page
     * @param url      address that it was fetched from, or null
     */
    public static ArticleMetadata read(final Document document, final String url) {
        final String title = first(meta(document, "og:title"), text(document.selectFirst("h1")), blankToNull(document.title()));
        final String published = first(meta(document, "article:published_time"), attribute(document, "time[datetime]", "datetime"));
        final String address = first(attribute(document, "link[rel=canonical]", "href"), meta(document, "og:url"), url);
        return new ArticleMetadata(title, first(meta(document, "author"), meta(document, "article:author")), published, address, meta(document, "og:site_name"));
    }

    private static String meta(final Document document, final String name) {
        return attribute(document, "meta[property=" + name + "],meta[name=" + name + "]", "content");
    }

    private static String attribute(final Document document, final String query, final String name) {
        final Element element = document.selectFirst(query);
        return element == null ? null : blankToNull(element.attr(name));
    }

    private static String text(final Element element) {
        return element == null ? null : blankToNull(element.text());
    }

    private static String first(final String... values) {
        for (final String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String blankToNull(final String value) {
        final String folded = Paragraphs.foldSpace(value);
        return folded.isEmpty() ? null : folded;
    }
}
