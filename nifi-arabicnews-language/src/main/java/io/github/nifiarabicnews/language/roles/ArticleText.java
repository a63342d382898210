package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.gazetteer.Agreement;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.gazetteer.PlaceMentions;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.time.DateMention;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** An article's tokens with all that was found in them, and the questions about its clauses that several classes ask. */
final class ArticleText {
    private static final int OPENERS = FunctionWords.COMPLEMENTIZER | FunctionWords.CLAUSE_OPENER | FunctionWords.RELATIVE | FunctionWords.CONDITIONAL | FunctionWords.COPULA_PAST;

    /** Tokens from the opening to the closing bracket. */
    private static final int MAX_GLOSS = 6;

    final AnalyzedText analyzed;
    final TokenizedText text;
    final PartyMentions parties;
    final PlaceMentions places;
    final List<DateMention> dates;
    final Governors governors;
    private final boolean[] isTime;
    /** Number of the first party, place and date of each sentence, and one entry more. */
    private final int[] firstParty;
    private final int[] firstPlace;
    private final int[] firstDate;
    /** By token; 0 where it is no verb. */
    private final long[] verbReadings;
    /** By token: the next and the last boundary of a clause beside it. */
    private final int[] nextBoundary;
    private final int[] lastBoundary;

    ArticleText(final AnalyzedText analyzed, final PartyMentions parties, final PlaceMentions places, final List<DateMention> dates) {
        this.analyzed = analyzed;
        this.text = analyzed.text();
        this.parties = parties;
        this.places = places;
        this.dates = dates;
        // No loop in here but each in a method of its own, which Java compiles by itself and not in here once more.
        this.isTime = new boolean[text.tokenCount()];
        markTimes();
        this.verbReadings = new long[text.tokenCount()];
        findVerbs();
        this.nextBoundary = new int[text.tokenCount()];
        this.lastBoundary = new int[text.tokenCount()];
        findBoundaries();
        this.governors = new Governors(this, isTime);
        this.firstParty = firsts(parties.size(), number -> parties.get(number).firstToken());
        this.firstPlace = firsts(places.size(), number -> places.get(number).firstToken());
        this.firstDate = firsts(dates.size(), number -> dates.get(number).firstToken());
    }

    private void markTimes() {
        for (final DateMention date : dates) {
            Arrays.fill(isTime, date.firstToken(), date.endToken(), true);
        }
    }

    /** منظمة العفو الدولية (أمنستي): a short gloss between brackets has no verb. */
    private int endOfGloss(final int token) {
        if (!text.isPunctuation(token) || text.text().charAt(text.begin(token)) != '(') {
            return token;
        }
        final int end = Math.min(text.endToken(text.sentence(token)), token + MAX_GLOSS);
        for (int at = token + 1; at < end; at++) {
            if (text.isPunctuation(at) && text.text().charAt(text.begin(at)) == ')') {
                return at;
            }
        }
        return token;
    }

    private void findVerbs() {
        int verb = -1;
        for (int next = 0; next < verbReadings.length; next++) {
            final int token = endOfGloss(next);
            next = token;
            if (text.isPunctuation(token) || analyzed.isFunction(token, OPENERS) || verb >= 0 && text.sentence(verb) != text.sentence(token)) {
                verb = -1;
            }
            final long reading = findVerbReading(token);
            if (reading != 0 && !(verb >= 0 && verb < token - 1 && isRatherMasdar(token, reading))) {
                verbReadings[token] = reading;
                verb = token;
            }
        }
    }

    private int[] firsts(final int count, final IntUnaryOperator firstToken) {
        final int[] firsts = new int[text.sentenceCount() + 1];
        int sentence = 0;
        for (int number = 0; number < count; number++) {
            for (final int of = text.sentence(firstToken.applyAsInt(number)); sentence <= of; sentence++) {
                firsts[sentence] = number;
            }
        }
        Arrays.fill(firsts, sentence, firsts.length, count);
        return firsts;
    }

