package io.github.nifiarabicnews.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table at the end of a run, as lines of text. */
final class SummaryTable {
    private static final int LISTED = 20;

    private SummaryTable() {
    }

    static String of(final int articles, final Results.Summary summary, final Path output) {
        final StringBuilder table = new StringBuilder();
        row(table, "Articles", articles);
        row(table, "  tagged", summary.results());
        row(table, "  with events", summary.withEvents());
        row(table, "  failed", summary.failures().size());
        if (!summary.missing().isEmpty()) {
            row(table, "  without a result", summary.missing().size());
        }
        row(table, "Events", summary.eventsByType().values().stream().mapToInt(Integer::intValue).sum());
        for (final Map.Entry<String, Integer> type : summary.eventsByType().entrySet()) {
            row(table, "  " + type.getKey(), type.getValue());
        }
        if (!summary.failures().isEmpty()) {
            table.append(String.format("%nFailed (copies and reasons in %s):%n", output.resolve(Results.FAILURES)));
            for (final Results.Failure failure : first(summary.failures())) {
                table.append(String.format("  %s: %s. %s%n", failure.file(), failure.reason(), failure.message()));
            }
            rest(table, summary.failures().size());
        }
        if (!summary.missing().isEmpty()) {
            table.append(String.format("%nWithout a result:%n"));
            for (final Path file : first(summary.missing())) {
                table.append(String.format("  %s%n", file));
            }
            rest(table, summary.missing().size());
        }
        table.append(String.format("%nResults: %s%n", output));
        return table.toString();
    }

    private static void row(final StringBuilder table, final String name, final int value) {
        table.append(String.format(Locale.ROOT, "%-22s %8d%n", name, value));
    }

    private static <T> List<T> first(final List<T> list) {
        return list.subList(0, Math.min(LISTED, list.size()));
    }

    private static void rest(final StringBuilder table, final int size) {
        if (size > LISTED) {
            table.append(String.format("  and %d more%n", size - LISTED));
        }
    }
}
