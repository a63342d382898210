package io.github.nifiarabicnews.language.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorLexiconTest {
    private static final Path DATA = Path.of("src/main/resources/io/github/nifiarabicnews/language/gazetteer/actors");
    private static final String BODIES = "name\tvariants\tkind\tcountry\tcode\n";
    private static final ActorLexicon LEXICON = ActorLexicon.builtIn();

    @Test
    void hasAtLeastFifteenHundredEntries() throws IOException {
        int rows = 0;
        for (final String file : List.of("states", "military", "armed-groups", "parties", "organizations", "media", "leaders")) {
            rows += rows(file).size();
        }
        assertTrue(rows >= 1500, rows + " entries");
    }

    @Test
    void knowsEveryMemberOfTheUnitedNations() {
        final Set<String> countries = new HashSet<>();
        LEXICON.actors().stream().filter(Actor::isState).forEach(actor -> countries.add(actor.country()));
        final Set<String> iso = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
        countries.remove("XKX");
        assertTrue(iso.containsAll(countries));
        assertTrue(countries.size() >= 190, countries.size() + " states");
    }

    @Test
    void everyVariantReachesItsEntry() throws IOException {
        final List<String> lost = new ArrayList<>();
        for (final String file : List.of("military", "armed-groups", "parties", "organizations", "media", "leaders")) {
            for (final String[] row : rows(file)) {
                final List<String> names = new ArrayList<>(List.of(row[0]));
                if (!row[1].isEmpty()) {
                    names.addAll(List.of(row[1].split(",")));
                }
                final String canonical = row[0].replace("~", "");
                for (final String name : names) {
                    if (LEXICON.named(name.replace("~", "")).stream().noneMatch(actor -> actor.name().equals(canonical))) {
                        lost.add(file + ": " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void noNameMeansTwoBodies() throws IOException {
        final Map<String, String> owner = new HashMap<>();
        final List<String> clashes = new ArrayList<>();
        for (final String file : List.of("military", "armed-groups", "parties", "organizations", "media")) {
            for (final String[] row : rows(file)) {
                final List<String> names = new ArrayList<>(List.of(row[0]));
                if (!row[1].isEmpty()) {
                    names.addAll(List.of(row[1].split(",")));
                }
                for (final String name : names) {
                    final String folded = io.github.nifiarabicnews.language.text.Folding.fold(name.replace("~", ""));
                    final String before = owner.put(folded, row[0]);
                    if (before != null && !before.equals(row[0])) {
                        clashes.add(name + ": " + before + " and " + row[0]);
                    }
                }
            }
        }
        assertEquals(List.of(), clashes);
    }

    @Test
    void noOfficeIsListedTwice() throws IOException {
        final Set<String> seen = new HashSet<>();
        for (final String[] row : rows("leaders")) {
            assertTrue(seen.add(row[0] + "|" + row[5]), row[0]);
        }
    }

    @Test
    void onePersonUnderSeveralNamesHoldsOfficeByDate() {
        final Actor trump = LEXICON.named("ترمب").get(0);
        assertEquals("دونالد ترامب", trump.name());
        assertTrue(trump.inOffice("2018-06-06"));
        assertFalse(trump.inOffice("2012-06-06"));
        assertTrue(new Actor("", "person", null, "GOV", "", "2004", "2006-05", false, Agreement.MASCULINE).inOffice("2006-05-30"));
    }

    @Test
    void namesFileLineAndCause() {
        refused("name\tvariants\tkind\tcountry\tcode\nقوات كذا\t\tmilitary\tSYX\tSYRMIL\n", "own.tsv:2: 'SYX' is no ISO 3166-1 alpha-3 code");
        refused("name\tvariants\tkind\tcountry\tcode\nقوات كذا\t\tmilitary\tSYR\tSYRML\n", "own.tsv:2: actor code 'SYRML' is not made of parts of three letters");
        refused("name\tvariants\tkind\tcountry\tcode\nقوات كذا\t\tmilitary\tSYR\tSYRXYZ\n", "own.tsv:2: actor code 'SYRXYZ' has the unknown part XYZ");
        refused("# own\nname\tvariants\tkind\tcountry\tcode\nقوات كذا\t\tmilitary\tSYR\n", "own.tsv:3: 4 columns instead of 5");
        refused("name\tvariants\tcountry\tcode\toffice\tfrom\tto\nفلان\t\tSYR\tSYRGOV\tوزير\t2012-01-01\t2011\n", "own.tsv:2: the office ends before it begins");
        refused("name\tid\n", "own.tsv:1: the first row must name the columns");
    }

    private static void refused(final String content, final String message) {
        final LexiconException thrown = assertThrows(LexiconException.class, () -> load(content));
        assertTrue(thrown.getMessage().startsWith(message), thrown.getMessage());
    }

    @Test
    void ownFilesAddToTheList() throws LexiconException {
        final ActorLexicon lexicon = load(BODIES + "كتائب الفجر الجديد\tالفجر الجديد\tarmed-group\tLBY\tLBYREB\n");
        assertEquals("LBYREB", lexicon.named("الفجر الجديد").get(0).code());
        assertEquals("SYRMIL", lexicon.named("قوات النظام السوري").get(0).code());
    }

    @Test
    void anEntryTakesThePlaceOfTheOneWithItsName() throws LexiconException {
        final ActorLexicon lexicon = load(BODIES + "رويترز\tوكالة الخبر\tmedia\tUSA\tUSAMED\n");
        assertEquals(List.of("USAMED"), lexicon.named("رويترز").stream().map(Actor::code).toList());
        assertEquals("USA", lexicon.named("وكالة الخبر").get(0).country());
        assertEquals(List.of(), lexicon.named("وكالة رويترز"), "a variant of the built-in entry alone");
    }

    @Test
    void aBuiltInEntryCanBeSwitchedOff() throws LexiconException {
        assertEquals(List.of(), load(BODIES + "off رويترز\n").named("رويترز"));
        refused(BODIES + "off رويتر\n", "own.tsv:2: there is no actor رويتر to switch off");
    }

    private static ActorLexicon load(final String content) throws LexiconException {
        return ActorLexicon.load(List.of(List.of(new LexiconFile("own.tsv", content.lines().toList()))));
    }

    private static List<String[]> rows(final String file) throws IOException {
        final List<String[]> rows = new ArrayList<>();
        boolean isHeader = true;
        for (final String line : Files.readAllLines(DATA.resolve(file + ".tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                if (!isHeader) {
                    rows.add(line.split("\t", -1));
                }
                isHeader = false;
            }
        }
        return rows;
    }
}
