package io.github.nifiarabicnews.extraction.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The author's name in a byline. */
final class AuthorName {

    /** Longer ones are no byline; they are not looked at, as they may be of any length. */
    private static final int LONGEST_BYLINE = 300;
    private static final int LONGEST_NAME = 120;
    /** One piece of what stands in front of a name. Possessive throughout: no piece is tried in more than one way. */
    private static final Pattern LEAD = Pattern.compile("(?i)(?:by|written by|(?:post )?author|posted by|view all posts by|text by|par|von|por|من|كتب|كتبت|كتبه|بقلم|تحرير|إعداد|الكاتب|المصدر|تقرير)"
            + "(?:\\s*+[:：\\-–]\\s++|\\s++)|(?:بقلم|كتب|المصدر)\\s*+:\\s*+|[|~•·\\-–]\\s*+");
    private static final String SEPARATORS = "·|•";
    private static final String LOOSE_AT_END = ",;:-–";

    private AuthorName() {
    }

    /**
     * Takes off what bylines have around the name: words such as "by", and behind it a date, a rubric or a number of comments.
     *
     * @param byline a byline, or what metadata gives as the author
     * @return the name; empty where nothing of the length of a name is left
     */
    static String of(final String byline) {
        if (byline.length() > LONGEST_BYLINE) {
            return "";
        }
        int start = 0;
        for (final Matcher lead = LEAD.matcher(byline); lead.region(start, byline.length()).lookingAt(); ) {
            start = lead.end();
        }
        int end = start;
        while (end < byline.length() && SEPARATORS.indexOf(byline.charAt(end)) < 0) {
            end++;
        }
        while (end > start && (Character.isWhitespace(byline.charAt(end - 1)) || LOOSE_AT_END.indexOf(byline.charAt(end - 1)) >= 0)) {
            end--;
        }
        final String name = byline.substring(start, end).strip();
        return name.length() > LONGEST_NAME ? "" : name;
    }
}
