package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.language.similarity.MinHashSignature;
import io.github.nifiarabicnews.language.similarity.MinHasher;
import io.github.nifiarabicnews.language.similarity.NearDuplicate;
import io.github.nifiarabicnews.language.similarity.NearDuplicateIndex;
import io.github.nifiarabicnews.language.text.Tokenizer;
import io.github.nifiarabicnews.processors.content.ArticleContent;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.content.Sha256;
import io.github.nifiarabicnews.processors.similarity.CachedArticles;
import io.github.nifiarabicnews.processors.similarity.SeenArticles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.annotation.lifecycle.OnStopped;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.distributed.cache.client.DistributedMapCacheClient;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SupportsBatching
@Tags({"arabic", "news", "duplicate", "near-duplicate", "dedupe", "minhash", "similarity", "agency"})
@CapabilityDescription("""
        Finds articles that are nearly the same as one already seen in a time window: copies of an agency's report that are cut, have another headline or
        leave a paragraph out. Compares folded words (MinHash over word trigrams), so that spelling variants, vowel marks and punctuation do not count.
        Takes the text of an article as ExtractArticleText writes it. What was seen is kept in memory, or in a distributed map cache for all the nodes of a cluster.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = "duplicate.of", description = "Of a duplicate, the id of the first article: its article.id, else its article.url, else its FlowFile's uuid"),
    @WritesAttribute(attribute = "duplicate.similarity", description = "Of a duplicate, the estimated share of the shorter article's word trigrams that both have, 0 to 1"),
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: input-too-large or malformed-utf8"),
    @WritesAttribute(attribute = "failure.message", description = "On failure, the cause in a sentence")
})
@UseCase(
        description = "Tag an agency's report once, however many papers print it",
        configuration = """
                Put the processor between NormalizeArabicText and TagNewsEvents. Connect "non-duplicate" to TagNewsEvents and "duplicate" to wherever copies are kept,
                or both to TagNewsEvents where copies are to be marked only.
                """)
@SeeAlso(classNames = {"io.github.nifiarabicnews.processors.ExtractArticleText", "io.github.nifiarabicnews.processors.TagNewsEvents"})
public class DetectNearDuplicateArticle extends AbstractProcessor {

    static final PropertyDescriptor TIME_WINDOW = new PropertyDescriptor.Builder()
            .name("Time Window")
            .description("How long an article counts as seen.")
            .required(true)
            .defaultValue("3 days")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 366, TimeUnit.DAYS))
            .build();

    static final PropertyDescriptor CACHE = new PropertyDescriptor.Builder()
            .name("Distributed Map Cache Client")
            .description("""
                    Where to keep what was seen, for all the nodes of a cluster and over restarts. Without it each node remembers in memory what it has seen itself.
                    An article takes up to 170 requests to the cache.
                    """)
            .identifiesControllerService(DistributedMapCacheClient.class)
            .required(false)
            .build();

    static final PropertyDescriptor REMEMBERED_ARTICLES = new PropertyDescriptor.Builder()
            .name("Maximum Remembered Articles")
            .description("How many articles are kept in memory at most, about 1.3 kB each; the oldest half makes room for new ones. A distributed map cache has a bound of its own.")
            .required(true)
            .defaultValue("20000")
            .addValidator(StandardValidators.createLongValidator(2, 1_000_000, true))
            .build();

    static final PropertyDescriptor ARTICLE_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Article Size")
            .description("Larger articles go to failure.")
            .required(true)
            .defaultValue("16 MB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 256L << 20))
            .build();

    static final Relationship NON_DUPLICATE = new Relationship.Builder()
            .name("non-duplicate")
            .description("Articles unlike all that were seen in the time window")
            .build();

    static final Relationship DUPLICATE = new Relationship.Builder()
            .name("duplicate")
            .description("Articles that are nearly the same as one seen before, unchanged, with its id")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("What cannot be read as UTF-8 text or is too large, unchanged, with the reason")
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(TIME_WINDOW, CACHE, REMEMBERED_ARTICLES, ARTICLE_SIZE);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(NON_DUPLICATE, DUPLICATE, FAILURE);

    private static final int LONGEST_ID = 300;

    private final MinHasher hasher = new MinHasher();
    private volatile SeenArticles seen;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @OnScheduled
    public void onScheduled(final ProcessContext context) {
        final long windowMillis = context.getProperty(TIME_WINDOW).asTimePeriod(TimeUnit.MILLISECONDS);
        final DistributedMapCacheClient cache = context.getProperty(CACHE).asControllerService(DistributedMapCacheClient.class);
        if (cache == null) {
            seen = new NearDuplicateIndex(context.getProperty(REMEMBERED_ARTICLES).asInteger(), windowMillis)::findOrAdd;
        } else {
            seen = new CachedArticles(cache, getIdentifier() + ".", windowMillis);
        }
    }

    @OnStopped
    public void onStopped() {
        seen = null;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) throws ProcessException {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        final long articleSize = context.getProperty(ARTICLE_SIZE).asDataSize(DataUnit.B).longValue();
        final String text;
        try {
            text = ArticleContent.read(session, flowFile, articleSize);
        } catch (final FailureException e) {
            e.failure().transfer(session, flowFile, FAILURE, getLogger());
            return;
        }
        final MinHashSignature signature = hasher.signature(Tokenizer.tokenize(text));
        final Optional<NearDuplicate> duplicate;
        try {
            duplicate = seen.findOrAdd(id(flowFile), signature, System.currentTimeMillis());
        } catch (final IOException e) {
            session.rollback(true);
            context.yield();
            getLogger().error("The distributed map cache cannot be reached, articles wait in the queue: {}", e.getMessage(), e);
            return;
        }
        if (duplicate.isEmpty()) {
            session.transfer(withoutEarlierTry(session, flowFile), NON_DUPLICATE);
            return;
        }
        final FlowFile marked = session.putAllAttributes(withoutEarlierTry(session, flowFile), Map.of(
                "duplicate.of", duplicate.get().id(),
                "duplicate.similarity", String.format(Locale.ROOT, "%.2f", duplicate.get().similarity())));
        session.getProvenanceReporter().route(marked, DUPLICATE);
        session.transfer(marked, DUPLICATE);
    }

    /** Of an article that comes again nothing is left that is not true any more. */
    private static FlowFile withoutEarlierTry(final ProcessSession session, final FlowFile flowFile) {
        final FlowFile cleared = Failure.clear(session, flowFile);
        return cleared.getAttribute("duplicate.of") == null ? cleared : session.removeAllAttributes(cleared, Set.of("duplicate.of", "duplicate.similarity"));
    }

    /** Feeds may give ids of any length, and each one is remembered. */
    private static String bounded(final String id) {
        return id.length() <= LONGEST_ID ? id : "sha256:" + Sha256.of(id);
    }

    /** An id that stays the same when the session is rolled back and the article comes again. */
    private String id(final FlowFile flowFile) {
        for (final String attribute : List.of("article.id", "article.url")) {
            final String value = flowFile.getAttribute(attribute);
            if (value != null && !value.isBlank()) {
                return bounded(value);
            }
        }
        return flowFile.getAttribute(CoreAttributes.UUID.key());
    }
}
