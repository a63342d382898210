package io.github.nifiarabicnews.language.gazetteer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PlaceTableTest {
    private static final String HEADER = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags\n";

    @Test
    void readsAnEntry() throws IOException {
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
    void leavesOutWhatIsNotKnown() throws IOException {
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
        final GazetteerException problem = assertThrows(GazetteerException.class, () -> PlaceTable.read("test.tsv", new StringReader("name\tid\n"), new ArrayList<>()));
        assertEquals(true, problem.getMessage().startsWith("test.tsv:1: the first line must be the header"));
    }

    private static void refuses(final String rows, final String message) {
        assertEquals(message, assertThrows(GazetteerException.class, () -> read(rows)).getMessage());
    }

    private static List<KnownPlace> read(final String rows) throws IOException {
        final List<KnownPlace> places = new ArrayList<>();
        PlaceTable.read("test.tsv", new StringReader(HEADER + rows), places);
        return places;
    }
}
