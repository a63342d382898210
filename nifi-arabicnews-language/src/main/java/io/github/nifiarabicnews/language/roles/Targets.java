package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.function.LongPredicate;

/** What an attack struck where it is no party: قصفت مواقع عسكرية, هجوم على مقر الأمن, فرقت مسيرة. */
final class Targets {
    /** Tokens behind an attack within which its target stands. */
    private static final int REACH = 12;
    private static final int MAX_LENGTH = 4;
    /** Tokens from a target to whose it is. */
    private static final int OWNER_REACH = 7;
    /** Tokens from an attack to the verb that tells what it reached. */
    private static final int RELATIVE_REACH = 4;
    private static final FoldedWordMap PARTS_OF_TIME = FoldedWordMap.of("بداية نهاية مطلع أوائل أواخر منتصف ساعة وقت الصيف الشتاء الربيع الخريف العام الشهر الأسبوع الماضي الجاري");
    private static final FoldedWordMap NOBODY = FoldedWordMap.of("مرة مرات أيام ساعات آخر آخرين آخرون آخران أخرى أحد إحدى مثل جماعي جماعية مجددا مرارا أيضا كذلك");
    private static final FoldedWordMap SIDES = FoldedWordMap.of("الطرفين الطرفان الجانبين الجانبان الأطراف الفرقاء البلدين الفريقين");

    private final ArticleText article;
    private final AnalyzedText analyzed;
    private final TokenizedText text;
    private final VerbClasses verbClasses;

    Targets(final ArticleText article, final VerbClasses verbClasses) {
        this.article = article;
        this.analyzed = article.analyzed;
        this.text = article.text;
        this.verbClasses = verbClasses;
    }

    void find(final DetectedEvent event, final EventRoles roles) {
        final boolean isDispersal = "crowd-control".equals(event.mode());
        final int sentenceEnd = text.endToken(event.sentence());
        int end = Math.min(sentenceEnd, event.trigger() + REACH);
        for (int token = event.trigger() + 1; token < end; token++) {
            final int party = article.parties.at(token);
            if (party >= 0) {
                token = article.party(party).endToken() - 1;
                continue;
            }
            if (isOfTime(token)) {
                // فرقت الشرطة مساء الخميس (13 أكتوبر) مسيرة
                end = Math.min(sentenceEnd, end + 1);
                continue;
            }
            if (token - event.lastToken() <= RELATIVE_REACH && article.isVerb(token) && verbClasses.isReaching(article.verbReading(token)) && !Analysis.hasClitic(article.verbReading(token), Analysis.SUFFIX)) {
                // غارات استهدفت مواقع
                end = Math.min(sentenceEnd, token + REACH);
                continue;
            }
            if (article.isVerb(token) || isStop(token)) {
                return;
            }
            final boolean isTarget = isTarget(token, isDispersal) && article.places.at(token) < 0;
            final int owner = isTarget || isProperty(token) ? owner(token) : -1;
            if (owner >= 0 && !roles.actors.contains(owner)) {
                roles.targetBegin = token;
                roles.targetEnd = article.party(owner).endToken();
                roles.targetOwner = owner;
                return;
            }
            if (isTarget) {
                roles.targetBegin = token;
                roles.targetEnd = end(token);
                return;
            }
        }
    }

    /**
     * Whom no list and no word of people names: قتل فيرناندو هيريرا, اعتقلت الشرطة كل طاقمه, حث الوزير رعاياه على الحذر.
     *
     * @param from where the object may begin, behind the verb or its subject
     * @param link whether a preposition has to stand behind it, without which it could be something else
     */
    void object(final DetectedEvent event, final int from, final boolean link, final EventRoles roles) {
        final int sentenceEnd = text.endToken(event.sentence());
        int token = from;
        while (token < sentenceEnd && token < from + REACH && (isOfTime(token) || isOfPlace(token) || analyzed.isFunction(token, FunctionWords.QUANTIFIER) || token > from && article.isComma(token))) {
            token++;
        }
        if (token < sentenceEnd && text.isPunctuation(token) && "\"«“".indexOf(text.text().charAt(text.begin(token))) >= 0) {
            token++;
        }
        if (token >= sentenceEnd || !canBeSomebody(token, roles) || link && isAdverb(token) || !Analysis.isFinite(event.reading()) && token == event.lastToken() + 1 && isAdjective(token)) {
            return;
        }
        int end = end(token);
        while (end < sentenceEnd && end < token + MAX_LENGTH && isFurtherName(end)) {
            end++;
        }
        if (link && !isLink(end, sentenceEnd)) {
            return;
        }
        roles.targetBegin = token;
        roles.targetEnd = end;
    }

