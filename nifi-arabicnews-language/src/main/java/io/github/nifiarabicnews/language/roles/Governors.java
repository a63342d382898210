package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of each party what it hangs on: a preposition, a noun, another party, or nothing, so that it is subject or object. */
final class Governors {
    private static final List<String> SLOTS = List.of("ب", "على", "إلى", "ل", "من", "مع", "ضد", "بين", "عن", "في", "حول", "تجاه", "أمام", "قبل", "بعد");
    private static final FoldedWordMap PREPOSITIONS = prepositions();
    private static final int MAX_NOUNS = 3;
    private static final FoldedWordMap BELONGING = FoldedWordMap.of("تابع تابعة التابع التابعة تابعين التابعين تابعا خاضعة الخاضعة عائدة العائدة");
    /** With من and a party behind them they are a part of the party. */
    private static final FoldedWordMap QUANTITIES = FoldedWordMap.of("دفعة دفعات مجموعة مجموعات جزء قسم معظم غالبية رتل أرتال عدد أعداد مزيد المزيد كثير الكثير العديد الآلاف المئات العشرات");

    private final ArticleText article;
    private final AnalyzedText analyzed;
    private final TokenizedText text;
    private final PartyMentions parties;
    private final boolean[] isTime;
    private final Governor[] governors;

    /** @param isTime whether each token belongs to a date */
    Governors(final ArticleText article, final boolean[] isTime) {
        this.article = article;
        this.analyzed = article.analyzed;
        this.text = article.text;
        this.parties = article.parties;
        this.isTime = isTime;
        this.governors = new Governor[parties.size()];
        findAll();
    }

    private void findAll() {
        for (int number = 0; number < governors.length; number++) {
            governors[number] = find(number);
        }
    }

    private static FoldedWordMap prepositions() {
        final Map<String, Integer> numbers = new HashMap<>();
        for (final String slot : SLOTS) {
            numbers.put(Folding.fold(slot), SLOTS.indexOf(slot));
        }
        for (final String in : "خلال داخل وسط ضمن قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي باتجاه صوب عبر فوق عند قبالة".split(" ")) {
            numbers.put(in, SLOTS.indexOf("في"));
        }
        numbers.put("نحو", SLOTS.indexOf("تجاه"));
        numbers.put("ازاء", SLOTS.indexOf("تجاه"));
        numbers.put("حيال", SLOTS.indexOf("تجاه"));
        numbers.put("لدي", SLOTS.indexOf("إلى"));
        numbers.put("بشان", SLOTS.indexOf("حول"));
        numbers.put("بحق", SLOTS.indexOf("ضد"));
        numbers.put("لصالح", SLOTS.indexOf("ل"));
        numbers.put("لفاءده", SLOTS.indexOf("ل"));
        return new FoldedWordMap(numbers);
    }

    Governor of(final int mention) {
        return governors[mention];
    }

    private Governor find(final int number) {
        final PartyMention mention = parties.get(number);
        final int first = mention.firstToken();
        final int sentenceBegin = text.firstToken(text.sentence(first));
        if (mention.preposition() == 'ل' && first > sentenceBegin + 1 && BELONGING.get(text, first - 1) >= 0 && text.isWord(first - 2) && parties.at(first - 2) < 0) {
            // مواقع تابعة للتنظيم are as good as مواقع التنظيم
            return governorAt(first - 2, sentenceBegin, first);
        }
        if (mention.preposition() != 0) {
            return new Governor(String.valueOf(mention.preposition()), -1, -1, first);
        }
        int before = first - 1;
        while (before >= sentenceBegin && (isOpening(before) || isTransparent(before))) {
            before--;
        }
        final boolean isJoined = mention.hasConjunction() || before >= sentenceBegin && text.isFolded(before, "و");
        if (isJoined) {
            final int last = mention.hasConjunction() ? before : before - 1;
            final int coordinate = coordinate(number, last, sentenceBegin);
            if (coordinate >= 0) {
                final Governor with = governors[coordinate];
                return new Governor(with.slot(), with.noun(), coordinate, with.from());
            }
            return new Governor(null, -1, -1, first);
        }
        return governorAt(before, sentenceBegin, first);
    }

    /** The mention that ends right in front, but for brackets and a short insertion. */
    private int coordinate(final int number, final int last, final int sentenceBegin) {
        if (number == 0) {
            return -1;
        }
        int candidate = number - 1;
        while (candidate > 0 && parties.get(candidate).apposition()) {
            candidate--;
        }
        final PartyMention before = parties.get(candidate);
        if (before.firstToken() < sentenceBegin) {
            return -1;
        }
        for (int token = before.endToken(); token <= last; token++) {
            if (!text.isPunctuation(token) && parties.at(token) < 0 && token < last - 1) {
                return -1;
            }
            if (article.isVerb(token)) {
                return -1;
            }
        }
        return candidate;
    }

