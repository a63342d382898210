package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;

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
    /** All lexemes of all words, as bits. */
    private final long[] lexemes;

    PatternElement(final Place place, final boolean optional, final WordTest[] words, final EntityKind[] entities, final int gap) {
        this.place = place;
        this.optional = optional;
        this.words = words;
        this.entities = entities;
        this.gap = gap;
        long bits = 0;
        long[] all = new long[0];
        for (final WordTest word : words) {
            bits |= word.signature();
            all = word.addTo(all);
        }
        this.signature = bits;
        this.lexemes = all;
    }

    /** The {@link EventPattern#signatureOf} of every lexeme that the element takes, together. */
    public long signature() {
        return signature;
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
        final int lexeme = Analysis.lexeme(analysis);
        if (lexeme >>> 6 >= lexemes.length || (lexemes[lexeme >>> 6] & 1L << lexeme) == 0) {
            return false;
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
