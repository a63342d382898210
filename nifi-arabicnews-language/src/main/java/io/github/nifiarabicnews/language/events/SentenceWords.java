package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.EventPattern;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.Arrays;

/**
 * The words and numbers of one sentence, without punctuation, each with its neighbours in its clause. Reused from sentence to sentence: loading the next one
 * overwrites this one.
 */
final class SentenceWords {
    private AnalyzedText text;
    private int sentence;
    private int count;
    private int[] tokens = new int[256];
    private int[] next = new int[256];
    private int[] previous = new int[256];
    private long[] signatures = new long[256];
    private long signature;
    /** The last word seen of each clause of the sentence, by clause number less that of the first. */
    private int[] lastOfClause = new int[64];

    void load(final AnalyzedText analyzed, final int number) {
        text = analyzed;
        sentence = number;
        count = 0;
        signature = 0;
        final TokenizedText tokenized = analyzed.text();
        final int from = tokenized.firstToken(number);
        final int to = tokenized.endToken(number);
        if (to - from > tokens.length) {
            tokens = new int[to - from];
            next = new int[to - from];
            previous = new int[to - from];
            signatures = new long[to - from];
        }
        Arrays.fill(lastOfClause, -1);
        // The first token is not in the first clause where the sentence begins with a bracket.
        int firstClause = tokenized.clause(from);
        for (int token = from; token < to; token++) {
            firstClause = Math.min(firstClause, tokenized.clause(token));
        }
        for (int token = from; token < to; token++) {
            if (tokenized.isPunctuation(token) || analyzed.isFunction(token, FunctionWords.CLITIC)) {
                continue;
            }
            final int clause = tokenized.clause(token) - firstClause;
            if (clause >= lastOfClause.length) {
                final int known = lastOfClause.length;
                lastOfClause = Arrays.copyOf(lastOfClause, clause * 2);
                Arrays.fill(lastOfClause, known, lastOfClause.length, -1);
            }
            tokens[count] = token;
            signatures[count] = signatureOf(token);
            signature |= signatures[count];
            next[count] = -1;
            previous[count] = lastOfClause[clause];
            if (previous[count] >= 0) {
                next[previous[count]] = count;
            }
            lastOfClause[clause] = count++;
        }
    }

    private long signatureOf(final int token) {
        long bits = 0;
        for (int reading = 0; reading < text.count(token); reading++) {
            bits |= EventPattern.signatureOf(Analysis.lexeme(text.analysis(token, reading)));
        }
        return bits;
    }

    /** The {@link EventPattern#signatureOf} of every reading of a word, together: 0 for a word that the lexicon does not know. */
    long signature(final int word) {
        return signatures[word];
    }

    /** The signatures of all words together. */
    long signature() {
        return signature;
    }

    AnalyzedText text() {
        return text;
    }

    int sentence() {
        return sentence;
    }

    int count() {
        return count;
    }

    int token(final int word) {
        return tokens[word];
    }

    /** The next word of the same clause, or -1. */
    int next(final int word) {
        return next[word];
    }

    /** The word before in the same clause, or -1. */
    int previous(final int word) {
        return previous[word];
    }

    /** The word at or behind a token, {@link #count()} where there is none. */
    int wordAt(final int token) {
        final int found = Arrays.binarySearch(tokens, 0, count, token);
        return found >= 0 ? found : -found - 1;
    }
}
