package io.github.nifiarabicnews.extraction;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MailPartsTest {

    private static final String HEAD = "From: desk@example.org\r\nTo: all@example.org\r\nSubject: Weekly report\r\nMIME-Version: 1.0\r\n";
    private final ArticleExtractor extractor = new ArticleExtractor();

    /** Mailers begin a new text part after each picture. */
    @Test
    void allTextPartsAreTheBody() throws ExtractionException {
        final String mail = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + text("The first part of the report.") + "--b\r\nContent-Type: image/png; name=a.png\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b\r\n" + text("The second part of the report.") + "--b\r\nContent-Type: text/plain; name=notes.txt\r\n\r\nNotes.\r\n--b--\r\n";
        final ExtractedArticle article = extract(mail, ExtractionSettings.DEFAULT.withAttachments(true)).articles().get(0);
        assertEquals("Weekly report\nThe first part of the report.\nThe second part of the report.\n", article.text());
        assertEquals(List.of("a.png", "notes.txt"), article.attachments().stream().map(Attachment::fileName).toList());
    }

    /** Mailers give the body a name as well. */
    @Test
    void aNamedTextIsTheBodyWhereThereIsNoOther() throws ExtractionException {
        for (final String disposition : List.of("", "Content-Disposition: inline; filename=body.txt\r\n")) {
            final String named = "Content-Type: text/plain; name=body.txt\r\n" + disposition + "\r\nThe report is short.\r\n";
            assertEquals("Weekly report\nThe report is short.\n", extract(HEAD + named, ExtractionSettings.DEFAULT).articles().get(0).text());
            final String blankBefore = multipart("mixed", "Content-Type: text/plain\r\n\r\n \r\n", named, "Content-Type: image/png; name=a.png\r\n\r\nAAAA\r\n");
            final ExtractedArticle article = extract(HEAD + blankBefore, ExtractionSettings.DEFAULT.withAttachments(true)).articles().get(0);
            assertEquals("Weekly report\nThe report is short.\n", article.text());
            assertEquals(List.of("a.png"), article.attachments().stream().map(Attachment::fileName).toList());
        }
        final String attached = HEAD + "Content-Type: text/plain; name=body.txt\r\nContent-Disposition: attachment\r\n\r\nThe report is short.\r\n";
        assertEquals(FailureReason.NO_TEXT, assertThrows(ExtractionException.class, () -> extract(attached, ExtractionSettings.DEFAULT)).reason());
    }

    @Test
    void onlyAlternativesAreTheSameTextTwice() throws ExtractionException {
        final String note = "Please print this one today. ".repeat(12).strip();
        final String article = "The council opened a bridge over the river. ".repeat(15).strip();
        final String[] parts = {text(note), html(article)};
        assertEquals("Weekly report\n" + note + "\n" + article + "\n", extract(HEAD + multipart("mixed", parts), ExtractionSettings.DEFAULT).articles().get(0).text());
        assertEquals("Weekly report\n" + article + "\n" + note + "\n", extract(HEAD + multipart("mixed", parts[1], parts[0]), ExtractionSettings.DEFAULT).articles().get(0).text());
        assertEquals("Weekly report\n" + note + "\n", extract(HEAD + multipart("alternative", parts), ExtractionSettings.DEFAULT).articles().get(0).text());
        assertEquals("Weekly report\n" + note + "\n", extract(HEAD + multipart("alternative", parts[1], parts[0]), ExtractionSettings.DEFAULT).articles().get(0).text());
        final String pointer = multipart("alternative", text("View this in your browser."), multipart("related", html(article), "Content-Type: image/png\r\n\r\nAAAA\r\n"));
        assertEquals("Weekly report\n" + article + "\nSent to the list.\n", extract(HEAD + multipart("mixed", pointer, text("Sent to the list.")), ExtractionSettings.DEFAULT).articles().get(0).text());
    }

    @Test
    void anAttachedMultipartIsNoBody() throws ExtractionException {
        final String attached = "Content-Disposition: attachment\r\n" + multipart("mixed", text("Something of last week."), html("A page of last week."));
        final ExtractedArticle article = extract(HEAD + multipart("mixed", text("The report is short."), attached), ExtractionSettings.DEFAULT.withAttachments(true)).articles().get(0);
        assertEquals("Weekly report\nThe report is short.\n", article.text());
        assertEquals(List.of("text/plain", "text/html"), article.attachments().stream().map(Attachment::mimeType).toList());
    }

    /** Parts in parts are one e-mail: only attachments and archives are files in files. */
    @Test
    void partsInPartsAreNoNesting() throws ExtractionException {
        final ExtractionSettings noNesting = ExtractionSettings.DEFAULT.withBounds(1 << 20, 1 << 20, 1 << 20, 0);
        assertEquals("Weekly report\nThe report is short.\n", extract(nested(12), noNesting).articles().get(0).text());
    }

    @Test
    void partsInPartsHaveABound() {
        final ExtractionException e = assertThrows(ExtractionException.class, () -> extract(nested(60), ExtractionSettings.DEFAULT));
        assertEquals(FailureReason.NESTING_TOO_DEEP, e.reason());
    }

    @Test
    void attachmentsAloneAreAResultWhereTheyAreAskedFor() throws ExtractionException {
        final String mail = HEAD + "Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n";
        final ExtractionException e = assertThrows(ExtractionException.class, () -> extract(mail, ExtractionSettings.DEFAULT));
        assertEquals(FailureReason.NO_TEXT, e.reason());
        final ExtractionResult result = extract(mail, ExtractionSettings.DEFAULT.withAttachments(true));
        assertEquals(List.of(), result.articles());
        assertEquals(List.of("a.pdf"), result.attachments().stream().map(Attachment::fileName).toList());
    }

    private static String text(final String line) {
        return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + line + "\r\n";
    }

    private static String html(final String line) {
        return "Content-Type: text/html; charset=utf-8\r\n\r\n<p>" + line + "</p>\r\n";
    }

    private static String multipart(final String kind, final String... parts) {
        final String boundary = "m" + Integer.toHexString(List.of(parts).hashCode());
        return "Content-Type: multipart/" + kind + "; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n" + String.join("--" + boundary + "\r\n", parts) + "--" + boundary + "--\r\n";
    }

    private static String nested(final int levels) {
        String part = text("The report is short.");
        for (int i = 0; i < levels; i++) {
            part = "Content-Type: multipart/mixed; boundary=b" + i + "x\r\n\r\n--b" + i + "x\r\n" + part + "--b" + i + "x--\r\n";
        }
        return HEAD + part;
    }

    private ExtractionResult extract(final String mail, final ExtractionSettings settings) throws ExtractionException {
        final ExtractionBudget budget = new ExtractionBudget(settings, System.nanoTime() + TimeUnit.SECONDS.toNanos(60));
        return extractor.extract(mail.getBytes(StandardCharsets.UTF_8), SourceHints.ofFileName("mail.eml"), budget);
    }
}
