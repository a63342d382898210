package io.github.nifiarabicnews.language.roles;

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

/** An article's tokens with all that was found in them, and the questions about its clauses that several classes ask. */
final class ArticleText {
    private static final int OPENERS = FunctionWords.COMPLEMENTIZER | FunctionWords.CLAUSE_OPENER | FunctionWords.RELATIVE | FunctionWords.CONDITIONAL | FunctionWords.COPULA_PAST;

    final AnalyzedText analyzed;
    final TokenizedText text;
    final PartyMentions parties;
    final PlaceMentions places;
    final List<DateMention> dates;
    final Governors governors;
    private final boolean[] isTime;
    /** Number of the first party of each sentence, and one entry more. */
    private final int[] firstParty;

    ArticleText(final AnalyzedText analyzed, final PartyMentions parties, final PlaceMentions places, final List<DateMention> dates) {
        this.analyzed = analyzed;
        this.text = analyzed.text();
        this.parties = parties;
        this.places = places;
        this.dates = dates;
        this.isTime = new boolean[text.tokenCount()];
        for (final DateMention date : dates) {
            Arrays.fill(isTime, date.firstToken(), date.endToken(), true);
        }
        this.governors = new Governors(this, isTime);
        this.firstParty = new int[text.sentenceCount() + 1];
        int sentence = 0;
        for (int number = 0; number < parties.size(); number++) {
            for (final int of = text.sentence(parties.get(number).firstToken()); sentence <= of; sentence++) {
                firstParty[sentence] = number;
            }
        }
        Arrays.fill(firstParty, sentence, firstParty.length, parties.size());
    }

    int firstParty(final int sentence) {
        return firstParty[sentence];
    }

    int endParty(final int sentence) {
        return firstParty[sentence + 1];
    }

    PartyMention party(final int number) {
        return parties.get(number);
    }

    boolean isTime(final int token) {
        return isTime[token];
    }

    /** A finite verb that is no part of a name. */
    boolean isVerb(final int token) {
        return verbReading(token) != 0;
    }

    /** The reading of the token as a finite verb, 0 where it is none. At the begin of a clause a word that can be a verb is one. */
    long verbReading(final int token) {
        if (analyzed.count(token) == 0 || parties.at(token) >= 0 || isTime[token] || places.at(token) >= 0) {
            return 0;
        }
        final long likeliest = analyzed.analysis(token, 0);
        final boolean isFinite = Analysis.isFinite(likeliest);
        if (isFinite && Analysis.has(likeliest, Analysis.ACTIVE) || !opensClause(token)) {
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

    /** First in its sentence, and a party right behind: وعقد المجلس, ووجه أمير الكويت. */
    private boolean opensClause(final int token) {
        return token == text.firstToken(text.sentence(token)) && token + 1 < text.tokenCount() && parties.beginningAt(token + 1) != null && parties.beginningAt(token + 1).preposition() == 0
                && Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.CONJUNCTION);
    }

    /** The token behind the clause that the token opens: the next verb, word that opens a clause, or full stop. */
    int domainEnd(final int token) {
        final int sentenceEnd = text.endToken(text.sentence(token));
        for (int at = token + 1; at < sentenceEnd; at++) {
            if (parties.at(at) >= 0) {
                continue;
            }
            if (text.isPunctuation(at) ? isHardMark(at) : isBoundary(at)) {
                return at;
            }
        }
        return sentenceEnd;
    }

    /** The last token in front of the clause that the token closes: a verb, a word that opens the clause, a full stop; the sentence's first token less 1 where there is none. */
    int domainBegin(final int token) {
        final int sentenceBegin = text.firstToken(text.sentence(token));
        for (int at = token - 1; at >= sentenceBegin; at--) {
            if (parties.at(at) >= 0) {
                continue;
            }
            if (text.isPunctuation(at) ? isHardMark(at) : isBoundary(at)) {
                return at;
            }
        }
        return sentenceBegin - 1;
    }

    private boolean isBoundary(final int token) {
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
}
