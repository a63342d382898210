package io.github.nifiarabicnews.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a flow makes of a folder of files. A file {@code sub/NAME.ext} gives {@code KIND/sub/NAME.json}, or
 * {@code KIND/sub/NAME.ext.json} where another file has its name, where KIND is one of the folders that the flow sorts results into; one that fails is copied to {@code failures/sub/NAME.ext},
 * with {@code NAME.ext.reason.txt} beside it. Where the tagged article failed it is that which is copied, under its own name.
 */
public final class Results {
    public static final String FAILURES = "failures";
    /** What comes out of an archive {@code NAME.zip} lies in a folder {@code NAME.zip.articles}. */
    public static final String ARCHIVE_SUFFIX = ".articles";
    public static final String REASON_SUFFIX = ".reason.txt";
    /** The folders that the quick-start flow sorts results into, most severe first. */
    public static final List<String> KINDS =
            List.of("material-conflict", "verbal-conflict", "material-cooperation", "verbal-cooperation", "no-events");
    /** The folder that the flow into PostgreSQL keeps loaded articles in. */
    public static final List<String> LOADED = List.of("loaded");

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern REASON = Pattern.compile("(?m)^(reason|message): (.*)$");

    private final Path output;
    private final List<String> kinds;
    private final List<Path> inputs;
    /** NiFi does not list what it may not read. */
    private final List<Path> unreadable;
    private final Set<Path> expected = new HashSet<>();
    /** Any file may turn out to be one. */
    private final Set<Path> archives;

    private Results(final Path output, final List<String> kinds, final List<Path> inputs, final List<Path> unreadable) {
        this.output = output;
        this.kinds = kinds;
        this.inputs = inputs;
        this.unreadable = unreadable;
        this.archives = new HashSet<>(inputs);
        for (final Path file : inputs) {
            expected.addAll(names(file));
        }
    }

    /** A file that failed: its path relative to the input folder, and why. */
    public record Failure(Path file, String reason, String message) {
    }

    /**
     * Counts of a finished run.
     *
     * @param results      articles that have a result
     * @param withEvents   articles among them with one event or more
     * @param eventsByType number of events of each type that occurs
     * @param failures     files that failed
     * @param missing      files that have neither, relative to the input folder
     */
    public record Summary(int results, int withEvents, Map<String, Integer> eventsByType, List<Failure> failures, List<Path> missing) {
    }

    /** The results to be of the quick-start flow. */
    public static Results of(final Path input, final Path output) throws IOException {
        return of(input, output, KINDS);
    }

