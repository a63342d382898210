package io.github.nifiarabicnews.language.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.lexicon.TestLexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTextTest {
    private static final EventTagger TAGGER = EventTagger.withLexicon(TestLexicon.load());

    /** Presentation forms, the lam-alef ligature, the ligature of the word Allah, letters drawn out, a mark that goes with the folding. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFED7\uFEBC\uFED4\uFE96", "قصففففت", "قصـــفت", "قَصَفَتْ"})
    void eventIsFoundAndItsSpansAreThoseOfTheReadersText(final String bombed) {
        final String first = "عاااااجل: \uFDF2 أكبر.";
        final String second = bombed + " القوات ا\uFEFB\uFEE7\uFED4\uFE8E\uFED5 أمس.";
        final String text = first + '\n' + second + "\nانتهى.";

        final List<Event> events = TAGGER.tag(new Article(null, null, null, null, null, null, null, text)).events();

        assertEquals(1, events.size(), events::toString);
        assertEquals(bombed, events.getFirst().trigger().of(text));
        assertEquals(second, events.getFirst().sentence().of(text));
    }

    @Test
    void textThatNeedsNothingIsReadAsItIs() {
        final String text = "قصفت القوات المدينة.";
        assertSame(text, ReadingText.of(text).text());
    }
}
