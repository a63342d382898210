package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.TokenizedText;

/** What the actor list says of the tokens of a text. */
final class PartyTokens {
    private static final int FUNCTIONS = FunctionWords.PREPOSITION | FunctionWords.COMPLEMENTIZER | FunctionWords.RELATIVE | FunctionWords.VERB_ONLY | FunctionWords.VERB_NEGATOR
            | FunctionWords.CLAUSE_OPENER | FunctionWords.COPULA | FunctionWords.COPULA_PAST;

    final AnalyzedText analyzed;
    final TokenizedText text;
    final ActorLexicon lexicon;
    private final PartyWord[] words;

    PartyTokens(final ActorLexicon lexicon, final AnalyzedText analyzed) {
        this.lexicon = lexicon;
        this.analyzed = analyzed;
        this.text = analyzed.text();
        words = new PartyWord[text.tokenCount()];
        for (int token = 0; token < words.length; token++) {
            words[token] = lexicon.word(text.form(token));
        }
    }

    int count() {
        return words.length;
    }

    PartyWord at(final int token) {
        return words[token];
    }

    /** Number of the word without what is written to it, or -1. */
    int word(final int token) {
        return words[token].bare();
    }

    /** Number of the word as written, or -1. */
    int wholeWord(final int token) {
        return words[token].whole();
    }

    boolean hasPrefix(final int token) {
        return words[token].hasPrefix();
    }

    int prefixLength(final int token) {
        return words[token].prefixLength();
    }

    char preposition(final int token) {
        return words[token].preposition();
    }

    boolean hasConjunction(final int token) {
        return words[token].hasConjunction();
    }

    PartyHead head(final int token) {
        return words[token].head();
    }

    ActorLexicon.Demonym demonym(final int token) {
        return words[token].demonym();
    }

    boolean isGivenName(final int token) {
        return words[token].isGivenName();
    }

    boolean isCounting(final int token) {
        return words[token].isCounting();
    }

    boolean isFunctionWord(final int token) {
        return (words[token].flags() & ActorLexicon.FUNCTION) != 0 || analyzed.isFunction(token, FUNCTIONS);
    }

    /** Whether the token has the article, with or without something written in front of it. */
    boolean isDefinite(final int token) {
        return words[token].isDefinite();
    }

    /** Whether the likeliest reading has a preposition or conjunction written to it. */
    boolean isReadWithClitic(final int token) {
        return hasPrefix(token) || analyzed.count(token) > 0 && Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.CONJUNCTION | Analysis.PREPOSITION);
    }

    char last(final int token) {
        return text.foldedFromEnd(token, 0);
    }

    boolean endsWith(final int token, final char beforeLast, final char last) {
        final char[] folded = text.foldedChars(token);
        return folded.length > 3 && folded[folded.length - 1] == last && folded[folded.length - 2] == beforeLast;
    }

    boolean isKnownToMorphology(final int token) {
        return analyzed.count(token) > 0;
    }

    /** Offset behind what is written to the token's word; a لل stays with its word, which would lose its article. */
    int wordBegin(final int token) {
        int skip = words[token].prefixLength();
        if (skip > 0 && words[token].preposition() == 'ل' && isDefinite(token)) {
            skip--;
        }
        int at = text.begin(token);
        while (skip > 0 && at < text.end(token)) {
            if (Character.isLetter(text.text().charAt(at)) && text.text().charAt(at) != 'ـ') {
                skip--;
            }
            at++;
        }
        while (at < text.end(token) && !Character.isLetterOrDigit(text.text().charAt(at))) {
            at++;
        }
        return at;
    }
}
