package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.document.Paragraphs;
import io.github.nifiarabicnews.extraction.document.Words;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Splits a page into its lines of text. */
final class BlockReader implements NodeFilter {

    private final ExtractionBudget budget;
    private final SkippedParts skipped;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linkText = new StringBuilder();
    private Element owner;
    private int linkDepth;

    private BlockReader(final ExtractionBudget budget, final SkippedParts skipped) {
        this.budget = budget;
        this.skipped = skipped;
    }

    /**
     * Reads the lines of an element.
     *
     * @param root    element
     * @param skipped what is passed over with all that is in it
     * @param budget  bounds
     */
    static List<TextBlock> read(final Element root, final SkippedParts skipped, final ExtractionBudget budget) {
        final BlockReader reader = new BlockReader(budget, skipped);
        root.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(final Node node, final int depth) {
        budget.checkTime();
        if (node instanceof final TextNode textNode) {
            if (owner == null) {
                owner = nearestBlock(textNode);
            }
            final String content = textNode.getWholeText();
            text.append(content);
            if (linkDepth > 0) {
                linkText.append(content).append(' ');
            }
        } else if (node instanceof final Element element) {
            if (skipped.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (Blocks.isBlock(element)) {
                flush();
                if (!element.normalName().equals("br")) {
                    owner = element;
                }
            } else if (Blocks.isCell(element)) {
                text.append(' ');
            } else if (element.normalName().equals("a")) {
                linkDepth++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(final Node node, final int depth) {
        if (node instanceof final Element element) {
            if (Blocks.isBlock(element)) {
                flush();
                owner = null;
            } else if (element.normalName().equals("a")) {
                linkDepth--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static Element nearestBlock(final TextNode node) {
        Node parent = node.parent();
        while (parent instanceof final Element element && !Blocks.isBlock(element) && element.parent() != null) {
            parent = element.parent();
        }
        return parent instanceof final Element element ? element : null;
    }

    private void flush() {
        final String line = Paragraphs.foldSpace(text);
        if (!line.isEmpty() && owner != null) {
            budget.addOutput(line.length());
            final int words = Words.count(line);
            blocks.add(new TextBlock(owner, line, words, Math.min(words, Words.count(linkText)), blocks.size()));
        }
        text.setLength(0);
        linkText.setLength(0);
    }
}
