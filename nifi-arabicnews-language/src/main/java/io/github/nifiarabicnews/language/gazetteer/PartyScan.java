package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.gazetteer.PartyHead.Role;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass over a text for {@link PartyMatcher}. */
final class PartyScan {
    private static final int MAX_PHRASE_TOKENS = 16;
    private static final int MAX_NAME_TOKENS = 5;
    private static final int MAX_QUOTED_TOKENS = 6;
    private static final int MAX_NESTING = 4;
    /** Short paragraphs behind the first that are headlines as well. */
    private static final int MAX_HEADLINES = 3;
    private static final int MAX_HEADLINE_TOKENS = 12;
    private static final int LAST_NAME_WORDS = 16;
    /** What is done to the one who is named behind by his origin alone: مقتل سوري. */
    private static final FoldedWordMap HARM = FoldedWordMap.of("مقتل بمقتل لمقتل ومقتل قتل قتلت استشهاد واستشهاد استشهد إصابة وإصابة أصيب جرح مصرع وفاة اعتقال واعتقال اعتقل توقيف احتجاز خطف اختطاف اختطف إعدام طعن اغتيال");

    private final PartyTokens tokens;
    private final TokenizedText text;
    private final ActorLexicon lexicon;
    private final String publishedDay;
    private final List<PartyMention> mentions = new ArrayList<>();
    private final ListedNames names;
    /** The last party that was described in full with this first word: الحكومة الكويتية, then الحكومة. */
    private final Map<String, Described> describedByHead = new HashMap<>();

    // The phrase being read
    private int end;
    private String country;
    private String code;
    private String kind;
    private Agreement agreement;
    private Actor actor;
    private boolean hasName;
    private boolean isState;
    private boolean hasComplement;
    /** First token of the name in the phrase, or -1. */
    private int nameToken;
    /** People that the text has described by title and name, by their last name. */
    private final Map<String, Described> describedByLastName = new HashMap<>();
    private final long[] lastNameBits = new long[LAST_NAME_WORDS];
    /** Name of the party that a bare الحكومة takes up, or null. */
    private String takenUp;

    /** What is known of a party by its description. */
    private record Described(String name, String code, String country) {
    }

    PartyScan(final PartyTokens tokens, final String publishedDay) {
        this.tokens = tokens;
        this.text = tokens.text;
        this.lexicon = tokens.lexicon;
        this.publishedDay = publishedDay;
        this.names = new ListedNames(tokens, publishedDay);
    }

    PartyMentions run() {
        scan(0, tokens.count());
        rereadHeadline();
        return new PartyMentions(mentions, tokens);
    }

    /** A headline calls people by their last names, whom the text behind it names in full. */
    private void rereadHeadline() {
        if (text.sentenceCount() < 2 || !names.areAny() && describedByLastName.isEmpty()) {
            return;
        }
        int last = 0;
        while (last < MAX_HEADLINES && last + 2 < text.sentenceCount() && text.endToken(last + 1) - text.firstToken(last + 1) <= MAX_HEADLINE_TOKENS && text.paragraph(last + 1) != text.paragraph(last)
                && text.paragraph(last + 2) != text.paragraph(last + 1)) {
            last++;
        }
        final int end = text.endToken(last);
        final List<PartyMention> behind = new ArrayList<>(mentions.size());
        for (final PartyMention mention : mentions) {
            if (mention.firstToken() >= end) {
                behind.add(mention);
            }
        }
        mentions.clear();
        scan(0, end);
        mentions.addAll(behind);
    }

    private void scan(final int from, final int to) {
        int token = from;
        while (token < to) {
            final int first = token;
            if (!text.isPunctuation(token) && read(token)) {
                add(first);
                token = Math.max(end, first + 1);
            } else {
                token++;
            }
        }
    }

    private void clear() {
        country = null;
        code = null;
        kind = null;
        agreement = Agreement.MASCULINE;
        actor = null;
        hasName = false;
        isState = false;
        hasComplement = false;
        nameToken = -1;
        takenUp = null;
    }

    private boolean read(final int token) {
        if (text.isNumber(token) || tokens.analyzed.isFunction(token, FunctionWords.NUMERAL | FunctionWords.QUANTIFIER) || tokens.isCounting(token)) {
            clear();
            return counted(token);
        }
        if (tokens.at(token).canBegin()) {
            clear();
            if (phrase(token, 0)) {
                return true;
            }
        }
        return !describedByLastName.isEmpty() && lastName(token);
    }

    /** Keeps most words from being looked up. */
    private boolean mayBeLastName(final int hash) {
        return (lastNameBits[hash & LAST_NAME_WORDS - 1] >>> (hash >>> 8) & 1) != 0;
    }

    /** عبدالمعروف, behind رئيس الأركان كمال عبدالمعروف in an earlier sentence. */
    private boolean lastName(final int token) {
        if (!text.isWord(token)) {
            return false;
        }
        Described person = mayBeLastName(text.hash(token)) ? describedByLastName.get(text.folded(token)) : null;
        if (person == null && text.foldedLength(token) > 4 && text.foldedAt(token, 0) == 'و' && mayBeLastName(Folding.hash(text.foldedChars(token), 1, text.foldedLength(token)))) {
            person = describedByLastName.get(text.folded(token).substring(1));
        }
        if (person == null) {
            return false;
        }
        clear();
        takenUp = person.name();
        nameToken = token;
        code = person.code();
        country = person.country();
        kind = "person";
        end = token + 1;
        return true;
    }

