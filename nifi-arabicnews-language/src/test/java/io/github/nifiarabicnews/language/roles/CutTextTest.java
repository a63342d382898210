package io.github.nifiarabicnews.language.roles;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.events.EventTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text may end anywhere: what looks at the words behind has to see that there are none. */
class CutTextTest {
    private static final Path SAMPLES = Path.of("..", "nifi-arabicnews-system-tests", "src", "test", "resources", "samples");
    private static final EventTagger TAGGER = NewsTagger.builtIn();

    @Test
    void aTextMayEndBehindAnyWord() throws IOException {
        final List<Path> samples;
        try (Stream<Path> files = Files.list(SAMPLES)) {
            samples = files.sorted().toList();
        }
        assertTrue(samples.size() >= 10);
        for (final Path sample : samples) {
            for (final String paragraph : Files.readAllLines(sample)) {
                for (int end = paragraph.indexOf(' '); end > 0; end = paragraph.indexOf(' ', end + 1)) {
                    tag(paragraph.substring(0, end));
                }
            }
        }
    }

    @Test
    void aRelativePronounMayBeTheLastWord() {
        tag("اعتقلت الشرطة العراقية عشرين ناشطا في بغداد، الذي");
        tag("شهدت بغداد، التي");
    }

    private static void tag(final String text) {
        assertDoesNotThrow(() -> TAGGER.tag(new Article(null, null, null, null, null, "2024-03-02", "ar", text)), text);
    }
}
