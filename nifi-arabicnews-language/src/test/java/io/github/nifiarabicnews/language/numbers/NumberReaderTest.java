package io.github.nifiarabicnews.language.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12 شخصا | 12..12",
            "١٢ شخصا | 12..12",
            "1,200 نازح | 1200..1200",
            "1.2 مليون لاجئ | 1200000..1200000",
            "ثلاثة عشر جنديا | 13..13",
            "أحد عشر مدنيا | 11..11",
            "اثنا عشر قتيلا | 12..12",
            "خمسة وعشرون طالبا | 25..25",
            "مئتا شخص | 200..200",
            "ثلاثمئة وخمسون | 350..350",
            "ثلاث مئة جندي | 300..300",
            "ألف ومئتان وخمسة وثلاثون | 1235..1235",
            "ألفا عنصر | 1000..1000",
            "ألفين من السكان | 2000..2000",
            "خمسة آلاف نازح | 5000..5000",
            "15 ألف نازح | 15000..15000",
            "مئة وخمسون ألفا | 150000..150000",
            "مليون ونصف | 1000000..1000000",
            "عشرات القتلى | 20..",
            "المئات من السكان | 200..",
            "عشرات الآلاف | 20000..",
            "بضعة أشخاص | 3..9",
            "ما لا يقل عن 12 شخصا | 12..",
            "أكثر من عشرين مدنيا | 20..",
            "أقل من 50 | ..50",
            "12 شخصا على الأقل | 12..",
            "نحو ثلاثين مسلحا | 30..30",
            "بين 10 و15 قتيلا | 10..15",
            "من 10 إلى 15 قتيلا | 10..15",
            "10-15 قتيلا | 10..15",
            "واحد وعشرين | 21..21",
            "أحد القتلى | ''",
            "ثلاثة وعشرون ألفا وأربعمئة | 23400..23400",
    })
    void readsNumbers(final String text, final String expected) {
        final TokenizedText tokens = Tokenizer.tokenize(text);
        final List<NumberMention> numbers = NumberReader.read(tokens, 0, tokens.tokenCount());
        assertEquals(expected, numbers.stream().map(number -> part(number.min()) + ".." + part(number.max())).collect(Collectors.joining(" ")));
    }

    private static String part(final Long value) {
        return value == null ? "" : value.toString();
    }
}