    /** خمسة آخرين, ومئات آخرون: more people of the kind that was told of before. */
    private boolean isOthers(final int token) {
        return text.isFolded(token, "اخرين") || text.isFolded(token, "اخرون") || text.isFolded(token, "اخران") || text.isFolded(token, "اخريات");
    }

    private void people(final int endToken) {
        clear();
        end = endToken;
        code = "CVL";
        kind = "civilian";
        agreement = Agreement.PLURAL;
    }

    /** العشرات من عناصر الحزب: those whom they are a part of tell who they are. */
    private void partOf() {
        final int from = end;
        if (from + 1 >= tokens.count() || !text.isFolded(from, "من") || text.sentence(from) != text.sentence(from - 1) || tokens.hasPrefix(from + 1)) {
            return;
        }
        final PartyHead inner = tokens.head(from + 1);
        if ((inner != null && inner.role() != Role.OFFICE || names.begins(from + 1)) && phrase(from + 1, 1) && !isState) {
            actor = null;
            nameToken = -1;
            agreement = Agreement.PLURAL;
        } else {
            people(from);
        }
    }

    /** 12 متظاهرا, عشرات الصحفيين المصريين, عدد من المحتجين, أحد الجنود. */
    private boolean counted(final int token) {
        int at = token;
        final int limit = Math.min(tokens.count(), token + 6);
        while (at < limit && (text.isNumber(at) || tokens.analyzed.isFunction(at, FunctionWords.NUMERAL | FunctionWords.QUANTIFIER) || tokens.isCounting(at)
                || at > token && (text.isFolded(at, "من") || text.isFolded(at, "علي") || text.isFolded(at, "الاقل") || isSuperlative(at)))) {
            if (text.sentence(at) != text.sentence(token)) {
                return false;
            }
            at++;
        }
        if (at < limit && at > token && text.sentence(at) == text.sentence(token) && !text.isPunctuation(at) && !tokens.hasPrefix(at)) {
            final PartyHead head = tokens.head(at);
            final ActorLexicon.Demonym demonym = tokens.demonym(at);
            // 14 نائبا: what is counted, in the accusative
            final boolean isCounted = head != null && head.role() == Role.OFFICE && tokens.last(at) == 'ا' && text.isNumber(at - 1);
            final boolean isBodies = head != null && head.role() == Role.BODY && COUNTED_BODIES.contains(head.code()) && (text.isNumber(at - 1) || tokens.analyzed.isFunction(at - 1, FunctionWords.NUMERAL));
            final boolean isPeople = isCounted || isBodies || head != null && head.role() == Role.PEOPLE || head != null && head.agreement() == Agreement.PLURAL;
            final boolean mayBeNationals = head == null && demonym != null && (demonym.isPlural() || tokens.last(at) == 'ا' && text.isNumber(at - 1) && names.at(at) == null);
            final ActorLexicon.Demonym people = mayBeNationals ? demonymAt(at) : null;
            if (people != null) {
                nationals(at, people);
                return true;
            }
            if (isOthers(at)) {
                people(at + 1);
                return true;
            }
            if (isPeople && phrase(at, 0)) {
                agreement = Agreement.PLURAL;
                return true;
            }
            if (isBodies) {
                // 17 شركة: the number is description enough
                end = at + 1;
                code = head.code();
                kind = head.kind();
                agreement = Agreement.PLURAL;
                return true;
            }
        }
        clear();
        if (text.isFolded(token, "الالاف") || text.isFolded(token, "المءات") || text.isFolded(token, "العشرات")) {
            // تظاهر الآلاف
            people(token + 1);
            partOf();
            return true;
        }
        return text.isFolded(token, "مجموعه") && phrase(token, 0);
    }

    /** أحد أبرز نشطاء الحراك. */
    private boolean isSuperlative(final int token) {
        return text.isFolded(token, "ابرز") || text.isFolded(token, "اهم") || text.isFolded(token, "اكبر") || text.isFolded(token, "كبار");
    }

    /** Reads the longest party that begins at the token. */
    private boolean phrase(final int token, final int nesting) {
        final int word = tokens.word(token);
        if (word < 0 || nesting > MAX_NESTING) {
            return false;
        }
        if ((lexicon.flags(word) & ActorLexicon.BEGINS_NAME) != 0 && listed(token)) {
            return true;
        }
        final PartyHead head = lexicon.head(word);
        if (text.isFolded(token, "بقياده")) {
            // قوات بقيادة فلان: no headquarters
            return false;
        }
        if (head != null && !isAdjectiveHere(token, head)) {
            return described(token, head, nesting);
        }
        final ActorLexicon.Demonym demonym = demonymAt(token);
        final boolean isVictim = demonym != null && nesting == 0 && token > 0 && !tokens.isDefinite(token) && !tokens.hasPrefix(token) && HARM.get(text, token - 1) >= 0
                && !(token + 1 < tokens.count() && text.foldedAt(token + 1, 0) == 'ل');
        if (isVictim || demonym != null && demonym.isPlural() && tokens.isDefinite(token) && !isBehindDefinite(token)) {
            nationals(token, demonym);
            return true;
        }
        return tokens.isGivenName(token) && person(token);
    }

    /** الفلسطينيون, ثلاثة سوريين, مقتل عراقي. */
    private void nationals(final int token, final ActorLexicon.Demonym demonym) {
        country = demonym.country();
        code = country + "CVL";
        kind = "civilian";
        agreement = Agreement.PLURAL;
        end = demonymEnd(token);
    }

    /** المعارضة is the opposition, but in القوى المعارضة an adjective. */
    private boolean isAdjectiveHere(final int token, final PartyHead head) {
        if (tokens.analyzed.isVerb(token) && !tokens.isDefinite(token) && !endsNunated(token)) {
            return true;
        }
        return isBehindDefinite(token) && (head.role() == Role.PEOPLE || mayBeAdjective(token));
    }

