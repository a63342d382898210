package io.github.nifiarabicnews.benchmarks;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Tagging by the processor time of its thread, which holds on a machine that is busy with other work: what loading takes, megabytes a second from text to JSON, and how time grows with an article's
 * size. The articles are those of {@link TaggingBenchmark}.
 */
final class TaggingCpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1e6;
    /** Processor time of all rounds, each of which goes over all articles once; compilers are done well before half of it. */
    private static final long ROUNDS_NANOS = 40_000_000_000L;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final long GROWTH_NANOS = 1_000_000_000L;

    private final TaggedArticleWriter writer = new TaggedArticleWriter();
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private EventTagger tagger;

    /** Prints all tables; the first thing that a Java process does, so that loading is measured from its start. */
    static void printAll() throws IOException {
        final TaggingCpuTime measurement = new TaggingCpuTime();
        measurement.load();
        measurement.articles();
        measurement.growth();
    }

    private void load() {
        final long begin = THREADS.getCurrentThreadCpuTime();
        tagger = NewsTagger.builtIn();
        final double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / SECOND;
        final long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        System.out.printf(Locale.ROOT, "Loaded %.1f s after the start of Java, of which %.1f s of processor time in loading; heap in use then %.0f MB%n", uptime / 1e3, seconds, heapInUse());
    }

    private static double heapInUse() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }

    private void articles() throws IOException {
        final TaggingBenchmark source = new TaggingBenchmark();
        source.bytes = 4096;
        final List<String> texts = source.texts();
        double bytes = 0;
        for (final String text : texts) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        final List<Double> rounds = new ArrayList<>();
        int events = 0;
        final long end = THREADS.getCurrentThreadCpuTime() + ROUNDS_NANOS;
        while (THREADS.getCurrentThreadCpuTime() < end || rounds.size() < 8) {
            events = 0;
            final long begin = THREADS.getCurrentThreadCpuTime();
            for (final String text : texts) {
                events += tag(text, null);
            }
            rounds.add((THREADS.getCurrentThreadCpuTime() - begin) / SECOND);
        }
        final List<Double> warm = new ArrayList<>(rounds.subList(rounds.size() / 2, rounds.size()));
        Collections.sort(warm);
        final double median = warm.get(warm.size() / 2);
        System.out.printf(Locale.ROOT, "%nText to JSON, one thread: %d articles, %.0f bytes and %.1f events each; heap in use after them %.0f MB%n%n", texts.size(), bytes / texts.size(),
                (double) events / texts.size(), heapInUse());
        System.out.printf(Locale.ROOT, "| | MB/s | us an article |%n| --- | --- | --- |%n");
        row("least of %d rounds".formatted(rounds.size()), bytes, warm.get(0), texts.size());
        row("median of their second half", bytes, median, texts.size());
    }

    private static void row(final String what, final double bytes, final double seconds, final int articles) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f |%n", what, bytes / MEGABYTE / seconds, seconds * MEGABYTE / articles);
    }

    private int tag(final String text, final String language) throws IOException {
        json.reset();
        final var tagged = tagger.tag(new Article(null, null, null, null, null, "2024-05-01", language, text));
        writer.write(tagged, json);
        return tagged.events().size();
    }

    /** News, and what nobody writes, in one article of each size. */
    private void growth() throws IOException {
        System.out.printf(Locale.ROOT, "%nNanoseconds a byte by the article's size, the least of some runs%n%n| |");
        for (final int size : SIZES) {
            System.out.printf(Locale.ROOT, " %,d kB |", size / 1000);
        }
        System.out.printf(Locale.ROOT, "%n| --- |%s%n", " --- |".repeat(SIZES.length));
        growth("news", null);
        for (final String unit : AdversarialBenchmark.UNITS) {
            growth("`" + unit.strip() + "` again and again", unit);
        }
    }

    private void growth(final String what, final String unit) throws IOException {
        System.out.print("| " + what + " |");
        for (final int size : SIZES) {
            final String text = unit == null ? NewsArticles.of(1, size).get(0) : unit.repeat(Math.max(1, size / unit.getBytes(StandardCharsets.UTF_8).length));
            final long end = THREADS.getCurrentThreadCpuTime() + GROWTH_NANOS;
            long least = Long.MAX_VALUE;
            for (int run = 0; run < 2 || THREADS.getCurrentThreadCpuTime() < end; run++) {
                final long begin = THREADS.getCurrentThreadCpuTime();
                tag(text, "ar");
                least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begin);
            }
            System.out.printf(Locale.ROOT, " %.0f |", (double) least / text.getBytes(StandardCharsets.UTF_8).length);
        }
        System.out.println();
    }
}
