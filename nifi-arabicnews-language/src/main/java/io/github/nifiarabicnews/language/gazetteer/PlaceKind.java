package io.github.nifiarabicnews.language.gazetteer;

import java.util.Locale;

/** What sort of place a name stands for. */
public enum PlaceKind {
    COUNTRY,
    CAPITAL,
    /** A country's first-level division, with a code of ISO 3166-2. */
    ADMIN1,
    /** A division below that, which only patterns name. */
    DISTRICT,
    /** Anything larger than a town that is no division: a plain, a coast, a continent. */
    REGION,
    CITY,
    TOWN,
    VILLAGE,
    /** A part of a town, or a place in it that the news names. */
    QUARTER,
    STREET,
    CAMP,
    SETTLEMENT,
    CROSSING,
    BASE,
    AIRPORT,
    PORT,
    PRISON,
    OILFIELD,
    DAM,
    RIVER,
    SEA,
    STRAIT,
    ISLAND,
    /** A building or site that lies in a place and is called after it; only patterns name it. */
    FACILITY;

    /** Whether a noun of this kind can stand in front of a name of that kind. */
    boolean fits(final PlaceKind named) {
        if (this == named) {
            return true;
        }
        return switch (this) {
            case CITY -> named == TOWN || named == CAPITAL;
            case TOWN -> named == CITY || named == VILLAGE;
            case VILLAGE -> named == TOWN;
            default -> false;
        };
    }

    /** @return the kind that the data call so, or null */
    static PlaceKind of(final String name) {
        for (final PlaceKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