    private boolean mayBeAdjective(final int token) {
        return text.isFolded(token, "الخارجيه") || text.isFolded(token, "الداخليه") || text.isFolded(token, "المعارضه") || text.isFolded(token, "المقاومه")
                || text.isFolded(token, "البحريه") || text.isFolded(token, "المعارض") || text.isFolded(token, "القائد");
    }

    private boolean isBehindDefinite(final int token) {
        return !isObjectBehindSubject(token) && token > 0 && text.sentence(token - 1) == text.sentence(token) && text.isWord(token - 1) && !tokens.hasPrefix(token) && tokens.isDefinite(token)
                && tokens.isDefinite(token - 1) && !text.isFolded(token - 1, "التي") && !text.isFolded(token - 1, "الذي") && !text.isFolded(token - 1, "الي")
                && !text.isFolded(token - 1, "الان") && !text.isFolded(token - 1, "اليوم") && !tokens.analyzed.isFunction(token - 1, FunctionWords.RELATIVE | FunctionWords.NUMERAL)
                && !tokens.analyzed.isVerb(token - 1);
    }

    /** طالب التحالف | المدنيين: the party in front is one body and closed. */
    private boolean isObjectBehindSubject(final int token) {
        if (mentions.isEmpty() || !tokens.endsWith(token, 'ي', 'ن')) {
            return false;
        }
        final PartyMention before = mentions.get(mentions.size() - 1);
        return before.endToken() == token && before.agreement() != Agreement.PLURAL;
    }

    /** A name of the actor list, with what may follow it. */
    private boolean listed(final int token) {
        if (!longestName(token)) {
            return false;
        }
        if (tokens.text.sentence(end - 1) != text.sentence(token)) {
            return false;
        }
        takeActor();
        if (!actor.isPerson() && !actor.isState() && tokens.head(token) != null) {
            // قوات الاحتلال تعتقل: the name's own first word agrees.
            agreement = tokens.head(token).agreement();
        } else if (!actor.isPerson() && !actor.isState() && end == token + 2 && isMasculinePair(token)) {
            // الدعم السريع يطلق, though قوات الدعم السريع تطلق
            agreement = Agreement.MASCULINE;
        }
        nameToken = token;
        extendListed(token);
        return true;
    }

    /** A noun with its adjective, both with the article and neither feminine or plural. */
    private boolean isMasculinePair(final int token) {
        for (int at = token; at <= token + 1; at++) {
            if (!tokens.isDefinite(at) || tokens.last(at) == 'ه' || tokens.endsWith(at, 'ا', 'ت') || tokens.endsWith(at, 'و', 'ن') || tokens.endsWith(at, 'ي', 'ن')) {
                return false;
            }
        }
        return true;
    }

    /** Sets {@link #actor} and {@link #end} to the longest name of the list that begins at the token and counts here. */
    private boolean longestName(final int token) {
        final Actor found = names.at(token);
        if (found == null) {
            return false;
        }
        actor = found;
        end = names.end();
        return true;
    }

    private void takeActor() {
        names.addNamed(actor);
        country = actor.country();
        code = actor.isPerson() && !actor.inOffice(publishedDay) ? country : actor.code();
        kind = actor.kind();
        agreement = actor.agreement();
        isState = actor.isState();
        hasName = actor.isPerson();
    }

    private void extendListed(final int token) {
        final Actor base = actor;
        while (end < tokens.count() && end - token < MAX_PHRASE_TOKENS && text.sentence(end) == text.sentence(token)) {
            if (isClosingMark(end) && isOpenBefore(token, end)) {
                end++;
                continue;
            }
            if (text.isPunctuation(end) || tokens.hasPrefix(end)) {
                break;
            }
            if (isOtherPeople(end)) {
                break;
            }
            final ActorLexicon.Demonym demonym = demonymAt(end);
            if (demonym != null && !base.isPerson() && tokens.isDefinite(end)) {
                if (country == null) {
                    country = demonym.country();
                    code = country + base.code();
                    actor = null;
                }
                end = demonymEnd(end);
            } else if (!base.isPerson() && !base.isState() && isQualifier(end) && !names.begins(end)) {
                end++;
            } else {
                break;
            }
        }
        if (base.isPerson()) {
            personBehind(token);
            officeBehind(token);
            nameBehindComma(base);
        } else if (tokens.head(token) != null && tokens.head(token).role() == Role.OFFICE) {
            holderBehind(token);
        }
    }

    /** طالب التحالف المدنيين: people in the plural are no adjective of one body or person. */
    private boolean isOtherPeople(final int token) {
        return agreement != Agreement.PLURAL && tokens.isDefinite(token) && (tokens.endsWith(token, 'ي', 'ن') || tokens.endsWith(token, 'و', 'ن'))
                && (tokens.head(token) != null && tokens.head(token).role() == Role.PEOPLE || tokens.demonym(token) != null && tokens.demonym(token).isPlural());
    }

    /** ... دونالد ترامب الجمهوري: further names of a person. */
    private void personBehind(final int token) {
        while (end < tokens.count() && end - token < MAX_NAME_TOKENS + 2 && text.sentence(end) == text.sentence(token) && text.isWord(end) && !tokens.hasPrefix(end)
                && tokens.isGivenName(end) && !tokens.isFunctionWord(end) && tokens.head(end) == null) {
            end++;
        }
    }

