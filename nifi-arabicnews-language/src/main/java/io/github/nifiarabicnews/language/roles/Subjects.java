package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.gazetteer.Agreement;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.TokenizedText;

/**
 * Who the verbs and pronouns of an article speak of: a subject behind the verb or in front of it, the antecedent of a relative clause, the
 * subject of the verb before where a verb has none of its own, the nearest fitting name for a pronoun. Answers are numbers of parties, -1
 * where none fits.
 */
final class Subjects {
    private static final int MAX_DEPTH = 3;
    /** A subject further behind its verb belongs to something else. */
    private static final int VERB_REACH = 14;
    /** Sentences to look back for who a sentence goes on about. */
    private static final int SENTENCES_BACK = 2;
    private static final int RELATIVE_REACH = 4;
    private static final int RESUMPTION_REACH = 4;
    /** In a relative clause they stand for what it belongs to. */
    private static final FoldedWordMap RESUMPTIVE = FoldedWordMap.of("بها به بهم بهما بهن إليها إليه إليهم عليها عليه عليهم فيها فيه فيهم منها منه منهم لها له لهم معها معه معهم عنها عنه عنهم خلالها خلاله بينها بينهم");

    private final ArticleText article;
    private final AnalyzedText analyzed;
    private final TokenizedText text;
    /** By verb, its explicit subject and 2 more; 0 where it has not been looked for. */
    private final int[] explicitByVerb;

    Subjects(final ArticleText article) {
        this.article = article;
        this.analyzed = article.analyzed;
        this.text = article.text;
        this.explicitByVerb = new int[text.tokenCount()];
    }

    int of(final int verb, final long reading) {
        return of(verb, reading, 0);
    }

    private int of(final int verb, final long reading, final int depth) {
        final int explicit = reading == article.verbReading(verb) ? known(verb, reading) : explicit(verb, reading);
        return explicit >= 0 || depth >= MAX_DEPTH ? explicit : carriedOver(verb, reading, depth);
    }

    /** The explicit subject of a verb in its own reading, for which every later verb of the sentence may ask. */
    private int known(final int verb, final long reading) {
        if (explicitByVerb[verb] == 0) {
            explicitByVerb[verb] = explicit(verb, reading) + 2;
        }
        return explicitByVerb[verb] - 2;
    }

    /** The subject that the verb's own clause names, or -1. */
    int explicit(final int verb, final long reading) {
        final boolean isGap = isGapOfRelative(verb, reading);
        if (isGap) {
            final int antecedent = relativeAntecedent(verb, reading);
            if (antecedent >= 0) {
                return antecedent;
            }
        }
        final int inFront = inFront(verb, reading);
        if (inFront >= 0) {
            return inFront;
        }
        final int behind = behind(verb, reading);
        if (behind >= 0) {
            // العملية التي حررت عدن: the operation did
            return isGap && article.party(behind).isState() ? -1 : behind;
        }
        final int relative = relativeAntecedent(verb, reading);
        if (relative >= 0) {
            return relative;
        }
        if (!Analysis.hasClitic(reading, Analysis.CONJUNCTION)) {
            final int before = before(verb, reading);
            if (before >= 0) {
                return before;
            }
        }
        return -1;
    }

