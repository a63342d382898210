package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.nifiarabicnews.processors.geojson.FeatureFlowFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConvertNewsEventsToGeoJsonTest {
    private static final String ARTICLE = """
            {"id": "a1", "title": "قصف على النور", "publishedAt": "2024-03-02T10:00:00Z", "text": "🔴 قصفت القوات بلدة النور. لا مكان هنا. بين الهضبة والوادي.",
             "events": [
               {"type": "ASSAULT", "trigger": {"text": "قصفت"}, "sentence": {"begin": 0, "end": 25}, "actors": [{"text": "القوات", "name": "القوات المسلحة"}],
                "recipients": [], "locations": [{"text": "النور", "country": "SYR", "lat": 33.5, "lon": 36.3}], "casualties": {"killed": {"min": 3}},
                "date": {"value": "2024-03-01"}},
               {"type": "PROTEST", "trigger": {"text": "لا"}, "sentence": {"begin": 26, "end": 38}, "actors": [], "recipients": [], "locations": [{"text": "هنا"}]},
               {"type": "ASSAULT", "trigger": {"text": "بين"}, "sentence": {"begin": 39, "end": 60}, "actors": [], "recipients": [],
                "locations": [{"text": "الهضبة", "lat": 1, "lon": 2}, {"text": "الوادي", "lat": 3, "lon": 4}]}]}
            """;

    private TestRunner runner;

    @BeforeEach
    void setUp() {
        runner = TestRunners.newTestRunner(ConvertNewsEventsToGeoJson.class);
    }

    @Test
    void makesAFeatureOfEachEventWithCoordinates() throws JsonProcessingException {
        runner.enqueue(ARTICLE.getBytes(StandardCharsets.UTF_8), Map.of("filename", "one.json"));
        runner.run();
        runner.assertTransferCount(ConvertNewsEventsToGeoJson.FEATURES, 2);
        final MockFlowFile first = runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FEATURES).getFirst();
        first.assertAttributeEquals("mime.type", "application/geo+json");
        first.assertAttributeEquals("filename", "one.json.1.geojson");
        first.assertAttributeEquals("event.type", "ASSAULT");
        first.assertAttributeEquals("event.date", "2024-03-01");
        final JsonNode feature = new JsonMapper().readTree(first.getContent());
        assertEquals("Feature", feature.get("type").asText());
        assertEquals("a1#1", feature.get("id").asText());
        assertEquals("{\"type\":\"Point\",\"coordinates\":[36.3,33.5]}", feature.get("geometry").toString());
        assertEquals("🔴 قصفت القوات بلدة النور.", feature.get("properties").get("sentence").asText());
        assertEquals("القوات المسلحة", feature.get("properties").get("actors").asText());
        assertEquals(3, feature.get("properties").get("killed").asInt());
        assertEquals("SYR", feature.get("properties").get("country").asText());
    }

    @Test
    void anEventInTwoPlacesHasTwoPoints() throws JsonProcessingException {
        runner.enqueue(ARTICLE.getBytes(StandardCharsets.UTF_8), Map.of("filename", "one.json"));
        runner.run();
        final MockFlowFile second = runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FEATURES).get(1);
        second.assertAttributeEquals("event.date", "2024-03-02");
        assertEquals("{\"type\":\"MultiPoint\",\"coordinates\":[[2.0,1.0],[4.0,3.0]]}", new JsonMapper().readTree(second.getContent()).get("geometry").toString());
    }

    @Test
    void readsSeveralArticlesOneBehindTheOther() throws JsonProcessingException {
        final String second = ARTICLE.replace("a1", "a2");
        final String lines = new JsonMapper().readTree(ARTICLE) + "\n" + new JsonMapper().readTree(second) + "\n";
        for (final String content : new String[] {lines, ARTICLE + second, lines.replace("\n", "")}) {
            runner.clearTransferState();
            runner.enqueue(content.getBytes(StandardCharsets.UTF_8), Map.of("filename", "two.json"));
            runner.run();
            final List<String> ids = new ArrayList<>();
            final Set<String> names = new HashSet<>();
            for (final MockFlowFile feature : runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FEATURES)) {
                ids.add(new JsonMapper().readTree(feature.getContent()).get("id").asText());
                names.add(feature.getAttribute("filename"));
            }
            assertEquals(List.of("a1#1", "a1#3", "a2#1", "a2#3"), ids);
            assertEquals(Set.of("two.json.1.geojson", "two.json.3.geojson", "two.json.4.geojson", "two.json.6.geojson"), names);
            runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.ORIGINAL).getFirst().assertAttributeEquals("geojson.features", "4");
        }
    }

    @Test
    void oneBadArticleAmongSeveralFailsTheFile() {
        runner.enqueue((ARTICLE + "{\"id\": ").getBytes(StandardCharsets.UTF_8));
        runner.run();
        runner.assertAllFlowFilesTransferred(ConvertNewsEventsToGeoJson.FAILURE, 1);
        final MockFlowFile failed = runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FAILURE).getFirst();
        failed.assertAttributeEquals("failure.message", "What follows article 1 of the content is no JSON object with an array of events");
        failed.assertContentEquals(ARTICLE + "{\"id\": ");
    }

    @Test
    void readsWhatFollowsAnArrayToo() {
        final String second = ARTICLE.replace("a1", "a2");
        for (final String content : new String[] {"[" + ARTICLE + "," + second + "]", "[" + ARTICLE + "]\n[" + second + "]", "[" + ARTICLE + "]" + second, ARTICLE + "[" + second + "][]"}) {
            runner.clearTransferState();
            runner.enqueue(content);
            runner.run();
            runner.assertTransferCount(ConvertNewsEventsToGeoJson.FEATURES, 4);
            runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.ORIGINAL).getFirst().assertAttributeEquals("geojson.features", "4");
        }
    }

    @Test
    void anythingElseBehindAnArticleFails() {
        final String[] contents = {"[" + ARTICLE + "] garbage", "[" + ARTICLE + "] 1", "[" + ARTICLE, "[[" + ARTICLE + "]]", ARTICLE + "]", "[" + ARTICLE + "] null", ARTICLE + "," + ARTICLE};
        for (final String content : contents) {
            runner.enqueue(content);
        }
        runner.run(contents.length);
        runner.assertAllFlowFilesTransferred(ConvertNewsEventsToGeoJson.FAILURE, contents.length);
        runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FAILURE).forEach(failed -> failed.assertAttributeEquals("failure.reason", "no-tagged-article"));
    }

    @Test
    void aSentenceIsFoundBehindManyPairs() throws JsonProcessingException {
        runner.enqueue("{\"id\": \"a1\", \"text\": \"🔴🔴أ🔴.ب🔴\", \"events\": [" + event(0, 2) + "," + event(2, 5) + "," + event(5, 99) + "," + event(3, 4) + "]}");
        runner.run();
        final List<String> sentences = new ArrayList<>();
        for (final MockFlowFile feature : runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FEATURES)) {
            sentences.add(new JsonMapper().readTree(feature.getContent()).get("properties").get("sentence").asText());
        }
        assertEquals(List.of("🔴🔴", "أ🔴.", "ب🔴", "🔴"), sentences);
    }

    @Test
    void tooManyFeaturesFail() {
        final String most = "{\"events\": [" + String.join(",", Collections.nCopies(FeatureFlowFiles.MOST_FEATURES, event(0, 0))) + "]}";
        runner.enqueue(most + "{\"events\": []}");
        runner.enqueue(most + "{\"events\": [" + event(0, 0) + "]}");
        runner.run(2);
        runner.assertTransferCount(ConvertNewsEventsToGeoJson.FEATURES, FeatureFlowFiles.MOST_FEATURES);
        runner.assertTransferCount(ConvertNewsEventsToGeoJson.ORIGINAL, 1);
        runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FAILURE).getFirst().assertAttributeEquals("failure.reason", "too-many-features");
    }

    @Test
    void featuresThatRepeatALongTextTooOftenFail() {
        runner.setProperty(ConvertNewsEventsToGeoJson.ARTICLE_SIZE, "4 KB");
        final String events = String.join(",", Collections.nCopies(30, event(0, 2_000)));
        runner.enqueue("{\"text\": \"" + "a".repeat(1_000) + "\", \"events\": [" + event(0, 2_000) + "]}");
        runner.enqueue("{\"text\": \"" + "a".repeat(1_000) + "\", \"events\": [" + events + "]}");
        runner.run(2);
        runner.assertTransferCount(ConvertNewsEventsToGeoJson.FEATURES, 1);
        runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FAILURE).getFirst().assertAttributeEquals("failure.reason", "output-too-large");
    }

    private static String event(final int begin, final int end) {
        return "{\"sentence\": {\"begin\": %d, \"end\": %d}, \"locations\": [{\"lat\": 1, \"lon\": 2}]}".formatted(begin, end);
    }

    @Test
    void anEarlierFailureIsForgotten() {
        runner.enqueue(ARTICLE, Map.of("failure.reason", "no-tagged-article", "failure.message", "Earlier"));
        runner.run();
        runner.assertTransferCount(ConvertNewsEventsToGeoJson.FEATURES, 2);
        for (final MockFlowFile flowFile : runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FEATURES)) {
            flowFile.assertAttributeNotExists("failure.reason");
        }
        final MockFlowFile original = runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.ORIGINAL).getFirst();
        original.assertAttributeNotExists("failure.reason");
        original.assertAttributeNotExists("failure.message");
    }

    @Test
    void keepsTheOriginal() {
        runner.enqueue(ARTICLE.getBytes(StandardCharsets.UTF_8));
        runner.run();
        final MockFlowFile original = runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.ORIGINAL).getFirst();
        original.assertContentEquals(ARTICLE);
        original.assertAttributeEquals("geojson.features", "2");
    }

    @Test
    void whatIsNoTaggedArticleFails() {
        for (final String content : new String[] {"", "{", "[]", "{\"events\": 1}"}) {
            runner.enqueue(content.getBytes(StandardCharsets.UTF_8));
        }
        runner.run(4);
        runner.assertAllFlowFilesTransferred(ConvertNewsEventsToGeoJson.FAILURE, 4);
        runner.getFlowFilesForRelationship(ConvertNewsEventsToGeoJson.FAILURE).forEach(failed -> failed.assertAttributeEquals("failure.reason", "no-tagged-article"));
    }
}
