package io.github.nifiarabicnews.extraction.metadata;

import io.github.nifiarabicnews.extraction.document.Paragraphs;
import io.github.nifiarabicnews.extraction.document.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline among what a page offers: headings, JSON-LD, OpenGraph and the window title. The visible heading that the others agree with wins;
 * the site's name and section are taken off.
 */
final class HeadlineFinder {

    /** What sets a site's name apart from the headline in window titles. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—:»«·•/\\\\>~]+\\s+|\\s*[|»•]\\s*|\\s*::\\s*");
    /** Addresses of first pages. */
    private static final Pattern HOME = Pattern.compile("(?:https?://[^/?#]+)?(?:\\./|/)?(?:(?:index|default|home)\\.\\w{2,5})?", Pattern.CASE_INSENSITIVE);
    private static final double SAME = 0.6;
    /** Of longer titles nothing is taken off: each separator is tried as the cut. */
    private static final int MAX_TITLE = 1_000;
    private static final int MAX_SITE_NAME = 200;

    private final List<String> siteNames;
    private final List<String> stated;
    private final String windowTitle;

    /**
     * @param document  page
     * @param stated    headlines that metadata states, the most trusted first
     * @param siteNames names of the site, its publisher and its domain
     */
    HeadlineFinder(final Document document, final List<String> stated, final List<String> siteNames) {
        this.siteNames = siteNames.stream().map(Words::folded).filter(name -> !name.isEmpty() && name.length() <= MAX_SITE_NAME).toList();
        this.windowTitle = Paragraphs.foldSpace(document.title());
        this.stated = new ArrayList<>();
        for (final String title : stated) {
            final String clean = withoutSite(title);
            if (!clean.isEmpty() && !isSiteName(clean)) {
                this.stated.add(clean);
            }
        }
    }

    /**
     * The heading on the page that is the headline.
     *
     * @return null where none agrees with what metadata and window title say
     */
    Element headingElement(final PageParts parts) {
        final List<String> references = new ArrayList<>(stated);
        references.add(windowTitle);
        final List<Set<String>> referenceWords = references.stream().map(HeadlineFinder::words).toList();
        Element best = null;
        double bestScore = 0;
        for (final Element heading : parts.headings()) {
            final String text = Paragraphs.foldSpace(heading.text());
            if (text.length() < 8 || text.length() > 400) {
                continue;
            }
            final Set<String> words = words(text);
            double score = 0;
            for (int i = 0; i < references.size(); i++) {
                score = Math.max(score, Math.max(likeness(words, referenceWords.get(i)), isPart(text, references.get(i)) ? 0.9 : 0));
            }
            score += heading.normalName().equals("h1") ? 0.15 : 0;
            score -= heading.normalName().equals("h3") ? 0.1 : 0;
            if (score > bestScore + 0.01 && score >= SAME && !isSiteName(text) && !leadsHome(heading)) {
                bestScore = score;
                best = heading;
            }
        }
        if (best == null && references.stream().allMatch(String::isBlank)) {
            best = parts.firstHeading();
        }
        return best;
    }

    /** Whether the heading is the site's name, as a link to its first page. */
    private static boolean leadsHome(final Element heading) {
        final Element link = heading.selectFirst("a[href]");
        if (link == null || !Paragraphs.foldSpace(link.text()).equals(Paragraphs.foldSpace(heading.text()))) {
            return false;
        }
        return HOME.matcher(link.attr("href").strip()).matches();
    }

    /**
     * The headline's text.
     *
     * @param heading the heading element, or null
     * @return null where the page has none
     */
    String headline(final Element heading) {
        if (heading != null) {
            final String text = withoutSite(Paragraphs.foldSpace(heading.text()));
            // Metadata ends early where a quotation mark of the headline ends the attribute: what the window title has in full is right.
            final boolean confirmed = stated.contains(text) || windowTitle.startsWith(text);
            for (final String title : stated) {
                // The heading may hold a label or a date besides.
                if (!confirmed && text.length() > title.length() && text.contains(title) && title.length() > text.length() / 2) {
                    return title;
                }
            }
            if (!text.isEmpty()) {
                return text;
            }
        }
        if (!stated.isEmpty()) {
            return stated.get(0);
        }
        final String clean = withoutSite(windowTitle);
        return clean.isEmpty() ? null : clean;
    }

    /** Takes the site's name and section off the end, or the beginning, of a title. */
    private String withoutSite(final String title) {
        final String folded = Paragraphs.foldSpace(title);
        if (folded.length() > MAX_TITLE) {
            return folded;
        }
        final List<int[]> cuts = new ArrayList<>();
        SEPARATOR.matcher(folded).results().forEach(result -> cuts.add(new int[]{result.start(), result.end()}));
        if (cuts.isEmpty()) {
            return folded;
        }
        String clean = folded;
        // From the end: what stands behind a separator and is, or ends with, a site name goes; sections between go with it.
        for (final int[] cut : cuts) {
            final String rest = folded.substring(cut[1]);
            if (startsSite(rest) || endsWithSite(rest) && countWords(folded.substring(0, cut[0])) >= 4) {
                clean = folded.substring(0, cut[0]);
                break;
            }
        }
        if (clean.equals(folded)) {
            final String start = folded.substring(0, cuts.get(0)[0]);
            if (isSiteName(start)) {
                clean = folded.substring(cuts.get(0)[1]);
            }
        }
        return countWords(clean) >= 1 ? clean.strip() : folded;
    }

    private boolean startsSite(final String rest) {
        return isSiteName(SEPARATOR.split(rest, 2)[0]);
    }

    private boolean endsWithSite(final String rest) {
        final String[] parts = SEPARATOR.split(rest);
        // There are none where nothing but separators is left.
        return parts.length > 0 && isSiteName(parts[parts.length - 1]) && Arrays.stream(parts).allMatch(part -> countWords(part) <= 5);
    }

    private boolean isSiteName(final String text) {
        final String folded = Words.folded(text);
        final String joined = folded.replace(" ", "");
        final boolean few = folded.chars().filter(c -> c == ' ').count() < 6;
        return siteNames.stream().anyMatch(name -> {
            final String joinedName = name.replace(" ", "");
            return folded.equals(name) || joined.equals(joinedName)
                    || few && joinedName.length() >= 3 && (folded.startsWith(name + " ") || folded.endsWith(" " + name) || joined.startsWith(joinedName + "com"))
                    || joined.length() >= 4 && joinedName.startsWith(joined) && joined.length() * 2 > joinedName.length();
        });
    }

    /** Whether the text is a part of the reference between separators, as headlines are of window titles. */
    private static boolean isPart(final String text, final String reference) {
        return reference.startsWith(text) && text.length() * 3 > reference.length();
    }

    /** Share of words in common, 0 to 1. */
    private static double likeness(final Set<String> words, final Set<String> others) {
        int common = 0;
        for (final String word : words) {
            common += others.contains(word) ? 1 : 0;
        }
        return common == 0 ? 0 : 2.0 * common / (words.size() + others.size());
    }

    private static Set<String> words(final String text) {
        final Set<String> words = new HashSet<>(Arrays.asList(Words.folded(text).split(" ")));
        words.remove("");
        return words;
    }

    private static int countWords(final String text) {
        final String folded = Words.folded(text);
        return folded.isEmpty() ? 0 : folded.split(" ").length;
    }
}
