package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.TokenizedText;

/**
 * Tells who is cited for what a sentence says: the subject of a verb of the class {@code saying}, whoever stands behind بحسب or وفقا لـ, and in a sentence that begins inside of
 * a quotation, or whose verb of saying has no subject of its own, whoever was cited last.
 */
final class AttributionFinder {
    private static final int MAX_SPEAKER_WORDS = 12;
    private static final int MAX_SOURCES = 16;

    private final SentenceWords words;
    private final PatternElement saying;
    private final PatternElement accordingTo;
    private final PatternElement time;
    private AnalyzedText text;
    private Span lastSpeaker;
    private Span carried;
    /** First word that each source of the sentence is cited for, and the source. */
    private final int[] from = new int[MAX_SOURCES];
    private final Span[] sources = new Span[MAX_SOURCES];
    private int count;
    private Span wholeSentence;

    AttributionFinder(final Lexicon lexicon, final SentenceWords words) {
        this.words = words;
        this.saying = lexicon.wordClass("saying");
        this.accordingTo = lexicon.wordClass("according-to");
        this.time = lexicon.wordClass("time-word");
    }

    void begin(final AnalyzedText analyzed) {
        text = analyzed;
        lastSpeaker = null;
    }

    /** Reads the sentence that {@link SentenceWords} holds. Every sentence of a text must be read, in order. */
    void read() {
        count = 0;
        wholeSentence = null;
        carried = null;
        if (words.count() == 0) {
            return;
        }
        final TokenizedText tokens = text.text();
        final int first = tokens.firstToken(words.sentence());
        final boolean startsInQuotation = tokens.quotationDepth(words.token(0)) > 0 && (tokens.isWord(first) || tokens.quotationDepth(first) > 1);
        if (startsInQuotation) {
            carried = lastSpeaker;
        }
        for (int word = 0; word < words.count() && count < MAX_SOURCES; word++) {
            final int token = words.token(word);
            if (text.count(token) == 0) {
                continue;
            }
            final long reading = text.analysis(token, 0);
            if (is(saying, reading) && (Analysis.isFinite(reading) || Analysis.isParticiple(reading))) {
                said(word, reading);
            } else if (is(accordingTo, reading)) {
                final Span source = speaker(word + 1);
                if (source != null) {
                    wholeSentence = source;
                }
            }
        }
    }

    private void said(final int word, final long reading) {
        // اعتبرتها قوة احتلال: what stands behind is no speaker.
        if (Analysis.isFinite(reading) && (!Analysis.has(reading, Analysis.ACTIVE) || Analysis.hasClitic(reading, Analysis.SUFFIX))) {
            return;
        }
        Span source = Analysis.isFinite(reading) ? speaker(word + 1) : null;
        if (source == null) {
            source = Analysis.isFinite(reading) && !Analysis.hasClitic(reading, Analysis.CONJUNCTION) ? subjectBefore(word) : null;
        }
        if (source == null) {
            source = lastSpeaker;
        }
        if (source != null) {
            lastSpeaker = source;
            from[count] = word;
            sources[count++] = source;
        }
    }

    /** The words from here on up to a complementizer, preposition, verb, quotation, colon or word of time. */
    private Span speaker(final int firstWord) {
        final TokenizedText tokens = text.text();
        int last = -1;
        for (int word = firstWord; word < words.count() && word - firstWord < MAX_SPEAKER_WORDS; word++) {
            final int token = words.token(word);
            if (word > firstWord && isSetApart(words.token(word - 1), token) || word == firstWord && isSetApart(token - 1, token) || endsSpeaker(token)) {
                break;
            }
            last = word;
        }
        return last < firstWord ? null : new Span(tokens.begin(words.token(firstWord)), tokens.end(words.token(last)));
    }

    /** Whether a colon, comma or opening quotation mark stands between two tokens. */
    private boolean isSetApart(final int before, final int token) {
        for (int between = before; between < token; between++) {
            if (between >= 0 && text.text().isPunctuation(between) && ":،,؛.\"«“(".indexOf(text.text().text().charAt(text.text().begin(between))) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSpeaker(final int token) {
        final int stops = FunctionWords.COMPLEMENTIZER | FunctionWords.PREPOSITION | FunctionWords.RELATIVE | FunctionWords.CLAUSE_OPENER | FunctionWords.VERB_ONLY | FunctionWords.VERB_NEGATOR;
        if (text.isFunction(token, stops) || text.text().isNumber(token) || text.isVerb(token)) {
            return true;
        }
        for (int i = 0; i < text.count(token); i++) {
            if (is(time, text.analysis(token, i))) {
                return true;
            }
        }
        return false;
    }

    /** قوات الأمن أعلنت أن: the words before the verb, back to the clause's begin. */
    private Span subjectBefore(final int verb) {
        int first = -1;
        int at = words.previous(verb);
        for (int steps = 0; at >= 0 && steps < MAX_SPEAKER_WORDS; steps++) {
            final int token = words.token(at);
            if (text.isVerb(token) || text.isFunction(token, FunctionWords.COMPLEMENTIZER | FunctionWords.RELATIVE | FunctionWords.CLAUSE_OPENER)) {
                break;
            }
            first = at;
            at = words.previous(at);
        }
        return first < 0 ? null : new Span(text.text().begin(words.token(first)), text.text().end(words.token(words.previous(verb))));
    }

    /** Who is cited for what this word says, or null. */
    Span of(final int word) {
        Span found = wholeSentence != null ? wholeSentence : carried;
        for (int source = 0; source < count; source++) {
            if (word > from[source] && !covers(sources[source], word)) {
                found = sources[source];
            }
        }
        return found;
    }

    /** Whether the word stands in somebody's mouth: somebody is cited for it, or it stands in a quotation, or behind a colon. */
    boolean isSaid(final int word) {
        if (of(word) != null || text.text().quotationDepth(words.token(word)) > 0) {
            return true;
        }
        for (int token = words.token(word) - 1; token >= words.token(0); token--) {
            final int begin = text.text().begin(token);
            // That of 10:30 cites nobody.
            if (text.text().isPunctuation(token) && text.text().text().charAt(begin) == ':' && begin > 0 && !Character.isDigit(text.text().text().charAt(begin - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(final Span span, final int word) {
        final int begin = text.text().begin(words.token(word));
        return begin >= span.begin() && begin < span.end();
    }

    private static boolean is(final PatternElement wordClass, final long reading) {
        return wordClass != null && wordClass.matches(reading);
    }
}
