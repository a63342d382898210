package io.github.nifiarabicnews.extraction.metadata;

import io.github.nifiarabicnews.extraction.document.Paragraphs;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The beginning of an element's text: asking nested elements for all of theirs, one by one, would take quadratic time. */
final class BoundedText {

    private BoundedText() {
    }

    /**
     * The text of an element, cut off soon after a length.
     *
     * @param element element
     * @param length  number of characters from which on no more is read
     */
    static String of(final Element element, final int length) {
        final StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(final Node node, final int depth) {
                if (node instanceof final TextNode textNode) {
                    text.append(textNode.getWholeText()).append(' ');
                }
                return text.length() > 4 * length ? FilterResult.STOP : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(final Node node, final int depth) {
                return FilterResult.CONTINUE;
            }
        });
        return Paragraphs.foldSpace(text);
    }
}