    /** A word that no lexicon knows, behind another of them. */
    private boolean isFurtherName(final int token) {
        return text.isWord(token) && analyzed.count(token) == 0 && analyzed.functions(token) == 0 && article.parties.at(token) < 0 && article.places.at(token) < 0 && !article.isTime(token)
                && "وبل".indexOf(text.foldedAt(token, 0)) < 0;
    }

    /** شدد مجددا على: an accusative that is nobody. */
    private boolean isAdverb(final int token) {
        return analyzed.count(token) > 0 && Analysis.has(analyzed.analysis(token, 0), Analysis.INDEFINITE);
    }

    /** قتل جماعي */
    private boolean isAdjective(final int token) {
        return analyzed.count(token) > 0 && Analysis.kind(analyzed.analysis(token, 0)) == Analysis.ADJECTIVE;
    }

    /** في شمال سوريا, between a verb's subject and its object. */
    private boolean isOfPlace(final int token) {
        return article.places.at(token) >= 0 || "في".equals(article.governors.slotOf(token)) && token + 1 < text.tokenCount() && article.places.at(token + 1) >= 0;
    }

    private boolean canBeSomebody(final int token, final EventRoles roles) {
        if (!text.isWord(token) || text.foldedLength(token) < 3 || NOBODY.get(text, token) >= 0 || article.parties.at(token) >= 0 || article.places.at(token) >= 0 || article.isVerb(token) || analyzed.functions(token) != 0) {
            return false;
        }
        if (analyzed.count(token) == 0) {
            return true;
        }
        final long reading = analyzed.analysis(token, 0);
        final int clitics = roles.hasActor() ? Analysis.BI | Analysis.KA | Analysis.CONJUNCTION : Analysis.BI | Analysis.LI | Analysis.KA | Analysis.CONJUNCTION;
        return Analysis.isNominal(reading) && Analysis.kind(reading) != Analysis.MASDAR && !Analysis.hasClitic(reading, clitics);
    }

    /** إلى, على, or a ب or ل written to what follows. */
    private boolean isLink(final int token, final int sentenceEnd) {
        int at = token;
        while (at < sentenceEnd && (text.isPunctuation(at) && "\"»”".indexOf(text.text().charAt(text.begin(at))) >= 0 || text.isFolded(at, "ايضا"))) {
            at++;
        }
        return at < sentenceEnd && (text.isFolded(at, "الي") || text.isFolded(at, "علي") || text.isFolded(at, "ب") || analyzed.count(at) > 0 && Analysis.hasClitic(analyzed.analysis(at, 0), Analysis.BI));
    }

    /** المبنى الذي قصفه الجيش, مخزن استهدفته الغارة: the noun that the verb's pronoun points back to, where it is something to strike. */
    void antecedent(final DetectedEvent event, final EventRoles roles) {
        final int sentenceBegin = text.firstToken(event.sentence());
        int last = event.trigger() - 1;
        while (last > sentenceBegin && (analyzed.isFunction(last, FunctionWords.RELATIVE | FunctionWords.QAD) || text.isPunctuation(last))) {
            last--;
        }
        for (int token = last; token >= Math.max(sentenceBegin, last - MAX_LENGTH) && !article.isVerb(token); token--) {
            if (article.parties.at(token) < 0 && article.places.at(token) < 0 && (isTarget(token, false) || isProperty(token))) {
                roles.targetBegin = token;
                roles.targetEnd = Math.max(end(token), token + 1);
                return;
            }
        }
    }

