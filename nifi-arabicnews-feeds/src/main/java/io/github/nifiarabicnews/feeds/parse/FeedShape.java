package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings the trees that real feeds have into the two shapes that ROME reads in full: RSS 2.0 without namespace, and
 * Atom in the namespace of RFC 4287 or of Atom 0.3.
 *
 * <p>RSS 0.9x, RSS 0.90 and 1.0 in RDF, and RSS whose elements are in some default namespace, are in the wrong case or
 * lie outside of the channel all become RSS 2.0, a superset of theirs; {@code rdf:about} becomes the {@code guid} where
 * there is none. Markup that was put into a text element without escaping becomes the text of that element.
 */
final class FeedShape {

    private static final Namespace ATOM = Namespace.getNamespace(FeedNamespaces.ATOM);
    private static final Namespace ATOM_03 = Namespace.getNamespace(FeedNamespaces.ATOM_03);
    private static final Namespace RDF = Namespace.getNamespace("rdf", FeedNamespaces.RDF);
    private static final Namespace CONTENT = Namespace.getNamespace("content", FeedNamespaces.CONTENT);
    private static final Namespace XHTML = Namespace.getNamespace(FeedNamespaces.XHTML);
    private static final Set<String> RSS_NAMESPACES = Set.of("", FeedNamespaces.RSS_1,
            "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss2", "http://backend.userland.com/rss", "http://purl.org/net/rss1.1#",
            "http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/2.0/");
    private static final Map<String, String> RSS_NAMES = Stream.of("rss", "channel", "item", "title", "link",
                    "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
                    "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays",
                    "hour", "day", "url", "width", "height", "author", "comments", "enclosure", "guid", "source", "items")
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, String> ATOM_NAMES = Stream.of("feed", "entry", "title", "link", "id", "updated",
                    "published", "issued", "modified", "created", "author", "contributor", "name", "uri", "url", "email",
                    "category", "content", "summary", "subtitle", "tagline", "rights", "copyright", "generator", "icon",
                    "logo", "source")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    private static final Set<String> RSS_TEXT_ELEMENTS = Set.of("title", "description", "encoded", "creator", "author");

    private FeedShape() {
    }

    /** The format that the document had, and its entries' elements in the order that ROME reports them. */
    record Shaped(FeedFormat format, Element head, List<Element> entries) {
    }

