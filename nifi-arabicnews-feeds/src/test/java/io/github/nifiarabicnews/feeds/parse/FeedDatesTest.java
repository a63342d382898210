package io.github.nifiarabicnews.feeds.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tue, 12 Mar 2024 10:30:00 +0300 | 2024-03-12T07:30:00Z",
        "Tue, 12 Mar 2024 10:30:00 GMT | 2024-03-12T10:30:00Z",
        "12 Mar 24 10:30 EST | 2024-03-12T15:30:00Z",
        "2024-03-12T10:30:00.123+03:00 | 2024-03-12T07:30:00.123Z",
        "2024-03-12T10:30Z | 2024-03-12T10:30:00Z",
        "2024-03-12 10:30:00 | 2024-03-12T10:30:00Z",
        "2024-03-12 | 2024-03-12T00:00:00Z",
        "2024/03/12 10:30 | 2024-03-12T10:30:00Z",
        "12/03/2024 10:30 | 2024-03-12T10:30:00Z",
        "March 12, 2024 10:30 PM | 2024-03-12T22:30:00Z",
        "الثلاثاء، 12 مارس 2024 10:30 م +0300 | 2024-03-12T19:30:00Z",
        "الثلاثاء ١٢ آذار ٢٠٢٤ ١٠:٣٠ ص | 2024-03-12T10:30:00Z",
        "الأحد 7 كانون الثاني 2024 - 12:05 صباحاً | 2024-01-07T00:05:00Z",
        "7 كانون الثاني/يناير 2024 | 2024-01-07T00:00:00Z",
        "3 تشرين الأول 2023 23:00 +0200 | 2023-10-03T21:00:00Z",
        "15 جويلية 2023 08:00 | 2023-07-15T08:00:00Z",
        "15 غشت 2023 | 2023-08-15T00:00:00Z",
        "Tue, 12 مارس 2024 10:30:00 +0000 | 2024-03-12T10:30:00Z"})
    void dates(final String text, final String expected) {
        assertEquals(Optional.of(Instant.parse(expected)), FeedDates.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2 رمضان 1445 هـ", "0000-00-00 00:00:00", "Thu, 01 Jan 0001 00:00:00 GMT", "99 Mar 2024"})
    void noDates(final String text) {
        assertEquals(Optional.empty(), FeedDates.parse(text));
    }
}
