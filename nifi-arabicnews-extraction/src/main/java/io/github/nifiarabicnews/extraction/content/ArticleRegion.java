package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.document.Words;
import io.github.nifiarabicnews.extraction.metadata.PageMetadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** The elements that make up the article: where running text is most concentrated, and what goes with it. */
final class ArticleRegion {

    /** A paragraph counts for its container, less for what is around that. */
    private static final double[] SHARE_BY_LEVEL = {1, 0.6, 0.35, 0.2};
    private static final int LEVELS_UP = 5;
    private static final int LEAST_ARTICLE_WORDS = 25;
    private static final int LEAST_LEAD_WORDS = 12;
    private static final double MOST_LINKS = 0.35;
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt", "td", "figcaption");
    private static final Set<String> PARTS = Set.of("p", "blockquote", "ul", "ol", "h2", "h3", "h4", "h5", "pre", "table");

    private final List<TextBlock> all;
    private final PageMetadata page;
    private final ExtractionBudget budget;
    private final TextWeights weights;
    private final Set<Element> roots = new HashSet<>();
    private final Set<Element> excluded = new HashSet<>();
    private final Set<TextBlock> loose = new HashSet<>();

    private ArticleRegion(final List<TextBlock> all, final PageMetadata page, final ExtractionBudget budget) {
        this.all = all;
        this.page = page;
        this.budget = budget;
        this.weights = TextWeights.of(all, budget);
    }

    static ArticleRegion find(final List<TextBlock> blocks, final PageMetadata page, final ExtractionBudget budget) {
        final ArticleRegion region = new ArticleRegion(blocks, page, budget);
        final Element best = region.best();
        if (best != null) {
            final Element marked = region.markedArticle(best);
            region.roots.add(marked);
            region.widen(marked);
            region.takeInLead();
        }
        return region;
    }

    /** The article's lines in document order. */
    List<TextBlock> blocks() {
        final List<TextBlock> inside = new ArrayList<>();
        for (final TextBlock block : all) {
            if (loose.contains(block) || MainContentExtractor.isInside(block.owner(), roots) && !MainContentExtractor.isInside(block.owner(), excluded)) {
                inside.add(block);
            }
        }
        return inside;
    }

    boolean isArticle() {
        return blocks().stream().filter(TextBlock::isProse).mapToInt(TextBlock::words).sum() >= LEAST_ARTICLE_WORDS;
    }

    private Element best() {
        final Map<Element, Double> scores = new IdentityHashMap<>();
        final Map<Element, Integer> firstPosition = new IdentityHashMap<>();
        final int headlinePosition = headlinePosition();
        for (final TextBlock block : all) {
            budget.checkTime();
            if (!block.isProse()) {
                continue;
            }
            final double value = block.words() * (1 - block.linkShare()) * (block.position() < headlinePosition ? 0.5 : 1);
            Element element = container(block.owner());
            for (int level = 0; level < SHARE_BY_LEVEL.length && element != null; level++) {
                scores.merge(element, value * SHARE_BY_LEVEL[level], Double::sum);
                firstPosition.putIfAbsent(element, block.position());
                element = element.parent();
            }
        }
        final String lead = lead();
        Element best = null;
        double bestScore = 0;
        for (final TextBlock block : all) {
            Element element = container(block.owner());
            for (int level = 0; level < SHARE_BY_LEVEL.length && element != null; level++) {
                final Double score = scores.remove(element);
                if (score != null) {
                    final double weighted = score * (1 - weights.of(element).linkShare()) * likelihood(element, lead);
                    if (weighted > bestScore) {
                        bestScore = weighted;
                        best = element;
                    }
                }
                element = element.parent();
            }
        }
        return best;
    }

    private int headlinePosition() {
        if (page.headline() == null) {
            return 0;
        }
        for (final TextBlock block : all) {
            if (block.owner() == page.headline() || page.headline().parents().contains(block.owner()) && block.text().contains(page.headline().text().strip())) {
                return block.position();
            }
        }
        return 0;
    }

