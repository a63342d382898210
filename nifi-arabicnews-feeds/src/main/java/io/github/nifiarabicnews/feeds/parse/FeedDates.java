package io.github.nifiarabicnews.feeds.parse;

import com.rometools.rome.io.impl.DateParser;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: RFC 822 and ISO 8601 as the formats prescribe them, and what Arabic sites write instead,
 * such as {@code الثلاثاء، 12 مارس 2024 10:30 م +0300}: Arabic-Indic digits, the month names of the Levant and Iraq, of
 * Egypt and the Gulf and of the Maghreb, and ص and م for the half of the day. A time without an offset is UTC; a date
 * without a time is midnight UTC. Years of the Hijri calendar are not converted: such a date counts as unreadable.
 */
final class FeedDates {

    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2200;
    private static final Pattern DATE_WITH_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s,./-]+(\\p{L}+(?:\\s\\p{L}+)?)(?:/\\p{L}+(?:\\s\\p{L}+)?)?[\\s,./-]+(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.|صباحا|مساء|ص|م)?(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?\\s*([+-])(\\d{1,2}):?(\\d{2})?\\s*(?:\\(.*\\))?$");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("gmt", 0), Map.entry("ut", 0), Map.entry("utc", 0), Map.entry("z", 0),
            Map.entry("est", -5), Map.entry("edt", -4), Map.entry("cst", -6), Map.entry("cdt", -5),
            Map.entry("mst", -7), Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7),
            Map.entry("bst", 1), Map.entry("cet", 1), Map.entry("cest", 2), Map.entry("eet", 2), Map.entry("eest", 3),
            Map.entry("msk", 3), Map.entry("ksa", 3), Map.entry("ast", 3));
    private static final Pattern ZONE_NAME = Pattern.compile("([A-Za-z]{1,4})\\s*$");
    private static final Map<String, Integer> MONTHS = months();

    private FeedDates() {
    }

    /**
     * @param text a date as a feed writes it, or null
     * @return the instant, or empty where the text is no date of the Gregorian calendar
     */
    static Optional<Instant> parse(final String text) {
        if (text == null || text.isBlank() || text.length() > 200) {
            return Optional.empty();
        }
        final String plain = plain(text);
        final Optional<Instant> strict = parseIso(plain);
        if (strict.isPresent()) {
            return strict;
        }
        final Optional<Instant> parts = parseParts(plain);
        return parts.isPresent() ? parts : parseWithRome(plain);
    }

    /** ASCII digits, no marks of direction, vowel or length, one form of alef, and single spaces. */
    private static String plain(final String text) {
        final StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            final int digit = Character.digit(codePoint, 10);
            if (digit >= 0 && codePoint > 0x7F) {
                plain.append(digit);
            } else if (codePoint == 'أ' || codePoint == 'إ' || codePoint == 'آ') {
                plain.append('ا');
            } else if (codePoint == '،') {
                plain.append(',');
            } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                plain.append(' ');
            } else if (codePoint != 'ـ' && Character.getType(codePoint) != Character.NON_SPACING_MARK
                    && Character.getType(codePoint) != Character.FORMAT) {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    private static Optional<Instant> parseIso(final String plain) {
        try {
            return believable(OffsetDateTime.parse(plain.replace(' ', 'T')).toInstant());
        } catch (final DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parseParts(final String plain) {
        try {
            final Optional<LocalDate> date = dateIn(plain);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            final Matcher time = TIME.matcher(plain);
            if (!time.find()) {
                return believable(date.get().atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            final LocalDateTime local = LocalDateTime.of(date.get(), LocalTime.MIN)
                    .plusHours(hourOf(time))
                    .plusMinutes(Integer.parseInt(time.group(2)))
                    .plusSeconds(time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
            return believable(local.toInstant(offsetIn(plain.substring(time.end()))));
        } catch (final DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateIn(final String plain) {
        final Matcher named = DATE_WITH_NAME.matcher(plain);
        if (named.find()) {
            final Integer month = monthOf(named.group(2));
            if (month != null) {
                return Optional.of(LocalDate.of(year(named.group(3)), month, Integer.parseInt(named.group(1))));
            }
        }
        final Matcher nameFirst = NAME_FIRST.matcher(plain);
        if (nameFirst.find()) {
            final Integer month = monthOf(nameFirst.group(1));
            if (month != null) {
                return Optional.of(LocalDate.of(year(nameFirst.group(3)), month, Integer.parseInt(nameFirst.group(2))));
            }
        }
        final Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.find()) {
            return Optional.of(LocalDate.of(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)),
                    Integer.parseInt(yearFirst.group(3))));
        }
        final Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.find()) {
            return Optional.of(LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)),
                    Integer.parseInt(dayFirst.group(1))));
        }
        return Optional.empty();
    }

    private static Integer monthOf(final String name) {
        final String lower = name.toLowerCase(Locale.ROOT);
        final Integer month = MONTHS.get(lower);
        if (month != null || lower.indexOf(' ') < 0) {
            return month;
        }
        return MONTHS.get(lower.substring(0, lower.indexOf(' ')));
    }

    private static int year(final String digits) {
        final int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int hourOf(final Matcher time) {
        final int hour = Integer.parseInt(time.group(1));
        final String half = time.group(4);
        if (half == null || hour > 12) {
            return hour;
        }
        final boolean afternoon = half.startsWith("p") || half.startsWith("P") || half.startsWith("م");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static ZoneOffset offsetIn(final String rest) {
        final String stripped = rest.strip();
        final Matcher offset = OFFSET.matcher(stripped);
        if (offset.find()) {
            final int hours = Integer.parseInt(offset.group(2));
            final int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            final int sign = offset.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        final Matcher zone = ZONE_NAME.matcher(stripped);
        return zone.find() ? ZoneOffset.ofHours(ZONES.getOrDefault(zone.group(1).toLowerCase(Locale.ROOT), 0)) : ZoneOffset.UTC;
    }

    private static Optional<Instant> parseWithRome(final String plain) {
        final Date date = DateParser.parseDate(plain, Locale.US);
        return date == null ? Optional.empty() : believable(date.toInstant());
    }

    private static Optional<Instant> believable(final Instant instant) {
        final int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? Optional.of(instant) : Optional.empty();
    }

    private static Map<String, Integer> months() {
        final String[] names = {
            "january jan يناير كانون_الثاني جانفي",
            "february feb فبراير شباط فيفري",
            "march mar مارس اذار",
            "april apr ابريل نيسان افريل",
            "may مايو ايار ماي",
            "june jun يونيو يونيه حزيران جوان",
            "july jul يوليو يوليه تموز جويلية يوليوز",
            "august aug اغسطس اب اوت غشت",
            "september sep sept سبتمبر ايلول شتنبر",
            "october oct اكتوبر تشرين_الاول",
            "november nov نوفمبر تشرين_الثاني نونبر",
            "december dec ديسمبر كانون_الاول دجنبر",
        };
        final Map<String, Integer> months = new HashMap<>();
        for (int index = 0; index < names.length; index++) {
            for (final String name : names[index].split(" ")) {
                months.put(name.replace('_', ' '), index + 1);
            }
        }
        return Map.copyOf(months);
    }
}
