package io.github.nifiarabicnews.language.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a table of places: tab-separated columns, the first line names them. */
final class PlaceTable {
    /** In front of a variant that is first of all a word, though the place's other names are not. */
    static final String WORD_VARIANT = "?";
    private static final String HEADER = "id\tname\tvariants\tkind\tcountry\tadmin1\tlatitude\tlongitude\tpopulation\tsource\tflags";
    private static final int COLUMNS = 11;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern ADMIN1 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private final String file;
    private int line;

    private PlaceTable(final String file) {
        this.file = file;
    }

    /**
     * @param file name of the resource beside this class
     * @throws GazetteerException where a line cannot be used
     */
    static void read(final String file, final List<KnownPlace> places) {
        try (InputStream in = PlaceTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new GazetteerException(file, 0, "no such file");
            }
            read(file, new InputStreamReader(in, StandardCharsets.UTF_8), places);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(final String file, final Reader reader, final List<KnownPlace> places) throws IOException {
        new PlaceTable(file).readLines(new BufferedReader(reader), places);
    }

    /** The variant without the mark that says that it is first of all a word. */
    static String plain(final String variant) {
        return variant.startsWith(WORD_VARIANT) ? variant.substring(WORD_VARIANT.length()) : variant;
    }

    private void readLines(final BufferedReader reader, final List<KnownPlace> places) throws IOException {
        line = 1;
        if (!HEADER.equals(reader.readLine())) {
            throw problem("the first line must be the header " + HEADER.replace("\t", ", "));
        }
        for (String row = reader.readLine(); row != null; row = reader.readLine()) {
            line++;
            if (!row.isEmpty() && row.charAt(0) != '#') {
                places.add(place(row.split("\t", -1)));
            }
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
