package io.github.nifiarabicnews.language.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the sample articles are found, and no two samples are taken for copies. */
class NearDuplicatesTest {
    private static final Path SAMPLES = Path.of("..", "nifi-arabicnews-system-tests", "src", "test", "resources", "samples");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final NearDuplicates nearDuplicates = new NearDuplicates(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void copiesOfTheSamplesAreFound() throws IOException {
        final NearDuplicates.Recall recall = nearDuplicates.copies(NearDuplicates.read(SAMPLES));
        assertTrue(recall.copies() >= 200, "too few copies to tell: " + recall.copies());
        assertTrue(recall.recall() >= 0.95, recall.toString());
        assertEquals(0, recall.falsePairs(), printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileInAnotherCharsetIsNamed(@TempDir final Path folder) throws IOException {
        Files.write(folder.resolve("legacy.txt"), new byte[] {(byte) 0xC7, ' '});
        final IOException e = assertThrows(IOException.class, () -> NearDuplicates.read(folder));
        assertTrue(e.getMessage().contains("legacy.txt is not UTF-8"), e.getMessage());
    }

    @Test
    void pairsOfAFolderAreTold() throws IOException {
        final Map<String, List<String>> articles = new LinkedHashMap<>(NearDuplicates.read(SAMPLES));
        assertEquals(0, nearDuplicates.pairs(articles));
        articles.put("copy.txt", articles.get("protest.txt").subList(1, articles.get("protest.txt").size()));
        assertEquals(1, nearDuplicates.pairs(articles));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("protest.txt copy.txt"), printed.toString(StandardCharsets.UTF_8));
    }
}
