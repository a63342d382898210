package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.feeds.fetch.AddressPolicy;
import io.github.nifiarabicnews.feeds.fetch.AddressRange;
import io.github.nifiarabicnews.feeds.fetch.FeedFetcher;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.fetch.FetchSettings;
import io.github.nifiarabicnews.feeds.fetch.FetchSettings.ProxyServer;
import io.github.nifiarabicnews.feeds.fetch.FetchSettings.Tls;
import io.github.nifiarabicnews.feeds.fetch.Redacted;
import io.github.nifiarabicnews.feeds.list.FeedList;
import io.github.nifiarabicnews.feeds.list.FeedListWatcher;
import io.github.nifiarabicnews.feeds.memory.EntryChange;
import io.github.nifiarabicnews.feeds.memory.FeedMemories;
import io.github.nifiarabicnews.feeds.memory.FeedMemory;
import io.github.nifiarabicnews.feeds.parse.Repair;
import io.github.nifiarabicnews.feeds.poll.FeedPoller;
import io.github.nifiarabicnews.feeds.poll.Poll;
import io.github.nifiarabicnews.feeds.poll.PollOutcome;
import io.github.nifiarabicnews.feeds.poll.PollStatus;
import io.github.nifiarabicnews.feeds.poll.PollTimes;
import io.github.nifiarabicnews.processors.feeds.ChangedEntries;
import io.github.nifiarabicnews.processors.feeds.EntryAttributes;
import io.github.nifiarabicnews.processors.feeds.EntryRecords;
import io.github.nifiarabicnews.processors.feeds.FeedVerification;
import io.github.nifiarabicnews.processors.feeds.OutputStrategy;
import io.github.nifiarabicnews.processors.feeds.StatusRecords;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.PrimaryNodeOnly;
import org.apache.nifi.annotation.behavior.Stateful;
import org.apache.nifi.annotation.behavior.SystemResource;
import org.apache.nifi.annotation.behavior.SystemResourceConsideration;
import org.apache.nifi.annotation.behavior.TriggerSerially;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.configuration.DefaultSchedule;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.annotation.lifecycle.OnStopped;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.components.resource.ResourceCardinality;
import org.apache.nifi.components.resource.ResourceType;
import org.apache.nifi.components.state.Scope;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.proxy.ProxyConfiguration;
import org.apache.nifi.proxy.ProxySpec;
import org.apache.nifi.scheduling.SchedulingStrategy;
import org.apache.nifi.schema.access.SchemaNotFoundException;
import org.apache.nifi.serialization.RecordSetWriter;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.apache.nifi.ssl.SSLContextProvider;

@PrimaryNodeOnly
@TriggerSerially
@InputRequirement(InputRequirement.Requirement.INPUT_FORBIDDEN)
@DefaultSchedule(strategy = SchedulingStrategy.TIMER_DRIVEN, period = "1 sec")
@Tags({"arabic", "news", "rss", "atom", "json feed", "opml", "feed", "syndication", "poll", "http", "ingest", "source"})
@CapabilityDescription("""
        Polls any number of news feeds (RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed) and emits each entry once, whatever happens in between: restarts, a move of the primary node, \
        feeds that reorder their entries, change their encoding or break off. Feeds are fetched conditionally and politely, each at its own pace, and a broken feed holds up no other. \
        Feeds in windows-1256, ISO-8859-6 and UTF-16 are read as what they are, declared or not.""")
@UseCase(
        description = "Turn the entries of a few news sites into FlowFiles",
        keywords = {"rss", "atom", "news"},
        configuration = "Write the URLs of the feeds into \"Feed URLs\", one a line, and keep the other defaults. Connect \"failure\" to a place where somebody looks.")
@UseCase(
        description = "Poll the feeds of an OPML file that a feed reader exported",
        keywords = {"opml", "subscriptions"},
        configuration = "Set \"Feed List\" to the path or the URL of the OPML file. It is read again when it changes: feeds can be added and removed while the processor runs.")
