package io.github.nifiarabicnews.feeds.parse;

/** Namespace names that feeds use. */
final class FeedNamespaces {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RSS_1 = "http://purl.org/rss/1.0/";
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ATOM_03 = "http://purl.org/atom/ns#";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";
    static final String XHTML = "http://www.w3.org/1999/xhtml";

    private FeedNamespaces() {
    }
}
