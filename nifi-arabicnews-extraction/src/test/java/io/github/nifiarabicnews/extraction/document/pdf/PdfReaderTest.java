package io.github.nifiarabicnews.extraction.document.pdf;

import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.ExtractionSettings;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.SampleFiles;
import io.github.nifiarabicnews.extraction.document.DocumentText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PdfReaderTest {

    private final PdfReader reader = new PdfReader();

    @Test
    void linesAreJoinedToParagraphsInLogicalOrder() throws ExtractionException {
        // Right-aligned at x = 500; the last line of a paragraph is short.
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder();
        rightAligned(pdf, 700, "أعلنت الوزارة أن أعمال بناء الجسر");
        rightAligned(pdf, 685, "فوق النهر بدأت قبل عام ونصف العام");
        rightAligned(pdf, 670, "وستنتهي قريبا.");
        rightAligned(pdf, 655, "وأضافت أن الجسر سيخدم سكان الضفة");
        rightAligned(pdf, 640, "الشرقية من المدينة.");
        assertEquals(List.of("أعلنت الوزارة أن أعمال بناء الجسر فوق النهر بدأت قبل عام ونصف العام وستنتهي قريبا.", "وأضافت أن الجسر سيخدم سكان الضفة الشرقية من المدينة."),
                read(pdf.build()).paragraphs());
    }

    @Test
    void columnsAreReadFromTheRight() throws ExtractionException {
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder();
        pdf.line(200, 740, 14, "عنوان فوق العمودين");
        final String[] right = {"هذا هو العمود الأول من النص", "وهو يقع في الجهة اليمنى منه", "وينتهي في هذا السطر الثالث."};
        final String[] left = {"وهذا هو العمود الثاني يسارا", "ويقرأ بعد الأول في العربية", "وهذا آخر سطر في الصفحة كلها."};
        for (int i = 0; i < 3; i++) {
            pdf.line(520 - right[i].length() * 6f, 700 - 15 * i, 10, right[i]);
            pdf.line(270 - left[i].length() * 6f, 700 - 15 * i, 10, left[i]);
        }
        assertEquals(List.of("عنوان فوق العمودين", String.join(" ", right), String.join(" ", left)), read(pdf.build()).paragraphs());
    }

    @Test
    void shapesOfLettersBecomeLettersAndLigaturesTwo() throws ExtractionException {
        // Isolated and joined forms as old producers store them: seen, beh, alef, and the ligature of lam and alef.
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder().line(100, 700, 12, "\uFEB3\uFEFC\uFEE1 \uFEDB\uFE98\uFE8E\uFE8F");
        assertEquals(List.of("سلام كتاب"), read(pdf.build()).paragraphs());
    }

    @Test
    void latinWordsAndNumbersKeepTheirDirection() throws ExtractionException {
        // As it stands on the page from left to right.
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder().visual(100, 700, 12, ".2024 " + reverse("مايو") + " 12 " + reverse("في") + " Open Data " + reverse("صدر تقرير") + " (" + reverse("مرفق") + ")");
        assertEquals(List.of("(مرفق) صدر تقرير Open Data في 12 مايو 2024."), read(pdf.build()).paragraphs());
    }

    @Test
    void headersAndPageNumbersGo() throws ExtractionException {
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder();
        for (int page = 1; page <= 4; page++) {
            if (page > 1) {
                pdf.newPage();
            }
            pdf.line(200, 800, 9, "صحيفة المدينة");
            pdf.line(100, 600, 12, "نص الصفحة رقم " + page + " من هذا التقرير الطويل.");
            pdf.visual(300, 40, 9, Integer.toString(page));
        }
        assertEquals(List.of("نص الصفحة رقم 1 من هذا التقرير الطويل.", "نص الصفحة رقم 2 من هذا التقرير الطويل.", "نص الصفحة رقم 3 من هذا التقرير الطويل.", "نص الصفحة رقم 4 من هذا التقرير الطويل."),
                read(pdf.build()).paragraphs());
    }

    @Test
    void aBrokenTableOfCharactersIsReported() {
        // The alphabet backwards.
        final String text = (SampleFiles.FIRST + SampleFiles.SECOND).chars().mapToObj(c -> String.valueOf((char) (c >= 0x0621 && c <= 0x064A ? 0x0621 + 0x064A - c : c)))
                .reduce("", String::concat);
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder().line(20, 700, 5, text);
        assertEquals(FailureReason.UNREADABLE_CHARACTERS, assertThrows(ExtractionException.class, () -> read(pdf.build())).reason());
    }

    @Test
    void privateCharactersAreNoText() {
        final SampleFiles.PdfBuilder pdf = new SampleFiles.PdfBuilder().line(20, 700, 10, "\uE001\uE002\uE003 \uE004\uE005");
        assertEquals(FailureReason.UNREADABLE_CHARACTERS, assertThrows(ExtractionException.class, () -> read(pdf.build())).reason());
    }

    @Test
    void aPdfWithoutTextSaysSo() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertEquals(FailureReason.NO_TEXT, assertThrows(ExtractionException.class, () -> read(out.toByteArray())).reason());
    }

    @Test
    void encryptionWithoutPasswordForReadersIsNoObstacle() throws IOException, ExtractionException {
        assertTrue(read(encrypted("")).paragraphs().contains(SampleFiles.TITLE));
        assertEquals(FailureReason.ENCRYPTED, assertThrows(ExtractionException.class, () -> read(encrypted("secret"))).reason());
    }

    private static byte[] encrypted(final String readerPassword) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf())) {
            final StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", readerPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
        }
        return out.toByteArray();
    }

    private DocumentText read(final byte[] content) throws ExtractionException {
        return reader.read(content, new ExtractionBudget(ExtractionSettings.DEFAULT, System.nanoTime() + TimeUnit.SECONDS.toNanos(60)));
    }

    private static void rightAligned(final SampleFiles.PdfBuilder pdf, final float y, final String line) {
        pdf.line(500 - line.length() * 7.2f, y, 12, line);
    }

    private static String reverse(final String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
