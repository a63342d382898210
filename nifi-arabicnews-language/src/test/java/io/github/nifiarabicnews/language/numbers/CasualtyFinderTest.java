package io.github.nifiarabicnews.language.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasualtyFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "مقتل ثلاثة بينهم طفلان في غارة | K3..3",
            "إصابة العشرات بالرصاص | I20..",
            "سقوط قتيلين و5 جرحى في الانفجار | K2..2 I5..5",
            "أسفر الهجوم عن سقوط 12 قتيلا | K12..12",
            "استشهد شابان برصاص الجنود | K2..2",
            "ارتفاع حصيلة القتلى إلى 30 | K30..30",
            "ارتفع عدد الضحايا إلى 11 قتيلا | K11..11",
            "قتل 12 مدنيا بينهم ثلاثة أطفال وأصيب عشرون آخرون | K12..12 I20..20",
            "ما لا يقل عن أحد عشر قتيلا و40 جريحا | K11.. I40..40",
            "مقتل متظاهر برصاص الشرطة | K1..1",
            "قتل عشرة جنود في هجوم | K10..10",
            "أصيب أكثر من مئة شخص بجروح | I100..",
            "مقتل 3 جنود و5 مدنيين | K3..3 K5..5",
            "مقتل وإصابة 20 شخصا | ''",
            "قتل القائد في 12 مايو | ''",
            "قتل قبل ثلاثة أيام | ''",
            "التقى 12 وزيرا | ''",
            "أودى الهجوم بحياة 26 شخصا | K26..26",
            "جرح جندي آخر | I1..1",
            "قتل 5 أشخاص وأصيب 7 آخرين بجروح | K5..5 I7..7",
    })
    void countsPeople(final String text, final String expected) {
        final TokenizedText tokens = Tokenizer.tokenize(text);
        assertEquals(expected, CasualtyFinder.find(tokens, 0).stream()
                .map(mention -> (mention.isKilled() ? "K" : "I") + part(mention.count().min()) + ".." + part(mention.count().max())).collect(Collectors.joining(" ")));
    }

    private static String part(final Integer value) {
        return value == null ? "" : value.toString();
    }
}
