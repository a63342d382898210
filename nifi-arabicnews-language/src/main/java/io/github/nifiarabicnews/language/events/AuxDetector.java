package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;

/**
 * Tells how the text tells an event: as a fact, denied, to come, possible or long past. Looks at the words around the trigger in its clause, and at the classes {@code light-verb},
 * {@code denial}, {@code untrue}, {@code involvement}, {@code intention}, {@code upcoming}, {@code weekday}, {@code taking-place}, {@code possibility} and {@code past-time} of the lexicon.
 */
final class AuxDetector {
    private static final int REACH = 6;
    private static final int DENIAL_REACH = 12;
    private static final int DIARY_REACH = 14;

    private final SentenceWords words;
    private final PatternElement lightVerb;
    private final PatternElement denial;
    private final PatternElement untrue;
    private final PatternElement involvement;
    private final PatternElement intention;
    private final PatternElement upcoming;
    private final PatternElement possibility;
    private final PatternElement timeWord;
    private final PatternElement weekday;
    private final PatternElement takingPlace;
    private final PastTime pastTime;
    private AnalyzedText text;

    AuxDetector(final Lexicon lexicon, final SentenceWords words) {
        this.words = words;
        this.lightVerb = lexicon.wordClass("light-verb");
        this.denial = lexicon.wordClass("denial");
        this.untrue = lexicon.wordClass("untrue");
        this.involvement = lexicon.wordClass("involvement");
        this.intention = lexicon.wordClass("intention");
        this.upcoming = lexicon.wordClass("upcoming");
        this.possibility = lexicon.wordClass("possibility");
        this.timeWord = lexicon.wordClass("time-word");
        this.weekday = lexicon.wordClass("weekday");
        this.takingPlace = lexicon.wordClass("taking-place");
        this.pastTime = new PastTime(lexicon, words);
    }

    /** @param publishedAt ISO 8601 or null */
    void begin(final AnalyzedText analyzed, final String publishedAt) {
        text = analyzed;
        pastTime.begin(analyzed, publishedAt);
    }

    Aux detect(final Candidate candidate) {
        if (candidate.pattern.rule().aux() != null) {
            return candidate.pattern.rule().aux();
        }
        final int verb = lightVerb(candidate);
        final long reading = verb < 0 ? text.analysis(words.token(candidate.word), candidate.reading) : text.analysis(words.token(verb), 0);
        final int first = verb < 0 ? firstWord(candidate) : verb;
        if (isNegated(first, reading) || verb >= 0 && isNegatedNoun(candidate)) {
            return Aux.NEGATED;
        }
        if (isFuture(first, candidate, reading)) {
            return Aux.FUTURE;
        }
        if (isHypothetical(first, reading) || isAsked(candidate)) {
            return Aux.HYPOTHETICAL;
        }
        return pastTime.isHistorical(candidate.word, reading) ? Aux.HISTORICAL : Aux.ASSERTED;
    }

    /** The finite verb that a noun's pattern takes in front of it, or -1: سيقدم استقالته tells of the future by its verb. */
    private int lightVerb(final Candidate candidate) {
        if (Analysis.isFinite(text.analysis(words.token(candidate.word), candidate.reading))) {
            return -1;
        }
        for (int element = 0; element < candidate.pattern.trigger(); element++) {
            final int word = candidate.taken[2 * element];
            if (word >= 0 && text.isVerb(words.token(word))) {
                // لن تقف مكتوفة: the pattern itself says not.
                return isTaken(candidate, words.previous(word)) ? -1 : word;
            }
        }
        return -1;
    }

    private static int firstWord(final Candidate candidate) {
        int first = candidate.word;
        for (int element = 0; element < candidate.taken.length; element += 2) {
            if (candidate.taken[element] >= 0) {
                first = Math.min(first, candidate.taken[element]);
            }
        }
        return first;
    }

    private boolean isNegated(final int first, final long reading) {
        if (Analysis.isFinite(reading)) {
            final int before = words.previous(first);
            if (before >= 0 && isVerbNegator(words.token(before))) {
                return true;
            }
        } else if (isNounNegated(first) || isUntrue(first)) {
            return true;
        }
        return isDenied(first);
    }

    private boolean isVerbNegator(final int token) {
        return text.isFunction(token, FunctionWords.VERB_NEGATOR) && !text.text().isFolded(token, "ما") && !text.text().isFolded(token, "لما");
    }

