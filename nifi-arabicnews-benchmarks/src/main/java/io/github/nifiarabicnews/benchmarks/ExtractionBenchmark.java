package io.github.nifiarabicnews.benchmarks;

import io.github.nifiarabicnews.extraction.ArticleExtractor;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.ExtractionSettings;
import io.github.nifiarabicnews.extraction.SourceHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
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
 * Files per second of article extraction, with main-content extraction on, and of {@code new Tika().parseToString}, which is what a processor does that makes its parsers anew for each
 * file. The system property {@code benchmark.pages} names a folder of real pages that then are read in turn instead of the made one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {

    private static final int TEXT_BYTES = 2_000;
    private static final int BODY_BYTES = 6_000;
    private static final int TEASERS = 150;

    /** A short plain text, or a web page of some 100 kB as news sites have them. */
    @Param({"text", "page"})
    String kind;

    private final ArticleExtractor extractor = new ArticleExtractor();
    private final Tika sharedTika = new Tika();
    private List<byte[]> files;
    private SourceHints hints;
    private int next;

    @Setup
    public void makeFiles() {
        final String folder = System.getProperty("benchmark.pages", "");
        if (kind.equals("text")) {
            files = List.of(NewsText.ofSize(TEXT_BYTES).getBytes(StandardCharsets.UTF_8));
        } else {
            files = folder.isEmpty() ? List.of(page().getBytes(StandardCharsets.UTF_8)) : pages(Path.of(folder));
        }
        hints = SourceHints.ofFileName(kind.equals("text") ? "article.txt" : "article.html");
    }

    /** How many files are read in turn. */
    int fileCount() {
        return files.size();
    }

    private static List<byte[]> pages(final Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".html")).sorted().map(ExtractionBenchmark::read).toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(final Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page() {
        final StringBuilder page = new StringBuilder("<!doctype html><html dir=\"rtl\"><head><meta charset=\"utf-8\"><title>خطة لدعم المزارعين - صحيفة</title>"
                + "<meta property=\"og:title\" content=\"خطة لدعم المزارعين\"><meta property=\"article:published_time\" content=\"2024-03-05T10:20:00+03:00\">"
                + "<style>.a { color: red }</style><script>var settings = {};</script></head><body><nav><ul>");
        for (int i = 0; i < TEASERS; i++) {
            page.append("<li class=\"menu-item menu-item-").append(i).append("\"><a href=\"/section/").append(i).append("\">قسم ").append(i).append("</a></li>");
        }
        page.append("</ul></nav><main><article class=\"post\"><h1>خطة لدعم المزارعين</h1><div class=\"entry-content\">");
        NewsText.ofSize(BODY_BYTES).lines().forEach(line -> page.append("<p>").append(line).append("</p>\n"));
        page.append("</div></article></main><div class=\"sidebar\">");
        for (int i = 0; i < TEASERS; i++) {
            page.append("<div class=\"teaser\"><a href=\"/article/").append(i).append("\"><img src=\"/picture/").append(i).append(".jpg\" alt=\"\"><span class=\"teaser-title\">")
                    .append("وزير الزراعة يعلن عن خطة جديدة رقم ").append(i).append("</span></a><span class=\"date\">5 مارس 2024</span><script>show(").append(i).append(");</script></div>\n");
        }
        return page.append("</div><footer>جميع الحقوق محفوظة</footer></body></html>").toString();
    }

    private byte[] file() {
        next = (next + 1) % files.size();
        return files.get(next);
    }

    @Benchmark
    public Object articleExtractor() throws ExtractionException {
        return extractor.extract(file(), hints, new ExtractionBudget(ExtractionSettings.DEFAULT, System.nanoTime() + TimeUnit.SECONDS.toNanos(60)));
    }

    @Benchmark
    public String newTika() throws IOException, TikaException {
        return new Tika().parseToString(new ByteArrayInputStream(file()), new Metadata());
    }

    /** For comparison: Tika made once. */
    @Benchmark
    public String sharedTika() throws IOException, TikaException {
        return sharedTika.parseToString(new ByteArrayInputStream(file()), new Metadata());
    }
}
