package io.github.nifiarabicnews.language.text;

import java.util.Arrays;

/**
 * Cuts a text into paragraphs, sentences, clauses and tokens, in one pass and linear time.
 *
 * <p>A paragraph ends at a line end. A sentence ends with its paragraph, or at a run of {@code . ! ? ؟ …}, with the quotation marks and
 * brackets that close behind it, where a space follows; not behind a single letter (د. محمد, ق. م.) nor behind a number that begins
 * a line (1. أولا). Inside of quotations it ends there too. No sentence has more than {@value #MAX_SENTENCE_TOKENS} tokens and no clause more than
 * {@value #MAX_CLAUSE_TOKENS}: longer ones, which nobody writes, are cut, so that whatever looks at a whole sentence stays linear.
 *
 * <p>{@code #} and {@code _} of hashtags are treated as spaces.
 */
public final class Tokenizer {
    public static final int MAX_SENTENCE_TOKENS = 600;
    public static final int MAX_CLAUSE_TOKENS = 150;
    private static final int MAX_INSERTION_TOKENS = 4;
    private static final int MAX_QUOTATION_DEPTH = 8;

    private final char[] text;
    private final TokenBuffer buffer;
    private int position;
    private int quotationDepth;
    private boolean straightQuoteOpen;
    private int paragraph;
    private int sentenceFirstToken;
    private int nextClause;

    private Tokenizer(final String text) {
        this.text = text.toCharArray();
        this.buffer = new TokenBuffer(text.length());
    }

    public static TokenizedText tokenize(final String text) {
        final Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return new TokenizedText(text, tokenizer.buffer);
    }

    private void run() {
        final int length = text.length;
        while (position < length) {
            final char c = text[position];
            switch (Folding.classOf(c)) {
                case Folding.LETTER -> word();
                case Folding.DIGIT -> number();
                case Folding.OTHER -> punctuation(c);
                default -> {
                    position++;
                    if (isLineEnd(c)) {
                        endParagraph();
                    }
                }
            }
        }
        endParagraph();
    }

