package io.github.nifiarabicnews.language.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.events.EventTagger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News without politics or conflict, told with their words. */
class QuietNewsTest {
    private static final EventTagger TAGGER = NewsTagger.builtIn();
    private static final String DEATHS = "وقال الناطق إن عدد القتلى بلغ تسعة.\n";

    @Test
    void whatAnArticleIsAboutVetoesInItsOtherSentencesToo() {
        final String quake = "ضرب زلزال قوي جنوب الجزيرة فجر الأحد.\n" + DEATHS + "وتلت الزلزال هزات خفيفة.\n" + "ونام السكان في الحدائق.\n";
        assertEquals(List.of(), types(quake));
    }

    @Test
    void aStrayWordOfAnotherTopicVetoesOnlyInItsSentence() {
        final String fighting = "هاجم مسلحون ثكنة للجيش جنوب الجزيرة فجر الأحد.\n" + DEATHS + "وشهدت الجزيرة زلزالا قبل عامين.\n" + "ونام السكان في الحدائق.\n";
        assertTrue(types(fighting).size() > 1, () -> types(fighting).toString());
    }

    @Test
    void oneOfficeInALongSentenceMakesNoPolitics() {
        final String visits = "زارت متطوعات اللجنة دار المسنات مساء أمس بحضور مديرة القسم وعدد من المعلمات والأمهات، وقدمن الحلوى والورود والهدايا للنزيلات، "
                + "وكان في استقبالهن موظفو الدار الذين قدموا شكرهم للمتطوعات على هذه اللفتة الجميلة التي أدخلت السرور إلى القلوب في أيام العيد السعيد، ";
        final String outing = visits.repeat(4) + "وأهدت الدار إلى كل متطوعة زهرة وبطاقة ملونة وقعتها وزارة الشؤون الاجتماعية بمناسبة العيد.\n";
        assertEquals(List.of(), types(outing));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "لقي ثلاثة عمال مصرعهم وأصيب اثنان إثر انهيار سقف ورشة.",
            "ارتفعت حصيلة ضحايا انفجار أنبوب الغاز في العمارة إلى تسعة قتلى.",
            "يهاجم الجهاز المناعي خلايا الجلد السليمة.",
            "يحاكم الطبيب بتهمة القتل العمد.",
            "منعت الرياح القوية وصول طائرات الإطفاء.",
            "وقعت الشركة عقدا لتوريد الحافلات.",
            "تضمنت المناورات قصف أهداف وهمية.",
            "استقال المدير التنفيذي للشركة بعد خسائر."
    })
    void everydayNewsHasNoEventOfItsWords(final String sentence) {
        final List<EventType> types = types(sentence);
        assertTrue(types.stream().allMatch(type -> type == EventType.ACCUSE), types::toString);
    }

    private static List<EventType> types(final String text) {
        return TAGGER.tag(new Article(null, null, null, null, null, null, "ar", text)).events().stream().map(event -> event.type()).toList();
    }
}
