package io.github.nifiarabicnews.extraction.metadata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AuthorNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"بقلم: هدى سالم;هدى سالم", "كتب:هدى سالم;هدى سالم", "كتبت هدى سالم;هدى سالم", "By Huda Salem;Huda Salem", "| • written by – Huda Salem;Huda Salem",
            "Byron Hill;Byron Hill", "Post author: By Huda Salem;Huda Salem", "هدى سالم | 4 مارس 2021;هدى سالم", "هدى سالم · 3 تعليقات | سياسة;هدى سالم", "Huda Salem, -;Huda Salem", "Al-Amin;Al-Amin",
            "منى سالم;منى سالم"})
    void theNameWithoutWhatIsAroundIt(final String byline, final String name) {
        assertEquals(name, AuthorName.of(byline));
    }

    @Test
    void whatIsTooLongIsNoName() {
        assertEquals("", AuthorName.of("ا".repeat(121)));
        assertEquals("هدى سالم", AuthorName.of("هدى سالم | " + "ا".repeat(200)));
        assertEquals("", AuthorName.of("هدى سالم | " + "ا".repeat(300)));
        assertEquals("", AuthorName.of("|".repeat(300)));
        assertEquals("", AuthorName.of(""));
    }
}
