package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.document.Words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What is passed over with all that is in it when a page is read for its article: what browsers do not show, what holds no running text by its kind, and captions.
 * <p>
 * What is around the headline is never passed over: some sites hide the page until a script has run, or set the article in an {@code aside}.
 * </p>
 */
final class SkippedParts {

    /** Never text. */
    private static final Set<String> NO_TEXT = Set.of("script", "style", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select",
            "option", "input", "textarea", "head", "title", "map", "link", "meta");
    /** Text, but of the site. */
    private static final Set<String> SITE = Set.of("noscript", "nav", "footer", "aside", "dialog", "menu", "label", "button");
    /** A part with more words is no caption, whatever its name. */
    private static final int MOST_CAPTION_WORDS = 150;
    private static final int MOST_CAPTION_NODES = 1_000;

    private final Element root;
    private final Set<Element> aroundHeadline = new HashSet<>();
    private final boolean captions;
    private final boolean lenient;

    /**
     * @param root     element that is read, never skipped itself
     * @param headline headline or null
     * @param captions whether captions are kept
     * @param lenient  whether what is hidden or belongs to the site by its kind is kept as well
     */
    SkippedParts(final Element root, final Element headline, final boolean captions, final boolean lenient) {
        this.root = root;
        this.captions = captions;
        this.lenient = lenient;
        for (Element element = headline; element != null; element = element.parent()) {
            aroundHeadline.add(element);
        }
    }

    boolean contains(final Element element) {
        final String name = element.normalName();
        if (NO_TEXT.contains(name)) {
            return true;
        }
        if (element == root) {
            return false;
        }
        final boolean skipped = !lenient && (SITE.contains(name) || isHidden(element)) || !captions && isCaption(element, name);
        return skipped && !aroundHeadline.contains(element);
    }

    private static boolean isHidden(final Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true") || element.attr("aria-modal").equals("true")) {
            return true;
        }
        final String role = element.attr("role");
        if (role.equals("dialog") || role.equals("alertdialog")) {
            return true;
        }
        final String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        final String folded = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }

    private static boolean isCaption(final Element element, final String name) {
        final boolean named = name.equals("figure") ? !holdsText(element) : RegionNames.isCaption(element);
        return named && isShort(element);
    }

    /** Figures are set around quotes, tables and code as well as around pictures. */
    private static boolean holdsText(final Element figure) {
        return figure.selectFirst("blockquote, table, pre") != null || figure.selectFirst("p + p") != null;
    }

    private static boolean isShort(final Element element) {
        final WordCount count = new WordCount();
        element.filter(count);
        return count.words <= MOST_CAPTION_WORDS;
    }

    /** Counts as far as it has to: nested parts that all bear a caption's name would take quadratic time. */
    private static final class WordCount implements NodeFilter {

        private int words;
        private int nodes;

        @Override
        public FilterResult head(final Node node, final int depth) {
            if (node instanceof final TextNode text) {
                words += Words.count(text.getWholeText());
            }
            return words > MOST_CAPTION_WORDS || ++nodes > MOST_CAPTION_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(final Node node, final int depth) {
            return FilterResult.CONTINUE;
        }
    }
}
