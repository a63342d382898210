package io.github.nifiarabicnews.language.gazetteer;

/**
 * An entry of the actor list. A person has one entry for each office.
 *
 * @param name      canonical name
 * @param kind      state, military, armed-group, igo, ngo, media, civilian or person
 * @param country   ISO 3166-1 alpha-3, or null
 * @param code      CAMEO/PLOVER actor code; without the country where the entry names a kind of body that every country has
 * @param office    a person's office, or null
 * @param from      first day of the office as yyyy-MM-dd, yyyy-MM or yyyy, or null where open
 * @param to        last day of the office, or null where open
 * @param isState   whether it is a state itself, or its capital or seat that stands for it
 * @param agreement how verbs and pronouns agree with it
 */
public record Actor(String name, String kind, String country, String code, String office, String from, String to, boolean isState, Agreement agreement) {

    public boolean isPerson() {
        return "person".equals(kind);
    }

    /** Whether the person held the office on this day; true where either is not known. */
    public boolean inOffice(final String isoDay) {
        if (isoDay == null) {
            return true;
        }
        return (from == null || isoDay.compareTo(from) >= 0) && (to == null || isoDay.compareTo(to) <= 0 || isoDay.startsWith(to));
    }
}
