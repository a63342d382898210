package io.github.nifiarabicnews.language.gazetteer;

import java.util.List;

/**
 * An entry of the gazetteer.
 *
 * @param id         id in the source ({@code gn} and a GeoNames id, {@code oa} and an OurAirports ident, {@code ne} and a country of
 *                   Natural Earth), an ISO 3166-2 code, or a name of the project's own
 * @param name       canonical Arabic name
 * @param variants   other names and spellings
 * @param kind       what it is
 * @param country    ISO 3166-1 alpha-3 ({@code XKX} for Kosovo), or null for what no one country has
 * @param admin1     ISO 3166-2, or null
 * @param latitude   WGS 84 degrees, or null where no source gives it
 * @param longitude  WGS 84 degrees, or null where no source gives it
 * @param population inhabitants, or 0 where no source gives it
 * @param ambiguity  how much the context must say before the name stands for this place
 */
public record KnownPlace(
        String id,
        String name,
        List<String> variants,
        PlaceKind kind,
        String country,
        String admin1,
        Double latitude,
        Double longitude,
        int population,
        Ambiguity ambiguity) {

    /** Whether the name is something else as well. */
    public enum Ambiguity {
        /** The name stands for places alone. */
        NONE,
        /** Also a word or a person's name, but as a place well known. */
        HOMOGRAPH,
        /** First of all a word, which only names the place where the context says so. */
        WORD
    }
}
