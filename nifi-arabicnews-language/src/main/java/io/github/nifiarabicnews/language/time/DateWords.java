package io.github.nifiarabicnews.language.time;

import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.FormMemo;
import io.github.nifiarabicnews.language.text.FormNote;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.WordForm;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that dates are made of. Each has a kind and a value, packed as kind * 100 + value. */
final class DateWords {
    static final int WEEKDAY = 1;
    /** A Gregorian month of one word, value 1 to 12. */
    static final int MONTH = 2;
    static final int HIJRI_MONTH = 3;
    /** First word of a month of two (كانون الثاني). */
    static final int MONTH_BEGIN = 4;
    static final int TODAY = 5;
    static final int YESTERDAY = 6;
    static final int TOMORROW = 7;
    /** الماضي and the like. */
    static final int LAST = 8;
    /** المقبل and the like. */
    static final int NEXT = 9;
    /** الجاري and the like. */
    static final int THIS = 10;
    static final int DAY = 11;
    static final int WEEK = 12;
    static final int MONTH_UNIT = 13;
    static final int YEAR = 14;
    /** Two of a unit by itself (يومين), value: 1 day, 2 week, 3 month, 4 year. */
    static final int DUAL = 15;
    /** الثامن of the month, value 1 to 31. */
    static final int ORDINAL = 16;
    static final int AGO = 17;
    /** فجر, مساء: a part of the day. */
    static final int PART_OF_DAY = 18;
    /** مطلع, أواخر: a part of a month or year. */
    static final int PART = 19;
    static final int SAME = 20;
    static final int DEMONSTRATIVE = 21;
    static final int ABOUT = 22;
    static final int TENTH = 23;

    private static final int NONE = -1;
    private static final FoldedWordMap WORDS;
    private static final Word NO_WORD = new Word(NONE);
    private static final FormMemo<Word> BEHIND_CLITICS = new FormMemo<>(DateWords::word, NO_WORD);
    private static final Map<String, Integer> TWO_WORDS = new HashMap<>();

    static {
        final Map<String, Integer> words = new HashMap<>();
        final List<String> weekdays = List.of("الاثنين الإثنين", "الثلاثاء الثلثاء", "الأربعاء الاربعا", "الخميس", "الجمعة", "السبت", "الأحد");
        for (int i = 0; i < weekdays.size(); i++) {
            add(words, WEEKDAY, DayOfWeek.of(i + 1).getValue(), weekdays.get(i));
        }
        ArabicMonths.gregorianByFoldedName().forEach((name, month) -> addMonth(words, MONTH, name, month));
        ArabicMonths.hijriByFoldedName().forEach((name, month) -> addMonth(words, HIJRI_MONTH, name, month));
        add(words, TODAY, 0, "اليوم الليلة");
        add(words, YESTERDAY, 0, "أمس البارحة الأمس");
        add(words, TOMORROW, 0, "غدا الغد");
        add(words, LAST, 0, "الماضي الماضية الفائت الفائتة المنصرم المنصرمة السالف المنقضي");
        add(words, NEXT, 0, "المقبل المقبلة القادم القادمة التالي");
        add(words, THIS, 0, "الجاري الجارية الحالي الحالية");
        add(words, DAY, 0, "يوم اليوم أيام يوما الأيام");
        add(words, WEEK, 0, "أسبوع الأسبوع أسابيع أسبوعا");
        add(words, MONTH_UNIT, 0, "شهر الشهر أشهر شهور شهرا");
        add(words, YEAR, 0, "عام العام سنة السنة أعوام عاما سنوات");
        add(words, DUAL, 1, "يومين");
        add(words, DUAL, 2, "أسبوعين");
        add(words, DUAL, 3, "شهرين");
        add(words, DUAL, 4, "عامين سنتين");
        final String[] ordinals = {"الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"};
        for (int i = 0; i < ordinals.length; i++) {
            add(words, ORDINAL, i + 1, ordinals[i]);
        }
        add(words, ORDINAL, 11, "الحادي");
        add(words, ORDINAL, 20, "العشرين");
        add(words, ORDINAL, 30, "الثلاثين");
        add(words, AGO, 0, "قبل منذ مذ");
        add(words, PART_OF_DAY, 0, "فجر صباح مساء ظهر عصر ليل ليلة نهار يوم عشية صبيحة ظهيرة");
        add(words, PART, 0, "مطلع أوائل بداية مستهل منتصف أواسط نهاية أواخر ختام صيف ربيع شتاء خريف");
        add(words, SAME, 0, "نفس ذات");
        add(words, DEMONSTRATIVE, 0, "هذا هذه ذلك تلك");
        add(words, ABOUT, 0, "نحو حوالي قرابة");
        add(words, TENTH, 0, "عشر");
        WORDS = new FoldedWordMap(words);
    }

    /** Kind and value of a form. */
    private static final class Word extends FormNote {
        private final int kindAndValue;

        Word(final int kindAndValue) {
            this.kindAndValue = kindAndValue;
        }
    }

    private DateWords() {
    }

    private static void addMonth(final Map<String, Integer> words, final int kind, final String name, final int month) {
        final String folded = Folding.fold(name);
        final int blank = folded.indexOf(' ');
        if (blank < 0) {
            words.putIfAbsent(folded, kind * 100 + month);
        } else {
            words.putIfAbsent(folded.substring(0, blank), MONTH_BEGIN * 100);
            TWO_WORDS.put(folded, kind * 100 + month);
        }
    }

    private static void add(final Map<String, Integer> words, final int kind, final int value, final String list) {
        for (final String word : list.split(" ")) {
            words.putIfAbsent(Folding.fold(word), kind * 100 + value);
        }
    }

    /** @return kind * 100 + value of the word, or of what is left without a و ف ب ل written to it, or -1 */
    static int behindClitics(final WordForm form) {
        return BEHIND_CLITICS.get(form).kindAndValue;
    }

    private static Word word(final WordForm form) {
        final int found = readBehindClitics(form);
        return found == NONE ? NO_WORD : new Word(found);
    }

    private static int readBehindClitics(final WordForm form) {
        final char[] folded = form.folded();
        final int whole = WORDS.get(form);
        if (whole >= 0 || folded.length < 4) {
            return whole;
        }
        int at = 0;
        if (folded[0] == 'و' || folded[0] == 'ف') {
            at++;
            final int bare = WORDS.get(folded, at, folded.length);
            if (bare >= 0) {
                return bare;
            }
        }
        return folded[at] == 'ب' || folded[at] == 'ل' ? WORDS.get(folded, at + 1, folded.length) : NONE;
    }

    /** @return the kind of the token's word, or 0 */
    static int kind(final TokenizedText text, final int token) {
        final int found = token < text.tokenCount() && text.isWord(token) ? WORDS.get(text, token) : -1;
        return found < 0 ? 0 : found / 100;
    }

    /** The month that two folded words name, as kind * 100 + value, or -1. */
    static int month(final String first, final String second) {
        return TWO_WORDS.getOrDefault(first + " " + second, -1);
    }
}
