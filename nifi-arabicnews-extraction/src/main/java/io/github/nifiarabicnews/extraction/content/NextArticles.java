package io.github.nifiarabicnews.extraction.content;

import java.util.List;

import org.jsoup.nodes.Element;

/** Some pages go on with whole other articles below theirs, made in the same way, for as long as a reader scrolls. */
final class NextArticles {

    private NextArticles() {
    }

    /**
     * The lines before the next article: before another heading of the first rank, in an element that stands beside the headline's own and is made like it.
     *
     * @param blocks   the article's lines
     * @param headline headline, or null
     */
    static List<TextBlock> cutOff(final List<TextBlock> blocks, final Element headline) {
        if (headline == null || !headline.normalName().equals("h1")) {
            return blocks;
        }
        for (int i = 1; i < blocks.size(); i++) {
            final Element owner = blocks.get(i).owner();
            if (owner != headline && owner.normalName().equals("h1") && isBesideAndAlike(headline, owner)) {
                return blocks.subList(0, i);
            }
        }
        return blocks;
    }

    private static boolean isBesideAndAlike(final Element headline, final Element other) {
        Element one = headline;
        while (one != null && one.parent() != null && !other.parents().contains(one.parent())) {
            one = one.parent();
        }
        if (one == null || one == headline) {
            return false;
        }
        Element two = other;
        while (two.parent() != null && two.parent() != one.parent()) {
            two = two.parent();
        }
        return two.normalName().equals(one.normalName()) && two.className().equals(one.className());
    }
}