@UseCase(
        description = "Get the whole article that each entry links to, with the feed's metadata",
        keywords = {"full text", "article", "InvokeHTTP"},
        configuration = """
                Send "success" to InvokeHTTP with "HTTP URL" set to ${article.url}, its "Response" to ExtractArticleText. The attributes of the entry stay on the FlowFile: \
                title, author and date of the feed are used where the page has none.""")
@UseCase(
        description = "Watch the state of feeds",
        keywords = {"monitoring", "status"},
        configuration = "Connect \"status\": for each poll it gets a JSON record with the outcome, the cause of a failure, counts and the time of the next poll.")
@WritesAttributes({
        @WritesAttribute(attribute = "article.id", description = "The entry's guid, atom:id or id where that is a URI, otherwise after the URL of the feed and #, as other feeds may have the same; its link where it has none"),
        @WritesAttribute(attribute = "article.title", description = "Title, plain text"),
        @WritesAttribute(attribute = "article.url", description = "Link to the page, absolute"),
        @WritesAttribute(attribute = "article.author", description = "Author or authors, set apart by commas"),
        @WritesAttribute(attribute = "article.published", description = "Date of publication, ISO 8601 in UTC; absent where the feed gives none that can be believed"),
        @WritesAttribute(attribute = "article.source", description = "Title of the feed"),
        @WritesAttribute(attribute = "article.language", description = "Language that the entry or the feed declares, BCP 47"),
        @WritesAttribute(attribute = "entry.updated", description = "Date of the last change, ISO 8601 in UTC"),
        @WritesAttribute(attribute = "entry.claimed.date", description = "The date as the feed writes it, where it cannot be read or lies more than a day ahead"),
        @WritesAttribute(attribute = "entry.seen", description = "Time of the poll that brought the entry, ISO 8601 in UTC"),
        @WritesAttribute(attribute = "entry.change", description = "new, or updated where Changed Entries is Emit"),
        @WritesAttribute(attribute = "entry.categories", description = "Categories, set apart by comma and space"),
        @WritesAttribute(attribute = "entry.summary", description = "Summary, plain text"),
        @WritesAttribute(attribute = "entry.enclosure.url", description = "URL of the first enclosure"),
        @WritesAttribute(attribute = "entry.enclosure.type", description = "MIME type of the first enclosure"),
        @WritesAttribute(attribute = "entry.enclosure.length", description = "Length of the first enclosure in bytes"),
        @WritesAttribute(attribute = "entry.enclosure.count", description = "How many enclosures the entry has"),
        @WritesAttribute(attribute = "feed.url", description = "URL of the feed as it was configured, without credentials"),
        @WritesAttribute(attribute = "feed.fetched.url", description = "URL that the feed came from after redirects, without credentials"),
        @WritesAttribute(attribute = "feed.title", description = "Title of the feed"),
        @WritesAttribute(attribute = "feed.site.url", description = "URL of the site that the feed names"),
        @WritesAttribute(attribute = "feed.language", description = "Language that the feed declares, BCP 47"),
        @WritesAttribute(attribute = "feed.format", description = "rss, rdf, atom or json"),
        @WritesAttribute(attribute = "feed.charset", description = "Character encoding that the feed was read in"),
        @WritesAttribute(attribute = "mime.type", description = "text/html or text/plain with charset=UTF-8; that of the Record Writer; or that of the server on failure"),
        @WritesAttribute(attribute = "filename", description = "A digest of the entry's id with an extension: the same whenever the entry comes"),
        @WritesAttribute(attribute = "record.count", description = "With Records and on status: how many records there are"),
        @WritesAttribute(attribute = "failure.reason", description = "On failure, one of: empty, not-a-feed, unparseable"),
        @WritesAttribute(attribute = "failure.message", description = "On failure, a sentence that says more")
})
@Stateful(scopes = Scope.CLUSTER, description = """
        For each feed: ETag and Last-Modified, where it has moved to, when it may be polled again, the date of its newest entry and short digests of the entries that it has or had lately. \
        A new primary node goes on where the other stopped. The state stays below 1 MB whatever the number of feeds. Clearing it makes every entry new.""")