    /** الجماعات التي تقاتل الجيش: no pronoun in the relative clause points back, so what it belongs to is the subject. */
    private boolean isGapOfRelative(final int verb, final long reading) {
        final int before = verb - 1;
        if (before < text.firstToken(text.sentence(verb)) || !analyzed.isFunction(before, FunctionWords.RELATIVE) || Analysis.hasClitic(reading, Analysis.SUFFIX)
                || text.isFolded(before, "ما") || text.isFolded(before, "من")) {
            return false;
        }
        final int end = Math.min(article.domainEnd(verb), verb + RESUMPTION_REACH);
        for (int token = verb + 1; token < end; token++) {
            if (RESUMPTIVE.get(text, token) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** قوات سوريا، التي تشكل الوحدات عمودها، أعلنت: the verb behind a relative clause between commas belongs to what is in front of the clause. */
    private int acrossRelativeClause(final int verb, final long reading) {
        final int sentenceBegin = text.firstToken(text.sentence(verb));
        int at = verb - 1;
        if (at > sentenceBegin && analyzed.isFunction(at, FunctionWords.QAD)) {
            at--;
        }
        if (at <= sentenceBegin || !article.isComma(at)) {
            return -1;
        }
        for (int token = at - 1; token > sentenceBegin; token--) {
            if (article.isComma(token)) {
                return -1;
            }
            if (analyzed.isFunction(token, FunctionWords.RELATIVE) && article.isComma(token - 1)) {
                final int number = token - 2 < sentenceBegin ? -1 : article.parties.at(token - 2);
                final int head = number < 0 ? -1 : first(number);
                return head >= 0 && article.governors.of(head).isBare() && agrees(article.party(head), reading, false) ? head : -1;
            }
        }
        return -1;
    }

    /** واشنطن تفرض عقوبات: the party right in front of its verb. */
    private int inFront(final int verb, final long reading) {
        if (Analysis.hasClitic(reading, Analysis.CONJUNCTION)) {
            return -1;
        }
        final int across = acrossRelativeClause(verb, reading);
        if (across >= 0) {
            return across;
        }
        int at = verb - 1;
        final int sentenceBegin = text.firstToken(text.sentence(verb));
        while (at >= sentenceBegin && (article.isTime(at) || text.isPunctuation(at) && "،,\"»)".indexOf(text.text().charAt(text.begin(at))) >= 0
                || analyzed.isFunction(at, FunctionWords.QAD | FunctionWords.VERB_NEGATOR | FunctionWords.FUTURE))) {
            at--;
        }
        final int number = at < sentenceBegin ? -1 : article.parties.at(at);
        if (number < 0) {
            return -1;
        }
        final int head = first(number);
        final Governor governor = article.governors.of(head);
        final boolean isSubject = governor.isBare() || governor.slot() == null && Analysis.kind(reading) == Analysis.IMPERFECT && !isEventNoun(governor.noun());
        final PartyMention party = article.party(head);
        return isSubject && (agrees(party, reading, false) || head == number && mayBeWoman(party, reading)) && !article.isOnlyPlace(party) ? head : -1;
    }

    /** دعت غنيمات: a name alone does not tell a man from a woman, the verb beside it does. */
    private static boolean mayBeWoman(final PartyMention party, final long reading) {
        return party.isPerson() && party.actor() == null && party.nameToken() == party.firstToken() && Analysis.gender(reading) == Analysis.FEMININE
                && Analysis.person(reading) == 3 && Analysis.number(reading) != Analysis.PLURAL;
    }

    /** The subject behind its verb, or -1. */
    int behind(final int verb, final long reading) {
        final int end = Math.min(article.domainEnd(verb), verb + VERB_REACH);
        for (int number = article.firstParty(text.sentence(verb)); number < article.endParty(text.sentence(verb)); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() <= verb) {
                continue;
            }
            if (party.firstToken() >= end) {
                return -1;
            }
            if (party.apposition() || !article.isInClauseOf(party.firstToken(), verb) && party.firstToken() > verb + 2) {
                continue;
            }
            final Governor governor = article.governors.of(number);
            if (governor.coordinate() >= 0 || governor.slot() != null || article.isOnlyPlace(party)) {
                continue;
            }
            if (governor.noun() >= 0 && governor.noun() != verb + 1) {
                if (governor.noun() > verb) {
                    continue;
                }
            }
            if (governor.noun() > verb && isEventNoun(governor.noun())) {
                continue;
            }
            if ((agrees(party, reading, true) || party.firstToken() == verb + 1 && mayBeWoman(party, reading)) && !article.isOblique(party)) {
                return number;
            }
            if (governor.isBare() && !hasPassiveReading(reading)) {
                // The object of a hidden subject.
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasPassiveReading(final long reading) {
        return Analysis.has(reading, Analysis.PASSIVE);
    }

    private boolean isEventNoun(final int token) {
        return analyzed.count(token) > 0 && Analysis.kind(analyzed.analysis(token, 0)) == Analysis.MASDAR;
    }

    /** الانفجار الذي استهدف المقر: the verb's subject is the noun in front of the relative pronoun, and that is no party. */
    boolean isRelativeToThing(final int verb, final long reading) {
        if (Analysis.hasClitic(reading, Analysis.SUFFIX) || Analysis.number(reading) == Analysis.PLURAL) {
            return false;
        }
        final int sentenceBegin = text.firstToken(text.sentence(verb));
        int at = verb - 1;
        if (at > sentenceBegin && analyzed.isFunction(at, FunctionWords.QAD | FunctionWords.COPULA_PAST)) {
            at--;
        }
        return at > sentenceBegin && analyzed.isFunction(at, FunctionWords.RELATIVE) && article.parties.at(at - 1) < 0 && text.isWord(at - 1) && relativeAntecedent(verb, reading) < 0;
    }

    /** قوات شنت, الفصائل التي شنت. */
    private int relativeAntecedent(final int verb, final long reading) {
        final int sentenceBegin = text.firstToken(text.sentence(verb));
        for (int at = verb - 1; at >= Math.max(sentenceBegin, verb - 2); at--) {
            if (analyzed.isFunction(at, FunctionWords.RELATIVE)) {
                for (int number = article.endParty(text.sentence(verb)) - 1; number >= article.firstParty(text.sentence(verb)); number--) {
                    final PartyMention party = article.party(number);
                    if (party.endToken() <= at) {
                        return at - party.endToken() <= RELATIVE_REACH && (agrees(party, reading, false) || at == party.endToken() && party.isPerson() && party.actor() == null) && !article.isOnlyPlace(party) ? number : -1;
                    }
                }
                return -1;
            }
        }
        return -1;
    }

    /** The subject in front of its verb, in the same clause, or -1. */
    int before(final int verb, final long reading) {
        final int begin = article.domainBegin(verb);
        for (int number = article.endParty(text.sentence(verb)) - 1; number >= article.firstParty(text.sentence(verb)); number--) {
            final PartyMention party = article.party(number);
            if (party.firstToken() >= verb) {
                continue;
            }
            if (party.firstToken() <= begin) {
                return -1;
            }
            if (party.apposition() || !article.isInClauseOf(party.firstToken(), verb) && party.firstToken() != text.firstToken(text.sentence(verb))) {
                continue;
            }
            final Governor governor = article.governors.of(number);
            if (governor.slot() != null || governor.noun() >= 0 && isEventNoun(governor.noun()) || article.isOnlyPlace(party)) {
                continue;
            }
            final int head = governor.coordinate() >= 0 ? first(number) : number;
            if (agrees(article.party(head), reading, false) || head != number) {
                return head;
            }
        }
        return -1;
    }

    /** The first party of those that are joined. */
    int first(final int number) {
        int at = number;
        while (article.governors.of(at).coordinate() >= 0) {
            at = article.governors.of(at).coordinate();
        }
        return at;
    }

    /** The subject of the verbs before in the same sentence, where nothing opens a new clause in between; or -1. */
    int shared(final int verb, final long reading) {
        final int sentence = text.sentence(verb);
        for (int at = verb - 1; at >= text.firstToken(sentence); at--) {
            if (analyzed.isFunction(at, FunctionWords.CLAUSE_OPENER | FunctionWords.COMPLEMENTIZER)) {
                return -1;
            }
            final long other = article.verbReading(at);
            if (other != 0 && at > text.firstToken(sentence) && (analyzed.isFunction(at - 1, FunctionWords.RELATIVE) || text.isFolded(at - 1, "وما"))) {
                // تدين الاحتلال وما يقترفه وتطالب
                continue;
            }
            if (other != 0 && Analysis.person(other) == 3) {
                final int subject = explicit(at, other);
                return subject >= 0 && agrees(article.party(subject), reading, false) ? subject : -1;
            }
        }
        return -1;
    }

    /** No subject of its own: that of the verb before, then whoever the sentences before were about. */
    private int carriedOver(final int verb, final long reading, final int depth) {
        final int sentence = text.sentence(verb);
        for (int at = verb - 1; at >= text.firstToken(sentence); at--) {
            final long other = article.verbReading(at);
            if (other != 0 && Analysis.person(other) == 3) {
                final int subject = of(at, other, depth + 1);
                if (subject >= 0 && agrees(article.party(subject), reading, false)) {
                    return subject;
                }
            }
        }
        for (int number = article.firstParty(sentence); number < article.endParty(sentence) && article.party(number).firstToken() < verb; number++) {
            final PartyMention party = article.party(number);
            if (article.governors.of(number).isBare() && !party.apposition() && !article.isOnlyPlace(party) && !article.isSource(party) && agrees(party, reading, false)) {
                return number;
            }
        }
        return topic(sentence, reading);
    }

    /** The subject of the nearest sentence before that agrees. */
    private int topic(final int sentence, final long reading) {
        for (int back = sentence - 1; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
            for (int number = article.firstParty(back); number < article.endParty(back); number++) {
                final PartyMention party = article.party(number);
                final Governor governor = article.governors.of(number);
                if (governor.slot() == null && !party.apposition() && !article.isSource(party) && !article.isOnlyPlace(party) && agrees(party, reading, false)) {
                    return number;
                }
            }
        }
        return -1;
    }

    /** Whom a pronoun that is written to the token means. */
    int pronoun(final int token) {
        final String folded = text.folded(token);
        final Agreement wanted;
        boolean isDual = false;
        if (folded.endsWith("هما")) {
            wanted = Agreement.PLURAL;
            isDual = true;
        } else if (folded.endsWith("هم") || folded.endsWith("هن")) {
            wanted = Agreement.PLURAL;
        } else if (folded.endsWith("ها")) {
            wanted = Agreement.FEMININE;
        } else if (folded.endsWith("ه")) {
            wanted = Agreement.MASCULINE;
        } else {
            return -1;
        }
        final int sentence = text.sentence(token);
        int fallback = -1;
        for (int number = article.endParty(sentence) - 1; number >= article.firstParty(sentence); number--) {
            final PartyMention party = article.party(number);
            if (party.endToken() > token || party.apposition() || article.isOnlyPlace(party) || !matches(party, wanted, isDual)) {
                continue;
            }
            if (article.governors.of(number).slot() == null) {
                return number;
            }
            if (fallback < 0) {
                fallback = number;
            }
        }
        if (fallback >= 0) {
            return fallback;
        }
        for (int back = sentence - 1; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
            for (int number = article.firstParty(back); number < article.endParty(back); number++) {
                final PartyMention party = article.party(number);
                if (!party.apposition() && !article.isSource(party) && !article.isOnlyPlace(party) && matches(party, wanted, isDual)) {
                    return number;
                }
            }
        }
        return -1;
    }

    private static boolean matches(final PartyMention party, final Agreement wanted, final boolean isDual) {
        return party.agreement() == wanted || wanted == Agreement.FEMININE && party.agreement() == Agreement.PLURAL && !party.isPerson() && !isDual && !"civilian".equals(party.kind());
    }

    /** Whether the verb can have the party as its subject. */
    static boolean agrees(final PartyMention party, final long reading, final boolean isBehindVerb) {
        if (Analysis.person(reading) != 3 && Analysis.person(reading) != 0) {
            return false;
        }
        final int number = Analysis.number(reading);
        final int gender = Analysis.gender(reading);
        if (number == Analysis.PLURAL) {
            return !isBehindVerb && party.agreement() == Agreement.PLURAL;
        }
        if (number == Analysis.DUAL) {
            return !isBehindVerb;
        }
        if (gender == Analysis.FEMININE) {
            return party.agreement() != Agreement.MASCULINE;
        }
        if (gender == Analysis.MASCULINE) {
            return party.agreement() == Agreement.MASCULINE || isBehindVerb && party.agreement() == Agreement.PLURAL;
        }
        return true;
    }
}
