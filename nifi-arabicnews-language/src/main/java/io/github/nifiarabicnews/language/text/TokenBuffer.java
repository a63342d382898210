package io.github.nifiarabicnews.language.text;

import java.util.Arrays;

/** Growing arrays of a text that is being cut up. */
final class TokenBuffer {
    private static final int USUAL_SENTENCE_TOKENS = 80;

    int tokenCount;
    int[] begins;
    int[] ends;
    byte[] kinds;
    byte[] quotationDepths;
    int[] clauses;
    int[] sentences;
    WordForm[] forms;
    int sentenceCount;
    int[] sentenceBounds;
    int[] paragraphs;
    /** Of the tokens of the sentence that is being read: the hash of the characters as written, see {@link WordForms#hash}, and the last eight of them, see {@link WordForm#shifted}. */
    int[] hashes;
    long[] last;
    long[] beforeLast;

    TokenBuffer(final int textLength) {
        final int tokens = textLength / 5 + 16;
        begins = new int[tokens];
        ends = new int[tokens];
        kinds = new byte[tokens];
        quotationDepths = new byte[tokens];
        clauses = new int[tokens];
        sentences = new int[tokens];
        forms = new WordForm[tokens];
        final int lines = textLength / 100 + 4;
        sentenceBounds = new int[3 * lines];
        paragraphs = new int[lines];
        final int sentence = Math.min(USUAL_SENTENCE_TOKENS, textLength);
        hashes = new int[sentence];
        last = new long[sentence];
        beforeLast = new long[sentence];
    }

    void addToken(final int begin, final int end, final TokenKind kind, final int depth) {
        if (tokenCount == begins.length) {
            grow();
        }
        begins[tokenCount] = begin;
        ends[tokenCount] = end;
        kinds[tokenCount] = (byte) kind.ordinal();
        quotationDepths[tokenCount] = (byte) depth;
        tokenCount++;
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

    /** Takes what is needed to find the form of a token, the so-manieth of its sentence. */
    void hash(final int number, final int hash, final long lowest, final long highest) {
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * number);
            last = Arrays.copyOf(last, 2 * number);
            beforeLast = Arrays.copyOf(beforeLast, 2 * number);
        }
        hashes[number] = hash;
        last[number] = lowest;
        beforeLast[number] = highest;
    }

    private void grow() {
        final int size = 2 * begins.length;
        begins = Arrays.copyOf(begins, size);
        ends = Arrays.copyOf(ends, size);
        kinds = Arrays.copyOf(kinds, size);
        quotationDepths = Arrays.copyOf(quotationDepths, size);
        clauses = Arrays.copyOf(clauses, size);
        sentences = Arrays.copyOf(sentences, size);
        forms = Arrays.copyOf(forms, size);
    }
}
