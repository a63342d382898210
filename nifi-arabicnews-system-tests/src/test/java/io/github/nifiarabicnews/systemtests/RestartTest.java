package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle and its flow in a NiFi that is killed, restarted, and has a second version of the bundle. */
class RestartTest {
    private static final int ARTICLES = 3_000;
    private static final int EMPTY_FILES = 30;
    private static final String OTHER_VERSION = "0.0.1-other";
    private static final Duration TIMEOUT = Duration.ofMinutes(8);

    @TempDir
    private Path folder;

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        final Path prepared = Files.createDirectory(folder.resolve("prepared"));
        final Path input = Files.createDirectory(folder.resolve("input"));
        final Path output = folder.resolve("output");
        writeArticles(prepared);
        final Installation installation = SharedNiFi.installation("nifi-restart");
        installation.clear();
        installation.assemble(Project.current(), List.of(Project.current().bundle(), otherVersion()));

        final String groupId;
        NiFi nifi = NiFi.start(installation, NiFi.freePort());
        try {
            nifi.awaitReady(SharedNiFi.START_TIMEOUT);
            requireBothVersions(nifi);
            final Flow flow = Flow.upload(nifi.api(), Project.current().flow("quickstart.json"), "Arabic news quick start");
            groupId = flow.groupId();
            flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString()));
            assertEquals(List.of(), flow.problems());
            flow.start();
            // NiFi writes its flow half a second after a change.
            Thread.sleep(3_000);
            moveAll(prepared, input);
            Await.until(TIMEOUT, Duration.ofMillis(10), () -> count(output) >= 100, () -> "No results");
        } finally {
            nifi.kill();
        }
        final int before = count(output);
        assertTrue(before < ARTICLES + EMPTY_FILES, "NiFi was killed too late to show anything");

        nifi = NiFi.start(installation, NiFi.freePort());
        try {
            nifi.awaitReady(SharedNiFi.START_TIMEOUT);
            final Flow flow = new Flow(nifi.api(), groupId);
            final Results results = Results.of(input, output);
            assertEquals(ARTICLES + EMPTY_FILES, results.size());
            Await.until(TIMEOUT, () -> results.done() >= results.size() && flow.status().idle(), () -> count(output) + " files of output");
            requireVersionInUse(flow);
        } finally {
            nifi.close();
        }
        requireOneEach(input, output);
    }

    private void writeArticles(final Path target) throws IOException {
        final String text = "قصفت قوات النظام السوري أمس أحياء المدينة القديمة بالمدفعية، وقتل %d مدنيين وأصيب آخرون، وفق ما قال مصدر طبي.%n"
                + "وتظاهر مئات السكان أمام مقر الأمم المتحدة للمطالبة بوقف القصف، ودعت المنظمة جميع الأطراف إلى ضبط النفس وحماية المدنيين.%n";
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(target.resolve("article-%04d.txt".formatted(i)), text.repeat(6).formatted(i, i, i, i, i, i));
        }
        for (int i = 0; i < EMPTY_FILES; i++) {
            Files.createFile(target.resolve("empty-%04d.txt".formatted(i)));
        }
    }

    /** The same bundle under another version, as it lies beside a new one while flows are moved over. */
    private Path otherVersion() throws IOException {
        final Path bundle = Project.current().bundle();
        final Path other = folder.resolve("other-version.nar");
        try (ZipFile zip = new ZipFile(bundle.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            out.setLevel(1);
            for (final ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = zip.getInputStream(entry)) {
                    if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                        final String manifest = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        out.write(manifest.replaceFirst("(?m)^Nar-Version: .*$", "Nar-Version: " + OTHER_VERSION).getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return other;
    }

    private void requireBothVersions(final NiFi nifi) throws Exception {
        final Set<String> versions = new HashSet<>();
        for (final JsonNode type : nifi.api().get("/flow/processor-types").path("processorTypes")) {
            if (type.path("type").asText().endsWith(".TagNewsEvents")) {
                versions.add(type.path("bundle").path("version").asText());
            }
        }
        assertEquals(2, versions.size(), versions.toString());
        assertTrue(versions.contains(OTHER_VERSION), versions.toString());
    }

    private void requireVersionInUse(final Flow flow) throws Exception {
        for (final JsonNode component : flow.components()) {
            if (component.path("bundle").path("group").asText().equals("io.github.nifi-arabicnews")) {
                assertTrue(!component.path("bundle").path("version").asText().equals(OTHER_VERSION), component.path("name").asText());
            }
        }
    }

    private void moveAll(final Path from, final Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (final Path file : files.toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
    }

    private int count(final Path output) {
        if (!Files.isDirectory(output)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(output)) {
            return (int) files.filter(Files::isRegularFile).count();
        } catch (final IOException | java.io.UncheckedIOException e) {
            // A file was renamed while the folder was read.
            return 0;
        }
    }

    private void requireOneEach(final Path input, final Path output) throws IOException {
        final Map<String, Integer> outcomes = new HashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                final String name = file.getFileName().toString();
                final boolean failure = file.getParent().getFileName().toString().equals(Results.FAILURES)
                        || file.getParent().getParent().getFileName().toString().equals(Results.FAILURES);
                if (!failure) {
                    assertTrue(name.endsWith(".json"), "Left behind: " + file);
                    outcomes.merge(name.replace(".json", ".txt"), 1, Integer::sum);
                } else if (name.endsWith(Results.REASON_SUFFIX)) {
                    outcomes.merge(name.substring(0, name.length() - Results.REASON_SUFFIX.length()), 1, Integer::sum);
                }
            }
        }
        final Set<String> inputs = new HashSet<>();
        try (Stream<Path> files = Files.list(input)) {
            files.forEach(file -> inputs.add(file.getFileName().toString()));
        }
        assertEquals(inputs, outcomes.keySet());
        outcomes.forEach((name, count) -> assertEquals(1, count, name));
    }
}
