package io.github.nifiarabicnews.language.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.events.EventTagger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconLoaderTest {
    private static final String HEADER = "lexeme\tpos\troot\tform\textra\tgloss\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "قصف;noun;;;plural                      | 2: \"plural\" is not one of masdar=, plural=, fem=, weak=, not= with a value",
            "قصف;thing                              | 2: 2 columns, expected 6: lexeme, pos, root, form, extra, gloss",
            "قصف;thing;;                            | 2: \"thing\" is no part of speech; there are verb, noun, adj and particle",
            "قَصف;noun;;                             | 2: \"قَصف\" is no Arabic word of two letters or more, without vowel marks and with no more than a #number behind it",
            "قصف;verb;قصف;XI                        | 2: \"XI\" is no form of the verb; there are I, I-a, I-i, II to X, Q1 and Q2",
            "قصف;verb;قأف;I                         | 2: \"قأف\" is no root; hamza is written ء and a weak letter و or ي",
            "قصف;verb;قصفت;I                        | 2: the root of a verb of form I has 3 letters, not 4",
            "استعاد;verb;عود;IV                     | 2: root عود and form IV make اعاد, not استعاد",
    })
    void aBadRowIsRefusedWithItsLineAndCause(final String row, final String expected) {
        final LexiconException refused = refused(TestLexicon.file("lexemes/bad.tsv", HEADER + row.replace(';', '\t')));
        assertEquals("lexemes/bad.tsv:" + expected, refused.problems().get(0).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "type ASSAULT;+ هجوم قصف;class mode-assault-flying = قصف | 4: class mode-assault-flying names no mode",
            "type ASSAULT flying;+ قصف        | 2: \"flying\" is no mode of ASSAULT",
            "type FIGHT;+ قصف                 | 2: \"FIGHT\" is no event type",
            "type ASSAULT;+ غزل               | 3: no lexeme \"غزل\"",
            "type ASSAULT;+ قصف @nothing      | 3: no class @nothing",
            "type ASSAULT;+ قصف:x             | 3: \":x\" is unknown",
            "type ASSAULT;+ قصف ..            | 3: a gap stands between two elements",
            "type ASSAULT;+ قصف (هجوم         | 3: brackets or quotation marks do not close",
            "type ASSAULT;+ ^قصف ^هجوم        | 3: two elements are marked as the trigger",
            "type ASSAULT;+ ^قصف? هجوم        | 3: \"قصف?\" cannot be the trigger",
            "type ASSAULT;+ <party>           | 3: the pattern has no word that could be its trigger",
            "type ASSAULT;+ قصف <thing>       | 3: \"<thing>\" is no kind of name",
            "type ASSAULT;- قصف               | 1: rule my-rule has no + line",
            "+ قصف هجوم                       | 1: rule my-rule has no type",
            "type ASSAULT;frame to=actor;+ قصف هجوم | 3: \"to=actor\" is no slot of a frame",
            "type ASSAULT;frame subj=hero;+ قصف هجوم | 3: \"hero\" is no role",
            "type ASSAULT;unless nothing;+ قصف هجوم | 1: rule my-rule: unless names no class @nothing",
            "type ASSAULT;aux maybe;+ قصف هجوم | 3: \"maybe\" is no aux",
            "type ASSAULT;cameo nine;+ قصف هجوم | 3: \"nine\" is no CAMEO code",
            "type ASSAULT;colour red;+ قصف هجوم | 3: \"colour\" is nothing that a rule has",
            "type ASSAULT;+ قصف               | 3: the pattern is already in events/test.rules:13, so it is never reached",
    })
    void aBadRuleIsRefusedWithItsLineAndCause(final String lines, final String expected) {
        final LexiconException refused = refused(TestLexicon.file("events/zz.rules", "rule my-rule\n" + lines.replace(';', '\n')));
        assertTrue(refused.problems().get(0).toString().startsWith("events/zz.rules:" + expected.strip()), refused.getMessage());
    }

    @Test
    void everyProblemIsTold() {
        final LexiconException refused = refused(TestLexicon.file("events/zz.rules", "rule one\ntype NO\n+ غزل\nrule one\ntype NONE\n+ غزال\nclass X = a\nclass y = @y\n stray"));
        assertEquals(List.of(2, 3, 4, 7, 8, 9), refused.problems().stream().map(LexiconProblem::line).distinct().toList(), refused.getMessage());
    }

    @Test
    void aLayerOverridesAndSwitchesOff() throws LexiconException {
        final String text = "شنت القوات هجوما بعد اجتماع.";
        assertEquals(List.of("assault-attack", "consult-meeting"), rules(TestLexicon.load(), text));
        final LexiconFile own = TestLexicon.file("events/own.rules", "off consult-meeting\nrule assault-attack\ntype MOBILIZE\n+ شن\nrule own\ntype COERCE\n+ قوة:n\n");
        final LexiconFile lexemes = TestLexicon.file("lexemes/own.tsv", HEADER + "قوة\tnoun\t\t\tplural=قوات\tforce\n");
        final Lexicon layered = LexiconLoader.load(List.of(TestLexicon.files(), List.of(own, lexemes)));
        assertEquals(List.of("assault-attack", "own"), rules(layered, text));
        assertNotEquals(TestLexicon.load().version(), layered.version());
        assertEquals(TestLexicon.load().version(), TestLexicon.load().version());
    }

    @Test
    void onlyWhatIsThereCanBeSwitchedOff() {
        final LexiconException refused = assertThrows(LexiconException.class,
                () -> LexiconLoader.load(List.of(TestLexicon.files(), List.of(TestLexicon.file("events/own.rules", "\noff assault-nothing")))));
        assertEquals("events/own.rules:2: there is no rule assault-nothing to switch off", refused.getMessage());
    }

    @Test
    void wordsCanBeCalledByTheirMasdarAndParticiple() throws LexiconException {
        final LexiconFile own = TestLexicon.file("events/own.rules", "rule own\ntype COERCE\n+ إفراج\n+ مقتول\n");
        final Lexicon lexicon = LexiconLoader.load(List.of(TestLexicon.files(), List.of(own)));
        assertEquals(List.of("own"), rules(lexicon, "قرار الإفراج المفاجئ"));
        assertEquals(List.of(), rules(lexicon, "أفرجت السلطات"));
        assertEquals(List.of("own"), rules(lexicon, "عثر على المقتولين"));
    }

    @Test
    void classesAndVetoesAreKnownByName() {
        final Lexicon lexicon = TestLexicon.load();
        assertNull(lexicon.wordClass("nothing"));
        assertEquals(List.of("test-sport"), lexicon.vetoNames(1));
    }

    @Test
    void filesComeFromFolders(@TempDir final Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lexemes"));
        Files.createDirectories(folder.resolve("events/deep"));
        Files.writeString(folder.resolve("lexemes/a.tsv"), "\uFEFF" + HEADER);
        Files.writeString(folder.resolve("events/deep/b.rules"), "# nothing\r\n");
        Files.writeString(folder.resolve("readme.txt"), "no lexicon file");
        assertEquals(List.of("events/deep/b.rules", "lexemes/a.tsv"), LexiconFiles.ofFolder(folder).stream().map(LexiconFile::name).toList());
        Files.write(folder.resolve("events/c.rules"), "قصف".getBytes("windows-1256"));
        final IOException refused = assertThrows(IOException.class, () -> LexiconFiles.ofFolder(folder));
        assertEquals("events/c.rules:1: the line is not UTF-8", refused.getMessage());
        assertEquals(1, LexiconFiles.of("x", "\uFEFFقصف".getBytes(StandardCharsets.UTF_8)).lines().size());
    }

    private static LexiconException refused(final LexiconFile file) {
        final List<LexiconFile> files = new ArrayList<>(TestLexicon.files());
        files.add(file);
        return assertThrows(LexiconException.class, () -> LexiconLoader.load(List.of(files)));
    }

    private static List<String> rules(final Lexicon lexicon, final String text) {
        return EventTagger.withLexicon(lexicon).tag(new Article(null, null, null, null, null, null, "ar", text)).events().stream().map(event -> event.rule()).toList();
    }
}
