package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionBudget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the body of the article on a web page.
 * <p>
 * Every line of the page gets a worth: running text is worth its words, links and labels cost. The element whose lines are worth most together is the article's,
 * which holds whatever a site calls its classes.
 * </p>
 */
public final class MainContentExtractor {

    private static final Set<String> NEVER = Set.of("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select",
            "option", "input", "textarea", "button", "head", "title", "map", "nav", "footer", "aside", "dialog", "menu", "label");

    private MainContentExtractor() {
    }

    /**
     * Finds the body.
     *
     * @param document page
     * @param title    headline, or null; it is not repeated in the body
     * @param budget   bounds
     */
    public static MainContent extract(final Document document, final String title, final ExtractionBudget budget) {
        final Element body = document.body();
        final Set<Element> skipped = new HashSet<>(body.select(String.join(",", NEVER)));
        skipped.addAll(body.select("[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none]"));
        final List<TextBlock> blocks = BlockReader.read(body, skipped, budget);
        final Map<Element, Double> worth = new HashMap<>();
        for (final TextBlock block : blocks) {
            final double value = worth(block);
            for (Element element = block.owner(); element != null; element = element.parent()) {
                worth.merge(element, value, Double::sum);
            }
        }
        Element best = body;
        for (final Map.Entry<Element, Double> entry : worth.entrySet()) {
            final double difference = entry.getValue() - worth.getOrDefault(best, Double.NEGATIVE_INFINITY);
            if (difference > 0 || difference == 0 && entry.getKey().parents().contains(best)) {
                best = entry.getKey();
            }
        }
        final List<String> paragraphs = new ArrayList<>();
        for (final TextBlock block : blocks) {
            if (isInside(block.owner(), best) && worth(block) > 0 && !block.text().equals(title)) {
                paragraphs.add(block.text());
            }
        }
        return new MainContent(paragraphs, !paragraphs.isEmpty());
    }

    private static double worth(final TextBlock block) {
        if (block.words() < 8 && !block.endsSentence()) {
            return -3;
        }
        return block.words() - 2.5 * block.linkWords();
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
