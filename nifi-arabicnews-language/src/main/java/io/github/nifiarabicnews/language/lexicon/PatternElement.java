package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.Arrays;

/** One element of a pattern. Immutable. */
public final class PatternElement {
    /** Where an element stands to the others. */
    public enum Place {
        /** Next to its neighbours in the pattern. */
        SEQUENCE,
        /** {@code &X}: somewhere else in the clause. */
        CLAUSE,
        /** {@code !X}: nowhere in the sentence. */
        NOWHERE
    }

    private final Place place;
    private final boolean optional;
    private final WordTest[] words;
    private final EntityKind[] entities;
    private final int gap;
    private final long signature;
    /** All lexemes of all words. */
    private final LexemeSet lexemes;

    PatternElement(final Place place, final boolean optional, final WordTest[] words, final EntityKind[] entities, final int gap) {
        this.place = place;
        this.optional = optional;
        this.words = words;
        this.entities = entities;
        this.gap = gap;
        this.lexemes = words.length == 1 ? words[0].lexemes() : new LexemeSet(Arrays.stream(words).flatMapToInt(word -> Arrays.stream(word.lexemes().numbers())).boxed().toList());
        this.signature = lexemes.signature();
    }

    /** The {@link EventPattern#signatureOf} of every lexeme that the element takes, together. */
    public long signature() {
        return signature;
    }

    /** The numbers of every lexeme that the element takes, in whatever form, ascending. */
    public int[] lexemes() {
        return lexemes.numbers();
    }

    public Place place() {
        return place;
    }

    public boolean isOptional() {
        return optional;
    }

    /** The most tokens that {@code ..} or {@code ...} stands for; 0 for an element that is none. */
    public int gap() {
        return gap;
    }

    /** The kinds of name that the element takes, mostly none. Read only. */
    public EntityKind[] entities() {
        return entities;
    }

    /** Whether the token, in any reading that its context allows, is what the element asks for; names are not looked at. */
    public boolean matchesWord(final AnalyzedText text, final int token) {
        for (int i = 0; i < text.count(token); i++) {
            if (matches(text.analysis(token, i))) {
                return true;
            }
        }
        return false;
    }

    public boolean matches(final long analysis) {
        if (!lexemes.contains(Analysis.lexeme(analysis))) {
            return false;
        }
        if (words.length == 1) {
            return words[0].takesForm(analysis);
        }
        for (final WordTest word : words) {
            if (word.matches(analysis)) {
                return true;
            }
        }
        return false;
    }

    WordTest[] words() {
        return words;
    }
}
