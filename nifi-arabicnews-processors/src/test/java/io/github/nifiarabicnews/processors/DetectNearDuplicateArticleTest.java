package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.distributed.cache.client.Deserializer;
import org.apache.nifi.distributed.cache.client.DistributedMapCacheClient;
import org.apache.nifi.distributed.cache.client.Serializer;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetectNearDuplicateArticleTest {
    private static final String ARTICLE = """
            وصل وفد من البرلمان إلى المدينة الساحلية صباح أمس للاطلاع على أوضاع النازحين الذين فروا من القرى المجاورة،
            والتقى الوفد رئيس البلدية وممثلين عن المنظمات الإنسانية، ووعد بزيادة عدد الخيام ومياه الشرب قبل نهاية الشهر.
            """;
    private static final String OTHER = """
            أوقفت فرقة مكافحة الشغب خمسة عشر متظاهرا بعد أن رشقوا مبنى المحافظة بالحجارة مطالبين بتوفير الكهرباء وإقالة المدير،
            وقال شهود عيان إن الشوارع المحيطة بالمبنى بقيت مغلقة حتى ساعة متأخرة من الليل وسط انتشار كثيف لقوات الأمن.
            """;

    private TestRunner runner;

    @BeforeEach
    void setUp() {
        runner = TestRunners.newTestRunner(DetectNearDuplicateArticle.class);
    }

    @Test
    void marksTheCopyWithTheIdOfTheFirst() {
        compareArticleCopyAndOther();
    }

    @Test
    void remembersInTheDistributedCache() throws InitializationException {
        final Cache cache = new Cache();
        runner.addControllerService("cache", cache);
        runner.enableControllerService(cache);
        runner.setProperty(DetectNearDuplicateArticle.CACHE, "cache");
        compareArticleCopyAndOther();
    }

    private void compareArticleCopyAndOther() {
        enqueue(ARTICLE, "first");
        enqueue(OTHER, "other");
        enqueue("وكالات\n" + ARTICLE, "copy");
        enqueue(ARTICLE, "first");
        runner.run(4);
        runner.assertTransferCount(DetectNearDuplicateArticle.NON_DUPLICATE, 3);
        runner.assertTransferCount(DetectNearDuplicateArticle.DUPLICATE, 1);
        final MockFlowFile copy = runner.getFlowFilesForRelationship(DetectNearDuplicateArticle.DUPLICATE).getFirst();
        copy.assertAttributeEquals("article.id", "copy");
        copy.assertAttributeEquals("duplicate.of", "first");
        copy.assertContentEquals("وكالات\n" + ARTICLE);
    }

    /** Feeds may give ids of any length; what is remembered of an article is bounded. */
    @Test
    void longIdsAreRememberedByTheirHash() {
        final String longId = "tag:" + "x".repeat(100_000);
        enqueue(ARTICLE, longId);
        enqueue(ARTICLE, longId);
        enqueue("وكالات\n" + ARTICLE, longId + "y");
        runner.run(3);
        runner.assertTransferCount(DetectNearDuplicateArticle.NON_DUPLICATE, 2);
        final String first = runner.getFlowFilesForRelationship(DetectNearDuplicateArticle.DUPLICATE).getFirst().getAttribute("duplicate.of");
        assertTrue(first.matches("sha256:[0-9a-f]{64}"), first);
    }

    @Test
    void nothingIsLeftOfAnEarlierTry() {
        runner.enqueue(ARTICLE.getBytes(StandardCharsets.UTF_8), Map.of("article.id", "first", "duplicate.of", "gone", "duplicate.similarity", "0.90", "failure.reason", "input-too-large",
                "failure.message", "The article is too large"));
        runner.run();
        final MockFlowFile article = runner.getFlowFilesForRelationship(DetectNearDuplicateArticle.NON_DUPLICATE).getFirst();
        for (final String attribute : List.of("duplicate.of", "duplicate.similarity", "failure.reason", "failure.message")) {
            article.assertAttributeNotExists(attribute);
        }
    }

    @Test
    void articlesWaitWhileTheCacheIsDown() throws InitializationException {
        final Cache cache = new Cache();
        cache.down = true;
        runner.addControllerService("cache", cache);
        runner.enableControllerService(cache);
        runner.setProperty(DetectNearDuplicateArticle.CACHE, "cache");
        enqueue(ARTICLE, "first");
        runner.run();
        assertEquals(1, runner.getQueueSize().getObjectCount());
        assertEquals(1, runner.getLogger().getErrorMessages().size());
    }

    @Test
    void whatIsNoTextFails() {
        runner.enqueue(new byte[] {(byte) 0xC7, (byte) 0x20});
        runner.run();
        runner.assertAllFlowFilesTransferred(DetectNearDuplicateArticle.FAILURE, 1);
        runner.getFlowFilesForRelationship(DetectNearDuplicateArticle.FAILURE).getFirst().assertAttributeEquals("failure.reason", "malformed-utf8");
    }

    @Test
    void whatIsTooLargeFails() {
        runner.setProperty(DetectNearDuplicateArticle.ARTICLE_SIZE, "10 B");
        enqueue(ARTICLE, "first");
        runner.run();
        runner.assertAllFlowFilesTransferred(DetectNearDuplicateArticle.FAILURE, 1);
        runner.getFlowFilesForRelationship(DetectNearDuplicateArticle.FAILURE).getFirst().assertAttributeEquals("failure.reason", "input-too-large");
    }

    private void enqueue(final String text, final String id) {
        runner.enqueue(text.getBytes(StandardCharsets.UTF_8), Map.of("article.id", id));
    }

    /** A cache in memory that serializes as the real one does. */
    private static final class Cache extends AbstractControllerService implements DistributedMapCacheClient {
        private final Map<String, byte[]> values = new HashMap<>();
        private boolean down;

        @Override
        public <K, V> void put(final K key, final V value, final Serializer<K> keySerializer, final Serializer<V> valueSerializer) throws IOException {
            values.put(key(key, keySerializer), bytes(value, valueSerializer));
        }

        @Override
        public <K, V> V get(final K key, final Serializer<K> keySerializer, final Deserializer<V> valueDeserializer) throws IOException {
            if (down) {
                throw new IOException("Connection refused");
            }
            return valueDeserializer.deserialize(values.get(key(key, keySerializer)));
        }

        private static <T> String key(final T key, final Serializer<T> serializer) throws IOException {
            return new String(bytes(key, serializer), StandardCharsets.UTF_8);
        }

        private static <T> byte[] bytes(final T value, final Serializer<T> serializer) throws IOException {
            final ByteArrayOutputStream out = new ByteArrayOutputStream();
            serializer.serialize(value, out);
            return out.toByteArray();
        }

        @Override
        public <K, V> boolean putIfAbsent(final K key, final V value, final Serializer<K> keySerializer, final Serializer<V> valueSerializer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <K, V> V getAndPutIfAbsent(final K key, final V value, final Serializer<K> keySerializer, final Serializer<V> valueSerializer,
                final Deserializer<V> valueDeserializer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <K> boolean containsKey(final K key, final Serializer<K> keySerializer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // nothing to close
        }

        @Override
        public <K> boolean remove(final K key, final Serializer<K> serializer) {
            throw new UnsupportedOperationException();
        }
    }
}
