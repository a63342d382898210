package io.github.nifiarabicnews.extraction;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Seeded mutations of files in every format: bytes flipped, cut out, doubled and put in, long runs of one of them, and files cut off. What has to hold of each is told by
 * {@link MutationCheck}.
 * <p>
 * The system property {@code fuzz.corpus} adds the files of a folder, {@code fuzz.rounds} sets the number of mutations of each.
 * </p>
 */
class FuzzTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 100);
    private static final int LARGEST = 400_000;
    private static final int MOST_REPEATED = 20_000;
    private static final int RUN = 200_000;
    private static final List<String> REPEATED = List.of(",", "|", " ", "\n", "-", ".", ":", "/", "(", "<", "=", "a", "2", "ط", "Ø", "by ", "من ", "| ", "- ", "::", "//", "../", "-->", "ï¿½");
    private static final List<String> PLACES = List.of("<meta name=author content='aRUNb'>", "<meta name=author content='RUN b'>", "<p class=byline>aRUNb</p>", "<p class=byline>RUN b</p>",
            "<title>aRUNb</title>", "<title>RUN</title>", "<meta property=og:title content='aRUNb'>", "<meta property=og:title content='RUN'>", "<meta property=og:site_name content='RUN b'><title>a | b</title>",
            "<meta property=og:url content='http://RUN'>", "<link rel=canonical href='http://a/RUN\nb'>", "<link rel=canonical href='http://.RUN'>",
            "<meta property=article:published_time content='2020-01-01 10:00RUNx'>", "<p><time datetime='2020-01-01 10:00RUNx'>RUN</time></p>", "<meta charset=RUNx>",
            "<script type=application/ld+json>{} -->RUNx</script>", "<script type=application/ld+json>RUN{\"author\":\"a\"}</script>",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"aRUNb\",\"headline\":\"RUN\"}</script>", "<p>aRUNb</p>");
    private static final ExtractionSettings SETTINGS = ExtractionSettings.DEFAULT.withBounds(4 << 20, 4 << 20, 64 << 20, 4).withAttachments(true);

    @TestFactory
    Stream<DynamicTest> mutations() throws IOException {
        final Map<String, byte[]> corpus = new LinkedHashMap<>(SampleFiles.all());
        corpus.put("archive.zip", SampleFiles.zip(SampleFiles.all()));
        final String folder = System.getProperty("fuzz.corpus");
        if (folder != null) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LARGEST) {
                        corpus.put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        final ArticleExtractor extractor = new ArticleExtractor();
        return corpus.entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> mutate(extractor, file.getKey(), file.getValue())));
    }

    /** What a page says of its article, with a long run of one character in it: that takes regular expressions to their worst. */
    @TestFactory
    Stream<DynamicTest> longRunsInMetadata() {
        final MutationCheck check = new MutationCheck(new ArticleExtractor()::extract, TIMEOUT);
        return PLACES.stream().map(place -> DynamicTest.dynamicTest(place, () -> {
            for (final String piece : REPEATED) {
                final String page = "<html><head>" + (place.startsWith("<p") ? "" : place.replace("RUN", piece.repeat(RUN / piece.length()))) + "</head><body><h1>" + SampleFiles.TITLE + "</h1>"
                        + (place.startsWith("<p") ? place.replace("RUN", piece.repeat(RUN / piece.length())) : "") + "<p>" + SampleFiles.FIRST + "</p><p>" + SampleFiles.SECOND + "</p></body></html>";
                check.check(page.getBytes(StandardCharsets.UTF_8), "page.html", SETTINGS, place + " with " + piece);
            }
        }));
    }

    private static void mutate(final ArticleExtractor extractor, final String name, final byte[] original) throws InterruptedException {
        final Random random = new Random(name.hashCode());
        final MutationCheck check = new MutationCheck(extractor::extract, TIMEOUT);
        for (int round = 0; round < ROUNDS; round++) {
            check.check(mutation(original, random), name, SETTINGS, name + " round " + round);
        }
    }

    private static byte[] mutation(final byte[] original, final Random random) {
        byte[] content = original.clone();
        final int times = 1 + random.nextInt(8);
        for (int i = 0; i < times && content.length > 4; i++) {
            final int at = random.nextInt(content.length);
            final int length = Math.min(content.length - at, 1 + random.nextInt(64));
            switch (random.nextInt(8)) {
                case 0 -> content[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> content[at] = (byte) random.nextInt(256);
                case 2 -> content = Arrays.copyOf(content, at + 1);
                case 3 -> content = splice(content, at, at + length, new byte[0]);
                case 4 -> content = splice(content, at, at, Arrays.copyOfRange(content, at, at + length));
                case 5 -> {
                    final byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    content = splice(content, at, at, noise);
                }
                case 6 -> {
                    final byte[] run = new byte[1 + random.nextInt(MOST_REPEATED)];
                    Arrays.fill(run, content[at]);
                    content = splice(content, at, at, run);
                }
                default -> Arrays.fill(content, at, at + length, (byte) (random.nextBoolean() ? 0xFF : 0));
            }
        }
        return content;
    }

    private static byte[] splice(final byte[] content, final int from, final int to, final byte[] middle) {
        final byte[] result = new byte[from + middle.length + content.length - to];
        System.arraycopy(content, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(content, to, result, from + middle.length, content.length - to);
        return result;
    }
}
