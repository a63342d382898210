package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.normalize.ArabicNormalizer;
import io.github.nifiarabicnews.language.normalize.NormalizationPreset;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import io.github.nifiarabicnews.processors.content.Sha256;
import java.util.function.UnaryOperator;
import org.apache.nifi.serialization.record.Record;

/** Puts articles together out of attributes or records. */
public final class Articles {
    private static final ArabicNormalizer FOLDING = ArabicNormalizer.of(NormalizationPreset.SEARCH);
    private static final int FOLDING_ROOM = 64;

    private Articles() {
    }

    /** The article of a text whose other fields are {@code article.*} attributes. */
    public static Article ofAttributes(final String text, final UnaryOperator<String> attributes) {
        return article(text, attributes.apply("article.id"), attributes.apply("article.source"), attributes.apply("article.url"),
                attributes.apply("article.title"), attributes.apply("article.author"), attributes.apply("article.published"), attributes.apply("article.language"));
    }

    /**
     * The article of a record with the field {@code text}.
     *
     * @throws FailureException where the record has no text
     */
    public static Article ofRecord(final Record record) {
        final String text = record.getAsString("text");
        if (text == null) {
            throw new FailureException(new Failure("malformed-records", "A record has no field \"text\""));
        }
        return article(text, record.getAsString("id"), record.getAsString("source"), record.getAsString("url"), record.getAsString("title"),
                record.getAsString("author"), record.getAsString("published_at"), record.getAsString("language"));
    }

    private static Article article(final String text, final String id, final String source, final String url, final String title, final String author,
            final String publishedAt, final String language) {
        final String stableId = isGiven(id) ? id : isGiven(url) ? url : Sha256.of(text);
        return new Article(stableId, given(source), given(url), given(title), given(author), given(publishedAt), given(language), withHeadline(title, text));
    }

    /** Null for what is blank. */
    private static String given(final String value) {
        return isGiven(value) ? value : null;
    }

    private static boolean isGiven(final String value) {
        return value != null && !value.isBlank();
    }

    /** The headline is the first line of a tagged article's text, where there is one. */
    private static String withHeadline(final String title, final String text) {
        return !isGiven(title) || beginsWith(text, title.strip()) ? text : title.strip() + "\n" + text;
    }

    /** By the letters alone: text may have been normalized where the attribute was not. */
    private static boolean beginsWith(final String text, final String title) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        // Normalization makes text shorter, or a ligature longer.
        final int end = (int) Math.min(text.length(), start + 2L * title.length() + FOLDING_ROOM);
        return FOLDING.normalize(text.subSequence(start, end)).startsWith(FOLDING.normalize(title));
    }
}