    /**
     * The results to be of the files that are in the input folder now. As in the flows, links are followed and hidden files left out.
     *
     * @param kinds the folders in {@code output} that the flow sorts results into
     */
    public static Results of(final Path input, final Path output, final List<String> kinds) throws IOException {
        final List<Path> inputs = new ArrayList<>();
        final List<Path> unreadable = new ArrayList<>();
        Files.walkFileTree(input, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(final Path folder, final BasicFileAttributes attributes) throws IOException {
                return !folder.equals(input) && Files.isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !Files.isHidden(file)) {
                    (Files.isReadable(file) ? inputs : unreadable).add(input.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(final Path file, final IOException failure) {
                unreadable.add(input.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Results(output, kinds, inputs, unreadable);
    }

    /** What a file's result may be called, relative to the folder of its kind. */
    private static Collection<Path> names(final Path file) {
        final String name = file.getFileName().toString();
        final int dot = name.lastIndexOf('.');
        final String stem = dot > 0 ? name.substring(0, dot) : name;
        return List.of(file.resolveSibling(name + ".json"), file.resolveSibling(stem + ".json"));
    }

    /** How many files there are to work through. */
    public int size() {
        return inputs.size();
    }

    public int sizeWithUnreadable() {
        return inputs.size() + unreadable.size();
    }

    /** Deletes what an earlier run made of the same files, so that each has one result afterwards. Nothing else is touched. */
    public void clear() throws IOException {
        for (final Path file : inputs) {
            for (final String kind : kinds) {
                for (final Path name : names(file)) {
                    Files.deleteIfExists(output.resolve(kind).resolve(name));
                }
            }
            for (final Path failed : failed(file)) {
                Files.deleteIfExists(failed);
                Files.deleteIfExists(reason(failed));
            }
            for (final Path folder : archiveFolders(file)) {
                Folders.delete(folder);
            }
        }
    }

    /** The folders that hold what came out of a file, where it is an archive. */
    private List<Path> archiveFolders(final Path file) {
        final List<Path> folders = new ArrayList<>();
        final Path name = file.resolveSibling(file.getFileName() + ARCHIVE_SUFFIX);
        for (final String kind : kinds) {
            folders.add(output.resolve(kind).resolve(name));
        }
        folders.add(output.resolve(FAILURES).resolve(name));
        return folders.stream().filter(Files::isDirectory).toList();
    }

    /** Where a copy of a file may lie if it failed. */
    private List<Path> failed(final Path file) {
        final List<Path> failed = new ArrayList<>(List.of(output.resolve(FAILURES).resolve(file)));
        names(file).stream().filter(name -> !archives.contains(name)).forEach(name -> failed.add(output.resolve(FAILURES).resolve(name)));
        return failed;
    }

    private Path reason(final Path failed) {
        return failed.resolveSibling(failed.getFileName() + REASON_SUFFIX);
    }

    /** The reason why a file failed, where it did. */
    private Optional<Path> reasonOf(final Path file) {
        return failed(file).stream().map(this::reason).filter(Files::exists).findFirst();
    }

    /** How many files have a result or a failure by now. */
    public int done() throws IOException {
        final Map<Path, Path> results = resultFiles();
        int done = 0;
        for (final Path file : inputs) {
            done += isDone(file, results) ? 1 : 0;
        }
        return done;
    }

    private boolean isDone(final Path file, final Map<Path, Path> results) {
        return names(file).stream().anyMatch(results::containsKey) || reasonOf(file).isPresent() || !archiveFolders(file).isEmpty();
    }

    /** The results that are there, by their names relative to the folder of their kind. */
    private Map<Path, Path> resultFiles() throws IOException {
        final Map<Path, Path> files = new TreeMap<>();
        for (final String kind : kinds) {
            final Path folder = output.resolve(kind);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                    final Path name = folder.relativize(file);
                    if (expected.contains(name) || isOutOfArchive(name)) {
                        files.put(name, file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(final Path file, final IOException failure) {
                    // Written by the flow meanwhile: its name changes when it is complete.
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    private boolean isOutOfArchive(final Path name) {
        final Path parent = name.getParent();
        if (parent == null || !parent.getFileName().toString().endsWith(ARCHIVE_SUFFIX)) {
            return false;
        }
        final String folder = parent.getFileName().toString();
        return archives.contains(parent.resolveSibling(folder.substring(0, folder.length() - ARCHIVE_SUFFIX.length())));
    }

    /** The tagged articles that are there. */
    public Collection<Path> files() throws IOException {
        return resultFiles().values();
    }

    public Summary summary() throws IOException {
        final Map<Path, Path> results = resultFiles();
        final Map<String, Integer> eventsByType = new TreeMap<>();
        int withEvents = 0;
        for (final Path result : results.values()) {
            withEvents += countEvents(result, eventsByType) > 0 ? 1 : 0;
        }
        final List<Failure> failures = new ArrayList<>();
        final List<Path> missing = new ArrayList<>();
        for (final Path file : inputs) {
            final Optional<Path> reason = reasonOf(file);
            if (reason.isPresent()) {
                failures.add(failure(file, reason.get()));
            } else if (!isDone(file, results)) {
                missing.add(file);
            }
            addFailuresInArchive(file, failures);
        }
        for (final Path file : unreadable) {
            failures.add(new Failure(file, "not-readable", "NiFi may not read it; check its permissions"));
        }
        return new Summary(results.size(), withEvents, eventsByType, failures, missing);
    }

    private void addFailuresInArchive(final Path file, final List<Failure> failures) throws IOException {
        final Path parts = file.resolveSibling(file.getFileName() + ARCHIVE_SUFFIX);
        final Path folder = output.resolve(FAILURES).resolve(parts);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> reasons = Files.newDirectoryStream(folder, "*" + REASON_SUFFIX)) {
                for (final Path reason : reasons) {
                    final String name = reason.getFileName().toString();
                    failures.add(failure(parts.resolve(name.substring(0, name.length() - REASON_SUFFIX.length())), reason));
                }
            }
        }
    }

    private Failure failure(final Path file, final Path reasonFile) throws IOException {
        String reason = "";
        String message = "";
        final Matcher matcher = REASON.matcher(Files.readString(reasonFile));
        while (matcher.find()) {
            if (matcher.group(1).equals("reason")) {
                reason = matcher.group(2);
            } else {
                message = matcher.group(2);
            }
        }
        return new Failure(file, reason, message);
    }

    private int countEvents(final Path result, final Map<String, Integer> eventsByType) throws IOException {
        int events = 0;
        try (JsonParser parser = JSON.createParser(result.toFile())) {
            while (parser.nextToken() != null) {
                final boolean inEvent = parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("type")
                        && parser.getParsingContext().getParent() != null
                        && parser.getParsingContext().getParent().inArray()
                        && "events".equals(parser.getParsingContext().getParent().getParent().getCurrentName())
                        && parser.getParsingContext().getParent().getParent().getParent().inRoot();
                if (inEvent) {
                    eventsByType.merge(parser.nextTextValue(), 1, Integer::sum);
                    events++;
                }
            }
        }
        return events;
    }
}
