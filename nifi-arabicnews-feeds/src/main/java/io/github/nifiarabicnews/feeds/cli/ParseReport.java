package io.github.nifiarabicnews.feeds.cli;

import io.github.nifiarabicnews.feeds.parse.FeedEntry;
import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.FeedParser;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;
import io.github.nifiarabicnews.feeds.parse.Repair;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports how the feeds of a folder parse, beside what ROME alone makes of them: one line a file with tabs between
 * format, character encoding, entries, entries by ROME, replacement characters in the text, repairs and path; then sums.
 *
 * <pre>{@code
 * ParseReport parse FOLDER     the feeds as they are
 * ParseReport damage FOLDER    the same feeds, damaged in a dozen ways
 * ParseReport encodings        an Arabic feed in every encoding, declared right, wrong and not at all
 * }</pre>
 */
public final class ParseReport {

    private static final URI BASE = URI.create("http://feed.example/");

    private ParseReport() {
    }

    /** @param arguments see the class */
    public static void main(final String[] arguments) throws IOException {
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        final String mode = arguments.length == 0 ? "" : arguments[0];
        if (mode.equals("encodings") && arguments.length == 1) {
            EncodingReport.print(out);
        } else if (mode.equals("damage") && arguments.length == 2 && Files.isDirectory(Path.of(arguments[1]))) {
            DamageReport.print(files(Path.of(arguments[1])), out);
        } else if (mode.equals("parse") && arguments.length == 2 && Files.isDirectory(Path.of(arguments[1]))) {
            report(Path.of(arguments[1]), out);
        } else {
            System.err.println("Usage: ParseReport parse FOLDER | damage FOLDER | encodings, where FOLDER is read with all below it");
            System.exit(2);
        }
    }

    private static List<Path> files(final Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void report(final Path folder, final PrintStream out) throws IOException {
        final List<Path> files = files(folder);
        out.println("format\tcharset\tentries\tromeEntries\tgarbled\trepairs\tfile");
        final List<Line> lines = new ArrayList<>();
        for (final Path file : files) {
            final Line line = line(file);
            lines.add(line);
            out.printf(Locale.ROOT, "%s\t%s\t%d\t%d\t%d\t%s\t%s%n", line.format(), line.charset(), line.entries(), line.romeEntries(), line.garbled(),
                    line.repairs(), folder.relativize(file));
        }
        out.printf(Locale.ROOT, "%nfiles %d%nparsed %d, by ROME alone %d%nwith entries %d, by ROME alone %d%nentries %d, by ROME alone %d%n"
                        + "files with replacement characters %d%n",
                lines.size(),
                lines.stream().filter(line -> line.entries() >= 0).count(), lines.stream().filter(line -> line.romeEntries() >= 0).count(),
                lines.stream().filter(line -> line.entries() > 0).count(), lines.stream().filter(line -> line.romeEntries() > 0).count(),
                lines.stream().mapToInt(line -> Math.max(0, line.entries())).sum(),
                lines.stream().mapToInt(line -> Math.max(0, line.romeEntries())).sum(),
                lines.stream().filter(line -> line.garbled() > 0).count());
    }

    private record Line(String format, String charset, int entries, int romeEntries, int garbled, String repairs) {
    }

    private static Line line(final Path file) throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        final int rome = RomeAlone.entries(bytes);
        try {
            final ParsedFeed feed = new FeedParser().parse(bytes, null, BASE, Instant.now());
            final String repairs = feed.repairs().stream().map(Repair::label).sorted().collect(Collectors.joining(","));
            return new Line(feed.format().label(), feed.charset(), feed.entries().size(), rome, garbled(feed), repairs.isEmpty() ? "-" : repairs);
        } catch (final FeedParseException e) {
            return new Line(e.reason().code(), "-", -1, rome, 0, e.getMessage());
        }
    }

    private static int garbled(final ParsedFeed feed) {
        return feed.entries().stream().mapToInt(ParseReport::garbled).sum();
    }

    private static int garbled(final FeedEntry entry) {
        return (int) Stream.of(String.valueOf(entry.title()), String.valueOf(entry.author()), entry.content())
                .flatMapToInt(String::chars)
                .filter(character -> character == '\uFFFD')
                .count();
    }
}
