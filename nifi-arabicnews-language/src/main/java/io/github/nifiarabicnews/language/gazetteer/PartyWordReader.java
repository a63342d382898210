package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.WordForm;
import java.util.Arrays;

/** Looks one form up in the actor list, as it is written and without what is written to it. */
final class PartyWordReader {
    private static final int MAX_WORD = 24;

    private final ActorLexicon lexicon;
    private final WordForm form;
    private final char[] folded;
    private final int end;
    private int bare = -1;
    private int prefixLength;
    private char preposition;

    private PartyWordReader(final ActorLexicon lexicon, final WordForm form) {
        this.lexicon = lexicon;
        this.form = form;
        this.folded = form.folded();
        this.end = folded.length;
    }

    static PartyWord read(final ActorLexicon lexicon, final WordForm form) {
        if (form.isPunctuation() || form.foldedLength() > MAX_WORD) {
            return form.foldedLength() > MAX_WORD ? new PartyWordReader(lexicon, form).word(-1) : PartyWord.UNKNOWN;
        }
        final PartyWordReader reader = new PartyWordReader(lexicon, form);
        final int whole = lexicon.words().get(form);
        if (whole >= 0 && reader.isUsable(whole)) {
            reader.bare = whole;
        } else if (!reader.isBehindPrefix()) {
            reader.alone();
        }
        return reader.word(whole);
    }

    private PartyWord word(final int whole) {
        final boolean isKnown = bare >= 0;
        // على is no علي, though some write both alike.
        final boolean isGivenName = whole >= 0 && (lexicon.flags(whole) & ActorLexicon.GIVEN_NAME) != 0 && form.lastWritten() != 'ى';
        if (!isKnown && whole < 0 && prefixLength == 0 && !isDefinite()) {
            return PartyWord.UNKNOWN;
        }
        return new PartyWord(whole, bare, prefixLength, preposition, isKnown ? lexicon.flags(bare) : 0, isKnown ? lexicon.head(bare) : null, isKnown ? lexicon.demonym(bare) : null, isGivenName,
                isDefinite());
    }

    private boolean isDefinite() {
        final int begin = prefixLength > 0 && preposition == 'ل' ? prefixLength - 1 : prefixLength;
        return end - begin >= 4 && (folded[begin] == 'ا' && folded[begin + 1] == 'ل' || preposition == 'ل' && folded[begin] == 'ل' && folded[begin + 1] == 'ل');
    }

    private boolean isBehindPrefix() {
        int at = 0;
        if (end > 3 && (folded[0] == 'و' || folded[0] == 'ف')) {
            at++;
            if (take(Arrays.copyOfRange(folded, at, end), 1, (char) 0)) {
                return true;
            }
        }
        if (end - at <= 3) {
            return false;
        }
        final char c = folded[at];
        return c == 'ل' && folded[at + 1] == 'ل' && take(withArticle(at + 2), at + 1, 'ل')
                || (c == 'ب' || c == 'ل' || c == 'ك') && take(Arrays.copyOfRange(folded, at + 1, end), at + 1, c);
    }

    private boolean take(final char[] word, final int length, final char governing) {
        final int found = lexicon.words().get(word, 0, word.length);
        if (found < 0 || !isUsable(found)) {
            return false;
        }
        bare = found;
        prefixLength = length;
        preposition = governing;
        return true;
    }

    /** للجيش is ل and الجيش. */
    private char[] withArticle(final int from) {
        final char[] word = new char[end - from + 2];
        word[0] = 'ا';
        word[1] = 'ل';
        System.arraycopy(folded, from, word, 2, end - from);
        return word;
    }

    /** A word that only stands inside of names says nothing at its own place. */
    private boolean isUsable(final int word) {
        return lexicon.flags(word) != 0 && lexicon.flags(word) != ActorLexicon.DEFINITE || lexicon.head(word) != null || lexicon.demonym(word) != null;
    }

    private void alone() {
        // أشخاصا, جنودا: the accusative of a head.
        if (end > 4 && folded[end - 1] == 'ا') {
            final int singular = lexicon.words().get(folded, 0, end - 1);
            if (singular >= 0 && lexicon.head(singular) != null) {
                bare = singular;
                return;
            }
        }
        // Nothing that the list knows; what is in front of an article is still no part of the word.
        if (end > 5) {
            final boolean isConjunction = folded[0] == 'و' || folded[0] == 'ف';
            final int behind = isConjunction ? 1 : 0;
            if (isConjunction && folded[behind] == 'ا' && folded[behind + 1] == 'ل') {
                prefixLength = 1;
            } else if ((folded[behind] == 'ب' || folded[behind] == 'ك') && folded[behind + 1] == 'ا' && folded[behind + 2] == 'ل') {
                prefixLength = behind + 1;
                preposition = folded[behind];
            } else if (folded[behind] == 'ل' && folded[behind + 1] == 'ل') {
                prefixLength = behind + 1;
                preposition = 'ل';
            }
        }
    }
}
