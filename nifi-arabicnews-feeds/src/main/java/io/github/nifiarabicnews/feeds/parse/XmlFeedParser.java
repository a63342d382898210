package io.github.nifiarabicnews.feeds.parse;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;
import io.github.nifiarabicnews.feeds.parse.FeedShape.Shaped;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RSS and Atom by way of ROME, which is handed a tree that was read, and brought into shape, here. */
final class XmlFeedParser {

    private static final Logger LOGGER = LoggerFactory.getLogger(XmlFeedParser.class);
    private static final List<String> UNREAD = List.of("ttl", "skipHours", "skipDays", "cloud", "image", "textInput", "rating", "docs",
            "generator", "copyright", "managingEditor", "webMaster", "lastBuildDate", "pubDate", "category");
    private static final int MAXIMUM_TTL_MINUTES = 7 * 24 * 60;
    private static final Pattern END_OF_ROOT = Pattern.compile("</\\s*(?:[\\w.-]+:)?(?:rss|feed|rdf|channel)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern START_OF_ENTRY = Pattern.compile("<(?:[\\w.-]+:)?(?:item|entry)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_ENTRY = Pattern.compile("</(?:[\\w.-]+:)?(?:item|entry)\\s*>", Pattern.CASE_INSENSITIVE);
    /** RSS authors are {@code address (name)}, or, against the specification, {@code name <address>}. */
    private static final Pattern NAME_IN_PARENTHESES = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Namespace XML = Namespace.XML_NAMESPACE;
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace(FeedNamespaces.DUBLIN_CORE);
    private static final Namespace DUBLIN_CORE_TERMS = Namespace.getNamespace(FeedNamespaces.DUBLIN_CORE_TERMS);
    private static final Namespace ATOM = Namespace.getNamespace(FeedNamespaces.ATOM);

    private final URI base;
    private final Instant now;
    private final Set<Repair> repairs;
    private final Map<Element, EntryDates> dates = new IdentityHashMap<>();

    XmlFeedParser(final URI base, final Instant now, final Set<Repair> repairs) {
        this.base = base;
        this.now = now;
        this.repairs = repairs;
    }

    /** @param text from {@link XmlHealer} */
    ParsedFeed parse(final String text, final String charset) throws FeedParseException {
        final Document document = XmlTree.read(text, repairs);
        final Shaped shaped = FeedShape.shape(document, repairs.contains(Repair.TAGS));
        if (repairs.contains(Repair.TAGS) && !END_OF_ROOT.matcher(text).find()) {
            repairs.add(Repair.TRUNCATED);
        }
        final boolean lastIsBroken = repairs.contains(Repair.TRUNCATED)
                && last(END_OF_ENTRY, text) < last(START_OF_ENTRY, text);
        final Element head = shaped.head();
        final int ttlMinutes = minutes(head.getChildText("ttl"));
        final Set<Integer> skipHours = skipHours(head);
        final Set<DayOfWeek> skipDays = skipDays(head);
        // Not read any further, and a mistake in one of them would have ROME give up the feed.
        UNREAD.forEach(head::removeChildren);
        shaped.entries().forEach(element -> dates.put(element, takeDates(element)));
        final SyndFeed feed;
        final List<FeedEntry> entries;
        final Optional<SyndFeed> whole = build(document);
        if (whole.isPresent() && whole.get().getEntries().size() == shaped.entries().size()) {
            feed = whole.get();
            entries = entries(feed, shaped, lastIsBroken);
        } else {
            // ROME gives up a feed for one bad field: without its entries the head is read, then each entry by itself.
            shaped.entries().forEach(Element::detach);
            feed = build(document).orElseThrow(() -> new FeedParseException(Reason.UNPARSEABLE,
                    "The feed's own elements could not be read"));
            entries = entriesOneByOne(document, feed, shaped, lastIsBroken);
        }
        return new ParsedFeed(shaped.format(), PlainText.ofHtml(feed.getTitle()), absolute(feed.getLink()), feedLanguage(feed, head),
                charset, ttlMinutes, skipHours, skipDays, entries, repairs);
    }

    private static int last(final Pattern pattern, final String text) {
        final Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static Optional<SyndFeed> build(final Document document) {
        final Thread thread = Thread.currentThread();
        final ClassLoader before = thread.getContextClassLoader();
        // ROME looks for its own plugins with the thread's class loader, which on a NAR's worker thread knows none.
        thread.setContextClassLoader(XmlFeedParser.class.getClassLoader());
        try {
            final SyndFeedInput input = new SyndFeedInput(false, Locale.US);
            input.setPreserveWireFeed(true);
            return Optional.of(input.build(document));
        } catch (final FeedException | RuntimeException e) {
            // Whatever is wrong in a field comes out of ROME as an unchecked exception.
            LOGGER.debug("ROME could not read the tree", e);
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<FeedEntry> entries(final SyndFeed feed, final Shaped shaped, final boolean lastIsBroken) {
        final List<FeedEntry> entries = new ArrayList<>(shaped.entries().size());
        for (int index = 0; index < shaped.entries().size(); index++) {
            final boolean complete = !(lastIsBroken && index == shaped.entries().size() - 1);
            entries.add(entry(feed, feed.getEntries().get(index), shaped.entries().get(index), complete));
        }
        return entries;
    }

    private List<FeedEntry> entriesOneByOne(final Document document, final SyndFeed feed, final Shaped shaped,
                                            final boolean lastIsBroken) throws FeedParseException {
        final List<FeedEntry> entries = new ArrayList<>(shaped.entries().size());
        for (int index = 0; index < shaped.entries().size(); index++) {
            final Element element = shaped.entries().get(index);
            shaped.head().addContent(element);
            final Optional<SyndFeed> single = build(document);
            element.detach();
            if (single.isPresent() && single.get().getEntries().size() == 1) {
                final boolean complete = !(lastIsBroken && index == shaped.entries().size() - 1);
                entries.add(entry(feed, single.get().getEntries().getFirst(), element, complete));
            } else {
                repairs.add(Repair.ENTRIES);
            }
        }
        if (entries.isEmpty() && !shaped.entries().isEmpty()) {
            throw new FeedParseException(Reason.UNPARSEABLE, "None of the feed's entries could be read");
        }
        return entries;
    }

    private FeedEntry entry(final SyndFeed feed, final SyndEntry entry, final Element element, final boolean complete) {
        final EntryDates entryDates = dates.get(element);
        final SyndContent text = text(entry);
        final String content = text == null ? "" : text.getValue();
        return new FeedEntry(id(entry), link(entry, element), title(entry), author(feed, entry, element), entryDates.published(),
                entryDates.updated(), entryDates.claimed(), categories(entry), summary(entry), content, contentType(text), enclosures(entry),
                entryLanguage(element), complete);
    }

    private static String id(final SyndEntry entry) {
        final String id;
        if (entry.getWireEntry() instanceof final Item item) {
            id = item.getGuid() == null ? null : item.getGuid().getValue();
        } else {
            id = entry.getWireEntry() instanceof final Entry atom ? atom.getId() : entry.getUri();
        }
        return PlainText.of(id);
    }

    private String link(final SyndEntry entry, final Element element) {
        final String link = absolute(entry.getLink());
        if (link != null) {
            return link;
        }
        final Stream<String> links = entry.getLinks().stream()
                .filter(each -> each.getRel() == null || each.getRel().equals("alternate") || each.getRel().equals("related"))
                .map(SyndLink::getHref);
        final Stream<String> foreign = Stream.concat(element.getChildren("link", ATOM).stream(), element.getChildren("link").stream())
                .filter(each -> each.getAttributeValue("rel", "alternate").equals("alternate"))
                .map(each -> each.getAttributeValue("href"));
        return Stream.concat(links, foreign).map(this::absolute).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String title(final SyndEntry entry) {
        final SyndContent title = entry.getTitleEx();
        if (title == null) {
            return PlainText.ofHtml(entry.getTitle());
        }
        return isPlain(title) ? PlainText.of(title.getValue()) : PlainText.ofHtml(title.getValue());
    }

    /** Atom tells its plain text from its HTML; in RSS only the text itself does. */
    private static boolean isPlain(final SyndContent content) {
        return "text".equals(content.getType()) || "text/plain".equals(content.getType());
    }

    private static String author(final SyndFeed feed, final SyndEntry entry, final Element element) {
        final List<String> creators = element.getChildren("creator", DUBLIN_CORE).stream().map(Element::getText).toList();
        if (!creators.isEmpty()) {
            return names(creators.stream());
        }
        if (entry.getWireEntry() instanceof Item) {
            return names(element.getChildren("author").stream().map(Element::getText));
        }
        final List<SyndPerson> people = entry.getAuthors().isEmpty() ? feed.getAuthors() : entry.getAuthors();
        return names(people.stream().map(SyndPerson::getName));
    }

    private static String names(final Stream<String> names) {
        final String joined = names
                .map(PlainText::ofHtml)
                .filter(Objects::nonNull)
                .map(name -> NAME_IN_PARENTHESES.matcher(name).replaceFirst("$1"))
                .distinct()
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    /** Takes the dates out of the tree: ROME tries some ten patterns on each, which takes longer than all else together. */
    private EntryDates takeDates(final Element element) {
        final Namespace own = element.getNamespace();
        final List<String> published = new ArrayList<>();
        final List<String> updated = new ArrayList<>();
        for (final String name : List.of("pubDate", "published", "issued", "created", "date")) {
            take(element, name, own, published);
        }
        for (final String name : List.of("date", "issued", "created")) {
            take(element, name, DUBLIN_CORE, published);
            take(element, name, DUBLIN_CORE_TERMS, published);
        }
        take(element, "published", ATOM, published);
        for (final String name : List.of("updated", "modified")) {
            take(element, name, own, updated);
            take(element, name, ATOM, updated);
            take(element, name, DUBLIN_CORE_TERMS, updated);
        }
        take(element, "expirationDate", own, new ArrayList<>());
        return EntryDates.of(published, updated, now);
    }

    private static void take(final Element element, final String name, final Namespace namespace, final List<String> texts) {
        final String text = element.getChildText(name, namespace);
        if (text != null) {
            texts.add(text);
            element.removeChildren(name, namespace);
        }
    }

    private static SyndContent text(final SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .filter(content -> content.getValue() != null && !content.getValue().isBlank())
                .filter(XmlFeedParser::isText)
                .findFirst()
                .orElse(null);
    }

    /** Atom may carry a picture or another XML vocabulary in base64 or inline. */
    private static boolean isText(final SyndContent content) {
        final String type = content.getType();
        return type == null || type.isBlank() || type.equals("text") || type.equals("html") || type.equals("xhtml")
                || type.startsWith("text/") || type.equals("application/xhtml+xml");
    }

    private static String contentType(final SyndContent content) {
        if (content == null || isPlain(content)) {
            return "text/plain";
        }
        final String type = content.getType();
        final boolean declared = type != null && (type.contains("html")) && !"text/html".equals(type);
        return declared || PlainText.hasMarkup(content.getValue()) ? "text/html" : "text/plain";
    }

    private static String summary(final SyndEntry entry) {
        final SyndContent description = entry.getDescription();
        if (description == null) {
            return null;
        }
        return isPlain(description) ? PlainText.of(description.getValue()) : PlainText.ofHtml(description.getValue());
    }

    private static List<String> categories(final SyndEntry entry) {
        final Set<String> names = new LinkedHashSet<>();
        for (final SyndCategory category : entry.getCategories()) {
            final String name = PlainText.ofHtml(category.getLabel() == null ? category.getName() : category.getLabel());
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private List<Enclosure> enclosures(final SyndEntry entry) {
        final List<Enclosure> enclosures = new ArrayList<>();
        for (final SyndEnclosure enclosure : entry.getEnclosures()) {
            final String url = absolute(enclosure.getUrl());
            if (url != null) {
                enclosures.add(new Enclosure(url, PlainText.of(enclosure.getType()), Math.max(0, enclosure.getLength())));
            }
        }
        return enclosures;
    }

    private static String entryLanguage(final Element element) {
        final String language = LanguageTag.of(element.getChildText("language", DUBLIN_CORE));
        return language == null ? LanguageTag.of(element.getAttributeValue("lang", XML)) : language;
    }

    private static String feedLanguage(final SyndFeed feed, final Element head) {
        return Stream.of(feed.getLanguage(), head.getChildText("language"), head.getChildText("language", DUBLIN_CORE),
                        head.getAttributeValue("lang", XML),
                        head.getParentElement() == null ? null : head.getParentElement().getAttributeValue("lang", XML))
                .map(LanguageTag::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String absolute(final String reference) {
        return EntryLink.absolute(reference, base);
    }

    private static int minutes(final String text) {
        try {
            return text == null ? 0 : Math.clamp(Long.parseLong(text.strip()), 0, MAXIMUM_TTL_MINUTES);
        } catch (final NumberFormatException e) {
            return 0;
        }
    }

    private static Set<Integer> skipHours(final Element head) {
        final Set<Integer> hours = new TreeSet<>();
        final Element parent = head.getChild("skipHours");
        if (parent != null) {
            for (final Element hour : parent.getChildren("hour")) {
                final String text = hour.getTextTrim();
                if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= 24) {
                    // RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23.
                    hours.add(Integer.parseInt(text) % 24);
                }
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> skipDays(final Element head) {
        final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        final Element parent = head.getChild("skipDays");
        if (parent != null) {
            for (final Element day : parent.getChildren("day")) {
                final String text = day.getTextTrim().toUpperCase(Locale.ROOT);
                Stream.of(DayOfWeek.values()).filter(each -> each.name().equals(text)).forEach(days::add);
            }
        }
        return days;
    }
}
