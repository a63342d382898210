package io.github.nifiarabicnews.language.time;

import io.github.nifiarabicnews.language.numbers.NumberMention;
import io.github.nifiarabicnews.language.numbers.NumberReader;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dates of a text and reckons them against the day of publication: أمس، أمس الأول، فجر اليوم، الأربعاء الماضي، يوم الجمعة، قبل ثلاثة أيام،
 * الأسبوع الماضي، في أيار/مايو 2012، مطلع الشهر الجاري، العام الماضي، 12 رمضان 1438، 7/10/2020، عام 2013.
 *
 * <ul>
 *   <li>A weekday is the last such day, today among them, unless المقبل says that it is the next; with الماضي it is before today.
 *   <li>A month without a year is the last such month unless المقبل says that it is the next.
 *   <li>A value is as precise as the text: a day, a month or a year; a week is told by its month.
 *   <li>Day comes before month in digits, as all Arabic media write.
 *   <li>Without a day of publication only absolute dates have a value, and a year carries on to نفس السنة.
 * </ul>
 */
public final class DateFinder {
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2100;
    private static final int MIN_HIJRI_YEAR = 1300;
    private static final int MAX_HIJRI_YEAR = 1500;
    private static final int MAX_UNITS_AGO = 1000;
    private static final int MAX_DAYS_TO_PRINT = 2;

    private final TokenizedText text;
    private final LocalDate published;
    private final List<DateMention> found = new ArrayList<>();
    private int end;
    private int lastYear;
    private boolean isWeekday;

