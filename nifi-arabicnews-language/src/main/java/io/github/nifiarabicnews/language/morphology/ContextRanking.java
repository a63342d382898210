package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.TokenizedText;

/**
 * Chooses among the readings of a token by its neighbours. Each reading has a cost; readings that cost much more than the cheapest one
 * are dropped, the rest are put in order. No word is left without a reading.
 */
final class ContextRanking {
    /** A reading this much dearer than the best is dropped, and one this dear is marked as unlikely even if it is the only one. */
    private static final int MARGIN = 10;
    /** A reading this dear is dropped even if it is the only one. */
    private static final int IMPOSSIBLE = 100;
    /** A reading this much dearer is marked as unlikely. */
    private static final int UNLIKELY_MARGIN = 4;
    /** Behind these stands the masdar of what happened: سيتم تبادل الأسرى. */
    private static final FoldedWordMap HAPPENED = FoldedWordMap.of("تم يتم سيتم ستتم وتم ويتم");

    private final TokenizedText text;
    private final int[] begins;
    private final long[] analyses;
    private final int[] functions;

    private ContextRanking(final TokenizedText text, final int[] begins, final long[] analyses, final int[] functions) {
        this.text = text;
        this.begins = begins;
        this.analyses = analyses;
        this.functions = functions;
    }

    /** Orders the readings in place, and gives the arrays to the result. */
    static AnalyzedText rank(final TokenizedText text, final int[] begins, final long[] analyses, final int[] functions) {
        return new ContextRanking(text, begins, analyses, functions).rank();
    }

    private AnalyzedText rank() {
        final int tokenCount = text.tokenCount();
        final int[] costs = new int[64];
        int write = 0;
        for (int token = 0; token < tokenCount; token++) {
            final int from = begins[token];
            final int to = begins[token + 1];
            final int previousWrite = write;
            if (to > from) {
                write = order(token, from, to, write, costs);
            }
            begins[token] = previousWrite;
        }
        begins[tokenCount] = write;
        return new AnalyzedText(text, begins, analyses, functions);
    }

