package io.github.nifiarabicnews.language.time;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.OptionalInt;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ArabicMonthsTest {

    @ParameterizedTest
    @CsvSource({"1, كانون الثاني, يناير, جانفي", "6, حزيران, يونيه, جوان", "8, آب, أغسطس, أوت", "8, اب, اغسطس, غشت", "9, أيلول, سبتمبر, شتنبر",
            "10, تشرين الأول, اكتوبر, أكتوبر", "12, كانون الاول, ديسمبر, دجنبر"})
    void regionsNameTheSameMonth(final int number, final String mashriq, final String gulf, final String maghrib) {
        assertEquals(OptionalInt.of(number), ArabicMonths.gregorian(mashriq));
        assertEquals(OptionalInt.of(number), ArabicMonths.gregorian(gulf));
        assertEquals(OptionalInt.of(number), ArabicMonths.gregorian(maghrib));
        assertEquals(OptionalInt.empty(), ArabicMonths.hijri(gulf));
    }

    @ParameterizedTest
    @CsvSource({"1, محرم", "3, ربيع الاول", "4, ربيع الثاني", "5, جمادى الأولى", "6, جمادي الآخرة", "9, رمضان", "11, ذو القعدة", "12, ذي الحجة"})
    void hijriMonths(final int number, final String name) {
        assertEquals(OptionalInt.of(number), ArabicMonths.hijri(name));
        assertEquals(OptionalInt.empty(), ArabicMonths.gregorian(name));
    }
}