@SystemResourceConsideration(resource = SystemResource.MEMORY, description = "Up to ten feeds of Maximum Feed Size are held in memory at once, several times over while they are parsed")
@SeeAlso(classNames = "org.apache.nifi.processors.standard.InvokeHTTP", value = ExtractArticleText.class)
public class ConsumeNewsFeed extends AbstractProcessor implements VerifiableProcessor {

    static final PropertyDescriptor FEED_URLS = new PropertyDescriptor.Builder()
            .name("Feed URLs")
            .description("""
                    URLs of feeds, http or https, one a line; lines that begin with # are passed over. User name and password in a URL \
                    (https://user:password@host/path) are sent to that site alone and are shown nowhere; a parameter keeps them out of the flow definition.""")
            .required(false)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .addValidator(feedUrls())
            .build();

    static final PropertyDescriptor FEED_LIST = new PropertyDescriptor.Builder()
            .name("Feed List")
            .description("""
                    A file, or an http or https URL, with further feeds: one URL a line, or OPML as feed readers export it. A file is read again when it changes, \
                    a URL with each Poll Interval; while it cannot be read the feeds that it named last go on.""")
            .required(false)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .identifiesExternalResource(ResourceCardinality.SINGLE, ResourceType.FILE, ResourceType.URL)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor POLL_INTERVAL = new PropertyDescriptor.Builder()
            .name("Poll Interval")
            .description("""
                    Time between two polls of a feed, whatever the Run Schedule. A feed is polled less often, up to once a day, where its ttl or its server's Cache-Control asks for it; \
                    skipHours, skipDays and Retry-After are kept; after failures the time doubles, up to a day.""")
            .required(true)
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 30, TimeUnit.DAYS))
            .defaultValue("15 min")
            .build();

    static final PropertyDescriptor CHANGED_ENTRIES = new PropertyDescriptor.Builder()
            .name("Changed Entries")
            .description("What becomes of entries that were seen before and have changed since")
            .required(true)
            .allowableValues(ChangedEntries.class)
            .defaultValue(ChangedEntries.IGNORE)
            .build();

    static final PropertyDescriptor OUTPUT_STRATEGY = new PropertyDescriptor.Builder()
            .name("Output Strategy")
            .description("What new entries become")
            .required(true)
            .allowableValues(OutputStrategy.class)
            .defaultValue(OutputStrategy.FLOWFILE_PER_ENTRY)
            .build();

    static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the entries of a poll, and the status records")
            .required(true)
            .identifiesControllerService(RecordSetWriterFactory.class)
            .dependsOn(OUTPUT_STRATEGY, OutputStrategy.RECORDS)
            .build();

    static final PropertyDescriptor REQUEST_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Request Timeout")
            .description("Time that fetching a feed may take as a whole: redirects, and the body to its last byte")
            .required(true)
            .addValidator(StandardValidators.createTimePeriodValidator(100, TimeUnit.MILLISECONDS, 10, TimeUnit.MINUTES))
            .defaultValue("30 sec")
            .build();

    static final PropertyDescriptor MAXIMUM_FEED_SIZE = new PropertyDescriptor.Builder()
            .name("Maximum Feed Size")
            .description("A feed that is larger, as it is sent or decompressed, is not read")
            .required(true)
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 256L * 1024 * 1024))
            .defaultValue("10 MB")
            .build();

    static final PropertyDescriptor ALLOWED_PRIVATE_NETWORKS = new PropertyDescriptor.Builder()
            .name("Allowed Private Networks")
            .description("""
                    Addresses or ranges, set apart by commas, such as 127.0.0.1, 10.20.0.0/16 or fd00::/8, that feeds may come from although they are not public. Otherwise a feed URL, \
                    or a redirect, that resolves to a loopback, link-local, private or reserved address is refused, so that nobody who writes a feed reaches into the network of this NiFi.""")
            .required(false)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .addValidator(addressRanges())
            .build();

    static final PropertyDescriptor SSL_CONTEXT_SERVICE = new PropertyDescriptor.Builder()
            .name("SSL Context Service")
            .description("Trust, and where servers ask for one the client certificate, for https. Without it the certificates that Java trusts are trusted.")
            .required(false)
            .identifiesControllerService(SSLContextProvider.class)
            .build();

    private static final ProxySpec[] PROXY_SPECS = {ProxySpec.HTTP, ProxySpec.HTTP_AUTH, ProxySpec.SOCKS};

    static final PropertyDescriptor PROXY_CONFIGURATION_SERVICE = ProxyConfiguration.createProxyConfigPropertyDescriptor(PROXY_SPECS);

    static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("New entries, and changed ones where Changed Entries asks for them")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("The document of a feed, as it came, that cannot be read: once, until the feed can be read again or its document changes")
            .build();

    static final Relationship STATUS = new Relationship.Builder()
            .name("status")
            .description("A record for each poll: outcome, cause of a failure, counts, time of the next poll. A JSON array, or what the Record Writer makes of it")
            .autoTerminateDefault(true)
            .build();

    /** Entries in the documents of one session, after which no further document is taken along. */
    private static final int ENTRIES_PER_SESSION = 5000;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    /** How long one session goes on while feeds are due. */
    private static final Duration ROUND_DURATION = Duration.ofSeconds(2);

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(FEED_URLS, FEED_LIST, POLL_INTERVAL, CHANGED_ENTRIES, OUTPUT_STRATEGY, RECORD_WRITER,
            REQUEST_TIMEOUT, MAXIMUM_FEED_SIZE, ALLOWED_PRIVATE_NETWORKS, SSL_CONTEXT_SERVICE, PROXY_CONFIGURATION_SERVICE);
    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, FAILURE, STATUS);

    private volatile FeedPoller poller;
    private volatile FeedListWatcher watcher;
    private volatile RecordSetWriterFactory writerFactory;

    private static Validator feedUrls() {
        return (subject, input, context) -> {
            if (context.isExpressionLanguagePresent(input)) {
                return valid(subject, input);
            }
            final FeedList list = FeedList.parse(input);
            if (!list.invalid().isEmpty()) {
                return invalid(subject, input, "'" + Redacted.url(list.invalid().getFirst()) + "' is not an http or https URL");
            }
            return list.urls().isEmpty() ? invalid(subject, input, "there is no URL in it") : valid(subject, input);
        };
    }

    private static Validator addressRanges() {
        return (subject, input, context) -> {
            if (context.isExpressionLanguagePresent(input)) {
                return valid(subject, input);
            }
            try {
                parseRanges(input);
                return valid(subject, input);
            } catch (final IllegalArgumentException e) {
                return invalid(subject, input, e.getMessage());
            }
        };
    }

    private static ValidationResult valid(final String subject, final String input) {
        return new ValidationResult.Builder().subject(subject).input(input).valid(true).build();
    }

    private static ValidationResult invalid(final String subject, final String input, final String explanation) {
        return new ValidationResult.Builder().subject(subject).input(Redacted.url(input)).valid(false).explanation(explanation).build();
    }

    private static List<AddressRange> parseRanges(final String text) {
        return text == null ? List.of() : Stream.of(text.split("[,\\s]+")).filter(range -> !range.isEmpty()).map(AddressRange::parse).toList();
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected Collection<ValidationResult> customValidate(final ValidationContext context) {
        final List<ValidationResult> results = new ArrayList<>();
        if (!context.getProperty(FEED_URLS).isSet() && !context.getProperty(FEED_LIST).isSet()) {
            results.add(new ValidationResult.Builder().subject("Feeds").valid(false)
                    .explanation("Feed URLs or Feed List must be set").build());
        }
        ProxyConfiguration.validateProxySpec(context, results, PROXY_SPECS);
        return results;
    }

    @OnScheduled
    public void start(final ProcessContext context) {
        final FeedFetcher fetcher = newFetcher(context);
        final Duration interval = Duration.ofMillis(context.getProperty(POLL_INTERVAL).asTimePeriod(TimeUnit.MILLISECONDS));
        final boolean withChanges = context.getProperty(CHANGED_ENTRIES).asAllowableValue(ChangedEntries.class) == ChangedEntries.EMIT;
        watcher = newWatcher(context, fetcher);
        poller = new FeedPoller(fetcher, new PollTimes(interval, new SplittableRandom()), withChanges, Clock.systemUTC());
        final boolean records = context.getProperty(OUTPUT_STRATEGY).asAllowableValue(OutputStrategy.class) == OutputStrategy.RECORDS;
        writerFactory = records ? context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class) : null;
    }

    private static FeedFetcher newFetcher(final ProcessContext context) {
        final AddressPolicy policy = new AddressPolicy(parseRanges(context.getProperty(ALLOWED_PRIVATE_NETWORKS).evaluateAttributeExpressions().getValue()));
        return new FeedFetcher(new FetchSettings(policy,
                Duration.ofMillis(context.getProperty(REQUEST_TIMEOUT).asTimePeriod(TimeUnit.MILLISECONDS)),
                context.getProperty(MAXIMUM_FEED_SIZE).asDataSize(DataUnit.B).intValue(),
                tls(context.getProperty(SSL_CONTEXT_SERVICE).asControllerService(SSLContextProvider.class)),
                proxy(ProxyConfiguration.getConfiguration(context))), Clock.systemUTC());
    }

    private static Tls tls(final SSLContextProvider provider) {
        return provider == null ? null : new Tls(provider.createContext(), provider.createTrustManager());
    }

    private static ProxyServer proxy(final ProxyConfiguration configuration) {
        if (configuration.getProxyType() == Proxy.Type.DIRECT) {
            return null;
        }
        final boolean withCredentials = configuration.hasCredential();
        return new ProxyServer(configuration.createProxy(), withCredentials ? configuration.getProxyUserName() : null,
                withCredentials ? configuration.getProxyUserPassword() : null);
    }

    private static FeedListWatcher newWatcher(final ProcessContext context, final FeedFetcher fetcher) {
        return new FeedListWatcher(context.getProperty(FEED_URLS).evaluateAttributeExpressions().getValue(),
                context.getProperty(FEED_LIST).evaluateAttributeExpressions().getValue(), fetcher,
                Duration.ofMillis(context.getProperty(POLL_INTERVAL).asTimePeriod(TimeUnit.MILLISECONDS)), Clock.systemUTC());
    }

    @OnStopped
    public void stop() {
        if (poller != null) {
            poller.close();
            poller = null;
        }
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        try (FeedFetcher fetcher = newFetcher(context)) {
            return new FeedVerification(newWatcher(context, fetcher), fetcher).run();
        }
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) throws ProcessException {
        refreshFeeds();
        if (!poller.isDue() && !poller.isBusy()) {
            context.yield();
            return;
        }
        final Round round = new Round(readMemories(session), new ArrayList<>(), new ArrayList<>());
        boolean handedOver = false;
        try {
            pollFor(ROUND_DURATION, round, session);
            if (!round.outcomes().isEmpty()) {
                commit(round, session);
            }
            handedOver = true;
        } finally {
            if (!handedOver) {
                round.polls().forEach(poller::repeat);
            }
        }
    }

    /**
     * What one session takes along.
     *
     * @param memories what is remembered, with what the session adds
     * @param polls    all that were collected, should they have to be repeated
     * @param outcomes of those that were handled, without their documents
     */
    private record Round(FeedMemories memories, List<String> polls, List<PollOutcome> outcomes) {
    }

    private void pollFor(final Duration duration, final Round round, final ProcessSession session) {
        final long end = System.nanoTime() + duration.toNanos();
        int entries = 0;
        do {
            poller.start(url -> memory(round.memories(), url));
            final List<Poll> polls = collect(ENTRIES_PER_SESSION - entries);
            // Before any of them is handled: what fails on one must not lose the others.
            polls.forEach(poll -> round.polls().add(poll.url()));
            for (final Poll poll : polls) {
                final PollOutcome outcome = poller.judge(poll, memory(round.memories(), poll.url()));
                emit(outcome, session);
                if (outcome.changesMemory()) {
                    round.memories().put(poll.url(), outcome.memory());
                }
                entries += outcome.changes().size();
                round.outcomes().add(outcome.withoutDocument());
            }
        } while (System.nanoTime() < end && entries < ENTRIES_PER_SESSION && poller.isDue() && isScheduled());
    }

    private void refreshFeeds() {
        try {
            watcher.changed().ifPresent(this::setFeeds);
        } catch (final IOException e) {
            getLogger().error("{}; the feeds that are known go on", Redacted.url(e.getMessage()));
        }
    }

    private void setFeeds(final FeedList list) {
        if (!list.invalid().isEmpty()) {
            getLogger().warn("Not http or https URLs, and left out of the feeds: {}", list.invalid().stream().map(Redacted::url).toList());
        }
        final int excess = list.urls().size() - FeedMemories.MAXIMUM_FEEDS;
        if (excess > 0) {
            getLogger().error("There are {} feeds, more than the {} that can be remembered: the last {} are not polled. Use a second processor for them.",
                    list.urls().size(), FeedMemories.MAXIMUM_FEEDS, excess);
        }
        poller.setFeeds(list.urls().subList(0, Math.min(list.urls().size(), FeedMemories.MAXIMUM_FEEDS)));
    }

    private static FeedMemories readMemories(final ProcessSession session) {
        try {
            return FeedMemories.of(session.getState(Scope.CLUSTER).toMap());
        } catch (final IOException e) {
            throw new ProcessException("The state cannot be read: no feed is polled until it can", e);
        }
    }

    private FeedMemory memory(final FeedMemories memories, final String url) {
        try {
            return memories.get(url);
        } catch (final IllegalArgumentException e) {
            getLogger().error("What is remembered of {} cannot be read: its entries count as new", Redacted.url(url), e);
            return FeedMemory.empty();
        }
    }

    private List<Poll> collect(final int entries) {
        try {
            return poller.collect(entries, PATIENCE);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private void commit(final Round round, final ProcessSession session) {
        emitStatus(round.outcomes(), session);
        if (round.outcomes().stream().anyMatch(PollOutcome::changesMemory)) {
            try {
                session.setState(round.memories().toState(poller.feeds()), Scope.CLUSTER);
            } catch (final IOException e) {
                throw new ProcessException("The state cannot be written: the entries are told of when it can", e);
            }
        }
        final FeedPoller current = poller;
        // State and FlowFiles are committed together: only then do the polls count.
        session.commitAsync(() -> round.outcomes().forEach(current::settle), failure -> round.polls().forEach(current::repeat));
    }

    private void emit(final PollOutcome outcome, final ProcessSession session) {
        log(outcome);
        if (outcome.newlyBroken()) {
            emitDocument(outcome, session);
        }
        if (outcome.changes().isEmpty()) {
            return;
        }
        if (writerFactory == null) {
            // Feeds have the newest entry first; what comes after is to get them in the order that they were written.
            outcome.changes().reversed().forEach(change -> emitEntry(outcome.poll(), change, session));
        } else {
            emitRecords(outcome, session);
        }
    }

    private void emitEntry(final Poll poll, final EntryChange change, final ProcessSession session) {
        FlowFile flowFile = session.create();
        flowFile = session.write(flowFile, out -> out.write(change.entry().content().getBytes(StandardCharsets.UTF_8)));
        flowFile = session.putAllAttributes(flowFile, EntryAttributes.of(poll, change));
        received(flowFile, poll, session);
        session.transfer(flowFile, SUCCESS);
    }

    private static void received(final FlowFile flowFile, final Poll poll, final ProcessSession session) {
        session.getProvenanceReporter().receive(flowFile, Redacted.url(poll.result().answer().url().toString()), poll.duration().toMillis());
    }

    private void emitRecords(final PollOutcome outcome, final ProcessSession session) {
        final List<Record> records = outcome.changes().reversed().stream().map(change -> EntryRecords.of(outcome.poll(), change)).toList();
        final Map<String, String> attributes = EntryAttributes.ofFeed(outcome.poll());
        FlowFile flowFile = session.create();
        attributes.putAll(writeRecords(records, EntryRecords.SCHEMA, flowFile, session));
        flowFile = session.putAllAttributes(flowFile, attributes);
        received(flowFile, outcome.poll(), session);
        session.transfer(flowFile, SUCCESS);
    }

    /** Gives the attributes that go with the content. */
    private Map<String, String> writeRecords(final List<Record> records, final RecordSchema recordSchema, final FlowFile flowFile, final ProcessSession session) {
        try (OutputStream out = session.write(flowFile)) {
            final RecordSchema schema = writerFactory.getSchema(Map.of(), recordSchema);
            try (RecordSetWriter writer = writerFactory.createWriter(getLogger(), schema, out, flowFile)) {
                writer.beginRecordSet();
                for (final Record record : records) {
                    writer.write(record);
                }
                final Map<String, String> attributes = new HashMap<>(writer.finishRecordSet().getAttributes());
                attributes.put(CoreAttributes.MIME_TYPE.key(), writer.getMimeType());
                attributes.put("record.count", Integer.toString(records.size()));
                return attributes;
            }
        } catch (final IOException | SchemaNotFoundException e) {
            throw new ProcessException("The Record Writer failed: the entries are told of when it works", e);
        }
    }

    private void emitDocument(final PollOutcome outcome, final ProcessSession session) {
        final Fetched fetched = (Fetched) outcome.poll().result();
        final Map<String, String> attributes = new HashMap<>(EntryAttributes.ofFeed(outcome.poll()));
        attributes.put("failure.reason", outcome.status().reason());
        attributes.put("failure.message", outcome.status().message());
        attributes.put(CoreAttributes.MIME_TYPE.key(),
                fetched.answer().contentType() == null ? "application/octet-stream" : fetched.answer().contentType());
        FlowFile flowFile = session.create();
        flowFile = session.write(flowFile, out -> out.write(fetched.body()));
        flowFile = session.putAllAttributes(flowFile, attributes);
        received(flowFile, outcome.poll(), session);
        session.transfer(flowFile, FAILURE);
    }

    private void emitStatus(final List<PollOutcome> outcomes, final ProcessSession session) {
        final List<PollStatus> statuses = outcomes.stream().map(PollOutcome::status).toList();
        FlowFile flowFile = session.create();
        final String name = "feed-status-" + flowFile.getAttribute(CoreAttributes.UUID.key());
        if (writerFactory == null) {
            flowFile = session.write(flowFile, out -> StatusRecords.write(statuses, out));
            flowFile = session.putAllAttributes(flowFile, Map.of(
                    CoreAttributes.MIME_TYPE.key(), "application/json",
                    CoreAttributes.FILENAME.key(), name + ".json",
                    "record.count", Integer.toString(statuses.size())));
        } else {
            final List<Record> records = statuses.stream().map(StatusRecords::of).toList();
            flowFile = session.putAllAttributes(flowFile, writeRecords(records, StatusRecords.SCHEMA, flowFile, session));
            flowFile = session.putAttribute(flowFile, CoreAttributes.FILENAME.key(), name);
        }
        session.getProvenanceReporter().create(flowFile);
        session.transfer(flowFile, STATUS);
    }

    private void log(final PollOutcome outcome) {
        final PollStatus status = outcome.status();
        if (status.outcome().isFailure()) {
            getLogger().warn("Feed {} {}: {} ({}, {} in a row); next poll {}", status.url(), status.outcome().label(), status.message(), status.reason(),
                    status.failures(), status.nextPoll());
        }
        if (status.repairs().contains(Repair.TRUNCATED) || status.repairs().contains(Repair.ENTRIES)) {
            getLogger().warn("Feed {} is damaged ({}): {} entries could be read, {} are left for when they are whole", status.url(),
                    status.repairs().stream().map(Repair::label).sorted().collect(Collectors.joining(", ")),
                    status.entries() - status.incompleteEntries(), status.incompleteEntries());
        }
        final Optional<String> before = Optional.ofNullable(outcome.poll().memory().movedTo()).map(Redacted::url);
        if (status.movedTo() != null && !before.equals(Optional.of(status.movedTo()))) {
            getLogger().warn("Feed {} has moved for good to {} and is polled there from now on; the list of feeds should say so", status.url(), status.movedTo());
        }
    }
}
