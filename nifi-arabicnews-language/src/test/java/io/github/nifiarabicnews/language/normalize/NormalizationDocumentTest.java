package io.github.nifiarabicnews.language.normalize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** The examples in docs/normalization.md are what the rules and presets do. */
class NormalizationDocumentTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Map<String, List<String>> ROWS = new HashMap<>();
    private static String example;

    @BeforeAll
    static void readRows() throws IOException {
        for (final String line : Files.readAllLines(Path.of("..", "docs", "normalization.md"))) {
            if (line.startsWith("| ")) {
                final List<String> cells = List.of(line.substring(2).split(" \\|(?: |$)", -1));
                ROWS.put(cells.getFirst(), cells);
                if (cells.getFirst().equals("preset")) {
                    example = text(cells.get(1));
                }
            }
        }
    }

    @Test
    void rules() {
        for (final NormalizationRule rule : NormalizationRule.values()) {
            final List<String> row = ROWS.get(rule.title());
            assertNotNull(row, rule::title);
            assertEquals(rule.description(), row.get(1));
            assertEquals(text(row.get(3)), ArabicNormalizer.of(Set.of(rule)).normalize(text(row.get(2))), rule::title);
            assertEquals(NormalizationPreset.DISPLAY.rules().contains(rule), row.get(4).equals("yes"), rule::title);
            assertEquals(NormalizationPreset.SEARCH.rules().contains(rule), row.get(5).equals("yes"), rule::title);
        }
    }

    @Test
    void presets() {
        assertEquals(text(ROWS.get("Display").get(1)), ArabicNormalizer.of(NormalizationPreset.DISPLAY).normalize(example));
        assertEquals(text(ROWS.get("Search").get(1)), ArabicNormalizer.of(NormalizationPreset.SEARCH).normalize(example));
    }

    private static String text(final String cell) {
        return ESCAPE.matcher(cell.substring(1, cell.length() - 1))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
