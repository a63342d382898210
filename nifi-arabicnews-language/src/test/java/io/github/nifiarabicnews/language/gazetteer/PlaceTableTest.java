package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.lexicon.LayeredEntries;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class PlaceTableTest {
    private static final String HEADER = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags\n";

    @Test
    void readsAnEntry() {
        final KnownPlace place = read("# a comment\ngn1\tالمدينة الأولى\tالأولى|?أولى\ttown\tSYR\tSY-HL\t36.5\t37.25\t1200\tgeonames\thomograph\n").getFirst();
        assertEquals("المدينة الأولى", place.name());
        assertEquals(List.of("الأولى", "?أولى"), place.variants());
        assertEquals(PlaceKind.TOWN, place.kind());
        assertEquals("SY-HL", place.admin1());
        assertEquals(36.5, place.latitude());
        assertEquals(1200, place.population());
        assertEquals(KnownPlace.Ambiguity.HOMOGRAPH, place.ambiguity());
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        final KnownPlace place = read("x\tبحر\t\tsea\t\t\t\t\t\t\t\n").getFirst();
        assertNull(place.country());
        assertNull(place.latitude());
        assertEquals(0, place.population());
    }

    @Test
    void saysFileLineAndCause() {
        refuses("x\tبحر\n", "test.tsv:2: 2 columns where there must be 11");
        refuses("# a comment\nx\tبحر\t\tocean\t\t\t\t\t\t\t\n", "test.tsv:3: no such kind of place: ocean");
        refuses("x\tبحر\t\tsea\tSY\t\t\t\t\t\t\n", "test.tsv:2: no code of ISO 3166-1 alpha-3: SY");
        refuses("x\tبحر\t\tsea\tSYR\tHL\t\t\t\t\t\n", "test.tsv:2: no code of ISO 3166-2: HL");
        refuses("x\tبحر\t\tsea\t\t\t91\t1\t\tgeonames\t\n", "test.tsv:2: not between -90 and 90 degrees: 91");
        refuses("x\tبحر\t\tsea\t\t\tnorth\t1\t\tgeonames\t\n", "test.tsv:2: no number of degrees: north");
        refuses("x\tبحر\t\tsea\t\t\t1\t\t\tgeonames\t\n", "test.tsv:2: a latitude without a longitude, or the other way round");
        refuses("x\tبحر\t\tsea\t\t\t1\t1\t\t\t\n", "test.tsv:2: coordinates without a source");
        refuses("x\tبحر\t\tsea\t\t\t\t\tmany\t\t\n", "test.tsv:2: no number of inhabitants: many");
        refuses("x\tبحر\t\tsea\t\t\t\t\t\t\tunsure\n", "test.tsv:2: no such flag: unsure");
        refuses("\tبحر\t\tsea\t\t\t\t\t\t\t\n", "test.tsv:2: no id");
        refuses("x\t بحر\t\tsea\t\t\t\t\t\t\t\n", "test.tsv:2: no name, or blanks around it");
    }

    @Test
    void wantsTheHeader() {
        final List<LexiconProblem> problems = PlaceTable.read(new LexiconFile("test.tsv", List.of("# places", "id\tkind")), new LayeredEntries(), new ArrayList<>());
        assertEquals(true, problems.getFirst().toString().startsWith("test.tsv:2: the first row must name the columns"), problems.toString());
    }

    private static void refuses(final String rows, final String message) {
        assertEquals(List.of(message), read(rows, new ArrayList<>()).stream().map(LexiconProblem::toString).toList());
    }

    private static List<KnownPlace> read(final String rows) {
        final List<KnownPlace> places = new ArrayList<>();
        assertEquals(List.of(), read(rows, places));
        return places;
    }

    private static List<LexiconProblem> read(final String rows, final List<KnownPlace> places) {
        return PlaceTable.read(new LexiconFile("test.tsv", (HEADER + rows).lines().toList()), new LayeredEntries(), places);
    }
}
