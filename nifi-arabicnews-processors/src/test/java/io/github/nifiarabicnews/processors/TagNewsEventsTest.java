package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nifiarabicnews.processors.tagging.InputStrategy;
import io.github.nifiarabicnews.processors.tagging.OutputStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.csv.CSVRecordSetWriter;
import org.apache.nifi.json.JsonTreeReader;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagNewsEventsTest {
    private static final String HEADLINE = "وزير الخارجية يصل إلى القاهرة";
    private static final String BODY = "وصل وزير الخارجية إلى القاهرة اليوم في زيارة رسمية.";

    private static final String PROTEST = "تظاهر آلاف المحتجين أمس في العاصمة ضد الحكومة.";

    private TestRunner runner;

    @BeforeEach
    void setUp() {
        runner = TestRunners.newTestRunner(TagNewsEvents.class);
    }

    @Test
    void writesTheArticleAsJson() throws IOException {
        final MockFlowFile result = success(BODY, Map.of("filename", "visit.html", "article.title", HEADLINE, "article.published", "2024-05-20",
                "article.url", "https://news.example/1", "article.source", "وكالة"));

        final JsonNode article = new ObjectMapper().readTree(result.toByteArray());
        assertEquals(HEADLINE + "\n" + BODY, article.path("text").asText());
        assertEquals("2024-05-20", article.path("publishedAt").asText());
        assertEquals("https://news.example/1", article.path("url").asText());
        assertEquals("ar", article.path("language").asText());
        assertEquals("https://news.example/1", article.path("id").asText(), "the address, without an article.id");
        assertTrue(article.path("events").isArray());
        result.assertAttributeEquals("mime.type", "application/json");
        result.assertAttributeEquals("filename", "visit.json");
        result.assertAttributeEquals("event.count", Integer.toString(article.path("events").size()));
    }

    @Test
    void leavesAHeadlineThatIsThere() throws IOException {
        final MockFlowFile result = success(HEADLINE + "\n" + BODY, Map.of("article.title", HEADLINE, "article.id", "7"));

        final JsonNode article = new ObjectMapper().readTree(result.toByteArray());
        assertEquals(HEADLINE + "\n" + BODY, article.path("text").asText());
        assertEquals("7", article.path("id").asText());
    }

    @Test
    void takesABlankAttributeForNone() throws IOException {
        final JsonNode article = new ObjectMapper().readTree(success(BODY, Map.of("article.author", "", "article.source", " ")).toByteArray());

        assertFalse(article.hasNonNull("author"), article.toString());
        assertFalse(article.hasNonNull("source"), article.toString());
    }

    @Test
    void knowsAHeadlineThatWasNormalized() throws IOException {
        final String normalized = HEADLINE.replace('إ', 'ا').replace('ة', 'ه') + "\n" + BODY;
        final MockFlowFile result = success(normalized, Map.of("article.title", HEADLINE + " "));

        assertEquals(normalized, new ObjectMapper().readTree(result.toByteArray()).path("text").asText());
    }

    @Test
    void tagsNoEventsInAnotherLanguage() throws IOException {
        final MockFlowFile result = success("The city opened a ferry line between the old port and its western suburbs on Sunday.", Map.of());

        final JsonNode article = new ObjectMapper().readTree(result.toByteArray());
        assertEquals("en", article.path("language").asText());
        result.assertAttributeEquals("event.count", "0");
        result.assertAttributeEquals("event.types", "");
    }

    @Test
    void theHashOfTheTextIsTheIdWhereThereIsNoOther() throws IOException {
        final String first = new ObjectMapper().readTree(success(BODY, Map.of()).toByteArray()).path("id").asText();
        runner.clearTransferState();
        assertEquals(first, new ObjectMapper().readTree(success(BODY, Map.of()).toByteArray()).path("id").asText());
        assertEquals(64, first.length());
    }

    @Test
    void keepsTheExtensionWhereFilesShareAName(@TempDir final Path folder) throws IOException {
        Files.createFile(folder.resolve("one.html"));
        Files.createFile(folder.resolve("one.pdf"));

        success(BODY, Map.of("filename", "one.pdf", "absolute.path", folder + "/")).assertAttributeEquals("filename", "one.pdf.json");
    }

    @Test
    void refusesWhatIsNotUtf8AndLeavesItAsItIs() throws IOException {
        final byte[] content = BODY.getBytes(Charset.forName("windows-1256"));

        runner.enqueue(content, Map.of("filename", "visit.txt"));
        runner.run();

        runner.assertAllFlowFilesTransferred("failure", 1);
        final MockFlowFile failed = runner.getFlowFilesForRelationship("failure").getFirst();
        failed.assertContentEquals(content);
        failed.assertAttributeEquals("filename", "visit.txt");
        failed.assertAttributeEquals("failure.reason", "malformed-utf8");
        failed.assertAttributeExists("failure.message");
    }

    @Test
    void refusesATextThatIsTooLarge() {
        runner.setProperty(TagNewsEvents.MAXIMUM_TEXT_SIZE, "10 B");

        runner.enqueue(BODY.getBytes(StandardCharsets.UTF_8));
        runner.run();

        runner.assertAllFlowFilesTransferred("failure", 1);
        runner.getFlowFilesForRelationship("failure").getFirst().assertAttributeEquals("failure.reason", "input-too-large");
    }

    @Test
    void tellsArabicWithoutEventsFromOtherLanguages() {
        tagged("افتتحت المكتبة العامة أبوابها للقراء صباحا وتضم آلاف الكتب القديمة والحديثة.", Map.of(), TagNewsEvents.NO_EVENTS).assertAttributeEquals("article.language", "ar");
        runner.clearTransferState();
        tagged("The ferry leaves at noon and comes back in the evening.", Map.of(), TagNewsEvents.NOT_ARABIC).assertAttributeEquals("article.language", "en");
    }

    @Test
    void leavesTheContentWhereAttributesAreAskedFor() {
        runner.setProperty(TagNewsEvents.OUTPUT_STRATEGY, OutputStrategy.ATTRIBUTES);
        final MockFlowFile result = tagged(PROTEST, Map.of("filename", "protest.txt", "mime.type", "text/plain"), TagNewsEvents.EVENTS);
        result.assertContentEquals(PROTEST);
        result.assertAttributeEquals("filename", "protest.txt");
        result.assertAttributeEquals("mime.type", "text/plain");
        assertTrue(result.getAttribute("event.types").contains("PROTEST"), result.getAttribute("event.types"));
    }

    @Test
    void writesARecordForEachEvent() throws InitializationException {
        final CSVRecordSetWriter writer = new CSVRecordSetWriter();
        runner.addControllerService("writer", writer);
        runner.enableControllerService(writer);
        runner.setProperty(TagNewsEvents.OUTPUT_STRATEGY, OutputStrategy.RECORDS);
        runner.setProperty(TagNewsEvents.RECORD_WRITER, "writer");
        final MockFlowFile result = tagged(PROTEST, Map.of("article.id", "p1", "article.url", "https://news.example/p1"), TagNewsEvents.EVENTS);
        final List<String> lines = result.getContent().lines().toList();
        assertTrue(lines.getFirst().startsWith("schema_version,article_id,source,url,"), lines.getFirst());
        assertTrue(lines.get(1).startsWith("1,p1,,https://news.example/p1,"), lines.get(1));
        assertEquals(Integer.parseInt(result.getAttribute("record.count")), lines.size() - 1);
        result.assertAttributeEquals("record.count", result.getAttribute("event.count"));
        result.assertAttributeEquals("mime.type", "text/csv");
    }

    @Test
    void tagsManyArticlesOfOneFlowFile() throws InitializationException, IOException {
        readJsonRecords();
        final String records = new ObjectMapper().writeValueAsString(List.of(Map.of("id", "1", "text", PROTEST), Map.of("id", "2", "title", HEADLINE, "text", BODY)));
        final MockFlowFile result = tagged(records, Map.of("filename", "articles.json"), TagNewsEvents.EVENTS);
        final List<String> lines = result.getContent().lines().toList();
        assertEquals(2, lines.size());
        assertEquals("1", new ObjectMapper().readTree(lines.get(0)).path("id").asText());
        assertEquals(HEADLINE + "\n" + BODY, new ObjectMapper().readTree(lines.get(1)).path("text").asText());
        result.assertAttributeEquals("mime.type", "application/x-ndjson");
        result.assertAttributeEquals("filename", "articles.json");
    }

    @Test
    void refusesRecordsThatAreBrokenAndLeavesThemAsTheyAre() throws InitializationException {
        readJsonRecords();
        final String broken = "[{\"text\": \"" + PROTEST + "\"}, {\"text\": ";
        final MockFlowFile failed = tagged(broken, Map.of(), TagNewsEvents.FAILURE);
        failed.assertContentEquals(broken);
        failed.assertAttributeEquals("failure.reason", "malformed-records");
        failed.assertAttributeNotExists("event.count");
    }

    @Test
    void refusesARecordWithoutText() throws InitializationException {
        readJsonRecords();
        tagged("[{\"title\": \"x\"}]", Map.of(), TagNewsEvents.FAILURE).assertAttributeEquals("failure.reason", "malformed-records");
    }

    @Test
    void theSizeOfARecordIsCountedInBytes() throws InitializationException, IOException {
        readJsonRecords();
        final String text = PROTEST + " \uD83D\uDE00";
        final String records = new ObjectMapper().writeValueAsString(List.of(Map.of("text", text)));
        final int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        runner.setProperty(TagNewsEvents.MAXIMUM_TEXT_SIZE, bytes + " B");
        tagged(records, Map.of("failure.reason", "input-too-large", "failure.message", "It was"), TagNewsEvents.EVENTS).assertAttributeNotExists("failure.reason");
        runner.clearTransferState();
        runner.setProperty(TagNewsEvents.MAXIMUM_TEXT_SIZE, bytes - 1 + " B");
        tagged(records, Map.of(), TagNewsEvents.FAILURE).assertAttributeEquals("failure.reason", "input-too-large");
    }

    private void readJsonRecords() throws InitializationException {
        final JsonTreeReader reader = new JsonTreeReader();
        runner.addControllerService("reader", reader);
        runner.enableControllerService(reader);
        runner.setProperty(TagNewsEvents.INPUT_STRATEGY, InputStrategy.RECORDS);
        runner.setProperty(TagNewsEvents.RECORD_READER, "reader");
    }

    @Test
    void keepsOnlyTheTypesThatAreAskedFor() {
        runner.setProperty(TagNewsEvents.EVENT_TYPES, "aid, consult");
        tagged(PROTEST, Map.of(), TagNewsEvents.NO_EVENTS).assertAttributeEquals("event.count", "0");
        runner.clearTransferState();
        runner.setProperty(TagNewsEvents.EVENT_TYPES, "PROTEST");
        tagged(PROTEST, Map.of(), TagNewsEvents.EVENTS).assertAttributeEquals("event.types", "PROTEST");
    }

    @Test
    void dropsEventsThatAreDenied() {
        final String denied = "لم يتظاهر المحتجون في العاصمة أمس.";
        runner.setProperty(TagNewsEvents.EVENT_TYPES, "PROTEST");
        tagged(denied, Map.of(), TagNewsEvents.EVENTS);
        runner.clearTransferState();
        runner.setProperty(TagNewsEvents.EXCLUDED_AUX, "negated");
        tagged(denied, Map.of(), TagNewsEvents.NO_EVENTS);
    }

    @Test
    void leavesNothingOfAnEarlierTagging() {
        runner.setProperty(TagNewsEvents.EVENT_TYPES, "AID");
        final MockFlowFile result = tagged(PROTEST, Map.of("event.count", "2", "event.killed", "7", "event.countries", "EGY"), TagNewsEvents.NO_EVENTS);
        result.assertAttributeEquals("event.count", "0");
        result.assertAttributeNotExists("event.killed");
        result.assertAttributeNotExists("event.countries");
    }

    @Test
    void dropsEventsOfLittleConfidence() {
        runner.setProperty(TagNewsEvents.LEAST_CONFIDENCE, "1");
        final MockFlowFile result = tagged(PROTEST, Map.of(), TagNewsEvents.NO_EVENTS);
        result.assertAttributeEquals("event.count", "0");
        result.assertAttributeNotExists("event.confidence.max");
    }

    @Test
    void refusesPropertiesThatSayNothing() {
        runner.setProperty(TagNewsEvents.EVENT_TYPES, "PARADE");
        runner.assertNotValid();
        runner.setProperty(TagNewsEvents.EVENT_TYPES, "PROTEST");
        runner.assertValid();
        runner.setProperty(TagNewsEvents.EXCLUDED_AUX, "doubtful");
        runner.assertNotValid();
        runner.removeProperty(TagNewsEvents.EXCLUDED_AUX);
        runner.setProperty(TagNewsEvents.LEAST_CONFIDENCE, "1.5");
        runner.assertNotValid();
    }

    @Test
    void verifiesByTaggingASentence() {
        final List<ConfigVerificationResult> results = new TagNewsEvents().verify(runner.getProcessContext(), runner.getLogger(), Map.of());
        assertEquals(ConfigVerificationResult.Outcome.SUCCESSFUL, results.getFirst().getOutcome(), results.getFirst().getExplanation());
    }

    private MockFlowFile success(final String text, final Map<String, String> attributes) {
        runner.enqueue(text.getBytes(StandardCharsets.UTF_8), attributes);
        runner.run();
        runner.assertTransferCount(TagNewsEvents.FAILURE, 0);
        return TagNewsEvents.RELATIONSHIPS.stream().flatMap(relationship -> runner.getFlowFilesForRelationship(relationship).stream()).findFirst().orElseThrow();
    }

    private MockFlowFile tagged(final String text, final Map<String, String> attributes, final Relationship relationship) {
        runner.enqueue(text.getBytes(StandardCharsets.UTF_8), attributes);
        runner.run();
        runner.assertAllFlowFilesTransferred(relationship, 1);
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }
}