    /** What the names, the mark-up and the page's own summary say for an element. */
    private double likelihood(final Element element, final String lead) {
        double factor = 1;
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            factor *= 3;
        } else if (element.normalName().equals("article") || element.normalName().equals("main")) {
            factor *= 1.3;
        }
        final List<String> names = RegionNames.words(element);
        if (RegionNames.isForeign(names)) {
            factor *= 0.4;
        }
        if (RegionNames.isArticle(names)) {
            factor *= 1.25;
        }
        if (element.closest("article, main, [role=main]") != null) {
            factor *= 1.2;
        }
        if (!lead.isEmpty() && hasLead(element, lead)) {
            factor *= 2;
        }
        return factor;
    }

    /** The first words of the page's summary, which most sites take from the article's first paragraph. */
    private String lead() {
        final String source = page.articleBody() != null ? page.articleBody() : page.description();
        if (source == null) {
            return "";
        }
        final String[] words = Words.folded(source).split(" ");
        if (words.length < 6) {
            return "";
        }
        return String.join(" ", List.of(words).subList(0, 6));
    }

    private boolean hasLead(final Element element, final String lead) {
        int looked = 0;
        for (final TextBlock block : all) {
            if (block.words() >= 6 && isInside(block.owner(), element)) {
                if (Words.folded(block.text().substring(0, Math.min(block.text().length(), 600))).contains(lead)) {
                    return true;
                }
                if (++looked > 8) {
                    return false;
                }
            }
        }
        return false;
    }

    private static Element container(final Element owner) {
        Element element = owner;
        while (PARAGRAPHS.contains(element.normalName()) && element.parent() != null) {
            if (element.normalName().equals("td") && element.children().size() > 0) {
                return element;
            }
            element = element.parent();
        }
        return element;
    }

    /** The element that the page itself marks as the article, where it is around the text that was found and holds more than that. */
    private Element markedArticle(final Element best) {
        final Element marked = best.closest("[itemprop~=(?i)\\barticleBody\\b], article");
        if (marked == null || weights.of(marked).linkShare() > MOST_LINKS) {
            return best;
        }
        for (final Element nested : marked.select("article")) {
            // Teasers and comments are articles to some sites; the article itself may be one within another.
            final boolean holdsText = nested == best || best.parents().contains(nested) || weights.of(nested).proseWords() * 2 > weights.of(marked).proseWords();
            if (nested != marked && !holdsText) {
                excluded.add(nested);
            }
        }
        return marked;
    }

    /** Takes in what stands beside the article's element and is made the same way: the other halves of divided articles, and leads. */
    private void widen(final Element best) {
        Element inner = best;
        for (int level = 0; level < LEVELS_UP; level++) {
            final Element outer = inner.parent();
            if (outer == null || outer.normalName().equals("html")) {
                return;
            }
            budget.checkTime();
            if (isMadeOfParts(outer)) {
                roots.add(outer);
                inner = outer;
                continue;
            }
            for (final TextBlock block : all) {
                if (block.owner() == outer && block.isProse()) {
                    loose.add(block);
                }
            }
            for (final Element sibling : outer.children()) {
                if (sibling != inner && goesWith(sibling, inner)) {
                    roots.add(sibling);
                }
            }
            inner = outer;
        }
    }

    /** The lead may stand in a box of its own above the body: the summary that the page gives for search engines tells it. */
    private void takeInLead() {
        final String lead = lead();
        final List<TextBlock> inside = blocks();
        if (lead.isEmpty() || inside.isEmpty() || inside.stream().anyMatch(block -> startsWithLead(block, lead))) {
            return;
        }
        final int first = inside.get(0).position();
        for (final TextBlock block : all) {
            if (block.position() >= first) {
                return;
            }
            if (block.isProse() && block.words() >= LEAST_LEAD_WORDS && !block.owner().normalName().matches("h[1-6]") && startsWithLead(block, lead)) {
                loose.add(block);
                return;
            }
        }
    }

    private static boolean startsWithLead(final TextBlock block, final String lead) {
        return Words.folded(block.text().substring(0, Math.min(block.text().length(), 300))).contains(lead);
    }

    /** Whether running text is spread over at least three parts of an element, none of which has most of it. */
    private boolean isMadeOfParts(final Element outer) {
        final TextWeights.Weight weight = weights.of(outer);
        if (weight.linkShare() > 0.2 || weight.proseWords() < 0.75 * weight.words()) {
            return false;
        }
        int parts = 0;
        int largest = 0;
        for (final Element child : outer.children()) {
            final int prose = weights.of(child).proseWords();
            parts += prose > 0 ? 1 : 0;
            largest = Math.max(largest, prose);
        }
        return parts >= 3 && largest < 0.6 * weight.proseWords();
    }

    private boolean goesWith(final Element sibling, final Element inner) {
        final TextWeights.Weight weight = weights.of(sibling);
        if (weight.proseWords() == 0 || weight.linkShare() > MOST_LINKS) {
            return false;
        }
        if (PARTS.contains(sibling.normalName())) {
            return true;
        }
        final boolean alike = sibling.normalName().equals(inner.normalName()) && !sibling.className().isEmpty() && sibling.className().equals(inner.className());
        return alike && weight.proseWords() >= 15;
    }

    private static boolean isInside(final Element element, final Element ancestor) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == ancestor) {
                return true;
            }
        }
        return false;
    }
}