    /** الأمين العام للأمم المتحدة أنطونيو غوتيريش: the name behind an office of the list. */
    private void holderBehind(final int token) {
        if (end >= tokens.count() || text.sentence(end) != text.sentence(token) || !text.isWord(end) || tokens.hasPrefix(end)) {
            return;
        }
        final int officeEnd = end;
        final Actor office = actor;
        if (names.begins(end) && longestName(end)) {
            if (actor.isPerson()) {
                names.addNamed(actor);
                hasName = true;
                return;
            }
            actor = office;
            end = officeEnd;
        } else if (tokens.isGivenName(end) && personName(end, false)) {
            hasName = true;
        }
    }

    /** لوران فابيوس وزير الخارجية الفرنسي: an office behind the name without a comma. */
    private void officeBehind(final int token) {
        if (end < tokens.count() && text.sentence(end) == text.sentence(token) && text.isWord(end) && !tokens.hasPrefix(end) && !tokens.isDefinite(end)) {
            final PartyHead head = tokens.head(end);
            if (head != null && head.role() == Role.OFFICE && head.agreement() != Agreement.PLURAL && !tokens.analyzed.isVerb(end)) {
                final int nameEnd = end;
                final State kept = keep();
                if (!described(end, head, 1) || end == nameEnd + 1) {
                    end = nameEnd;
                }
                kept.restore();
            }
        }
    }

    /** أمير الكويت، الشيخ صباح الأحمد: one person under a title and behind it by name. */
    private void nameBehindComma(final Actor person) {
        final int comma = end;
        if (comma + 1 >= tokens.count() || !isComma(comma) || text.sentence(comma) != text.sentence(comma + 1) || tokens.word(comma + 1) < 0 || tokens.hasPrefix(comma + 1)) {
            return;
        }
        if (!longestName(comma + 1) || !actor.name().equals(person.name())) {
            end = comma;
        }
        actor = person;
    }

    private boolean isComma(final int token) {
        return text.isPunctuation(token) && (text.text().charAt(text.begin(token)) == '،' || text.text().charAt(text.begin(token)) == ',');
    }

    private State keep() {
        return new State(country, code, kind, agreement, actor, isState);
    }

    /** What is known of the phrase, to be kept while a part of it is read. */
    private final class State {
        private final String keptCountry;
        private final String keptCode;
        private final String keptKind;
        private final Agreement keptAgreement;
        private final Actor keptActor;
        private final boolean keptIsState;

        State(final String country, final String code, final String kind, final Agreement agreement, final Actor actor, final boolean isState) {
            keptCountry = country;
            keptCode = code;
            keptKind = kind;
            keptAgreement = agreement;
            keptActor = actor;
            keptIsState = isState;
        }

        void restore() {
            country = keptCountry;
            code = keptCode;
            kind = keptKind;
            agreement = keptAgreement;
            actor = keptActor;
            isState = keptIsState;
        }
    }

