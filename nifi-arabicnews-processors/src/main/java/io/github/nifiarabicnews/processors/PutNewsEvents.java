package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.processors.content.ArticleContent;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.storage.ArticleLoader;
import io.github.nifiarabicnews.processors.storage.LoadResult;
import io.github.nifiarabicnews.processors.storage.ReceivedArticle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SupportsBatching
@Tags({"arabic", "news", "events", "postgresql", "database", "sql", "put", "load"})
@CapabilityDescription("""
        Loads tagged articles, as TagNewsEvents writes them, into PostgreSQL: the article, its events, their parties and their places, by the function
        arabicnews.load_article of schema/postgresql.sql. Loading is idempotent: the same article again changes nothing, a corrected one replaces its events
        in one transaction, an older version that comes late replaces nothing. While the database is down, slow or full, FlowFiles stay in the incoming queue.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = "database.outcome", description = "inserted, replaced or unchanged"),
    @WritesAttribute(attribute = "database.timeouts", description = "Of an article that waits: how often it took longer than Query Timeout while the database took others"),
    @WritesAttribute(attribute = "database.disconnects",
            description = "Of an article that waits to be loaded by itself since the connection was lost while the database had it: how often that was so by itself"),
    @WritesAttribute(attribute = "failure.reason",
            description = "On failure, a stable code: input-too-large, malformed-utf8, refused-by-database, "
                    + "too-slow-for-database, connection-lost or outdated-version"),
    @WritesAttribute(attribute = "failure.message", description = "On failure, the cause in a sentence")
})
@UseCase(
        description = "Keep tagged articles in PostgreSQL for analysts to query",
        configuration = """
                Load schema/postgresql.sql into the database once. Set "Database Connection Pooling Service" to a pool for it.
                Feed in the tagged articles of TagNewsEvents, those without events too if the database is to know of them.
                Route "failure" to a folder: what arrives there was refused and says why in the attribute "failure.message".
                """)
@SeeAlso(classNames = "io.github.nifiarabicnews.processors.TagNewsEvents")
public class PutNewsEvents extends AbstractProcessor {

    static final PropertyDescriptor CONNECTION_POOL = new PropertyDescriptor.Builder()
            .name("Database Connection Pooling Service")
            .description("The pool of connections to the PostgreSQL database that has the schema.")
            .identifiesControllerService(DBCPService.class)
            .required(true)
            .build();

    static final PropertyDescriptor BATCH_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Batch Size")
            .description("How many articles are loaded in one transaction at most.")
            .required(true)
            .defaultValue("100")
            .addValidator(StandardValidators.createLongValidator(1, 10_000, true))
            .build();

    static final PropertyDescriptor ARTICLE_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Article Size")
            .description("Larger articles go to failure. An article is held in memory while it is loaded.")
            .required(true)
            .defaultValue("16 MB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 256L << 20))
            .build();

    static final PropertyDescriptor QUERY_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Query Timeout")
            .description("How long the database may take for one article. After it the transaction is rolled back and tried again later. "
                    + "An article that three times takes longer while the database takes others goes to failure.")
            .required(true)
            .defaultValue("1 min")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.DAYS))
            .build();

    static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("Articles that are in the database now")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Articles that the database refused, older versions of articles that it has, and what is no tagged article, unchanged, with the reason")
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(CONNECTION_POOL, BATCH_SIZE, ARTICLE_SIZE, QUERY_TIMEOUT);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, FAILURE);
    /** All the articles of a batch are in memory at once. */
    private static final long BATCH_BYTES = 64L << 20;
    private static final String TIMEOUTS = "database.timeouts";
    private static final int MOST_TIMEOUTS = 3;
    private static final String DISCONNECTS = "database.disconnects";
    private static final int MOST_DISCONNECTS = 3;
    private static final String OUTCOME = "database.outcome";
    private static final Set<String> OWN_ATTRIBUTES = Set.of(OUTCOME, TIMEOUTS, DISCONNECTS);
    private static final String UNDEFINED_FUNCTION = "42883";

    private volatile ArticleLoader loader;

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
        loader = new ArticleLoader(context.getProperty(QUERY_TIMEOUT).asTimePeriod(TimeUnit.SECONDS).intValue());
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) throws ProcessException {
        final List<FlowFile> flowFiles = batch(session, session.get(context.getProperty(BATCH_SIZE).asInteger()));
        if (flowFiles.isEmpty()) {
            return;
        }
        final long articleSize = context.getProperty(ARTICLE_SIZE).asDataSize(DataUnit.B).longValue();
        final Map<FlowFile, ReceivedArticle> articles = new LinkedHashMap<>();
        long bytes = 0;
        for (final FlowFile flowFile : flowFiles) {
            if (!articles.isEmpty() && bytes + flowFile.getSize() > BATCH_BYTES) {
                session.transfer(flowFile);
                continue;
            }
            try {
                articles.put(flowFile, new ReceivedArticle(ArticleContent.read(session, flowFile, articleSize), flowFile.getLineageStartDate()));
                bytes += flowFile.getSize();
            } catch (final FailureException e) {
                fail(session, flowFile, e.failure());
            }
        }
        if (!articles.isEmpty()) {
            load(context, session, articles);
        }
    }

    /** An article that may have ended a connection is a batch of its own, so that it ends no other's again; the others stay in the queue. */
    private static List<FlowFile> batch(final ProcessSession session, final List<FlowFile> flowFiles) {
        final FlowFile suspect = flowFiles.stream().filter(flowFile -> flowFile.getAttribute(DISCONNECTS) != null).findFirst().orElse(null);
        if (suspect == null) {
            return flowFiles;
        }
        flowFiles.stream().filter(flowFile -> flowFile != suspect).forEach(session::transfer);
        return List.of(suspect);
    }

    private void load(final ProcessContext context, final ProcessSession session, final Map<FlowFile, ReceivedArticle> articles) {
        final DBCPService pool = context.getProperty(CONNECTION_POOL).asControllerService(DBCPService.class);
        final List<FlowFile> flowFiles = new ArrayList<>(articles.keySet());
        final List<LoadResult> results;
        final String url;
        try (Connection connection = pool.getConnection()) {
            url = connection.getMetaData().getURL();
            results = loader.load(connection, new ArrayList<>(articles.values()));
        } catch (final SQLException | ProcessException e) {
            // Nothing of what was read is lost: the session puts it back, and loading it again is safe.
            session.rollback(true);
            context.yield();
            tellOfWait(flowFiles.size(), e);
            return;
        }
        int waiting = 0;
        Exception cause = null;
        for (int i = 0; i < results.size(); i++) {
            final LoadResult result = results.get(i);
            final FlowFile flowFile = flowFiles.get(i);
            switch (result.state()) {
                case LOADED -> {
                    final FlowFile loaded = session.putAttribute(forget(session, flowFile), OUTCOME, result.outcome());
                    session.getProvenanceReporter().send(loaded, url, result.outcome());
                    session.transfer(loaded, SUCCESS);
                }
                case OUTDATED -> fail(session, flowFile, new Failure("outdated-version", "The database has a version of the article that came in later"));
                case REFUSED -> fail(session, flowFile, new Failure("refused-by-database", result.cause().getMessage(), result.cause()));
                case TOO_SLOW -> transferTooSlow(session, flowFile, result.cause());
                case CONNECTION_LOST -> {
                    if (transferDisconnected(session, flowFile, result.cause())) {
                        cause = result.cause();
                        waiting++;
                    } else {
                        context.yield();
                    }
                }
                case FAILED -> {
                    session.transfer(session.penalize(flowFile));
                    cause = result.cause();
                    waiting++;
                }
                case NOT_TRIED -> {
                    session.transfer(flowFile);
                    cause = result.cause();
                    waiting++;
                }
            }
        }
        if (waiting > 0) {
            context.yield();
            tellOfWait(waiting, cause);
        }
    }

    private void tellOfWait(final int articles, final Exception cause) {
        if (cause instanceof final SQLException e && UNDEFINED_FUNCTION.equals(e.getSQLState())) {
            getLogger().error("The schema in the database is older than this processor, {} articles wait in the queue: run schema/postgresql.sql again. {}",
                    articles, cause.getMessage(), cause);
        } else {
            getLogger().error("The database is in trouble, {} articles wait in the queue: {}", articles, cause.getMessage(), cause);
        }
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final Failure failure) {
        failure.transfer(session, forget(session, flowFile), FAILURE, getLogger());
    }

    /** Takes away what earlier tries left in the attributes: what is given to the processor again begins anew. */
    private static FlowFile forget(final ProcessSession session, final FlowFile flowFile) {
        return session.removeAllAttributes(Failure.clear(session, flowFile), OWN_ATTRIBUTES);
    }

    private void transferTooSlow(final ProcessSession session, final FlowFile flowFile, final SQLException cause) {
        final int timeouts = count(flowFile, TIMEOUTS) + 1;
        if (timeouts >= MOST_TIMEOUTS) {
            fail(session, flowFile, new Failure("too-slow-for-database", cause.getMessage(), cause));
        } else {
            getLogger().warn("{} took too long to load and is tried again: {}", flowFile, cause.getMessage());
            session.transfer(session.penalize(session.putAttribute(flowFile, TIMEOUTS, Integer.toString(timeouts))));
        }
    }

    /** Whether it waits. Among others it is no more than a suspect, and is not counted. */
    private boolean transferDisconnected(final ProcessSession session, final FlowFile flowFile, final SQLException cause) {
        final int disconnects = flowFile.getAttribute(DISCONNECTS) == null ? 0 : count(flowFile, DISCONNECTS) + 1;
        if (disconnects >= MOST_DISCONNECTS) {
            fail(session, flowFile, new Failure("connection-lost",
                    "Each of %d times that the article was loaded by itself the connection was lost: %s".formatted(disconnects, cause.getMessage()), cause));
            return false;
        }
        session.transfer(session.penalize(session.putAttribute(flowFile, DISCONNECTS, Integer.toString(disconnects))));
        return true;
    }

    private static int count(final FlowFile flowFile, final String attribute) {
        final String count = flowFile.getAttribute(attribute);
        return count != null && count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
    }
}
