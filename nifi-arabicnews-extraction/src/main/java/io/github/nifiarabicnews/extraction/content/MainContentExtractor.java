package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.metadata.PageMetadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the body of the article on a web page, in three steps: the page's lines with what is surely no part of an article left out; the elements in which running text is
 * most concentrated, which make up the article; and its lines without what sites put between and around paragraphs.
 * <p>
 * All rules are about text and structure. Names of classes are advice, and weighed against the text. Where nothing looks like an article, the page is looked at once more with
 * what it hides and what its names put aside, and then for an article in a template that a script would show.
 * </p>
 */
public final class MainContentExtractor {

    private static final int LEAST_TEMPLATE_CHARACTERS = 150;

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
        final MainContent strict = extract(document.body(), page, false, budget);
        if (strict.sure()) {
            return strict;
        }
        final Element template = longestTemplate(document.body());
        if (template != null) {
            final MainContent inTemplate = extract(Jsoup.parseBodyFragment(template.data()).body(), page, false, budget);
            if (inTemplate.sure()) {
                return inTemplate;
            }
        }
        final MainContent lenient = extract(document.body(), page, true, budget);
        return lenient.sure() || strict.paragraphs().isEmpty() ? new MainContent(lenient.paragraphs(), false) : strict;
    }

    private static MainContent extract(final Element body, final PageMetadata page, final boolean lenient, final ExtractionBudget budget) {
        List<TextBlock> blocks = BlockReader.read(body, new SkippedParts(body, page.headline(), budget.settings().captions(), lenient), budget);
        if (!lenient) {
            final Set<Element> foreign = ForeignRegions.find(body, page.headline(), TextWeights.of(blocks, budget), budget);
            blocks = blocks.stream().filter(block -> !isInside(block.owner(), foreign)).toList();
        }
        final ArticleRegion region = ArticleRegion.find(blocks, page, budget);
        final List<TextBlock> lines = ArticleLines.clean(NextArticles.cutOff(region.blocks(), page.headline()), page, budget.settings());
        final List<String> paragraphs = new ArrayList<>();
        int words = 0;
        for (final TextBlock line : lines) {
            paragraphs.add(line.text());
            words += line.words();
        }
        return new MainContent(paragraphs, region.isArticle() && words > 0);
    }

    /** Mark-up in a {@code script} that is no program: some blogs show their articles from there. */
    private static Element longestTemplate(final Element body) {
        Element longest = null;
        for (final Element script : body.getElementsByTag("script")) {
            final String type = script.attr("type").toLowerCase(Locale.ROOT);
            final boolean template = type.contains("template") || type.contains("html");
            if (template && script.data().length() >= (longest == null ? LEAST_TEMPLATE_CHARACTERS : longest.data().length() + 1)) {
                longest = script;
            }
        }
        return longest;
    }

    static boolean isInside(final Element element, final Set<Element> ancestors) {
        if (ancestors.isEmpty()) {
            return false;
        }
        for (Element e = element; e != null; e = e.parent()) {
            if (ancestors.contains(e)) {
                return true;
            }
        }
        return false;
    }
}
