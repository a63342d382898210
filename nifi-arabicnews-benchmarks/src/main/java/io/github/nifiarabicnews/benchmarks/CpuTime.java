package io.github.nifiarabicnews.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Times tasks side by side by the processor time of their thread, in turns of a few milliseconds, so that ratios hold on a machine that is busy with other work, where JMH's
 * wall times do not. Takes the least of each task's turns.
 */
final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = 1_000_000_000L;
    private static final long TURN_NANOS = 20_000_000L;
    private static final int ROUNDS = 50;

    private final Map<String, Callable<?>> tasks = new LinkedHashMap<>();
    /** Keeps results from being optimized away. */
    private volatile int blackhole;

    CpuTime task(final String name, final Callable<?> task) {
        tasks.put(name, task);
        return this;
    }

    /** Nanoseconds of one run of each task. */
    Map<String, Double> measure() throws Exception {
        final Map<String, Integer> runs = new LinkedHashMap<>();
        for (final Map.Entry<String, Callable<?>> task : tasks.entrySet()) {
            final long begin = THREADS.getCurrentThreadCpuTime();
            int count = 0;
            while (THREADS.getCurrentThreadCpuTime() - begin < WARM_UP_NANOS) {
                run(task.getValue(), 1);
                count++;
            }
            runs.put(task.getKey(), (int) Math.max(1, count * TURN_NANOS / WARM_UP_NANOS));
        }
        final Map<String, Double> least = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (final Map.Entry<String, Callable<?>> task : tasks.entrySet()) {
                final int count = runs.get(task.getKey());
                final long begin = THREADS.getCurrentThreadCpuTime();
                run(task.getValue(), count);
                least.merge(task.getKey(), (THREADS.getCurrentThreadCpuTime() - begin) / (double) count, Math::min);
            }
        }
        return least;
    }

    private void run(final Callable<?> task, final int count) throws Exception {
        for (int i = 0; i < count; i++) {
            blackhole = System.identityHashCode(task.call());
        }
    }

    /** Prints the tables of all comparisons. */
    static void printAll() throws Exception {
        System.out.println(new NormalizationSummary().of(normalization(), "least processor time"));
        System.out.println(extraction());
    }

    private static List<NormalizationSummary.Time> normalization() throws Exception {
        final List<NormalizationSummary.Time> times = new ArrayList<>();
        for (final int bytes : new int[]{4_096, 1_048_576}) {
            final NormalizationBenchmark benchmark = new NormalizationBenchmark();
            benchmark.bytes = bytes;
            benchmark.setUp();
            final CpuTime comparison = new CpuTime().task("arraycopy", benchmark::arraycopy).task("tablePass", benchmark::tablePass).task("searchCharacters", benchmark::searchCharacters)
                    .task("displayCharacters", benchmark::displayCharacters).task("searchWithOffsets", benchmark::searchWithOffsets).task("icuNfkc", benchmark::icuNfkc)
                    .task("javaTextNfkc", benchmark::javaTextNfkc).task("tablePassThroughString", benchmark::tablePassThroughString).task("searchStream", benchmark::searchStream)
                    .task("displayStream", benchmark::displayStream).task("sixPatterns", benchmark::sixPatterns).task("sixReplaceAll", benchmark::sixReplaceAll)
                    .task("luceneArabicNormalizer", () -> lucene(benchmark));
            comparison.measure().forEach((name, nanoseconds) -> times.add(new NormalizationSummary.Time(name, Integer.toString(bytes), nanoseconds)));
        }
        return times;
    }

    private static Integer lucene(final NormalizationBenchmark benchmark) throws Exception {
        try {
            return benchmark.luceneArabicNormalizer();
        } catch (final Exception | Error e) {
            throw e;
        } catch (final Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String extraction() throws Exception {
        final StringBuilder table = new StringBuilder("\nExtraction, milliseconds of processor time per file\n\n| | ArticleExtractor | new Tika | ratio |\n| --- | --- | --- | --- |\n");
        for (final String kind : List.of("text", "page")) {
            final ExtractionBenchmark benchmark = new ExtractionBenchmark();
            benchmark.kind = kind;
            benchmark.makeFiles();
            final int files = benchmark.fileCount();
            final Map<String, Double> times = new CpuTime().task("articleExtractor", () -> eachFile(files, benchmark::articleExtractor))
                    .task("newTika", () -> eachFile(files, benchmark::newTika)).measure();
            final double own = times.get("articleExtractor") / files / 1e6;
            final double tika = times.get("newTika") / files / 1e6;
            table.append("| %s (%d files) | %.3f | %.3f | %.1f |%n".formatted(kind, files, own, tika, tika / own));
        }
        return table.toString();
    }

    private static Object eachFile(final int files, final Callable<?> task) throws Exception {
        Object last = null;
        for (int i = 0; i < files; i++) {
            last = task.call();
        }
        return last;
    }
}