    private DateFinder(final TokenizedText text, final LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /**
     * The dates of a text in text order.
     *
     * @param published day of publication, or null
     */
    public static List<DateMention> find(final TokenizedText text, final LocalDate published) {
        final DateFinder finder = new DateFinder(text, published);
        int token = 0;
        while (token < text.tokenCount()) {
            token = finder.at(token);
        }
        return finder.found;
    }

    /**
     * The day on which a text says that it is written (اليوم الاثنين 16 تموز 2018, or a line of its own with nothing but the date), or null where it does
     * not say.
     */
    public static LocalDate dayOfWriting(final TokenizedText text) {
        LocalDate line = null;
        for (final DateMention date : find(text, null)) {
            if (date.value().length() != 10) {
                continue;
            }
            if (text.isFolded(date.firstToken(), "اليوم")) {
                return IsoDay.of(date.value());
            }
            if (line == null && isLine(text, date)) {
                line = IsoDay.of(date.value());
            }
        }
        return line;
    }

    private static boolean isLine(final TokenizedText text, final DateMention date) {
        final int sentence = text.sentence(date.firstToken());
        final int paragraph = text.paragraph(sentence);
        if (sentence > 0 && text.paragraph(sentence - 1) == paragraph || sentence + 1 < text.sentenceCount() && text.paragraph(sentence + 1) == paragraph) {
            return false;
        }
        for (int token = text.firstToken(sentence); token < text.endToken(sentence); token++) {
            final boolean isDate = token >= date.firstToken() && token < date.endToken() || text.isPunctuation(token) || text.isNumber(token);
            if (!isDate && DateWords.kind(text, token) == 0 && !text.isFolded(token, "التاريخ") && !text.isFolded(token, "تاريخ") && !text.isFolded(token, "بتاريخ") && !text.isFolded(token, "الموافق")
                    && !text.isFolded(token, "الساعه")) {
                return false;
            }
        }
        return true;
    }

    /** @return the token to go on with */
    private int at(final int token) {
        end = token;
        isWeekday = false;
        final String value = text.isNumber(token) ? number(token) : text.isWord(token) ? word(token) : null;
        if (value != null) {
            found.add(new DateMention(token, end, value, isWeekday));
            lastYear = Integer.parseInt(value.substring(0, 4));
        }
        return Math.max(token + 1, end);
    }

    // What a token is

    private int kindAndValue(final int token) {
        if (token >= text.tokenCount() || !text.isWord(token)) {
            return -1;
        }
        return DateWords.behindClitics(text.form(token));
    }

    private int kind(final int token) {
        final int found = kindAndValue(token);
        return found < 0 ? 0 : found / 100;
    }

    private boolean sameSentence(final int token, final int other) {
        return other < text.tokenCount() && text.sentence(token) == text.sentence(other);
    }

    private boolean isMark(final int token, final char mark) {
        return token < text.tokenCount() && text.isPunctuation(token) && text.text().charAt(text.begin(token)) == mark;
    }

    // Digits first

    private String number(final int token) {
        final int number = integer(token);
        if (number < 0) {
            return null;
        }
        final String numeric = numeric(token, number);
        if (numeric != null) {
            return numeric;
        }
        if (number >= 1 && number <= 31 && sameSentence(token, token + 1)) {
            final String date = dayOfMonth(token + 1, number);
            if (date != null) {
                return date;
            }
        }
        if (isYear(number) && isYearByContext(token)) {
            end = token + 1;
            return Integer.toString(number);
        }
        return null;
    }

    private int integer(final int token) {
        if (token >= text.tokenCount() || !text.isNumber(token) || text.foldedLength(token) > 4) {
            return -1;
        }
        int value = 0;
        for (final char c : text.foldedChars(token)) {
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    private static boolean isYear(final int number) {
        return number >= MIN_YEAR && number <= MAX_YEAR;
    }

    /** 7/10/2020, 2020-10-07, 7-10-2020. */
    private String numeric(final int token, final int first) {
        if (token + 4 >= text.tokenCount()) {
            return null;
        }
        final char mark = text.text().charAt(text.begin(token + 1));
        if (!text.isPunctuation(token + 1) || mark != '/' && mark != '-' && mark != '.' || !isMark(token + 3, mark) || !text.touches(token, token + 1)) {
            return null;
        }
        final int second = integer(token + 2);
        final int third = integer(token + 4);
        final LocalDate date;
        if (isYear(first)) {
            date = date(first, second, third);
        } else if (isYear(third)) {
            date = date(third, second, first);
        } else {
            return null;
        }
        if (date == null) {
            return null;
        }
        end = token + 5;
        return date.toString();
    }

    private static LocalDate date(final int year, final int month, final int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (final DateTimeException e) {
            return null;
        }
    }

    /** A number is a year behind عام, في, منذ, a month or in brackets; not where something is counted. */
    private boolean isYearByContext(final int token) {
        if (token == 0 || !sameSentence(token - 1, token)) {
            return false;
        }
        if (isMark(token - 1, '(') && isMark(token + 1, ')')) {
            return true;
        }
        final int before = kind(token - 1);
        if (before == DateWords.YEAR || before == DateWords.PART || before == DateWords.AGO) {
            return true;
        }
        return isWord(token - 1, "في") || isWord(token - 1, "منذ") || isWord(token - 1, "حتي") || isWord(token - 1, "صيف") || isWord(token - 1, "مونديال");
    }

    private boolean isWord(final int token, final String folded) {
        return token >= 0 && token < text.tokenCount() && text.isWord(token) && text.isFolded(token, folded);
    }

    /** What stands behind a day: a month, with its year, or من الشهر الجاري. */
    private String dayOfMonth(final int token, final int day) {
        int at = token;
        if (isWord(at, "من")) {
            at++;
        }
        if (kind(at) == DateWords.MONTH_UNIT && (kind(at + 1) == DateWords.THIS || kind(at + 1) == DateWords.LAST)) {
            final YearMonth month = published == null ? null : YearMonth.from(published).minusMonths(kind(at + 1) == DateWords.LAST ? 1 : 0);
            return dayIn(month, day, at + 2);
        }
        if (at > 0 && kind(at) == DateWords.THIS && isWord(at, "الجاري") && published != null) {
            return dayIn(YearMonth.from(published), day, at + 1);
        }
        final int month = month(at);
        if (month < 0) {
            return null;
        }
        final int behindMonth = end;
        final boolean isHijri = month / 100 == DateWords.HIJRI_MONTH;
        final int year = year(behindMonth);
        if (isHijri) {
            return hijri(year, month % 100, day, behindMonth);
        }
        if (year > 0) {
            final LocalDate date = date(year, month % 100, day);
            return date == null ? null : date.toString();
        }
        end = behindMonth;
        if (published == null) {
            return null;
        }
        final YearMonth found = relativeMonth(month % 100, behindMonth, day);
        if (found == null || day > found.lengthOfMonth()) {
            return null;
        }
        return found.atDay(day).toString();
    }

    private String dayIn(final YearMonth month, final int day, final int endToken) {
        if (month == null || day > month.lengthOfMonth()) {
            return null;
        }
        end = endToken;
        return month.atDay(day).toString();
    }

    /** The month that begins at the token as kind * 100 + number, or -1; {@link #end} is set behind it. Two names of one month (أيار/مايو) are one. */
    private int month(final int token) {
        final int month = oneMonth(token);
        if (month < 0) {
            return -1;
        }
        if (isMark(end, '/') || isMark(end, '(') || isWord(end, "slash")) {
            final int kept = end;
            final int second = oneMonth(kept + 1);
            if (second == month) {
                if (isMark(end, ')')) {
                    end++;
                }
            } else {
                end = kept;
            }
        }
        return month;
    }

    private int oneMonth(final int token) {
        final int found = kindAndValue(token);
        if (found >= 0 && (found / 100 == DateWords.MONTH || found / 100 == DateWords.HIJRI_MONTH)) {
            end = token + 1;
            return found;
        }
        if (found >= 0 && found / 100 == DateWords.MONTH_BEGIN && sameSentence(token, token + 1)) {
            String first = text.folded(token);
            int month = DateWords.month(first, text.folded(token + 1));
            if (month < 0 && first.length() > 3) {
                first = first.substring(1);
                month = DateWords.month(first, text.folded(token + 1));
            }
            if (month >= 0) {
                end = token + 2;
            }
            return month;
        }
        return -1;
    }

    /** The year that stands at the token, after من, عام or a comma; 0 where none does. Sets {@link #end}. */
    private int year(final int token) {
        int at = token;
        if (isWord(at, "من") || isMark(at, '،') || isMark(at, ',')) {
            at++;
        }
        if (kind(at) == DateWords.SAME && kind(at + 1) == DateWords.YEAR && lastYear > 0 || kind(at) == DateWords.YEAR && isWord(at + 1, "نفسه")) {
            end = at + 2;
            return lastYear;
        }
        if (kind(at) == DateWords.YEAR && published != null) {
            final int relation = kind(at + 1);
            if (relation == DateWords.LAST || relation == DateWords.NEXT || relation == DateWords.THIS) {
                end = at + 2;
                return published.getYear() + (relation == DateWords.LAST ? -1 : relation == DateWords.NEXT ? 1 : 0);
            }
        }
        if (kind(at) == DateWords.YEAR) {
            at++;
        }
        final int number = integer(at);
        if (isYear(number) || number >= MIN_HIJRI_YEAR && number <= MAX_HIJRI_YEAR) {
            end = at + 1;
            return number;
        }
        end = token;
        return 0;
    }

    private String hijri(final int year, final int month, final int day, final int behindMonth) {
        int hijriYear = year;
        if (year == 0 || isYear(year)) {
            if (published == null) {
                return null;
            }
            end = behindMonth;
            final HijrahDate today = HijrahDate.from(published);
            hijriYear = today.get(ChronoField.YEAR);
            if (month > today.get(ChronoField.MONTH_OF_YEAR)) {
                hijriYear--;
            }
        }
        try {
            return LocalDate.from(HijrahDate.of(hijriYear, month, day)).toString();
        } catch (final DateTimeException e) {
            return null;
        }
    }

    /** A month without a year: the last one, not after the day of publication, or the next one. Sets {@link #end} behind الماضي or المقبل. */
    private YearMonth relativeMonth(final int month, final int token, final int day) {
        if (published == null) {
            return null;
        }
        final int relation = kind(token);
        YearMonth found = YearMonth.of(published.getYear(), month);
        if (relation == DateWords.NEXT) {
            end = token + 1;
            return found.isAfter(YearMonth.from(published)) ? found : found.plusYears(1);
        }
        if (relation == DateWords.THIS) {
            end = token + 1;
            return found;
        }
        final boolean isLater = found.isAfter(YearMonth.from(published));
        if (relation == DateWords.LAST) {
            end = token + 1;
            return isLater || found.equals(YearMonth.from(published)) && day == 0 ? found.minusYears(1) : found;
        }
        if (isLater) {
            // A day that is named without a word of past or future and lies close ahead is to come.
            found = published.plusMonths(3).isAfter(found.atDay(Math.min(Math.max(day, 1), found.lengthOfMonth()))) && day > 0 ? found : found.minusYears(1);
        }
        return found;
    }

    // Words first

    private String word(final int token) {
        final int found = kindAndValue(token);
        if (found < 0) {
            return null;
        }
        final int value = found % 100;
        return switch (found / 100) {
            case DateWords.WEEKDAY -> weekday(token, value);
            case DateWords.TODAY -> today(token);
            case DateWords.YESTERDAY -> yesterday(token);
            case DateWords.TOMORROW -> published == null ? null : day(token + 1, published.plusDays(1));
            case DateWords.MONTH, DateWords.HIJRI_MONTH, DateWords.MONTH_BEGIN -> monthOrDay(token);
            case DateWords.ORDINAL -> ordinal(token, value);
            case DateWords.AGO -> ago(token);
            case DateWords.WEEK, DateWords.MONTH_UNIT, DateWords.YEAR -> unit(token, found / 100);
            case DateWords.DEMONSTRATIVE -> kind(token + 1) == DateWords.YEAR && published != null && isWord(token + 1, "العام") && isWord(token, "هذا") ? year(token + 2, published.getYear()) : null;
            case DateWords.PART_OF_DAY -> partOfDay(token);
            default -> null;
        };
    }

    private String year(final int endToken, final int year) {
        end = endToken;
        return Integer.toString(year);
    }

    private String day(final int endToken, final LocalDate date) {
        end = endToken;
        return date.toString();
    }

    private String partOfDay(final int token) {
        final int next = kind(token + 1);
        if (!sameSentence(token, token + 1) || next != DateWords.WEEKDAY && next != DateWords.TODAY && next != DateWords.YESTERDAY && next != DateWords.PART_OF_DAY) {
            return null;
        }
        final String value = word(token + 1);
        // ليل الخميس إلى الجمعة, ليل الخميس الجمعة
        final int second = isWord(end, "الي") || isMark(end, '-') || isMark(end, '/') ? end + 1 : end;
        if (next == DateWords.WEEKDAY && value != null && sameSentence(token, second) && kind(second) == DateWords.WEEKDAY) {
            end = second + 1;
        }
        return value;
    }

    /** أول أمس is read from أمس, whose word in front says so. */
    private String yesterday(final int token) {
        int days = 1;
        end = token + 1;
        if (isWord(token + 1, "الاول")) {
            days = 2;
            end++;
        } else if (isWord(token - 1, "اول") || isWord(token - 1, "من") && isWord(token - 2, "اول")) {
            days = 2;
        }
        final int weekday = skipWeekday();
        return published == null ? null : onWeekday(published.minusDays(days), weekday).toString();
    }

    /**
     * أمس السبت, اليوم (الاثنين).
     *
     * @return the weekday, 1 to 7, or 0 where there is none
     */
    private int skipWeekday() {
        final int bracket = isMark(end, '(') ? 1 : 0;
        final int at = end + bracket;
        if (!sameSentence(end - 1, at) || kind(at) != DateWords.WEEKDAY) {
            return 0;
        }
        final int weekday = kindAndValue(at) % 100;
        end = at + 1;
        if (bracket == 1 && isMark(end, ')')) {
            end++;
        }
        return weekday;
    }

    /** Papers print a day or two after they write: the weekday that the text names counts more than the day of publication. */
    private static LocalDate onWeekday(final LocalDate day, final int weekday) {
        if (weekday == 0) {
            return day;
        }
        final LocalDate named = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
        return named.isBefore(day.minusDays(MAX_DAYS_TO_PRINT)) ? day : named;
    }

    private String today(final int token) {
        end = token + 1;
        if (kind(token + 1) == DateWords.LAST || isWord(token - 1, "هذا") || isWord(token - 1, "ذلك")) {
            return isWord(token, "الليله") && published != null ? day(token + 2, published.minusDays(1)) : null;
        }
        final int weekday = skipWeekday();
        final String date = explicitDateBehind();
        if (date != null) {
            return date;
        }
        return published == null ? null : onWeekday(published, weekday).toString();
    }

    /** الاثنين 12 مايو, اليوم 15 تموز 2018: what is told exactly counts. */
    private String explicitDateBehind() {
        final int kept = end;
        final int at = isMark(kept, '،') ? kept + 1 : kept;
        if (sameSentence(kept - 1, at) && text.isNumber(at)) {
            final String date = number(at);
            if (date != null && date.length() == 10) {
                return date;
            }
        }
        end = kept;
        return null;
    }

    private String weekday(final int token, final int weekday) {
        // واحد الأحد is no Sunday, nor is الخميس a Thursday in a name; what precedes tells.
        if (isWord(token - 1, "صلاه") || isWord(token - 1, "خطبه") || isWord(token - 1, "جيش")) {
            return null;
        }
        end = token + 1;
        final int relation = kind(token + 1);
        final int direction = relation == DateWords.LAST || relation == DateWords.NEXT ? relation : 0;
        if (direction != 0) {
            end++;
        }
        final String date = explicitDateBehind();
        if (date != null) {
            return date;
        }
        if (published == null) {
            return null;
        }
        isWeekday = direction == 0;
        final DayOfWeek day = DayOfWeek.of(weekday);
        final LocalDate resolved = switch (direction) {
            case DateWords.NEXT -> published.with(TemporalAdjusters.next(day));
            case DateWords.LAST -> published.with(TemporalAdjusters.previous(day));
            default -> published.with(TemporalAdjusters.previousOrSame(day));
        };
        return resolved.toString();
    }

    private String monthOrDay(final int token) {
        final int month = month(token);
        if (month < 0) {
            return null;
        }
        // Short names are words as well; they count as months where a date surrounds them.
        final int behindMonth = end;
        final boolean isHijri = month / 100 == DateWords.HIJRI_MONTH;
        final int year = year(behindMonth);
        if (year > 0) {
            if (isHijri && !isYear(year)) {
                return monthOf(hijri(year, month % 100, 15, behindMonth));
            }
            return isYear(year) && !isHijri ? YearMonth.of(year, month % 100).toString() : null;
        }
        if (isHijri || !isMonthByContext(token, behindMonth)) {
            end = token;
            return null;
        }
        end = behindMonth;
        final YearMonth found = relativeMonth(month % 100, behindMonth, 0);
        return found == null ? null : found.toString();
    }

    private static String monthOf(final String day) {
        return day == null ? null : day.substring(0, 7);
    }

    private boolean isMonthByContext(final int token, final int behindMonth) {
        if (behindMonth > token + 1 || kind(behindMonth) == DateWords.LAST || kind(behindMonth) == DateWords.NEXT || kind(behindMonth) == DateWords.THIS) {
            return true;
        }
        final int before = token == 0 ? 0 : kind(token - 1);
        return before == DateWords.MONTH_UNIT || before == DateWords.PART || before == DateWords.AGO || isWord(token - 1, "في") || isWord(token - 1, "خلال") || isWord(token - 1, "حتي");
    }

    /** الثامن من الشهر الحالي, الثاني عشر من مايو. */
    private String ordinal(final int token, final int value) {
        int day = value;
        int at = token + 1;
        if (kind(at) == DateWords.TENTH && value < 12) {
            day = value == 11 ? 11 : value + 10;
            at++;
        } else if (at < text.tokenCount() && text.isWord(at) && value < 12 && (isWord(at, "والعشرين") || isWord(at, "والثلاثين"))) {
            day = (value == 11 ? 1 : value) + (isWord(at, "والعشرين") ? 20 : 30);
            at++;
        }
        if (!isWord(at, "من") || !sameSentence(token, at + 1)) {
            return null;
        }
        return dayOfMonth(at, day);
    }

    /** قبل ثلاثة أيام, منذ أسبوعين, قبل يومين, منذ عام 2011. */
    private String ago(final int token) {
        if (published == null) {
            return null;
        }
        int at = token + 1;
        if (kind(at) == DateWords.ABOUT) {
            at++;
        }
        if (!sameSentence(token, at)) {
            return null;
        }
        final int word = kindAndValue(at);
        if (word >= 0 && word / 100 == DateWords.DUAL) {
            final int unit = word % 100;
            end = at + 1;
            return back(2, unit);
        }
        final NumberMention number = NumberReader.at(text, at, text.endToken(text.sentence(at)));
        if (number == null || number.min() == null || !number.min().equals(number.max()) || number.min() > MAX_UNITS_AGO) {
            return null;
        }
        final int unit = switch (kind(number.endToken())) {
            case DateWords.DAY, DateWords.TODAY, DateWords.PART_OF_DAY -> 1;
            case DateWords.WEEK -> 2;
            case DateWords.MONTH_UNIT -> 3;
            case DateWords.YEAR -> 4;
            default -> 0;
        };
        if (unit == 0) {
            return null;
        }
        end = number.endToken() + 1;
        return back(number.min(), unit);
    }

    private String back(final long count, final int unit) {
        return switch (unit) {
            case 1 -> published.minusDays(count).toString();
            case 2 -> YearMonth.from(published.minusWeeks(count)).toString();
            case 3 -> YearMonth.from(published.minusMonths(count)).toString();
            default -> Integer.toString(published.minusYears(count).getYear());
        };
    }

    /** الأسبوع الماضي, الشهر الجاري, العام المقبل. */
    private String unit(final int token, final int unit) {
        final int relation = kind(token + 1);
        if (unit == DateWords.YEAR && integer(token + 1) > 0 && isYear(integer(token + 1))) {
            return year(token + 2, integer(token + 1));
        }
        if (published == null || !sameSentence(token, token + 1) || relation != DateWords.LAST && relation != DateWords.NEXT && relation != DateWords.THIS
                || !(text.foldedLength(token) > 3 && hasArticle(token))) {
            return null;
        }
        final int step = relation == DateWords.LAST ? -1 : relation == DateWords.NEXT ? 1 : 0;
        end = token + 2;
        return switch (unit) {
            case DateWords.WEEK -> YearMonth.from(published.plusWeeks(step)).toString();
            case DateWords.MONTH_UNIT -> YearMonth.from(published.plusMonths(step)).toString();
            default -> Integer.toString(published.getYear() + step);
        };
    }

    private boolean hasArticle(final int token) {
        for (int at = 0; at < 3; at++) {
            if (text.foldedAt(token, at) == 'ا' && text.foldedAt(token, at + 1) == 'ل') {
                return true;
            }
        }
        return false;
    }
}
