package io.github.nifiarabicnews.language.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.lexicon.TestLexicon;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that nobody writes. That cost stays linear is what the benchmarks show; here it is that nothing fails, however much there is of it. */
class AdversarialInputTest {
    private static final EventTagger TAGGER = EventTagger.withLexicon(TestLexicon.load());

    @ParameterizedTest
    @ValueSource(strings = {"شن ", "قصف", "و", "( ", "\" ", "«", "، شن ، ", "قال ", "لم ", "طالب بالانسحاب ", "ًٌٍَُِّْ", "\u0000", "😀", ") (", "شن هجوم غارة حملة ", "12,", ".", "a b ", "\n", "وقال إن \"", "ﷺ"})
    void anythingRepeatedWithoutEndIsTagged(final String unit) {
        final String text = unit.repeat(Math.max(1, 300_000 / unit.length()));
        final TaggedArticle tagged = tag(text);
        tagged.events().forEach(event -> assertTrue(event.trigger().end() <= text.length()));
    }

    @Test
    void randomTextsAreTagged() {
        final Random random = new Random(7);
        final String[] pieces = {"شن", "هجوم", "قصف", "و", " ", " ", " ", "\"", "(", ")", "،", ".", "\n", "لم", "سي", "ال", "قال إن", "2015", "ـ", "\u0301", "\uD800", "\uDC00", "ب", ":", "من المقرر", "مباراة"};
        for (int round = 0; round < 300; round++) {
            final StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            final TaggedArticle tagged = tag(text.toString());
            for (int i = 0; i < tagged.events().size(); i++) {
                final Event event = tagged.events().get(i);
                assertTrue(event.trigger().begin() >= event.sentence().begin() && event.trigger().end() <= event.sentence().end());
            }
        }
    }

    @Test
    void anEventOfALongArticleIsFoundAtItsEnd() {
        final String text = "كلمات أخرى كثيرة هنا.\n".repeat(50_000) + "قصفت القوات الحي.";
        assertEquals(1, tag(text).events().size());
    }

    private static TaggedArticle tag(final String text) {
        return TAGGER.tag(new Article(null, null, null, null, null, null, "ar", text));
    }
}
