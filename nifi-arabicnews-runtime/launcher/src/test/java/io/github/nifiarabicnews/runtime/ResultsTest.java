package io.github.nifiarabicnews.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir
    private Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void setUp() throws IOException {
        input = folder.resolve("input");
        output = folder.resolve("output");
        write(input.resolve("one.html"), "x");
        write(input.resolve("one.pdf"), "x");
        write(input.resolve("sub/two.txt"), "x");
        write(input.resolve("three.txt"), "x");
        write(input.resolve(".hidden"), "x");
    }

    @Test
    void countsWhatTheFlowHasWritten() throws IOException {
        write(output.resolve("material-conflict/one.html.json"),
                "{\"text\": \"x\", \"events\": [{\"type\": \"ASSAULT\", \"actors\": [{\"type\": \"no event\"}]}, {\"type\": \"PROTEST\"}, {\"type\": \"ASSAULT\"}]}");
        write(output.resolve("no-events/one.pdf.json"), "{\"text\": \"x\", \"events\": []}");
        write(output.resolve("failures/three.txt"), "x");
        write(output.resolve("failures/three.txt.reason.txt"), "reason: no-text\nmessage: There is none\nfile: three.txt\n");
        write(output.resolve("no-events/of-another-run.json"), "{}");

        final Results results = Results.of(input, output);

        assertEquals(4, results.size());
        assertEquals(3, results.done());
        assertEquals(new Results.Summary(2, 1, Map.of("ASSAULT", 2, "PROTEST", 1),
                List.of(new Results.Failure(Path.of("three.txt"), "no-text", "There is none")), List.of(Path.of("sub/two.txt"))), results.summary());
    }

    @Test
    void clearsWhatAnEarlierRunMadeOfTheSameFilesAndNothingElse() throws IOException {
        write(output.resolve("verbal-conflict/sub/two.json"), "{}");
        write(output.resolve("failures/three.txt"), "x");
        write(output.resolve("failures/three.txt.reason.txt"), "x");
        write(output.resolve("verbal-conflict/other.json"), "{}");
        write(output.resolve("notes.txt"), "x");

        Results.of(input, output).clear();

        assertFalse(Files.exists(output.resolve("verbal-conflict/sub/two.json")));
        assertFalse(Files.exists(output.resolve("failures/three.txt")));
        assertFalse(Files.exists(output.resolve("failures/three.txt.reason.txt")));
        assertTrue(Files.exists(output.resolve("verbal-conflict/other.json")));
        assertTrue(Files.exists(output.resolve("notes.txt")));
        assertTrue(Files.exists(input.resolve("three.txt")));
    }

    private void write(final Path file, final String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
