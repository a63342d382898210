package io.github.nifiarabicnews.language.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.nifiarabicnews.language.text.Tokenizer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
    /** A Sunday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 7, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "وقع الهجوم أمس | 2018-07-21",
            "أمس السبت | 2018-07-21",
            "أمس الأول | 2018-07-20",
            "أول أمس | 2018-07-20",
            "أول من أمس | 2018-07-20",
            "اليوم الأحد | 2018-07-22",
            "صباح اليوم (الأحد) | 2018-07-22",
            "فجر اليوم | 2018-07-22",
            "مساء الجمعة | 2018-07-20",
            "والجمعة، تظاهر الآلاف | 2018-07-20",
            "يوم الأحد | 2018-07-22",
            "الأحد الماضي | 2018-07-15",
            "الأربعاء الماضي | 2018-07-18",
            "الأربعاء المقبل | 2018-07-25",
            "غدا | 2018-07-23",
            "قبل ثلاثة أيام | 2018-07-19",
            "منذ يومين | 2018-07-20",
            "قبل نحو أسبوعين | 2018-07",
            "قبل عشر سنوات | 2008",
            "الأسبوع الماضي | 2018-07",
            "الشهر الماضي | 2018-06",
            "مطلع الشهر الجاري | 2018-07",
            "العام الماضي | 2017",
            "هذا العام | 2018",
            "العام المقبل | 2019",
            "في الثامن من الشهر الحالي | 2018-07-08",
            "الثاني عشر من مايو | 2018-05-12",
            "الحادي والعشرين من حزيران الماضي | 2018-06-21",
            "في 12 حزيران/يونيو في سنغافورة | 2018-06-12",
            "15 تموز/يوليو 2018 | 2018-07-15",
            "في تشرين الأول/أكتوبر الماضي | 2017-10",
            "في كانون الأول المقبل | 2018-12",
            "في أيار 2012 | 2012-05",
            "في مايو 2012 | 2012-05",
            "12 جانفي 2011 | 2011-01-12",
            "في 3 غشت 2015 | 2015-08-03",
            "28 نونبر الماضي | 2017-11-28",
            "1 جويلية | 2018-07-01",
            "7/10/2020 | 2020-10-07",
            "2017-03-02 | 2017-03-02",
            "عام 2013 | 2013",
            "منذ 2011 | 2011",
            "في صيف 2014 | 2014",
            "12 رمضان 1438 | 2017-06-07",
            "في يونيو 2016، ثم في أكتوبر من نفس السنة | 2016-06 2016-10",
            "يوم الاثنين 16 يوليو 2018 | 2018-07-16",
            "قتل 12 شخصا في 3 غارات | ''",
            "مدير الأمن العام السابق | ''",
            "تحدث ماي عن الاتفاق | ''",
            "أسعار النفط بلغت 1950 دولارا | ''",
            "الليلة الماضية | 2018-07-21",
            "12 من الشهر الجاري | 2018-07-12",
    })
    void reckonsDates(final String text, final String expected) {
        assertEquals(expected, values(text, PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "أمس الجمعة | ''",
            "في مايو | ''",
            "في 4 مايو 2012 | 2012-05-04",
            "في مايو 2012 وفي أكتوبر من العام نفسه | 2012-05 2012-10",
    })
    void withoutADayOfPublicationOnlyAbsoluteDatesCount(final String text, final String expected) {
        assertEquals(expected, values(text, null));
    }

    @Test
    void aTextMaySayWhenItIsWritten() {
        assertEquals(LocalDate.of(2018, 7, 16), DateFinder.dayOfWriting(Tokenizer.tokenize("أعلن اليوم الاثنين 16 تموز 2018 أن الوفد وصل أمس.")));
        assertNull(DateFinder.dayOfWriting(Tokenizer.tokenize("وقع الاتفاق في 16 تموز 2018 ووصل الوفد اليوم.")));
    }

    private static String values(final String text, final LocalDate published) {
        return DateFinder.find(Tokenizer.tokenize(text), published).stream().map(DateMention::value).collect(Collectors.joining(" "));
    }
}
