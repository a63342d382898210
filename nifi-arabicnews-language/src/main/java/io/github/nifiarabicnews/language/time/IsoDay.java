package io.github.nifiarabicnews.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days written as ISO 8601 has them, yyyy-MM-dd; a tenth of the work of {@link LocalDate#parse(CharSequence)}. */
public final class IsoDay {
    private static final int LENGTH = 10;

    private IsoDay() {
    }

    /** The day with which the text begins, or null where it begins with none. */
    public static LocalDate of(final String text) {
        if (text == null || text.length() < LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        final int year = number(text, 0, 4);
        final int month = number(text, 5, 7);
        final int day = number(text, 8, LENGTH);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (final DateTimeException e) {
            return null;
        }
    }

    private static int number(final String text, final int begin, final int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            final char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
