package io.github.nifiarabicnews.language.time;

import io.github.nifiarabicnews.language.normalize.SearchFold;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Names of months as Arabic media write them: the Gregorian ones of the Gulf and Egypt, the Mashriq, and the Maghrib, and those of the Hijri calendar.
 * Spelling variants of hamza, alef maksura and teh marbuta are one name. Two words of a name are set apart by one blank.
 */
public final class ArabicMonths {

    private static final Map<String, Integer> GREGORIAN = names(
            "يناير|كانون الثاني|كانون ثاني|جانفي|جانفيي|ينايير",
            "فبراير|شباط|فيفري|فبرائر",
            "مارس|آذار|اذار|مارث",
            "أبريل|إبريل|نيسان|أفريل|ابريل|افريل",
            "مايو|أيار|ماي|ايار",
            "يونيو|يونيه|حزيران|جوان",
            "يوليو|يوليه|تموز|جويلية|يوليوز|جويليه",
            "أغسطس|آب|أوت|غشت|اوت|أغشت",
            "سبتمبر|أيلول|شتنبر|سيبتمبر|ايلول",
            "أكتوبر|تشرين الأول|تشرين أول|اكتوبر|تشرين الاول",
            "نوفمبر|تشرين الثاني|تشرين ثاني|نونبر|نوفنبر",
            "ديسمبر|كانون الأول|كانون أول|دجنبر|ديسيمبر|كانون الاول");

    private static final Map<String, Integer> HIJRI = names(
            "محرم|المحرم",
            "صفر",
            "ربيع الأول|ربيع أول",
            "ربيع الآخر|ربيع الثاني|ربيع آخر|ربيع ثاني",
            "جمادى الأولى|جمادى الأول|جماد الأول|جمادى أولى",
            "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جماد الآخر|جماد الثاني|جمادى الثاني",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة|ذي القعدة|ذو قعدة|ذي قعدة",
            "ذو الحجة|ذي الحجة|ذو حجة|ذي حجة");

    private ArabicMonths() {
    }

    private static Map<String, Integer> names(final String... months) {
        final Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < months.length; i++) {
            for (final String name : months[i].split("\\|")) {
                numbers.put(SearchFold.fold(name), i + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    /**
     * The number of a Gregorian month.
     *
     * @param name name of one or two words
     * @return 1 to 12, or empty where it is none
     */
    public static OptionalInt gregorian(final CharSequence name) {
        return number(GREGORIAN, name);
    }

    /**
     * The number of a Hijri month.
     *
     * @param name name of one or two words
     * @return 1 (Muharram) to 12 (Dhu al-Hijja), or empty where it is none
     */
    public static OptionalInt hijri(final CharSequence name) {
        return number(HIJRI, name);
    }

    /** Gregorian months by their names as {@link SearchFold} folds them. */
    public static Map<String, Integer> gregorianByFoldedName() {
        return GREGORIAN;
    }

    /** Hijri months by their names as {@link SearchFold} folds them. */
    public static Map<String, Integer> hijriByFoldedName() {
        return HIJRI;
    }

    private static OptionalInt number(final Map<String, Integer> names, final CharSequence name) {
        final Integer number = names.get(SearchFold.fold(name));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
