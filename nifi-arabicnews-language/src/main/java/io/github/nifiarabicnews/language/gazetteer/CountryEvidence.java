package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.TokenizedText;

/** How much of a text speaks for each country and each first-level division. */
final class CountryEvidence {
    private static final float SOURCE = 1.5f;
    private static final float DEMONYM = 0.5f;
    private static final float MOST_BY_DEMONYMS = 2;
    private static final float LEAD = 1.5f;

    private final Gazetteer gazetteer;
    private final float[] countries;
    private final float[] demonyms;
    private final float[] admin1s;

    CountryEvidence(final Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        countries = new float[gazetteer.countryCount()];
        demonyms = new float[gazetteer.countryCount()];
        admin1s = new float[gazetteer.admin1Count()];
    }

    /** The countries that a publisher's name tells: وكالة الأنباء السعودية, جريدة الرياض. */
    void addSource(final TokenizedText source) {
        final PlaceNames names = gazetteer.names();
        for (int token = 0; token < source.tokenCount(); token++) {
            final int word = names.find(source.hash(token), source.foldedChars(token), 0, source.foldedLength(token));
            if (word == PlaceNames.NONE) {
                continue;
            }
            final int people = gazetteer.peopleOf(word);
            if (people >= 0) {
                countries[people] += SOURCE;
                continue;
            }
            for (final int entry : names.entries(names.child(PlaceNames.ROOT, word))) {
                final KnownPlace place = gazetteer.place(entry >> 1);
                final int country = gazetteer.countryOf(entry >> 1);
                if (country >= 0 && (entry & 1) == 0 && (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CAPITAL)) {
                    countries[country] += SOURCE;
                    break;
                }
            }
        }
    }

    void addDemonym(final int country) {
        if (demonyms[country] < MOST_BY_DEMONYMS) {
            demonyms[country] += DEMONYM;
            countries[country] += DEMONYM;
        }
    }

    void add(final int country, final int admin1, final float weight) {
        if (country >= 0) {
            countries[country] += weight;
        }
        if (admin1 >= 0) {
            admin1s[admin1] += weight;
        }
    }

    float country(final int number) {
        return number < 0 ? 0 : countries[number];
    }

    float admin1(final int number) {
        return number < 0 ? 0 : admin1s[number];
    }

    /** Number of the country that has clearly the most, or -1. */
    int leading() {
        int first = -1;
        float most = 0;
        float second = 0;
        for (int country = 0; country < countries.length; country++) {
            if (countries[country] > most) {
                second = most;
                most = countries[country];
                first = country;
            } else if (countries[country] > second) {
                second = countries[country];
            }
        }
        return most >= LEAD * second && most > 0 ? first : -1;
    }
}
