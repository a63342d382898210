package io.github.nifiarabicnews.extraction.content;

import java.util.Set;

import org.jsoup.nodes.Element;

/** Which elements end a line of running text. */
final class Blocks {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
            "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
            "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption", "legend", "option", "picture");

    private Blocks() {
    }

    static boolean isBlock(final Element element) {
        return BLOCKS.contains(element.normalName()) || isLayoutCell(element);
    }

    /** A cell of a table that holds data: its text goes on the row's line. */
    static boolean isCell(final Element element) {
        return isTableCell(element) && !isLayoutCell(element);
    }

    /** Old pages lay themselves out with tables: such a cell has lines of its own. */
    private static boolean isLayoutCell(final Element element) {
        if (!isTableCell(element)) {
            return false;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (BLOCKS.contains(child.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTableCell(final Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }
}