    /**
     * Changes the document in place.
     *
     * @param soup whether it was not well-formed
     */
    static Shaped shape(final Document document, final boolean soup) throws FeedParseException {
        final Element root = document.getRootElement();
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss", "channel" -> shapeRss(document, FeedFormat.RSS, soup);
            case "rdf" -> shapeRss(document, FeedFormat.RDF, soup);
            case "feed" -> shapeAtom(root);
            default -> throw new FeedParseException(Reason.NOT_A_FEED, "The root element is " + root.getName());
        };
    }

    private static Shaped shapeRss(final Document document, final FeedFormat format, final boolean soup) {
        final Element root = rootOfRss(document);
        canonicalise(root, RSS_NAMESPACES, RSS_NAMES, Namespace.NO_NAMESPACE);
        final Element channel = channelOf(root);
        final List<Element> items = new ArrayList<>();
        collectItems(root, items);
        for (final Element item : items) {
            item.detach();
            if (soup) {
                raise(item);
            }
            about(item);
            adoptXhtmlBody(item);
            escapeInlineMarkup(item);
        }
        channel.addContent(items);
        escapeInlineMarkup(channel);
        root.setName("rss");
        move(root, Namespace.NO_NAMESPACE);
        root.setAttribute("version", "2.0");
        return new Shaped(format, channel, items);
    }

    private static Element rootOfRss(final Document document) {
        final Element root = document.getRootElement();
        if (!root.getName().equalsIgnoreCase("channel")) {
            return root;
        }
        document.detachRootElement();
        final Element wrapper = new Element("rss");
        wrapper.addContent(root);
        document.setRootElement(wrapper);
        return wrapper;
    }

    private static Element channelOf(final Element root) {
        final List<Element> channels = List.copyOf(root.getChildren("channel"));
        final Element channel;
        if (channels.isEmpty()) {
            channel = new Element("channel");
            for (final Content child : List.copyOf(root.getContent())) {
                if (!(child instanceof final Element element && element.getName().equals("item"))) {
                    child.detach();
                    channel.addContent(child);
                }
            }
            root.addContent(channel);
        } else {
            channel = channels.getFirst();
            channels.stream().skip(1).forEach(extra -> {
                extra.detach();
                List.copyOf(extra.getChildren("item")).forEach(item -> channel.addContent(item.detach()));
            });
        }
        return channel;
    }

    /** Items wherever they lie, but not an item within an item: an unclosed one then holds those that follow it. */
    private static void collectItems(final Element parent, final List<Element> items) {
        for (final Element child : parent.getChildren()) {
            if (child.getName().equals("item") && child.getNamespace().equals(Namespace.NO_NAMESPACE)) {
                items.add(child);
            }
            collectItems(child, items);
        }
    }

    /** An element that is not closed holds those that follow it: they are the item's own where it has none of that name. */
    private static void raise(final Element item) {
        final List<Element> buried = new ArrayList<>();
        for (final Element child : item.getChildren()) {
            if (!RSS_TEXT_ELEMENTS.contains(child.getName())) {
                child.getDescendants(Filters.element()).forEach(buried::add);
            }
        }
        for (final Element element : buried) {
            final boolean own = element.getNamespace().equals(Namespace.NO_NAMESPACE) && RSS_NAMES.containsValue(element.getName())
                    || element.getNamespaceURI().equals(FeedNamespaces.DUBLIN_CORE) || element.getNamespace().equals(CONTENT);
            if (own && item.getChild(element.getName(), element.getNamespace()) == null) {
                item.addContent(element.detach());
            }
        }
    }

    private static void about(final Element item) {
        final String about = item.getAttributeValue("about", RDF);
        if (about != null && !about.isBlank() && item.getChild("guid") == null) {
            item.addContent(new Element("guid").setAttribute("isPermaLink", "false").setText(about.strip()));
        }
    }

    private static void adoptXhtmlBody(final Element item) {
        final Element body = item.getChild("body", XHTML);
        if (body != null && item.getChild("encoded", CONTENT) == null) {
            item.addContent(new Element("encoded", CONTENT).setText(inner(body)));
        }
    }

    private static void escapeInlineMarkup(final Element parent) {
        for (final Element child : parent.getChildren()) {
            if (RSS_TEXT_ELEMENTS.contains(child.getName()) && !child.getChildren().isEmpty()) {
                child.setText(inner(child));
            }
        }
    }

    private static Shaped shapeAtom(final Element root) {
        final boolean old = root.getNamespaceURI().equals(FeedNamespaces.ATOM_03)
                || "0.3".equals(root.getAttributeValue("version"));
        final Namespace target = old ? ATOM_03 : ATOM;
        canonicalise(root, List.of("", root.getNamespaceURI(), target.getURI()), ATOM_NAMES, target);
        if (old) {
            root.setAttribute("version", "0.3");
        }
        final List<Element> entries = new ArrayList<>();
        collectEntries(root, target, entries);
        for (final Element entry : entries) {
            entry.detach();
        }
        root.addContent(entries);
        return new Shaped(FeedFormat.ATOM, root, entries);
    }

    private static void collectEntries(final Element parent, final Namespace namespace, final List<Element> entries) {
        for (final Element child : parent.getChildren()) {
            if (child.getName().equals("entry") && child.getNamespace().equals(namespace)) {
                entries.add(child);
            }
            if (!child.getName().equals("content") && !child.getName().equals("summary")) {
                collectEntries(child, namespace, entries);
            }
        }
    }

    /** Gives every element that belongs to the format its proper name and namespace; others are left alone. */
    private static void canonicalise(final Element root, final Collection<String> namespaces, final Map<String, String> names,
                                     final Namespace target) {
        final String rootNamespace = root.getNamespaceURI();
        final List<Element> elements = new ArrayList<>();
        root.getDescendants(Filters.element()).forEach(elements::add);
        elements.add(root);
        for (final Element element : elements) {
            final boolean own = namespaces.contains(element.getNamespaceURI())
                    || element.getNamespacePrefix().isEmpty() && element.getNamespaceURI().equals(rootNamespace);
            final String name = names.get(element.getName().toLowerCase(Locale.ROOT));
            if (own && (name != null || element == root)) {
                if (name != null) {
                    element.setName(name);
                }
                move(element, target);
            }
        }
    }

    /** An attribute or a declaration with an empty prefix would bar the element from another default namespace. */
    private static void move(final Element element, final Namespace target) {
        if (element.getNamespace().equals(target) && element.getNamespacePrefix().equals(target.getPrefix())) {
            return;
        }
        for (final Namespace declared : List.copyOf(element.getAdditionalNamespaces())) {
            if (declared.getPrefix().isEmpty()) {
                element.removeNamespaceDeclaration(declared);
            }
        }
        for (final Attribute attribute : List.copyOf(element.getAttributes())) {
            if (attribute.getNamespacePrefix().isEmpty() && !attribute.getNamespaceURI().isEmpty()) {
                attribute.detach();
            }
        }
        element.setNamespace(target);
    }

    /** The element's content as a reader of escaped markup would have got it. */
    private static String inner(final Element element) {
        final XMLOutputter outputter = new XMLOutputter(Format.getRawFormat().setExpandEmptyElements(true));
        final StringBuilder markup = new StringBuilder();
        for (final Content child : element.getContent()) {
            switch (child.getCType()) {
                case Element -> {
                    final Element copy = ((Element) child).clone();
                    plain(copy);
                    markup.append(outputter.outputString(copy));
                }
                case CDATA -> markup.append(child.getValue());
                case Text -> markup.append(outputter.escapeElementEntities(child.getValue()));
                default -> {
                    // Comments and instructions say nothing to a reader.
                }
            }
        }
        return markup.toString();
    }

    private static void plain(final Element element) {
        final List<Element> elements = new ArrayList<>();
        element.getDescendants(Filters.element()).forEach(elements::add);
        elements.add(element);
        for (final Element each : elements) {
            for (final Namespace declared : List.copyOf(each.getAdditionalNamespaces())) {
                each.removeNamespaceDeclaration(declared);
            }
            if (each.getNamespacePrefix().isEmpty() || each.getNamespaceURI().equals(FeedNamespaces.XHTML)) {
                each.setNamespace(Namespace.NO_NAMESPACE);
            }
        }
    }
}
