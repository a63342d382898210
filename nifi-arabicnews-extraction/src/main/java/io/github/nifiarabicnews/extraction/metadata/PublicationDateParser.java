package io.github.nifiarabicnews.extraction.metadata;

import io.github.nifiarabicnews.language.normalize.SearchFold;
import io.github.nifiarabicnews.language.time.ArabicMonths;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a date in what pages, feeds and documents write: ISO 8601 and its relatives, RFC 5322, numbers with the day first, and dates in Arabic, English and
 * French words, such as {@code الأربعاء، 07 أكتوبر 2020 - 12:09 م}, {@code 04 آب/أغسطس 2013 (GMT+0400)} or {@code 20 صفر 1442 هـ}.
 * <p>
 * Where both calendars stand side by side the Gregorian one counts. Hijri dates are taken from the Umm al-Qura calendar. A time without a zone stays without one.
 * </p>
 */
public final class PublicationDateParser {

    private static final int MAX_LENGTH = 400;
    private static final int FIRST_YEAR = 1980;

    private static final Map<String, Integer> WESTERN_MONTHS = Map.ofEntries(
            Map.entry("january", 1), Map.entry("february", 2), Map.entry("march", 3), Map.entry("april", 4), Map.entry("may", 5), Map.entry("june", 6),
            Map.entry("july", 7), Map.entry("august", 8), Map.entry("september", 9), Map.entry("october", 10), Map.entry("november", 11), Map.entry("december", 12),
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12),
            Map.entry("janvier", 1), Map.entry("février", 2), Map.entry("fevrier", 2), Map.entry("mars", 3), Map.entry("avril", 4), Map.entry("mai", 5), Map.entry("juin", 6),
            Map.entry("juillet", 7), Map.entry("août", 8), Map.entry("aout", 8), Map.entry("septembre", 9), Map.entry("octobre", 10), Map.entry("novembre", 11),
            Map.entry("décembre", 12), Map.entry("decembre", 12));

    /** Names of time zones in page texts, as folded, and the abbreviations that RFC 5322 knows. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("z", ZoneOffset.UTC), Map.entry("utc", ZoneOffset.UTC), Map.entry("gmt", ZoneOffset.UTC), Map.entry("ut", ZoneOffset.UTC),
            Map.entry("est", ZoneOffset.ofHours(-5)), Map.entry("edt", ZoneOffset.ofHours(-4)), Map.entry("cst", ZoneOffset.ofHours(-6)), Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("mst", ZoneOffset.ofHours(-7)), Map.entry("mdt", ZoneOffset.ofHours(-6)), Map.entry("pst", ZoneOffset.ofHours(-8)), Map.entry("pdt", ZoneOffset.ofHours(-7)),
            Map.entry("bst", ZoneOffset.ofHours(1)), Map.entry("cet", ZoneOffset.ofHours(1)), Map.entry("cest", ZoneOffset.ofHours(2)), Map.entry("eet", ZoneOffset.ofHours(2)),
            Map.entry("ast", ZoneOffset.ofHours(3)),
            Map.entry(SearchFold.fold("غرينتش"), ZoneOffset.UTC), Map.entry(SearchFold.fold("جرينتش"), ZoneOffset.UTC), Map.entry(SearchFold.fold("غرينيتش"), ZoneOffset.UTC),
            Map.entry(SearchFold.fold("مكة"), ZoneId.of("Asia/Riyadh")), Map.entry(SearchFold.fold("السعودية"), ZoneId.of("Asia/Riyadh")),
            Map.entry(SearchFold.fold("الرياض"), ZoneId.of("Asia/Riyadh")), Map.entry(SearchFold.fold("القاهرة"), ZoneId.of("Africa/Cairo")),
            Map.entry(SearchFold.fold("القدس"), ZoneId.of("Asia/Jerusalem")), Map.entry(SearchFold.fold("بيروت"), ZoneId.of("Asia/Beirut")),
            Map.entry(SearchFold.fold("دمشق"), ZoneId.of("Asia/Damascus")), Map.entry(SearchFold.fold("بغداد"), ZoneId.of("Asia/Baghdad")),
            Map.entry(SearchFold.fold("أبوظبي"), ZoneId.of("Asia/Dubai")), Map.entry(SearchFold.fold("الإمارات"), ZoneId.of("Asia/Dubai")),
            Map.entry(SearchFold.fold("تونس"), ZoneId.of("Africa/Tunis")), Map.entry(SearchFold.fold("الجزائر"), ZoneId.of("Africa/Algiers")),
            Map.entry(SearchFold.fold("الدوحة"), ZoneId.of("Asia/Qatar")));

    private static final String GAP = "[\\s,،/.\\-–|]{0,4}";
    private static final String GREGORIAN = alternatives(Stream.concat(ArabicMonths.gregorianByFoldedName().keySet().stream(), WESTERN_MONTHS.keySet().stream()));
    private static final String HIJRI = alternatives(ArabicMonths.hijriByFoldedName().keySet().stream());

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^\\s*((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:t?(\\d\\d)(\\d\\d)(\\d\\d)?(z)?)?\\s*$");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?" + GAP + "(?:من\\s+)?(?:شهر\\s+)?(" + GREGORIAN + ")(?:\\s*[/\\-(]\\s*(?:" + GREGORIAN + ")\\)?)?" + GAP
                    + "(?:من\\s+)?(?:العام\\s+|عام\\s+|سنه\\s+)?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(" + GREGORIAN + ")(?:\\s*[/\\-(]\\s*(?:" + GREGORIAN + ")\\)?)?" + GAP + "(\\d{1,2})(?:st|nd|rd|th)?" + GAP + "((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern HIJRI_DAY_MONTH = Pattern.compile("(?<![\\d:])(\\d{1,2})" + GAP + "(?:من\\s+)?(?:شهر\\s+)?(" + HIJRI + ")" + GAP + "(?:عام\\s+|سنه\\s+)?(1[34]\\d\\d)(?!\\d)");
    private static final Pattern HIJRI_YEAR_FIRST = Pattern.compile("(?<!\\d)(1[34]\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})\\s*ه(?!\\p{L})");
    private static final Pattern HIJRI_DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](1[34]\\d\\d)\\s*ه(?!\\p{L})");

    private static final Pattern TIME = Pattern.compile("(?<![\\d:])(\\d{1,2})[:٫](\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?(?![\\d:])(?:\\s*(ص|م|صباحا|مساء|مسا|ظهرا|بعد الظهر|a\\.?m\\.?|p\\.?m\\.?)(?!\\p{L}))?");
    private static final Pattern OFFSET = Pattern.compile("^\\s*+[(\\[]?+\\s*+(?:utc|gmt)?+\\s*+([+\\-−])(\\d{1,2}):?(\\d\\d)?(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("^[\\s(\\[،,-]{0,4}(?:ب?توقيت\\s+)?(" + alternatives(ZONES.keySet().stream()) + ")(?!\\p{L})");
    private static final Pattern ZONE_BEFORE = Pattern.compile("(?<!\\p{L})(gmt|utc)\\s*$");
    private static final Pattern OFFSET_BEFORE = Pattern.compile("(?:gmt|utc)\\s*([+\\-−])(\\d{1,2}):?(\\d\\d)?\\s*$");

    private static final List<Pattern> URL_PATTERNS = List.of(
            Pattern.compile("[/_-](20\\d\\d)[/_-](\\d{1,2})[/_-](\\d{1,2})(?!\\d)"),
            Pattern.compile("[/_-](20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)"),
            // An archive's address has the time of its copy in front of the page's own address.
            Pattern.compile("[/_-](20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{6,12}(?=[/_.-]|$)(?!/(?:\\w*+/)?+\\w++://)"),
            Pattern.compile("/(20\\d\\d)-(\\d{1,2})/(\\d{1,2})(?!\\d)"),
            Pattern.compile("/(20\\d\\d)/[a-z_-]{1,40}/(\\d{1,2})/(\\d{1,2})/"));

    private PublicationDateParser() {
    }

    private static String alternatives(final Stream<String> names) {
        return names.sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /**
     * Finds the first date in a text.
     *
     * @param text machine-readable value or a line of page text, or null; what is longer than some lines is not looked at
     * @return empty where there is none, or none that a news article could have
     */
    public static Optional<PublicationDate> parse(final String text) {
        if (text == null || text.length() > MAX_LENGTH || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        final String folded = SearchFold.fold(text).toLowerCase(Locale.ROOT);
        return Stream.of(compact(folded), yearFirst(folded), words(folded), monthDay(folded), dayFirst(folded), hijri(folded))
                .flatMap(Optional::stream).filter(PublicationDateParser::isPlausible).findFirst();
    }

    private static boolean isPlausible(final PublicationDate date) {
        return date.date().getYear() >= FIRST_YEAR && !date.date().isAfter(LocalDate.now().plusDays(2));
    }

    private static Optional<PublicationDate> compact(final String text) {
        final Matcher matcher = COMPACT.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        final LocalTime time = matcher.group(4) == null ? null : time(matcher.group(4), matcher.group(5), matcher.group(6), null);
        return date(matcher.group(1), matcher.group(2), matcher.group(3)).map(date -> new PublicationDate(date, time, time == null || matcher.group(7) == null ? null : ZoneOffset.UTC));
    }

    private static Optional<PublicationDate> yearFirst(final String text) {
        final Matcher matcher = YEAR_FIRST.matcher(text);
        return matcher.find() ? date(matcher.group(1), matcher.group(2), matcher.group(3)).map(date -> withTime(date, text, matcher)) : Optional.empty();
    }

    private static Optional<PublicationDate> dayFirst(final String text) {
        final Matcher matcher = DAY_FIRST.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        final Optional<LocalDate> day = date(matcher.group(3), matcher.group(2), matcher.group(1));
        return day.or(() -> date(matcher.group(3), matcher.group(1), matcher.group(2))).map(date -> withTime(date, text, matcher));
    }

    private static Optional<PublicationDate> words(final String text) {
        final Matcher matcher = DAY_MONTH.matcher(text);
        return matcher.find() ? date(matcher.group(3), month(matcher.group(2)), matcher.group(1)).map(date -> withTime(date, text, matcher)) : Optional.empty();
    }

    private static Optional<PublicationDate> monthDay(final String text) {
        final Matcher matcher = MONTH_DAY.matcher(text);
        return matcher.find() ? date(matcher.group(3), month(matcher.group(1)), matcher.group(2)).map(date -> withTime(date, text, matcher)) : Optional.empty();
    }

    private static String month(final String name) {
        final Integer arabic = ArabicMonths.gregorianByFoldedName().get(name);
        return Integer.toString(arabic == null ? WESTERN_MONTHS.get(name) : arabic);
    }

    private static Optional<PublicationDate> hijri(final String text) {
        final Matcher words = HIJRI_DAY_MONTH.matcher(text);
        if (words.find()) {
            return hijriDate(words.group(3), Integer.toString(ArabicMonths.hijriByFoldedName().get(words.group(2))), words.group(1)).map(date -> withTime(date, text, words));
        }
        final Matcher yearFirst = HIJRI_YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return hijriDate(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)).map(date -> withTime(date, text, yearFirst));
        }
        final Matcher dayFirst = HIJRI_DAY_FIRST.matcher(text);
        return dayFirst.find() ? hijriDate(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)).map(date -> withTime(date, text, dayFirst)) : Optional.empty();
    }

    private static Optional<LocalDate> date(final String year, final String month, final String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (final DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> hijriDate(final String year, final String month, final String day) {
        try {
            return Optional.of(LocalDate.from(HijrahDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
        } catch (final DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Adds the time of day that stands after the date, or else in front of it. */
    private static PublicationDate withTime(final LocalDate date, final String text, final Matcher found) {
        final Matcher time = TIME.matcher(text);
        boolean known = time.find(found.end()) && time.start() - found.end() <= 40;
        if (!known && found.start() > 0) {
            time.region(0, found.start());
            known = time.find();
        }
        if (!known) {
            return new PublicationDate(date, null, null);
        }
        final LocalTime clock = time(time.group(1), time.group(2), time.group(3), time.group(4));
        return new PublicationDate(date, clock, clock == null ? null : offset(text.substring(0, time.start()), text.substring(time.end()), date, clock));
    }

    private static LocalTime time(final String hour, final String minute, final String second, final String half) {
        int hours = Integer.parseInt(hour);
        if (half != null && hours >= 1 && hours <= 12) {
            final boolean morning = half.startsWith("ص") || half.startsWith("a");
            hours = hours % 12 + (morning ? 0 : 12);
        }
        try {
            return LocalTime.of(hours, Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
        } catch (final DateTimeException e) {
            return null;
        }
    }

    private static ZoneOffset offset(final String before, final String after, final LocalDate date, final LocalTime time) {
        final Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            return offset(offset);
        }
        final Matcher zone = ZONE.matcher(after);
        if (zone.find()) {
            return ZONES.get(zone.group(1)).getRules().getOffset(LocalDateTime.of(date, time));
        }
        final Matcher offsetBefore = OFFSET_BEFORE.matcher(before);
        if (offsetBefore.find()) {
            return offset(offsetBefore);
        }
        return ZONE_BEFORE.matcher(before).find() ? ZoneOffset.UTC : null;
    }

    private static ZoneOffset offset(final Matcher matcher) {
        final int hours = Integer.parseInt(matcher.group(2));
        final int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        final int sign = matcher.group(1).equals("+") ? 1 : -1;
        return hours > 18 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * Math.min(hours, 18), sign * (hours == 18 ? 0 : minutes));
    }

    /**
     * The date in an address such as {@code /2020/8/24/} or {@code /2020-06-03-}.
     *
     * @param url address or null
     */
    public static Optional<PublicationDate> parseUrl(final String url) {
        if (url == null || url.length() > 4096) {
            return Optional.empty();
        }
        return URL_PATTERNS.stream().map(pattern -> pattern.matcher(url)).filter(Matcher::find)
                .map(matcher -> date(matcher.group(1), matcher.group(2), matcher.group(3))).flatMap(Optional::stream)
                .map(date -> new PublicationDate(date, null, null)).filter(PublicationDateParser::isPlausible).findFirst();
    }
}
