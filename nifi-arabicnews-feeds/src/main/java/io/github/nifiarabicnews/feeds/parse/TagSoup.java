package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;
import org.jdom2.CDATA;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalNameException;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads XML that is not well-formed: jsoup's XML mode takes tags that do not match, attributes without quotes and text
 * that ends in the middle, and prefixes that nobody declared get the namespace that feeds use them for.
 */
final class TagSoup {

    private static final Map<String, String> WELL_KNOWN_PREFIXES = Map.ofEntries(
            Map.entry("rdf", FeedNamespaces.RDF),
            Map.entry("content", FeedNamespaces.CONTENT),
            Map.entry("dc", FeedNamespaces.DUBLIN_CORE),
            Map.entry("dcterms", FeedNamespaces.DUBLIN_CORE_TERMS),
            Map.entry("atom", FeedNamespaces.ATOM),
            Map.entry("atom10", FeedNamespaces.ATOM),
            Map.entry("a10", FeedNamespaces.ATOM),
            Map.entry("rss", FeedNamespaces.RSS_1),
            Map.entry("xhtml", FeedNamespaces.XHTML),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("xml", "http://www.w3.org/XML/1998/namespace"));

    private TagSoup() {
    }

    static Document read(final String text) throws FeedParseException {
        final org.jsoup.nodes.Document soup = Jsoup.parse(text, "", Parser.xmlParser());
        final org.jsoup.nodes.Element root = soup.firstElementChild();
        if (root == null) {
            throw new FeedParseException(Reason.UNPARSEABLE, "The document has no element that can be read");
        }
        final Element converted = convert(root, new HashMap<>(Map.of("", "")), 1);
        // What follows an end tag of the root that came too early belongs to the feed all the same.
        for (Node sibling = root.nextSibling(); sibling != null; sibling = sibling.nextSibling()) {
            if (sibling instanceof final org.jsoup.nodes.Element element) {
                converted.addContent(convert(element, new HashMap<>(Map.of("", converted.getNamespaceURI())), 2));
            }
        }
        return new Document(converted);
    }

    private static Element convert(final org.jsoup.nodes.Element source, final Map<String, String> outer, final int depth) {
        final Map<String, String> namespaces = declared(source, outer);
        final Element target = newElement(source.nodeName(), namespaces);
        for (final Attribute attribute : source.attributes()) {
            addAttribute(target, attribute, namespaces);
        }
        for (final Node child : source.childNodes()) {
            if (child instanceof final CDataNode data) {
                addCharacterData(target, data);
            } else if (child instanceof final TextNode textNode) {
                target.addContent(withoutForbidden(textNode.getWholeText()));
            } else if (child instanceof final org.jsoup.nodes.Element element) {
                if (depth < XmlTree.MAXIMUM_DEPTH) {
                    target.addContent(convert(element, namespaces, depth + 1));
                } else {
                    target.addContent(withoutForbidden(element.wholeText()));
                }
            }
        }
        return target;
    }

    private static void addCharacterData(final Element target, final CDataNode data) {
        final String value = withoutForbidden(data.getWholeText());
        target.addContent(value.contains("]]>") ? new Text(value) : new CDATA(value));
    }

    private static Map<String, String> declared(final org.jsoup.nodes.Element source, final Map<String, String> outer) {
        Map<String, String> namespaces = outer;
        for (final Attribute attribute : source.attributes()) {
            final String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (namespaces == outer) {
                    namespaces = new HashMap<>(outer);
                }
                namespaces.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), attribute.getValue().strip());
            }
        }
        return namespaces;
    }

    private static Element newElement(final String name, final Map<String, String> namespaces) {
        final int colon = name.indexOf(':');
        final String prefix = colon < 0 ? "" : name.substring(0, colon);
        final String localName = name.substring(colon + 1);
        try {
            return new Element(localName, Namespace.getNamespace(prefix, namespaceOf(prefix, namespaces)));
        } catch (final IllegalNameException e) {
            return new Element("unnamed");
        }
    }

    private static String namespaceOf(final String prefix, final Map<String, String> namespaces) {
        final String declared = namespaces.get(prefix);
        if (declared != null && (prefix.isEmpty() || !declared.isEmpty())) {
            return declared;
        }
        return WELL_KNOWN_PREFIXES.getOrDefault(prefix, "urn:undeclared:" + prefix);
    }

    private static void addAttribute(final Element target, final Attribute attribute, final Map<String, String> namespaces) {
        final String name = attribute.getKey();
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return;
        }
        final int colon = name.indexOf(':');
        final String value = withoutForbidden(attribute.getValue());
        try {
            if (colon < 0) {
                target.setAttribute(name, value);
            } else {
                final String prefix = name.substring(0, colon);
                target.setAttribute(name.substring(colon + 1), value,
                        Namespace.getNamespace(prefix, namespaceOf(prefix, namespaces)));
            }
        } catch (final IllegalNameException | IllegalAddException e) {
            // An attribute whose name XML does not allow carries nothing that a feed reader knows.
        }
    }

    /** jsoup resolves references once more, and may so bring back characters that XML does not allow. */
    private static String withoutForbidden(final String text) {
        return text.codePoints()
                .filter(org.jdom2.Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