    /** A party by its head: the noun, what it is annexed to, adjectives, a name in quotation marks, a person's name. */
    private boolean described(final int token, final PartyHead head, final int nesting) {
        final boolean isDefinite = tokens.isDefinite(token);
        final boolean isNunated = endsNunated(token);
        // قتلت ناشطة, مقتل صحفي
        final boolean isHarmed = nesting == 0 && head.role() == Role.OFFICE && token > 0 && !isDefinite && !tokens.hasPrefix(token) && HARM.get(text, token - 1) >= 0;
        agreement = head.agreement();
        kind = head.kind();
        String headCode = head.code();
        String headCountry = null;
        actor = null;
        isState = false;
        hasName = false;
        hasComplement = false;
        end = token + 1;
        boolean lastIsConstruct = !isDefinite && !isNunated && !isOwned(token);
        int adjectives = 0;
        while (end < tokens.count() && end - token < MAX_PHRASE_TOKENS && text.sentence(end) == text.sentence(token)) {
            final int at = end;
            if (text.isPunctuation(at)) {
                if (head.role() != Role.PEOPLE && quotedName(at)) {
                    hasComplement = true;
                    lastIsConstruct = false;
                    continue;
                }
                break;
            }
            if (text.isNumber(at)) {
                break;
            }
            if (tokens.hasPrefix(at)) {
                final boolean isFurtherOrigin = tokens.preposition(at) == 0 && tokens.isDefinite(at) && tokens.demonym(at) != null && tokens.demonym(at - 1) != null;
                if (isFurtherPortfolio(token, at) || isFurtherOrigin) {
                    end = at + 1;
                    continue;
                }
                if (tokens.preposition(at) == 'ل' && !isDefinite && head.role() != Role.OFFICE && at <= token + 2 && !hasName && !tokens.hasConjunction(at)
                        && (names.begins(at) || tokens.head(at) != null && tokens.head(at).role() == Role.BODY)) {
                    // دورية للجيش
                    final State kept = keep();
                    if (nested(at, nesting)) {
                        headCountry = headCountry == null ? country : headCountry;
                        final String whose = kind;
                        kept.restore();
                        kind = whose;
                        hasName = false;
                        hasComplement = true;
                        break;
                    }
                    kept.restore();
                    end = at;
                }
                break;
            }
            if (isInTheNameOf(at) && head.role() == Role.OFFICE) {
                final State kept = keep();
                if (!nested(at + 1, nesting)) {
                    kept.restore();
                    end = at;
                    break;
                }
                headCountry = country == null ? headCountry : country;
                headCode = country != null && code != null && code.startsWith(country) ? code.substring(3) : headCode;
                kept.restore();
                hasName = false;
                hasComplement = true;
                lastIsConstruct = false;
                continue;
            }
            if ((isLink(head, at) || isHarmed && text.isFolded(at, "من")) && at + 1 < tokens.count()) {
                final State kept = keep();
                end = at + 1;
                if (head.role() == Role.PEOPLE && quotedPeople(at + 1)) {
                    kept.restore();
                    hasComplement = true;
                    break;
                }
                if (!text.isPunctuation(at + 1) && !tokens.hasPrefix(at + 1) && linked(head, at, nesting)) {
                    headCountry = headCountry == null ? country : headCountry;
                    if (headCode.isEmpty() && code != null && country != null && code.startsWith(country)) {
                        headCode = code.substring(3);
                    }
                    kept.restore();
                    hasComplement = true;
                    lastIsConstruct = false;
                    continue;
                }
                kept.restore();
                end = at;
                break;
            }
            if (tokens.isFunctionWord(at) && !tokens.isGivenName(at) && tokens.head(at) == null && !names.begins(at)) {
                break;
            }
            if (!lastIsConstruct && isOtherPeople(at)) {
                break;
            }
            final ActorLexicon.Demonym demonym = demonymAt(at);
            if (demonym != null && !(names.begins(at) && names.end() > at + 1)) {
                if (demonym.isPlural() && tokens.isDefinite(at) && !isDefinite && at == token + 1 || isQualifierOf(token, at, isDefinite) || demonym.country() != null && !isNunated) {
                    headCountry = headCountry == null ? demonym.country() : headCountry;
                    end = demonymEnd(at);
                    hasComplement = true;
                    lastIsConstruct = false;
                    continue;
                }
            }
            if (hasName) {
                break;
            }
            if (names.begins(at) && (lastIsConstruct || head.role() == Role.OFFICE)) {
                final State kept = keep();
                clear();
                if (listed(at)) {
                    final Actor part = actor;
                    final boolean isPerson = part != null && part.isPerson();
                    if (isPerson) {
                        headCountry = headCountry == null ? country : headCountry;
                        headCode = part.code() == null || part.country() == null || !part.inOffice(publishedDay) ? headCode : part.code().substring(Math.min(3, part.code().length()));
                        final Actor person = part;
                        kept.restore();
                        actor = person;
                        hasName = true;
                        hasComplement = true;
                        names.addNamed(person);
                        lastIsConstruct = false;
                        continue;
                    }
                    if (lastIsConstruct) {
                        headCountry = headCountry == null ? country : headCountry;
                        kept.restore();
                        if (part != null && !part.isState() && (headCode.isEmpty() || head.role() != Role.OFFICE || !"state".equals(part.kind()))) {
                            headCode = part.country() == null ? part.code() : part.code().substring(3);
                            kind = head.role() == Role.OFFICE ? kind : part.kind();
                        }
                        hasComplement = true;
                        lastIsConstruct = false;
                        continue;
                    }
                }
                kept.restore();
                end = at;
            }
            final PartyHead inner = tokens.head(at);
            if (inner != null && lastIsConstruct && !tokens.analyzed.isVerb(at) && !(isNunated && inner.role() != Role.PEOPLE)) {
                final State kept = keep();
                if (nested(at, nesting)) {
                    headCountry = headCountry == null ? country : headCountry;
                    if (headCode.isEmpty() || head.role() == Role.OFFICE && inner.role() == Role.BODY && !"GOV".equals(inner.code()) && !inner.code().isEmpty()) {
                        headCode = inner.code();
                    }
                    final boolean innerHasName = hasName;
                    final Actor innerActor = actor;
                    final String innerKind = kind;
                    kept.restore();
                    if (head.role() == Role.PEOPLE && inner.role() == Role.BODY) {
                        kind = innerKind;
                    }
                    hasName = head.role() == Role.OFFICE && innerHasName;
                    actor = hasName ? innerActor : null;
                    hasComplement = true;
                    lastIsConstruct = false;
                    continue;
                }
                kept.restore();
                end = at;
            }
            if (head.role() == Role.OFFICE && head.agreement() != Agreement.PLURAL && !(names.begins(at) && !tokens.isGivenName(at))
                    && personName(at, lastIsConstruct && at == token + 1)) {
                hasName = true;
                hasComplement = true;
                lastIsConstruct = false;
                continue;
            }
            if (tokens.isDefinite(at)) {
                if (lastIsConstruct && !isNunated || adjectives < 4 && isQualifier(at) && (isDefinite || hasComplement)) {
                    end = at + 1;
                    adjectives++;
                    hasComplement = true;
                    lastIsConstruct = false;
                    continue;
                }
                break;
            }
            if (tokens.analyzed.isVerb(at) && !tokens.isGivenName(at) || tokens.isReadWithClitic(at)) {
                break;
            }
            if (head.role() == Role.PEOPLE) {
                if (!isDefinite && adjectives < 2 && agreesIndefinite(token, at)) {
                    end = at + 1;
                    adjectives++;
                    hasComplement = true;
                    lastIsConstruct = false;
                    continue;
                }
                break;
            }
            if (lastIsConstruct && (at == token + 1 || head.role() == Role.BODY && at == token + 2)) {
                end = at + 1;
                hasComplement = true;
                // A construct chain goes on (حزب جبهة التحرير) unless this is its adjective (قوات خاصة).
                lastIsConstruct = tokens.isKnownToMorphology(at) && (!tokens.endsWith(at, 'ي', 'ه') || isPortfolio(at));
                continue;
            }
            break;
        }
        country = headCountry;
        if ((!isDefinite && head.role() == Role.BODY || head.needsComplement()) && !hasComplement && head.role() != Role.PEOPLE) {
            return false;
        }
        if (head.role() == Role.OFFICE && !isDefinite && !hasComplement && !isHarmed) {
            return false;
        }
        final Described before = isDefinite && end == token + 1 && head.role() != Role.PEOPLE ? describedByHead.get(bareHead(token)) : null;
        if (before != null) {
            country = before.country();
            code = before.code();
            takenUp = before.name();
        } else if (headCode.isEmpty()) {
            code = country;
        } else {
            code = country == null || ActorCodes.isCountry(headCode.substring(0, 3)) ? headCode : country + headCode;
        }
        if (head.role() == Role.OFFICE) {
            commaName(token);
        }
        return true;
    }