    /** دعت واشنطن الجانبين المتحاربين إلى: who is addressed without a name. */
    void sides(final DetectedEvent event, final EventRoles roles) {
        final int end = Math.min(article.domainEnd(event.trigger()), event.trigger() + REACH);
        for (int token = event.trigger() + 1; token < end; token++) {
            if (SIDES.get(text, token) >= 0) {
                final boolean isBetween = text.isFolded(token - 1, "بين") || text.isFolded(token - 1, "لدي");
                if (!isBetween) {
                    roles.targetBegin = token;
                    roles.targetEnd = end(token);
                }
                return;
            }
        }
    }

    /** آليات ومواقع متفرقة للحوثيين, مستودع أسلحة تابع للحرس: whose the target is, where that is no civilian; or -1. */
    private int owner(final int target) {
        for (int number = article.firstParty(text.sentence(target)); number < article.endParty(text.sentence(target)); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() <= target) {
                continue;
            }
            if (party.firstToken() - target > OWNER_REACH || !"ل".equals(article.governors.of(number).slot()) && party.preposition() != 'ل' || "civilian".equals(party.kind())) {
                return -1;
            }
            for (int token = target + 1; token < party.firstToken(); token++) {
                if (text.isPunctuation(token) || article.isVerb(token) || analyzed.isFunction(token, FunctionWords.PREPOSITION | FunctionWords.RELATIVE)) {
                    return -1;
                }
            }
            return number;
        }
        return -1;
    }

    private boolean isOfTime(final int token) {
        final boolean isLink = text.isFolded(token, "في") || text.isPunctuation(token) && "()/-".indexOf(text.text().charAt(text.begin(token))) >= 0;
        if (PARTS_OF_TIME.get(text, token) >= 0 || text.isFolded(token, "في") && token + 1 < text.tokenCount() && PARTS_OF_TIME.get(text, token + 1) >= 0) {
            return true;
        }
        return article.isTime(token) || isLink && (token + 1 < text.tokenCount() && article.isTime(token + 1) || article.isTime(token - 1));
    }

    private boolean isTarget(final int token, final boolean isDispersal) {
        return hasReading(token, isDispersal ? verbClasses::isCrowd : verbClasses::isTarget);
    }

    private boolean isProperty(final int token) {
        return hasReading(token, verbClasses::isProperty);
    }

    private boolean hasReading(final int token, final LongPredicate asked) {
        for (int i = 0; i < analyzed.count(token); i++) {
            if (asked.test(analyzed.analysis(token, i))) {
                return true;
            }
        }
        return false;
    }

    /** A new clause, or a place: what stands behind في is where. */
    private boolean isStop(final int token) {
        return analyzed.isFunction(token, FunctionWords.CLAUSE_OPENER | FunctionWords.COMPLEMENTIZER | FunctionWords.RELATIVE) || text.isFolded(token, "في") || text.isFolded(token, "من")
                || text.isPunctuation(token) && !article.isComma(token) && text.text().charAt(text.begin(token)) != '"';
    }

    /** Behind its adjectives, and a party that it is annexed to. */
    private int end(final int first) {
        final int sentenceEnd = text.endToken(text.sentence(first));
        int token = first + 1;
        while (token < sentenceEnd && token < first + MAX_LENGTH) {
            final int party = article.parties.at(token);
            if (party >= 0) {
                return article.party(party).endToken();
            }
            if (text.isPunctuation(token) || article.isVerb(token) || article.isTime(token) || article.places.at(token) >= 0 || analyzed.count(token) == 0
                    || !Analysis.isNominal(analyzed.analysis(token, 0)) || analyzed.isFunction(token, FunctionWords.PREPOSITION)
                    || Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.BI | Analysis.LI | Analysis.CONJUNCTION)) {
                return token;
            }
            token++;
        }
        return token;
    }
}
