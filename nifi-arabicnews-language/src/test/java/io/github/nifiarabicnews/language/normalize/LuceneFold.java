package io.github.nifiarabicnews.language.normalize;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Lucene's ArabicNormalizer over a whole text, by way of its filter, since the class itself is not public. */
final class LuceneFold {
    private LuceneFold() {
    }

    static String fold(final String text) {
        if (text.isEmpty()) {
            return "";
        }
        try (Tokenizer tokenizer = new KeywordTokenizer(); TokenStream stream = new ArabicNormalizationFilter(tokenizer)) {
            tokenizer.setReader(new StringReader(text));
            stream.reset();
            stream.incrementToken();
            return stream.getAttribute(CharTermAttribute.class).toString();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
