package io.github.nifiarabicnews.processors.feeds;

import io.github.nifiarabicnews.feeds.fetch.FeedFetcher;
import io.github.nifiarabicnews.feeds.fetch.FetchResult;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Failed;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.fetch.Redacted;
import io.github.nifiarabicnews.feeds.list.FeedList;
import io.github.nifiarabicnews.feeds.list.FeedListWatcher;
import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.FeedParser;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tries a configuration out in steps: resolves the list of feeds, fetches up to {@value #MAXIMUM_FEEDS} of them, parses
 * what came and counts the entries. Nothing is remembered of it.
 */
public final class FeedVerification {

    private static final int MAXIMUM_FEEDS = 20;

    private final FeedListWatcher watcher;
    private final FeedFetcher fetcher;
    private final List<ConfigVerificationResult> results = new ArrayList<>();

    public FeedVerification(final FeedListWatcher watcher, final FeedFetcher fetcher) {
        this.watcher = watcher;
        this.fetcher = fetcher;
    }

    /** One result for each step; a step is skipped where nothing got through the one before it. */
    public List<ConfigVerificationResult> run() {
        final List<Trial> trials = fetch(resolve());
        final List<Trial> fetched = trials.stream().filter(trial -> trial.body() != null).toList();
        final List<Trial> parsed = parse(fetched);
        count(parsed);
        return results;
    }

    /** A feed on its way through the steps; the message says why it goes no further. */
    private record Trial(String url, Fetched body, ParsedFeed feed, String message) {
    }

    private List<String> resolve() {
        try {
            final FeedList list = watcher.load();
            final List<String> invalid = list.invalid().stream().map(Redacted::url).toList();
            if (list.urls().isEmpty()) {
                add("Resolve Feeds", Outcome.FAILED, "No feed is named" + (invalid.isEmpty() ? "" : "; not http or https URLs: " + invalid));
            } else if (!invalid.isEmpty()) {
                add("Resolve Feeds", Outcome.FAILED, list.urls().size() + " feeds are named; not http or https URLs: " + invalid);
            } else {
                add("Resolve Feeds", Outcome.SUCCESSFUL, list.urls().size() + " feeds are named");
            }
            return list.urls();
        } catch (final IOException e) {
            add("Resolve Feeds", Outcome.FAILED, e.getMessage());
            return List.of();
        }
    }

    private List<Trial> fetch(final List<String> urls) {
        final List<String> some = urls.subList(0, Math.min(urls.size(), MAXIMUM_FEEDS));
        final List<Trial> trials = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            final List<Future<FetchResult>> futures = executor.invokeAll(some.stream()
                    .map(url -> (Callable<FetchResult>) () -> fetcher.fetch(url, null, null)).toList());
            for (int index = 0; index < some.size(); index++) {
                trials.add(trial(some.get(index), futures.get(index).get()));
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (final ExecutionException e) {
            throw new IllegalStateException("Fetching never throws", e);
        }
        report("Fetch Feeds", trials, (int) trials.stream().filter(trial -> trial.body() != null).count(),
                urls.size() > some.size() ? " (of " + urls.size() + " the first " + some.size() + " were tried)" : "");
        return trials;
    }

    private static Trial trial(final String url, final FetchResult result) {
        if (result instanceof final Fetched fetched) {
            return new Trial(url, fetched, null, null);
        }
        return new Trial(url, null, null, result instanceof final Failed failed ? failed.message() : "The server says that nothing has changed");
    }

    private List<Trial> parse(final List<Trial> fetched) {
        final List<Trial> trials = new ArrayList<>();
        for (final Trial trial : fetched) {
            try {
                final ParsedFeed feed = new FeedParser().parse(trial.body().body(), trial.body().answer().contentType(),
                        trial.body().answer().url(), Instant.now());
                trials.add(new Trial(trial.url(), trial.body(), feed, null));
            } catch (final FeedParseException e) {
                trials.add(new Trial(trial.url(), trial.body(), null, Redacted.url(trial.url()) + ": " + e.getMessage()));
            }
        }
        final List<Trial> parsed = trials.stream().filter(trial -> trial.feed() != null).toList();
        report("Parse Feeds", trials, parsed.size(), "");
        return parsed;
    }

    private void count(final List<Trial> parsed) {
        if (parsed.isEmpty()) {
            add("Count Entries", Outcome.SKIPPED, "There is no feed to count the entries of");
            return;
        }
        final List<String> lines = new ArrayList<>();
        int entries = 0;
        for (final Trial trial : parsed) {
            entries += trial.feed().entries().size();
            lines.add(String.format(Locale.ROOT, "%s: %d entries, %s in %s", Redacted.url(trial.url()), trial.feed().entries().size(),
                    trial.feed().format().label(), trial.feed().charset()));
        }
        add("Count Entries", Outcome.SUCCESSFUL, entries + " entries. " + String.join("; ", lines));
    }

    private void report(final String step, final List<Trial> trials, final int successful, final String note) {
        if (trials.isEmpty()) {
            add(step, Outcome.SKIPPED, "No feed got so far");
            return;
        }
        final List<String> messages = trials.stream().map(Trial::message).filter(Objects::nonNull).toList();
        add(step, messages.isEmpty() ? Outcome.SUCCESSFUL : Outcome.FAILED, successful + " of " + trials.size() + " feeds" + note
                + (messages.isEmpty() ? "" : ". " + String.join("; ", messages)));
    }

    private void add(final String step, final Outcome outcome, final String explanation) {
        results.add(new ConfigVerificationResult.Builder()
                .verificationStepName(step)
                .outcome(outcome)
                .explanation(explanation)
                .build());
    }
}
