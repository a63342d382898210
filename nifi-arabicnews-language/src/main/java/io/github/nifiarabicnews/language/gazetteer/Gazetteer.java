package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.lexicon.LayeredEntries;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.FormMemo;
import io.github.nifiarabicnews.language.text.WordForm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places that the tagger knows, looked up by their names. Built once, immutable, for use by many threads.
 *
 * <p>The built-in tables lie beside this class in {@code places/}; what they come from is told in {@code places/SOURCES.md}.
 */
public final class Gazetteer {
    private static final List<String> FILES = List.of(
            "countries", "admin1", "world-capitals", "syria", "iraq-levant", "egypt-palestine-israel", "gulf-yemen", "maghreb", "africa", "iran", "turkey",
            "south-central-asia", "europe", "americas-asia-africa-oceania", "seas-straits-regions");
    private static final int SHORTEST_FLEXIBLE_NAME = 5;
    private static final Set<String> ARAB_COUNTRIES = Set.of(
            "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "ESH", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "PSE", "QAT", "SAU", "SDN", "SOM", "SYR", "TUN",
            "YEM");
    /** Divisions that are one town and what lies around it: what speaks for one speaks for the other. */
    private static final Map<String, String> AROUND_CAPITALS = Map.of("SY-RD", "SY-DI", "EG-GZ", "EG-C", "EG-KB", "EG-C", "YE-SN", "YE-SA", "LB-JL", "LB-BA");

    private final List<KnownPlace> places;
    private final KnownPlace[] placesByNumber;
    private final PlaceNames names;
    private final PlaceWords words;
    private final Map<String, Integer> countryNumbers = new HashMap<>();
    private final String[] countries;
    private final Map<String, Integer> admin1Numbers = new HashMap<>();
    private final short[] countryOf;
    private final short[] admin1Of;
    private final KnownPlace[] capitals;
    /** The entry of each country itself. */
    private final KnownPlace[] lands;
    /** Number of the country whose people a word names, or -1, by the word's number. */
    private final short[] peoples;
    private final FormMemo<PlaceWord> memo;

    Gazetteer(final List<KnownPlace> places, final PlaceWords words, final PlaceNames names) {
        this.places = List.copyOf(places);
        this.placesByNumber = places.toArray(KnownPlace[]::new);
        this.words = words;
        this.names = names;
        countryOf = new short[places.size()];
        admin1Of = new short[places.size()];
        final List<String> codes = new ArrayList<>();
        for (int number = 0; number < places.size(); number++) {
            final KnownPlace place = places.get(number);
            countryOf[number] = number(place.country(), countryNumbers, codes);
            admin1Of[number] = number(place.admin1() == null ? null : AROUND_CAPITALS.getOrDefault(place.admin1(), place.admin1()), admin1Numbers, null);
        }
        for (final String code : words.demonymCountries()) {
            number(code, countryNumbers, codes);
        }
        countries = codes.toArray(new String[0]);
        capitals = new KnownPlace[countries.length];
        lands = new KnownPlace[countries.length];
        for (final KnownPlace place : places) {
            if (place.kind() == PlaceKind.COUNTRY && place.country() != null) {
                lands[countryNumbers.get(place.country())] = place;
            }
            if (place.kind() == PlaceKind.CAPITAL && place.country() != null) {
                capitals[countryNumbers.get(place.country())] = place;
            }
        }
        peoples = new short[names.wordCount()];
        for (int word = 0; word < peoples.length; word++) {
            peoples[word] = words.demonymOf(word) == null ? -1 : countryNumbers.get(words.demonymOf(word)).shortValue();
        }
        addNames();
        final PlaceWordReader reader = new PlaceWordReader(this);
        memo = new FormMemo<>(reader::read, PlaceWord.UNKNOWN);
    }

    /** The built-in places. Reads some 7,000 lines: keep the result. */
    public static Gazetteer builtIn() {
        try {
            return load(List.of());
        } catch (final LexiconException e) {
            throw new IllegalStateException("The built-in tables of places are broken", e);
        }
    }

    /**
     * The built-in places with tables in the same form on top of them. An entry takes the place of the one with its id in the layers below, and a line {@code off ID} or
     * {@code off NAME} takes those with that id or name away.
     *
     * @param layers files, of which those of other kinds are left alone; lower layers first
     * @throws LexiconException with every problem found
     */
    public static Gazetteer load(final List<List<LexiconFile>> layers) throws LexiconException {
        final LayeredEntries entries = new LayeredEntries();
        final List<LexiconProblem> problems = new ArrayList<>();
        final List<KnownPlace> own = new ArrayList<>();
        for (final List<LexiconFile> layer : layers.reversed()) {
            for (final LexiconFile file : layer) {
                if (file.kind() == LexiconFile.Kind.PLACES) {
                    problems.addAll(PlaceTable.read(file, entries, own));
                }
            }
            entries.endLayer();
        }
        final List<KnownPlace> places = new ArrayList<>();
        for (final String file : FILES) {
            problems.addAll(PlaceTable.read(PlaceTable.resource("places/" + file + ".tsv"), entries, places));
        }
        problems.addAll(entries.problems());
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        places.addAll(own);
        final PlaceNames names = new PlaceNames();
        return new Gazetteer(places, PlaceWords.read(names), names);
    }

