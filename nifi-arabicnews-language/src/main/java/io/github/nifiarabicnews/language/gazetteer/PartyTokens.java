package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.TokenizedText;

/** What the actor list says of the tokens of a text: the word of each, once what is written to it is taken off. */
final class PartyTokens {
    private static final char[] NO_CHARS = new char[0];
    private static final int MAX_WORD = 24;

    final AnalyzedText analyzed;
    final TokenizedText text;
    final ActorLexicon lexicon;
    /** Number of the word as written, or -1. */
    private final int[] whole;
    /** Number of the word without what is written to it, or -1; {@link #whole} where that is known. */
    private final int[] bare;
    /** Characters of و, ف, ب, ل, ك in front of the bare word. */
    private final byte[] prefixLengths;
    private final char[] prepositions;
    private char[] scratch = NO_CHARS;

    PartyTokens(final ActorLexicon lexicon, final AnalyzedText analyzed) {
        this.lexicon = lexicon;
        this.analyzed = analyzed;
        this.text = analyzed.text();
        final int count = text.tokenCount();
        whole = new int[count];
        bare = new int[count];
        prefixLengths = new byte[count];
        prepositions = new char[count];
        for (int token = 0; token < count; token++) {
            lookUp(token);
        }
    }

    private void lookUp(final int token) {
        whole[token] = -1;
        bare[token] = -1;
        final int begin = text.foldedBegin(token);
        final int end = text.foldedEnd(token);
        if (text.isPunctuation(token) || end - begin > MAX_WORD) {
            return;
        }
        final char[] folded = text.foldedChars();
        final int found = lexicon.words().get(text, token);
        whole[token] = found;
        if (found >= 0 && isUsable(found)) {
            bare[token] = found;
            return;
        }
        int at = begin;
        if (end - at > 3 && (folded[at] == 'و' || folded[at] == 'ف')) {
            at++;
            if (take(token, folded, at, end, 1, (char) 0)) {
                return;
            }
        }
        if (end - at > 3) {
            final char c = folded[at];
            if (c == 'ل' && folded[at + 1] == 'ل' && withArticle(token, folded, at + 2, end, at - begin + 1)) {
                return;
            }
            if ((c == 'ب' || c == 'ل' || c == 'ك') && take(token, folded, at + 1, end, at - begin + 1, c)) {
                return;
            }
        }
        // أشخاصا, جنودا: the accusative of a head.
        if (end - begin > 4 && folded[end - 1] == 'ا') {
            final int singular = lexicon.words().get(folded, begin, end - 1);
            if (singular >= 0 && lexicon.head(singular) != null) {
                bare[token] = singular;
                return;
            }
        }
        // Nothing that the list knows; what is in front of an article is still no part of the word.
        if (end - begin > 5) {
            final boolean isConjunction = folded[begin] == 'و' || folded[begin] == 'ف';
            final int behind = isConjunction ? begin + 1 : begin;
            if (isConjunction && folded[behind] == 'ا' && folded[behind + 1] == 'ل') {
                prefixLengths[token] = 1;
            } else if ((folded[behind] == 'ب' || folded[behind] == 'ك') && folded[behind + 1] == 'ا' && folded[behind + 2] == 'ل') {
                prefixLengths[token] = (byte) (behind - begin + 1);
                prepositions[token] = folded[behind];
            } else if (folded[behind] == 'ل' && folded[behind + 1] == 'ل') {
                prefixLengths[token] = (byte) (behind - begin + 1);
                prepositions[token] = 'ل';
            }
        }
    }

    /** A word that only stands inside of names says nothing at its own place. */
    private boolean isUsable(final int word) {
        return lexicon.flags(word) != 0 && lexicon.flags(word) != ActorLexicon.DEFINITE || lexicon.head(word) != null || lexicon.demonym(word) != null;
    }

    private boolean take(final int token, final char[] folded, final int at, final int end, final int prefixLength, final char preposition) {
        final int found = lexicon.words().get(folded, at, end);
        if (found < 0 || !isUsable(found)) {
            return false;
        }
        bare[token] = found;
        prefixLengths[token] = (byte) prefixLength;
        prepositions[token] = preposition;
        return true;
    }

