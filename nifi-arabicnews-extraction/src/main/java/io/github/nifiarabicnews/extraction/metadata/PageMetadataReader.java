package io.github.nifiarabicnews.extraction.metadata;

import io.github.nifiarabicnews.extraction.document.Paragraphs;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads what a web page says of its article: JSON-LD, OpenGraph, other {@code meta} elements, microdata, {@code time}, and the lines around the headline. */
public final class PageMetadataReader {

    private static final List<String> PUBLISHED_NAMES = List.of("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date_published",
            "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "published_date", "pubdate", "parsely-pub-date", "sailthru.date",
            "article.published", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "citation_publication_date",
            "citation_date", "originalpublicationdate", "cxenseparse:recs:publishtime", "article:post_date", "release_date", "date");
    private static final Pattern UPDATED = Pattern.compile("(?i)تحديث|محدث|تعديل|updated|modified|mis à jour");
    private static final int LINES_AROUND_HEADLINE = 14;
    private static final int MAX_LINE = 160;
    /** Longer addresses are none that a browser would open; some have data in them. */
    private static final int MAX_ADDRESS = 4096;

    private final Document document;
    private final PageParts parts;
    private final StructuredData data;
    private final String fetchedFrom;
    private final String knownSite;
    private final Map<String, String> metas = new HashMap<>();

    private PageMetadataReader(final Document document, final ArticleMetadata known) {
        this.document = document;
        this.parts = PageParts.of(document);
        this.data = StructuredData.of(parts.structuredData());
        this.fetchedFrom = known.url();
        this.knownSite = known.site();
        for (final Element element : parts.metas()) {
            nonBlank(element.attr("content")).ifPresent(content -> {
                for (final String attribute : List.of("property", "name", "itemprop")) {
                    if (element.hasAttr(attribute)) {
                        metas.putIfAbsent(element.attr(attribute).strip().toLowerCase(Locale.ROOT), content);
                    }
                }
            });
        }
    }

    /**
     * Reads the metadata.
     *
     * @param document page
     * @param known    the address that it was fetched from and the name of its site, each where known
     */
    public static PageMetadata read(final Document document, final ArticleMetadata known) {
        return new PageMetadataReader(document, known).read();
    }

    private PageMetadata read() {
        final String url = url();
        final String site = site(url);
        final List<String> siteNames = new ArrayList<>();
        meta("og:site_name").ifPresent(siteNames::add);
        meta("application-name").ifPresent(siteNames::add);
        data.publisher().ifPresent(siteNames::add);
        host(url).ifPresent(host -> {
            siteNames.add(host);
            final String[] labels = host.replaceFirst("^www\\.", "").split("\\.");
            if (labels.length > 0) {
                siteNames.add(labels[0]);
            }
            if (labels.length > 2) {
                siteNames.add(labels[1]);
            }
        });
        final List<String> stated = new ArrayList<>();
        meta("og:title").ifPresent(stated::add);
        data.headline().ifPresent(stated::add);
        meta("twitter:title").ifPresent(stated::add);
        final HeadlineFinder finder = new HeadlineFinder(document, stated, siteNames);
        final Element heading = finder.headingElement(parts);
        final ArticleMetadata article = new ArticleMetadata(finder.headline(heading), author(site), published(heading, url).map(PublicationDate::toIso).orElse(null), url, site);
        final String description = meta("og:description").or(() -> meta("description")).or(data::description).orElse(null);
        return new PageMetadata(article, heading, description, data.articleBody().orElse(null));
    }

    private String url() {
        return Optional.ofNullable(parts.canonical()).map(element -> absolute(element.attr("href"))).or(() -> meta("og:url").map(this::absolute))
                .or(() -> data.url().map(this::absolute)).orElse(fetchedFrom);
    }

