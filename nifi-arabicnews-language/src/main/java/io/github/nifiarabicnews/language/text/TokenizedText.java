package io.github.nifiarabicnews.language.text;

/**
 * A text cut into sentences and tokens. Tokens and sentences are numbered from 0 in text order; every offset counts UTF-16
 * code units of {@link #text()}, begin inclusive, end exclusive. Immutable, and cheap: parallel arrays, no object per token.
 *
 * <p>A clause here is what punctuation sets apart inside of a sentence. What stands in brackets, or is a short insertion between two
 * commas, is a clause of its own inside of a clause that goes on behind it: {@code أعلن السودان، الأربعاء، إلغاء} has two
 * clauses, the outer one with أعلن السودان إلغاء. So the tokens of one clause need not be neighbours in the text.
 */
public final class TokenizedText {
    private static final TokenKind[] KINDS = TokenKind.values();

    private final String text;
    private final int tokenCount;
    private final int[] begins;
    private final int[] ends;
    private final byte[] kinds;
    private final byte[] quotationDepths;
    private final int[] clauses;
    private final int[] sentences;
    private final WordForm[] forms;
    private final int sentenceCount;
    /** Three numbers a sentence: begin and end in the text, first token. */
    private final int[] sentenceBounds;
    private final int[] paragraphs;

    TokenizedText(final String text, final TokenBuffer buffer) {
        this.text = text;
        this.tokenCount = buffer.tokenCount;
        this.begins = buffer.begins;
        this.ends = buffer.ends;
        this.kinds = buffer.kinds;
        this.quotationDepths = buffer.quotationDepths;
        this.clauses = buffer.clauses;
        this.sentences = buffer.sentences;
        this.forms = buffer.forms;
        this.sentenceCount = buffer.sentenceCount;
        this.sentenceBounds = buffer.sentenceBounds;
        this.paragraphs = buffer.paragraphs;
    }

    public String text() {
        return text;
    }

    public int tokenCount() {
        return tokenCount;
    }

    public int begin(final int token) {
        return begins[token];
    }

    public int end(final int token) {
        return ends[token];
    }

    public TokenKind kind(final int token) {
        return KINDS[kinds[token]];
    }

    /** The token by itself, whatever text it is in. */
    public WordForm form(final int token) {
        return forms[token];
    }

    public boolean isWord(final int token) {
        return kinds[token] == 0;
    }

    public boolean isNumber(final int token) {
        return kinds[token] == 1;
    }

    public boolean isPunctuation(final int token) {
        return kinds[token] == 2;
    }

    /** Number of the sentence that the token is in. */
    public int sentence(final int token) {
        return sentences[token];
    }

    /** Number of the clause that the token is in; unique in the whole text, see the class comment. */
    public int clause(final int token) {
        return clauses[token];
    }

    /** How many quotations the token stands in: 0 outside, 1 inside of « », “ ” or " ", more where they nest. The marks themselves count as inside. */
    public int quotationDepth(final int token) {
        return quotationDepths[token];
    }

    /** The token's folded form, see {@link Folding}. Read only: the array is not a copy. */
    public char[] foldedChars(final int token) {
        return forms[token].folded();
    }

    /** A character of the token's folded form; 0 where the form has none at that index. */
    public char foldedAt(final int token, final int index) {
        final char[] folded = forms[token].folded();
        return index >= 0 && index < folded.length ? folded[index] : 0;
    }

    /** A character of the token's folded form, counted from the end; 0 where the form has none there. */
    public char foldedFromEnd(final int token, final int index) {
        return foldedAt(token, forms[token].foldedLength() - 1 - index);
    }

    public int foldedLength(final int token) {
        return forms[token].foldedLength();
    }

    /** The folded form as a string; allocates, so not for hot paths. */
    public String folded(final int token) {
        return new String(forms[token].folded());
    }

    /** {@link Folding#hash(char[], int, int)} of the token's folded form. */
    public int hash(final int token) {
        return forms[token].hash();
    }

    /** The token as written; allocates, so not for hot paths. */
    public String token(final int token) {
        return text.substring(begins[token], ends[token]);
    }

    /** Whether the token's folded form is this, without allocation. */
    public boolean isFolded(final int token, final String form) {
        return forms[token].isFolded(form);
    }

    /** Whether the two tokens follow one another with nothing, not even a space, between them. */
    public boolean touches(final int token, final int next) {
        return ends[token] == begins[next];
    }

    public int sentenceCount() {
        return sentenceCount;
    }

    /** Offset in the text of the sentence's first character that is no space. */
    public int sentenceBegin(final int sentence) {
        return sentenceBounds[3 * sentence];
    }

    /** Offset in the text behind the sentence's last character that is no space. */
    public int sentenceEnd(final int sentence) {
        return sentenceBounds[3 * sentence + 1];
    }

    public int firstToken(final int sentence) {
        return sentenceBounds[3 * sentence + 2];
    }

    /** The token behind the sentence's last one. */
    public int endToken(final int sentence) {
        return sentence + 1 < sentenceCount ? sentenceBounds[3 * (sentence + 1) + 2] : tokenCount;
    }

    /** Number of the paragraph (line) that the sentence is in, from 0; lines without a token are not counted. */
    public int paragraph(final int sentence) {
        return paragraphs[sentence];
    }
}
