package io.github.nifiarabicnews.extraction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages made the way that different publishing systems make them. Expected are title, date, language and, after a blank line, the body. */
class PagesTest {

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(strings = {"blog-engine", "layout-tables", "hashed-names", "server-form", "lead-in-box", "long-house-rules", "sections-and-lists", "short-among-teasers", "english-news", "persian",
            "maghrib-dates", "entities", "live-blog", "amp", "word-press", "blogger", "drupal", "joomla-tables", "endless-scroll", "paywall", "script-built", "english-features"})
    void theArticleAndNothingElse(final String name) throws Exception {
        final List<String> expected = new String(resource(name + ".expected.txt"), StandardCharsets.UTF_8).lines().toList();
        final ExtractedArticle article = extract(name, ExtractionSettings.DEFAULT);
        final String body = article.text().startsWith(article.metadata().title() + "\n") ? article.text().substring(article.metadata().title().length() + 1) : article.text();
        assertEquals(String.join("\n", expected.subList(4, expected.size())), body.strip());
        assertEquals(expected.get(0), article.metadata().title());
        assertEquals(expected.get(1), article.metadata().published());
        assertEquals(expected.get(2), article.language());
    }

    @Test
    void whatIsTakenInCanBeChosen() throws Exception {
        final ExtractionSettings defaults = ExtractionSettings.DEFAULT;
        final String all = extract("sections-and-lists", defaults.withCaptions(true)).text();
        assertTrue(all.contains("بيوت بلاستيكية مزقتها الريح"));
        final ExtractionSettings none = new ExtractionSettings(ContentScope.MAIN_ARTICLE, false, false, false, false, false, defaults.maxInputBytes(), defaults.maxOutputChars(),
                defaults.maxExpandedBytes(), defaults.maxNesting());
        final String prose = extract("sections-and-lists", none).text();
        assertFalse(prose.contains("من يستفيد من القروض"));
        assertFalse(prose.contains("التعاونيات"));
        assertFalse(prose.contains("نعد المزارعين"));
        assertTrue(prose.contains("يملأ صاحب الطلب"));
    }

    @Test
    void theWholeDocumentHasItsMenusToo() throws Exception {
        final String whole = extract("blog-engine", ExtractionSettings.DEFAULT.withScope(ContentScope.WHOLE_DOCUMENT)).text();
        assertTrue(whole.contains("محليات"));
        assertTrue(whole.contains("أين سيذهب باعة السمك"));
    }

    @Test
    void authorsSiteAndAddress() throws Exception {
        final ExtractedArticle article = extract("hashed-names", ExtractionSettings.DEFAULT);
        assertEquals("سلمى عودة, زياد ناصر", article.metadata().author());
        assertEquals("سوق ومال", article.metadata().site());
        assertEquals("https://daftar.example/2022/05/17/markaz/", extract("blog-engine", ExtractionSettings.DEFAULT).metadata().url());
    }

    private ExtractedArticle extract(final String name, final ExtractionSettings settings) throws ExtractionException, IOException {
        final ExtractionBudget budget = new ExtractionBudget(settings, System.nanoTime() + TimeUnit.SECONDS.toNanos(60));
        return extractor.extract(resource(name + ".html"), SourceHints.ofFileName(name + ".html"), budget).articles().get(0);
    }

    private static byte[] resource(final String name) throws IOException {
        try (InputStream stream = PagesTest.class.getResourceAsStream("pages/" + name)) {
            return stream.readAllBytes();
        }
    }
}
