package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagNewsEventsTest {
    private static final String HEADLINE = "وزير الخارجية يصل إلى القاهرة";
    private static final String BODY = "وصل وزير الخارجية إلى القاهرة اليوم في زيارة رسمية.";

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
        assertEquals(64, article.path("id").asText().length(), "hash of the text, without an article.id");
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
    void tagsNoEventsInAnotherLanguage() throws IOException {
        final MockFlowFile result = success("The city opened a ferry line between the old port and its western suburbs on Sunday.", Map.of());

        final JsonNode article = new ObjectMapper().readTree(result.toByteArray());
        assertEquals("en", article.path("language").asText());
        result.assertAttributeEquals("event.count", "0");
        result.assertAttributeEquals("event.types", "");
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
        failed.assertAttributeEquals("failure.reason", "MALFORMED_UTF8");
        failed.assertAttributeExists("failure.message");
    }

    @Test
    void refusesATextThatIsTooLarge() {
        runner.setProperty(TagNewsEvents.MAXIMUM_TEXT_SIZE, "10 B");

        runner.enqueue(BODY.getBytes(StandardCharsets.UTF_8));
        runner.run();

        runner.assertAllFlowFilesTransferred("failure", 1);
        runner.getFlowFilesForRelationship("failure").getFirst().assertAttributeEquals("failure.reason", "TOO_LARGE");
    }

    private MockFlowFile success(final String text, final Map<String, String> attributes) {
        runner.enqueue(text.getBytes(StandardCharsets.UTF_8), attributes);
        runner.run();
        runner.assertAllFlowFilesTransferred("success", 1);
        return runner.getFlowFilesForRelationship("success").getFirst();
    }
}