    /** The head without what is written to it and without the article. */
    private String bareHead(final int token) {
        final String folded = text.folded(token);
        final int article = folded.indexOf("ال");
        if (article >= 0 && article < 3) {
            return folded.substring(article + 2);
        }
        final String bare = folded.substring(Math.min(tokens.prefixLength(token), folded.length()));
        return tokens.preposition(token) == 'ل' && bare.startsWith("ل") ? bare.substring(1) : bare;
    }

    /** نظيره الروسي: with a pronoun it is annexed to nothing else. */
    private boolean isOwned(final int token) {
        return text.folded(token).contains("نظير");
    }

    /** وزير خارجية جزر المالديف. */
    private boolean isPortfolio(final int token) {
        return text.isFolded(token, "خارجيه") || text.isFolded(token, "داخليه") || text.isFolded(token, "ماليه");
    }

    private boolean nested(final int token, final int nesting) {
        if (token >= tokens.count() || text.isPunctuation(token)) {
            return false;
        }
        return phrase(token, nesting + 1);
    }

    private boolean isInTheNameOf(final int token) {
        return text.isFolded(token, "باسم") || text.isFolded(token, "بلسان");
    }

    /** Prepositions that still belong to the description: مسؤول في الجيش, السفير لدى الرياض, عناصر من الشرطة. */
    private boolean isLink(final PartyHead head, final int token) {
        if (head.role() == Role.OFFICE) {
            return text.isFolded(token, "في") || text.isFolded(token, "لدي");
        }
        return head.role() == Role.PEOPLE && text.isFolded(token, "من");
    }

    private boolean linked(final PartyHead head, final int link, final int nesting) {
        final int at = link + 1;
        final PartyHead inner = tokens.head(at);
        final boolean isBody = inner != null && inner.role() == Role.BODY;
        if (head.role() == Role.PEOPLE) {
            return (isBody || inner != null && inner.role() == Role.PEOPLE || names.begins(at)) && nested(at, nesting) && !isState;
        }
        final boolean isEnvoy = head.code().equals("GOV") && names.begins(at);
        if (!isBody && !names.begins(at)) {
            return false;
        }
        return nested(at, nesting) && (!isState || isEnvoy && text.isFolded(link, "لدي"));
    }

    /** وزير الشؤون الخارجية والتعاون الدولي. */
    private boolean isFurtherPortfolio(final int token, final int at) {
        if (at < token + 2 || tokens.preposition(at) != 0 || !tokens.isDefinite(at) || tokens.head(at) != null || tokens.demonym(at) != null || names.begins(at)) {
            return false;
        }
        return text.isFolded(token, "وزير") || text.isFolded(token, "وزيره") || text.isFolded(token, "وزاره") || text.isFolded(token, "لجنه") || text.isFolded(token, "هيءه")
                || text.isFolded(token, "فرقه") || text.isFolded(token, "منظمه") || text.isFolded(token, "لوزير") || text.isFolded(token, "لوزاره");
    }

    private ActorLexicon.Demonym demonymAt(final int token) {
        final ActorLexicon.Demonym demonym = tokens.demonym(token);
        if (demonym == null || token + 1 >= tokens.count()) {
            return demonym != null && demonym.country() == null ? null : demonym;
        }
        final ActorLexicon.Demonym pair = tokens.wholeWord(token + 1) < 0 ? null : lexicon.demonym(tokens.word(token), tokens.wholeWord(token + 1));
        if (pair != null) {
            return pair;
        }
        return demonym.country() == null ? null : demonym;
    }

    private int demonymEnd(final int token) {
        final boolean isPair = token + 1 < tokens.count() && tokens.wholeWord(token + 1) >= 0
                && lexicon.demonym(tokens.word(token), tokens.wholeWord(token + 1)) != null;
        return isPair ? token + 2 : token + 1;
    }

    /** A definite adjective by its look: of origin or kind (-ي, -ية), or one that bodies are called by. */
    private boolean isQualifier(final int token) {
        if (!tokens.isDefinite(token) || tokens.isFunctionWord(token) || tokens.head(token) != null && tokens.head(token).role() != Role.PEOPLE) {
            return false;
        }
        if (tokens.last(token) == 'ي' && text.foldedLength(token) > 5 || tokens.endsWith(token, 'ي', 'ه')
                || agreement == Agreement.PLURAL && (tokens.endsWith(token, 'و', 'ن') || tokens.endsWith(token, 'ي', 'ن'))) {
            return true;
        }
        if (tokens.head(token) != null && tokens.head(token).role() == Role.PEOPLE) {
            return true;
        }
        for (int reading = 0; reading < tokens.analyzed.count(token); reading++) {
            final int form = Analysis.kind(tokens.analyzed.analysis(token, reading));
            if (form == Analysis.ADJECTIVE) {
                return true;
            }
        }
        return QUALIFIERS.contains(text.folded(token));
    }

