package io.github.nifiarabicnews.services;

import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.resource.ResourceCardinality;
import org.apache.nifi.components.resource.ResourceReference;
import org.apache.nifi.components.resource.ResourceType;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.reporting.InitializationException;

@Tags({"arabic", "news", "events", "lexicon", "dictionary", "gazetteer", "actors", "places", "plover", "cameo", "linguist"})
@CapabilityDescription("""
        The lexicon for TagNewsEvents: the built-in one, and on top of it a user's own files in the same formats, whose events, actors and places add to, override or switch off
        built-in ones, and lists of what is never to be taken for one. Changed files are taken up while the flow runs. Where a file has a mistake, all changes are refused, with
        file, line and reason, and the lexicon that was in force stays.
        """)
public class StandardNewsLexiconService extends AbstractControllerService implements NewsLexiconService, VerifiableControllerService {

    static final PropertyDescriptor LEXICON_FILES = new PropertyDescriptor.Builder()
            .name("Lexicon Files")
            .description("""
                    Files or folders, set apart by commas, with entries of one's own: .rules files of event rules, .tsv files of lexemes, actors or places, told apart by the columns
                    that their first row names, and .ignore files of what is to be ignored. Folders are searched eight levels deep; a file may have 32 MB, a folder 1,000 files. Later locations override earlier ones, and all of them
                    the built-in lexicon. Without any the built-in lexicon alone is in force.
                    """)
            .required(false)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .identifiesExternalResource(ResourceCardinality.MULTIPLE, ResourceType.FILE, ResourceType.DIRECTORY)
            .build();

    static final PropertyDescriptor CHECK_INTERVAL = new PropertyDescriptor.Builder()
            .name("Change Check Interval")
            .description("How often to look whether the files have changed.")
            .required(true)
            .defaultValue("10 secs")
            .dependsOn(LEXICON_FILES)
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.DAYS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(LEXICON_FILES, CHECK_INTERVAL);

    private volatile EventTagger tagger;
    private volatile ScheduledExecutorService watcher;
    /** Of the present enabling. A load that began before the service was disabled may end after it was enabled anew. */
    private volatile Watch watch;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) throws InitializationException {
        final Watch begun = new Watch(locations(context));
        try {
            final UserLexicon files = read(begun.locations);
            tagger = NewsTagger.withUserFiles(files.layers());
            begun.lastTried = files.fingerprint();
        } catch (final IOException | LexiconException e) {
            throw new InitializationException("The lexicon files are refused: " + e.getMessage(), e);
        }
        watch = begun;
        if (!begun.locations.isEmpty()) {
            final long interval = context.getProperty(CHECK_INTERVAL).asTimePeriod(TimeUnit.MILLISECONDS);
            watcher = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(getIdentifier() + " lexicon watcher").factory());
            watcher.scheduleWithFixedDelay(begun::takeUpChanges, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    /** Reads the user's files; apart from the rest for tests. */
    UserLexicon read(final List<Path> locations) throws IOException {
        return UserLexicon.read(locations);
    }

    private static List<Path> locations(final ConfigurationContext context) {
        return context.getProperty(LEXICON_FILES).evaluateAttributeExpressions().asResources().asList().stream()
                .map(ResourceReference::asFile).map(File::toPath).toList();
    }

    @OnDisabled
    public synchronized void onDisabled() {
        watch = null;
        if (watcher != null) {
            watcher.shutdownNow();
            watcher = null;
        }
        tagger = null;
    }

    @Override
    public EventTagger tagger() {
        final EventTagger current = tagger;
        if (current == null) {
            throw new IllegalStateException("The lexicon service is not enabled");
        }
        return current;
    }

    /** Puts a changed lexicon in force, unless the service was disabled in the meantime. */
    private synchronized void takeUp(final Watch source, final EventTagger changed) {
        if (watch == source) {
            tagger = changed;
            getLogger().info("Changed lexicon files taken up, the lexicon's version is {}", changed.lexicon().version());
        }
    }

    Watch watch() {
        return watch;
    }

    /** The user's files from when the service is enabled until it is disabled. */
    final class Watch {
        private final List<Path> locations;
        /** Of the files that were tried last, good or bad: the same mistake is reported once. */
        private String lastTried;

        private Watch(final List<Path> locations) {
            this.locations = locations;
        }

        /** Loads the files again where they have changed. What goes wrong leaves the lexicon in force and is told once. */
        void takeUpChanges() {
            String tried = null;
            try {
                final UserLexicon files = read(locations);
                tried = files.fingerprint();
                if (!tried.equals(lastTried)) {
                    takeUp(this, NewsTagger.withUserFiles(files.layers()));
                }
            } catch (final LexiconException e) {
                getLogger().error("Changed lexicon files are refused, the lexicon in force stays: {}", e.getMessage());
            } catch (final IOException e) {
                tried = e.toString();
                if (!tried.equals(lastTried)) {
                    getLogger().error("The lexicon files cannot be read, the lexicon in force stays: {}", e.toString());
                }
            } catch (final Throwable e) {
                // Anything that escapes, an error such as too deep a recursion as well, would end the watching for good and without a word.
                tried = tried == null ? e.toString() : tried;
                if (!tried.equals(lastTried)) {
                    getLogger().error("Changed lexicon files cannot be taken up, the lexicon in force stays", e);
                }
            }
            lastTried = tried;
        }
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        final ConfigVerificationResult.Builder read = new ConfigVerificationResult.Builder().verificationStepName("Read Lexicon Files");
        final ConfigVerificationResult.Builder check = new ConfigVerificationResult.Builder().verificationStepName("Check Lexicon");
        final UserLexicon files;
        try {
            files = read(locations(context));
        } catch (final IOException e) {
            return List.of(read.outcome(Outcome.FAILED).explanation(e.toString()).build(),
                    check.outcome(Outcome.SKIPPED).explanation("The files cannot be read").build());
        }
        read.outcome(Outcome.SUCCESSFUL).explanation("%d files read".formatted(files.fileCount()));
        try {
            final Lexicon lexicon = NewsTagger.withUserFiles(files.layers()).lexicon();
            check.outcome(Outcome.SUCCESSFUL).explanation("%d lexemes, %d rules and %d patterns in all, built-in ones among them"
                    .formatted(lexicon.lexemeCount(), lexicon.rules().size(), lexicon.patterns().size()));
        } catch (final LexiconException e) {
            verificationLogger.warn("Lexicon refused", e);
            check.outcome(Outcome.FAILED).explanation(e.getMessage());
        }
        return List.of(read.build(), check.build());
    }
}
