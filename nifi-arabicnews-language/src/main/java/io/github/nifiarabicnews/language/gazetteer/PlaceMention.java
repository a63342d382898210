package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.article.Span;

/**
 * A place that a text names or describes.
 *
 * @param firstToken first token of the phrase: ريف in ريف حلب الشمالي, مدينة in مدينة الباب
 * @param endToken   the token behind the phrase
 * @param nameToken  first token of the name inside of the phrase
 * @param begin      offset in the text, behind a conjunction or preposition that is written to the first word
 * @param end        offset behind the last character
 * @param name       canonical name of the place, or the words as written where no table has it
 * @param kind       what the place is
 * @param country    ISO 3166-1 alpha-3, or null
 * @param admin1     ISO 3166-2, or null
 * @param latitude   WGS 84 degrees; of a part of a place (ريف حلب, جنوب الخليل) those of the place; null where no source gives it
 * @param longitude  WGS 84 degrees, or null where no source gives it
 * @param place      the entry of the gazetteer that the name stands for, or null where only a pattern tells the place
 * @param form       how the text tells it
 * @param use        what the name does in the sentence
 * @param locative   whether the words in front say that something is there: a preposition, or a noun of place
 * @param dateline   whether it is where the report was written
 */
public record PlaceMention(
        int firstToken,
        int endToken,
        int nameToken,
        int begin,
        int end,
        String name,
        PlaceKind kind,
        String country,
        String admin1,
        Double latitude,
        Double longitude,
        KnownPlace place,
        Form form,
        Use use,
        boolean locative,
        boolean dateline) {

    /** How a text tells a place. */
    public enum Form {
        /** By its name. */
        NAME,
        /** As a part of what is named, or around it: ريف حلب, شمال العراق. */
        PART,
        /** As something that lies in what is named: جامعة الخرطوم. */
        FACILITY,
        /** By the land of a people: الأراضي السورية, الحدود السورية التركية. */
        LAND,
        /** By a name that no table has, behind a noun that says what it is: بلدة كذا. */
        UNKNOWN,
        /** By a word that points to it: البلاد, العاصمة, المدينة. */
        GENERIC
    }

    /** What a name of a place does in its sentence. */
    public enum Use {
        PLACE,
        /** It belongs to the name of a party: حكومة بغداد, رئيس بلدية غزة. */
        PARTY,
        /** It belongs to the name of a body or document: بنك القاهرة, اتفاق الرياض. */
        BODY
    }

    /** Whether it can stand for a state's government: a capital or country that nothing says something is in. */
    public boolean isMetonym() {
        return !locative && form == Form.NAME && use == Use.PLACE && (kind == PlaceKind.CAPITAL || kind == PlaceKind.COUNTRY);
    }

    public boolean covers(final int token) {
        return token >= firstToken && token < endToken;
    }

    /** The place as tagging writes it. */
    public Place toPlace() {
        return new Place(new Span(begin, end), name, country, admin1, latitude, longitude);
    }
}