    /** أعلنوا عدم التزامهم: what the verb in front brings is denied, not the verb. */
    private boolean isNegatedNoun(final Candidate candidate) {
        final int before = words.previous(candidate.word);
        if (before < 0 || !text.isFunction(words.token(before), FunctionWords.NOUN_NEGATOR)) {
            return false;
        }
        return !isTaken(candidate, before);
    }

    private static boolean isTaken(final Candidate candidate, final int word) {
        for (int element = 0; element < candidate.taken.length; element += 2) {
            if (word >= 0 && candidate.taken[element] == word) {
                return true;
            }
        }
        return false;
    }

    /** عدم الانسحاب, لم يحدث أي هجوم, لا اتفاق. */
    private boolean isNounNegated(final int first) {
        int at = words.previous(first);
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            final int token = words.token(at);
            if (steps < 3 && text.isFunction(token, FunctionWords.NOUN_NEGATOR) || steps == 0 && text.text().isFolded(token, "لا")) {
                return true;
            }
            if (text.isVerb(token)) {
                final int negator = words.previous(at);
                return negator >= 0 && isVerbNegator(words.token(negator)) && is(lightVerb, token);
            }
            if (isBarrier(token)) {
                return false;
            }
            at = words.previous(at);
        }
        return false;
    }

    /** الأخبار عن الهجوم غير صحيحة. */
    private boolean isUntrue(final int first) {
        int at = words.next(first);
        for (int steps = 0; at >= 0 && steps < REACH + 2; steps++) {
            final int token = words.token(at);
            if (is(untrue, token) && words.previous(at) >= 0 && text.isFunction(words.token(words.previous(at)), FunctionWords.NOUN_NEGATOR)) {
                return true;
            }
            if (text.isVerb(token) || isBarrier(token)) {
                return false;
            }
            at = words.next(at);
        }
        return false;
    }

    /** نفت الوزارة وقوع هجوم. */
    private boolean isDenied(final int first) {
        int at = words.previous(first);
        for (int steps = 0; at >= 0 && steps < DENIAL_REACH; steps++) {
            final int token = words.token(at);
            if (is(denial, token)) {
                return true;
            }
            if (text.isVerb(token) && !is(lightVerb, token) || text.isFunction(token, FunctionWords.CLAUSE_OPENER) || is(involvement, token)) {
                return false;
            }
            at = words.previous(at);
        }
        return false;
    }

    private boolean isFuture(final int first, final Candidate candidate, final long reading) {
        if (Analysis.hasClitic(reading, Analysis.SA)) {
            return true;
        }
        if (Analysis.isFinite(reading) && Analysis.kind(reading) == Analysis.PAST) {
            return false;
        }
        int at = words.previous(first);
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            final int token = words.token(at);
            if (text.isFunction(token, FunctionWords.FUTURE) && (steps == 0 || !Analysis.isFinite(reading))) {
                return true;
            }
            if (is(intention, token)) {
                return true;
            }
            if (text.isVerb(token)) {
                if (Analysis.isFinite(reading)) {
                    return false;
                }
                final long verb = text.analysis(token, 0);
                return Analysis.hasClitic(verb, Analysis.SA) || Analysis.kind(verb) == Analysis.IMPERFECT && is(takingPlace, token) && isOfAComingDay(at, candidate);
            }
            if (isBarrier(token) && !text.isFunction(token, FunctionWords.COMPLEMENTIZER)) {
                break;
            }
            at = words.previous(at);
        }
        return Analysis.isNominal(reading) ? isUpcoming(candidate.word) : isOfAComingDay(candidate.word, candidate);
    }

    /** يزور بغداد الشهر المقبل, and of meetings and visits also يصل الاثنين إلى بغداد: what took place on Monday is told in the past. */
    private boolean isOfAComingDay(final int verb, final Candidate candidate) {
        return isBeforeDay(verb, false) || candidate.pattern.rule().type() == EventType.CONSULT && !isInThePast(verb) && isBeforeDay(verb, true);
    }

    /** كان يزور. */
    private boolean isInThePast(final int verb) {
        int at = words.previous(verb);
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            if (text.isFunction(words.token(at), FunctionWords.COPULA_PAST | FunctionWords.RELATIVE) || text.isVerb(words.token(at))) {
                return true;
            }
            at = words.previous(at);
        }
        return false;
    }

    /** يزور بغداد الشهر المقبل, يلتقيان غدا: the imperfect of news agencies' diaries. */
    private boolean isBeforeDay(final int word, final boolean anyDay) {
        int at = words.next(word);
        for (int steps = 0; at >= 0 && steps < (anyDay ? DIARY_REACH : REACH); steps++) {
            final int token = words.token(at);
            if (text.text().isFolded(token, "غدا") || is(upcoming, token) && is(timeWord, words.token(words.previous(at))) || anyDay && is(weekday, token)) {
                return true;
            }
            if (text.isVerb(token) || isBarrier(token)) {
                return false;
            }
            at = words.next(at);
        }
        return false;
    }

    /** القمة العربية المقبلة, القمة التي ستعقد. */
    private boolean isUpcoming(final int word) {
        int at = words.next(word);
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            final int token = words.token(at);
            if (is(upcoming, token)) {
                return true;
            }
            if (text.isVerb(token)) {
                return Analysis.hasClitic(text.analysis(token, 0), Analysis.SA);
            }
            if (text.functions(token) != 0 && !text.isFunction(token, FunctionWords.RELATIVE)) {
                break;
            }
            at = words.next(at);
        }
        return willTakePlace(word);
    }

    /** لقاء على مستوى الوزراء سيعقد في عمان. */
    private boolean willTakePlace(final int word) {
        int at = words.next(word);
        for (int steps = 0; at >= 0 && steps < DIARY_REACH; steps++) {
            final int token = words.token(at);
            if (text.isVerb(token)) {
                return is(takingPlace, token) && Analysis.hasClitic(text.analysis(token, 0), Analysis.SA);
            }
            if (isBarrier(token) && !text.isFunction(token, FunctionWords.RELATIVE)) {
                return false;
            }
            at = words.next(at);
        }
        return false;
    }

    private boolean isHypothetical(final int first, final long reading) {
        final boolean finite = Analysis.isFinite(reading);
        final boolean imperfect = Analysis.kind(reading) == Analysis.IMPERFECT;
        int at = words.previous(first);
        if (imperfect && Analysis.hasClitic(reading, Analysis.LI)) {
            return true;
        }
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            final int token = words.token(at);
            if (steps == 0 && imperfect && text.isFunction(token, FunctionWords.QAD | FunctionWords.PURPOSE) || text.isFunction(token, FunctionWords.CONDITIONAL) && isConditional(at, finite)) {
                return true;
            }
            if (is(possibility, token) || !finite && text.isFunction(token, FunctionWords.QAD) && isUnknownImperfect(words.next(at))) {
                return true;
            }
            if (text.isVerb(token)) {
                final long verb = text.analysis(token, 0);
                final int before = words.previous(at);
                if (finite || before < 0) {
                    return false;
                }
                // قد يلجأ إلى القمع, لو اندلعت مواجهة
                return Analysis.kind(verb) == Analysis.IMPERFECT && text.isFunction(words.token(before), FunctionWords.QAD)
                        || text.isFunction(words.token(before), FunctionWords.CONDITIONAL) && isConditional(before, true);
            }
            if (isBarrier(token) && !text.isFunction(token, FunctionWords.COMPLEMENTIZER)) {
                return false;
            }
            at = words.previous(at);
        }
        return false;
    }

    /** A verb that no lexeme has, in its imperfect. */
    private boolean isUnknownImperfect(final int word) {
        final int token = words.token(word);
        final char first = text.text().foldedAt(token, 0);
        return text.count(token) == 0 && (first == 'ي' || first == 'ت');
    }

    /** من المستفيد من استمرار القتال؟ */
    private boolean isAsked(final Candidate candidate) {
        final int token = words.token(candidate.word);
        final int last = text.text().endToken(text.text().sentence(token)) - 1;
        return text.text().text().charAt(text.text().begin(last)) == '؟';
    }

    /** إن is a condition only right before a verb, حال only behind في. */
    private boolean isConditional(final int word, final boolean finite) {
        final int token = words.token(word);
        if (text.text().isFolded(token, "ان")) {
            return false;
        }
        if (text.text().isFolded(token, "حال")) {
            final int before = words.previous(word);
            return before >= 0 && text.text().isFolded(words.token(before), "في");
        }
        return true;
    }

    private boolean isBarrier(final int token) {
        return text.isFunction(token, FunctionWords.COMPLEMENTIZER | FunctionWords.RELATIVE | FunctionWords.CLAUSE_OPENER);
    }

    private boolean is(final PatternElement wordClass, final int token) {
        return wordClass != null && wordClass.matchesWord(text, token);
    }
}
