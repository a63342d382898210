package io.github.nifiarabicnews.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import io.github.nifiarabicnews.processors.TagNewsEvents;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardNewsLexiconServiceTest {
    /** A word that no lexicon has. */
    private static final String SENTENCE = "زغرط الجيش مواقع المسلحين أمس.";
    private static final String LEXEME = "lexeme\tpos\troot\tform\textra\tgloss\nزغرط\tverb\tزغرط\tQ1\tmasdar=زغرطة\tmade up\n";
    private static final String RULE = "rule assault-made-up\n  type ASSAULT\n  cameo 190\n  frame subj=actor obj=recipient\n  + زغرط | " + SENTENCE + "\n";

    private static final String PLACES = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags\n";

    @TempDir
    private Path folder;

    private StandardNewsLexiconService service;
    private TestRunner runner;

    @BeforeEach
    void setUp() throws InitializationException, IOException {
        service = new StandardNewsLexiconService();
        runner = TestRunners.newTestRunner(TagNewsEvents.class);
        runner.addControllerService("lexicon", service);
        runner.setProperty(service, StandardNewsLexiconService.LEXICON_FILES, folder.toString());
        Files.createDirectories(folder.resolve("lexemes"));
        Files.createDirectories(folder.resolve("events"));
    }

    @Test
    void aUsersEntriesAddToTheBuiltInOnes() throws IOException {
        final int builtInRules = NewsTagger.builtIn().lexicon().rules().size();
        writeEntries(RULE);
        runner.enableControllerService(service);
        assertEquals(List.of("assault-made-up"), rules());
        assertEquals(builtInRules + 1, service.tagger().lexicon().rules().size());
    }

    @Test
    void takesUpAChangeAndKeepsTheLexiconOverABrokenOne() throws IOException {
        runner.enableControllerService(service);
        assertEquals(List.of(), rules());

        writeEntries(RULE);
        service.watch().takeUpChanges();
        assertEquals(List.of("assault-made-up"), rules());
        final EventTagger inForce = service.tagger();

        writeEntries(RULE.replace("type ASSAULT", "type PARADE"));
        service.watch().takeUpChanges();
        service.watch().takeUpChanges();
        assertSame(inForce, service.tagger());
        final List<String> errors = errors();
        assertEquals(1, errors.size(), "the same mistake is told once");
        assertTrue(errors.getFirst().contains("own.rules:2"), errors.getFirst());

        writeEntries(RULE.replace("assault-made-up", "assault-healed"));
        service.watch().takeUpChanges();
        assertEquals(List.of("assault-healed"), rules());
    }

    @Test
    void takesUpActorsPlacesAndIgnoreLists() throws IOException {
        final String text = "هاجمت كتائب الفجر الجديد مقر الشرطة في بلدة زهرة الوادي أمس.";
        runner.enableControllerService(service);
        assertNotEquals("LBYREB", event(text).actors().getFirst().code());

        Files.writeString(folder.resolve("groups.tsv"), "name\tvariants\tkind\tcountry\tcode\nكتائب الفجر الجديد\t\tarmed-group\tLBY\tLBYREB\n");
        Files.writeString(folder.resolve("towns.tsv"), PLACES + "own-1\tزهرة الوادي\t\ttown\tLBY\t\t32.5\t13.25\t\town\t\n");
        service.watch().takeUpChanges();
        assertEquals("LBYREB", event(text).actors().getFirst().code());
        assertEquals(32.5, event(text).locations().getFirst().latitude());

        Files.writeString(folder.resolve("own.ignore"), "[actor]\nكتائب الفجر الجديد\n");
        service.watch().takeUpChanges();
        assertEquals(List.of(), event(text).actors());

        Files.writeString(folder.resolve("towns.tsv"), PLACES + "own-1\tزهرة الوادي\t\ttown\tLBY\t\t132.5\t13.25\t\town\t\n");
        service.watch().takeUpChanges();
        assertEquals(32.5, event(text).locations().getFirst().latitude());
        assertEquals(1, errors().size());
        assertTrue(errors().getFirst().contains("towns.tsv:2: not between -90 and 90 degrees"), errors().getFirst());
    }

    private Event event(final String text) {
        return service.tagger().tag(new Article(null, null, null, null, null, null, null, text)).events().getFirst();
    }

    @Test
    void aLaterLocationOverridesAnEarlierOne(@TempDir final Path other) throws IOException {
        writeEntries(RULE);
        Files.writeString(other.resolve("own.rules"), "off assault-made-up\n");
        runner.setProperty(service, StandardNewsLexiconService.LEXICON_FILES, folder + "," + other.resolve("own.rules"));
        runner.enableControllerService(service);
        assertEquals(List.of(), rules());

        Files.writeString(other.resolve("own.rules"), "off assault-none\n");
        service.watch().takeUpChanges();
        assertTrue(errors().getFirst().contains(other.resolve("own.rules") + ":1"), errors().getFirst());
    }

    @Test
    void doesNotLoadAgainWhatHasNotChanged() throws IOException {
        writeEntries(RULE);
        runner.enableControllerService(service);
        final EventTagger first = service.tagger();
        service.watch().takeUpChanges();
        assertSame(first, service.tagger());
    }

    @Test
    void aMissingFolderLeavesTheLexiconInForce() throws IOException {
        writeEntries(RULE);
        runner.enableControllerService(service);
        Files.delete(folder.resolve("events/own.rules"));
        Files.delete(folder.resolve("lexemes/own.tsv"));
        Files.delete(folder.resolve("events"));
        Files.delete(folder.resolve("lexemes"));
        Files.delete(folder);
        service.watch().takeUpChanges();
        assertEquals(List.of("assault-made-up"), rules());
        assertEquals(1, errors().size());
    }

    @Test
    void aLoadThatEndsAfterTheServiceWasEnabledAnewChangesNothing(@TempDir final Path other) throws IOException {
        runner.enableControllerService(service);
        final StandardNewsLexiconService.Watch old = service.watch();
        runner.disableControllerService(service);
        runner.setProperty(service, StandardNewsLexiconService.LEXICON_FILES, other.toString());
        runner.enableControllerService(service);
        final EventTagger inForce = service.tagger();
        writeEntries(RULE);
        old.takeUpChanges();
        assertSame(inForce, service.tagger());
    }

    @Test
    void anErrorIsToldOnceAndDoesNotEndTheWatching() throws InitializationException, IOException {
        final AtomicBoolean fails = new AtomicBoolean();
        final StandardNewsLexiconService failing = new StandardNewsLexiconService() {
            @Override
            UserLexicon read(final List<Path> locations) throws IOException {
                if (fails.get()) {
                    throw new StackOverflowError("made for the test");
                }
                return super.read(locations);
            }
        };
        runner.addControllerService("failing", failing);
        runner.setProperty(failing, StandardNewsLexiconService.LEXICON_FILES, folder.toString());
        runner.enableControllerService(failing);
        fails.set(true);
        failing.watch().takeUpChanges();
        failing.watch().takeUpChanges();
        assertEquals(1, runner.getControllerServiceLogger("failing").getErrorMessages().size());
        fails.set(false);
        writeEntries(RULE);
        failing.watch().takeUpChanges();
        assertEquals(List.of("assault-made-up"), rules(failing));
    }

    @Test
    void aFileNamedByItselfHasTheBoundOfThoseInFolders() throws IOException {
        final Path large = folder.resolve("large.ignore");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((32 << 20) + 1);
        }
        final IOException e = assertThrows(IOException.class, () -> UserLexicon.read(List.of(large)));
        assertTrue(e.getMessage().contains("large.ignore is longer than"), e.getMessage());
    }

    @Test
    void isNotEnabledWithABrokenFile() throws IOException {
        writeEntries("rule x\n  what\n");
        assertThrows(Throwable.class, () -> runner.enableControllerService(service));
    }

    @Test
    void twoServicesHaveTheirOwnLexicons() throws IOException, InitializationException {
        writeEntries(RULE);
        runner.enableControllerService(service);
        final StandardNewsLexiconService other = new StandardNewsLexiconService();
        runner.addControllerService("other", other);
        runner.enableControllerService(other);
        assertEquals(1, rules().size());
        assertEquals(List.of(), rules(other));
    }

    @Test
    void verificationNamesFileLineAndReason() throws IOException {
        writeEntries(RULE.replace("type ASSAULT", "type PARADE"));
        final List<ConfigVerificationResult> results = service.verify(
                new MockConfigurationContext(service, Map.of(StandardNewsLexiconService.LEXICON_FILES, folder.toString()), null, Map.of()), runner.getLogger(), Map.of());
        assertEquals(Outcome.SUCCESSFUL, results.get(0).getOutcome());
        assertEquals(Outcome.FAILED, results.get(1).getOutcome());
        assertTrue(results.get(1).getExplanation().contains("own.rules:2"), results.get(1).getExplanation());
    }

    private void writeEntries(final String rules) throws IOException {
        Files.writeString(folder.resolve("lexemes/own.tsv"), LEXEME);
        Files.writeString(folder.resolve("events/own.rules"), rules);
    }

    private List<String> rules() {
        return rules(service);
    }

    private static List<String> rules(final NewsLexiconService service) {
        return service.tagger().tag(new Article(null, null, null, null, null, null, null, SENTENCE)).events().stream().map(Event::rule).toList();
    }

    private List<String> errors() {
        return runner.getControllerServiceLogger("lexicon").getErrorMessages().stream().map(message -> message.getMsg()).toList();
    }
}
