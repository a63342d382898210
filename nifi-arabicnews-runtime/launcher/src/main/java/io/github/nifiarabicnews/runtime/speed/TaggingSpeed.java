package io.github.nifiarabicnews.runtime.speed;

import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.FlowBuilder;
import io.github.nifiarabicnews.runtime.Folders;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.LauncherException;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What TagNewsEvents alone costs in a real NiFi, with one task and with two, beside ReplaceText in the same run. Articles are loaded into a queue before the processor
 * is started. Processor time is that of NiFi's whole process, from the start until it has come to rest, over the number of articles. The best round of each counts.
 * Arguments: number of articles, number of rounds.
 */
public final class TaggingSpeed {
    private static final int WARM_UP_ARTICLES = 5_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    /** Each look at the queue costs NiFi some milliseconds. */
    private static final long POLL_MILLIS = 500;
    private static final long REST_MILLIS = 1_000;
    /** Less processor time than this in {@link #REST_MILLIS} is rest: NiFi is never quite idle. */
    private static final Duration AT_REST = Duration.ofMillis(60);
    private static final String STANDARD = "org.apache.nifi.processors.standard.";

    /** A processor that is measured. */
    private record Subject(String name, String type, int tasks, Map<String, String> properties, List<String> relationships, boolean isArabic) {
    }

    /** What a processor needed for an article. */
    private record Cost(double articlesPerSecond, double cpuMicros) {
        private Cost best(final Cost other) {
            return new Cost(Math.max(articlesPerSecond, other.articlesPerSecond), Math.min(cpuMicros, other.cpuMicros));
        }
    }

    private final NiFi nifi;
    private final Path arabic;
    private final Path english;

    private TaggingSpeed(final NiFi nifi, final Path arabic, final Path english) {
        this.nifi = nifi;
        this.arabic = arabic;
        this.english = english;
    }

    public static void main(final String[] arguments) throws IOException, InterruptedException, LauncherException {
        final int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        final int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        final Project project = Project.current();
        final Path folder = Files.createDirectories(project.runFolder().resolve("tagging-speed"));
        final Path arabic = folder.resolve("arabic");
        final Path english = folder.resolve("english");
        Folders.delete(arabic);
        Folders.delete(english);
        MadeArticles.writeNews(project, arabic, articles);
        writeEnglish(english, articles);
        final Installation installation = new Installation(folder.resolve("nifi"));
        installation.clear();
        installation.assemble(project, List.of(project.bundle()));
        try (NiFi nifi = NiFi.start(installation, NiFi.freePort())) {
            nifi.awaitReady(Duration.ofMinutes(5));
            new TaggingSpeed(nifi, arabic, english).compare(articles, rounds);
        }
    }

    /** As long as the Arabic ones; they are not tagged, so what is left is everything around tagging. */
    private static void writeEnglish(final Path folder, final int articles) throws IOException {
        Files.createDirectories(folder);
        final byte[] sentence = "The city council met on Sunday and put off the vote on the new bridge until the end of the month. ".getBytes(StandardCharsets.US_ASCII);
        final byte[] content = new byte[MadeArticles.BYTES];
        for (int i = 0; i < content.length; i++) {
            content[i] = sentence[i % sentence.length];
        }
        for (int i = 0; i < articles; i++) {
            Files.write(folder.resolve("article-%05d.txt".formatted(i)), content);
        }
    }

    private static List<Subject> subjects() {
        final String tagger = "io.github.nifiarabicnews.processors.TagNewsEvents";
        final List<String> outcomes = List.of("events", "no-events", "not-arabic", "failure");
        final Map<String, String> replacement = Map.of("Regular Expression", "[\\u064B-\\u0652\\u0670\\u0640]", "Replacement Value", "", "Evaluation Mode", "Entire text");
        return List.of(
                new Subject("ReplaceText, 1 task", STANDARD + "ReplaceText", 1, replacement, List.of("success", "failure"), true),
                new Subject("TagNewsEvents, 1 task", tagger, 1, Map.of(), outcomes, true),
                new Subject("ReplaceText, 2 tasks", STANDARD + "ReplaceText", 2, replacement, List.of("success", "failure"), true),
                new Subject("TagNewsEvents, 2 tasks", tagger, 2, Map.of(), outcomes, true),
                new Subject("TagNewsEvents, 1 task, English", tagger, 1, Map.of(), outcomes, false));
    }

