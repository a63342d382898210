package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That the check of mutations finds what it is there to find: each parser here is broken in its own way. */
class MutationCheckTest {

    private static final ExtractionResult NOTHING = new ExtractionResult(List.of(), List.of(), List.of(), List.of());

    @Test
    void aParserThatHangs() {
        assertFound("hangs", (content, hints, budget) -> {
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return NOTHING;
        });
    }

    @Test
    void aParserThatEndsOnlyWhenItsTimeIsUp() {
        assertFound("takes too long", (content, hints, budget) -> {
            throw new ExtractionException(FailureReason.TIMEOUT, "Extraction took longer than it may");
        });
    }

    @Test
    void exceptionsThatEscape() {
        assertFound("IllegalStateException", (content, hints, budget) -> {
            throw new IllegalStateException("broken");
        });
        assertFound("NoClassDefFoundError", (content, hints, budget) -> {
            throw new NoClassDefFoundError("broken");
        });
        assertFound("StackOverflowError", MutationCheckTest::endless);
    }

    private static ExtractionResult endless(final byte[] content, final SourceHints hints, final ExtractionBudget budget) {
        return endless(content, hints, budget);
    }

    @Test
    void aFaultOfOurOwnThatPassesForADamagedFile() {
        assertFound("a fault of our own", (content, hints, budget) -> {
            try {
                List.of().get(content.length);
            } catch (final IndexOutOfBoundsException e) {
                throw new ExtractionException(FailureReason.MALFORMED, "The file cannot be read: " + e, e);
            }
            return NOTHING;
        });
    }

    @Test
    void aStackOverflowThatPassesForADamagedFile() {
        assertFound("a fault of our own", (content, hints, budget) -> {
            try {
                return endless(content, hints, budget);
            } catch (final StackOverflowError e) {
                throw new ExtractionException(FailureReason.MALFORMED, "The file cannot be read: " + e, e);
            }
        });
        assertFound("a fault of our own", (content, hints, budget) -> {
            try {
                Pattern.compile("(?:a|b)*").matcher("a".repeat(1_000_000)).matches();
            } catch (final StackOverflowError e) {
                throw new ExtractionException(FailureReason.MALFORMED, "The file cannot be read: " + e, e);
            }
            return NOTHING;
        });
    }

    @Test
    void resultsWithNothingInThem() {
        assertFound("neither a result nor a failure", (content, hints, budget) -> NOTHING);
        final ExtractedArticle blank = new ExtractedArticle(null, " \n", ArticleMetadata.EMPTY, "und", null, "text/plain", 0, 0, List.of(), List.of());
        assertFound("an article without text", (content, hints, budget) -> new ExtractionResult(List.of(blank), List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsDocumentedPasses() {
        final MutationCheck check = new MutationCheck((content, hints, budget) -> {
            throw new ExtractionException(FailureReason.MALFORMED, "The file is damaged");
        }, Duration.ofMillis(10));
        assertDoesNotThrow(() -> check.check(new byte[1], "a.html", ExtractionSettings.DEFAULT, "round 1"));
        final MutationCheck real = new MutationCheck(new ArticleExtractor()::extract, Duration.ofSeconds(20));
        assertDoesNotThrow(() -> real.check(SampleFiles.all().get("article.html"), "a.html", ExtractionSettings.DEFAULT, "round 1"));
    }

    private static void assertFound(final String fault, final MutationCheck.Extraction broken) {
        final MutationCheck check = new MutationCheck(broken, Duration.ofMillis(10));
        final AssertionError error = assertThrows(AssertionError.class, () -> check.check(new byte[1], "a.html", ExtractionSettings.DEFAULT, "round 1"));
        assertTrue(error.getMessage().contains(fault), error.getMessage());
    }
}
