package io.github.nifiarabicnews.feeds.list;

import io.github.nifiarabicnews.extraction.charset.ArabicCharsetDetector;
import io.github.nifiarabicnews.extraction.charset.DeclaredCharset;
import io.github.nifiarabicnews.feeds.fetch.FeedFetcher;
import io.github.nifiarabicnews.feeds.fetch.FetchResult;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Failed;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Keeps a list of feeds up to date that is partly written down and partly in a file, which is read again when it was
 * changed, or at a URL, which is fetched again from time to time without anybody waiting for it.
 *
 * <p>For one thread at a time.
 */
public final class FeedListWatcher {

    private static final int MAXIMUM_FILE_SIZE = 16 * 1024 * 1024;
    private static final Duration RETRY_DELAY = Duration.ofMinutes(1);

    private final FeedList written;
    private final String location;
    private final FeedFetcher fetcher;
    private final Duration interval;
    private final Clock clock;
    private FutureTask<FeedList> loading;
    private Instant nextLoad = Instant.MIN;
    private FileTime modified;
    private boolean told;

    /**
     * @param written  URLs, one a line, or null
     * @param location a file, an http or https URL, or null
     * @param fetcher  for the URL
     * @param interval between fetches of the URL
     */
    public FeedListWatcher(final String written, final String location, final FeedFetcher fetcher, final Duration interval, final Clock clock) {
        this.written = FeedList.parse(written == null ? "" : written);
        this.location = location;
        this.fetcher = fetcher;
        this.interval = interval;
        this.clock = clock;
    }

    /** Whether the text is an http or https URL. */
    public static boolean isUrl(final String location) {
        return location.regionMatches(true, 0, "http://", 0, 7) || location.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * The whole list, where it was loaded since the last call; before a list in a file or at a URL could be read, what is
     * written down.
     *
     * @throws IOException where file or URL cannot be read: what was told before holds, and it is tried again later
     */
    public Optional<FeedList> changed() throws IOException {
        if (location == null) {
            return tellOnce();
        }
        return isUrl(location) ? changedUrl() : changedFile();
    }

    private Optional<FeedList> tellOnce() {
        final boolean first = !told;
        told = true;
        return first ? Optional.of(written) : Optional.empty();
    }

    private Optional<FeedList> changedFile() throws IOException {
        if (nextLoad.isAfter(clock.instant())) {
            return Optional.empty();
        }
        try {
            final FileTime now = Files.getLastModifiedTime(Path.of(location));
            if (now.equals(modified)) {
                return Optional.empty();
            }
            final FeedList list = with(readFile(Path.of(location)));
            modified = now;
            told = true;
            return Optional.of(list);
        } catch (final IOException e) {
            if (!told) {
                // The next call tells what is wrong.
                return tellOnce();
            }
            nextLoad = clock.instant().plus(RETRY_DELAY);
            throw new IOException("The feed list " + location + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<FeedList> changedUrl() throws IOException {
        if (loading == null && !nextLoad.isAfter(clock.instant())) {
            loading = new FutureTask<>((Callable<FeedList>) () -> with(fetch(fetcher, location)));
            Thread.ofVirtual().name("feed-list").start(loading);
        }
        if (loading == null || !loading.isDone()) {
            return tellOnce();
        }
        try {
            final FeedList list = loading.get();
            nextLoad = clock.instant().plus(interval);
            told = true;
            return Optional.of(list);
        } catch (final ExecutionException e) {
            nextLoad = clock.instant().plus(RETRY_DELAY);
            throw new IOException(e.getCause().getMessage(), e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            loading = null;
        }
    }

    /**
     * Loads everything at once.
     *
     * @throws IOException where file or URL cannot be read
     */
    public FeedList load() throws IOException {
        if (location == null) {
            return written;
        }
        return with(isUrl(location) ? fetch(fetcher, location) : readFile(Path.of(location)));
    }

    private static FeedList readFile(final Path file) throws IOException {
        if (Files.size(file) > MAXIMUM_FILE_SIZE) {
            throw new IOException("it is larger than " + MAXIMUM_FILE_SIZE + " bytes");
        }
        return parse(Files.readAllBytes(file), file.toString());
    }

    private static FeedList fetch(final FeedFetcher fetcher, final String url) throws IOException {
        final FetchResult result = fetcher.fetch(url, null, null);
        if (result instanceof final Failed failed) {
            throw new IOException("The feed list cannot be fetched: " + failed.message());
        }
        if (result instanceof final Fetched fetched && !fetched.truncated()) {
            return parse(fetched.body(), url);
        }
        throw new IOException("The feed list did not come as a whole");
    }

    private static FeedList parse(final byte[] bytes, final String name) throws IOException {
        final String text = new String(bytes, ArabicCharsetDetector.detect(bytes, DeclaredCharset.inMarkup(bytes)).charset());
        final FeedList list = FeedList.parse(text);
        if (list.urls().isEmpty() && !text.isBlank()) {
            throw new IOException("The feed list " + name + " names no feed: it is to have one URL a line or be an OPML document");
        }
        return list;
    }

    private FeedList with(final FeedList loaded) {
        final List<String> urls = new ArrayList<>(written.urls());
        final Set<String> known = Set.copyOf(written.urls());
        loaded.urls().stream().filter(url -> !known.contains(url)).forEach(urls::add);
        final List<String> invalid = new ArrayList<>(written.invalid());
        invalid.addAll(loaded.invalid());
        return new FeedList(urls, invalid);
    }
}
