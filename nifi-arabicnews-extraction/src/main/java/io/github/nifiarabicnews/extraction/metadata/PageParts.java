package io.github.nifiarabicnews.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a page that say something of its article, found in one pass: a page has thousands of elements, and to ask for each kind by itself takes longer than to parse it. */
final class PageParts {

    private static final int MAX_HEADINGS = 40;
    private static final Set<String> BYLINE_NAMES = Set.of("byline", "author-name", "post-author");

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> structuredData = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> dates = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private Element canonical;
    private Element author;
    private Element byline;
    private Element firstHeading;

    static PageParts of(final Document document) {
        final PageParts parts = new PageParts();
        document.stream().forEach(parts::add);
        return parts;
    }

    private void add(final Element element) {
        final String name = element.normalName();
        if (name.equals("h1") && firstHeading == null) {
            firstHeading = element;
        }
        final String itemprop = element.attributesSize() == 0 ? "" : element.attr("itemprop");
        if (headings.size() < MAX_HEADINGS && (name.equals("h1") || name.equals("h2") || name.equals("h3") || containsIgnoringCase(itemprop, "headline"))) {
            headings.add(element);
        }
        if (element.attributesSize() == 0) {
            return;
        }
        switch (name) {
            case "meta" -> metas.add(element);
            case "script" -> {
                if (containsIgnoringCase(element.attr("type"), "ld+json")) {
                    structuredData.add(element);
                }
            }
            case "link" -> {
                if (canonical == null && element.hasAttr("href") && hasWord(element.attr("rel"), "canonical")) {
                    canonical = element;
                }
            }
            case "time" -> {
                if (element.hasAttr("datetime")) {
                    times.add(element);
                }
            }
            default -> {
            }
        }
        if (author == null && hasWord(itemprop, "author")) {
            author = element;
        }
        final String classes = element.attr("class");
        if (isDate(element, name, itemprop, classes)) {
            dates.add(element);
        }
        if (byline == null && (name.equals("a") && element.attr("rel").contains("author") || isByline(classes))) {
            byline = element;
        }
    }

    private static boolean isDate(final Element element, final String name, final String itemprop, final String classes) {
        if (hasWord(itemprop, "datePublished") || name.equals("time") && (element.hasAttr("pubdate") || element.hasAttr("datetime") && containsIgnoringCase(classes, "publish"))) {
            return true;
        }
        // Microformats.
        return containsIgnoringCase(classes, "published") && (element.hasClass("dt-published") || name.equals("abbr") && element.hasAttr("title") && element.hasClass("published"));
    }

    private static boolean isByline(final String classes) {
        if (!containsIgnoringCase(classes, "byline") && !containsIgnoringCase(classes, "author")) {
            return false;
        }
        final String names = '-' + classes.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-') + '-';
        return BYLINE_NAMES.stream().anyMatch(byline -> names.contains('-' + byline + '-'));
    }

    private static boolean containsIgnoringCase(final String text, final String part) {
        for (int i = 0; i + part.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands in a text, in any case, with no letter or digit beside it. */
    private static boolean hasWord(final String text, final String word) {
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length()) && (i == 0 || !isWordPart(text.charAt(i - 1)))
                    && (i + word.length() == text.length() || !isWordPart(text.charAt(i + word.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(final char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    List<Element> metas() {
        return metas;
    }

    /** {@code script} elements with JSON-LD. */
    List<Element> structuredData() {
        return structuredData;
    }

    /** Headings of the first three ranks and what is marked as a headline, the first ones of the page. */
    List<Element> headings() {
        return headings;
    }

    /** The first heading of the first rank, or null. */
    Element firstHeading() {
        return firstHeading;
    }

    /** Elements that are marked as the date of publication. */
    List<Element> dates() {
        return dates;
    }

    /** {@code time} elements with a date. */
    List<Element> times() {
        return times;
    }

    /** The link to the canonical address, or null. */
    Element canonical() {
        return canonical;
    }

    /** The first element that is marked as an author, or null. */
    Element author() {
        return author;
    }

    /** The first link to an author, or part with a name that bylines have, or null. */
    Element byline() {
        return byline;
    }
}
