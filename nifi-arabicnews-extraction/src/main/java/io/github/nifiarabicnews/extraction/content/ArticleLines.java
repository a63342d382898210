package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.extraction.ExtractionSettings;
import io.github.nifiarabicnews.extraction.document.Words;
import io.github.nifiarabicnews.extraction.metadata.PageMetadata;
import io.github.nifiarabicnews.extraction.metadata.PublicationDateParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Takes out of the article's element the lines that are none of the article. */
final class ArticleLines {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> QUOTES = Set.of("blockquote", "q", "aside", "figure");
    private static final int SHORT_LINK_LINE = 25;
    private static final int LONGEST_DATE_LINE = 25;
    /** Some sites set the lead as a heading. */
    private static final int LEAST_LEAD_WORDS = 14;

    /** Quotes are compared with every line: in longer texts they are left as they are. */
    private static final int MOST_LINES_COMPARED = 1_000;
    private static final int LEAST_QUOTE_WORDS = 4;
    private static final int MOST_QUOTE_WORDS = 60;
    private static final Pattern TIME = Pattern.compile("[\\[(]?[\\d\u0660-\u0669\u06F0-\u06F9]{1,2}[:.٫][\\d\u0660-\u0669\u06F0-\u06F9]{2}[\\])]?\\s*(?:ص|م|صباحا|مساء|AM|PM|am|pm|GMT|UTC)?");

    private ArticleLines() {
    }

    static List<TextBlock> clean(final List<TextBlock> blocks, final PageMetadata page, final ExtractionSettings settings) {
        final String title = page.article().title() == null ? "" : Words.folded(page.article().title());
        final List<TextBlock> kept = new ArrayList<>();
        final boolean quotes = blocks.size() <= MOST_LINES_COMPARED && blocks.stream().anyMatch(block -> quote(block) != null);
        final List<String> folded = quotes ? blocks.stream().map(block -> Words.folded(block.text())).toList() : List.of();
        boolean leadsAway = false;
        for (final TextBlock block : blocks) {
            if (BoilerplateLines.matches(block)) {
                leadsAway = BoilerplateLines.introducesOtherArticles(block);
                continue;
            }
            if (isTime(block) || isPulledQuote(block, blocks, folded) || isLinkLine(block, leadsAway) || isExcluded(block, settings) || !title.isEmpty() && Words.folded(block.text()).equals(title)) {
                continue;
            }
            leadsAway = false;
            kept.add(block);
        }
        return withoutLooseEnds(withoutEmptyHeadings(kept));
    }

    /** A time by itself, as pages that follow an event put it in front of each entry. */
    private static boolean isTime(final TextBlock block) {
        return block.words() <= 3 && TIME.matcher(block.text()).matches();
    }

    /** A sentence of the article that is shown once more as a quote. */
    private static boolean isPulledQuote(final TextBlock block, final List<TextBlock> blocks, final List<String> folded) {
        final Element quote = quote(block);
        if (folded.isEmpty() || quote == null || block.words() < LEAST_QUOTE_WORDS || block.words() > MOST_QUOTE_WORDS) {
            return false;
        }
        final String text = Words.folded(block.text());
        for (int i = 0; i < folded.size(); i++) {
            final TextBlock other = blocks.get(i);
            if (other.words() > block.words() && folded.get(i).contains(text) && !other.owner().parents().contains(quote) && other.owner() != quote) {
                return true;
            }
        }
        return false;
    }

    private static Element quote(final TextBlock block) {
        for (Element element = block.owner(); element != null; element = element.parent()) {
            if (QUOTES.contains(element.normalName())) {
                return element;
            }
        }
        return null;
    }

    /** A line that is a link as a whole, as teasers of other articles are. */
    private static boolean isLinkLine(final TextBlock block, final boolean leadsAway) {
        if (block.linkShare() < 0.8) {
            return false;
        }
        return leadsAway || block.words() <= SHORT_LINK_LINE && !(block.endsSentence() && block.words() >= 8);
    }

    private static boolean isExcluded(final TextBlock block, final ExtractionSettings settings) {
        return !settings.subheadings() && isHeading(block) || !settings.lists() && block.owner().closest("ul, ol, dl") != null
                || !settings.quotes() && block.owner().closest("blockquote") != null;
    }

    private static boolean isHeading(final TextBlock block) {
        return HEADINGS.contains(block.owner().normalName());
    }

    /** A heading with nothing under it headed what was taken out. */
    private static List<TextBlock> withoutEmptyHeadings(final List<TextBlock> blocks) {
        final List<TextBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            final TextBlock block = blocks.get(i);
            if (!isHeading(block) || !isNothingUnder(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isNothingUnder(final TextBlock heading, final TextBlock next) {
        return next == null || isHeading(next) && level(next) <= level(heading);
    }

    private static int level(final TextBlock block) {
        return block.owner().normalName().charAt(1);
    }

    /** Bylines, dates and labels before the first paragraph and after the last one. */
    private static List<TextBlock> withoutLooseEnds(final List<TextBlock> blocks) {
        int first = 0;
        while (first < blocks.size() && !isBody(blocks.get(first))) {
            first++;
        }
        int last = blocks.size();
        while (last > first && !isBody(blocks.get(last - 1))) {
            last--;
        }
        return first == last ? blocks : blocks.subList(first, last);
    }

    private static boolean isBody(final TextBlock block) {
        if (!block.isProse() || isHeading(block) && !(block.words() >= LEAST_LEAD_WORDS && block.endsSentence())) {
            return false;
        }
        return block.words() > LONGEST_DATE_LINE || block.endsSentence() || PublicationDateParser.parse(block.text()).isEmpty();
    }
}