    private void compare(final int articles, final int rounds) throws IOException, InterruptedException {
        for (final Subject subject : subjects()) {
            measure(subject, articles, Math.min(articles, WARM_UP_ARTICLES));
        }
        final Map<String, Cost> best = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (final Subject subject : subjects()) {
                final Cost cost = measure(subject, articles, articles);
                print("round " + round + "  " + subject.name(), cost);
                best.merge(subject.name(), cost, Cost::best);
            }
        }
        System.out.printf(Locale.ROOT, "%nBest of %d rounds, %d articles of %d bytes, %d processors:%n", rounds, articles, MadeArticles.BYTES,
                Runtime.getRuntime().availableProcessors());
        best.forEach(TaggingSpeed::print);
    }

    private static void print(final String what, final Cost cost) {
        System.out.printf(Locale.ROOT, "%-40s %7.0f articles/s %7.0f us CPU per article%n", what, cost.articlesPerSecond, cost.cpuMicros);
    }

    /**
     * From the start of the processor until the queue is empty; for processor time, until NiFi has come to rest.
     *
     * @param present number of files in the folder, which are all loaded
     * @param least   how many of them to work through at least before the end: the rest of a warm-up is dropped
     */
    private Cost measure(final Subject subject, final int present, final int least) throws IOException, InterruptedException {
        final FlowBuilder builder = FlowBuilder.begin(nifi.api(), subject.name());
        final Path folder = subject.isArabic() ? arabic : english;
        final String source = builder.processor(STANDARD + "GetFile", 1, Map.of("Input Directory", folder.toString(), "Keep Source File", "true", "Batch Size", "500",
                "Polling Interval", "1 day"), List.of());
        final String processor = builder.processor(subject.type(), subject.tasks(), subject.properties(), subject.relationships());
        builder.connect(source, List.of("success"), processor);
        final Flow flow = builder.flow();
        final List<String> problems = flow.problems();
        if (!problems.isEmpty()) {
            throw new IOException(subject.name() + ": " + problems);
        }
        builder.setState(source, "RUNNING");
        await(flow, status -> status.queuedFlowFiles() >= present && status.activeThreads() == 0);
        builder.setState(source, "STOPPED");
        awaitRest();
        final Duration cpuBefore = nifi.cpuTime();
        final long begin = System.nanoTime();
        builder.setState(processor, "RUNNING");
        await(flow, status -> status.queuedFlowFiles() <= present - least && (status.activeThreads() == 0 || least < present));
        final double seconds = (System.nanoTime() - begin) / 1e9;
        builder.setState(processor, "STOPPED");
        awaitRest();
        final double cpuMicros = nifi.cpuTime().minus(cpuBefore).toNanos() / 1e3;
        flow.remove();
        return new Cost(least / seconds, cpuMicros / least);
    }

    private interface Condition {
        boolean holds(Flow.Status status);
    }

    private static void await(final Flow flow, final Condition condition) throws IOException, InterruptedException {
        final long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.holds(flow.status())) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The flow is stuck: " + flow.status() + " " + flow.bulletins());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** What a processor leaves to NiFi to do, such as the index of its provenance events, is part of its cost. */
    private void awaitRest() throws InterruptedException {
        Duration before;
        Duration after = nifi.cpuTime();
        final long deadline = System.nanoTime() + TIMEOUT.toNanos();
        do {
            before = after;
            Thread.sleep(REST_MILLIS);
            after = nifi.cpuTime();
        } while (after.minus(before).compareTo(AT_REST) > 0 && System.nanoTime() < deadline);
    }
}
