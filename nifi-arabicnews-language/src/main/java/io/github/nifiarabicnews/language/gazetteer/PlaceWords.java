package io.github.nifiarabicnews.language.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the words around a name say of it: {@code place-words.txt} and {@code demonyms.tsv}, by the words' numbers. */
final class PlaceWords {
    static final int HEAD_OPEN = 1;
    static final int HEAD_KNOWN = 1 << 1;
    static final int FACILITY = 1 << 2;
    static final int BODY = 1 << 3;
    static final int AREA = 1 << 4;
    static final int PREPOSITION = 1 << 5;
    static final int PART = 1 << 6;
    static final int NAME_PART = 1 << 7;
    static final int NAME_START = 1 << 8;
    static final int PERSON = 1 << 9;
    static final int NO_NAME = 1 << 10;
    static final int GENERIC = 1 << 11;
    static final int LAND = 1 << 12;
    static final int BORDER = 1 << 13;
    static final int PARTY = 1 << 14;
    /** An area word that tells a side: شمال. */
    static final int DIRECTION = 1 << 15;
    /** An area word that, with the name, is one place: ريف. */
    static final int AROUND = 1 << 16;
    /** A word behind which a name stands, and no adjective: إن, ضد. */
    static final int PARTICLE = 1 << 17;
    /** A facility that a name which no table has makes a place, in a phrase of place. */
    static final int SITE = 1 << 18;
    /** Behind a name that is part of a body's name: واشنطن بوست. */
    static final int BODY_AFTER = 1 << 19;
    /** No place, though it looks like a preposition and a name: باراك. */
    static final int NO_PLACE = 1 << 20;
    static final int HEAD = HEAD_OPEN | HEAD_KNOWN;

    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("head-open", HEAD_OPEN), Map.entry("head-known", HEAD_KNOWN), Map.entry("facility", FACILITY), Map.entry("body", BODY),
            Map.entry("area", AREA), Map.entry("preposition", PREPOSITION), Map.entry("part", PART), Map.entry("name-part", NAME_PART),
            Map.entry("name-start", NAME_START), Map.entry("person", PERSON), Map.entry("no-name", NO_NAME), Map.entry("generic", GENERIC),
            Map.entry("land", LAND), Map.entry("border", BORDER), Map.entry("party", PARTY), Map.entry("particle", PARTICLE), Map.entry("site", SITE), Map.entry("body-after", BODY_AFTER),
            Map.entry("no-place", NO_PLACE));
    private static final String WORDS = "place-words.txt";
    private static final String DEMONYMS = "demonyms.tsv";

    private final PlaceNames names;
    private int[] classes = new int[1 << 11];
    private final Map<Integer, PlaceKind> kinds = new LinkedHashMap<>();
    private final Map<Integer, List<String>> realms = new LinkedHashMap<>();
    private final Map<Integer, String> demonyms = new LinkedHashMap<>();
    private String[] demonymByWord = new String[0];

    private PlaceWords(final PlaceNames names) {
        this.names = names;
    }

    static PlaceWords read(final PlaceNames names) {
        final PlaceWords words = new PlaceWords(names);
        words.readClasses();
        words.readDemonyms();
        words.demonymByWord = new String[names.wordCount()];
        words.demonyms.forEach((word, country) -> words.demonymByWord[word] = country);
        return words;
    }

    /** The classes that the word is in, as bits; 0 for {@link PlaceNames#NONE}. */
    int classes(final int word) {
        return word < 0 || word >= classes.length ? 0 : classes[word];
    }

    /** The kind of place that a head or generic word names. */
    PlaceKind kind(final int word) {
        return kinds.get(word);
    }

    /** The countries, ISO 3166-1 alpha-3, one of which a generic word stands for, or whose divisions the noun names; null where it may be any. */
    List<String> realms(final int word) {
        return realms.get(word);
    }

    /** ISO 3166-1 alpha-3 of the country whose people the word names, or null. */
    String demonymOf(final int word) {
        return word < 0 || word >= demonymByWord.length ? null : demonymByWord[word];
    }

    List<String> demonymCountries() {
        return demonyms.values().stream().distinct().toList();
    }

    private void readClasses() {
        int current = 0;
        int number = 0;
        for (final String line : lines(WORDS)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                final Integer known = CLASSES.get(line.substring(1, line.length() - 1));
                if (known == null) {
                    throw new GazetteerException(WORDS, number, "no such class: " + line);
                }
                current = known;
            } else {
                for (final String item : line.strip().split("\\s+")) {
                    addClass(item, current, number);
                }
            }
        }
    }

    private void addClass(final String item, final int current, final int line) {
        final int equals = item.indexOf('=');
        final int word = names.add(equals < 0 ? item : item.substring(0, equals));
        int bits = current;
        if (equals >= 0) {
            final String[] values = item.substring(equals + 1).split(",");
            final String value = values[0];
            if (values.length > 1) {
                realms.put(word, List.of(values).subList(1, values.length));
            }
            if (value.equals("d")) {
                bits |= DIRECTION;
            } else if (value.equals("r")) {
                bits |= AROUND;
            } else {
                final PlaceKind kind = PlaceKind.of(value);
                if (kind == null) {
                    throw new GazetteerException(WORDS, line, "no such kind of place: " + value);
                }
                kinds.putIfAbsent(word, kind);
            }
        }
        if (word >= classes.length) {
            classes = Arrays.copyOf(classes, 2 * word);
        }
        classes[word] |= bits;
    }

    private void readDemonyms() {
        int number = 0;
        for (final String line : lines(DEMONYMS)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            final String[] fields = line.split("\t");
            if (fields.length != 2 || fields[0].length() != 3) {
                throw new GazetteerException(DEMONYMS, number, "must be a code of ISO 3166-1 alpha-3, a tab, and words set apart by |");
            }
            for (final String word : fields[1].split("\\|")) {
                for (final String form : List.of(word, word + "ة", word + "ين", word + "ون", word + "ات", word + "تين")) {
                    demonyms.putIfAbsent(names.add(form), fields[0]);
                    demonyms.putIfAbsent(names.add("ال" + form), fields[0]);
                }
            }
        }
    }

    private static List<String> lines(final String file) {
        final List<String> lines = new ArrayList<>();
        try (InputStream in = PlaceWords.class.getResourceAsStream(file)) {
            final BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
