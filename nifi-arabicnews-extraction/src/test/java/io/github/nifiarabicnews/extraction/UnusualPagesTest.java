package io.github.nifiarabicnews.extraction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The same article on pages whose mark-up seems to say that it is none, or hides it. */
class UnusualPagesTest {

    private static final String HEADLINE = "<h1>" + SampleFiles.TITLE + "</h1>";
    private static final String PARAGRAPHS = "<p>" + SampleFiles.FIRST + "</p><p>" + SampleFiles.SECOND + "</p>";
    private static final String TEASERS = "<div><a href=/1>أسعار الخضار في السوق هذا الأسبوع</a></div><div><a href=/2>مباراة الفريقين تنتهي بالتعادل</a></div>";

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(strings = {
            // Names of settings, on the element around everything.
            "<body class='single with-captions'>%h%p</body>",
            "<body><div class='theme-copyright-2'>%h%p%t</div></body>",
            // Hidden until a script has run.
            "<body><div style='display: none'>%h%p</div></body>",
            "<body><div aria-hidden=true>%h%p</div></body>",
            "<body><div role=dialog>%h%p</div></body>",
            // Elements that hold anything but the article elsewhere.
            "<body><aside>%h%p</aside>%t</body>",
            "<body><label>%h<div>%p</div></label></body>",
            "<body><noscript>%h%p</noscript></body>",
            // An article in what is marked as its body, and one in another.
            "<body><div itemprop=articleBody><article>%h%p</article></div></body>",
            "<body><article><div><article>%h%p</article></div><article>%t</article></article></body>"})
    void isFoundAsOnAnyOtherPage(final String body) throws ExtractionException {
        final ExtractedArticle article = extract(page(body.replace("%h", HEADLINE).replace("%p", PARAGRAPHS).replace("%t", TEASERS)));
        assertEquals(SampleFiles.TEXT, article.text());
        assertEquals(List.of(), article.warnings());
    }

    @Test
    void isFoundInTheTemplateOfAScript() throws ExtractionException {
        final String more = "<p>وأضافت أن المكتبة تستقبل التلاميذ صباحا والباحثين مساء، وأن فيها ركنا للأطفال وقاعة للندوات وأخرى للمخطوطات القديمة التي جمعتها البلدية من بيوت الحي خلال السنوات الماضية.</p>";
        final ExtractedArticle article = extract(page("<body>" + HEADLINE + "<div><script type='text/template'>" + PARAGRAPHS + more + "</script></div>" + TEASERS + "</body>"));
        assertEquals(SampleFiles.TEXT + more.replaceAll("<.*?>", "") + "\n", article.text());
        assertEquals(List.of(), article.warnings());
    }

    @Test
    void whatIsHiddenIsTheLastResortAndToldOf() throws ExtractionException {
        final ExtractedArticle article = extract(page("<body>" + HEADLINE + "<div hidden>" + PARAGRAPHS + "</div></body>"));
        assertEquals(SampleFiles.TEXT, article.text());
        assertEquals(List.of("no-article-found"), article.warnings());
        final ExtractedArticle shown = extract(page("<body>" + HEADLINE + PARAGRAPHS + "<div hidden>" + PARAGRAPHS.replace("المكتبة", "المدرسة").repeat(4) + "</div></body>"));
        assertEquals(SampleFiles.TEXT, shown.text());
    }

    @Test
    void aLongPartIsNoCaptionWhateverItsName() throws ExtractionException {
        final String many = PARAGRAPHS.repeat(6);
        assertEquals(SampleFiles.TITLE + "\n" + (SampleFiles.FIRST + "\n" + SampleFiles.SECOND + "\n").repeat(6),
                extract(page("<body>" + HEADLINE + "<div class='legend'>" + many + "</div></body>")).text());
        assertEquals(SampleFiles.TEXT, extract(page("<body>" + HEADLINE + "<div class='legend'>صورة المكتبة من الداخل عند افتتاحها للزوار</div>" + PARAGRAPHS + "</body>")).text());
    }

    /** A quotation mark ends the attribute. */
    @Test
    void theHeadlineIsWholeWhereMetadataIsCutOff() throws ExtractionException {
        final String title = "افتتاح مكتبة عامة في حي يسمى \"القديم\"";
        final ExtractedArticle article = extract("<!doctype html><html><head><title>" + title + " | صحيفة</title><meta property=\"og:title\" content=\"" + title + "\"></head><body><h1>" + title
                + "</h1>" + PARAGRAPHS + "</body></html>");
        assertEquals(title, article.metadata().title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            بقلم: هدى سالم; هدى سالم
            Post author By Huda Salem; Huda Salem
            Par Huda Salem; Huda Salem
            View all posts by Huda Salem; Huda Salem
            | Huda Salem -; Huda Salem
            Huda Salem · in Culture · 3 comments; Huda Salem
            """)
    void authorsAreNames(final String byline, final String author) throws ExtractionException {
        assertEquals(author, extract(page("<body>" + HEADLINE + "<div class='post_author'>" + byline + "</div>" + PARAGRAPHS + "</body>")).metadata().author());
    }

    private static String page(final String body) {
        return "<!doctype html><html><head><meta charset=utf-8><title>" + SampleFiles.TITLE + "</title></head>" + body + "</html>";
    }

    private ExtractedArticle extract(final String page) throws ExtractionException {
        final ExtractionBudget budget = new ExtractionBudget(ExtractionSettings.DEFAULT, System.nanoTime() + TimeUnit.SECONDS.toNanos(60));
        return extractor.extract(page.getBytes(StandardCharsets.UTF_8), SourceHints.ofFileName("page.html"), budget).articles().get(0);
    }
}