    private int order(final int token, final int from, final int to, final int write, final int[] costs) {
        final int before = neighbour(token, -1);
        final int after = neighbour(token, 1);
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            costs[i - from] = cost(analyses[i], token, before, after);
            least = Math.min(least, costs[i - from]);
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            final int cost = costs[i - from];
            if (cost >= least + MARGIN || cost >= IMPOSSIBLE) {
                continue;
            }
            // Insertion sort into the front, stable: the kept ones never outrun what is still to be read.
            final long analysis = analyses[i];
            int at = count;
            while (at > 0 && costs[at - 1] > cost) {
                analyses[write + at] = analyses[write + at - 1];
                costs[at] = costs[at - 1];
                at--;
            }
            analyses[write + at] = analysis;
            costs[at] = cost;
            count++;
        }
        for (int i = 0; i < count; i++) {
            if (costs[i] >= MARGIN || costs[i] >= least + UNLIKELY_MARGIN && Analysis.lexeme(analyses[write + i]) != Analysis.lexeme(analyses[write])) {
                analyses[write + i] |= Analysis.UNLIKELY;
            }
        }
        return write + count;
    }

    /** The word or number beside a token in its sentence, past quotation marks; -1 where punctuation or the end comes first. */
    private int neighbour(final int token, final int step) {
        final int sentence = text.sentence(token);
        for (int other = token + step; other >= 0 && other < text.tokenCount() && text.sentence(other) == sentence; other += step) {
            if (!text.isPunctuation(other)) {
                return other;
            }
            final char mark = text.text().charAt(text.begin(other));
            if (mark != '"' && mark != '«' && mark != '»' && mark != '“' && mark != '”' && mark != '\'') {
                return -1;
            }
        }
        return -1;
    }

    private int cost(final long analysis, final int token, final int before, final int after) {
        final int functionsBefore = before < 0 ? 0 : functions[before];
        int cost = 0;
        if (Analysis.isFinite(analysis)) {
            cost += verbCost(analysis, token, functionsBefore, before, after);
        } else if (Analysis.isNominal(analysis)) {
            cost += nominalCost(analysis, functionsBefore, after);
        }
        if (Analysis.hasClitic(analysis, Analysis.CONJUNCTION)) {
            // Only where the letter may also be the word's own: وزير.
            cost += 4;
        }
        if (Analysis.hasClitic(analysis, Analysis.MINE)) {
            // Nobody says "my" outside of a quotation, and أمني is an adjective.
            cost += text.quotationDepth(token) > 0 ? 5 : IMPOSSIBLE;
        }
        if (Analysis.hasClitic(analysis, Analysis.PREPOSITION)) {
            cost += 2;
        }
        if (Analysis.has(analysis, Analysis.TA_MARBUTA) && text.text().charAt(text.end(token) - 1) == 'ه') {
            cost += 6;
        }
        return cost;
    }

    private int verbCost(final long analysis, final int token, final int functionsBefore, final int before, final int after) {
        int cost = 0;
        final boolean joined = Analysis.hasClitic(analysis, Analysis.CONJUNCTION);
        if (!joined && (functionsBefore & (FunctionWords.PREPOSITION | FunctionWords.QUANTIFIER | FunctionWords.NOUN_NEGATOR)) != 0
                && (functionsBefore & FunctionWords.RELATIVE) == 0 && !text.isFolded(before, "من")) {
            cost += 12;
        }
        if (Analysis.kind(analysis) == Analysis.PAST && Analysis.hasClitic(analysis, Analysis.LI)) {
            // لقمع is "in order to suppress"
            cost += 8;
        }
        if (!joined && before >= 0 && HAPPENED.get(text, before) >= 0) {
            cost += 12;
        }
        if (!Analysis.has(analysis, Analysis.ACTIVE)) {
            cost += 3;
        }
        if (Analysis.person(analysis) == 1 || Analysis.person(analysis) == 2) {
            cost += text.quotationDepth(token) > 0 ? 1 : 4;
        }
        if (Analysis.kind(analysis) == Analysis.IMPERFECT && Analysis.mood(analysis) == Analysis.JUSSIVE && (functionsBefore & FunctionWords.VERB_NEGATOR) == 0) {
            cost += 12;
        }
        if (Analysis.kind(analysis) == Analysis.IMPERFECT && Analysis.mood(analysis) == Analysis.DEPENDENT
                && (functionsBefore & (FunctionWords.VERB_ONLY | FunctionWords.COMPLEMENTIZER | FunctionWords.VERB_NEGATOR)) == 0
                && !Analysis.hasClitic(analysis, Analysis.LI) && !joined) {
            cost += 4;
        }
        if (Analysis.number(analysis) == Analysis.DUAL && Analysis.kind(analysis) == Analysis.PAST) {
            cost += 2;
        }
        if (Analysis.kind(analysis) == Analysis.PAST && Analysis.gender(analysis) == Analysis.FEMININE && Analysis.number(analysis) == Analysis.PLURAL) {
            cost += 4;
        }
        if (Analysis.kind(analysis) == Analysis.PAST && (functionsBefore & FunctionWords.VERB_NEGATOR) != 0 && (functionsBefore & FunctionWords.VERB_ONLY) != 0) {
            cost += 12;
        }
        if (after >= 0 && Analysis.kind(analysis) == Analysis.PAST && (functions[after] & FunctionWords.RELATIVE) != 0) {
            cost += 12;
        }
        return cost;
    }

    private int nominalCost(final long analysis, final int functionsBefore, final int after) {
        int cost = 0;
        if ((functionsBefore & FunctionWords.VERB_ONLY) != 0 && !Analysis.hasClitic(analysis, Analysis.ARTICLE)) {
            cost += (functionsBefore & FunctionWords.PURPOSE) != 0 ? 4 : 12;
        }
        if (Analysis.isParticiple(analysis)) {
            cost += 5;
        }
        if (Analysis.has(analysis, Analysis.RARE)) {
            cost += 5;
        }
        if (Analysis.has(analysis, Analysis.CONSTRUCT)) {
            cost += 3;
            if (after < 0 || (functions[after] & (FunctionWords.PREPOSITION | FunctionWords.VERB_ONLY | FunctionWords.COMPLEMENTIZER)) != 0) {
                cost += 8;
            }
        }
        if (Analysis.number(analysis) == Analysis.DUAL) {
            cost += 1;
        }
        return cost;
    }
}
