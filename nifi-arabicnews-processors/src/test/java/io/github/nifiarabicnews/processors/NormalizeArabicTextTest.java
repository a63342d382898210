package io.github.nifiarabicnews.processors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.nifi.provenance.ProvenanceEventType;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NormalizeArabicTextTest {
    private TestRunner runner;

    @BeforeEach
    void setUp() {
        runner = TestRunners.newTestRunner(NormalizeArabicText.class);
    }

    @Test
    void displayCleansWithoutChangingASpelling() {
        final MockFlowFile normalized = normalize("ﻗﺎﻝ\u00A0 الوزيرُ إنّ\r\n«المدرسة» فُتِحَت");
        normalized.assertContentEquals("قال الوزيرُ إنّ\n«المدرسة» فُتِحَت");
        normalized.assertAttributeEquals("normalization.preset", "Display");
        normalized.assertAttributeEquals("normalization.presentation-forms", "3");
        normalized.assertAttributeEquals("normalization.spaces", "1");
        normalized.assertAttributeEquals("normalization.space-runs", "1");
        normalized.assertAttributeEquals("normalization.line-ends", "1");
        normalized.assertAttributeEquals("normalization.changes", "6");
        normalized.assertAttributeNotExists("normalization.tatweel");
    }

    @Test
    void leavesContentAloneWhereNothingChanges() {
        final MockFlowFile normalized = normalize("قال الوزير إن المدرسة فتحت");
        normalized.assertContentEquals("قال الوزير إن المدرسة فتحت");
        normalized.assertAttributeEquals("normalization.changes", "0");
        assertTrue(runner.getProvenanceEvents().stream().noneMatch(event -> event.getEventType() == ProvenanceEventType.CONTENT_MODIFIED));
    }

    @Test
    void searchFoldsAsAnIndexDoes() {
        runner.setProperty(NormalizeArabicText.PRESET, "Search");
        final MockFlowFile normalized = normalize("أَعْلَنَـــت الحكومةُ، في ٢٠٢٤");
        normalized.assertContentEquals("اعلنت الحكومه, في 2024");
        normalized.assertAttributeEquals("normalization.tatweel", "3");
        normalized.assertAttributeEquals("normalization.digits-to-latin", "4");
        normalized.assertAttributeEquals("normalization.short-vowels", "4");
    }

    @Test
    void customAppliesTheRulesThatAreSet() {
        runner.setProperty(NormalizeArabicText.PRESET, "Custom");
        runner.setProperty("Tatweel", "true");
        runner.setProperty("Digits", "digits-to-arabic-indic");
        normalize("عـــام 2024, أُعلن").assertContentEquals("عام ٢٠٢٤, أُعلن");
    }

    @Test
    void customStartsOutAsDisplay() {
        final String text = "ﻗﺎﻝ\u00A0 الوزيرُ\u200B إنّ\r\nا\u0654لمدرسة \uFDFA";
        final byte[] display = normalize(text).toByteArray();
        runner.clearTransferState();
        runner.setProperty(NormalizeArabicText.PRESET, "Custom");
        assertArrayEquals(display, normalize(text).toByteArray());
    }

    @Test
    void malformedContentFailsUnchanged() throws IOException {
        final byte[] content = "نص ".getBytes(StandardCharsets.UTF_8);
        final byte[] broken = new byte[content.length + 2];
        System.arraycopy(content, 0, broken, 0, content.length);
        broken[content.length] = (byte) 0xC8;
        broken[content.length + 1] = ' ';
        runner.enqueue(broken, Map.of("mime.type", "text/plain"));
        runner.run();
        runner.assertAllFlowFilesTransferred(NormalizeArabicText.FAILURE, 1);
        final MockFlowFile failed = runner.getFlowFilesForRelationship(NormalizeArabicText.FAILURE).get(0);
        failed.assertContentEquals(broken);
        failed.assertAttributeEquals("failure.reason", "malformed-utf8");
        failed.assertAttributeEquals("mime.type", "text/plain");
        assertTrue(failed.getAttribute("failure.message").contains("offset 5"), failed.getAttribute("failure.message"));
        assertEquals(1, runner.getLogger().getErrorMessages().size());
    }

    @Test
    void nothingOfAnEarlierFailureStays() {
        runner.enqueue("نص", Map.of("failure.reason", "malformed-utf8", "failure.message", "before it was mended"));
        runner.run();
        final MockFlowFile normalized = runner.getFlowFilesForRelationship(NormalizeArabicText.SUCCESS).getFirst();
        normalized.assertAttributeNotExists("failure.reason");
        normalized.assertAttributeNotExists("failure.message");
    }

    @Test
    void malformedContentIsReplacedWhereAsked() {
        runner.setProperty(NormalizeArabicText.MALFORMED_INPUT, "Replace");
        runner.enqueue(new byte[]{'a', (byte) 0xE2, (byte) 0x80, 'b', (byte) 0xFF});
        runner.run();
        final MockFlowFile normalized = runner.getFlowFilesForRelationship(NormalizeArabicText.SUCCESS).get(0);
        normalized.assertContentEquals("a\uFFFDb\uFFFD");
        normalized.assertAttributeEquals("normalization.malformed", "2");
    }

    @Test
    void emptyContentStaysEmpty() {
        final MockFlowFile normalized = normalize("");
        normalized.assertContentEquals("");
        normalized.assertAttributeEquals("normalization.changes", "0");
    }

    @Test
    void mimeTypeKeepsItsTypeAndGetsTheCharset() {
        normalize("نص").assertAttributeEquals("mime.type", "text/plain; charset=UTF-8");
        runner.clearTransferState();
        runner.enqueue("نص", Map.of("mime.type", "text/csv; charset=windows-1256"));
        runner.run();
        runner.getFlowFilesForRelationship(NormalizeArabicText.SUCCESS).get(0).assertAttributeEquals("mime.type", "text/csv; charset=UTF-8");
    }

    @Test
    void countsOfAnEarlierRunGo() {
        runner.enqueue("نص", Map.of("normalization.tatweel", "9", "article.id", "a1"));
        runner.run();
        final MockFlowFile normalized = runner.getFlowFilesForRelationship(NormalizeArabicText.SUCCESS).get(0);
        normalized.assertAttributeNotExists("normalization.tatweel");
        normalized.assertAttributeEquals("article.id", "a1");
    }

    @Test
    void provenanceTellsOfTheChange() {
        normalize("نص  آخر");
        assertEquals(ProvenanceEventType.CONTENT_MODIFIED, runner.getProvenanceEvents().get(0).getEventType());
        assertEquals("Display, 1 changes", runner.getProvenanceEvents().get(0).getDetails());
    }

    private MockFlowFile normalize(final String text) {
        runner.enqueue(text.getBytes(StandardCharsets.UTF_8));
        runner.run();
        runner.assertAllFlowFilesTransferred(NormalizeArabicText.SUCCESS, 1);
        return runner.getFlowFilesForRelationship(NormalizeArabicText.SUCCESS).get(0);
    }
}