    private static final Set<String> COUNTED_BODIES = Set.of("BUS", "NGO", "PTY");
    private static final Set<String> QUALIFIERS = Set.of(
            "المسلحه", "المسلح", "العام", "العامه", "الاعلي", "العليا", "المشترك", "المشتركه", "الحاكم", "الحاكمه", "المعارض", "المعارضه", "الحر", "الحره", "الجديد", "الجديده",
            "المتحده", "الكبري", "الموقت", "الموءقت", "الموءقته", "المستقله", "المستقل", "الخاص", "الخاصه", "المكلف", "المكلفه", "الديمقراطي", "السابق", "السابقه",
            "الاول", "الاولي", "الراحل", "المخلوع", "المعزول", "المنتخب", "المتمرده", "المتشدده", "المتشدد", "المتطرفه", "المتطرف", "المحظور", "المحظوره", "الارهابي", "الارهابيه",
            "الدايم", "الداءم", "الداءمه", "المتحالفه", "المتحالف", "الاسبق", "الحالي", "المفوض", "المقبل");

    private boolean isQualifierOf(final int token, final int at, final boolean isDefinite) {
        return isDefinite == tokens.isDefinite(at) || hasComplement && tokens.isDefinite(at);
    }

    /** The word cannot be annexed to another: متظاهرون, جنديا. */
    private boolean endsNunated(final int token) {
        if (tokens.isDefinite(token)) {
            return false;
        }
        final PartyHead head = tokens.head(token);
        if (head == null || head.role() == Role.BODY) {
            return false;
        }
        return tokens.endsWith(token, 'و', 'ن') || tokens.endsWith(token, 'ي', 'ن') || tokens.endsWith(token, 'ا', 'ن')
                || head.role() == Role.PEOPLE && tokens.last(token) == 'ا' && text.foldedLength(token) > 3;
    }

    /** مسلحون مجهولون, مجموعة مسلحة, جنود ماليين, مسلحين متشددين. */
    private boolean agreesIndefinite(final int token, final int at) {
        if (tokens.analyzed.isFunction(at, FunctionWords.NUMERAL)) {
            return false;
        }
        final char last = tokens.last(at);
        final boolean isSoundPlural = tokens.endsWith(token, 'و', 'ن') || tokens.endsWith(token, 'ي', 'ن');
        if (tokens.endsWith(at, 'و', 'ن') || tokens.endsWith(at, 'ي', 'ن')) {
            return true;
        }
        if (isSoundPlural && (last == 'ه' || last == 'ي')) {
            // هاجم مسلحون بلدة: no adjective of theirs
            return false;
        }
        if (last == 'ه' || last == 'ي' || tokens.endsWith(at, 'ي', 'ا')) {
            return true;
        }
        return last == tokens.last(token) && last == 'ا' && !tokens.endsWith(at, 'و', 'ا') || tokens.head(at) != null && tokens.head(at).role() == Role.PEOPLE;
    }

    /** 71 شخصا من "التكفيريين": what they are called, in quotation marks. */
    private boolean quotedPeople(final int token) {
        return text.isPunctuation(token) && token + 1 < tokens.count() && tokens.isDefinite(token + 1) && quotedName(token);
    }

    /** "..." behind a body's word. */
    private boolean quotedName(final int token) {
        final char opening = text.text().charAt(text.begin(token));
        if (opening != '"' && opening != '«' && opening != '“' && opening != '‘' && opening != '\'') {
            return false;
        }
        final int limit = Math.min(tokens.count(), token + MAX_QUOTED_TOKENS + 1);
        for (int at = token + 1; at < limit && text.sentence(at) == text.sentence(token); at++) {
            if (text.isPunctuation(at)) {
                final char c = text.text().charAt(text.begin(at));
                if (c == '"' || c == '»' || c == '”' || c == '’' || c == '\'') {
                    end = at + 1;
                    return at > token + 1;
                }
                return false;
            }
        }
        return false;
    }

    private boolean isClosingMark(final int token) {
        if (!text.isPunctuation(token)) {
            return false;
        }
        final char c = text.text().charAt(text.begin(token));
        return c == '"' || c == '»' || c == '”' || c == ')' || c == '’';
    }

    private boolean isOpenBefore(final int from, final int to) {
        for (int token = from; token < to; token++) {
            if (text.isPunctuation(token)) {
                final char c = text.text().charAt(text.begin(token));
                if (c == '"' || c == '«' || c == '“' || c == '(' || c == '‘') {
                    return true;
                }
            }
        }
        return false;
    }

    /** A person's name behind a title. */
    private boolean personName(final int token, final boolean isFirstBehindConstruct) {
        int at = token;
        if (isFirstBehindConstruct && !tokens.isGivenName(at)) {
            return false;
        }
        while (at < tokens.count() && at - token < MAX_NAME_TOKENS && text.sentence(at) == text.sentence(token) && isNamePart(at, at > token)) {
            at++;
        }
        if (at == token) {
            return false;
        }
        nameToken = token;
        end = at;
        return true;
    }

    private boolean isNamePart(final int token, final boolean isFurther) {
        if (!text.isWord(token) || tokens.hasPrefix(token) && tokens.word(token) >= 0) {
            return false;
        }
        if (tokens.isGivenName(token)) {
            return !tokens.isFunctionWord(token) || isFurther;
        }
        if (tokens.isFunctionWord(token) || tokens.head(token) != null || tokens.analyzed.functions(token) != 0) {
            return false;
        }
        if (tokens.isDefinite(token)) {
            return isFurther && (!tokens.isKnownToMorphology(token) || tokens.last(token) == 'ي' && tokens.isGivenName(token - 1)) && !tokens.hasPrefix(token) && tokens.demonym(token) == null
                    || isFurther && tokens.isGivenName(token - 1) && !tokens.analyzed.isFunction(token, -1) && tokens.demonym(token) == null && !QUALIFIERS.contains(text.folded(token));
        }
        return !tokens.isKnownToMorphology(token) && !tokens.hasPrefix(token) && tokens.demonym(token) == null && text.foldedLength(token) > 1;
    }

