package io.github.nifiarabicnews.feeds.parse;

/** The family that a feed belongs to. */
public enum FeedFormat {
    /** RSS 0.91 to 2.0: {@code <rss>}. */
    RSS("rss"),
    /** RSS 0.90 and 1.0: {@code <rdf:RDF>}. */
    RDF("rdf"),
    /** Atom 0.3 and 1.0 (RFC 4287): {@code <feed>}. */
    ATOM("atom"),
    /** JSON Feed 1 and 1.1. */
    JSON("json");

    private final String label;

    FeedFormat(final String label) {
        this.label = label;
    }

    /** The name in attributes and reports, in lower case. */
    public String label() {
        return label;
    }
}
