package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.document.Paragraphs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The visible text of a part of a page, paragraph by paragraph. */
public final class PageText {

    private static final Set<String> INVISIBLE = Set.of("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
            "select", "option", "input", "textarea", "button", "head", "title", "map");

    private PageText() {
    }

    /**
     * All visible text of an element.
     *
     * @param root   element, for example a whole document
     * @param budget bounds
     * @return paragraphs without line breaks
     */
    public static List<String> whole(final Element root, final ExtractionBudget budget) {
        final Collector collector = new Collector(budget);
        root.filter(collector);
        collector.flush();
        return collector.paragraphs;
    }

    /**
     * The lines of a fragment that was accounted for already.
     *
     * @param root element
     */
    public static List<String> lines(final Element root) {
        final Collector collector = new Collector(null);
        root.filter(collector);
        collector.flush();
        return collector.paragraphs;
    }

    private static final class Collector implements NodeFilter {

        private final ExtractionBudget budget;
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();

        Collector(final ExtractionBudget budget) {
            this.budget = budget;
        }

        @Override
        public FilterResult head(final Node node, final int depth) {
            if (node instanceof final TextNode text) {
                if (budget != null) {
                    budget.checkTime();
                    budget.addOutput(text.getWholeText().length());
                }
                current.append(text.getWholeText());
            } else if (node instanceof final Element element) {
                if (INVISIBLE.contains(element.normalName()) || element.hasAttr("hidden")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (Blocks.isBlock(element)) {
                    flush();
                } else if (Blocks.isCell(element)) {
                    current.append(' ');
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(final Node node, final int depth) {
            if (node instanceof final Element element && Blocks.isBlock(element)) {
                flush();
            }
            return FilterResult.CONTINUE;
        }

        private void flush() {
            final String paragraph = Paragraphs.foldSpace(current);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
            current.setLength(0);
        }
    }
}
