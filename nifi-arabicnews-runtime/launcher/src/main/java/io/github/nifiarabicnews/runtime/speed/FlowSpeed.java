package io.github.nifiarabicnews.runtime.speed;

import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.Folders;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.LauncherException;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many files a second the quick-start flow works through, and with how much processor time, beside two stock flows for the
 * same purpose on the same NiFi. Arguments: number of files, number of rounds. Each flow is warmed up before it is timed; the
 * best round of each counts. Processor time hardly depends on what else the machine does.
 */
public final class FlowSpeed {
    private static final int DICTIONARY_WORDS = 5_000;
    private static final int WARM_UP_FILES = 10_000;
    /** A regular expression of 5,000 words takes tens of milliseconds a file, so that flow gets a twentieth of the files. */
    private static final int EXTRACT_TEXT_SHARE = 20;
    /** Rarely, since looking takes time from the flow. */
    private static final int MILLIS_BETWEEN_LOOKS = 250;
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final Pattern WORD = Pattern.compile("\\p{IsArabic}{3,}");
    private static final String QUICK_START = "quick start";
    private static final String SCAN_CONTENT = "stock, ScanContent";
    private static final String EXTRACT_TEXT = "stock, ExtractText";

    /** What a flow needed for its files. */
    private record Cost(double filesPerSecond, double cpuMillisPerFile) {
        private Cost best(final Cost other) {
            return new Cost(Math.max(filesPerSecond, other.filesPerSecond), Math.min(cpuMillisPerFile, other.cpuMillisPerFile));
        }
    }

    private final Project project;
    private final Path folder;
    private final NiFi nifi;
    private final List<String> words;
    private final Path dictionary;
    private int runs;

    private FlowSpeed(final Project project, final Path folder, final NiFi nifi) throws IOException {
        this.project = project;
        this.folder = folder;
        this.nifi = nifi;
        this.words = words(project.folder().resolve(Path.of("nifi-arabicnews-language", "src", "main", "resources")));
        this.dictionary = folder.resolve("dictionary.txt");
        Files.write(dictionary, words);
    }

    public static void main(final String[] arguments) throws IOException, InterruptedException, LauncherException {
        final int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        final int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        final Project project = Project.current();
        final Path folder = Files.createDirectories(project.runFolder().resolve("speed"));
        final Path work = folder.resolve("work");
        Folders.delete(work);
        Files.createDirectories(work);
        final Installation installation = new Installation(folder.resolve("nifi"));
        installation.clear();
        installation.assemble(project, List.of(project.bundle()));
        try (NiFi nifi = NiFi.start(installation, NiFi.freePort())) {
            nifi.awaitReady(Duration.ofMinutes(5));
            new FlowSpeed(project, work, nifi).compare(files, rounds);
        } finally {
            // Not between the rounds: a file system such as ext4 is slow to make files where many have just been deleted.
            Folders.delete(work);
        }
    }

    /** The first Arabic words of the lexicon and the gazetteer. */
    private static List<String> words(final Path resources) throws IOException {
        final Set<String> words = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(resources).filter(file -> file.toString().endsWith(".tsv")).sorted()) {
            for (final Path file : files.toList()) {
                final Matcher matcher = WORD.matcher(Files.readString(file));
                while (matcher.find() && words.size() < DICTIONARY_WORDS) {
                    words.add(matcher.group());
                }
            }
        }
        return List.copyOf(words);
    }

    private void compare(final int files, final int rounds) throws IOException, InterruptedException {
        final Map<String, Cost> best = new TreeMap<>();
        final List<String> flows = List.of(QUICK_START, SCAN_CONTENT, EXTRACT_TEXT);
        for (final String flow : flows) {
            measure(flow, share(flow, Math.min(files, WARM_UP_FILES)));
        }
        for (int round = 1; round <= rounds; round++) {
            for (final String flow : flows) {
                final Cost cost = measure(flow, share(flow, files));
                print("round " + round + "  " + flow, cost);
                best.merge(flow, cost, Cost::best);
            }
        }
        System.out.println();
        System.out.printf(Locale.ROOT, "Best of %d rounds, %d files (ExtractText: %d) of %d bytes, %d words in the dictionary, %d processors:%n",
                rounds, files, share(EXTRACT_TEXT, files), MadeArticles.BYTES, words.size(), Runtime.getRuntime().availableProcessors());
        for (final String flow : flows) {
            print(flow, best.get(flow));
        }
        for (final String flow : List.of(SCAN_CONTENT, EXTRACT_TEXT)) {
            System.out.printf(Locale.ROOT, "quick start / %-18s  files/s %.2f, CPU per file %.2f%n", flow,
                    best.get(QUICK_START).filesPerSecond / best.get(flow).filesPerSecond,
                    best.get(QUICK_START).cpuMillisPerFile / best.get(flow).cpuMillisPerFile);
        }
    }

    private static int share(final String flow, final int files) {
        return flow.equals(EXTRACT_TEXT) ? Math.max(1, files / EXTRACT_TEXT_SHARE) : files;
    }

    private static void print(final String what, final Cost cost) {
        System.out.printf(Locale.ROOT, "%-30s %7.0f files/s %8.2f ms CPU per file%n", what, cost.filesPerSecond, cost.cpuMillisPerFile);
    }

    /** From the start of the flow to the last file written. */
    private Cost measure(final String name, final int files) throws IOException, InterruptedException {
        final Path input = folder.resolve("input-" + runs);
        final Path output = folder.resolve("output-" + runs);
        runs++;
        Files.createDirectories(output);
        MadeArticles.writeNews(project, input, files);
        final Flow flow = upload(name, input, output);
        final Duration cpuBefore = nifi.cpuTime();
        final long begin = System.nanoTime();
        flow.start();
        while (count(output) < files) {
            if (System.nanoTime() - begin > TIMEOUT.toNanos()) {
                throw new IOException(name + " has written " + count(output) + " of " + files + " files. " + flow.bulletins());
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        final double seconds = (System.nanoTime() - begin) / 1e9;
        final double cpuMillis = nifi.cpuTime().minus(cpuBefore).toNanos() / 1e6;
        flow.remove();
        return new Cost(files / seconds, cpuMillis / files);
    }

    private Flow upload(final String name, final Path input, final Path output) throws IOException, InterruptedException {
        if (name.equals(SCAN_CONTENT)) {
            return Flow.upload(nifi.api(), StockFlow.scanContent(input, output, dictionary), "stock.json", name);
        }
        if (name.equals(EXTRACT_TEXT)) {
            return Flow.upload(nifi.api(), StockFlow.extractText(input, output, words), "stock.json", name);
        }
        final Flow flow = Flow.upload(nifi.api(), project.flow("quickstart.json"), name);
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString()));
        return flow;
    }

    /** Names alone, as asking for what each file is would take a fifth of a processor from the flow: folders here have no extension, and hidden files are not yet whole. */
    private static int count(final Path folder) throws IOException {
        int files = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (final Path entry : entries) {
                final int dot = entry.getFileName().toString().lastIndexOf('.');
                if (dot < 0) {
                    files += count(entry);
                } else if (dot > 0 && entry.getFileName().toString().charAt(0) != '.') {
                    files++;
                }
            }
        }
        return files;
    }
}
