package io.github.nifiarabicnews.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;

/** Megabytes and articles a second of the tagger. */
final class TaggingSummary implements RunBenchmarks.Summary {
    private static final double NANOSECONDS = 1e9;

    @Override
    public String of(final Collection<RunResult> results) {
        final StringBuilder lines = new StringBuilder();
        try {
            for (final RunResult result : results) {
                final String benchmark = result.getParams().getBenchmark();
                if (benchmark.startsWith(TaggingBenchmark.class.getName() + ".")) {
                    final double size = TaggingBenchmark.meanBytes(Integer.parseInt(result.getParams().getParam("bytes")));
                    final double articles = NANOSECONDS / result.getPrimaryResult().getScore();
                    lines.append(String.format(Locale.ROOT, "| %s | %.0f | %.1f | %.1f |%n", benchmark.substring(benchmark.lastIndexOf('.') + 1), size, articles, articles * size / 1e6));
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.isEmpty() ? "" : "\nTagging on one thread (asked: 10 MB/s on articles of 4 kB)\n\n| | bytes | articles/s | MB/s |\n| --- | --- | --- | --- |\n" + lines;
    }
}
