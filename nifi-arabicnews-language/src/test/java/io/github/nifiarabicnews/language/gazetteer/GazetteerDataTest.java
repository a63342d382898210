package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds every entry of the built-in tables against what must be true of all of them. */
class GazetteerDataTest {
    /** Islands and capes that the outlines of scale 1:10m cut off. */
    private static final double TOLERANCE = 0.1;
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u063A\\u0640-\\u064A\\u064F\\u06A8 0-9A-Z]+");
    /** Natural Earth draws the Crimea with Russia, GeoNames has it with Ukraine. */
    private static final Set<String> CRIMEA = Set.of("UA-40", "UA-43");
    private static final List<String> DIVIDED = List.of(
            "SY", "IQ", "LB", "JO", "PS", "EG", "SA", "YE", "OM", "AE", "QA", "BH", "KW", "LY", "TN", "DZ", "MA", "MR", "SD", "SO", "DJ", "KM", "IR", "TR", "IL",
            "ML", "NE", "TD", "BF", "ER");

    private static Gazetteer gazetteer;
    private static List<KnownPlace> places;

    @BeforeAll
    static void read() {
        gazetteer = Gazetteer.builtIn();
        places = gazetteer.places();
    }

    @Test
    void holdsThousandsOfPlacesMostOfThemWithCoordinates() {
        assertTrue(places.size() >= 6000, () -> places.size() + " places");
        final long located = places.stream().filter(place -> place.latitude() != null).count();
        assertTrue(located >= 4000, () -> located + " places with coordinates");
    }

    @Test
    void idsAreUnique() {
        final Set<String> seen = new HashSet<>();
        final List<String> twice = places.stream().map(KnownPlace::id).filter(id -> !seen.add(id)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void countriesAreThoseOfIso3166() {
        final Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.add("XKX");
        final Set<String> unknown = places.stream().map(KnownPlace::country).filter(code -> code != null && !codes.contains(code)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void divisionsBelongToTheirCountry() {
        final Map<String, String> alpha3 = alpha3ByAlpha2();
        final List<String> wrong = places.stream()
                .filter(place -> place.admin1() != null && !alpha3.get(place.admin1().substring(0, 2)).equals(place.country()))
                // Towns in what Morocco counts as its own divisions.
                .filter(place -> !"ESH".equals(place.country()))
                .map(place -> place.name() + " " + place.country() + " " + place.admin1()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyMemberOfTheUnitedNationsIsThere() {
        final Set<String> countries = places.stream().filter(place -> place.kind() == PlaceKind.COUNTRY).map(KnownPlace::country).collect(Collectors.toSet());
        assertTrue(countries.size() >= 195, () -> countries.size() + " countries");
        assertTrue(countries.containsAll(Set.of("SYR", "PSE", "USA", "SSD", "XKX", "VAT", "TUV")));
    }

    @Test
    void everyDivisionOfTheRegionIsThere() {
        final Set<String> divisions = places.stream().filter(place -> place.kind() == PlaceKind.ADMIN1).map(KnownPlace::admin1).collect(Collectors.toSet());
        final List<String> missing = DIVIDED.stream().filter(country -> divisions.stream().noneMatch(code -> code.startsWith(country + "-"))).toList();
        assertEquals(List.of(), missing);
        assertEquals(14, divisions.stream().filter(code -> code.startsWith("SY-")).count());
        assertEquals(27, divisions.stream().filter(code -> code.startsWith("EG-")).count());
        assertEquals(58, divisions.stream().filter(code -> code.startsWith("DZ-")).count());
        assertEquals(81, divisions.stream().filter(code -> code.startsWith("TR-")).count());
        assertEquals(31, divisions.stream().filter(code -> code.startsWith("IR-")).count());
    }

    @Test
    void coordinatesLieInTheirCountry() throws IOException {
        final Map<String, double[]> boxes = boxes();
        final List<String> outside = new ArrayList<>();
        for (final KnownPlace place : places) {
            if (place.latitude() != null && place.country() != null && !CRIMEA.contains(String.valueOf(place.admin1()))) {
                final double[] box = boxes.get(place.country());
                if (box == null || place.longitude() < box[0] - TOLERANCE || place.latitude() < box[1] - TOLERANCE
                        || place.longitude() > box[2] + TOLERANCE || place.latitude() > box[3] + TOLERANCE) {
                    outside.add(place.id() + " " + place.name() + " " + place.country());
                }
            }
        }
        assertEquals(List.of(), outside);
    }

    @Test
    void placesOfOneNameAndCountryAreToldApart() {
        final Map<String, KnownPlace> seen = new HashMap<>();
        final List<String> twice = new ArrayList<>();
        for (final KnownPlace place : places) {
            final String key = Folding.fold(place.name()) + "|" + place.country() + "|" + place.admin1();
            final KnownPlace before = seen.put(key, place);
            if (before != null) {
                twice.add(before.id() + " and " + place.id() + " " + place.name());
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyNameAndVariantReachesItsEntry() {
        final List<String> unreached = new ArrayList<>();
        for (final KnownPlace place : places) {
            final List<String> names = new ArrayList<>(place.variants());
            names.add(place.name());
            for (final String name : names) {
                if (!gazetteer.named(name.startsWith("?") ? name.substring(1) : name).contains(place)) {
                    unreached.add(place.id() + " " + name);
                }
            }
        }
        assertEquals(List.of(), unreached);
    }

    @Test
    void namesAreArabic() {
        final List<String> wrong = new ArrayList<>();
        for (final KnownPlace place : places) {
            final List<String> names = new ArrayList<>(place.variants());
            names.add(place.name());
            for (final String name : names) {
                if (!ARABIC.matcher(name.startsWith("?") ? name.substring(1) : name).matches() || name.contains("  ")) {
                    wrong.add(place.id() + " " + name);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void wellKnownPlacesAreWhereTheyAre() {
        assertPlace("دمشق", "SYR", "SY-DI", 33.5, 36.3);
        assertPlace("الموصل", "IRQ", "IQ-NI", 36.3, 43.1);
        assertPlace("أم درمان", "SDN", "SD-KH", 15.6, 32.5);
        assertPlace("تعز", "YEM", "YE-TA", 13.6, 44.0);
        assertPlace("مصراتة", "LBY", "LY-MI", 32.4, 15.1);
        assertPlace("مطار حمد الدولي", "QAT", null, 25.3, 51.6);
        assertTrue(gazetteer.named("مضيق هرمز").getFirst().latitude() == null, "no source has it");
        assertFalse(gazetteer.named("السعودية").isEmpty());
    }

    private static void assertPlace(final String name, final String country, final String admin1, final double latitude, final double longitude) {
        final KnownPlace place = gazetteer.named(name).getFirst();
        assertEquals(country, place.country(), name);
        assertEquals(admin1, place.admin1(), name);
        assertEquals(latitude, place.latitude(), 0.15, name);
        assertEquals(longitude, place.longitude(), 0.15, name);
    }

    private static Map<String, String> alpha3ByAlpha2() {
        final Map<String, String> codes = new HashMap<>();
        for (final String alpha2 : Locale.getISOCountries()) {
            codes.put(alpha2, Locale.of("", alpha2).getISO3Country());
        }
        return codes;
    }

    private static Map<String, double[]> boxes() throws IOException {
        final Map<String, double[]> boxes = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(GazetteerDataTest.class.getResourceAsStream("country-boxes.tsv"), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                final String[] fields = line.split("\t");
                boxes.put(fields[0], Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray());
            }
        }
        return boxes;
    }
}
