package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Parts of a page that belong to the site and not to the article: by their names, where the text does not speak against it, and lists of links. */
final class ForeignRegions implements NodeFilter {

    /** A part with more of the page's running text than this is not put aside for its name. */
    private static final double LARGEST_SHARE = 0.3;
    private static final double SMALL_SHARE = 0.12;
    private static final int SMALL_WORDS = 70;
    private static final Set<String> GROUPS = Set.of("ul", "ol", "div", "section", "table", "tr", "tbody", "dl", "form", "center");

    private final Element root;
    private final Element headline;
    private final TextWeights weights;
    private final ExtractionBudget budget;
    private final Set<Element> found = new HashSet<>();

    private ForeignRegions(final Element root, final Element headline, final TextWeights weights, final ExtractionBudget budget) {
        this.root = root;
        this.headline = headline;
        this.weights = weights;
        this.budget = budget;
    }

    static Set<Element> find(final Element root, final Element headline, final TextWeights weights, final ExtractionBudget budget) {
        final ForeignRegions regions = new ForeignRegions(root, headline, weights, budget);
        root.filter(regions);
        return regions.found;
    }

    @Override
    public FilterResult head(final Node node, final int depth) {
        if (!(node instanceof final Element element) || element == root) {
            return FilterResult.CONTINUE;
        }
        budget.checkTime();
        final TextWeights.Weight weight = weights.of(element);
        if (weight.words() == 0) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isForeign(element, weight)) {
            found.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isForeign(final Element element, final TextWeights.Weight weight) {
        if (headline != null && (element == headline || headline.parents().contains(element))) {
            return false;
        }
        final double share = (double) weight.proseWords() / Math.max(1, weights.of(root).proseWords());
        if (share <= LARGEST_SHARE) {
            final List<String> names = RegionNames.words(element);
            if (RegionNames.isForeign(names) || share <= SMALL_SHARE && weight.proseWords() <= SMALL_WORDS && RegionNames.isForeignIfSmall(names)) {
                return true;
            }
        }
        // Lists of links, and groups of linked teasers.
        return GROUPS.contains(element.normalName()) && share <= 0.1 && weight.linkShare() > 0.6 && weight.blocks() >= 2 && weight.proseWords() < 30;
    }

    @Override
    public FilterResult tail(final Node node, final int depth) {
        return FilterResult.CONTINUE;
    }
}
