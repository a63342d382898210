package io.github.nifiarabicnews.processors;

import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class ExtractArticleTextTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>افتتاح محطة القطار الجديدة - أخبار المدينة</title>
            <meta property="og:title" content="افتتاح محطة القطار الجديدة"><meta property="og:site_name" content="أخبار المدينة">
            <meta property="article:published_time" content="2024-03-05T10:20:00+03:00"></head>
            <body><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
            <article><h1>افتتاح محطة القطار الجديدة</h1>
            <p>افتتح وزير النقل صباح اليوم محطة القطار الجديدة في وسط المدينة، بحضور عدد كبير من السكان والمسؤولين المحليين.</p>
            <p>وقال الوزير إن المحطة ستخدم نحو خمسين ألف مسافر يوميا، وإن العمل فيها استمر ثلاث سنوات كاملة.</p>
            </article><footer>جميع الحقوق محفوظة</footer></body></html>
            """;

    private TestRunner runner;

    @BeforeEach
    void setRunner() {
        runner = TestRunners.newTestRunner(ExtractArticleText.class);
    }

    @Test
    void aPageBecomesItsArticle() throws IOException {
        runner.enqueue(PAGE.getBytes(StandardCharsets.UTF_8), Map.of("filename", "page.html"));
        runner.run();

        runner.assertTransferCount(ExtractArticleText.SUCCESS, 1);
        runner.assertTransferCount(ExtractArticleText.ORIGINAL, 1);
        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertContentEquals("""
                افتتاح محطة القطار الجديدة
                افتتح وزير النقل صباح اليوم محطة القطار الجديدة في وسط المدينة، بحضور عدد كبير من السكان والمسؤولين المحليين.
                وقال الوزير إن المحطة ستخدم نحو خمسين ألف مسافر يوميا، وإن العمل فيها استمر ثلاث سنوات كاملة.
                """);
        text.assertAttributeEquals("filename", "page.html");
        text.assertAttributeEquals("article.title", "افتتاح محطة القطار الجديدة");
        text.assertAttributeEquals("article.published", "2024-03-05T10:20:00+03:00");
        text.assertAttributeEquals("article.source", "أخبار المدينة");
        text.assertAttributeEquals("article.language", "ar");
        text.assertAttributeEquals("article.charset", "UTF-8");
        text.assertAttributeEquals("article.source.mime.type", "text/html");
        text.assertAttributeEquals("mime.type", "text/plain; charset=UTF-8");
        runner.getFlowFilesForRelationship(ExtractArticleText.ORIGINAL).get(0).assertContentEquals(PAGE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void legacyCharsetDeclaredWrongly() {
        final Charset charset = Charset.forName("windows-1256");
        runner.enqueue(PAGE.getBytes(charset), Map.of("filename", "page.html", "mime.type", "text/html; charset=utf-8"));
        runner.run();

        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertAttributeEquals("article.charset", "windows-1256");
        text.assertAttributeEquals("article.title", "افتتاح محطة القطار الجديدة");
    }

    @Test
    void whatHasNoTextGoesToFailureUnaltered() throws IOException {
        final byte[] noise = new byte[2000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31);
        }
        runner.enqueue(noise, Map.of("filename", "noise.bin"));
        runner.enqueue(new byte[0]);
        runner.run(2);

        runner.assertAllFlowFilesTransferred(ExtractArticleText.FAILURE, 2);
        final MockFlowFile failed = runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0);
        failed.assertContentEquals(noise);
        failed.assertAttributeEquals("failure.reason", "unsupported-format");
        failed.assertAttributeExists("failure.message");
        runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(1).assertAttributeEquals("failure.reason", "empty-input");
    }

    @Test
    void tooLargeAnInputIsNotRead() {
        runner.setProperty(ExtractArticleText.MAX_INPUT_SIZE, "100 B");
        runner.enqueue(PAGE.getBytes(StandardCharsets.UTF_8));
        runner.run();

        runner.assertAllFlowFilesTransferred(ExtractArticleText.FAILURE, 1);
        runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0).assertAttributeEquals("failure.reason", "input-too-large");
    }

    @Test
    void metadataOfTheFeedFillsWhatTheFileLacks() {
        runner.enqueue("<p>أعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق في الأحياء القديمة من المدينة.</p>".getBytes(StandardCharsets.UTF_8),
                Map.of("filename", "item.html", "article.title", "خطة لإصلاح الطرق", "article.id", "tag:example.org,2024:7"));
        runner.run();

        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertContentEquals("خطة لإصلاح الطرق\nأعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق في الأحياء القديمة من المدينة.\n");
        text.assertAttributeEquals("article.id", "tag:example.org,2024:7");
    }
}