    /** Null for what is no web address. */
    private String absolute(final String address) {
        final String trimmed = address.strip();
        if (trimmed.length() > MAX_ADDRESS) {
            return null;
        }
        if (trimmed.regionMatches(true, 0, "http://", 0, 7) || trimmed.regionMatches(true, 0, "https://", 0, 8)) {
            return trimmed;
        }
        final String base = document.baseUri().isEmpty() ? fetchedFrom : document.baseUri();
        if (trimmed.isEmpty() || base == null || base.isEmpty()) {
            return null;
        }
        try {
            final URI resolved = new URI(base).resolve(trimmed);
            return resolved.getHost() == null ? null : resolved.toString();
        } catch (final URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<String> host(final String url) {
        if (url == null) {
            return Optional.empty();
        }
        final String rest = url.replaceFirst("^[A-Za-z]+://", "");
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        final String host = rest.substring(0, end);
        return host.isEmpty() || host.length() > 253 ? Optional.empty() : Optional.of(host.toLowerCase(Locale.ROOT));
    }

    private String site(final String url) {
        return meta("og:site_name").or(data::publisher).or(() -> meta("application-name")).or(() -> Optional.ofNullable(knownSite)).or(() -> host(url).map(host -> host.replaceFirst("^www\\.", ""))).orElse(null);
    }

    private String author(final String site) {
        final List<Optional<String>> candidates = List.of(data.author(), meta("author"), meta("article:author"), meta("parsely-author"), meta("dc.creator"), meta("sailthru.author"),
                markedAuthor(), text(parts.byline()));
        for (final Optional<String> candidate : candidates) {
            if (candidate.isEmpty()) {
                continue;
            }
            final String name = AuthorName.of(candidate.get());
            final boolean address = name.contains("://") || name.startsWith("@") || name.contains("www.");
            if (!name.isEmpty() && !address && !name.equals(site) && PublicationDateParser.parse(name).isEmpty() && name.chars().anyMatch(Character::isLetter) && !Character.isDigit(name.charAt(0))) {
                return name;
            }
        }
        return null;
    }

    private Optional<PublicationDate> published(final Element heading, final String url) {
        final List<PublicationDate> stated = new ArrayList<>();
        data.datePublished().flatMap(PublicationDateParser::parse).ifPresent(stated::add);
        for (final String name : PUBLISHED_NAMES) {
            meta(name).flatMap(PublicationDateParser::parse).ifPresent(stated::add);
        }
        for (final Element element : parts.dates()) {
            elementDate(element).ifPresent(stated::add);
        }
        if (!stated.isEmpty()) {
            return Optional.of(mostPrecise(stated));
        }
        final Optional<PublicationDate> inUrl = PublicationDateParser.parseUrl(url).or(() -> PublicationDateParser.parseUrl(meta("og:url").orElse(null)));
        final Optional<PublicationDate> visible = visibleDate(heading);
        if (inUrl.isPresent()) {
            // The address gives the day that the site itself counts; the page may add the time.
            return visible.filter(date -> date.date().equals(inUrl.get().date())).or(() -> inUrl);
        }
        return visible.or(this::anyTime).or(() -> data.dateModified().flatMap(PublicationDateParser::parse))
                .or(() -> meta("article:modified_time").flatMap(PublicationDateParser::parse)).or(() -> meta("og:updated_time").flatMap(PublicationDateParser::parse))
                .or(() -> meta("last-modified").flatMap(PublicationDateParser::parse));
    }

    /** The first, or another one that says the same day or instant with more. */
    private static PublicationDate mostPrecise(final List<PublicationDate> dates) {
        PublicationDate best = dates.get(0);
        for (final PublicationDate date : dates) {
            final boolean same = date.isSameInstantAs(best) || best.time() == null && date.date().equals(best.date()) || best.offset() == null && best.time() != null
                    && date.offset() != null && date.date().equals(best.date()) && date.time().equals(best.time());
            if (same && date.precision() > best.precision()) {
                best = date;
            }
        }
        return best;
    }

    private static Optional<PublicationDate> elementDate(final Element element) {
        return PublicationDateParser.parse(element.attr("content")).or(() -> PublicationDateParser.parse(element.attr("datetime")))
                .or(() -> element.normalName().equals("abbr") ? PublicationDateParser.parse(element.attr("title")) : Optional.empty()).or(() -> PublicationDateParser.parse(element.text()));
    }

    private Optional<PublicationDate> anyTime() {
        for (final Element element : parts.times()) {
            final Optional<PublicationDate> date = elementDate(element);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The date in the lines after the headline, or in the few before it. A line about an update counts only where no other has a date. */
    private Optional<PublicationDate> visibleDate(final Element heading) {
        if (document.body() == null) {
            return Optional.empty();
        }
        final LineCollector collector = new LineCollector(heading);
        document.body().filter(collector);
        final List<String> after = collector.after;
        final List<String> lines = new ArrayList<>(after.subList(0, Math.min(after.size(), LINES_AROUND_HEADLINE)));
        final List<String> before = collector.before;
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4); i--) {
            lines.add(before.get(i));
        }
        final List<PublicationDate> published = new ArrayList<>();
        Optional<PublicationDate> updated = Optional.empty();
        for (final String line : lines) {
            final Optional<PublicationDate> date = line.length() > MAX_LINE ? Optional.empty() : PublicationDateParser.parse(line);
            if (UPDATED.matcher(line).find()) {
                updated = updated.or(() -> date);
            } else {
                date.ifPresent(published::add);
            }
        }
        return published.isEmpty() ? updated : Optional.of(mostPrecise(published));
    }

    private Optional<String> meta(final String name) {
        return Optional.ofNullable(metas.get(name));
    }

    private Optional<String> markedAuthor() {
        final Element element = parts.author();
        if (element == null) {
            return Optional.empty();
        }
        final Element inner = element.selectFirst("[itemprop=name]");
        return nonBlank(element.attr("content")).or(() -> text(inner)).or(() -> text(element));
    }

    private static Optional<String> text(final Element element) {
        return element == null ? Optional.empty() : nonBlank(element.text());
    }

    private static Optional<String> nonBlank(final String value) {
        final String folded = Paragraphs.foldSpace(value);
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }

    /** The page's texts in front of and behind the headline, by text node's parent. */
    private static final class LineCollector implements NodeFilter {

        private static final int ENOUGH = 200;

        private final Element heading;
        private final List<String> before = new ArrayList<>();
        private final List<String> after = new ArrayList<>();
        private Element lastParent;
        private boolean passed;

        LineCollector(final Element heading) {
            this.heading = heading;
            this.passed = heading == null;
        }

        @Override
        public FilterResult head(final Node node, final int depth) {
            if (node == heading) {
                return FilterResult.SKIP_CHILDREN;
            }
            if (node instanceof final Element element) {
                final String name = element.normalName();
                if (name.equals("script") || name.equals("style") || name.equals("nav") || name.equals("footer") || name.equals("noscript")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (passed && name.equals("time")) {
                    final Optional<PublicationDate> date = elementDate(element);
                    date.ifPresent(found -> after.add((UPDATED.matcher(element.className()).find() ? "updated " : "") + found.toIso()));
                }
            } else if (node instanceof final TextNode text && !text.isBlank()) {
                final Element parent = text.parent() instanceof final Element element ? line(element) : null;
                final List<String> lines = passed ? after : before;
                if (parent != null && parent != lastParent) {
                    lastParent = parent;
                    // A line may be spread over inline elements; long ones are body text.
                    final String line = BoundedText.of(parent, MAX_LINE + 1);
                    lines.add(line.length() > MAX_LINE ? Paragraphs.foldSpace(text.text()) : line);
                }
                if (passed && after.size() > ENOUGH) {
                    return FilterResult.STOP;
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(final Node node, final int depth) {
            passed |= node == heading;
            return FilterResult.CONTINUE;
        }

        private static Element line(final Element parent) {
            final String name = parent.normalName();
            final boolean inline = name.equals("span") || name.equals("b") || name.equals("strong") || name.equals("i") || name.equals("em") || name.equals("a") || name.equals("small")
                    || name.equals("time") || name.equals("font");
            return inline && parent.parent() != null && parent.parent().childNodeSize() <= 12 ? parent.parent() : parent;
        }
    }
}
