package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

/** How much text, running text and linked text there is in each element of a page. */
final class TextWeights {

    private static final Weight NOTHING = new Weight();

    private final Map<Element, Weight> weights = new IdentityHashMap<>();

    static TextWeights of(final List<TextBlock> blocks, final ExtractionBudget budget) {
        final TextWeights result = new TextWeights();
        for (final TextBlock block : blocks) {
            budget.checkTime();
            for (Element element = block.owner(); element != null; element = element.parent()) {
                result.weights.computeIfAbsent(element, key -> new Weight()).add(block);
            }
        }
        return result;
    }

    Weight of(final Element element) {
        return weights.getOrDefault(element, NOTHING);
    }

    /** Sums over the lines in an element. */
    static final class Weight {

        private int blocks;
        private int words;
        private int linkWords;
        private int proseWords;

        private void add(final TextBlock block) {
            blocks++;
            words += block.words();
            linkWords += block.linkWords();
            proseWords += block.isProse() ? block.words() : 0;
        }

        int blocks() {
            return blocks;
        }

        int words() {
            return words;
        }

        int proseWords() {
            return proseWords;
        }

        double linkShare() {
            return words == 0 ? 0 : (double) linkWords / words;
        }
    }
}
