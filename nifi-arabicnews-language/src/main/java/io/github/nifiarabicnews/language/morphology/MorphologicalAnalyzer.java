package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.Arrays;

/**
 * Finds the readings of tokens: takes off what is written together with a form (و ف, س, ب ل ك, ال, pronoun suffixes) in every way that is possible
 * and looks the rest up. What the spelling rules out is left out: ة before a suffix, أ for إ, tanwin on a verb. Which readings the
 * neighbours allow is {@link ContextRanking}'s business.
 *
 * <p>An analyzer remembers the tokens that it has seen, in bounded memory, so it belongs to one thread.
 */
public final class MorphologicalAnalyzer {
    private static final int MEMO_SLOTS = 1 << 15;
    /** Longer tokens are no words of a newspaper. */
    private static final int MAX_FOLDED_LENGTH = 24;
    private static final int MAX_READINGS = 48;
    private static final long[] NO_READINGS = new long[0];

    private final FormTable table;
    private final char[][] memoKeys = new char[MEMO_SLOTS][];
    private final long[][] memoReadings = new long[MEMO_SLOTS][];
    private final int[] memoFunctions = new int[MEMO_SLOTS];
    private int functions;
    private final long[] found = new long[MAX_READINGS];
    private int foundCount;
    private boolean function;
    private String raw;
    private int rawBegin;
    private int rawEnd;

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
                final long[] readings = readings(text, token);
                functions[token] = this.functions;
                if (readings.length > 0) {
                    if (count + readings.length > analyses.length) {
                        analyses = Arrays.copyOf(analyses, 2 * analyses.length + readings.length);
                    }
                    System.arraycopy(readings, 0, analyses, count, readings.length);
                    join(detachedClitic(text, token, functions), analyses, count, count + readings.length);
                    count += readings.length;
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
        return switch (text.foldedChars()[text.foldedBegin(before)]) {
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

    /** The readings of a token; leaves its classes of {@link FunctionWords} in {@link #functions}. */
    private long[] readings(final TokenizedText text, final int token) {
        final int begin = text.begin(token);
        final int end = text.end(token);
        final int hash = text.hash(token) * 0x9E3779B9 + (end - begin);
        final int slot = (hash ^ hash >>> 13) & MEMO_SLOTS - 1;
        // Each token has two places, so that two that share one do not drive each other out.
        for (int place = slot; ; place ^= 1) {
            final char[] key = memoKeys[place];
            if (key != null && isSame(key, text.text(), begin, end)) {
                functions = memoFunctions[place];
                return memoReadings[place];
            }
            if (place != slot) {
                break;
            }
        }
        functions = FunctionWords.classesOf(text, token);
        final int length = text.foldedLength(token);
        if (length > MAX_FOLDED_LENGTH || end - begin > 3 * MAX_FOLDED_LENGTH || length < 2) {
            return NO_READINGS;
        }
        raw = text.text();
        rawBegin = begin;
        rawEnd = end;
        foundCount = 0;
        function = FunctionWords.isOne(text, token);
        segment(text.foldedChars(), text.foldedBegin(token), text.foldedEnd(token));
        final long[] readings = foundCount == 0 ? NO_READINGS : Arrays.copyOf(found, foundCount);
        memoKeys[slot ^ 1] = memoKeys[slot];
        memoReadings[slot ^ 1] = memoReadings[slot];
        memoFunctions[slot ^ 1] = memoFunctions[slot];
        memoKeys[slot] = raw.substring(begin, end).toCharArray();
        memoReadings[slot] = readings;
        memoFunctions[slot] = functions;
        return readings;
    }

    private static boolean isSame(final char[] key, final String text, final int begin, final int end) {
        if (key.length != end - begin) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (key[i] != text.charAt(begin + i)) {
                return false;
            }
        }
        return true;
    }

    private void segment(final char[] folded, final int begin, final int end) {
        behindConjunction(folded, begin, begin, end, 0);
        if (folded[begin] == 'و') {
            behindConjunction(folded, begin, begin + 1, end, Analysis.WA);
        } else if (folded[begin] == 'ف') {
            behindConjunction(folded, begin, begin + 1, end, Analysis.FA);
        }
    }

    private void behindConjunction(final char[] folded, final int tokenBegin, final int begin, final int end, final int clitics) {
        if (end - begin < 2) {
            return;
        }
        behindPreposition(folded, tokenBegin, begin, end, clitics);
        switch (folded[begin]) {
            case 'س' -> ending(folded, tokenBegin, begin + 1, end, clitics | Analysis.SA);
            case 'ب' -> behindPreposition(folded, tokenBegin, begin + 1, end, clitics | Analysis.BI);
            case 'ك' -> behindPreposition(folded, tokenBegin, begin + 1, end, clitics | Analysis.KA);
            case 'ل' -> {
                ending(folded, tokenBegin, begin + 1, end, clitics | Analysis.LI);
                if (folded[begin + 1] == 'ل') {
                    ending(folded, tokenBegin, begin + 2, end, clitics | Analysis.LI | Analysis.ARTICLE);
                    ending(folded, tokenBegin, begin + 1, end, clitics | Analysis.LI | Analysis.ARTICLE);
                }
            }
            default -> { }
        }
    }

    private void behindPreposition(final char[] folded, final int tokenBegin, final int begin, final int end, final int clitics) {
        ending(folded, tokenBegin, begin, end, clitics);
        if (end - begin > 3 && folded[begin] == 'ا' && folded[begin + 1] == 'ل') {
            ending(folded, tokenBegin, begin + 2, end, clitics | Analysis.ARTICLE);
        }
    }

    private void ending(final char[] folded, final int tokenBegin, final int begin, final int end, final int clitics) {
        if (end - begin < 2) {
            return;
        }
        lookUp(folded, tokenBegin, begin, end, clitics);
        if ((clitics & Analysis.ARTICLE) != 0) {
            return;
        }
        final int bound = clitics | Analysis.SUFFIX;
        final char last = folded[end - 1];
        final char beforeLast = folded[end - 2];
        switch (last) {
            case 'ه' -> {
                if (rawLast() != 'ة') {
                    lookUp(folded, tokenBegin, begin, end - 1, bound);
                }
            }
            case 'ك' -> lookUp(folded, tokenBegin, begin, end - 1, bound);
            case 'ا' -> {
                if (beforeLast == 'ه' || beforeLast == 'ن') {
                    lookUp(folded, tokenBegin, begin, end - 2, bound);
                } else if (beforeLast == 'م' && end - begin > 4 && (folded[end - 3] == 'ه' || folded[end - 3] == 'ك')) {
                    lookUp(folded, tokenBegin, begin, end - 3, bound);
                }
            }
            case 'م' -> {
                if (beforeLast == 'ه' || beforeLast == 'ك') {
                    lookUp(folded, tokenBegin, begin, end - 2, bound);
                }
            }
            case 'ن' -> {
                if (beforeLast == 'ه') {
                    lookUp(folded, tokenBegin, begin, end - 2, bound);
                }
            }
            case 'ي' -> {
                if (beforeLast == 'ن') {
                    lookUp(folded, tokenBegin, begin, end - 2, bound);
                }
                lookUp(folded, tokenBegin, begin, end - 1, bound | Analysis.MINE);
            }
            default -> { }
        }
    }

    private void lookUp(final char[] folded, final int tokenBegin, final int begin, final int end, final int clitics) {
        if (end - begin < 2) {
            return;
        }
        final int form = table.find(folded, begin, end);
        if (form < 0) {
            return;
        }
        for (int i = table.analysisBegin(form); i < table.analysisEnd(form) && foundCount < MAX_READINGS; i++) {
            long analysis = table.analysis(i);
            if (function && (Analysis.isFinite(analysis) || Analysis.kind(analysis) == Analysis.MASDAR || Analysis.isParticiple(analysis))) {
                continue;
            }
            if (joins(analysis, clitics) && isSpelledSo(analysis, begin - tokenBegin, clitics)) {
                if (Analysis.kind(analysis) == Analysis.PAST && hasDamma(begin - tokenBegin) && Analysis.has(analysis, Analysis.PASSIVE)) {
                    analysis &= ~(long) Analysis.ACTIVE;
                }
                found[foundCount++] = analysis | Analysis.of(0, 0, clitics);
            }
        }
    }

    private static boolean joins(final long analysis, final int clitics) {
        final boolean suffix = (clitics & Analysis.SUFFIX) != 0;
        if (!Analysis.has(analysis, suffix ? Analysis.BOUND : Analysis.FREE)) {
            return false;
        }
        final boolean article = (clitics & Analysis.ARTICLE) != 0;
        if (article && (Analysis.features(analysis) & (Analysis.INDEFINITE | Analysis.CONSTRUCT)) != 0) {
            return false;
        }
        if ((clitics & Analysis.MINE) != 0 && !Analysis.isNominal(analysis)) {
            return false;
        }
        switch (Analysis.kind(analysis)) {
            case Analysis.IMPERFECT -> {
                if ((clitics & (Analysis.BI | Analysis.KA | Analysis.ARTICLE)) != 0) {
                    return false;
                }
                final int mood = Analysis.mood(analysis);
                return (clitics & Analysis.SA) == 0 ? (clitics & Analysis.LI) == 0 || mood != Analysis.INDICATIVE : mood == 0 || mood == Analysis.INDICATIVE;
            }
            case Analysis.PAST, Analysis.IMPERATIVE -> {
                return (clitics & (Analysis.PREPOSITION | Analysis.SA | Analysis.ARTICLE)) == 0;
            }
            case Analysis.PARTICLE -> {
                return (clitics & (Analysis.SA | Analysis.ARTICLE)) == 0;
            }
            default -> {
                return (clitics & Analysis.SA) == 0;
            }
        }
    }

    private boolean isSpelledSo(final long analysis, final int stemOffset, final int clitics) {
        final int initial = Analysis.features(analysis) & Analysis.INITIAL;
        if (initial != 0) {
            final int written = Orthography.initial(rawLetter(stemOffset));
            if (written != 0 && written != initial) {
                return false;
            }
        }
        final boolean taMarbuta = Analysis.has(analysis, Analysis.TA_MARBUTA);
        final char last = rawLast();
        if (last == 'ة' && !taMarbuta || taMarbuta && last != 'ة' && last != 'ه' && last != '\uFE93' && last != '\uFE94') {
            return false;
        }
        return !(Analysis.isFinite(analysis) && hasTanwin());
    }

    private boolean hasTanwin() {
        for (int i = Math.max(rawBegin, rawEnd - 2); i < rawEnd; i++) {
            final char c = raw.charAt(i);
            if (c >= '\u064B' && c <= '\u064D') {
                return true;
            }
        }
        return false;
    }

    private char rawLast() {
        for (int i = rawEnd - 1; i >= rawBegin; i--) {
            if (!isMark(raw.charAt(i))) {
                return raw.charAt(i);
            }
        }
        return 0;
    }

    private char rawLetter(final int number) {
        int letters = 0;
        for (int i = rawBegin; i < rawEnd; i++) {
            if (!isMark(raw.charAt(i)) && letters++ == number) {
                return raw.charAt(i);
            }
        }
        return 0;
    }

    /** Whether the letter with this number carries a damma, as in قُتل. */
    private boolean hasDamma(final int number) {
        int letters = 0;
        for (int i = rawBegin; i < rawEnd; i++) {
            final char c = raw.charAt(i);
            if (!isMark(c)) {
                letters++;
            } else if (c == '\u064F' && letters == number + 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(final char c) {
        return c >= '\u064B' && c <= '\u065F' || c == '\u0640' || c == '\u0670';
    }
}
