package io.github.nifiarabicnews.language.text;

import java.util.Arrays;

/**
 * The forms that texts have had of late: a table of fixed size for all threads. A form that is not in it is made anew and drives another out, so junk costs no more than the work that the table
 * would have saved. Threads that race for a place may make a form twice or miss one that another thread has just put; what they get is right all the same, as forms are immutable.
 */
final class WordForms {
    /** Some hundred articles have 40,000; full, the table with all notes takes some 20 MB. */
    static final int SIZE = 1 << 17;
    /** Places that a form may have, side by side. */
    private static final int WAYS = 4;
    /** Longer tokens are no words that come again. */
    private static final int MAX_LENGTH = 40;

    private static final WordForm[] FORMS = new WordForm[SIZE];
    /** Hash of the characters as written of each form: a hint that saves looking at most forms. */
    private static final int[] HASHES = new int[SIZE];
    private static final TokenKind[] KINDS = TokenKind.values();
    private static int nextVictim;

    private WordForms() {
    }

    /** The hash of one more character, for {@link #find}. */
    static int hash(final int hash, final char next) {
        return 31 * hash + next;
    }

    /** Fills in the forms of the buffer's tokens from {@code firstToken} on. All at once, so that the processor waits for memory once for several of them. */
    static void find(final char[] text, final TokenBuffer buffer, final int firstToken) {
        final WordForm[] forms = buffer.forms;
        final int tokenCount = buffer.tokenCount;
        for (int token = firstToken; token < tokenCount; token++) {
            forms[token] = likely(buffer.hashes[token - firstToken]);
        }
        for (int token = firstToken; token < tokenCount; token++) {
            final int begin = buffer.begins[token];
            final int end = buffer.ends[token];
            final int number = token - firstToken;
            if (forms[token] == null || !forms[token].isWritten(text, begin, end, buffer.last[number], buffer.beforeLast[number])) {
                forms[token] = get(text, buffer, token, number);
            }
        }
    }

    private static int firstPlace(final int hash) {
        final int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & SIZE - WAYS;
    }

    /** The first form of this hash, or null. */
    private static WordForm likely(final int hash) {
        final int first = firstPlace(hash);
        for (int place = first; place < first + WAYS; place++) {
            if (HASHES[place] == hash) {
                return FORMS[place];
            }
        }
        return null;
    }

    private static WordForm get(final char[] text, final TokenBuffer buffer, final int token, final int number) {
        final int begin = buffer.begins[token];
        final int end = buffer.ends[token];
        final int hash = buffer.hashes[number];
        final TokenKind kind = KINDS[buffer.kinds[token]];
        if (end - begin > MAX_LENGTH) {
            return make(text, begin, end, kind);
        }
        final int first = firstPlace(hash);
        int free = -1;
        for (int place = first; place < first + WAYS; place++) {
            final WordForm form = FORMS[place];
            if (form == null) {
                free = place;
            } else if (HASHES[place] == hash && form.isWritten(text, begin, end, buffer.last[number], buffer.beforeLast[number])) {
                return form;
            }
        }
        final int place = free >= 0 ? free : first + (nextVictim++ & WAYS - 1);
        final WordForm made = make(text, begin, end, kind);
        HASHES[place] = hash;
        FORMS[place] = made;
        return made;
    }

    private static WordForm make(final char[] text, final int begin, final int end, final TokenKind kind) {
        final char[] written = Arrays.copyOfRange(text, begin, end);
        final char[] folded = new char[written.length];
        int length = 0;
        for (final char c : written) {
            length = Folding.append(c, folded, 0, length);
        }
        return new WordForm(written, Arrays.copyOf(folded, length), kind);
    }
}
