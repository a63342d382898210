package io.github.nifiarabicnews.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** Nanoseconds per character, median of the iterations, and the ratios that the normalizer is held to, out of one run. */
final class NormalizationSummary implements RunBenchmarks.Summary {
    private static final String SMALL = "4096";
    private static final String LARGE = "1048576";

    @Override
    public String of(final Collection<RunResult> results) {
        final List<Time> times = new ArrayList<>();
        for (final RunResult result : results) {
            final String benchmark = result.getParams().getBenchmark();
            if (benchmark.startsWith(NormalizationBenchmark.class.getName() + ".")) {
                times.add(new Time(benchmark.substring(benchmark.lastIndexOf('.') + 1), result.getParams().getParam("bytes"), median(result)));
            }
        }
        return of(times, "median");
    }

    /**
     * One measured time.
     *
     * @param name        benchmark
     * @param bytes       size of the text
     * @param nanoseconds for all of the text
     */
    record Time(String name, String bytes, double nanoseconds) {
    }

    /** The tables, empty where nothing was measured. */
    String of(final List<Time> measured, final String kind) {
        final Map<String, Double> times = new HashMap<>();
        final Set<String> names = new LinkedHashSet<>();
        for (final Time time : measured) {
            names.add(time.name());
            times.put(time.name() + time.bytes(), time.nanoseconds() / NewsText.ofSize(Integer.parseInt(time.bytes())).length());
        }
        if (names.isEmpty()) {
            return "";
        }
        final StringBuilder lines = new StringBuilder("\nNormalization, ns per character, " + kind + "\n\n| | 4 kB | 1 MB |\n| --- | --- | --- |\n");
        for (final String name : names) {
            lines.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", name, time(times.get(name + SMALL)), time(times.get(name + LARGE))));
        }
        lines.append("\n| ratio | 4 kB | 1 MB | asked |\n| --- | --- | --- | --- |\n");
        ratio(lines, times, "searchCharacters", "tablePass", "at most 1.47 / 1.41");
        ratio(lines, times, "searchCharacters", "luceneArabicNormalizer", "at most 0.55 / 0.02");
        ratio(lines, times, "searchStream", "tablePassThroughString", "at most 0.65 / 0.57");
        ratio(lines, times, "sixPatterns", "searchCharacters", "at least 20");
        ratio(lines, times, "sixReplaceAll", "searchCharacters", "at least 20");
        ratio(lines, times, "sixPatterns", "searchStream", "");
        ratio(lines, times, "sixReplaceAll", "searchStream", "");
        return lines.toString();
    }

    private static double median(final RunResult result) {
        final List<Double> scores = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> {
            for (final IterationResult iteration : fork.getIterationResults()) {
                scores.add(iteration.getPrimaryResult().getScore());
            }
        });
        scores.sort(null);
        return scores.get(scores.size() / 2);
    }

    private static String time(final Double nanoseconds) {
        return nanoseconds == null ? "" : String.format(Locale.ROOT, "%.2f", nanoseconds);
    }

    private static void ratio(final StringBuilder lines, final Map<String, Double> times, final String one, final String other, final String asked) {
        if (times.containsKey(one + SMALL) && times.containsKey(other + SMALL) && times.containsKey(one + LARGE) && times.containsKey(other + LARGE)) {
            lines.append(String.format(Locale.ROOT, "| %s / %s | %.2f | %.2f | %s |%n", one, other,
                    times.get(one + SMALL) / times.get(other + SMALL), times.get(one + LARGE) / times.get(other + LARGE), asked));
        }
    }
}