    /** All entries, in the order of their files. */
    public List<KnownPlace> places() {
        return places;
    }

    /** The entries that have this name or spelling, without regard to what its letters fold to; empty where there is none. */
    public List<KnownPlace> named(final String name) {
        final List<KnownPlace> found = new ArrayList<>();
        for (final int entry : names.entries(names.node(name))) {
            found.add(places.get(entry >> 1));
        }
        return found;
    }

    PlaceWord word(final WordForm form) {
        return memo.get(form);
    }

    PlaceNames names() {
        return names;
    }

    PlaceWords words() {
        return words;
    }

    KnownPlace place(final int number) {
        return placesByNumber[number];
    }

    int countryCount() {
        return countries.length;
    }

    int admin1Count() {
        return admin1Numbers.size();
    }

    /** Number of the entry's country, or -1. */
    int countryOf(final int number) {
        return countryOf[number];
    }

    /** Number of the entry's first-level division, or -1. */
    int admin1Of(final int number) {
        return admin1Of[number];
    }

    /** Number of the country whose people the word names, or -1. */
    int peopleOf(final int word) {
        return word < 0 || word >= peoples.length ? -1 : peoples[word];
    }

    String country(final int number) {
        return countries[number];
    }

    /** Number of the country with that ISO 3166-1 alpha-3 code, or -1. */
    int countryNumber(final String code) {
        return countryNumbers.getOrDefault(code, -1);
    }

    /** The entry of the country itself, or null. */
    KnownPlace land(final int country) {
        return lands[country];
    }

    KnownPlace capital(final int country) {
        return capitals[country];
    }

    private static short number(final String code, final Map<String, Integer> numbers, final List<String> codes) {
        if (code == null) {
            return -1;
        }
        final Integer known = numbers.get(code);
        if (known != null) {
            return known.shortValue();
        }
        numbers.put(code, numbers.size());
        if (codes != null) {
            codes.add(code);
        }
        return (short) (numbers.size() - 1);
    }

    /** Names as they stand first: a spelling made by rule must not hide a name that somebody has. */
    private void addNames() {
        final Set<String> written = new HashSet<>();
        for (int number = 0; number < places.size(); number++) {
            final KnownPlace place = places.get(number);
            add(place.name(), number, place.ambiguity() == KnownPlace.Ambiguity.WORD, written);
            for (final String variant : place.variants()) {
                final boolean word = variant.startsWith(PlaceTable.WORD_VARIANT) || place.ambiguity() == KnownPlace.Ambiguity.WORD;
                add(PlaceTable.plain(variant), number, word, written);
            }
        }
        for (int number = 0; number < places.size(); number++) {
            final KnownPlace place = places.get(number);
            addSpellings(place, place.name(), number, written);
            for (final String variant : place.variants()) {
                if (!variant.startsWith(PlaceTable.WORD_VARIANT)) {
                    addSpellings(place, variant, number, written);
                }
            }
        }
    }

    private void add(final String name, final int number, final boolean word, final Set<String> written) {
        names.add(name, number, word);
        written.add(foldedName(name));
    }

    /**
     * أبي and أبا for أبو; عبدالله for عبد الله; the endings ة and ا of small places, which hands exchange; ج for the foreign g that others
     * write غ.
     */
    private void addSpellings(final KnownPlace place, final String name, final int number, final Set<String> written) {
        final boolean word = place.ambiguity() == KnownPlace.Ambiguity.WORD;
        if (name.startsWith("أبو ")) {
            names.add("أبي " + name.substring(4), number, word);
            names.add("أبا " + name.substring(4), number, word);
        }
        if (name.contains("عبد ال")) {
            names.add(name.replace("عبد ال", "عبدال"), number, word);
        }
        if (place.ambiguity() != KnownPlace.Ambiguity.NONE || name.length() < SHORTEST_FLEXIBLE_NAME) {
            return;
        }
        if (hasForeignG(place, name) && !written.contains(foldedName(name.replace('غ', 'ج')))) {
            names.add(name.replace('غ', 'ج'), number, false);
        }
        if (!isSmall(place.kind())) {
            return;
        }
        final String stem = name.substring(0, name.length() - 1);
        final String other = name.endsWith("ا") ? stem + "ة" : name.endsWith("ة") && !name.endsWith("ية") ? stem + "ا" : null;
        if (other != null && !written.contains(foldedName(other))) {
            names.add(other, number, false);
        }
    }

    private static boolean hasForeignG(final KnownPlace place, final String name) {
        return name.indexOf('غ') >= 0 && place.country() != null && !ARAB_COUNTRIES.contains(place.country());
    }

    private static boolean isSmall(final PlaceKind kind) {
        return kind == PlaceKind.TOWN || kind == PlaceKind.VILLAGE || kind == PlaceKind.CITY;
    }

    private static String foldedName(final String name) {
        return Folding.fold(name);
    }
}