    private static boolean isLineEnd(final char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private void word() {
        final int begin = position;
        int end = begin;
        while (end < text.length) {
            final byte kind = Folding.classOf(text[end]);
            if (kind != Folding.LETTER && kind != Folding.MARK) {
                break;
            }
            end++;
        }
        position = end;
        addToken(begin, TokenKind.WORD);
    }

    private void number() {
        final int begin = position;
        while (position < text.length) {
            final char c = text[position];
            final boolean separator = isNumberSeparator(c) && position + 1 < text.length && Folding.classOf(text[position + 1]) == Folding.DIGIT;
            if (!separator && Folding.classOf(c) != Folding.DIGIT) {
                break;
            }
            position++;
        }
        addToken(begin, TokenKind.NUMBER);
    }

    private static boolean isNumberSeparator(final char c) {
        return c == '.' || c == ',' || c == ':' || c == '\u066B' || c == '\u066C';
    }

    private void punctuation(final char c) {
        if (c == '#' || c == '_') {
            position++;
            return;
        }
        if (isSentenceEnd(c)) {
            sentenceEnd();
            return;
        }
        final boolean opens = opensQuotation(c);
        if (opens && quotationDepth < MAX_QUOTATION_DEPTH) {
            quotationDepth++;
        }
        oneCharacter();
        if (!opens && closesQuotation(c) && quotationDepth > 0) {
            quotationDepth--;
        }
    }

    private void oneCharacter() {
        final int begin = position;
        position += Character.charCount(Character.codePointAt(text, position));
        addToken(begin, TokenKind.PUNCTUATION);
    }

    private boolean opensQuotation(final char c) {
        if (c == '"') {
            straightQuoteOpen = !straightQuoteOpen;
            return straightQuoteOpen;
        }
        // Some keyboards write ” on both sides, and » « the other way round.
        if (c == '”' || c == '»') {
            return false;
        }
        return c == '«' || c == '“' || c == '„';
    }

    private static boolean closesQuotation(final char c) {
        return c == '"' || c == '»' || c == '”';
    }

    private static boolean isSentenceEnd(final char c) {
        return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…' || c == '۔';
    }

    private void sentenceEnd() {
        final int begin = position;
        final boolean abbreviation = text[begin] == '.' && isAbbreviation(begin);
        while (position < text.length && isSentenceEnd(text[position])) {
            oneCharacter();
        }
        final boolean alone = position == begin + 1;
        while (position < text.length && isCloser(text[position])) {
            punctuation(text[position]);
        }
        final boolean spaceFollows = position == text.length || Folding.classOf(text[position]) == Folding.SPACE;
        if (spaceFollows && !(alone && abbreviation)) {
            endSentence();
        }
    }

    private boolean isCloser(final char c) {
        return c == ')' || c == ']' || c == '»' || c == '”' || c == '’' || c == '\'' || c == '"' && straightQuoteOpen;
    }

    /** A single letter behind a space, or a number that begins the line. */
    private boolean isAbbreviation(final int dot) {
        final int last = buffer.tokenCount - 1;
        if (last < 0 || buffer.ends[last] != dot) {
            return false;
        }
        if (buffer.kinds[last] == TokenKind.NUMBER.ordinal()) {
            return last == sentenceFirstToken && buffer.ends[last] - buffer.begins[last] <= 2;
        }
        return buffer.kinds[last] == TokenKind.WORD.ordinal() && isOneLetter(buffer.begins[last], buffer.ends[last]);
    }

    private boolean isOneLetter(final int begin, final int end) {
        int letters = 0;
        for (int i = begin; i < end && letters < 2; i++) {
            letters += Folding.classOf(text[i]) == Folding.MARK ? 0 : 1;
        }
        return letters == 1;
    }

    private void addToken(final int begin, final TokenKind kind) {
        int hash = 0;
        long last = 0;
        long beforeLast = 0;
        for (int i = begin; i < position; i++) {
            hash = WordForms.hash(hash, text[i]);
            beforeLast = WordForm.shifted(beforeLast, last);
            last = WordForm.shifted(last, text[i]);
        }
        buffer.hash(buffer.tokenCount - sentenceFirstToken, hash, last, beforeLast);
        buffer.addToken(begin, position, kind, quotationDepth);
        if (buffer.tokenCount - sentenceFirstToken >= MAX_SENTENCE_TOKENS) {
            endSentence();
        }
    }

    private void endParagraph() {
        if (endSentence() || buffer.sentenceCount > 0 && buffer.paragraphs[buffer.sentenceCount - 1] == paragraph) {
            paragraph++;
        }
        quotationDepth = 0;
        straightQuoteOpen = false;
    }

    private boolean endSentence() {
        if (buffer.tokenCount == sentenceFirstToken) {
            return false;
        }
        WordForms.find(text, buffer, sentenceFirstToken);
        buffer.addSentence(buffer.begins[sentenceFirstToken], buffer.ends[buffer.tokenCount - 1], sentenceFirstToken, paragraph);
        nextClause = new ClauseSplitter(text, buffer).split(sentenceFirstToken, buffer.tokenCount, nextClause);
        sentenceFirstToken = buffer.tokenCount;
        return true;
    }

    /** Numbers the clauses of one sentence. */
    private record ClauseSplitter(char[] text, TokenBuffer buffer) {

        /** @return the first clause number that is free */
        int split(final int from, final int to, final int firstClause) {
            int next = firstClause;
            int outer = next++;
            int clauseTokens = 0;
            int bracketedFrom = -1;
            int lastComma = -1;
            for (int token = from; token < to; token++) {
                final char c = buffer.kinds[token] == 2 ? text[buffer.begins[token]] : 0;
                if (isOpener(c) && bracketedFrom < 0 && closes(token, to)) {
                    bracketedFrom = token;
                    next++;
                }
                if (bracketedFrom >= 0) {
                    buffer.clauses[token] = next - 1;
                    if (isCloser(c)) {
                        bracketedFrom = -1;
                    }
                    continue;
                }
                buffer.clauses[token] = outer;
                clauseTokens++;
                if (c == 0 && clauseTokens < MAX_CLAUSE_TOKENS) {
                    continue;
                }
                final boolean comma = isComma(c) || isDash(c, token);
                if (comma && isInsertion(lastComma, token, from)) {
                    final int insertion = next++;
                    Arrays.fill(buffer.clauses, lastComma + 1, token, insertion);
                    outer = buffer.clauses[lastComma];
                    buffer.clauses[token] = outer;
                    lastComma = -1;
                } else if (comma || c == '؛' || c == ';' || c == ':' || clauseTokens >= MAX_CLAUSE_TOKENS) {
                    lastComma = comma ? token : -1;
                    outer = next++;
                    clauseTokens = 0;
                }
            }
            return next;
        }

        private boolean isDash(final char c, final int token) {
            final boolean dash = c == '-' || c == '–' || c == '—';
            return dash && buffer.begins[token] > 0 && Folding.classOf(text[buffer.begins[token] - 1]) == Folding.SPACE;
        }

        private static boolean isComma(final char c) {
            return c == '،' || c == ',';
        }

        private static boolean isOpener(final char c) {
            return c == '(' || c == '[';
        }

        private static boolean isCloser(final char c) {
            return c == ')' || c == ']';
        }

        /** Whether a bracket closes near enough. */
        private boolean closes(final int opener, final int to) {
            for (int token = opener + 1; token < Math.min(to, opener + 30); token++) {
                if (buffer.kinds[token] == 2 && isCloser(text[buffer.begins[token]])) {
                    return true;
                }
            }
            return false;
        }

        /** Between two commas, short, and not joined by و to what stands before. */
        private boolean isInsertion(final int comma, final int token, final int from) {
            if (comma <= from || token - comma - 1 > MAX_INSERTION_TOKENS || token - comma < 2) {
                return false;
            }
            final char[] behind = buffer.forms[comma + 1].folded();
            return behind.length == 0 || behind[0] != Folding.WAW;
        }
    }
}