    private void findBoundaries() {
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            final int begin = text.firstToken(sentence);
            final int end = text.endToken(sentence);
            int boundary = begin - 1;
            for (int token = begin; token < end; token++) {
                lastBoundary[token] = boundary;
                if (isBoundary(token)) {
                    boundary = token;
                }
            }
            boundary = end;
            for (int token = end - 1; token >= begin; token--) {
                nextBoundary[token] = boundary;
                if (isBoundary(token)) {
                    boundary = token;
                }
            }
        }
    }

    int firstParty(final int sentence) {
        return firstParty[sentence];
    }

    int endParty(final int sentence) {
        return firstParty[sentence + 1];
    }

    int firstPlace(final int sentence) {
        return firstPlace[sentence];
    }

    int endPlace(final int sentence) {
        return firstPlace[sentence + 1];
    }

    int firstDate(final int sentence) {
        return firstDate[sentence];
    }

    int endDate(final int sentence) {
        return firstDate[sentence + 1];
    }

    PartyMention party(final int number) {
        return parties.get(number);
    }

    boolean isTime(final int token) {
        return isTime[token];
    }

    /** A finite verb that is no part of a name. */
    boolean isVerb(final int token) {
        return verbReadings[token] != 0;
    }

    /** The reading of the token as a finite verb, 0 where it is none. At the begin of a clause a word that can be a verb is one. */
    long verbReading(final int token) {
        return verbReadings[token];
    }

    /** استنكر السكان قصف الجيش: behind a verb and its subject, what could be a masdar is one. */
    private boolean isRatherMasdar(final int token, final long reading) {
        if (Analysis.kind(reading) != Analysis.PAST || Analysis.gender(reading) != Analysis.MASCULINE || Analysis.hasClitic(reading, Analysis.CONJUNCTION | Analysis.SUFFIX)
                || analyzed.isFunction(token - 1, FunctionWords.QAD | FunctionWords.VERB_NEGATOR)) {
            return false;
        }
        for (int other = 1; other < analyzed.count(token); other++) {
            final int kind = Analysis.kind(analyzed.analysis(token, other));
            if ((kind == Analysis.MASDAR || kind == Analysis.NOUN) && Analysis.lexeme(analyzed.analysis(token, other)) == Analysis.lexeme(reading)) {
                return true;
            }
        }
        return false;
    }

    private long findVerbReading(final int token) {
        if (analyzed.count(token) == 0 || parties.at(token) >= 0 || isTime[token] || places.at(token) >= 0) {
            return 0;
        }
        final long likeliest = analyzed.analysis(token, 0);
        final boolean isFinite = Analysis.isFinite(likeliest);
        if (isFinite && Analysis.has(likeliest, Analysis.ACTIVE) || !opensClause(token) && !isBehindRelative(token)) {
            return isFinite ? likeliest : 0;
        }
        for (int reading = 1; reading < analyzed.count(token); reading++) {
            final long verb = analyzed.analysis(token, reading);
            if (Analysis.kind(verb) == Analysis.PAST && Analysis.person(verb) == 3 && Analysis.has(verb, Analysis.ACTIVE)) {
                return verb;
            }
        }
        return isFinite ? likeliest : 0;
    }

    /** المبنى الذي قصفه: behind a relative pronoun with a gender stands its verb. */
    private boolean isBehindRelative(final int token) {
        return token > text.firstToken(text.sentence(token)) && (text.isFolded(token - 1, "الذي") || text.isFolded(token - 1, "التي") || text.isFolded(token - 1, "الذين"));
    }

    /** First in its sentence, and a party right behind: وعقد المجلس, ووجه أمير الكويت. */
    private boolean opensClause(final int token) {
        return token == text.firstToken(text.sentence(token)) && token + 1 < text.tokenCount() && parties.beginningAt(token + 1) != null && parties.beginningAt(token + 1).preposition() == 0
                && Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.CONJUNCTION);
    }

    /** The token behind the clause that the token opens: the next verb, word that opens a clause, or full stop. */
    int domainEnd(final int token) {
        return nextBoundary[token];
    }

    /** The last token in front of the clause that the token closes: a verb, a word that opens the clause, a full stop; the sentence's first token less 1 where there is none. */
    int domainBegin(final int token) {
        return lastBoundary[token];
    }

    private boolean isBoundary(final int token) {
        if (parties.at(token) >= 0) {
            return false;
        }
        if (text.isPunctuation(token)) {
            return isHardMark(token);
        }
        if (isVerb(token) || analyzed.isFunction(token, OPENERS)) {
            return true;
        }
        // مشيرا, داعيا: a participle that opens a clause of its own
        return analyzed.count(token) > 0 && Analysis.kind(analyzed.analysis(token, 0)) == Analysis.ACTIVE_PARTICIPLE && Analysis.has(analyzed.analysis(token, 0), Analysis.INDEFINITE);
    }

    private boolean isHardMark(final int token) {
        return ".;؛:؟!…".indexOf(text.text().charAt(text.begin(token))) >= 0;
    }

    boolean isInClauseOf(final int token, final int other) {
        return text.clause(token) == text.clause(other);
    }

    /** Whether a party only tells where the news comes from. */
    boolean isSource(final PartyMention party) {
        final int first = party.firstToken();
        return "media".equals(party.kind()) || text.isFolded(first, "مصادر") || text.isFolded(first, "مصدر") || text.isFolded(first, "المصدر") || text.isFolded(first, "المصادر");
    }

    /** Whether a state's name stands where something is (في بغداد), not for its government. */
    boolean isOnlyPlace(final PartyMention party) {
        if (!party.isState()) {
            return false;
        }
        final int place = places.at(party.firstToken());
        return place >= 0 && places.get(place).locative();
    }

    boolean isComma(final int token) {
        return text.isPunctuation(token) && text.text().charAt(text.begin(token)) == '،';
    }

    /** الفلسطينيين, عنصرين: the ending says that it is no subject. */
    boolean isOblique(final PartyMention party) {
        return party.agreement() == Agreement.PLURAL && endsWith(party.firstToken(), 'ي', 'ن');
    }

    /** المتظاهرون: the ending says that it is no object. */
    boolean isNominative(final PartyMention party) {
        return party.agreement() == Agreement.PLURAL && endsWith(party.firstToken(), 'و', 'ن');
    }

    private boolean endsWith(final int token, final char beforeLast, final char last) {
        return text.foldedLength(token) > 4 && text.foldedFromEnd(token, 0) == last && text.foldedFromEnd(token, 1) == beforeLast;
    }
}