    /** أمير الكويت، الشيخ صباح الأحمد: the name behind a comma. */
    private void commaName(final int token) {
        if (hasName || end + 1 >= tokens.count() || !text.isPunctuation(end) || text.sentence(end + 1) != text.sentence(token)) {
            return;
        }
        if (!isComma(end) || text.isPunctuation(end + 1) || tokens.hasPrefix(end + 1)) {
            return;
        }
        final int before = end;
        final int at = end + 1;
        final State kept = keep();
        if (names.begins(at)) {
            if (longestName(at) && actor.isPerson() && (country == null || actor.country() == null || country.equals(actor.country()))) {
                names.addNamed(actor);
                final Actor person = actor;
                kept.restore();
                actor = person;
                if (country == null) {
                    country = person.country();
                    code = person.code();
                }
                hasName = true;
                personBehind(at);
                return;
            }
            kept.restore();
            end = before;
            return;
        }
        end = at;
        if (tokens.isGivenName(at) && personName(at, false) && end > at + 1 || militaryRank(at)) {
            hasName = true;
        } else {
            end = before;
        }
        kept.restore();
    }

    /** الفريق أول ركن كمال عبدالمعروف. */
    private boolean militaryRank(final int token) {
        final PartyHead head = tokens.head(token);
        if (head == null || head.role() != Role.OFFICE || !tokens.isDefinite(token)) {
            return false;
        }
        int at = token + 1;
        while (at < tokens.count() && at < token + 3 && (text.isFolded(at, "اول") || text.isFolded(at, "ركن") || text.isFolded(at, "الركن"))) {
            at++;
        }
        return at < tokens.count() && personName(at, false);
    }

    /** A person by a given name and at least one more name. */
    private boolean person(final int token) {
        if (tokens.hasPrefix(token) || tokens.isFunctionWord(token) || text.isFolded(token, "ابن") || text.isFolded(token, "بن") || !personName(token, false)
                || end - token < 2 || tokens.isDefinite(token) && tokens.isKnownToMorphology(token)) {
            return false;
        }
        if (tokens.isKnownToMorphology(token) && !tokens.isGivenName(token + 1) && end - token < 3 && tokens.analyzed.isVerb(token)) {
            return false;
        }
        kind = "person";
        agreement = Agreement.MASCULINE;
        hasName = true;
        officeBehind(token);
        return true;
    }

    private void add(final int first) {
        final int last = end - 1;
        final boolean isJoinedNumber = isJoinedNumber(first);
        final int begin = isJoinedNumber ? text.begin(first) + 1 : tokens.wordBegin(first);
        final int endOffset = text.end(last);
        if (begin >= endOffset) {
            return;
        }
        final boolean isApposition = isApposition(first);
        final String name = actor != null ? actor.name() : takenUp != null ? takenUp : nameOf(first, begin, endOffset);
        if (hasName && end > first + 1 && text.isWord(last) && !tokens.isFunctionWord(last) && text.foldedLength(last) > 3
                && (!tokens.isKnownToMorphology(last) || tokens.isDefinite(last)) && tokens.demonym(last) == null && tokens.head(last) == null) {
            describedByLastName.put(text.folded(last), new Described(name, code, country));
            lastNameBits[text.hash(last) & LAST_NAME_WORDS - 1] |= 1L << (text.hash(last) >>> 8);
        }
        if (end > first + 1 && tokens.head(first) != null && tokens.head(first).role() != Role.PEOPLE) {
            describedByHead.put(bareHead(first), new Described(name, code, country));
        }
        if (kind == null) {
            kind = "civilian";
        }
        final int prefix = isJoinedNumber || tokens.hasConjunction(first) ? PartyMention.CONJUNCTION : 0;
        mentions.add(new PartyMention(first, end, begin, endOffset, name, code, country, kind, agreement, actor, prefix, tokens.preposition(first), isApposition, nameToken, isState));
    }

    /** وثمانية مقاتلين. */
    private boolean isJoinedNumber(final int token) {
        return tokens.analyzed.isFunction(token, FunctionWords.NUMERAL) && !tokens.hasPrefix(token) && text.text().charAt(text.begin(token)) == 'و' && !text.isFolded(token, "واحد")
                && !text.isFolded(token, "واحده");
    }

    /** The words as written, with the article that a ل took. */
    private String nameOf(final int first, final int begin, final int endOffset) {
        final String written = text.text().substring(begin, endOffset);
        if (tokens.preposition(first) == 'ل' && written.startsWith("لل")) {
            return "ال" + written.substring(2);
        }
        return written;
    }

    /** مقتدى الصدر، زعيم التيار الصدري: an office behind a person's name. */
    private boolean isApposition(final int first) {
        if (mentions.isEmpty() || first < 2 || tokens.hasPrefix(first) || tokens.isDefinite(first)) {
            return false;
        }
        final PartyMention before = mentions.get(mentions.size() - 1);
        if (!before.isPerson() || before.apposition() || text.sentence(before.firstToken()) != text.sentence(first)) {
            return false;
        }
        if ((text.isFolded(first, "احد") || text.isFolded(first, "احدي")) && before.endToken() == first - 1 && isComma(first - 1)) {
            // خالد محسود، أحد قادة الحركة
            return true;
        }
        final PartyHead head = tokens.head(first);
        final boolean isBehindComma = before.endToken() == first - 1 && isComma(first - 1);
        return head != null && head.role() == Role.OFFICE && isBehindComma && !hasName;
    }
}
