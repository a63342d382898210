package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionSettings;
import io.github.nifiarabicnews.extraction.metadata.PageMetadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the body of the article on a web page, in three steps: the page's lines with what is surely no part of an article left out; the elements in which running text is
 * most concentrated, which make up the article; and its lines without what sites put between and around paragraphs.
 * <p>
 * All rules are about text and structure. Names of classes are advice, and weighed against the text.
 * </p>
 */
public final class MainContentExtractor {

    private static final Set<String> NEVER = Set.of("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select",
            "option", "input", "textarea", "button", "head", "title", "map", "nav", "footer", "aside", "dialog", "menu", "label", "link", "meta");

    private MainContentExtractor() {
    }

    /**
     * Finds the body.
     *
     * @param document page
     * @param page     what the page says of its article
     * @param budget   bounds
     */
    public static MainContent extract(final Document document, final PageMetadata page, final ExtractionBudget budget) {
        final Element body = document.body();
        final Set<Element> skipped = new HashSet<>();
        for (final Element element : body.getAllElements()) {
            if (element != body && (NEVER.contains(element.normalName()) || isHidden(element))) {
                skipped.add(element);
            }
        }
        skipCaptions(body, budget.settings(), skipped);
        List<TextBlock> blocks = BlockReader.read(body, skipped, budget);
        final TextWeights whole = TextWeights.of(blocks, budget);
        final Set<Element> foreign = ForeignRegions.find(body, page.headline(), whole, budget);
        blocks = blocks.stream().filter(block -> !isInside(block.owner(), foreign)).toList();
        final ArticleRegion region = ArticleRegion.find(blocks, page, budget);
        final List<TextBlock> lines = ArticleLines.clean(NextArticles.cutOff(region.blocks(), page.headline()), page, budget.settings());
        final List<String> paragraphs = new ArrayList<>();
        for (final TextBlock line : lines) {
            paragraphs.add(line.text());
        }
        return new MainContent(paragraphs, region.isArticle());
    }

    private static boolean isHidden(final Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        final String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || element.attr("role").equals("dialog") || element.attr("role").equals("alertdialog") || element.attr("aria-modal").equals("true") || element.attr("aria-hidden").equals("true") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static void skipCaptions(final Element body, final ExtractionSettings settings, final Set<Element> skipped) {
        if (settings.captions()) {
            return;
        }
        for (final Element element : body.select("figcaption, figure, [class], [id]")) {
            if (element.normalName().equals("figure") ? element.selectFirst("blockquote, table, pre") == null && element.selectFirst("p + p") == null : RegionNames.isCaption(element)) {
                skipped.add(element);
            }
        }
    }

    static boolean isInside(final Element element, final Set<Element> ancestors) {
        for (Element e = element; e != null; e = e.parent()) {
            if (ancestors.contains(e)) {
                return true;
            }
        }
        return false;
    }
}