    /** للجيش is ل and الجيش. */
    private boolean withArticle(final int token, final char[] folded, final int at, final int end, final int prefixLength) {
        final int length = end - at + 2;
        if (scratch.length < length) {
            scratch = new char[MAX_WORD + 2];
            scratch[0] = 'ا';
            scratch[1] = 'ل';
        }
        System.arraycopy(folded, at, scratch, 2, end - at);
        final int found = lexicon.words().get(scratch, 0, length);
        if (found < 0 || !isUsable(found)) {
            return false;
        }
        bare[token] = found;
        prefixLengths[token] = (byte) prefixLength;
        prepositions[token] = 'ل';
        return true;
    }

    int count() {
        return text.tokenCount();
    }

    int word(final int token) {
        return bare[token];
    }

    int wholeWord(final int token) {
        return whole[token];
    }

    boolean hasPrefix(final int token) {
        return prefixLengths[token] > 0;
    }

    int prefixLength(final int token) {
        return prefixLengths[token];
    }

    char preposition(final int token) {
        return prepositions[token];
    }

    boolean hasConjunction(final int token) {
        return prefixLengths[token] > (prepositions[token] == 0 ? 0 : 1);
    }

    PartyHead head(final int token) {
        return bare[token] < 0 ? null : lexicon.head(bare[token]);
    }

    ActorLexicon.Demonym demonym(final int token) {
        return bare[token] < 0 ? null : lexicon.demonym(bare[token]);
    }

    boolean isGivenName(final int token) {
        // على is no علي, though some write both alike.
        return whole[token] >= 0 && (lexicon.flags(whole[token]) & ActorLexicon.GIVEN_NAME) != 0 && text.text().charAt(text.end(token) - 1) != 'ى';
    }

    boolean isCounting(final int token) {
        return bare[token] >= 0 && prefixLengths[token] == 0 && (lexicon.flags(bare[token]) & ActorLexicon.COUNTING) != 0;
    }

    boolean isFunctionWord(final int token) {
        return bare[token] >= 0 && (lexicon.flags(bare[token]) & ActorLexicon.FUNCTION) != 0
                || analyzed.isFunction(token, FunctionWords.PREPOSITION | FunctionWords.COMPLEMENTIZER | FunctionWords.RELATIVE | FunctionWords.VERB_ONLY
                        | FunctionWords.VERB_NEGATOR | FunctionWords.CLAUSE_OPENER | FunctionWords.COPULA | FunctionWords.COPULA_PAST);
    }

    /** Whether the token has the article, with or without something written in front of it. */
    boolean isDefinite(final int token) {
        final char[] folded = text.foldedChars();
        final int begin = text.foldedBegin(token) + (prefixLengths[token] > 0 && prepositions[token] == 'ل' ? prefixLengths[token] - 1 : prefixLengths[token]);
        final int end = text.foldedEnd(token);
        if (end - begin < 4) {
            return false;
        }
        return folded[begin] == 'ا' && folded[begin + 1] == 'ل' || prepositions[token] == 'ل' && folded[begin] == 'ل' && folded[begin + 1] == 'ل';
    }

    /** Whether the likeliest reading has a preposition or conjunction written to it. */
    boolean isReadWithClitic(final int token) {
        return hasPrefix(token) || analyzed.count(token) > 0 && Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.CONJUNCTION | Analysis.PREPOSITION);
    }

    char last(final int token) {
        return text.foldedChars()[text.foldedEnd(token) - 1];
    }

    boolean endsWith(final int token, final char beforeLast, final char last) {
        final int end = text.foldedEnd(token);
        return end - text.foldedBegin(token) > 3 && text.foldedChars()[end - 1] == last && text.foldedChars()[end - 2] == beforeLast;
    }

    boolean isKnownToMorphology(final int token) {
        return analyzed.count(token) > 0;
    }

    /** Offset behind what is written to the token's word; a لل stays with its word, which would lose its article. */
    int wordBegin(final int token) {
        int skip = prefixLengths[token];
        if (skip > 0 && prepositions[token] == 'ل' && isDefinite(token)) {
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