    private Governor governorAt(final int token, final int sentenceBegin, final int first) {
        int noun = -1;
        int at = token;
        for (int steps = 0; at >= sentenceBegin && steps <= MAX_NOUNS; steps++) {
            while (at >= sentenceBegin && (isOpening(at) || isTime[at] || isTransparent(at)) && noun < 0) {
                at--;
            }
            if (at < sentenceBegin || text.isPunctuation(at)) {
                break;
            }
            final Governor agent = agent(at, sentenceBegin, noun);
            if (agent != null) {
                return agent;
            }
            final int preposition = preposition(at);
            if (noun < 0 && at > sentenceBegin && text.isFolded(at, "من") && (QUANTITIES.get(text, at - 1) >= 0 || text.isNumber(at - 1) || analyzed.isFunction(at - 1, FunctionWords.NUMERAL))) {
                // انسحاب آخر دفعة من الوحدات
                noun = at - 1;
                at -= 2;
                steps--;
                continue;
            }
            if (preposition >= 0) {
                return new Governor(SLOTS.get(preposition), noun, -1, at);
            }
            if (parties.at(at) >= 0 || !isConstruct(at)) {
                break;
            }
            noun = at;
            final char clitic = prepositionWrittenTo(at);
            if (clitic != 0) {
                return new Governor(String.valueOf(clitic), noun, -1, at);
            }
            at--;
        }
        return new Governor(null, noun, -1, noun < 0 ? first : noun);
    }

    /** على يد, على أيدي, من قبل, من جانب, من طرف, بأيدي. */
    private Governor agent(final int token, final int sentenceBegin, final int noun) {
        if (noun >= 0) {
            return null;
        }
        if (text.isFolded(token, "بيد") || text.isFolded(token, "بايدي")) {
            return new Governor(Governor.AGENT, -1, -1, token);
        }
        if (token - 1 < sentenceBegin) {
            return null;
        }
        final boolean isHand = text.isFolded(token, "يد") || text.isFolded(token, "ايدي");
        final boolean isSide = text.isFolded(token, "قبل") || text.isFolded(token, "جانب") || text.isFolded(token, "طرف");
        if (isHand && text.isFolded(token - 1, "علي") || isSide && text.isFolded(token - 1, "من")) {
            return new Governor(Governor.AGENT, -1, -1, token - 1);
        }
        return null;
    }

    /** The slot of frames that the token is the preposition of, or null. */
    String slotOf(final int token) {
        final int found = text.isWord(token) ? preposition(token) : -1;
        return found < 0 ? null : SLOTS.get(found);
    }

    private int preposition(final int token) {
        final int found = PREPOSITIONS.get(text, token);
        if (found >= 0) {
            return found;
        }
        final char[] folded = text.foldedChars(token);
        if (folded.length > 2 && folded[0] == 'و') {
            return PREPOSITIONS.get(folded, 1, folded.length);
        }
        return -1;
    }

    private boolean isOpening(final int token) {
        if (!text.isPunctuation(token)) {
            return false;
        }
        final int at = text.begin(token);
        // و”إسرائيل“: the wrong mark, but something begins behind it
        final boolean isTurned = text.text().charAt(at) == '”' && at > 0 && at + 1 < text.text().length() && Character.isLetter(text.text().charAt(at + 1))
                && (text.text().charAt(at - 1) == 'و' || Character.isWhitespace(text.text().charAt(at - 1)));
        return isTurned || "\"«“‘('".indexOf(text.text().charAt(at)) >= 0;
    }

    /** هذه القوات, كل من, كلا: they stand in front of the party without a say in what it is. */
    private boolean isTransparent(final int token) {
        return analyzed.isFunction(token, FunctionWords.DEMONSTRATIVE) || text.isFolded(token, "كل") || text.isFolded(token, "جميع") || text.isFolded(token, "كافه") || text.isFolded(token, "بعض")
                || text.isFolded(token, "كلا") || text.isFolded(token, "من") && token > 0 && text.isFolded(token - 1, "كل");
    }

    /** A noun without article that is no verb and no function word: what stands behind it may be its genitive. */
    boolean isConstruct(final int token) {
        if (!text.isWord(token) || analyzed.isVerb(token) || article.isVerb(token) || isTime[token]
                || analyzed.isFunction(token, FunctionWords.COMPLEMENTIZER | FunctionWords.RELATIVE | FunctionWords.CLAUSE_OPENER | FunctionWords.VERB_ONLY | FunctionWords.VERB_NEGATOR
                        | FunctionWords.COPULA | FunctionWords.COPULA_PAST | FunctionWords.CONDITIONAL)) {
            return false;
        }
        final char[] folded = text.foldedChars(token);
        if (folded.length < 3) {
            return false;
        }
        int at = 0;
        if (folded[at] == 'و' || folded[at] == 'ف' || folded[at] == 'ب' || folded[at] == 'ك') {
            at++;
        }
        final boolean hasArticle = folded.length > 4 && (folded[0] == 'ا' && folded[1] == 'ل' || folded[at] == 'ا' && folded[at + 1] == 'ل' || folded[0] == 'ل' && folded[1] == 'ل');
        if (hasArticle || text.text().charAt(text.end(token) - 1) == 'ً' || endsInTanwin(token)) {
            return false;
        }
        return analyzed.count(token) == 0 || !Analysis.has(analyzed.analysis(token, 0), Analysis.INDEFINITE) && !Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.SUFFIX);
    }

    private boolean endsInTanwin(final int token) {
        return text.foldedLength(token) > 3 && text.foldedFromEnd(token, 0) == 'ا' && text.text().charAt(text.end(token) - 1) != 'ى' && analyzed.count(token) == 0;
    }

    char prepositionWrittenTo(final int token) {
        if (analyzed.count(token) > 0) {
            final int clitics = Analysis.clitics(analyzed.analysis(token, 0));
            return (clitics & Analysis.BI) != 0 ? 'ب' : (clitics & Analysis.LI) != 0 ? 'ل' : (clitics & Analysis.KA) != 0 ? 'ك' : 0;
        }
        return 0;
    }
}
