package io.github.nifiarabicnews.benchmarks;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole of tagging on one thread, from text to JSON: language, tokens, readings, names, events, roles. The articles, all different, are written for this purpose, or with the environment
 * variable {@code ARTICLES} those of a folder of .txt files. The heap is held to 250 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx250m")
public class TaggingBenchmark {
    /** Size of an article in UTF-8 bytes; real articles have their own. 10 MB, which no heap of this size has room for, are measured by {@link TaggingCpuTime}. */
    @Param({"4096", "1048576"})
    int bytes;

    /** So many bytes of different articles, 800 of 4 kB, that a run goes over again and again. */
    private static final int TEXT_OF_ALL = 800 * 4096;

    private List<String> texts;
    private final TaggedArticleWriter writer = new TaggedArticleWriter();
    private final OutputStream json = OutputStream.nullOutputStream();
    private EventTagger tagger;
    private int next;

    @Setup
    public void setUp() throws IOException {
        tagger = NewsTagger.builtIn();
        texts = texts();
    }

    /** The articles that a run goes over. */
    List<String> texts() throws IOException {
        final String folder = System.getenv("ARTICLES");
        if (folder == null) {
            return NewsArticles.of(Math.max(1, TEXT_OF_ALL / bytes), bytes);
        }
        final List<String> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (final Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                read.add(Files.readString(file));
            }
        }
        return read;
    }

    /** The JSON is kept nowhere, so that what is measured is the tagger. */
    @Benchmark
    public TaggedArticle textToJson() throws IOException {
        final TaggedArticle tagged = tagger.tag(article());
        writer.write(tagged, json);
        return tagged;
    }

    @Benchmark
    public int textToEvents() {
        return tagger.tag(article()).events().size();
    }

    private Article article() {
        next = next + 1 < texts.size() ? next + 1 : 0;
        return new Article(null, null, null, null, null, "2024-05-01", null, texts.get(next));
    }

    /** The mean size of the articles that the benchmark went over. */
    static double meanBytes(final int bytes) throws IOException {
        final TaggingBenchmark benchmark = new TaggingBenchmark();
        benchmark.bytes = bytes;
        return benchmark.texts().stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).average().orElse(bytes);
    }
}
