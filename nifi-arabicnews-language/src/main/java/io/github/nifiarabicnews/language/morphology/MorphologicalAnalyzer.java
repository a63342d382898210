package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.Arrays;

/**
 * Finds the readings of tokens by themselves ({@link Segmentation}) and lets {@link ContextRanking} choose among them. Immutable, and safe to share between threads.
 */
public final class MorphologicalAnalyzer {
    private final FormTable table;

    public MorphologicalAnalyzer(final FormTable table) {
        this.table = table;
    }

    public AnalyzedText analyze(final TokenizedText text) {
        final int tokenCount = text.tokenCount();
        final int[] begins = new int[tokenCount + 1];
        final int[] functions = new int[tokenCount];
        long[] analyses = new long[2 * tokenCount + 16];
        int count = 0;
        for (int token = 0; token < tokenCount; token++) {
            begins[token] = count;
            if (text.isWord(token)) {
                final FormReadings word = table.readings(text.form(token));
                functions[token] = word.functions;
                if (word.count > 0) {
                    if (count + word.count + 2 > analyses.length) {
                        analyses = Arrays.copyOf(analyses, 2 * analyses.length + word.count + 2);
                    }
                    word.copyTo(analyses, count);
                    join(detachedClitic(text, token, functions), analyses, count, count + word.count);
                    count += word.count;
                }
            }
        }
        begins[tokenCount] = count;
        return ContextRanking.rank(text, begins, analyses, functions);
    }

    /** The و ف ب ل ك that stands apart in front of the token, with no more than a quotation mark between, as a bit of {@link Analysis}. */
    private static int detachedClitic(final TokenizedText text, final int token, final int[] functions) {
        int before = token - 1;
        if (before > 0 && text.isPunctuation(before) && "\"«“'".indexOf(text.text().charAt(text.begin(before))) >= 0) {
            before--;
        }
        if (before < 0 || (functions[before] & FunctionWords.CLITIC) == 0) {
            return 0;
        }
        return switch (text.foldedAt(before, 0)) {
            case 'و' -> Analysis.WA;
            case 'ف' -> Analysis.FA;
            case 'ب' -> Analysis.BI;
            case 'ل' -> Analysis.LI;
            default -> Analysis.KA;
        };
    }

    private static void join(final int clitic, final long[] analyses, final int from, final int to) {
        for (int i = from; clitic != 0 && i < to; i++) {
            if ((clitic & Analysis.CONJUNCTION) != 0 || Analysis.isNominal(analyses[i])) {
                analyses[i] |= Analysis.of(0, 0, clitic);
            }
        }
    }
}
