package io.github.nifiarabicnews.language.text;

import java.util.Arrays;

/** Growing arrays of a text that is being cut up. */
final class TokenBuffer {
    int tokenCount;
    int[] begins;
    int[] ends;
    byte[] kinds;
    byte[] quotationDepths;
    int[] clauses;
    int[] sentences;
    int[] foldedEnds;
    int[] hashes;
    WordForm[] forms;
    char[] folded;
    int foldedLength;
    int sentenceCount;
    int[] sentenceBounds;
    int[] paragraphs;

    TokenBuffer(final int textLength) {
        final int tokens = textLength / 5 + 16;
        begins = new int[tokens];
        ends = new int[tokens];
        kinds = new byte[tokens];
        quotationDepths = new byte[tokens];
        clauses = new int[tokens];
        sentences = new int[tokens];
        foldedEnds = new int[tokens];
        hashes = new int[tokens];
        forms = new WordForm[tokens];
        folded = new char[textLength + 16];
        final int lines = textLength / 100 + 4;
        sentenceBounds = new int[3 * lines];
        paragraphs = new int[lines];
    }

    /** @param hash of the characters as written, see {@link WordForms#hash} */
    void addToken(final int begin, final int end, final TokenKind kind, final int hash, final int depth) {
        if (tokenCount == begins.length) {
            grow();
        }
        begins[tokenCount] = begin;
        ends[tokenCount] = end;
        kinds[tokenCount] = (byte) kind.ordinal();
        hashes[tokenCount] = hash;
        quotationDepths[tokenCount] = (byte) depth;
        tokenCount++;
    }

    /** Finds the forms of the tokens from this one on. All of a sentence at once, so that the processor waits for memory once for several of them. */
    void findForms(final String text, final int firstToken) {
        WordForms.find(text, this, firstToken);
        for (int token = firstToken; token < tokenCount; token++) {
            final char[] letters = forms[token].folded();
            if (foldedLength + letters.length > folded.length) {
                folded = Arrays.copyOf(folded, folded.length + folded.length / 2 + letters.length);
            }
            System.arraycopy(letters, 0, folded, foldedLength, letters.length);
            foldedLength += letters.length;
            foldedEnds[token] = foldedLength;
        }
    }

    void addSentence(final int begin, final int end, final int firstToken, final int paragraph) {
        if (sentenceCount == paragraphs.length) {
            final int size = 2 * paragraphs.length;
            paragraphs = Arrays.copyOf(paragraphs, size);
            sentenceBounds = Arrays.copyOf(sentenceBounds, 3 * size);
        }
        sentenceBounds[3 * sentenceCount] = begin;
        sentenceBounds[3 * sentenceCount + 1] = end;
        sentenceBounds[3 * sentenceCount + 2] = firstToken;
        paragraphs[sentenceCount] = paragraph;
        Arrays.fill(sentences, firstToken, tokenCount, sentenceCount);
        sentenceCount++;
    }

    private void grow() {
        final int size = 2 * begins.length;
        begins = Arrays.copyOf(begins, size);
        ends = Arrays.copyOf(ends, size);
        kinds = Arrays.copyOf(kinds, size);
        quotationDepths = Arrays.copyOf(quotationDepths, size);
        clauses = Arrays.copyOf(clauses, size);
        sentences = Arrays.copyOf(sentences, size);
        foldedEnds = Arrays.copyOf(foldedEnds, size);
        hashes = Arrays.copyOf(hashes, size);
        forms = Arrays.copyOf(forms, size);
    }
}
