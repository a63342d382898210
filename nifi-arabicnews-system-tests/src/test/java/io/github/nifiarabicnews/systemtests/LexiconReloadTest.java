package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.FlowBuilder;
import io.github.nifiarabicnews.runtime.NiFi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's lexicon files in a real NiFi: they are edited, broken and mended while articles flow. */
@RealNiFi
class LexiconReloadTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int MILLIS_BETWEEN_ARTICLES = 100;
    /** Articles that come after a change of the lexicon that is to have no effect. */
    private static final int ARTICLES_AFTER = 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARTICLE = "زغرط الجيش مواقع كتائب الفجر الجديد في بلدة زهرة الوادي أمس، بحسب ما قال مصدر محلي.";
    private static final String LEXEME = "lexeme\tpos\troot\tform\textra\tgloss\nزغرط\tverb\tزغرط\tQ1\tmasdar=زغرطة\tmade up\n";
    private static final String RULE = "rule assault-made-up\n  type ASSAULT\n  cameo 190\n  frame subj=actor obj=recipient في=location\n  + زغرط | زغرط الجيش مواقع المسلحين أمس.\n";
    private static final String ACTORS = "name\tvariants\tkind\tcountry\tcode\nكتائب الفجر الجديد\t\tarmed-group\tLBY\tLBYREB\n";
    private static final String PLACES = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags\n"
            + "own-1\tزهرة الوادي\t\ttown\tLBY\t\t32.5\t13.25\t\town\t\n";

    @TempDir
    private Path folder;

    private final AtomicInteger articles = new AtomicInteger();
    private ScheduledExecutorService newsroom;
    private Path input;
    private Path output;
    private Path lexicon;

    @BeforeEach
    void makeFolders() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = Files.createDirectory(folder.resolve("output"));
        lexicon = Files.createDirectory(folder.resolve("lexicon"));
        newsroom = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterEach
    void endNews() throws InterruptedException {
        newsroom.shutdown();
        newsroom.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Test
    void takesUpChangesWhileArticlesFlow(final NiFi nifi) throws Exception {
        final Flow flow = draw(nifi);
        try {
            flow.start();
            newsroom.scheduleWithFixedDelay(this::writeArticle, 0, MILLIS_BETWEEN_ARTICLES, TimeUnit.MILLISECONDS);
            awaitArticle("without a lexicon", events -> events.isEmpty());

            edit("lexemes.tsv", LEXEME);
            edit("own.rules", RULE);
            awaitArticle("the new rule", events -> rule(events).equals("assault-made-up"));
            edit("groups.tsv", ACTORS);
            edit("towns.tsv", PLACES);
            awaitArticle("the new actor and place", LexiconReloadTest::hasOwnNames);

            edit("own.rules", RULE.replace("type ASSAULT", "type PARADE"));
            awaitBulletin(flow, "own.rules:2: \"PARADE\" is no event type");
            final int broken = articles.get();
            awaitArticle(broken + ARTICLES_AFTER, "the lexicon in force", events -> rule(events).equals("assault-made-up"));
            edit("towns.tsv", PLACES.replace("32.5", "132.5"));
            awaitBulletin(flow, "towns.tsv:2: not between -90 and 90 degrees");

            edit("own.rules", RULE.replace("assault-made-up", "assault-mended"));
            edit("towns.tsv", PLACES);
            awaitArticle("the mended rule", events -> rule(events).equals("assault-mended") && hasOwnNames(events));
            edit("own.ignore", "[actor]\nكتائب الفجر الجديد\n");
            awaitArticle("the ignore list", events -> rule(events).equals("assault-mended") && !events.toString().contains("LBYREB"));

            endNews();
            Await.until(TIMEOUT, () -> flow.status().idle() && isEmpty(input), () -> "The flow does not come to rest");
            requireResults();
        } finally {
            flow.remove();
        }
    }

    private Flow draw(final NiFi nifi) throws IOException, InterruptedException {
        final FlowBuilder builder = FlowBuilder.begin(nifi.api(), "lexicon");
        final String service = builder.service("io.github.nifiarabicnews.services.StandardNewsLexiconService",
                Map.of("Lexicon Files", lexicon.toString(), "Change Check Interval", "1 sec"));
        final String source = builder.processor("org.apache.nifi.processors.standard.GetFile", 1,
                Map.of("Input Directory", input.toString(), "Keep Source File", "false", "Polling Interval", "50 ms", "File Filter", ".+\\.txt"), List.of());
        final String tagger = builder.processor("io.github.nifiarabicnews.processors.TagNewsEvents", 1, Map.of("Lexicon Service", service), List.of());
        final String sink = builder.processor("org.apache.nifi.processors.standard.PutFile", 1,
                Map.of("Directory", output.toString(), "Conflict Resolution Strategy", "fail"), List.of("success", "failure"));
        builder.connect(source, List.of("success"), tagger);
        builder.connect(tagger, List.of("events", "no-events", "not-arabic", "failure"), sink);
        return builder.flow();
    }

    private void writeArticle() {
        final String name = "article-%05d".formatted(articles.getAndIncrement());
        try {
            final Path written = Files.writeString(input.resolve(name + ".part"), ARTICLE);
            Files.move(written, input.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the place of the file at once, as editors do. */
    private void edit(final String name, final String content) throws IOException {
        final Path written = Files.writeString(folder.resolve(name + ".edited"), content);
        Files.move(written, lexicon.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until an article that has not been written yet is tagged so. */
    private void awaitArticle(final String what, final Predicate<JsonNode> isWanted) throws Exception {
        awaitArticle(articles.get(), what, isWanted);
    }

    private void awaitArticle(final int first, final String what, final Predicate<JsonNode> isWanted) throws Exception {
        final int[] number = {first};
        final JsonNode[] last = {JSON.missingNode()};
        Await.until(TIMEOUT, () -> {
            final Path result = result(number[0]);
            if (!Files.exists(result)) {
                return false;
            }
            last[0] = JSON.readTree(result.toFile()).path("events");
            if (isWanted.test(last[0])) {
                return true;
            }
            number[0]++;
            return false;
        }, () -> "No article shows " + what + "; number " + number[0] + " has " + last[0]);
    }

    private Path result(final int number) {
        return output.resolve("article-%05d.json".formatted(number));
    }

    private static String rule(final JsonNode events) {
        return events.path(0).path("rule").asText();
    }

    private static boolean hasOwnNames(final JsonNode events) {
        return events.path(0).path("recipients").path(0).path("code").asText().equals("LBYREB") && events.path(0).path("locations").path(0).path("lat").asDouble() == 32.5;
    }

    private static void awaitBulletin(final Flow flow, final String message) throws Exception {
        final List<String> last = new ArrayList<>();
        Await.until(TIMEOUT, () -> {
            last.clear();
            flow.bulletins().stream().filter(bulletin -> bulletin.contains("StandardNewsLexiconService")).forEach(last::add);
            return last.toString().contains(message);
        }, () -> "No bulletin of the service says " + message + ": " + last);
    }

    private static boolean isEmpty(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Every article has its result, by one lexicon or another of those that were in force. */
    private void requireResults() throws IOException {
        final Set<String> rules = new TreeSet<>();
        for (int number = 0; number < articles.get(); number++) {
            assertTrue(Files.exists(result(number)), result(number) + " is missing");
            rules.add(rule(JSON.readTree(result(number).toFile()).path("events")));
        }
        assertEquals(Set.of("", "assault-made-up", "assault-mended"), rules);
    }
}
