package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.lexicon.LayeredEntries;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads a table of places: tab-separated columns, the first line names them. */
final class PlaceTable {
    /** In front of a variant that is first of all a word, though the place's other names are not. */
    static final String WORD_VARIANT = "?";
    private static final String HEADER = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags";
    private static final int COLUMNS = 11;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern ADMIN1 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /** In front of the id or name of entries that a lower layer is to lose. */
    private static final String OFF = "off ";

    private final String file;
    private final LayeredEntries layers;
    private final List<KnownPlace> places;
    private int line;

    private PlaceTable(final String file, final LayeredEntries layers, final List<KnownPlace> places) {
        this.file = file;
        this.layers = layers;
        this.places = places;
    }

    /**
     * Reads a table that belongs to the layer that is being read.
     *
     * @param places takes the entries that no higher layer hides
     * @return what is wrong with lines that cannot be used
     */
    static List<LexiconProblem> read(final LexiconFile table, final LayeredEntries layers, final List<KnownPlace> places) {
        return new PlaceTable(table.name(), layers, places).readRows(table);
    }

    /** The lines of a resource beside this class. */
    static LexiconFile resource(final String file) {
        try (InputStream in = Objects.requireNonNull(PlaceTable.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new LexiconFile(file, reader.lines().toList());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variant without the mark that says that it is first of all a word. */
    static String plain(final String variant) {
        return variant.startsWith(WORD_VARIANT) ? variant.substring(WORD_VARIANT.length()) : variant;
    }

    private List<LexiconProblem> readRows(final LexiconFile table) {
        final List<LexiconProblem> problems = new ArrayList<>();
        boolean isHeader = true;
        for (int i = 0; i < table.lines().size(); i++) {
            if (table.isComment(i)) {
                continue;
            }
            line = i + 1;
            final String row = table.lines().get(i);
            try {
                if (!isHeader) {
                    addRow(row);
                } else if (!HEADER.equals(row)) {
                    return List.of(problem("the first row must name the columns: " + HEADER.replace("\t", ", ")).problem());
                }
            } catch (final GazetteerException e) {
                problems.add(e.problem());
            }
            isHeader = false;
        }
        return problems;
    }

    private void addRow(final String row) {
        if (row.startsWith(OFF)) {
            final String key = row.substring(OFF.length()).strip();
            layers.off(key, problem("there is no place with the id or name %s to switch off".formatted(key)).problem());
            return;
        }
        final KnownPlace place = place(row.split("\t", -1));
        if (layers.takes(place.id(), place.name())) {
            places.add(place);
        }
    }

    private KnownPlace place(final String[] fields) {
        if (fields.length != COLUMNS) {
            throw problem("%d columns where there must be %d".formatted(fields.length, COLUMNS));
        }
        if (fields[0].isEmpty()) {
            throw problem("no id");
        }
        if (fields[1].isBlank() || !fields[1].equals(fields[1].strip())) {
            throw problem("no name, or blanks around it");
        }
        final PlaceKind kind = PlaceKind.of(fields[3]);
        if (kind == null) {
            throw problem("no such kind of place: " + fields[3]);
        }
        final Double latitude = degrees(fields[6], 90);
        final Double longitude = degrees(fields[7], 180);
        if (latitude == null != (longitude == null)) {
            throw problem("a latitude without a longitude, or the other way round");
        }
        if (latitude != null && fields[9].isEmpty()) {
            throw problem("coordinates without a source");
        }
        return new KnownPlace(
                fields[0], fields[1], fields[2].isEmpty() ? List.of() : List.of(fields[2].split("\\|")), kind, code(fields[4], COUNTRY, "ISO 3166-1 alpha-3"),
                code(fields[5], ADMIN1, "ISO 3166-2"), latitude, longitude, population(fields[8]), ambiguity(fields[10]));
    }

    private String code(final String field, final Pattern form, final String standard) {
        if (field.isEmpty()) {
            return null;
        }
        if (!form.matcher(field).matches()) {
            throw problem("no code of %s: %s".formatted(standard, field));
        }
        return field;
    }

    private Double degrees(final String field, final int limit) {
        if (field.isEmpty()) {
            return null;
        }
        try {
            final double degrees = Double.parseDouble(field);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (final NumberFormatException e) {
            throw problem("no number of degrees: " + field);
        }
        throw problem("not between -%d and %d degrees: %s".formatted(limit, limit, field));
    }

    private int population(final String field) {
        if (field.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseUnsignedInt(field);
        } catch (final NumberFormatException e) {
            throw problem("no number of inhabitants: " + field);
        }
    }

    private KnownPlace.Ambiguity ambiguity(final String field) {
        if (field.isEmpty()) {
            return KnownPlace.Ambiguity.NONE;
        }
        for (final KnownPlace.Ambiguity ambiguity : KnownPlace.Ambiguity.values()) {
            if (ambiguity.name().toLowerCase(Locale.ROOT).equals(field)) {
                return ambiguity;
            }
        }
        throw problem("no such flag: " + field);
    }

    private GazetteerException problem(final String cause) {
        return new GazetteerException(file, line, cause);
    }
}
