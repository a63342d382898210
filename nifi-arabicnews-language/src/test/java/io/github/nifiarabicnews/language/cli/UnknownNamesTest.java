package io.github.nifiarabicnews.language.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownNamesTest {
    @Test
    void countsWhatNoListHas(@TempDir final Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "هاجمت كتائب زرقون دورية. وتبنت كتائب زرقون الهجوم، بينما نددت واشنطن به.");
        Files.writeString(folder.resolve("b.txt"), "قتل قائد كتائب زرقون في غارة قرب بلدة زمردانة. وأدانت وزارة الدفاع العراقية الغارة.");
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(0, Inspect.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), "--unknown", folder.toString()));
        final List<String> rows = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("count\tarticles\tkind\tcountry\tname\texample", rows.get(0));
        assertTrue(rows.get(1).startsWith("2\t1\tmilitary\t\tكتائب زرقون\t"), rows.get(1));
        assertTrue(rows.stream().anyMatch(row -> row.contains("\tplace\t") && row.contains("زمردانة")), rows.toString());
        assertFalse(rows.stream().anyMatch(row -> row.contains("\tواشنطن\t") || row.contains("\tوزارة الدفاع العراقية\t")), rows.toString());
    }
}
