package io.github.nifiarabicnews.language.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user's files of each kind change in what is tagged. */
class UserFilesTest {
    private static final String ATTACK = "هاجمت كتائب الفجر الجديد مقر الشرطة في بلدة زهرة الوادي أمس.";
    private static final String ACTORS = "name\tvariants\tkind\tcountry\tcode\n";
    private static final String PLACES = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags\n";

    @Test
    void anActorOfOnesOwnIsCoded() throws LexiconException {
        assertNotEquals("LBYREB", attack(NewsTagger.builtIn(), ATTACK).actors().getFirst().code());
        final EventTagger tagger = tagger(file("groups.tsv", ACTORS + "كتائب الفجر الجديد\tالفجر الجديد\tarmed-group\tLBY\tLBYREB\n"));
        assertEquals("LBYREB", attack(tagger, ATTACK).actors().getFirst().code());
    }

    @Test
    void aPlaceOfOnesOwnHasItsCoordinates() throws LexiconException {
        final EventTagger tagger = tagger(file("towns.tsv", PLACES + "own-1\tزهرة الوادي\t\ttown\tLBY\t\t32.5\t13.25\t\town\t\n"));
        final Place place = attack(tagger, ATTACK).locations().getFirst();
        assertEquals(32.5, place.latitude());
        assertEquals("LBY", place.country());
    }

    @Test
    void aPlaceTakesThePlaceOfTheBuiltInOneWithItsId() throws LexiconException {
        final String text = "هاجم مسلحون مقر الشرطة في مدينة حلب أمس.";
        assertEquals(36.2, attack(NewsTagger.builtIn(), text).locations().getFirst().latitude(), 0.05);
        final EventTagger moved = tagger(file("towns.tsv", PLACES + "gn170063\tحلب\t\tcity\tSYR\tSY-HL\t36.0\t37.0\t\town\t\n"));
        assertEquals(36.0, attack(moved, text).locations().getFirst().latitude());
        final EventTagger without = tagger(file("towns.tsv", PLACES + "off gn170063\n"));
        assertEquals(null, attack(without, text).locations().getFirst().latitude());
    }

    @Test
    void whatIsIgnoredIsNoActorPlaceOrEvent() throws LexiconException {
        final String text = "هاجمت كتائب الفجر الجديد مقر الشرطة في مدينة حلب أمس.";
        assertEquals(1, attack(NewsTagger.builtIn(), text).actors().size());
        assertEquals(1, attack(NewsTagger.builtIn(), text).locations().size());
        assertEquals(List.of(), attack(tagger(file("own.ignore", "# bands\n[actor]\nكتائب الفجر الجديد\n")), text).actors());
        assertEquals(List.of(), attack(tagger(file("own.ignore", "[place]\nمدينة حلب\n")), text).locations());
        assertEquals(List.of(), events(tagger(file("own.ignore", "[event]\nهاجمت كتائب\n")), text));
        assertEquals(1, events(tagger(file("own.ignore", "[event]\nهاجمت الكتائب\n")), text).size(), "other words");
    }

    @Test
    void anIgnoredWordMayHaveOthersWrittenToIt() throws LexiconException {
        final EventTagger tagger = tagger(file("own.ignore", "[place]\nالقاهرة\n"));
        assertEquals(List.of(), attack(tagger, "هاجم مسلحون مقر الشرطة بالقاهرة أمس.").locations());
    }

    @Test
    void aLaterLayerOverridesAnEarlierOne() throws LexiconException {
        final List<LexiconFile> first = List.of(file("a.tsv", ACTORS + "كتائب الفجر الجديد\t\tarmed-group\tLBY\tLBYREB\n"));
        final List<LexiconFile> second = List.of(file("a.tsv", ACTORS + "كتائب الفجر الجديد\t\tarmed-group\tSYR\tSYRREB\n"));
        assertEquals("SYRREB", attack(NewsTagger.withUserFiles(List.of(first, second)), ATTACK).actors().getFirst().code());
        assertEquals("LBYREB", attack(NewsTagger.withUserFiles(List.of(second, first)), ATTACK).actors().getFirst().code());
    }

    @Test
    void problemsOfAllKindsAreToldAtOnce() {
        final LexiconException refused = assertThrows(LexiconException.class, () -> tagger(
                file("actors.tsv", ACTORS + "كتائب\t\tband\tLBY\tLBYREB\nكتائب الفجر\t\tarmed-group\tXXX\tLBYREB\n"),
                file("own.ignore", "القاهرة\n"),
                file("places.tsv", PLACES + "\noff nowhere\n"),
                file("rules.rules", "rule assault-own\n  type PARADE\n"),
                file("table.tsv", "# what\nword\tgloss\n")));
        assertEquals(List.of("actors.tsv:2", "actors.tsv:3", "own.ignore:1", "places.tsv:3", "rules.rules:1", "rules.rules:2", "table.tsv:2"),
                refused.problems().stream().map(problem -> problem.file() + ':' + problem.line()).distinct().toList(),
                refused.problems().stream().map(LexiconProblem::toString).toList().toString());
    }

    @Test
    void theVersionTellsWhatIsInForce() throws LexiconException {
        assertNotEquals(NewsTagger.builtIn().taggedBy(), tagger(file("own.ignore", "[place]\nالقاهرة\n")).taggedBy());
    }

    private static EventTagger tagger(final LexiconFile... files) throws LexiconException {
        return NewsTagger.withUserFiles(List.of(Arrays.asList(files)));
    }

    private static LexiconFile file(final String name, final String content) {
        return new LexiconFile(name, content.lines().toList());
    }

    private static Event attack(final EventTagger tagger, final String text) {
        return events(tagger, text).getFirst();
    }

    private static List<Event> events(final EventTagger tagger, final String text) {
        return tagger.tag(new Article(null, null, null, null, null, "2024-03-02", null, text)).events();
    }
}
