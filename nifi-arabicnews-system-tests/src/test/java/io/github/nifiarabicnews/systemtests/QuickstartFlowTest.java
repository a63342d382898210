package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** flows/quickstart.json in a real NiFi: articles in, tagged events out. */
@RealNiFi
class QuickstartFlowTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path input;
    private Path output;
    private Flow flow;

    @BeforeEach
    void setUp(final NiFi nifi) throws Exception {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
        flow = Flow.upload(nifi.api(), Project.current().flow("quickstart.json"), "Arabic news quick start");
    }

    @AfterEach
    void tearDown() throws Exception {
        flow.remove();
    }

    @Test
    void isValidAsItIsImported() throws Exception {
        assertEquals(List.of(), flow.problems());
        for (final JsonNode component : flow.components()) {
            assertFalse(component.path("config").path("comments").asText().isBlank(), component.path("name").asText() + " has no comment");
            assertEquals("STOPPED", component.path("state").asText());
        }
    }

    @Test
    void tagsTheSamples() throws Exception {
        copySamples();
        final Map<Path, FileTime> times = times();

        run();

        final Map<String, JsonNode> results = results();
        assertEquals(List.of(), failures());
        assertEquals(names(input).size(), results.size());
        for (final Map.Entry<String, JsonNode> result : results.entrySet()) {
            requireAligned(result.getKey(), result.getValue());
        }
        final JsonNode protest = results.get("protest.json");
        assertEquals("ar", protest.path("language").asText());
        assertEquals("صحيفة الرافدين اليوم", protest.path("source").asText());
        assertTrue(protest.path("publishedAt").asText().startsWith("2024-03-12"), protest.path("publishedAt").asText());
        assertTrue(protest.path("text").asText().startsWith("آلاف المتظاهرين يخرجون في البصرة احتجاجا على انقطاع الكهرباء\n"));
        assertTrue(protest.path("text").asText().endsWith("نقابتا المعلمين والأطباء.\n")
                || protest.path("text").asText().endsWith("نقابتا المعلمين والأطباء."), "menus, adverts and footer are no text");
        assertTrue(types(protest).contains("PROTEST"), types(protest).toString());
        assertTrue(types(results.get("shelling.json")).contains("ASSAULT"), types(results.get("shelling.json")).toString());
        assertTrue(types(results.get("sanctions.json")).contains("SANCTION"), types(results.get("sanctions.json")).toString());
        assertEquals("en", results.get("english.json").path("language").asText());
        assertEquals(Set.of(), types(results.get("english.json")));
        assertEquals("fa", results.get("persian.json").path("language").asText());
        assertEquals(Set.of(), types(results.get("persian.json")));
        assertTrue(Files.exists(output.resolve("material-conflict").resolve("protest.json")), "sorted by the gravest kind of event");
        assertTrue(Files.exists(output.resolve("no-events").resolve("english.json")));
        assertEquals(times, times(), "the input is only read");
    }

    @Test
    void givesEveryFileAResultOfItsOwn() throws Exception {
        final String text = "قصفت الطائرات الحربية أمس بلدة في ريف المدينة، وقتل ثلاثة مدنيين، بحسب ما قال مصدر طبي لمراسلنا في المنطقة.";
        Files.createDirectories(input.resolve("sub").resolve("أرشيف"));
        Files.writeString(input.resolve("one.txt"), text);
        Files.writeString(input.resolve("one.html"), "<html><body><p>" + text + "</p></body></html>");
        Files.writeString(input.resolve("two.txt"), text);
        Files.writeString(input.resolve("sub").resolve("two.txt"), text);
        Files.writeString(input.resolve("sub").resolve("أرشيف").resolve("خبر عاجل.txt"), text);
        Files.writeString(input.resolve(".hidden.txt"), text);

        run();

        assertEquals(Set.of("one.txt.json", "one.html.json", "two.json", "sub/two.json", "sub/أرشيف/خبر عاجل.json"), results().keySet());
        assertEquals(List.of(), failures());
    }

    @Test
    void keepsBadInputWithTheReasonAndGoesOn() throws Exception {
        final byte[] pdf = Files.readAllBytes(Project.current().folder().resolve("samples").resolve("sanctions.pdf"));
        final byte[] random = new byte[20_000];
        new Random(7).nextBytes(random);
        final Map<String, byte[]> bad = new HashMap<>();
        bad.put("empty.txt", new byte[0]);
        bad.put("empty.docx", new byte[0]);
        bad.put("truncated.pdf", java.util.Arrays.copyOf(pdf, pdf.length * 3 / 5));
        bad.put("random.bin", random);
        bad.put("random.html", random);
        bad.put("locked.pdf", lockedPdf());
        for (final Map.Entry<String, byte[]> file : bad.entrySet()) {
            Files.write(input.resolve(file.getKey()), file.getValue());
        }
        copySample("visit.txt");

        run();

        assertEquals(Set.of("visit.json"), results().keySet());
        for (final Map.Entry<String, byte[]> file : bad.entrySet()) {
            final Path copy = output.resolve(Results.FAILURES).resolve(file.getKey());
            assertArrayEquals(file.getValue(), Files.readAllBytes(copy), file.getKey() + " is kept as it came");
        }
        for (final Results.Failure failure : failures()) {
            assertTrue(failure.reason().matches("[a-z0-9-]+"), failure + " has a code");
            assertFalse(failure.reason().equals("not-read"), failure + " was read, but could not be used");
            assertTrue(failure.message().length() > 10, failure + " has a sentence");
        }
        assertEquals(bad.size(), failures().size());
    }

    private byte[] lockedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner's", "reader's", new AccessPermission()));
            final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void copySamples() throws IOException {
        for (final String name : names(Project.current().folder().resolve("samples"))) {
            copySample(name);
        }
    }

    private void copySample(final String name) throws IOException {
        Files.copy(Project.current().folder().resolve("samples").resolve(name), input.resolve(name));
    }

    private List<String> names(final Path of) throws IOException {
        final List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(of)) {
            stream.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private Map<Path, FileTime> times() throws IOException {
        final Map<Path, FileTime> times = new TreeMap<>();
        for (final String name : names(input)) {
            times.put(input.resolve(name), Files.getLastModifiedTime(input.resolve(name)));
        }
        return times;
    }

    /** Runs the flow until every file has a result or a failure. */
    private void run() throws Exception {
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString()));
        assertEquals(List.of(), flow.problems());
        final Results expected = Results.of(input, output);
        flow.start();
        Await.until(TIMEOUT, () -> expected.done() >= expected.size() && flow.status().queuedFlowFiles() == 0,
                () -> "Some files have no result. Messages: " + messages());
    }

    private String messages() {
        try {
            return flow.status() + " " + flow.bulletins();
        } catch (final IOException e) {
            return e.toString();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    /** Every result in the output folder, by its path in the folder of its kind. */
    private Map<String, JsonNode> results() throws IOException {
        final Map<String, JsonNode> results = new TreeMap<>();
        for (final String kind : Results.KINDS) {
            if (Files.isDirectory(output.resolve(kind))) {
                try (Stream<Path> files = Files.walk(output.resolve(kind))) {
                    for (final Path file : files.filter(Files::isRegularFile).toList()) {
                        final String name = output.resolve(kind).relativize(file).toString();
                        assertEquals(null, results.put(name, JSON.readTree(file.toFile())), name + " is there twice");
                    }
                }
            }
        }
        return results;
    }

    private List<Results.Failure> failures() throws IOException {
        return Results.of(input, output).summary().failures();
    }

    private Set<String> types(final JsonNode article) {
        final Set<String> types = new HashSet<>();
        article.path("events").forEach(event -> types.add(event.path("type").asText()));
        return types;
    }

    /** Offsets count code points of the text, and what lies between them is what the span says. */
    private void requireAligned(final String name, final JsonNode article) {
        final int[] text = article.path("text").asText().codePoints().toArray();
        for (final JsonNode event : article.path("events")) {
            final List<JsonNode> spans = new ArrayList<>(List.of(event.path("trigger"), event.path("sentence")));
            event.path("actors").forEach(spans::add);
            event.path("recipients").forEach(spans::add);
            event.path("locations").forEach(spans::add);
            for (final JsonNode span : spans) {
                final int begin = span.path("begin").asInt();
                final String there = new String(text, begin, span.path("end").asInt() - begin);
                assertEquals(span.path("text").asText(), there, name);
            }
        }
    }
}
