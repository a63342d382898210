package io.github.nifiarabicnews.runtime.speed;

import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Articles for benchmarks: paragraphs of the samples' texts in another order in each, the same in each run. In the samples nearly every sentence tells of an event, or of several. */
public final class MadeArticles {
    /** Bytes of an article, or a few less. */
    public static final int BYTES = 4_096;

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}{3,}");

    /** Of so many paragraphs of news one is of the samples, and the rest background. */
    private static final int NEWS_ONE_IN = 3;

    private MadeArticles() {
    }

    /** Writes a number of text files into a folder, which is made where missing. */
    public static void write(final Project project, final Path folder, final int articles) throws IOException {
        write(paragraphs(project), List.of(), folder, articles);
    }

    /** The same with as many events as news has: most paragraphs are background, in which nothing happens, written for this purpose. */
    public static void writeNews(final Project project, final Path folder, final int articles) throws IOException {
        try (InputStream background = MadeArticles.class.getResourceAsStream("background.txt")) {
            write(paragraphs(project), new String(background.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), folder, articles);
        }
    }

    private static void write(final List<String> paragraphs, final List<String> background, final Path folder, final int articles) throws IOException {
        Files.createDirectories(folder);
        final Random random = new Random(1);
        for (int i = 0; i < articles; i++) {
            final StringBuilder text = new StringBuilder();
            int bytes = 0;
            while (bytes < BYTES) {
                final List<String> source = background.isEmpty() || random.nextInt(NEWS_ONE_IN) == 0 ? paragraphs : background;
                final String paragraph = source.get(random.nextInt(source.size()));
                text.append(paragraph).append('\n');
                bytes += paragraph.getBytes(StandardCharsets.UTF_8).length + 1;
            }
            final byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
            int end = Math.min(BYTES, content.length);
            while (end < content.length && (content[end] & 0xC0) == 0x80) {
                end--;
            }
            Files.write(folder.resolve("article-%05d.txt".formatted(i)), Arrays.copyOf(content, end));
        }
    }

    private static List<String> paragraphs(final Project project) throws IOException {
        final Path samples = project.folder().resolve(Path.of("nifi-arabicnews-system-tests", "src", "test", "resources", "samples"));
        final List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples).sorted()) {
            for (final Path file : files.toList()) {
                Files.readAllLines(file).stream().filter(line -> !line.startsWith("#") && ARABIC.matcher(line).find()).forEach(paragraphs::add);
            }
        }
        return paragraphs;
    }
}
