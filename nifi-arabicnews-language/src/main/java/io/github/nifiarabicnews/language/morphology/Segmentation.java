package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.WordForm;
import java.util.Arrays;

/**
 * Finds the readings of one form by itself: takes off what is written together with it (و ف, س, ب ل ك, ال, pronoun suffixes) in every way that is possible and looks the rest up. What the
 * spelling rules out is left out: ة before a suffix, أ for إ, tanwin on a verb.
 */
final class Segmentation {
    /** Longer tokens are no words of a newspaper. */
    private static final int MAX_FOLDED_LENGTH = 24;
    private static final int MAX_READINGS = 48;
    private static final long[] NONE = {};

    private final FormTable table;
    private final boolean function;
    private final char[] raw;
    private final char[] folded;
    private final long[] found = new long[MAX_READINGS];
    private int foundCount;

    private Segmentation(final FormTable table, final WordForm word) {
        this.table = table;
        this.function = FunctionWords.isOne(word);
        this.raw = word.written();
        this.folded = word.folded();
    }

    static FormReadings readings(final FormTable table, final WordForm word) {
        final int functions = FunctionWords.classesOf(word);
        final int length = word.foldedLength();
        if (length > MAX_FOLDED_LENGTH || word.written().length > 3 * MAX_FOLDED_LENGTH || length < 2) {
            return FormReadings.of(functions, NONE);
        }
        final Segmentation segmentation = new Segmentation(table, word);
        segmentation.segment();
        return FormReadings.of(functions, Arrays.copyOf(segmentation.found, segmentation.foundCount));
    }

    private void segment() {
        behindConjunction(0, folded.length, 0);
        if (folded[0] == 'و') {
            behindConjunction(1, folded.length, Analysis.WA);
        } else if (folded[0] == 'ف') {
            behindConjunction(1, folded.length, Analysis.FA);
        }
    }

    private void behindConjunction(final int begin, final int end, final int clitics) {
        if (end - begin < 2) {
            return;
        }
        behindPreposition(begin, end, clitics);
        switch (folded[begin]) {
            case 'س' -> ending(begin + 1, end, clitics | Analysis.SA);
            case 'ب' -> behindPreposition(begin + 1, end, clitics | Analysis.BI);
            case 'ك' -> behindPreposition(begin + 1, end, clitics | Analysis.KA);
            case 'ل' -> {
                ending(begin + 1, end, clitics | Analysis.LI);
                if (folded[begin + 1] == 'ل') {
                    ending(begin + 2, end, clitics | Analysis.LI | Analysis.ARTICLE);
                    ending(begin + 1, end, clitics | Analysis.LI | Analysis.ARTICLE);
                }
            }
            default -> { }
        }
    }

    private void behindPreposition(final int begin, final int end, final int clitics) {
        ending(begin, end, clitics);
        if (end - begin > 3 && folded[begin] == 'ا' && folded[begin + 1] == 'ل') {
            ending(begin + 2, end, clitics | Analysis.ARTICLE);
        }
    }

    private void ending(final int begin, final int end, final int clitics) {
        if (end - begin < 2) {
            return;
        }
        lookUp(begin, end, clitics);
        if ((clitics & Analysis.ARTICLE) != 0) {
            return;
        }
        final int bound = clitics | Analysis.SUFFIX;
        final char last = folded[end - 1];
        final char beforeLast = folded[end - 2];
        switch (last) {
            case 'ه' -> {
                if (rawLast() != 'ة') {
                    lookUp(begin, end - 1, bound);
                }
            }
            case 'ك' -> lookUp(begin, end - 1, bound);
            case 'ا' -> {
                if (beforeLast == 'ه' || beforeLast == 'ن') {
                    lookUp(begin, end - 2, bound);
                } else if (beforeLast == 'م' && end - begin > 4 && (folded[end - 3] == 'ه' || folded[end - 3] == 'ك')) {
                    lookUp(begin, end - 3, bound);
                }
            }
            case 'م' -> {
                if (beforeLast == 'ه' || beforeLast == 'ك') {
                    lookUp(begin, end - 2, bound);
                }
            }
            case 'ن' -> {
                if (beforeLast == 'ه') {
                    lookUp(begin, end - 2, bound);
                }
            }
            case 'ي' -> {
                if (beforeLast == 'ن') {
                    lookUp(begin, end - 2, bound);
                }
                lookUp(begin, end - 1, bound | Analysis.MINE);
            }
            default -> { }
        }
    }

    private void lookUp(final int begin, final int end, final int clitics) {
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
            if (joins(analysis, clitics) && isSpelledSo(analysis, begin, clitics)) {
                if (Analysis.kind(analysis) == Analysis.PAST && hasDamma(begin) && Analysis.has(analysis, Analysis.PASSIVE)) {
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
        for (int i = Math.max(0, raw.length - 2); i < raw.length; i++) {
            final char c = raw[i];
            if (c >= '\u064B' && c <= '\u064D') {
                return true;
            }
        }
        return false;
    }

    private char rawLast() {
        for (int i = raw.length - 1; i >= 0; i--) {
            if (!isMark(raw[i])) {
                return raw[i];
            }
        }
        return 0;
    }

    private char rawLetter(final int number) {
        int letters = 0;
        for (int i = 0; i < raw.length; i++) {
            if (!isMark(raw[i]) && letters++ == number) {
                return raw[i];
            }
        }
        return 0;
    }

    /** Whether the letter with this number carries a damma, as in قُتل. */
    private boolean hasDamma(final int number) {
        int letters = 0;
        for (int i = 0; i < raw.length; i++) {
            final char c = raw[i];
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
