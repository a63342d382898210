package io.github.nifiarabicnews.extraction.metadata;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PublicationDateParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-06-03T03:01+0400                               | 2020-06-03T03:01:00+04:00
            2020-12-25T01:59:50+02:00                           | 2020-12-25T01:59:50+02:00
            2020-03-17T17:27:41.123Z                            | 2020-03-17T17:27:41Z
            2020-03-17 17:27                                    | 2020-03-17T17:27:00
            2020-03-17                                          | 2020-03-17
            20200317                                            | 2020-03-17
            20200317T172741Z                                    | 2020-03-17T17:27:41Z
            Wed, 07 Oct 2020 12:09:00 +0300                     | 2020-10-07T12:09:00+03:00
            Wed, 07 Oct 2020 12:09:00 GMT                       | 2020-10-07T12:09:00Z
            October 7, 2020 12:09 PM EDT                        | 2020-10-07T12:09:00-04:00
            7th October 2020                                    | 2020-10-07
            25/12/2020 09:30                                    | 2020-12-25T09:30:00
            12/25/2020                                          | 2020-12-25
            الأربعاء، 07 أكتوبر 2020 - 12:09 م                   | 2020-10-07T12:09:00
            الأربعاء ٧ أكتوبر ٢٠٢٠ الساعة ٩:٠٥ صباحًا             | 2020-10-07T09:05:00
            الأحد، 04 آب/اغسطس 2013، 02:21 (GMT+0400)           | 2013-08-04T02:21:00+04:00
            نشر في: 12 تشرين الثاني 2019 الساعة 22:15 بتوقيت بيروت | 2019-11-12T22:15:00+02:00
            الجمعة 5 جويلية 2019                                 | 2019-07-05
            3 غشت 2021 على الساعة 12:30                          | 2021-08-03T12:30:00
            12:09 م - الأربعاء 7 أكتوبر 2020                      | 2020-10-07T12:09:00
            GMT 17:27 17.03.2020                                | 2020-03-17T17:27:00Z
            أكتوبر 7, 2020                                       | 2020-10-07
            20 صفر 1442 هـ                                       | 2020-10-07
            الأربعاء 20 صفر 1442 هـ - 07 أكتوبر 2020              | 2020-10-07
            1442/02/20هـ                                         | 2020-10-07
            12:00 ص 1 يناير 2024                                 | 2024-01-01T00:00:00
            كانون الأول/ديسمبر 3، 2018 11:20 مساء بتوقيت غرينتش   | 2018-12-03T23:20:00Z
            """)
    void findsDates(final String text, final String iso) {
        assertEquals(Optional.of(iso), PublicationDateParser.parse(text).map(PublicationDate::toIso));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "الأربعاء", "۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹", "32/13/2020", "2999-01-01", "1066-10-14", "هاتف 02/20/1442", "صفر 5 على 3"})
    void findsNothingWhereThereIsNoDateOfAnArticle(final String text) {
        assertEquals(Optional.empty(), PublicationDateParser.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"https://news.example/2020/8/24/title/4943459, 2020-08-24", "https://news.example/report/2020-06-03-1.3874341, 2020-06-03",
            "https://news.example/arab/202003171044893040-title/, 2020-03-17", "https://news.example/2013/middle_east/8/3/title/index.html, 2013-08-03",
            "https://news.example/a/20201109/x, 2020-11-09", "https://news.example/local/2020-02/19/c_1125.htm, 2020-02-19",
            "https://archive.example/web/20171008220355/http://news.example/2017/01/26/x, 2017-01-26"})
    void findsDatesInAddresses(final String url, final String iso) {
        assertEquals(Optional.of(iso), PublicationDateParser.parseUrl(url).map(PublicationDate::toIso));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/story/4943459", "https://news.example/2020/99/99/", "https://news.example/id/1234567890123456",
            "https://archive.example/web/20171008220355/https://news.example/x"})
    void findsNoneInOtherAddresses(final String url) {
        assertEquals(Optional.empty(), PublicationDateParser.parseUrl(url));
    }
}
