package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.gazetteer.Agreement;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PlaceKind;
import io.github.nifiarabicnews.language.lexicon.EventRule.ArgumentRole;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Actors and recipients of events, by the frame of the rule that found them and the grammar of the clause. */
final class PartyRoles {
    /** Types that someone says: where nothing else tells who, it is whoever is cited. */
    private static final Set<EventType> SPOKEN = EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT, EventType.CONCEDE, EventType.AGREE);
    private static final Set<EventType> WITH_COUNTERPART = EnumSet.of(EventType.AID, EventType.SANCTION, EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.CONCEDE, EventType.RETREAT);
    /** Tokens behind a noun within which a relative clause tells who did it: هجوم شنه. */
    private static final int RELATIVE_REACH = 4;
    private static final int MAX_SENTENCES_TO_TAKE_UP = 4;
    private static final int MAX_APPOSITION = 14;
    private static final int MAX_FRAGMENT = 10;
    /** Tokens behind an event that has its recipient within which a preposition may bring another. */
    private static final int PREPOSITION_REACH = 7;
    /** Tokens behind a statement within which its object stands. */
    private static final int OBJECT_REACH = 3;
    /** Tokens in front of an event within which the masdar stands that it is the object of. */
    private static final int OWNER_REACH = 4;
    private static final int DESCRIPTION_REACH = 6;
    /** Tokens behind an event within which the noun of its attack stands. */
    private static final int ATTACK_REACH = 18;

    private static final FoldedWordMap VICTIMS = FoldedWordMap.of("القتلى الجرحى الضحايا المصابين المصابون قتلى قتيل قتيلا قتيلان قتيلين جرحى جريح جريحا جريحان جريحين مصابين مصابون مصابا ضحايا ضحية شخص شخصا أشخاص شخصان شخصين رضيع الرضيع طفل طفلا أطفال طفلة الطفل الطفلة");
    private static final FoldedWordMap MEN = FoldedWordMap.of("جنود جنديا جنديين جنديان جندي عسكريين عسكريون عسكريا ضباط ضابطا ضابطين ضابط شرطيا شرطيين شرطي عناصر عنصرا عنصر مقاتلين مقاتلون مقاتل مسلحين مسلحون مسلحا مسلح");
    /** With a masdar behind them they are its passive. */
    private static final FoldedWordMap DONE = FoldedWordMap.of("تم يتم تمت تتم وتم ويتم سيتم جرى يجري جرت وجرى");
    private static final FoldedWordMap RANKS = FoldedWordMap.of("صفوف أوساط عناصر");
    private static final FoldedWordMap OTHERS = FoldedWordMap.of("آخرين آخرون آخران أخريات");
    /** What one refuses is refused to whom it comes from: رفضت المحكمة طلب القس. */
    private static final FoldedWordMap DEMANDS = FoldedWordMap.of("طلب طلبات دعوة دعوات اتهام اتهامات عرض مطلب مطالب شروط شرط التماس مبادرة خطة قرار قرارات تصريحات ادعاءات مزاعم تهم انتقادات ضغوط");
    /** The two who met or agreed, named before. */
    private static final FoldedWordMap BOTH = FoldedWordMap.of("الجانبان الجانبين الطرفان الطرفين الوزيران الوزيرين الرئيسان الرئيسين الزعيمان الزعيمين القائدان القائدين الوفدان المسؤولان البلدان الدولتان");
    private static final FoldedWordMap OUSTINGS = FoldedWordMap.of("برحيل بتنحي بتنحية باستقالة بإقالة بمحاكمة بإعدام بإسقاط بمحاسبة بعزل بتنازل");
    private static final FoldedWordMap CONVICTIONS = FoldedWordMap.of("بسجن بحبس بإعدام بإدانة بتغريم بطرد");
    private static final FoldedWordMap ENDINGS = FoldedWordMap.of("بوقف بإنهاء بسحب برفع بإيقاف بالكف");
    /** What is said to somebody. */
    private static final Set<EventType> ADDRESSING = EnumSet.of(EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE);
    private static final Set<EventType> OF_TWO = EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE);
    private static final int BOTH_REACH = 3;
    private static final int MAX_SENTENCES_TO_PAIR = 6;
    /** The pronouns written to each preposition, a line for each of {@link #PRONOUN_SLOTS}. */
    private static final FoldedWordMap PRONOUNS = FoldedWordMap.of("منه منها منهم منهما به بها بهم بهما له لها لهم لهما عليه عليها عليهم عليهما إليه إليها إليهم إليهما معه معها معهم معهما ضده ضدها ضدهم ضدهما");
    private static final int PRONOUNS_OF_A_SLOT = 4;
    private static final List<String> PRONOUN_SLOTS = List.of("من", "ب", "ل", "على", "إلى", "مع", "ضد");

    private final ArticleText article;
    private final AnalyzedText analyzed;
    private final TokenizedText text;
    private final Subjects subjects;
    private final VerbClasses verbClasses;
    private final List<DetectedEvent> events;
    private final Map<EventType, EventRoles> lastByType = new EnumMap<>(EventType.class);
    private final Map<EventType, Integer> lastSentence = new EnumMap<>(EventType.class);
    private final Targets targets;
    /** The two parties of the last meeting or agreement that named them, and its sentence. */
    private int[] pair;
    private int pairSentence;
    private int eventNumber;

    PartyRoles(final ArticleText article, final VerbClasses verbClasses, final List<DetectedEvent> events) {
        this.article = article;
        this.analyzed = article.analyzed;
        this.text = article.text;
        this.subjects = new Subjects(article);
        this.verbClasses = verbClasses;
        this.events = events;
        this.targets = new Targets(article, verbClasses);
    }

    EventRoles of(final int number) {
        final DetectedEvent event = asRead(events.get(number));
        eventNumber = number;
        final EventRoles roles = new EventRoles();
        final Map<String, ArgumentRole> frame = event.pattern().rule().frame();
        if (Analysis.isFinite(event.reading()) && (article.isVerb(event.trigger()) || Analysis.hasClitic(event.reading(), Analysis.SUFFIX)) && !isInConstruct(event)) {
            verb(event, frame, roles);
        } else {
            noun(event, frame, roles);
        }
        prepositions(event, frame, roles);
        pronouns(event, frame, roles);
        final boolean mayAct = !roles.hasActor() && SPOKEN.contains(event.type()) && frame.containsValue(ArgumentRole.ACTOR);
        if (frame.containsKey("says") || mayAct) {
            final int speaker = speaker(event);
            if (speaker >= 0) {
                add(frame.getOrDefault("says", ArgumentRole.ACTOR), speaker, event, roles);
            }
        }
        if (event.type() == EventType.PROTEST) {
            roles.actors.removeIf(actor -> !canProtest(article.party(actor)));
            roles.recipients.removeIf(this::isVenue);
            roles.actorAdjectives.clear();
        }
        if (event.type() == EventType.ASSAULT && verbClasses.isRepelling(event.reading())) {
            defend(event, roles);
        }
        if (event.type() == EventType.ASSAULT) {
            if (!roles.hasActor()) {
                attackers(event, roles);
            }
            for (final int actor : roles.actors.toArray()) {
                if (isVictim(article.party(actor))) {
                    roles.actors.remove(actor);
                    roles.recipients.add(actor);
                }
            }
            if (roles.recipients.isEmpty()) {
                relativeClauseVictim(event, roles);
            }
            if (roles.recipients.isEmpty() && hasSuffixInRelative(event)) {
                targets.antecedent(event, roles);
            }
            if (roles.recipients.isEmpty() && roles.targetBegin < 0) {
                somebody(event, frame, roles);
            }
            if (roles.recipients.isEmpty() && roles.targetBegin < 0) {
                targets.find(event, roles);
            }
            if (roles.recipients.isEmpty() && roles.targetBegin < 0 && !frame.containsKey("بين")) {
                victims(event, roles);
            }
        }
        if (event.type() == EventType.CONSULT) {
            togetherWithHost(event, roles);
            final int[] meeting = roles.actors.toArray();
            if (meeting.length == 1 && isSeat(meeting[0], event)) {
                roles.actors.remove(meeting[0]);
            }
            // زار القاهرة: that is where
            roles.recipients.removeIf(recipient -> article.party(recipient).isState());
        }
        if (event.type() == EventType.SUPPORT && verbClasses.isSigning(event.reading())) {
            signTogether(roles);
        }
        if (verbClasses.isExchange(event.reading()) && (event.type() == EventType.RETREAT || event.type() == EventType.CONCEDE)) {
            // تبادل الأسرى: both sides give
            roles.recipients.clear();
            roles.actors.removeIf(actor -> "civilian".equals(article.party(actor).kind()));
        }
        if (event.type() == EventType.SANCTION && roles.recipients.isEmpty()) {
            reached(event, roles);
        }
        if (roles.recipients.isEmpty() && event.type() == EventType.REQUEST) {
            subordinateSubject(event, roles);
        }
        if (roles.recipients.isEmpty() && event.type() == EventType.REQUEST) {
            demanded(event, roles);
        }
        if (roles.recipients.isEmpty()) {
            counterpart(event, roles);
        }
        if (roles.recipients.isEmpty() && SPOKEN.contains(event.type()) && event.type() != EventType.AGREE) {
            target(event, frame, roles);
        }
        if (!roles.hasRecipient() && event.type() == EventType.ACCUSE) {
            final int that = article.domainEnd(event.trigger());
            if (Analysis.isFinite(event.reading())) {
                if (that < text.endToken(event.sentence()) && analyzed.isFunction(that, FunctionWords.COMPLEMENTIZER)) {
                    judged(that, text.endToken(event.sentence()), event, roles);
                }
            } else if (isPredicate(event)) {
                judged(beginOfJudgement(event), event.trigger(), event, roles);
            }
        }
        if (!roles.hasRecipient() && ADDRESSING.contains(event.type())) {
            targets.sides(event, roles);
        }
        if (!roles.hasRecipient() && event.type() == EventType.COERCE && hasSuffixInRelative(event)) {
            targets.antecedent(event, roles);
        }
        if (!roles.hasRecipient() && roles.targetBegin < 0 && event.type() != EventType.ASSAULT) {
            somebody(event, frame, roles);
        }
        roles.recipients.removeAll(roles.actors);
        removeActors(roles);
        both(event, roles);
        takeUp(event, roles);
        return roles;
    }

    /** محادثات جنيف, قمة هلسنكي: called after the town where they meet. */
    private boolean isSeat(final int number, final DetectedEvent event) {
        final PartyMention party = article.party(number);
        final int place = article.places.at(party.firstToken());
        return party.isState() && party.firstToken() == event.trigger() + 1 && !Analysis.isFinite(event.reading()) && place >= 0 && article.places.get(place).kind() != PlaceKind.COUNTRY;
    }

    /** بحث الجانبان, اتفق الوزيران: those whom the meeting before named. */
    private void both(final DetectedEvent event, final EventRoles roles) {
        if (!OF_TWO.contains(event.type())) {
            return;
        }
        final boolean isNamed = pair != null && event.sentence() - pairSentence <= MAX_SENTENCES_TO_PAIR && tellsBoth(event);
        if (isNamed) {
            roles.actors.clear();
            roles.actorAdjectives.clear();
            for (final int party : pair) {
                roles.actors.add(party);
                roles.recipients.remove(party);
            }
            return;
        }
        final NumberSet parties = new NumberSet();
        parties.addAll(roles.actors);
        if (event.type() != EventType.CONSULT) {
            parties.addAll(roles.recipients);
        }
        final int[] numbers = parties.toArray();
        if (numbers.length == 2) {
            pair = numbers;
            pairSentence = event.sentence();
        }
    }

    private boolean tellsBoth(final DetectedEvent event) {
        final int end = Math.min(text.endToken(event.sentence()), event.trigger() + 1 + BOTH_REACH);
        for (int token = Math.max(text.firstToken(event.sentence()), event.trigger() - BOTH_REACH); token < end; token++) {
            if (BOTH.get(text, token) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Nobody is on both sides, under whatever mention of his name. */
    private void removeActors(final EventRoles roles) {
        if (roles.recipients.isEmpty()) {
            return;
        }
        for (final int actor : roles.actors.toArray()) {
            final String name = article.party(actor).name();
            roles.recipients.removeIf(recipient -> name.equals(article.party(recipient).name()));
        }
    }

    /** Where a pattern gives the word itself, not its lexeme, the clause tells whether it is a verb. */
    private DetectedEvent asRead(final DetectedEvent event) {
        final int begin = article.domainBegin(event.trigger());
        if (event.type() == EventType.ACCUSE && begin >= text.firstToken(event.sentence()) && article.isVerb(begin) && verbClasses.isAccusing(article.verbReading(begin))) {
            // اتهمت أنقرة الحزب بانتهاك الهدنة: who accuses whom stands beside the verb
            return new DetectedEvent(event.pattern(), event.type(), event.mode(), event.sentence(), begin, article.verbReading(begin), begin, begin, event.aux(), event.attribution(), event.confidence());
        }
        final long verb = article.verbReading(event.trigger());
        final boolean isOpen = Analysis.kind(event.reading()) == Analysis.PARTICLE
                || !Analysis.isFinite(event.reading()) && event.trigger() > 0 && analyzed.isFunction(event.trigger() - 1, FunctionWords.RELATIVE);
        return !isOpen || verb == 0 ? event : new DetectedEvent(event.pattern(), event.type(), event.mode(), event.sentence(), event.trigger(), verb,
                event.firstToken(), event.lastToken(), event.aux(), event.attribution(), event.confidence());
    }

    /** حالة تأهب: what could be a verb stands behind a noun of the same expression. */
    private boolean isInConstruct(final DetectedEvent event) {
        return event.firstToken() < event.trigger() && !article.isVerb(event.trigger() - 1) && analyzed.count(event.trigger() - 1) > 0
                && Analysis.isNominal(analyzed.analysis(event.trigger() - 1, 0)) && article.parties.at(event.trigger() - 1) < 0;
    }

    /** خلف عشرة قتلى: they did nothing. */
    private boolean isVictim(final PartyMention party) {
        for (int token = party.firstToken(); token < party.endToken(); token++) {
            if (isVictim(token)) {
                return true;
            }
        }
        return false;
    }

    /** القتلى, عدد الجرحى: nobody is told who they are. */
    private boolean isNobodyButVictim(final PartyMention party) {
        for (int token = party.firstToken(); token < party.endToken(); token++) {
            if (!text.isFolded(token, "عدد") && !(isVictim(token) && (text.folded(token).endsWith("قتلي") || text.folded(token).endsWith("جرحي") || text.folded(token).endsWith("ضحايا")))) {
                return false;
            }
        }
        return true;
    }

    private boolean isVictim(final int token) {
        return VICTIMS.get(text, token) >= 0 || text.foldedLength(token) > 4 && text.foldedAt(token, 0) == 'و' && VICTIMS.get(text.foldedChars(token), 1, text.foldedLength(token)) >= 0;
    }

    /** أمام البرلمان is where they stand; an embassy stands for its state. */
    private boolean isVenue(final int number) {
        final int first = article.party(number).firstToken();
        return "أمام".equals(article.governors.of(number).slot()) && !text.isFolded(first, "سفاره") && !text.isFolded(first, "السفاره") && !text.isFolded(first, "قنصليه") && !text.isFolded(first, "القنصليه");
    }

    private static boolean canProtest(final PartyMention party) {
        return "civilian".equals(party.kind()) || "ngo".equals(party.kind()) || party.isPerson() && (party.code() == null || !party.code().endsWith("GOV"));
    }

    /** اللقاء, الهجوم: a noun with the article and no party of its own takes up the event before. */
    private void takeUp(final DetectedEvent event, final EventRoles roles) {
        final EventRoles before = lastByType.get(event.type());
        final boolean isAnaphor = !Analysis.isFinite(event.reading()) && Analysis.hasClitic(event.reading(), Analysis.ARTICLE);
        if (isAnaphor && before != null && !roles.hasActor() && roles.recipients.isEmpty() && event.sentence() - lastSentence.get(event.type()) <= MAX_SENTENCES_TO_TAKE_UP) {
            roles.actors.addAll(before.actors);
            roles.actorAdjectives.addAll(before.actorAdjectives);
            if (event.type() != EventType.PROTEST) {
                // each march has its own cause
                roles.recipients.addAll(before.recipients);
            }
        }
        if (roles.hasActor() || !roles.recipients.isEmpty()) {
            lastByType.put(event.type(), roles);
            lastSentence.put(event.type(), event.sentence());
        }
    }

    // Verbs

    private void verb(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        final int verb = event.trigger();
        final long reading = thirdPerson(event);
        if (Analysis.person(reading) == 1) {
            final int speaker = speaker(event);
            if (speaker >= 0) {
                add(frame.getOrDefault("subj", ArgumentRole.THEME), speaker, event, roles);
            }
            object(event, frame, -1, roles);
            return;
        }
        final int explicit = subjects.explicit(verb, reading);
        if (frame.containsKey("obj") && subjects.isRelativeToThing(verb, reading)) {
            object(event, frame, -1, roles);
            return;
        }
        final int subject = explicit >= 0 || hasAgent(event, frame) ? explicit : subjects.of(verb, reading);
        if (explicit >= 0 && prefersShared(event, frame, explicit)) {
            final int shared = subjects.shared(verb, reading);
            if (shared >= 0) {
                add(frame.getOrDefault("subj", ArgumentRole.THEME), shared, event, roles);
                if (!Analysis.hasClitic(reading, Analysis.SUFFIX)) {
                    add(ArgumentRole.RECIPIENT, explicit, event, roles);
                } else {
                    object(event, frame, shared, roles);
                }
                return;
            }
        }
        if (subject >= 0 && event.type() == EventType.ASSAULT && verbClasses.isVictimVerb(reading)) {
            add(ArgumentRole.RECIPIENT, subject, event, roles);
            return;
        }
        if (isPassive(event, frame, subject)) {
            if (subject >= 0) {
                add(frame.getOrDefault("obj", ArgumentRole.RECIPIENT), subject, event, roles);
            }
            return;
        }
        if (subject >= 0) {
            final PartyMention doer = article.party(subject);
            // المسلحون يفخخون المدينة, though السوق انفجر
            final boolean isBomber = event.type() == EventType.ASSAULT && frame.get("subj") == ArgumentRole.RECIPIENT && frame.get("obj") == ArgumentRole.RECIPIENT
                    && ("armed-group".equals(doer.kind()) || "military".equals(doer.kind())) && Analysis.has(reading, Analysis.ACTIVE);
            add(isBomber ? ArgumentRole.ACTOR : frame.getOrDefault("subj", ArgumentRole.THEME), subject, event, roles);
            if (subject == explicit && frame.get("subj") == ArgumentRole.ACTOR && "media".equals(article.party(subject).kind())) {
                // اتهمت وسائل إعلام مصرية الخرطوم: here they do more than report
                roles.actors.add(subject);
            }
        }
        object(event, frame, subject, roles);
    }

    /** فرقتها is she as well as I; reports are about others. */
    private long thirdPerson(final DetectedEvent event) {
        final long reading = event.reading();
        if (Analysis.person(reading) == 3 || Analysis.kind(reading) != Analysis.PAST || Analysis.number(reading) == Analysis.PLURAL) {
            return reading;
        }
        for (int other = 0; other < analyzed.count(event.trigger()); other++) {
            final long candidate = analyzed.analysis(event.trigger(), other);
            if (Analysis.kind(candidate) == Analysis.PAST && Analysis.person(candidate) == 3 && Analysis.lexeme(candidate) == Analysis.lexeme(reading)) {
                return candidate;
            }
        }
        return reading;
    }

    /** تدين دمشق وتطالب القوات بالانسحاب: a verb joined to another goes on about its subject; the one party behind it is its object. */
    private boolean prefersShared(final DetectedEvent event, final Map<String, ArgumentRole> frame, final int explicit) {
        return SPOKEN.contains(event.type()) && Analysis.hasClitic(event.reading(), Analysis.WA) && article.party(explicit).firstToken() > event.trigger()
                && (frame.get("obj") != null && nextBare(event, explicit) < 0 || Analysis.hasClitic(event.reading(), Analysis.SUFFIX));
    }

    /** Without vowel marks أوقف and أُوقف look alike: counted people or victims behind the verb and no second party make it passive. */
    private boolean isPassive(final DetectedEvent event, final Map<String, ArgumentRole> frame, final int subject) {
        final long reading = event.reading();
        if (!Analysis.has(reading, Analysis.ACTIVE)) {
            return !Analysis.hasClitic(reading, Analysis.SUFFIX);
        }
        if (Analysis.has(reading, Analysis.PASSIVE) && verbClasses.isPatient(reading) && hasDoerBehind(event)) {
            return true;
        }
        if (!Analysis.has(reading, Analysis.PASSIVE) || !frame.containsKey("obj") || Analysis.hasClitic(reading, Analysis.SUFFIX) || subject < 0 || nextBare(event, subject) >= 0) {
            return false;
        }
        if (frame.get("obj") != ArgumentRole.RECIPIENT) {
            return false;
        }
        final PartyMention party = article.party(subject);
        final boolean isBehind = party.firstToken() > event.trigger() && party.firstToken() < article.domainEnd(event.trigger());
        if (event.type() == EventType.COERCE && isBehind && "military".equals(party.kind()) && !party.isPerson() && !isVictim(party) && !isMen(party)) {
            // اعتقلت قوات كردية الأربعاء: forces arrest more often than they are arrested
            return false;
        }
        if (verbClasses.isPatient(reading)) {
            // اعتقلت الشرطة سياسيا
            return !isBehind && isHarmedInFront(event, party) || isBehind && !(isAuthority(party) && isIndefiniteObject(party.endToken())) || Analysis.kind(reading) == Analysis.PAST && party.agreement() == Agreement.PLURAL;
        }
        // واتهم بالمساعدة: nobody is accused in the active voice
        final int behind = isBehind ? article.party(lastJoined(subject)).endToken() : event.trigger() + 1;
        return event.type() == EventType.ACCUSE && (!isBehind || verbClasses.isAccusing(reading)) && behind < text.tokenCount() && analyzed.count(behind) > 0
                && Analysis.hasClitic(analyzed.analysis(behind, 0), Analysis.BI);
    }

    /** قيادي في الحركة يقتل في غارة: one person, and what he would have done to nobody. */
    private boolean isHarmedInFront(final DetectedEvent event, final PartyMention party) {
        final int behind = event.lastToken() + 1;
        return Analysis.kind(event.reading()) == Analysis.IMPERFECT && party.isPerson() && behind < text.endToken(event.sentence())
                && (text.isFolded(behind, "في") || text.isFolded(behind, "علي") || analyzed.count(behind) > 0 && Analysis.hasClitic(analyzed.analysis(behind, 0), Analysis.BI));
    }

    /** قتلت برصاص القوات, اعتقل على يد الشرطة. */
    private boolean hasDoerBehind(final DetectedEvent event) {
        final int end = article.domainEnd(event.trigger());
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final Governor governor = article.governors.of(number);
            if (article.party(number).firstToken() > event.trigger() && article.party(number).firstToken() < end && (Governor.AGENT.equals(governor.slot()) || isWeapon(governor))) {
                return true;
            }
        }
        return false;
    }

    private void object(final DetectedEvent event, final Map<String, ArgumentRole> frame, final int subject, final EventRoles roles) {
        final ArgumentRole role = frame.get("obj");
        if (role == null) {
            return;
        }
        if (Analysis.hasClitic(event.reading(), Analysis.SUFFIX)) {
            final int meant = subjects.pronoun(event.trigger());
            if (meant >= 0 && meant != subject) {
                add(role, meant, event, roles);
            }
            return;
        }
        final int described = describedBy(event, subject);
        final int object = described >= 0 ? described : nextBare(event, subject);
        if (object >= 0) {
            add(role, object, event, roles);
        }
    }

    /** اتهم من وصفهم بالمندسين: whom the clause calls by a name. */
    private int describedBy(final DetectedEvent event, final int subject) {
        final int pronoun = subject >= 0 && article.party(subject).firstToken() > event.trigger() ? article.party(lastJoined(subject)).endToken() : event.lastToken() + 1;
        if (pronoun + 1 >= text.endToken(event.sentence()) || !text.isFolded(pronoun, "من") && !text.isFolded(pronoun, "ما") || !article.isVerb(pronoun + 1)) {
            return -1;
        }
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            if (article.party(number).firstToken() > pronoun + 1) {
                return "ب".equals(article.governors.of(number).slot()) && article.party(number).firstToken() - pronoun <= DESCRIPTION_REACH ? number : -1;
            }
        }
        return -1;
    }

    /** The first party in the clause behind the trigger, and behind the subject where that stands there, that no preposition governs; or -1. */
    private int nextBare(final DetectedEvent event, final int subject) {
        final int from = subject >= 0 && article.party(subject).firstToken() > event.trigger() ? article.party(lastJoined(subject)).endToken() : event.trigger() + 1;
        final int end = article.domainEnd(event.trigger());
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            final boolean isGloss = subject >= 0 && party.name().equals(article.party(subject).name());
            if (party.firstToken() < from || number == subject || isGloss || party.apposition() || article.isNominative(party)) {
                continue;
            }
            if (party.firstToken() >= end) {
                return -1;
            }
            final Governor governor = article.governors.of(number);
            if (governor.slot() == null && governor.coordinate() < 0 && (SPOKEN.contains(event.type()) || event.type() == EventType.CONSULT || article.isInClauseOf(party.firstToken(), event.trigger()) || onlyAppositionBetween(from, party.firstToken()))
                    && (governor.noun() < 0 || governor.noun() >= from - 1 && (!isMasdar(governor.noun()) || event.type() == EventType.REJECT))) {
                return number;
            }
        }
        return -1;
    }

    private boolean onlyAppositionBetween(final int from, final int to) {
        for (int token = from; token < to; token++) {
            final int number = article.parties.at(token);
            final boolean isApposed = number >= 0 && article.party(number).apposition();
            if (!text.isPunctuation(token) && !isApposed && !(token > from && number < 0 && article.parties.at(token - 1) >= 0 && !article.isVerb(token))
                    && !(token > from && analyzed.isFunction(token, FunctionWords.PREPOSITION)) && article.places.at(token) < 0 && !article.parties.isAdjective(token)) {
                return false;
            }
        }
        return to - from < MAX_APPOSITION;
    }

    private boolean isMasdar(final int token) {
        return analyzed.count(token) > 0 && Analysis.kind(analyzed.analysis(token, 0)) == Analysis.MASDAR;
    }

    private int lastJoined(final int number) {
        int last = number;
        while (last + 1 < article.parties.size() && article.governors.of(last + 1).coordinate() == last) {
            last++;
        }
        return last;
    }

    // Nouns and participles

    private void noun(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        if (Analysis.kind(event.reading()) == Analysis.ACTIVE_PARTICIPLE) {
            participle(event, frame, roles);
            return;
        }
        final int trigger = event.trigger();
        final ArgumentRole subject = frame.get("subj");
        final ArgumentRole object = frame.get("obj");
        final ArgumentRole annexed = frame.get("gen") != null ? frame.get("gen") : subject != null ? subject : object;
        final int genitive = genitive(event);
        if (genitive >= 0 && object == ArgumentRole.RECIPIENT && isDone(event.firstToken() - 1)) {
            // تم استجواب الوزير
            add(ArgumentRole.RECIPIENT, genitive, event, roles);
            return;
        }
        if (genitive >= 0 && annexed != null) {
            if (verbClasses.isPatient(event.reading()) && secondParty(event, genitive, frame) < 0) {
                final boolean isDoer = isAuthority(article.party(genitive)) && isIndefiniteObject(article.party(genitive).endToken());
                add(isDoer ? ArgumentRole.ACTOR : ArgumentRole.RECIPIENT, genitive, event, roles);
                if (!isDoer && subject == ArgumentRole.ACTOR && !hasAgent(event, frame)) {
                    controller(event, roles);
                }
                return;
            }
            if (verbClasses.isPatient(event.reading()) && article.party(genitive).isPerson() && !"ل".equals(article.governors.of(secondParty(event, genitive, frame)).slot())) {
                // اغتيال العقيد حسن: what follows is more of his name
                add(ArgumentRole.RECIPIENT, genitive, event, roles);
                return;
            }
            final int second = object == ArgumentRole.RECIPIENT && annexed != ArgumentRole.ACTOR || frame.get("gen") == null && object != null ? secondParty(event, genitive, frame) : -1;
            if (second >= 0 && subject == ArgumentRole.ACTOR) {
                add(ArgumentRole.ACTOR, genitive, event, roles);
                add(object == null ? ArgumentRole.RECIPIENT : object, second, event, roles);
            } else {
                add(subject == ArgumentRole.ACTOR && hasObjectWithLi(event, genitive, frame) ? ArgumentRole.ACTOR : annexed, genitive, event, roles);
                if (annexed == ArgumentRole.ACTOR && object == ArgumentRole.RECIPIENT) {
                    final int other = nextBare(event, genitive);
                    if (other >= 0) {
                        add(object, other, event, roles);
                    }
                }
            }
        } else if (Analysis.hasClitic(event.reading(), Analysis.SUFFIX) && annexed != null) {
            final int meant = subjects.pronoun(trigger);
            if (meant >= 0) {
                add(verbClasses.isPatient(event.reading()) ? ArgumentRole.RECIPIENT : annexed, meant, event, roles);
            }
            if (annexed == ArgumentRole.ACTOR && object != null) {
                final int other = nextBare(event, -1);
                if (other >= 0) {
                    add(object, other, event, roles);
                }
            }
        }
        final boolean canAct = subject == ArgumentRole.ACTOR || annexed == ArgumentRole.ACTOR;
        if (canAct && roles.actors.isEmpty()) {
            adjectives(event, roles);
        }
        if (canAct && !roles.hasActor()) {
            final int doer = relativeClauseDoer(event);
            if (doer >= 0) {
                add(ArgumentRole.ACTOR, doer, event, roles);
            }
        }
        if (canAct && !roles.hasActor() && !frame.containsKey("ل")) {
            final int doer = ownerBehind(event);
            if (doer >= 0) {
                add(ArgumentRole.ACTOR, doer, event, roles);
            }
        }
        if (canAct && !roles.hasActor() && !hasAgent(event, frame)) {
            controller(event, roles);
        }
        if (canAct && !roles.hasActor() && roles.recipients.isEmpty()) {
            fromSentenceBefore(event, roles);
        }
    }

    private boolean isDone(final int token) {
        return token >= 0 && DONE.get(text, token) >= 0;
    }

    /** داعيا الأمم المتحدة: the doer is that of the verb before, the object stands behind. */
    private void participle(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        // أكد الوزير أن الجيش تقدم، متهما: of the two it is the speaker who goes on speaking
        int doer = SPOKEN.contains(event.type()) && isCitedBefore(event) ? speaker(event) : -1;
        if (doer < 0 || !Subjects.agrees(article.party(doer), event.reading(), false)) {
            doer = subjects.shared(event.trigger(), event.reading());
        }
        if (doer < 0) {
            doer = subjects.before(event.trigger(), event.reading());
        }
        if (doer < 0) {
            doer = governingSubject(event, false);
        }
        if (doer >= 0) {
            add(frame.getOrDefault("subj", ArgumentRole.THEME), doer, event, roles);
        }
        final int object = nextBare(event, -1);
        if (object >= 0 && object != doer && frame.get("obj") != null) {
            add(frame.get("obj"), object, event, roles);
        }
    }

    /** جنود, عسكريين: men of a force, whom others arrest. */
    private boolean isMen(final PartyMention party) {
        return MEN.get(text, party.firstToken()) >= 0 || party.endToken() - party.firstToken() > 1 && MEN.get(text, party.firstToken() + 1) >= 0;
    }

    private boolean isCitedBefore(final DetectedEvent event) {
        return event.attribution() != null && event.attribution().begin() >= text.sentenceBegin(event.sentence()) && event.attribution().end() <= text.begin(event.firstToken());
    }

    private static boolean isAuthority(final PartyMention party) {
        return "state".equals(party.kind()) || "military".equals(party.kind()) && party.agreement() != Agreement.PLURAL;
    }

    /** اعتقال السلطات سياسيا: an accusative with tanwin behind the doer. */
    private boolean isIndefiniteObject(final int token) {
        return token < text.tokenCount() && analyzed.count(token) > 0 && Analysis.has(analyzed.analysis(token, 0), Analysis.INDEFINITE);
    }

    private void controller(final DetectedEvent event, final EventRoles roles) {
        final int owner = ownerOfMasdar(event);
        if (owner >= 0 && !roles.recipients.contains(owner)) {
            add(ArgumentRole.ACTOR, owner, event, roles);
            return;
        }
        final int doer = governingSubject(event, true);
        if (doer >= 0 && !roles.recipients.contains(doer)) {
            add(ArgumentRole.ACTOR, doer, event, roles);
            return;
        }
        final int announcer = event.type() == EventType.ASSAULT ? announcer(event, roles) : -1;
        if (announcer >= 0) {
            add(ArgumentRole.ACTOR, announcer, event, roles);
        }
    }

    /** أعلن الجيش مقتل عشرين مسلحا: a force that announces the deaths of those it fights has killed them. */
    private int announcer(final DetectedEvent event, final EventRoles roles) {
        final int begin = article.domainBegin(event.trigger());
        if (begin < text.firstToken(event.sentence()) || !article.isVerb(begin) || !verbClasses.isAnnouncing(article.verbReading(begin))) {
            return -1;
        }
        final int subject = subjects.of(begin, article.verbReading(begin));
        if (subject < 0 || !"military".equals(article.party(subject).kind()) || roles.recipients.contains(subject)) {
            return -1;
        }
        for (final int recipient : roles.recipients.toArray()) {
            if ("armed-group".equals(article.party(recipient).kind())) {
                return subject;
            }
        }
        return -1;
    }

    /** بإجرائها تجارب, بعد شنه غارات: the pronoun of the masdar that the trigger is the object of. */
    private int ownerOfMasdar(final DetectedEvent event) {
        for (int token = event.firstToken() - 1; token >= Math.max(text.firstToken(event.sentence()), event.firstToken() - OWNER_REACH); token--) {
            if (text.isPunctuation(token) || article.isVerb(token)) {
                return -1;
            }
            if (isMasdar(token) && Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.SUFFIX) && verbClasses.isControl(analyzed.analysis(token, 0))) {
                return subjects.pronoun(token);
            }
        }
        return -1;
    }

    /** The party that the trigger is annexed to, through other nouns (قصف مواقع التنظيم) or not; or -1. */
    private int genitive(final DetectedEvent event) {
        if (Analysis.hasClitic(event.reading(), Analysis.SUFFIX)) {
            return -1;
        }
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() <= event.trigger() || isAdjective(event, party)) {
                continue;
            }
            final Governor governor = article.governors.of(number);
            if (governor.coordinate() < 0 && governor.noun() >= 0 && governor.noun() <= event.trigger()) {
                return party.firstToken() - 1 > event.trigger() && isMasdar(party.firstToken() - 1) ? -1 : number;
            }
            if (governor.isBare() && party.firstToken() == event.lastToken() + 1 && event.lastToken() == event.trigger()) {
                return number;
            }
            return -1;
        }
        return -1;
    }

    /** تفجير انتحاري, هجوم مسلح: no one who did it. */
    private boolean isAdjective(final DetectedEvent event, final PartyMention party) {
        return party.firstToken() > event.trigger() && party.firstToken() <= event.lastToken() + 1 && party.endToken() == party.firstToken() + 1 && party.actor() == null && !party.isPerson() && party.agreement() == Agreement.MASCULINE
                && verbClasses.isAttack(event.reading()) && !Analysis.hasClitic(event.reading(), Analysis.ARTICLE) && analyzed.count(party.firstToken()) > 0
                && !Analysis.hasClitic(analyzed.analysis(party.firstToken(), 0), Analysis.ARTICLE);
    }

    /** قصف النظام لحي, اعتقال السلطات سياسيا: whom it is done to behind the doer; or -1. */
    private int secondParty(final DetectedEvent event, final int genitive, final Map<String, ArgumentRole> frame) {
        final int bare = nextBare(event, genitive);
        final int reach = article.party(lastJoined(genitive)).endToken() + 3;
        if (bare >= 0 && article.party(bare).firstToken() <= reach && article.governors.of(bare).isBare()) {
            return bare;
        }
        final int next = lastJoined(genitive) + 1;
        if (next < article.endParty(event.sentence()) && article.governors.of(next).from() == article.party(next - 1).endToken() && "ل".equals(article.governors.of(next).slot())
                && !frame.containsKey("ل")) {
            return next;
        }
        return -1;
    }

    /** قصف الجيش لقرى الشمال: what it is done to behind the doer, be it a party or not. */
    private boolean hasObjectWithLi(final DetectedEvent event, final int genitive, final Map<String, ArgumentRole> frame) {
        final int token = article.party(lastJoined(genitive)).endToken();
        return token < text.endToken(event.sentence()) && !frame.containsKey("ل") && analyzed.count(token) > 0 && Analysis.hasClitic(analyzed.analysis(token, 0), Analysis.LI)
                && Analysis.isNominal(analyzed.analysis(token, 0)) && !verbClasses.isPatient(event.reading());
    }

    /** القصف الإسرائيلي, المحادثات الروسية التركية. */
    private void adjectives(final DetectedEvent event, final EventRoles roles) {
        for (int token = event.trigger() + 1; token < Math.min(text.endToken(event.sentence()), event.trigger() + 4); token++) {
            if (text.isPunctuation(token)) {
                continue;
            }
            if (article.parties.countryOfAdjective(token) == null || article.parties.at(token) >= 0) {
                // قصف مواقع إيرانية: whose they are, not whose attack it is
                final boolean isObject = !Analysis.hasClitic(event.reading(), Analysis.ARTICLE) && analyzed.count(token) > 0 && Analysis.kind(analyzed.analysis(token, 0)) == Analysis.NOUN;
                if (!roles.actorAdjectives.isEmpty() || token > event.trigger() + 1 || isObject) {
                    return;
                }
                continue;
            }
            roles.actorAdjectives.add(token);
        }
    }

    /** المبنى الذي قصفه الجيش: the verb's pronoun stands for what is in front of it. */
    private boolean hasSuffixInRelative(final DetectedEvent event) {
        return Analysis.isFinite(event.reading()) && Analysis.hasClitic(event.reading(), Analysis.SUFFIX) && event.pattern().rule().frame().get("obj") == ArgumentRole.RECIPIENT
                && event.trigger() > text.firstToken(event.sentence()) + 1 && analyzed.isFunction(event.trigger() - 1, FunctionWords.RELATIVE);
    }

    /** الهجوم الذي استهدف سياحا, الاعتداء الذي استهدفها: whom the relative clause behind an attack says that it struck. */
    private void relativeClauseVictim(final DetectedEvent event, final EventRoles roles) {
        if (!verbClasses.isAttack(event.reading())) {
            return;
        }
        final int end = Math.min(text.endToken(event.sentence()), event.lastToken() + 1 + RELATIVE_REACH);
        for (int token = event.lastToken() + 1; token < end; token++) {
            if (!article.isVerb(token)) {
                continue;
            }
            final long reading = article.verbReading(token);
            if (!verbClasses.isReaching(reading)) {
                return;
            }
            if (Analysis.hasClitic(reading, Analysis.SUFFIX)) {
                final int meant = subjects.pronoun(token);
                if (meant >= 0 && !roles.actors.contains(meant)) {
                    add(ArgumentRole.RECIPIENT, meant, event, roles);
                }
                return;
            }
            for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
                final PartyMention party = article.party(number);
                if (party.firstToken() > token && party.firstToken() < article.domainEnd(token) && article.governors.of(number).slot() == null && !article.isOnlyPlace(party)) {
                    if (party.firstToken() - token <= OBJECT_REACH && !roles.actors.contains(number)) {
                        add(ArgumentRole.RECIPIENT, number, event, roles);
                    }
                    return;
                }
            }
            return;
        }
    }

    /** Where it is nobody by name or kind: whoever stands where the grammar has the object. */
    private void somebody(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        final boolean isFinite = Analysis.isFinite(event.reading());
        if (frame.get("obj") != ArgumentRole.RECIPIENT || Analysis.hasClitic(event.reading(), Analysis.SUFFIX) || !isFinite && (isVictim(event.trigger()) || isDefinite(event.reading()))) {
            return;
        }
        final int from = behindSubject(event, roles);
        final boolean hasSubject = from > event.lastToken() + 1;
        final boolean isPassive = isFinite && !Analysis.has(event.reading(), Analysis.ACTIVE);
        switch (event.type()) {
            case ASSAULT -> {
                if (verbClasses.isPatient(event.reading()) || isPassive) {
                    targets.object(event, from, false, roles);
                }
            }
            case COERCE -> {
                if (verbClasses.isPatient(event.reading()) || isPassive || hasSubject) {
                    targets.object(event, from, false, roles);
                }
            }
            case ACCUSE -> {
                if (isFinite && verbClasses.isAccusing(event.reading())) {
                    targets.object(event, from, true, roles);
                }
            }
            case REQUEST -> {
                if (isFinite && hasSubject) {
                    targets.object(event, from, true, roles);
                }
            }
            default -> {
            }
        }
    }

    private static boolean isDefinite(final long reading) {
        return Analysis.hasClitic(reading, Analysis.ARTICLE);
    }

    /** هجوم شنه مسلحون, عقوبات فرضتها واشنطن. */
    private int relativeClauseDoer(final DetectedEvent event) {
        final int end = Math.min(text.endToken(event.sentence()), event.lastToken() + 1 + RELATIVE_REACH);
        for (int token = event.trigger() + 1; token < end; token++) {
            if (article.isVerb(token)) {
                final long reading = article.verbReading(token);
                final boolean pointsBack = Analysis.hasClitic(reading, Analysis.SUFFIX) || token + 1 < text.endToken(event.sentence()) && isPointingBack(token + 1);
                return pointsBack && Analysis.has(reading, Analysis.ACTIVE) ? subjects.behind(token, reading) : -1;
            }
            if (text.isPunctuation(token)) {
                return -1;
            }
        }
        return -1;
    }

    /** هجوم لمتشددين, التحركات الأخيرة للبوليساريو: behind nothing but adjectives. */
    private int ownerBehind(final DetectedEvent event) {
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() <= event.lastToken()) {
                continue;
            }
            final Governor governor = article.governors.of(number);
            if (!"ل".equals(governor.slot()) || governor.from() - event.lastToken() > 3) {
                return -1;
            }
            for (int token = event.lastToken() + 1; token < governor.from(); token++) {
                if (analyzed.count(token) == 0 || !Analysis.isNominal(analyzed.analysis(token, 0)) || analyzed.isFunction(token, FunctionWords.PREPOSITION)) {
                    return -1;
                }
            }
            return number;
        }
        return -1;
    }

    /** الخرطوم وواشنطن.. اتفاق: a headline cut in two. */
    private void fromSentenceBefore(final DetectedEvent event, final EventRoles roles) {
        final int before = event.sentence() - 1;
        if (before < 0 || text.paragraph(before) != text.paragraph(event.sentence()) || text.endToken(before) - text.firstToken(before) > MAX_FRAGMENT) {
            return;
        }
        for (int token = text.firstToken(before); token < text.endToken(before); token++) {
            if (article.isVerb(token) || article.parties.at(token) < 0 && !text.isPunctuation(token)) {
                return;
            }
        }
        if (article.firstParty(before) < article.endParty(before)) {
            add(ArgumentRole.ACTOR, article.firstParty(before), event, roles);
        }
    }

    private boolean isPointingBack(final int token) {
        return text.isFolded(token, "بها") || text.isFolded(token, "به") || text.isFolded(token, "بهما") || text.isFolded(token, "اليها") || text.isFolded(token, "اليه") || text.isFolded(token, "عليها")
                || text.isFolded(token, "عليه");
    }

    /** A preposition of the frame tells the doer (مباحثات بين), so no verb has to. */
    private boolean hasAgent(final DetectedEvent event, final Map<String, ArgumentRole> frame) {
        final int end = article.domainEnd(event.trigger());
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            final Governor governor = article.governors.of(number);
            if (party.firstToken() > event.trigger() && party.firstToken() < end && governor.slot() != null && governor.from() > event.trigger()
                    && (Governor.AGENT.equals(governor.slot()) || "بين".equals(governor.slot()))) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the verb that the noun belongs to: شنت القوات هجوما; without a verb, what stands in front of it: القوات في حالة تأهب. */
    private int governingSubject(final DetectedEvent event, final boolean onlyControl) {
        final int begin = article.domainBegin(event.trigger());
        if (begin >= text.firstToken(event.sentence()) && article.isVerb(begin)) {
            final long reading = article.verbReading(begin);
            if (Analysis.person(reading) != 3 || !Analysis.has(reading, Analysis.ACTIVE) || onlyControl && !verbClasses.isControl(reading)
                    || onlyControl && event.type() == EventType.ASSAULT && verbClasses.isPatient(event.reading())
                    || onlyControl && verbClasses.isReport(reading) && (event.type() == EventType.ASSAULT || event.type() == EventType.COERCE || event.type() == EventType.PROTEST)) {
                return -1;
            }
            return subjects.of(begin, reading);
        }
        if (begin >= text.firstToken(event.sentence()) && text.isPunctuation(begin)) {
            return beforeColon(event, begin);
        }
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() > event.trigger()) {
                return -1;
            }
            if (party.firstToken() > begin && article.governors.of(number).isBare() && !party.apposition() && article.isInClauseOf(party.firstToken(), event.trigger())
                    && event.trigger() - party.endToken() <= 3) {
                return number;
            }
        }
        return -1;
    }

    /** الخارجية: نرفض التدخل. */
    private int beforeColon(final DetectedEvent event, final int mark) {
        if (text.text().charAt(text.begin(mark)) != ':' || !SPOKEN.contains(event.type())) {
            return -1;
        }
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            if (article.party(number).endToken() == mark) {
                return number;
            }
        }
        return -1;
    }

    // Prepositions

    private void prepositions(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        final int end = article.domainEnd(event.trigger());
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            final Governor governor = article.governors.of(number);
            if (party.firstToken() <= event.trigger() || party.firstToken() >= end || governor.slot() == null || governor.coordinate() >= 0 || governor.from() <= event.trigger()
                    || party.apposition()) {
                continue;
            }
            if (Governor.AGENT.equals(governor.slot()) || isWeapon(governor) && event.type() == EventType.ASSAULT) {
                if (frame.containsValue(ArgumentRole.ACTOR) || event.type() == EventType.ASSAULT) {
                    add(ArgumentRole.ACTOR, number, event, roles);
                }
                continue;
            }
            if (event.type() == EventType.ASSAULT && isOfVictims(governor)) {
                add(ArgumentRole.RECIPIENT, number, event, roles);
                continue;
            }
            final ArgumentRole role = "بين".equals(governor.slot()) && frame.containsValue(ArgumentRole.ACTOR) && !frame.containsKey("بين") ? ArgumentRole.ACTOR : frame.get(governor.slot());
            if (role == ArgumentRole.ACTOR || role == ArgumentRole.RECIPIENT) {
                final boolean isFar = role == ArgumentRole.RECIPIENT && !roles.recipients.isEmpty() && governor.from() - event.lastToken() > PREPOSITION_REACH;
                final boolean isCosignatory = "مع".equals(governor.slot()) && verbClasses.isSigning(event.reading());
                if (!isFar && (isCosignatory || !hasOtherNounBetween(event, governor))) {
                    add(role, number, event, roles);
                }
            }
        }
    }

    /** قتلى في صفوف الجيش, بين قتلى وجرحى من الجيش: whose the victims are. */
    private boolean isOfVictims(final Governor governor) {
        if (governor.noun() >= 0) {
            return RANKS.get(text, governor.noun()) >= 0 && ("في".equals(governor.slot()) || "بين".equals(governor.slot()));
        }
        return "من".equals(governor.slot()) && governor.from() > 0 && isVictim(governor.from() - 1);
    }

    /** بنيران الشرطة, في قصف للنظام. */
    private boolean isWeapon(final Governor governor) {
        if (governor.noun() < 0 || !"ب".equals(governor.slot())) {
            return false;
        }
        final String noun = text.folded(governor.noun());
        return noun.startsWith("بنيران") || noun.startsWith("برصاص") || noun.startsWith("بقصف") || noun.startsWith("بغار") || noun.startsWith("بصاروخ") || noun.startsWith("بقذاءف")
                || noun.startsWith("بهجوم") || noun.startsWith("بايدي") || noun.startsWith("بصواريخ");
    }

    /** Another event's noun takes the preposition for itself: اتهم بدعم هجوم على. */
    private boolean hasOtherNounBetween(final DetectedEvent event, final Governor governor) {
        for (int at = eventNumber + 1; at < events.size() && events.get(at).sentence() == event.sentence(); at++) {
            final DetectedEvent other = events.get(at);
            if (other.trigger() > event.trigger() && other.trigger() < governor.from() && other.pattern().rule().frame().containsKey(governor.slot())
                    && other.trigger() > event.lastToken()) {
                return true;
            }
        }
        return false;
    }

    /** طلب منهم, التقى به, دعاها إليه: the pronoun of a preposition of the frame. */
    private void pronouns(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        for (int token = event.lastToken() + 1; token < Math.min(text.endToken(event.sentence()), event.lastToken() + 3); token++) {
            final int found = PRONOUNS.get(text, token);
            if (found < 0) {
                continue;
            }
            final ArgumentRole role = frame.get(PRONOUN_SLOTS.get(found / PRONOUNS_OF_A_SLOT));
            final int meant = role == ArgumentRole.ACTOR || role == ArgumentRole.RECIPIENT ? subjects.pronoun(token) : -1;
            if (meant >= 0 && !roles.actors.contains(meant) && (role == ArgumentRole.ACTOR || roles.recipients.isEmpty())) {
                add(role, meant, event, roles);
            }
            return;
        }
    }

    /** صد الجيش هجوما للمتمردين: the attack was on those who repelled it. */
    private void defend(final DetectedEvent event, final EventRoles roles) {
        final int defender = Analysis.isFinite(event.reading()) ? subjects.of(event.trigger(), event.reading()) : governingSubject(event, false);
        if (defender >= 0 && !article.isSource(article.party(defender))) {
            roles.actors.remove(defender);
            roles.actorAdjectives.clear();
            roles.recipients.clear();
            add(ArgumentRole.RECIPIENT, defender, event, roles);
        }
    }

    /** استقبل الرئيس وزير الخارجية: host and guest meet. */
    private void togetherWithHost(final DetectedEvent event, final EventRoles roles) {
        if (!roles.actors.isEmpty() && verbClasses.isHost(event.reading())) {
            for (final int recipient : roles.recipients.toArray()) {
                if (article.party(recipient).isPerson()) {
                    roles.recipients.remove(recipient);
                    roles.actors.add(recipient);
                }
            }
        }
    }

    /** وقع الوزير مع نظيره اتفاقية: both sign. */
    private void signTogether(final EventRoles roles) {
        for (final int recipient : roles.recipients.toArray()) {
            roles.recipients.remove(recipient);
            if ("مع".equals(article.governors.of(recipient).slot())) {
                roles.actors.add(recipient);
            }
        }
    }

    /** طالت العقوبات شركة نفط, قضت المحكمة بسجن ناشط. */
    private void reached(final DetectedEvent event, final EventRoles roles) {
        final int before = event.firstToken() - 1;
        final boolean isSubject = before >= text.firstToken(event.sentence()) && article.isVerb(before) && verbClasses.isReaching(article.verbReading(before));
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final Governor governor = article.governors.of(number);
            final PartyMention party = article.party(number);
            if (party.firstToken() <= event.trigger() || party.firstToken() >= article.domainEnd(event.trigger()) || governor.coordinate() >= 0) {
                continue;
            }
            final boolean isSentenced = governor.noun() >= 0 && "ب".equals(governor.slot()) && CONVICTIONS.get(text, governor.noun()) >= 0 && party.firstToken() <= governor.noun() + 2;
            if (isSentenced || isSubject && governor.isBare()) {
                add(ArgumentRole.RECIPIENT, number, event, roles);
                return;
            }
        }
    }

    /** هتافات برحيل الرئيس, طالبوا بوقف غارات إسرائيل: who is to go, or to stop what he does. */
    private void demanded(final DetectedEvent event, final EventRoles roles) {
        final int end = endWithRelative(event);
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            final Governor governor = article.governors.of(number);
            if (party.firstToken() <= event.trigger() || party.firstToken() >= end || governor.coordinate() >= 0 || governor.noun() < 0 || !"ب".equals(governor.slot())) {
                continue;
            }
            final boolean isToGo = OUSTINGS.get(text, governor.noun()) >= 0 && party.firstToken() == governor.noun() + 1;
            final boolean isToStop = ENDINGS.get(text, governor.noun()) >= 0 && party.firstToken() == governor.noun() + 2 && !"civilian".equals(party.kind());
            if (isToGo || isToStop) {
                add(ArgumentRole.RECIPIENT, number, event, roles);
                return;
            }
        }
    }

    /** دعا إلى أن توقف إسرائيل غاراتها: who is to do what is asked. */
    private void subordinateSubject(final DetectedEvent event, final EventRoles roles) {
        final int token = article.domainEnd(event.trigger());
        final boolean isClause = token + 1 < text.endToken(event.sentence()) && (text.isFolded(token, "ان") || text.isFolded(token, "بان") || text.isFolded(token, "لان")) && article.isVerb(token + 1);
        final int subject = isClause ? subjects.behind(token + 1, article.verbReading(token + 1)) : -1;
        if (subject >= 0 && !roles.actors.contains(subject)) {
            add(ArgumentRole.RECIPIENT, subject, event, roles);
        }
    }

    // What the frame leaves open

    /** قتلوا في كمين نصبه المسلحون, إصابته برصاص الشرطة: the doer by the noun of attack. */
    private void attackers(final DetectedEvent event, final EventRoles roles) {
        final int end = Math.min(text.endToken(event.sentence()), event.trigger() + ATTACK_REACH);
        for (int token = event.trigger() + 1; token < end; token++) {
            if (analyzed.count(token) == 0 || !verbClasses.isAttack(analyzed.analysis(token, 0)) || article.parties.at(token) >= 0) {
                continue;
            }
            final int doer = doerOf(token, event);
            if (doer >= 0 && !roles.recipients.contains(doer)) {
                add(ArgumentRole.ACTOR, doer, event, roles);
                return;
            }
            if (article.parties.countryOfAdjective(Math.min(token + 1, text.tokenCount() - 1)) != null && token + 1 < end) {
                roles.actorAdjectives.add(token + 1);
                return;
            }
        }
    }

    /** The party that a noun of attack is annexed to, or that ل joins to it, or the subject of its relative clause. */
    private int doerOf(final int noun, final DetectedEvent event) {
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() <= noun) {
                continue;
            }
            final Governor governor = article.governors.of(number);
            final boolean isDoer = governor.noun() == noun && !"civilian".equals(party.kind()) || "ل".equals(governor.slot()) && governor.from() - noun <= 2
                    || Governor.AGENT.equals(governor.slot()) && governor.from() - noun <= 4;
            if (isDoer) {
                return number;
            }
            break;
        }
        for (int token = noun + 1; token < Math.min(text.endToken(event.sentence()), noun + 1 + RELATIVE_REACH); token++) {
            final long reading = article.verbReading(token);
            if (reading != 0) {
                return Analysis.hasClitic(reading, Analysis.SUFFIX) ? subjects.behind(token, reading) : -1;
            }
        }
        return -1;
    }

    /** Whom an attack struck where only the sentence tells: the first group of people behind it, else in front of it. */
    private void victims(final DetectedEvent event, final EventRoles roles) {
        int found = -1;
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            if (roles.actors.contains(number) || isPartOfNumber(number) || party.isState() || party.agreement() != Agreement.PLURAL || article.isSource(party) || party.isPerson()
                    || !"civilian".equals(party.kind()) && !"military".equals(party.kind())) {
                continue;
            }
            if (party.firstToken() > event.trigger()) {
                found = number;
                break;
            }
            final boolean isSubjectOfAnother = party.firstToken() > 0 && party.firstToken() - 1 != event.trigger() && article.isVerb(party.firstToken() - 1)
                    && !verbClasses.isPatient(article.verbReading(party.firstToken() - 1));
            if (!isSubjectOfAnother && (article.governors.of(number).slot() == null || event.trigger() - party.endToken() < 3)) {
                found = number;
            }
        }
        if (found >= 0) {
            add(ArgumentRole.RECIPIENT, found, event, roles);
        }
    }

    /** بينهم ثلاثة أطفال وخمس نساء. */
    private boolean isPartOfNumber(final int number) {
        final int before = article.party(subjects.first(number)).firstToken() - 1;
        return before >= 0 && (text.isFolded(before, "بينهم") || text.isFolded(before, "منهم") || text.isFolded(before, "بينها"));
    }

    /** عقوبات فرضتها على الخرطوم: the clause behind a noun that points back to it belongs to it. */
    private int endWithRelative(final DetectedEvent event) {
        final int end = article.domainEnd(event.trigger());
        if (Analysis.isFinite(event.reading()) || end >= text.endToken(event.sentence()) || end - event.lastToken() > 2) {
            return end;
        }
        // العقوبات التي فرضتها على الخرطوم
        final int verb = analyzed.isFunction(end, FunctionWords.RELATIVE) && end + 1 < text.endToken(event.sentence()) ? end + 1 : end;
        final boolean isRelative = article.isVerb(verb) && !Analysis.hasClitic(article.verbReading(verb), Analysis.CONJUNCTION)
                && (verb > end || Analysis.hasClitic(article.verbReading(verb), Analysis.SUFFIX));
        return isRelative ? article.domainEnd(verb) : end;
    }

    /** Aid for those at the place it goes to; relations with the state that an ambassador is recalled from. */
    private void counterpart(final DetectedEvent event, final EventRoles roles) {
        if (!WITH_COUNTERPART.contains(event.type())) {
            return;
        }
        final int end = endWithRelative(event);
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            final Governor governor = article.governors.of(number);
            if (party.firstToken() <= event.trigger() || party.firstToken() >= end || governor.slot() == null || governor.coordinate() >= 0 || roles.actors.contains(number)) {
                continue;
            }
            final boolean isStatePlace = party.isState() && ("في".equals(governor.slot()) || "إلى".equals(governor.slot()) || "من".equals(governor.slot()));
            final boolean isTarget = "ضد".equals(governor.slot()) || "على".equals(governor.slot()) && governor.noun() < 0;
            final boolean isAsked = "من".equals(governor.slot()) && governor.noun() < 0 || "إلى".equals(governor.slot()) && governor.noun() < 0;
            final boolean fits = switch (event.type()) {
                case AID -> isStatePlace;
                case AGREE -> isTarget && event.pattern().rule().frame().containsKey("ل") || isStatePlace && event.pattern().rule().type() == EventType.AGREE && !"من".equals(governor.slot());
                case SANCTION -> isStatePlace || isTarget || party.isState() && "مع".equals(governor.slot());
                case THREATEN, CONCEDE, RETREAT -> isTarget;
                default -> "ضد".equals(governor.slot()) || isTarget && governor.from() - event.lastToken() <= 2 || isAsked && !party.isState();
            };
            if (fits) {
                add(ArgumentRole.RECIPIENT, number, event, roles);
                return;
            }
        }
    }

    /** أدان التدخل الإيراني, تثمن موقف المبعوث, توعد بعملية ضد الأكراد, على القوى قبول النتائج: whom a statement is about. */
    private void target(final DetectedEvent event, final Map<String, ArgumentRole> frame, final EventRoles roles) {
        final boolean isJudgement = event.type() == EventType.ACCUSE || event.type() == EventType.SUPPORT || event.type() == EventType.REJECT;
        final int end = article.domainEnd(event.trigger());
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            final Governor governor = article.governors.of(number);
            if (party.apposition() || roles.actors.contains(number) || governor.coordinate() >= 0 || party.covers(event.trigger())) {
                continue;
            }
            final boolean isBehind = party.firstToken() > event.lastToken();
            final boolean isAgainst = isBehind && "ضد".equals(governor.slot()) && event.type() != EventType.SUPPORT;
            final boolean isRefused = event.type() == EventType.REJECT && isBehind && party.firstToken() < end && governor.slot() == null && governor.noun() > event.trigger() && DEMANDS.get(text, governor.noun()) >= 0;
            final boolean isAnnexed = isRefused || isJudgement && isBehind && party.firstToken() < end && governor.noun() > event.trigger() && governor.noun() - event.lastToken() <= OBJECT_REACH
                    && (governor.slot() == null || "ب".equals(governor.slot()) || "على".equals(governor.slot()) || "ل".equals(governor.slot()));
            final boolean isObliged = event.type() == EventType.REQUEST && !isBehind && "على".equals(governor.slot()) && event.trigger() - party.endToken() <= 2;
            // هدد بضرب جيرانه
            final boolean isThreatened = event.type() == EventType.THREATEN && isBehind && party.firstToken() < end && "ب".equals(governor.slot()) && governor.noun() > event.trigger()
                    && governor.noun() - event.lastToken() <= OBJECT_REACH && isMasdar(governor.noun());
            if (isAgainst || isAnnexed || isObliged || isThreatened) {
                add(ArgumentRole.RECIPIENT, number, event, roles);
                return;
            }
        }
        final boolean isRelative = end + 1 < text.endToken(event.sentence()) && analyzed.isFunction(end, FunctionWords.RELATIVE) && article.parties.at(end - 1) < 0;
        // أدانت المنظمة ما ارتكبه الجيش
        final boolean isWhat = end < text.endToken(event.sentence()) && end - 1 > event.trigger() && text.isFolded(end - 1, "ما");
        final int deed = isWhat ? end : end + 1;
        if (isJudgement && (isRelative || isWhat) && article.isVerb(deed) && Analysis.hasClitic(article.verbReading(deed), Analysis.SUFFIX)) {
            // ثمن الدور الذي تلعبه فلسطين
            final int doer = subjects.behind(deed, article.verbReading(deed));
            if (doer >= 0 && !roles.actors.contains(doer)) {
                add(ArgumentRole.RECIPIENT, doer, event, roles);
                return;
            }
        }
        if (isJudgement && (frame.containsKey("obj") || frame.containsKey("ب") || event.type() == EventType.REJECT)) {
            // الفيتو الروسي is Russia's own
            final int from = behindSubject(event, roles) + (Analysis.isFinite(event.reading()) ? 0 : 1);
            for (int token = from; token < Math.min(end, from + 1 + OBJECT_REACH); token++) {
                if (article.parties.isAdjective(token) && article.parties.at(token) < 0 && article.places.at(token) < 0) {
                    roles.recipientAdjectives.add(token);
                    return;
                }
            }
        }
    }

    /** What is judged stands in front of it: neither a verb nor an attribute. */
    private boolean isPredicate(final DetectedEvent event) {
        final int kind = Analysis.kind(event.reading());
        int before = event.trigger() - 1;
        while (before > text.firstToken(event.sentence()) && text.isFolded(before, "غير")) {
            before--;
        }
        final boolean isAttribute = Analysis.hasClitic(event.reading(), Analysis.ARTICLE)
                && (before < text.firstToken(event.sentence()) || analyzed.count(before) == 0 || Analysis.hasClitic(analyzed.analysis(before, 0), Analysis.ARTICLE));
        return !Analysis.isFinite(event.reading()) && !isAttribute && !Analysis.hasClitic(event.reading(), Analysis.PREPOSITION)
                && !(kind == Analysis.ACTIVE_PARTICIPLE && Analysis.has(event.reading(), Analysis.INDEFINITE));
    }

    /** The complementizer or colon behind which a judgement stands, or the sentence's first token less 1. */
    private int beginOfJudgement(final DetectedEvent event) {
        int begin = event.trigger() - 1;
        while (begin >= text.firstToken(event.sentence()) && !analyzed.isFunction(begin, FunctionWords.COMPLEMENTIZER) && text.text().charAt(text.begin(begin)) != ':') {
            begin--;
        }
        return begin;
    }

    /** قال إن افتتاح واشنطن للسفارة خطوة خطيرة: whose deed is judged, the party that it is annexed to or of whom an adjective tells. */
    private void judged(final int begin, final int end, final DetectedEvent event, final EventRoles roles) {
        if (begin < text.firstToken(event.sentence()) && event.pattern().rule().frame().containsKey("subj")) {
            return;
        }
        for (int number = article.firstParty(event.sentence()); number < article.endParty(event.sentence()); number++) {
            final PartyMention party = article.party(number);
            if (party.firstToken() > end) {
                break;
            }
            if (party.firstToken() > begin && !party.apposition() && !roles.actors.contains(number) && article.governors.of(number).slot() == null) {
                add(ArgumentRole.RECIPIENT, number, event, roles);
                return;
            }
        }
        for (int token = begin + 1; token < end; token++) {
            if (article.parties.isAdjective(token) && article.parties.at(token) < 0 && article.places.at(token) < 0) {
                roles.recipientAdjectives.add(token);
                return;
            }
        }
    }

    /** The token behind the event and those of its actors that stand right behind it. */
    private int behindSubject(final DetectedEvent event, final EventRoles roles) {
        int behind = event.lastToken() + 1;
        for (final int actor : roles.actors.toArray()) {
            final PartyMention party = article.party(actor);
            int from = behind;
            while (from < party.firstToken() && article.isTime(from)) {
                from++;
            }
            if (party.firstToken() == from) {
                behind = party.endToken();
            }
        }
        return behind;
    }

    // Speakers

    /** الخارجية: افتتاح السفارة خطوة خطيرة: who is quoted at the begin of a headline. */
    private int beforeHeadlineColon(final DetectedEvent event) {
        final int number = article.firstParty(event.sentence());
        if (number >= article.endParty(event.sentence())) {
            return -1;
        }
        final PartyMention party = article.party(number);
        final int mark = party.endToken();
        final boolean isQuoted = party.firstToken() == text.firstToken(event.sentence()) && mark < event.firstToken() && text.isPunctuation(mark) && text.text().charAt(text.begin(mark)) == ':';
        return isQuoted && !article.isSource(party) ? number : -1;
    }

    private int speaker(final DetectedEvent event) {
        final Span cited = event.attribution();
        if (cited == null) {
            return event.pattern().rule().frame().containsKey("says") ? beforeHeadlineColon(event) : -1;
        }
        int low = 0;
        int high = article.parties.size();
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (article.party(middle).end() <= cited.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int number = low; number < article.parties.size() && article.party(number).begin() < cited.end(); number++) {
            final PartyMention party = article.party(number);
            if (party.end() > cited.begin()) {
                return article.isSource(party) ? -1 : number;
            }
        }
        return -1;
    }

    /** مقتل جندي وإصابة ثلاثة آخرين: more of those who are told of. */
    private boolean isOthers(final PartyMention party) {
        return OTHERS.get(text, party.endToken() - 1) >= 0;
    }

    private void add(final ArgumentRole role, final int number, final DetectedEvent event, final EventRoles roles) {
        if (role != ArgumentRole.ACTOR && role != ArgumentRole.RECIPIENT) {
            return;
        }
        final NumberSet parties = role == ArgumentRole.ACTOR ? roles.actors : roles.recipients;
        int joined = number;
        do {
            final PartyMention party = article.party(joined);
            if (!party.covers(event.trigger()) && !article.isSource(party) && !(event.type() == EventType.ASSAULT && (isOthers(party) || isNobodyButVictim(party)))) {
                parties.add(joined);
            }
            joined++;
        } while (joined < article.parties.size() && article.governors.of(joined).coordinate() >= 0 && subjects.first(joined) == number);
    }
}
