package io.github.nifiarabicnews.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events over time as columns: by day, or by month where the days span more than a chart can show. */
final class DayChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 220;
    private static final int BASE = 190;
    private static final int MOST_COLUMNS = 92;

    private final List<String> labels = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final String unit;

    DayChart(final Map<String, Integer> eventsByDay) {
        final TreeMap<LocalDate, Integer> days = new TreeMap<>();
        eventsByDay.forEach((day, count) -> {
            final LocalDate date = parse(day);
            if (date != null) {
                days.merge(date, count, Integer::sum);
            }
        });
        if (days.isEmpty() || days.firstKey().plusDays(MOST_COLUMNS).isAfter(days.lastKey())) {
            unit = "day";
            if (!days.isEmpty()) {
                for (LocalDate day = days.firstKey(); !day.isAfter(days.lastKey()); day = day.plusDays(1)) {
                    add(day.toString(), days.getOrDefault(day, 0));
                }
            }
        } else {
            unit = "month";
            addMonths(days);
        }
    }

    private static LocalDate parse(final String day) {
        try {
            return LocalDate.parse(day);
        } catch (final DateTimeParseException e) {
            return null;
        }
    }

    private void addMonths(final TreeMap<LocalDate, Integer> days) {
        final TreeMap<YearMonth, Integer> months = new TreeMap<>();
        days.forEach((day, count) -> months.merge(YearMonth.from(day), count, Integer::sum));
        final YearMonth newest = months.lastKey();
        final YearMonth oldestShown = newest.minusMonths(MOST_COLUMNS - 1);
        YearMonth month = months.firstKey().isBefore(oldestShown) ? oldestShown : months.firstKey();
        while (!month.isAfter(newest)) {
            add(month.toString(), months.getOrDefault(month, 0));
            month = month.plusMonths(1);
        }
    }

    private void add(final String label, final int count) {
        labels.add(label);
        counts.add(count);
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** What a column stands for: day or month. */
    String unit() {
        return unit;
    }

    String svg() {
        final int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        final double step = Math.min(60.0, (double) WIDTH / labels.size());
        final StringBuilder out = new StringBuilder();
        out.append("<svg class=\"days\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Events by %s\">\n".formatted(WIDTH, HEIGHT, unit));
        for (int i = 0; i < labels.size(); i++) {
            final long columnHeight = Math.round(160.0 * counts.get(i) / most);
            final long x = Math.round(i * step);
            final long width = Math.max(2, Math.round(step) - 2);
            out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %d</title></rect>\n"
                    .formatted(x, BASE - columnHeight, width, columnHeight, labels.get(i), counts.get(i)));
        }
        out.append("<line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n".formatted(WIDTH, BASE, BASE));
        out.append("<text x=\"0\" y=\"%d\">%s</text>\n".formatted(BASE + 20, labels.getFirst()));
        if (labels.size() > 1) {
            final long end = Math.round(step * labels.size());
            out.append("<text class=\"end\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(Math.max(end, 180), BASE + 20, labels.getLast()));
        }
        out.append("<text x=\"0\" y=\"16\">most in one %s: %d</text>\n".formatted(unit, most));
        return out.append("</svg>\n").toString();
    }
}
