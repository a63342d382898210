package io.github.nifiarabicnews.extraction.metadata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * A point in time as precisely as a source gives it.
 *
 * @param date   day
 * @param time   time of day, or null
 * @param offset offset from UTC, or null; never without a time
 */
public record PublicationDate(LocalDate date, LocalTime time, ZoneOffset offset) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    public PublicationDate {
        Objects.requireNonNull(date, "date");
        if (time == null && offset != null) {
            throw new IllegalArgumentException("An offset goes with a time");
        }
    }

    /** ISO 8601: {@code 2020-10-07}, {@code 2020-10-07T12:09:00} or {@code 2020-10-07T12:09:00+03:00}. */
    public String toIso() {
        if (time == null) {
            return date.toString();
        }
        return date + "T" + TIME.format(time) + (offset == null ? "" : offset.getId());
    }

    /** Whether both name the same instant, in whatever offset. */
    boolean isSameInstantAs(final PublicationDate other) {
        return offset != null && other.offset != null
                && OffsetDateTime.of(date, time, offset).toEpochSecond() / 60 == OffsetDateTime.of(other.date, other.time, other.offset).toEpochSecond() / 60;
    }

    /** How much is known: 0 for a day, 1 with a time, 2 with an offset, 3 with one that is not UTC and so tells the place. */
    int precision() {
        if (time == null) {
            return 0;
        }
        if (offset == null) {
            return 1;
        }
        return offset.equals(ZoneOffset.UTC) ? 2 : 3;
    }
}
