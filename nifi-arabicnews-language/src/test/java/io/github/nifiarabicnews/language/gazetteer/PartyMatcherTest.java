package io.github.nifiarabicnews.language.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.morphology.FormTable;
import io.github.nifiarabicnews.language.morphology.MorphologicalAnalyzer;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyMatcherTest {
    private static final PartyMatcher MATCHER = new PartyMatcher(ActorLexicon.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // text | span | code | kind
            "وقصفت قوات النظام السوري الحي | قوات النظام السوري | SYRMIL | military",
            "أعلن تنظيم \"داعش\" مسؤوليته | تنظيم \"داعش\" | IMGMUSISI | armed-group",
            "هاجمت ميليشيا الحوثي الميناء | ميليشيا الحوثي | YEMREB | armed-group",
            "سيطرت أنصار الله الحوثيين على المدينة | أنصار الله الحوثيين | YEMREB | armed-group",
            "قال وزير الخارجية الروسي سيرغي لافروف إن | وزير الخارجية الروسي سيرغي لافروف | RUSGOV | person",
            "وأعلنت واشنطن عقوبات | واشنطن | USAGOV | state",
            "دعا الكرملين إلى الحوار | الكرملين | RUSGOV | state",
            "اعتقلت الشرطة التونسية شخصين | الشرطة التونسية | TUNCOP | military",
            "نشرت القوات الألمانية جنودها | القوات الألمانية | DEUMIL | military",
            "استهدفت كتائب الفجر المباركة موقعا | كتائب الفجر | MIL | military",
            "هدد الزعيم الكوري الشمالي كيم جونغ أون بالرد | الزعيم الكوري الشمالي كيم جونغ أون | PRKGOV | person",
            "تظاهر عشرات الصحفيين المصريين أمس | عشرات الصحفيين المصريين | EGYMED | civilian",
            "قتل 12 متظاهرا برصاص | 12 متظاهرا | CVL | civilian",
            "خطف مسلحون مجهولون مهندسا | مسلحون مجهولون | UAF | armed-group",
            "التقى الناطق باسم قوات الدعم السريع الوفد | الناطق باسم قوات الدعم السريع | SDNUAF | person",
            "زار أمير الكويت، الشيخ صباح الأحمد الجابر الصباح، القاهرة | أمير الكويت، الشيخ صباح الأحمد الجابر الصباح | KWTGOV | person",
            "حذر رئيس هيئة الأركان المشتركة في الجيش السوداني، الفريق أول ركن كمال عبدالمعروف، من | رئيس هيئة الأركان المشتركة في الجيش السوداني، الفريق أول ركن كمال عبدالمعروف | SDNGOV | person",
            "أدان الاتحاد الاوروبي الهجوم | الاتحاد الاوروبي | IGOEEC | igo",
            "رحب السوريون بالقرار | السوريون | SYRCVL | civilian",
            "اغتيل ليث الخالدي في | ليث الخالدي | | person",
    })
    void findsParties(final String text, final String span, final String code, final String kind) {
        final PartyMention mention = match(text).stream().filter(m -> text.substring(m.begin(), m.end()).equals(span)).findFirst().orElse(null);
        assertTrue(mention != null, () -> describe(text));
        assertEquals(code, mention.code());
        assertEquals(kind, mention.kind());
    }

    @Test
    void takesOffWhatIsWrittenToTheFirstWord() {
        final PartyMention mention = match("سلمت رسالة للجيش المالي").get(0);
        assertEquals("الجيش المالي", mention.name());
        assertEquals('ل', mention.preposition());
        final PartyMention second = match("اتفقت مصر والسودان").get(1);
        assertTrue(second.hasConjunction());
        assertEquals("السودان", second.name());
    }

    @Test
    void endsBeforeARelativeClause() {
        final String text = "هاجم الجيش السوداني الذي يقاتل منذ عام";
        assertEquals("الجيش السوداني", text.substring(match(text).get(0).begin(), match(text).get(0).end()));
    }

    @Test
    void aSurnameThatIsAWordCountsOnlyOnceThePersonIsNamed() {
        assertEquals(List.of(), match("كان شكري كبيرا"));
        final List<PartyMention> named = match("التقى سامح شكري نظيره. وقال شكري إن");
        assertEquals(2, named.stream().filter(m -> m.name().equals("سامح شكري")).count());
    }

    @Test
    void officeFollowsTheDate() {
        final String text = "قال ماكرون إن";
        assertEquals("FRAGOV", match(text, "2019-01-01").get(0).code());
        assertEquals("FRA", match(text, "2013-01-01").get(0).code());
    }

    @Test
    void aBareHeadTakesTheCountryThatTheTextGaveItBefore() {
        final List<PartyMention> mentions = match("قدمت الحكومة الكويتية مساعدات. وقررت الحكومة المزيد");
        assertEquals("KWTGOV", mentions.get(1).code());
    }

    @Test
    void mentionsDoNotOverlapAndStayInTheirSentence() {
        final String text = "أكد وزير الدفاع. العراقي حسن وزير الخارجية الأردني أيمن الصفدي، قائد الجيش اللبناني العماد جوزيف عون وعشرات من جنود الجيش المالي";
        int end = 0;
        for (final PartyMention mention : match(text)) {
            assertTrue(mention.begin() >= end);
            assertTrue(mention.end() > mention.begin());
            end = mention.end();
        }
    }

    private static List<PartyMention> match(final String text) {
        return match(text, "2018-06-06");
    }

    private static List<PartyMention> match(final String text, final String day) {
        return MATCHER.match(new MorphologicalAnalyzer(new FormTable.Builder().build()).analyze(Tokenizer.tokenize(text)), day).all();
    }

    private static String describe(final String text) {
        final StringBuilder found = new StringBuilder();
        match(text).forEach(m -> found.append('[').append(text, m.begin(), m.end()).append("] ").append(m.code()).append('\n'));
        return found.toString();
    }
}
