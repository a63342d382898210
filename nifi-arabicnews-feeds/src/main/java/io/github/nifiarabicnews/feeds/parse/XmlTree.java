package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * Reads healed XML into a tree: strictly, with the JDK's own parser, and where that fails with {@link TagSoup}.
 *
 * <p>The strict reader refuses a DOCTYPE, knows no external entity and runs under the JDK's secure processing. It is
 * made here and handed to ROME as a finished tree: ROME's own readers keep the first caller's DOCTYPE setting for the
 * whole JVM.
 */
final class XmlTree {

    /** Elements within one another. Feeds have about six, with inline XHTML some twenty. */
    static final int MAXIMUM_DEPTH = 200;

    private XmlTree() {
    }

    /**
     * @param text    from {@link XmlHealer}
     * @param repairs receives {@link Repair#TAGS} where the text is not well-formed
     */
    static Document read(final String text, final Set<Repair> repairs) throws FeedParseException {
        try {
            return readStrictly(text);
        } catch (final SAXException e) {
            repairs.add(Repair.TAGS);
            return TagSoup.read(text);
        }
    }

    private static Document readStrictly(final String text) throws SAXException, FeedParseException {
        final DepthLimit handler = new DepthLimit();
        try {
            final XMLReader reader = newReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            // Without it CDATA would be told as plain text.
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.parse(new InputSource(new StringReader(text)));
            return handler.getDocument();
        } catch (final IOException | ParserConfigurationException e) {
            throw new FeedParseException(Reason.UNPARSEABLE, "The XML parser failed: " + e.getMessage(), e);
        }
    }

    private static XMLReader newReader() throws ParserConfigurationException, SAXException {
        final SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setXIncludeAware(false);
        return factory.newSAXParser().getXMLReader();
    }

    /** Builds the tree and refuses one that would overflow the stack of whoever walks it. */
    private static final class DepthLimit extends SAXHandler implements ErrorHandler {

        private int depth;

        @Override
        public void startElement(final String uri, final String localName, final String qualifiedName,
                                 final Attributes attributes) throws SAXException {
            depth++;
            if (depth > MAXIMUM_DEPTH) {
                throw new SAXException("More than " + MAXIMUM_DEPTH + " elements within one another");
            }
            super.startElement(uri, localName, qualifiedName, attributes);
        }

        @Override
        public void endElement(final String uri, final String localName, final String qualifiedName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qualifiedName);
        }

        @Override
        public void warning(final SAXParseException exception) {
            // Nothing that a warning tells keeps the document from being read.
        }

        @Override
        public void error(final SAXParseException exception) {
            // Only validation reports errors that are not fatal.
        }

        @Override
        public void fatalError(final SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
