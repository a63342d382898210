package io.github.nifiarabicnews.language.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.lexicon.TestLexicon;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTaggerTest {
    private static final EventTagger TAGGER = EventTagger.withLexicon(TestLexicon.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // Inflection and what is written together
            "وقصفت قوات الجيش الحي أمس. | ASSAULT asserted",
            "تعرضت القرية للقصف. | ASSAULT asserted",
            "اشتد القصف بعد قصفها المدينة. | ASSAULT asserted",
            "قُصف الحي ليلا. | ASSAULT asserted",
            // Denied
            "لم تقصف القوات الحي. | ASSAULT negated",
            "قال إنه لم يحدث أي هجوم. | ASSAULT negated",
            "نفت الوزارة وقوع هجوم على القرية. | ASSAULT negated",
            "أنباء الهجوم غير صحيحة. | ASSAULT negated",
            "أكدت عدم الانسحاب من المدينة. | RETREAT negated",
            "أعلن عدم عقد أي اجتماع. | CONSULT negated",
            // To come
            "يلتقي الرئيس نظيره الشهر المقبل. | AGREE asserted",
            "القمة ستعقد في القاهرة. | AGREE asserted",
            "سيلتقي الرئيس نظيره غدا. | AGREE asserted",
            "يلتقي الرئيس نظيره الاثنين. | AGREE asserted",
            "كان الرئيس يلتقي نظيره الاثنين. | CONSULT asserted",
            "يجمع الوزراء اجتماع على مستوى رفيع سيعقد في القاهرة. | AGREE asserted",
            "من المقرر أن يلتقي الرئيس نظيره. | AGREE asserted",
            "سيتم عقد اجتماع في القاهرة. | AGREE asserted",
            "تستعد تونس للقمة العربية المقبلة. | AGREE asserted",
            "ستنسحب القوات من المدينة. | CONCEDE asserted",
            "ستقصف القوات المدينة. | ASSAULT future",
            // Possible
            "قد تقصف القوات المدينة. | ASSAULT hypothetical",
            "حذر من احتمال قصف المدينة. | ASSAULT hypothetical",
            "لو وقع هجوم على القرية. | ASSAULT hypothetical",
            "هل وقع هجوم على القرية؟ | ASSAULT hypothetical",
            // Past
            "قصفت القوات المدينة في عام 2009. | ASSAULT historical",
            "قتل عشرة جنود العام الماضي. | ASSAULT historical",
            "وفي مارس الماضي، انسحبت القوات. | RETREAT historical",
            // What a word belongs to
            "رفعت واشنطن العقوبات عن البلاد. | CONCEDE asserted",
            "شنت الشركة حملة إعلانية. | -",
            "حملة في المدارس. | -",
            "طالبت دمشق القوات بالانسحاب. | REQUEST asserted",
            "قتلوا في هجوم على القرية. | ASSAULT asserted",
            "هجوم الفريق في المباراة ضعيف. | -",
            "نددت بـ\"القصف\" وقالت كلاما. | ASSAULT asserted",
    })
    void sentencesGiveTheirEvents(final String sentence, final String expected) {
        final List<String> events = tag(sentence).stream().map(event -> event.type() + " " + event.aux().label()).distinct().toList();
        assertEquals(expected == null ? List.of() : List.of(expected.split(", ")), events, sentence);
    }

    @Test
    void theMoreSpecificOfTwoWordsGivesTheMode() {
        final List<Event> events = tag("قتل ثلاثة في غارة جوية.");
        assertEquals(1, events.size());
        assertEquals("aerial", events.get(0).mode());
        assertEquals("غارة جوية", events.get(0).trigger().of("قتل ثلاثة في غارة جوية."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "قتل ثلاثة جنود أمس. | -",
            "قتلت طائرة ثلاثة جنود أمس. | aerial",
            "قتل ثلاثة جنود، بعدما حلقت طائرة. | aerial",
            "قتلت طائرة مسيرة ثلاثة جنود. | drone",
            "قصفت القوات الحي. | heavy-weapons",
            "قصفت طائرة الحي. | aerial",
            "طالب الوزير بالحوار. | change",
            "طالب الوزير بالإفراج عن السجناء. | yield",
            "الإفراج عن السجناء ما طالب به الوزير. | change",
    })
    void theNearestWordTellsAModeThatTheRuleLeavesOpen(final String sentence, final String expected) {
        final List<Event> events = tag(sentence);
        assertEquals(expected, events.get(events.size() - 1).mode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "قال وزير الدفاع السوري إن قوات قصفت الحي. | وزير الدفاع السوري",
            "أعلنت وزارة الدفاع، الاثنين، قصف الموقع. | وزارة الدفاع",
            "قصفت قوات الحي بحسب مصدر طبي. | مصدر طبي",
            "مصادر محلية أكدت قصف الحي. | مصادر محلية",
            "قال الوزير \"نأسف لذلك. قصفت القوات الحي خطأ\". | الوزير",
            "صمت الوزير. قصفت القوات الحي. | -",
    })
    void whoIsCitedIsKnown(final String text, final String expected) {
        final Event event = tag(text).get(0);
        assertEquals(expected, event.attribution() == null ? null : event.attribution().of(text));
    }

    @Test
    void otherLanguagesHaveNoEvents() {
        final TaggedArticle persian = TAGGER.tag(new Article(null, null, null, null, null, null, "fa", "قصف شهر"));
        assertTrue(persian.events().isEmpty());
        assertTrue(persian.taggedBy().startsWith("nifi-arabicnews"), persian.taggedBy());
    }

    @Test
    void offsetsAreThoseOfTheText() {
        final String text = "😀 عنوان\nوقَصَفَـت القوات الحي.\n";
        final Event event = tag(text).get(0);
        assertEquals("وقَصَفَـت", event.trigger().of(text));
        assertEquals("وقَصَفَـت القوات الحي.", event.sentence().of(text));
    }

    @Test
    void threadsShareATagger() throws InterruptedException, ExecutionException {
        final List<Event> expected = tag("شنت القوات هجوما. رفعت العقوبات. سيلتقي الرئيس نظيره.");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            final List<Future<List<Event>>> results = IntStream.range(0, 200).mapToObj(i -> threads.submit(() -> tag("شنت القوات هجوما. رفعت العقوبات. سيلتقي الرئيس نظيره."))).toList();
            for (final Future<List<Event>> result : results) {
                assertEquals(expected, result.get());
            }
        }
    }

    private static List<Event> tag(final String text) {
        return TAGGER.tag(new Article(null, null, null, null, null, null, "ar", text)).events();
    }
}
