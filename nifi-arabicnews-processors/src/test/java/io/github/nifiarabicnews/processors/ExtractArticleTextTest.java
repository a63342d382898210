package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.processors.content.Failure;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** The example of the processor's page. */
    @Test
    void theExampleOfTheDocumentation() throws IOException {
        final String page = """
                <html><head><meta charset="utf-8"><title>عودة الخط الرابع للحافلات - مدن</title></head><body>
                <div><a href="/">الأولى</a> <a href="/v">مدن</a></div>
                <h1>عودة الخط الرابع للحافلات</h1><span>الجمعة 9 غشت 2019 على الساعة 14:20 (بتوقيت غرينتش)</span>
                <p>استأنفت شركة النقل الحضري صباح اليوم رحلات الخط الرابع بعد إصلاح الجسر الذي أغلق قبل شهرين.</p>
                <p>اقرأ أيضا: <a href="/1">إغلاق الجسر أمام الشاحنات</a></p><div>إعلان</div>
                <p>وأفاد مسؤول في الشركة بأن الحافلات ستمر كل عشر دقائق في ساعات الذروة.</p></body></html>
                """;
        runner.enqueue(page.getBytes(Charset.forName("windows-1256")), Map.of("filename", "page.html"));
        runner.run();

        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertContentEquals("""
                عودة الخط الرابع للحافلات
                استأنفت شركة النقل الحضري صباح اليوم رحلات الخط الرابع بعد إصلاح الجسر الذي أغلق قبل شهرين.
                وأفاد مسؤول في الشركة بأن الحافلات ستمر كل عشر دقائق في ساعات الذروة.
                """);
        text.assertAttributeEquals("article.published", "2019-08-09T14:20:00Z");
        text.assertAttributeEquals("article.words", "33");
        text.assertAttributeEquals("article.charset", "windows-1256");
    }

    @Test
    void anArchiveBecomesItsArticles() throws IOException {
        final byte[] archive = zip(Map.of("a/page.html", PAGE.getBytes(StandardCharsets.UTF_8), "b/broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)));
        runner.enqueue(archive, Map.of("filename", "week.zip"));
        runner.run();

        runner.assertTransferCount(ExtractArticleText.SUCCESS, 1);
        runner.assertTransferCount(ExtractArticleText.FAILURE, 1);
        runner.assertTransferCount(ExtractArticleText.ORIGINAL, 1);
        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertAttributeEquals("filename", "page.html");
        text.assertAttributeEquals("segment.original.filename", "week.zip");
        final MockFlowFile failed = runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0);
        failed.assertAttributeEquals("filename", "broken.pdf");
        failed.assertAttributeEquals("failure.reason", "malformed");
        failed.assertContentEquals("%PDF-1.7 and no more");
    }

    @Test
    void anArchiveThatHitsABoundGivesNothing() throws IOException {
        runner.setProperty(ExtractArticleText.MAX_EXPANDED_SIZE, "100 KB");
        runner.enqueue(zip(Map.of("a.html", PAGE.getBytes(StandardCharsets.UTF_8), "b.txt", new byte[1 << 20])), Map.of("filename", "bomb.zip"));
        runner.run();

        runner.assertAllFlowFilesTransferred(ExtractArticleText.FAILURE, 1);
        runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0).assertAttributeEquals("failure.reason", "expansion-too-large");
    }

    @Test
    void attachmentsGoTheirOwnWayWhereAskedFor() throws IOException {
        final byte[] mail = """
                From: desk@example.org
                To: all@example.org
                Subject: Report
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                The report of the week is attached to this message.
                --b
                Content-Type: text/html; charset=utf-8
                Content-Disposition: attachment; filename="report.html"

                <p>Report</p>
                --b--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        runner.setProperty(ExtractArticleText.ATTACHMENTS, "Route");
        runner.enqueue(mail, Map.of("filename", "mail.eml"));
        runner.run();

        runner.assertTransferCount(ExtractArticleText.SUCCESS, 1);
        final MockFlowFile attachment = runner.getFlowFilesForRelationship(ExtractArticleText.ATTACHMENT).get(0);
        attachment.assertAttributeEquals("filename", "report.html");
        attachment.assertAttributeEquals("mime.type", "text/html");
        attachment.assertAttributeEquals("segment.original.filename", "mail.eml");
        attachment.assertContentEquals("<p>Report</p>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmailWithoutTextGivesItsAttachments() throws IOException {
        final byte[] mail = """
                From: desk@example.org
                Subject: Report
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8


                --b
                Content-Type: text/html; charset=utf-8
                Content-Disposition: attachment; filename="../../report\u202Elmth.html"

                <p>Report</p>
                --b--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        runner.enqueue(mail, Map.of("filename", "mail.eml"));
        runner.run();
        runner.assertTransferCount(ExtractArticleText.FAILURE, 1);
        runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0).assertAttributeEquals("failure.reason", "no-text");
        runner.clearTransferState();

        runner.setProperty(ExtractArticleText.ATTACHMENTS, "Route");
        runner.enqueue(mail, Map.of("filename", "mail.eml"));
        runner.run();
        runner.assertTransferCount(ExtractArticleText.SUCCESS, 0);
        runner.assertTransferCount(ExtractArticleText.FAILURE, 0);
        runner.assertTransferCount(ExtractArticleText.ORIGINAL, 1);
        final MockFlowFile attachment = runner.getFlowFilesForRelationship(ExtractArticleText.ATTACHMENT).get(0);
        attachment.assertAttributeEquals("filename", "reportlmth.html");
        attachment.assertContentEquals("<p>Report</p>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsPassedOverInAnArchiveIsTold() throws IOException {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("page.html", PAGE.getBytes(StandardCharsets.UTF_8));
        files.put("a/picture.png", new byte[]{1, 2});
        files.put("sheet.xyz", new byte[]{0, 1, 2, 3, (byte) 0x9C, 0, 7});
        files.put("empty.html", new byte[0]);
        files.put("b/", new byte[0]);
        runner.enqueue(zip(files), Map.of("filename", "week.zip"));
        runner.run();

        for (final Relationship relationship : List.of(ExtractArticleText.SUCCESS, ExtractArticleText.ORIGINAL)) {
            final MockFlowFile flowFile = runner.getFlowFilesForRelationship(relationship).get(0);
            flowFile.assertAttributeEquals("archive.skipped.count", "3");
            assertEquals(Set.of("picture.png", "sheet.xyz", "empty.html"), Set.of(flowFile.getAttribute("archive.skipped.names").split(", ")));
        }
    }

    @Test
    void nothingIsLeftOfAnEarlierTry() throws IOException {
        final Map<String, String> earlier = Map.of("filename", "page.html", "failure.reason", "timeout", "failure.message", "It took long", "article.warnings", "mojibake",
                "article.controls.removed", "7", "archive.skipped.count", "2", "feed.name", "desk");
        runner.enqueue(PAGE.getBytes(StandardCharsets.UTF_8), earlier);
        runner.run();
        for (final Relationship relationship : List.of(ExtractArticleText.SUCCESS, ExtractArticleText.ORIGINAL)) {
            final MockFlowFile flowFile = runner.getFlowFilesForRelationship(relationship).get(0);
            flowFile.assertAttributeNotExists("failure.reason");
            flowFile.assertAttributeNotExists("failure.message");
        }
        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertAttributeNotExists("article.warnings");
        text.assertAttributeNotExists("article.controls.removed");
        text.assertAttributeNotExists("archive.skipped.count");
        text.assertAttributeEquals("feed.name", "desk");
    }

    @Test
    void filesInAnArchiveDoNotInheritWhatIsSaidOfIt() throws IOException {
        final byte[] archive = zip(Map.of("plain.txt", "أعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق".getBytes(StandardCharsets.UTF_8), "broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)));
        runner.enqueue(archive, Map.of("filename", "week.zip", "article.title", "أسبوع", "article.published", "2020-01-01", "article.url", "https://week.example/", "article.id", "week",
                "failure.reason", "timeout"));
        runner.run();
        for (final Relationship relationship : List.of(ExtractArticleText.SUCCESS, ExtractArticleText.FAILURE)) {
            final MockFlowFile flowFile = runner.getFlowFilesForRelationship(relationship).get(0);
            flowFile.assertAttributeNotExists("article.title");
            flowFile.assertAttributeNotExists("article.published");
            flowFile.assertAttributeNotExists("article.url");
            flowFile.assertAttributeNotEquals("article.id", "week");
        }
        runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0).assertAttributeNotExists("failure.reason");
        runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0).assertAttributeEquals("failure.reason", "malformed");
    }

    /** As where a feed's link leads to an archive. */
    @Test
    void filesInAnArchiveKeepWhereTheyAreFrom() throws IOException {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plain.txt", "أعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق".getBytes(StandardCharsets.UTF_8));
        files.put("page.html", PAGE.getBytes(StandardCharsets.UTF_8));
        files.put("numbers.txt", "1 200 34 5".getBytes(StandardCharsets.UTF_8));
        files.put("inner.zip", zip(Map.of("plain.txt", "زار الوفد مصنعا للورق صباح الأحد".getBytes(StandardCharsets.UTF_8))));
        files.put("broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII));
        runner.enqueue(zip(files), Map.of("filename", "week.zip", "article.source", "صوت النهر", "article.language", "fa", "article.author", "فلان", "article.source.mime.type", "text/html"));
        runner.run();
        final List<MockFlowFile> articles = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS);
        assertEquals(List.of("صوت النهر", "أخبار المدينة", "صوت النهر", "صوت النهر"), articles.stream().map(article -> article.getAttribute("article.source")).toList());
        assertEquals(List.of("ar", "ar", "fa", "ar"), articles.stream().map(article -> article.getAttribute("article.language")).toList());
        articles.forEach(article -> article.assertAttributeNotExists("article.author"));
        final MockFlowFile failed = runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0);
        failed.assertAttributeEquals("article.source", "صوت النهر");
        failed.assertAttributeNotExists("article.source.mime.type");
    }

    @Test
    void blankAttributesAreNone() {
        final String page = "<html><head><meta name=author content='هدى سالم'></head><body><p>أعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق في الأحياء القديمة من المدينة.</p></body></html>";
        runner.enqueue(page.getBytes(StandardCharsets.UTF_8), Map.of("filename", "item.html", "article.title", " ", "article.author", "", "article.url", "", "article.source", "", "article.id", "",
                "article.language", ""));
        runner.run();
        final MockFlowFile text = runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).get(0);
        text.assertContentEquals("أعلنت البلدية أمس عن خطة جديدة لإصلاح الطرق في الأحياء القديمة من المدينة.\n");
        text.assertAttributeEquals("article.author", "هدى سالم");
        text.assertAttributeEquals("article.language", "ar");
        assertEquals(64, text.getAttribute("article.id").length());
    }

    @Test
    void messagesOfFailuresAreBounded() {
        final Failure failure = new Failure("malformed", "ab" + "\uD83D\uDE00".repeat(2_000));
        assertEquals(999, failure.message().length());
        assertFalse(Character.isHighSurrogate(failure.message().charAt(failure.message().length() - 2)));
        assertEquals("short", new Failure("malformed", "short").message());
    }

    /** Of a damaged file either something comes out and the file goes to original, or the file goes to failure as it came and nothing else comes out. */
    @Test
    void noOutputWithAFailure() throws IOException {
        final Random random = new Random(7);
        runner.setProperty(ExtractArticleText.ATTACHMENTS, "Route");
        final byte[] archive = zip(Map.of("page.html", PAGE.getBytes(StandardCharsets.UTF_8), "broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)));
        int failures = 0;
        for (int round = 0; round < 200; round++) {
            final byte[] damaged = Arrays.copyOf(archive, archive.length - random.nextInt(40));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            runner.enqueue(damaged, Map.of("filename", "week.zip"));
            runner.run(1, false);
            final boolean failed = runner.getFlowFilesForRelationship(ExtractArticleText.ORIGINAL).isEmpty();
            failures += failed ? 1 : 0;
            if (failed) {
                runner.assertTransferCount(ExtractArticleText.SUCCESS, 0);
                runner.assertTransferCount(ExtractArticleText.ATTACHMENT, 0);
                runner.assertTransferCount(ExtractArticleText.FAILURE, 1);
                runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0).assertContentEquals(damaged);
            } else {
                assertFalse(runner.getFlowFilesForRelationship(ExtractArticleText.SUCCESS).isEmpty());
                runner.getFlowFilesForRelationship(ExtractArticleText.ORIGINAL).get(0).assertContentEquals(damaged);
            }
            runner.clearTransferState();
        }
        assertTrue(failures > 20 && failures < 190, failures + " of 200 failed");
    }

    @Test
    void timeThatIsUpIsAFailureLikeOthers() {
        runner.setProperty(ExtractArticleText.PARSING_TIMEOUT, "1 ms");
        runner.enqueue(("<p>" + "نص طويل جدا عن لا شيء في صفحة كبيرة. ".repeat(200) + "</p>").repeat(400).getBytes(StandardCharsets.UTF_8), Map.of("filename", "large.html"));
        runner.run();

        runner.assertAllFlowFilesTransferred(ExtractArticleText.FAILURE, 1);
        runner.getFlowFilesForRelationship(ExtractArticleText.FAILURE).get(0).assertAttributeEquals("failure.reason", "timeout");
    }

    private static byte[] zip(final Map<String, byte[]> files) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (final Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
