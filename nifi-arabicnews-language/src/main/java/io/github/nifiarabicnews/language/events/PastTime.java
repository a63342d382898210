package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.Map;

/**
 * Tells whether the time that a clause names is long past: a year before the article's, a month before the article's, العام الماضي, قبل
 * سنوات, بعد أسابيع من. What stands behind منذ is the time of something else, unless it is a time itself (منذ عام 2016).
 */
final class PastTime {
    private static final int REACH = 12;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("يناير", 1), Map.entry("فبراير", 2), Map.entry("مارس", 3), Map.entry("ابريل", 4), Map.entry("مايو", 5), Map.entry("يونيو", 6),
            Map.entry("يوليو", 7), Map.entry("اغسطس", 8), Map.entry("سبتمبر", 9), Map.entry("اكتوبر", 10), Map.entry("نوفمبر", 11), Map.entry("ديسمبر", 12),
            Map.entry("جانفي", 1), Map.entry("فيفري", 2), Map.entry("افريل", 4), Map.entry("ماي", 5), Map.entry("جوان", 6), Map.entry("جويليه", 7), Map.entry("اوت", 8),
            Map.entry("شباط", 2), Map.entry("اذار", 3), Map.entry("نيسان", 4), Map.entry("ايار", 5), Map.entry("حزيران", 6), Map.entry("تموز", 7), Map.entry("اب", 8),
            Map.entry("ايلول", 9));

    private static final int MONTH_SLOTS = 256;
    private static final String[] MONTH_NAMES = new String[MONTH_SLOTS];

    static {
        for (final String name : MONTHS.keySet()) {
            int slot = Folding.hash(name.toCharArray(), 0, name.length()) & MONTH_SLOTS - 1;
            while (MONTH_NAMES[slot] != null) {
                slot = slot + 1 & MONTH_SLOTS - 1;
            }
            MONTH_NAMES[slot] = name;
        }
    }

    private final SentenceWords words;
    private final PatternElement longUnit;
    private final PatternElement past;
    private AnalyzedText text;
    private int year;
    private int month;

    PastTime(final Lexicon lexicon, final SentenceWords words) {
        this.words = words;
        this.longUnit = lexicon.wordClass("long-time");
        this.past = lexicon.wordClass("past-time");
    }

    void begin(final AnalyzedText analyzed, final String publishedAt) {
        text = analyzed;
        year = number(publishedAt, 0, 4);
        month = number(publishedAt, 5, 7);
    }

    private static int number(final String date, final int from, final int to) {
        if (date == null || date.length() < to) {
            return 0;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            final char c = date.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    boolean isHistorical(final int word, final long reading) {
        if (Analysis.kind(reading) == Analysis.IMPERFECT) {
            return false;
        }
        if (isAfterLongTime(word)) {
            return true;
        }
        // Behind the trigger up to the next verb, that of a relative clause on it aside; before it up to the clause's begin.
        int at = words.next(word);
        boolean relative = at >= 0 && (text.isFunction(words.token(at), FunctionWords.RELATIVE) || refersBack(words.token(at)));
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            final int token = words.token(at);
            if (isLongPast(at)) {
                return true;
            }
            if (isSinceAnotherEvent(at) || text.isFunction(token, FunctionWords.COMPLEMENTIZER)) {
                break;
            }
            if (text.isVerb(token)) {
                if (!relative) {
                    break;
                }
                relative = false;
            }
            at = words.next(at);
        }
        at = words.previous(word);
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            if (text.isFunction(words.token(at), FunctionWords.COMPLEMENTIZER)) {
                return false;
            }
            if (isLongPast(at)) {
                return true;
            }
            at = words.previous(at);
        }
        return isLedByPastTime(word);
    }

    /** عقوبات فرضتها: a verb with a pronoun right behind a noun is a relative clause on it. */
    private boolean refersBack(final int token) {
        return text.isVerb(token) && Analysis.hasClitic(text.analysis(token, 0), Analysis.SUFFIX);
    }

    private boolean isSinceAnotherEvent(final int word) {
        if (!text.text().isFolded(words.token(word), "منذ")) {
            return false;
        }
        final int after = words.next(word);
        return after < 0 || !text.text().isNumber(words.token(after)) && !is(longUnit, words.token(after)) && monthOf(words.token(after)) == 0;
    }

    /** بعد أسابيع من استدعائه. */
    private boolean isAfterLongTime(final int word) {
        final int from = words.previous(word);
        if (from < 0 || !text.text().isFolded(words.token(from), "من")) {
            return false;
        }
        final int unit = words.previous(from);
        final int after = unit < 0 ? -1 : words.previous(unit);
        return after >= 0 && text.text().isFolded(words.token(after), "بعد")
                && (is(longUnit, words.token(unit)) || text.text().isFolded(words.token(unit), "اسابيع") || text.text().isFolded(words.token(unit), "اشهر"));
    }

    /** وفي مارس الماضي، تم التوقيع: the time stands in a clause of its own at the sentence's begin. */
    private boolean isLedByPastTime(final int word) {
        final TokenizedText tokens = text.text();
        final int clause = tokens.clause(words.token(0));
        if (words.count() == 0 || tokens.clause(words.token(word)) == clause) {
            return false;
        }
        boolean found = false;
        for (int at = 0; at >= 0 && at < 8; at = words.next(at)) {
            if (text.isVerb(words.token(at))) {
                return false;
            }
            found |= isLongPast(at);
        }
        return found;
    }

    private boolean isLongPast(final int word) {
        final TokenizedText tokens = text.text();
        final int token = words.token(word);
        if (tokens.isNumber(token)) {
            return isPastYear(token, word);
        }
        if (is(longUnit, token)) {
            return isPastUnit(word);
        }
        final int named = monthOf(token);
        return named > 0 && isPastMonth(word, named);
    }

    /** 2015 before an article of 2018; without a date of publication any year but behind من المقرر is past. */
    private boolean isPastYear(final int token, final int word) {
        if (text.text().foldedLength(token) != 4) {
            return false;
        }
        final String digits = text.text().folded(token);
        final int named = number(digits, 0, 4);
        if (named < 1800 || named > 2100) {
            return false;
        }
        final int before = words.previous(word);
        final boolean behindMonth = before >= 0 && monthOf(words.token(before)) > 0;
        if (year == 0) {
            return true;
        }
        if (named == year && behindMonth) {
            return isBefore(monthOf(words.token(before)));
        }
        return named < year;
    }

    /** العام الماضي, قبل سنوات, الشهر الماضي is near enough. */
    private boolean isPastUnit(final int word) {
        final int before = words.previous(word);
        if (before >= 0) {
            final int token = words.token(before);
            if (text.text().isFolded(token, "قبل") || text.text().isFolded(token, "منذ")) {
                return text.text().isFolded(token, "قبل");
            }
            final int further = words.previous(before);
            if (further >= 0 && text.text().isFolded(words.token(further), "قبل")) {
                return true;
            }
        }
        final int after = words.next(word);
        return after >= 0 && is(past, words.token(after));
    }

    private boolean isPastMonth(final int word, final int named) {
        int at = words.next(word);
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            final int token = words.token(at);
            if (text.text().isNumber(token)) {
                return false;
            }
            if (is(past, token)) {
                return isBefore(named);
            }
            at = words.next(at);
        }
        return month > 0 && isBefore(named) && month > named;
    }

    /** Whether a month is another one than that of the article. */
    private boolean isBefore(final int named) {
        return month == 0 || month != named;
    }

    /** مارس is a month behind في, and else a verb. */
    private boolean isLikelyVerb(final int token) {
        return text.isVerb(token) && !Analysis.has(text.analysis(token, 0), Analysis.UNLIKELY);
    }

    private int monthOf(final int token) {
        final int length = text.text().foldedLength(token);
        final int hash = text.text().hash(token);
        if (length < 2 || length > 7 || MONTH_NAMES[hash & MONTH_SLOTS - 1] == null || isLikelyVerb(token)) {
            return 0;
        }
        for (int slot = hash & MONTH_SLOTS - 1; MONTH_NAMES[slot] != null; slot = slot + 1 & MONTH_SLOTS - 1) {
            if (text.text().isFolded(token, MONTH_NAMES[slot])) {
                return MONTHS.get(MONTH_NAMES[slot]);
            }
        }
        return 0;
    }

    private boolean is(final PatternElement wordClass, final int token) {
        return wordClass != null && wordClass.matchesWord(text, token);
    }
}
