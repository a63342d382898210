package io.github.nifiarabicnews.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SortedMap;

/**
 * The span of time that the report draws, cut into days, or into months or years where it is long.
 *
 * <p>It goes by the days of publication where they are known: from a month before the first to the day behind the last. What a text tells as a fact
 * does not lie ahead of it, so a later date of an event is misread, and one of them would press all the others together.</p>
 */
final class Timeline {
    /** Columns that can be told apart. */
    private static final int MOST_COLUMNS = 92;
    private static final int DAYS_BEFORE = 31;

    /** What a column stands for. */
    enum Unit {
        DAY, MONTH, YEAR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private LocalDate start(final LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        private LocalDate next(final LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case MONTH -> start.plusMonths(1);
                case YEAR -> start.plusYears(1);
            };
        }

        private String label(final LocalDate start) {
            return switch (this) {
                case DAY -> start.toString();
                case MONTH -> YearMonth.from(start).toString();
                case YEAR -> Integer.toString(start.getYear());
            };
        }
    }

    private final Unit unit;
    private final LocalDate first;
    private final LocalDate last;

    private Timeline(final LocalDate first, final LocalDate last) {
        this.unit = !first.plusDays(MOST_COLUMNS).isAfter(last) ? !first.plusMonths(MOST_COLUMNS).isAfter(last) ? Unit.YEAR : Unit.MONTH : Unit.DAY;
        this.last = last;
        final LocalDate oldest = unit.start(last).minusYears(MOST_COLUMNS - 1);
        this.first = unit == Unit.YEAR && first.isBefore(oldest) ? oldest : first;
    }

    /** The span for these counts by day; null where there is none. */
    static Timeline of(final NavigableMap<LocalDate, Integer> published, final NavigableMap<LocalDate, Integer> events) {
        if (published.isEmpty()) {
            return events.isEmpty() ? null : new Timeline(events.firstKey(), events.lastKey());
        }
        final SortedMap<LocalDate, Integer> near = events.subMap(published.firstKey().minusDays(DAYS_BEFORE), true, published.lastKey().plusDays(1), true);
        return near.isEmpty() ? new Timeline(published.firstKey(), published.lastKey())
                : new Timeline(min(published.firstKey(), near.firstKey()), max(published.lastKey(), near.lastKey()));
    }

    private static LocalDate min(final LocalDate one, final LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(final LocalDate one, final LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    Unit unit() {
        return unit;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    List<String> labels() {
        final List<String> labels = new ArrayList<>();
        for (LocalDate start = unit.start(first); !start.isAfter(last); start = unit.next(start)) {
            labels.add(unit.label(start));
        }
        return labels;
    }

    /** The counts by column. */
    List<Integer> counts(final NavigableMap<LocalDate, Integer> byDay) {
        final List<Integer> counts = new ArrayList<>();
        for (LocalDate start = unit.start(first); !start.isAfter(last); start = unit.next(start)) {
            counts.add(sum(byDay.subMap(max(start, first), true, min(unit.next(start).minusDays(1), last), true)));
        }
        return counts;
    }

    int before(final NavigableMap<LocalDate, Integer> byDay) {
        return sum(byDay.headMap(first, false));
    }

    int after(final NavigableMap<LocalDate, Integer> byDay) {
        return sum(byDay.tailMap(last, false));
    }

    private static int sum(final SortedMap<LocalDate, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
