package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.ExtractionBudget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the paragraphs out of the XHTML events that Tika's parsers send, within a budget. */
final class ParagraphHandler extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "blockquote", "pre", "table", "ul", "ol", "body", "section", "article", "br");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> SKIPPED = Set.of("head", "script", "style");

    private final ExtractionBudget budget;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int skipped;

    ParagraphHandler(final ExtractionBudget budget) {
        this.budget = budget;
    }

    List<String> paragraphs() {
        flush();
        return paragraphs;
    }

    @Override
    public void startElement(final String uri, final String localName, final String qualifiedName, final Attributes attributes) {
        budget.checkTime();
        if (SKIPPED.contains(localName)) {
            skipped++;
        } else if (BLOCKS.contains(localName)) {
            flush();
        } else if (CELLS.contains(localName)) {
            current.append(' ');
        }
    }

    @Override
    public void endElement(final String uri, final String localName, final String qualifiedName) {
        if (SKIPPED.contains(localName)) {
            skipped--;
        } else if (BLOCKS.contains(localName)) {
            flush();
        }
    }

    @Override
    public void characters(final char[] characters, final int start, final int length) {
        if (skipped == 0) {
            budget.addOutput(length);
            current.append(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(final char[] characters, final int start, final int length) {
        if (skipped == 0) {
            budget.addOutput(length);
            current.append(characters, start, length);
        }
    }

    private void flush() {
        final String paragraph = Paragraphs.foldSpace(current);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        current.setLength(0);
    }
}
