package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.lexicon.EventRule;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the mode of an event whose rule leaves it open, by the nearest word of a class {@code mode-TYPE-MODE}: a killing in whose sentence a plane stands is {@code aerial}.
 */
final class ModeFinder {
    /** How far behind a demand or threat its content stands. */
    private static final int CONTENT_REACH = 8;

    private final SentenceWords words;
    private final List<String> modes = new ArrayList<>();
    private final List<PatternElement> classes = new ArrayList<>();
    /** The modes of each type that have a class, as bits: the number of the mode in the lists. */
    private final long[] modesOfType = new long[EventType.values().length];
    private final long[] modesByLexeme;

    ModeFinder(final Lexicon lexicon, final SentenceWords words) {
        this.words = words;
        this.modesByLexeme = new long[lexicon.lexemeCount()];
        for (final EventType type : EventType.values()) {
            for (final String mode : type.modes()) {
                final PatternElement wordClass = lexicon.wordClass(EventRule.modeClass(type, mode));
                if (wordClass != null && modes.size() < Long.SIZE) {
                    modesOfType[type.ordinal()] |= 1L << modes.size();
                    for (final int lexeme : wordClass.lexemes()) {
                        modesByLexeme[lexeme] |= 1L << modes.size();
                    }
                    modes.add(mode);
                    classes.add(wordClass);
                }
            }
        }
    }

    /** @return the mode of an event of the sentence that {@link SentenceWords} holds, or null */
    String of(final Candidate candidate) {
        final EventRule rule = candidate.pattern.rule();
        final long wanted = modesOfType[rule.type().ordinal()];
        if (rule.mode() != null && !rule.modeOpen() || wanted == 0) {
            return rule.mode();
        }
        final int told = isContent(rule.type()) ? behind(candidate.word, wanted) : nearest(candidate.word, wanted);
        return told < 0 ? rule.mode() : modes.get(told);
    }

    /** Of what is demanded, refused or threatened only the content tells. */
    private static boolean isContent(final EventType type) {
        return type == EventType.REQUEST || type == EventType.REJECT || type == EventType.THREATEN;
    }

    private int behind(final int trigger, final long wanted) {
        int word = words.next(trigger);
        for (int steps = 0; word >= 0 && steps < CONTENT_REACH; steps++) {
            final int mode = modeAt(word, wanted);
            if (mode >= 0) {
                return mode;
            }
            word = words.next(word);
        }
        return -1;
    }

    /** In the clause, then in the sentence, what stands behind before what stands in front. */
    private int nearest(final int trigger, final long wanted) {
        int behind = words.next(trigger);
        int before = words.previous(trigger);
        while (behind >= 0 || before >= 0) {
            int mode = behind < 0 ? -1 : modeAt(behind, wanted);
            if (mode < 0 && before >= 0) {
                mode = modeAt(before, wanted);
            }
            if (mode >= 0) {
                return mode;
            }
            behind = behind < 0 ? -1 : words.next(behind);
            before = before < 0 ? -1 : words.previous(before);
        }
        for (int distance = 1; distance < words.count(); distance++) {
            int mode = trigger + distance < words.count() ? modeAt(trigger + distance, wanted) : -1;
            if (mode < 0 && trigger >= distance) {
                mode = modeAt(trigger - distance, wanted);
            }
            if (mode >= 0) {
                return mode;
            }
        }
        return -1;
    }

    /** The mode that a word tells, or its attribute more exactly: طائرة مسيرة is a drone. */
    private int modeAt(final int word, final long wanted) {
        final int mode = mode(word, wanted, 0);
        if (mode < 0) {
            return mode;
        }
        final int attribute = words.next(word) < 0 ? -1 : mode(words.next(word), wanted, Analysis.CONJUNCTION);
        return attribute < 0 ? mode : attribute;
    }

    private int mode(final int word, final long wanted, final int withoutClitic) {
        final AnalyzedText text = words.text();
        final int token = words.token(word);
        for (int i = 0; i < text.count(token); i++) {
            final long reading = text.analysis(token, i);
            long told = modesByLexeme[Analysis.lexeme(reading)] & wanted;
            for (; told != 0 && (withoutClitic == 0 || !Analysis.hasClitic(reading, withoutClitic)); told &= told - 1) {
                final int mode = Long.numberOfTrailingZeros(told);
                if (classes.get(mode).matches(reading)) {
                    return mode;
                }
            }
        }
        return -1;
    }
}
