package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PlaceKind;
import io.github.nifiarabicnews.language.gazetteer.PlaceMention;
import io.github.nifiarabicnews.language.lexicon.EventRule.ArgumentRole;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where events happen: the place of the sentence that is nearest by the grammar and that something is in, with the places joined to it. What is
 * only said (praise, blame, refusal) happens nowhere; a demand, threat or promise has a place only where its own clause says in what place
 * it is to come true.
 */
final class EventPlaces {
    /** Their places are those of what they are about. */
    private static final Set<EventType> PLACELESS = EnumSet.of(EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.SANCTION);
    private static final Set<EventType> SPOKEN = EnumSet.of(EventType.REQUEST, EventType.THREATEN, EventType.CONCEDE, EventType.AGREE);
    /** Words of distance and neighbourhood that stand in front of من, عن and ل. */
    private static final FoldedWordMap MEASURES = FoldedWordMap.of(
            "كلم كم كيلومترا كيلومتر كيلومترات كيلومترين كيلو مترا متر أمتار ميلا ميل أميال القريب القريبة القريبين المحاذي المحاذية المتاخم المتاخمة المجاور المجاورة قريبا قريبة بعيدا بعيدة الحدودي الحدودية");
    /** The reason of an event has a place of its own: تظاهروا احتجاجا على قتل طفل في نابلس. */
    private static final FoldedWordMap REASONS = FoldedWordMap.of("احتجاجا بسبب جراء للتنديد تنديدا للمطالبة تضامنا ردا رفضا دعما اعتراضا نتيجة بفضل لمناقشة لبحث بشأن حول مطالبين مطالبا منددين منددا استنكارا نصرة لنصرة تأييدا رافضين");
    /** What an attack was the cause of is no reason of it, but told with it: قتلوا جراء قصف في درعا. */
    private static final FoldedWordMap CAUSES = FoldedWordMap.of("جراء نتيجة بسبب");
    /** In front of من, they name a part of the place behind it: المنطقة الجنوبية من البلاد, بالقرب من السياج. */
    private static final FoldedWordMap PARTS = FoldedWordMap.of(
            "القرب بالقرب مقربة جزء أجزاء أنحاء مناطق مدن أحياء قرى محافظات واسعة عدة مختلفة متفرقة الشمال الجنوب الشرق الغرب شمال جنوب شرق غرب"
                    + " الشمالي الجنوبي الشرقي الغربي الشمالية الجنوبية الشرقية الغربية");
    /** What happened to the place behind it happened there: منذ سقوط الفاشر. */
    private static final FoldedWordMap HAPPENINGS = FoldedWordMap.of("سقوط حصار تحرير استعادة معركة معارك أحداث مجزرة دخول اقتحام احتلال اجتياح");
    /** Behind them ب brings a party: علاقاتها بإيران. */
    private static final FoldedWordMap TIES = FoldedWordMap.of("علاقة علاقات علاقته علاقتها علاقاته علاقاتها علاقاتهم العلاقات العلاقة الاعتراف اعتراف اعترافها اعترافه صلة صلات صلته صلتها ثقة الثقة");
    /** The dead of one place and of the next: قتل ثلاثة في البصرة ومثلهم في النجف وآخر في كربلاء. */
    private static final FoldedWordMap OTHERS = FoldedWordMap.of("آخر آخران آخرون آخرين أخرى أخريات مثلهم مثله مثلهما اثنان اثنين واحد ثالث رابع ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة");
    private static final FoldedWordMap NEAR = FoldedWordMap.of("قرب بالقرب القريبة القريب");
    private static final FoldedWordMap TOPICS = FoldedWordMap.of(
            "الأزمة للأزمة أزمة الأوضاع أوضاع الوضع وضع تطورات التطورات النزاع نزاع الصراع صراع الحرب حرب المستجدات مستجدات الأحداث أحداث السلام القضية الحل الملف");
    private static final FoldedWordMap ENVOYS = FoldedWordMap.of("المبعوث مبعوث المبعوثة مبعوثة الموفد موفد السفير سفير السفيرة سفيرة");
    private static final FoldedWordMap SCENES = FoldedWordMap.of("شهد شهدت يشهد تشهد عرف عرفت يعرف تعرف");
    /** What was before an event may have been elsewhere: اجتمعوا في القاهرة بعد اعتقال ناشط. */
    private static final FoldedWordMap EARLIER = FoldedWordMap.of("بعد عقب إثر غداة");
    /** Whoever helped is no place: مفاوضات برعاية قطر. */
    private static final FoldedWordMap SPONSORS = FoldedWordMap.of("برعاية بوساطة بدعم بتمويل بمشاركة بحضور بقيادة بدعوة بموافقة بتنسيق بطلب باسم بمساعدة بإشراف");
    private static final FoldedWordMap ROUTES = FoldedWordMap.of("إلى نحو باتجاه صوب حتى");
    private static final int COST_IN_FRONT = 12;
    private static final int COST_OF_SETTING = 40;
    private static final int COST_OF_EARLIER = 35;
    private static final int COST_OF_REASON = 80;
    private static final int MAX_COST = 70;
    private static final int MAX_SPOKEN_COST = 20;
    /** Tokens from an event to a place that no preposition brings: قصفت مدفعية الجيش حي كذا. */
    private static final int MAX_BARE = 5;
    private static final int SENTENCES_TO_CARRY = 3;
    /** What is told of over several sentences and stays where it is: talks, arrests, releases, deployments. */
    private static final Set<EventType> GOING_ON = EnumSet.of(EventType.CONSULT, EventType.COERCE, EventType.RETREAT, EventType.MOBILIZE);
    private static final int SENTENCES_OF_A_SCENE = 6;
    /** What a conflict consists of is where the conflict is: قتلوا في النزاع في دارفور. */
    private static final Set<EventType> ON_THE_SPOT = EnumSet.of(EventType.ASSAULT, EventType.CONCEDE, EventType.RETREAT);

    private final ArticleText article;
    private final AnalyzedText analyzed;
    private final TokenizedText text;
    private final VerbClasses verbClasses;
    /** Places of the last event that had any, and its sentence. */
    private List<PlaceMention> lastFound;
    private int lastSentence;
    private final Map<EventType, Scene> lastByType = new EnumMap<>(EventType.class);

    private record Scene(List<PlaceMention> places, int sentence) {
    }

    EventPlaces(final ArticleText article, final VerbClasses verbClasses) {
        this.article = article;
        this.verbClasses = verbClasses;
        this.analyzed = article.analyzed;
        this.text = article.text;
    }

    List<Place> of(final DetectedEvent event, final EventRoles roles) {
        if (PLACELESS.contains(event.type()) && !verbClasses.isSigning(event.reading()) && event.pattern().rule().frame().get("في") != ArgumentRole.LOCATION) {
            return List.of();
        }
        List<PlaceMention> found = inSentence(event, roles);
        if (found.isEmpty() && !SPOKEN.contains(event.type())) {
            found = carried(event);
        }
        if (found.isEmpty() && goesOn(event)) {
            found = sameScene(event);
        }
        if (!found.isEmpty() && event.aux() != Aux.HYPOTHETICAL) {
            lastFound = found;
            lastSentence = event.sentence();
            lastByType.put(event.type(), new Scene(found, event.sentence()));
        }
        if (found.isEmpty()) {
            return event.type() == EventType.PROTEST ? venue(event) : List.of();
        }
        final List<Place> places = new ArrayList<>(found.size());
        for (final PlaceMention place : found) {
            places.add(named(place, event.sentence()).toPlace());
        }
        return places;
    }

    /** What is told of over several sentences stays where it is; of attacks those that the text takes up (الهجوم). */
    private boolean goesOn(final DetectedEvent event) {
        return GOING_ON.contains(event.type()) || event.type() == EventType.ASSAULT && !Analysis.isFinite(event.reading()) && verbClasses.isAttack(event.reading()) && Analysis.hasClitic(event.reading(), Analysis.ARTICLE);
    }

    /** أمام البرلمان, أمام مقر النقابة: the building in front of which they stand, where no town is told. */
    private List<Place> venue(final DetectedEvent event) {
        final int end = article.domainEnd(event.trigger());
        for (int token = event.trigger() + 1; token + 1 < end; token++) {
            if (!text.isFolded(token, "امام")) {
                continue;
            }
            final int inner = article.parties.at(token + 1) >= 0 ? token + 1 : token + 2;
            final int party = inner < end ? article.parties.at(inner) : -1;
            if (party < 0 || article.party(party).isPerson() || inner > token + 1 && !text.isWord(token + 1)) {
                return List.of();
            }
            final Span span = new Span(text.begin(token + 1), article.party(party).end());
            return List.of(new Place(span, span.of(text.text()), article.party(party).country(), null, null, null));
        }
        return List.of();
    }

    /** سيطروا على صنعاء, قصفوا دمشق: the capital itself, not its government. */
    private static boolean isTown(final PlaceMention place) {
        return place.kind() != PlaceKind.COUNTRY && place.form() == PlaceMention.Form.NAME;
    }

    /** هجوم على إسرائيل: the country is where it was, and not only whom it was on. */
    private static boolean isAttackOn(final PlaceMention place, final DetectedEvent event) {
        final int between = place.firstToken() - event.lastToken();
        return event.type() == EventType.ASSAULT && !Analysis.isFinite(event.reading()) && between > 0 && between <= 2;
    }

    private static boolean isForceful(final DetectedEvent event) {
        return event.type() == EventType.COERCE || event.type() == EventType.ASSAULT || event.type() == EventType.MOBILIZE;
    }

    /** الموفد الدولي إلى اليمن: where someone is sent. */
    private boolean isOfEnvoy(final PlaceMention place) {
        for (int token = place.firstToken() - 2; token >= Math.max(text.firstToken(text.sentence(place.firstToken())), place.firstToken() - 5); token--) {
            if (ENVOYS.get(text, token) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Of العاصمة and كابول in one sentence, the name; of two mentions by name the first. */
    private PlaceMention named(final PlaceMention place, final int sentence) {
        if (place.form() != PlaceMention.Form.GENERIC && place.form() != PlaceMention.Form.NAME || place.place() == null || isCountry(place)) {
            return place;
        }
        for (int number = article.firstPlace(sentence); number < article.endPlace(sentence); number++) {
            final PlaceMention other = article.places.get(number);
            if (other.form() == PlaceMention.Form.NAME && other.use() == PlaceMention.Use.PLACE && place.place().equals(other.place())) {
                return other;
            }
        }
        return place;
    }

    private List<PlaceMention> inSentence(final DetectedEvent event, final EventRoles roles) {
        int nearest = -1;
        int least = SPOKEN.contains(event.type()) ? MAX_SPOKEN_COST : MAX_COST;
        for (int number = article.firstPlace(event.sentence()); number < article.endPlace(event.sentence()); number++) {
            final PlaceMention place = article.places.get(number);
            if (place.covers(event.trigger()) || !isUsable(place, event, roles) || SPOKEN.contains(event.type()) && !isOfSpoken(place, event, roles)) {
                continue;
            }
            final int cost = cost(event, place);
            if (cost < least) {
                nearest = number;
                least = cost;
            }
        }
        return nearest < 0 ? List.of() : mostSpecific(withJoined(nearest, event, roles));
    }

    /** What is said is to come true in a place behind it; a place in front is where it is said. */
    private boolean isOfSpoken(final PlaceMention place, final DetectedEvent event, final EventRoles roles) {
        for (final int actor : roles.actors.toArray()) {
            final int between = place.firstToken() - article.party(actor).endToken();
            if (between >= 0 && between <= 1) {
                // دعت النيابة في بلجيكا: where whoever says it is
                return false;
            }
        }
        return place.firstToken() > event.trigger();
    }

    /** محادثات جنيف, قمة هلسنكي: called after the town where they meet. */
    private static boolean isSeatOf(final PlaceMention place, final DetectedEvent event) {
        return event.type() == EventType.CONSULT && place.use() == PlaceMention.Use.BODY && place.firstToken() == event.trigger() + 1 && isTown(place) && !Analysis.isFinite(event.reading());
    }

    /** منطقة كذا قرب دمشق: of the two it was in the first. */
    private boolean isNearAnother(final PlaceMention place) {
        int before = place.firstToken() - 1;
        final int sentenceBegin = text.firstToken(text.sentence(place.firstToken()));
        if (before > sentenceBegin && text.isFolded(before, "من")) {
            before--;
        }
        final int number = before > sentenceBegin && NEAR.get(text, before) >= 0 ? article.places.at(before - 1) : -1;
        return number >= 0 && article.places.get(number).use() == PlaceMention.Use.PLACE;
    }

    /** للمطالبة بوقف القتال في غزة، كما تظاهر آخرون: a place in front that belongs to the reason of something else. */
    private boolean isInReason(final PlaceMention place) {
        final int begin = article.domainBegin(place.firstToken());
        for (int token = place.firstToken() - 1; token > begin && !article.isComma(token); token--) {
            if (REASONS.get(text, token) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** تنتشر فيها, هناك: the place that the events before had. */
    private List<PlaceMention> carried(final DetectedEvent event) {
        return lastFound == null || !pointsBack(event) || event.sentence() - lastSentence > SENTENCES_TO_CARRY ? List.of() : lastFound;
    }

    /** Where the last event of the type was, unless the sentence names a place of its own. */
    private List<PlaceMention> sameScene(final DetectedEvent event) {
        for (int number = article.firstPlace(event.sentence()); number < article.endPlace(event.sentence()); number++) {
            final PlaceMention place = article.places.get(number);
            if (place.use() == PlaceMention.Use.PLACE && !isCountry(place)) {
                return List.of();
            }
        }
        final boolean isToldByOthers = event.attribution() != null && event.type() != EventType.COERCE;
        final Scene last = isToldByOthers ? null : lastByType.get(event.type());
        final int reach = event.type() == EventType.ASSAULT ? SENTENCES_TO_CARRY : SENTENCES_OF_A_SCENE;
        return last == null || event.sentence() - last.sentence() > reach || last.places().get(0).kind() == PlaceKind.COUNTRY ? List.of() : last.places();
    }

    private boolean pointsBack(final DetectedEvent event) {
        final int end = Math.min(text.endToken(event.sentence()), event.lastToken() + 3);
        for (int token = event.lastToken() + 1; token < end; token++) {
            if (text.isFolded(token, "هناك") || text.isFolded(token, "فيها") || text.isFolded(token, "فيه")) {
                return true;
            }
        }
        return false;
    }

    private boolean isUsable(final PlaceMention place, final DetectedEvent event, final EventRoles roles) {
        if (place.use() != PlaceMention.Use.PLACE && !isSeatOf(place, event)) {
            return false;
        }
        if (isNearAnother(place)) {
            return false;
        }
        final int party = article.parties.at(place.firstToken());
        final boolean isState = party >= 0 && (article.party(party).isState() || isWhole(place, article.party(party)));
        if (party >= 0 && !isState) {
            return false;
        }
        if (isDateline(place)) {
            return !SPOKEN.contains(event.type());
        }
        if (isMeasuredFrom(place) || !ON_THE_SPOT.contains(event.type()) && isOfTopic(firstJoined(place), event) || hasAnd(place) && isSubject(place)) {
            return false;
        }
        final boolean isScene = isScene(place, event);
        final String slot = slot(place);
        if (slot == null || isScene) {
            // شهدت بغداد مظاهرة, احتلال عفرين, قصفت حي كذا: no state, unless it is the scene
            final boolean isAnnexed = place.firstToken() > event.trigger() && place.firstToken() <= event.lastToken() + 1 && !Analysis.isFinite(event.reading());
            final boolean isParty = isState && (roles.actors.contains(party) || roles.recipients.contains(party));
            if (SPOKEN.contains(event.type())) {
                return false;
            }
            final int behind = place.firstToken() - event.lastToken() - 1;
            final boolean isTaken = isState && !roles.actors.contains(party) && isTown(place) && Analysis.isFinite(event.reading()) && behind >= 0 && behind < MAX_BARE && isForceful(event);
            // زار الرئيس أنقرة
            final boolean isVisited = isState && event.type() == EventType.CONSULT && Analysis.isFinite(event.reading()) && behind >= 0 && behind < MAX_BARE;
            final boolean isOfHappening = !isParty && isForceful(event) && isOfHappening(place);
            return isScene || isTaken || isOfHappening || isVisited && !isParty || (isAnnexed || !isState && (place.locative() || behind >= 0 && behind < MAX_BARE)) && !isParty || isAnnexed && event.type() == EventType.PROTEST;
        }
        return switch (slot) {
            case "في" -> true;
            case "ب" -> !isState || !isTied(place);
            case "إلى" -> !isOfEnvoy(place) && (event.type() == EventType.CONSULT || event.type() == EventType.MOBILIZE || event.type() == EventType.AGREE || !isState);
            case "ل" -> event.type() == EventType.CONSULT && place.firstToken() - event.lastToken() <= MAX_BARE || !isState && !isCountry(place) && !SPOKEN.contains(event.type()) || isAttackOn(place, event);
            case "من" -> !isState && (event.type() == EventType.PROTEST || event.type() == EventType.REQUEST || event.type() == EventType.RETREAT || event.type() == EventType.CONCEDE || event.type() == EventType.COERCE || event.type() == EventType.ASSAULT);
            case "على" -> (!isState || isTown(place) && isForceful(event) || isAttackOn(place, event)) && !SPOKEN.contains(event.type());
            default -> false;
        };
    }

    /** في بروكسل, بالمملكة: what may stand for a government or body and is where something is. */
    private static boolean isWhole(final PlaceMention place, final PartyMention party) {
        return place.locative() && (place.form() == PlaceMention.Form.NAME || isCountry(place)) && party.firstToken() >= place.firstToken() && party.endToken() == place.endToken();
    }

    /** البلاد */
    private static boolean isCountry(final PlaceMention place) {
        return place.form() == PlaceMention.Form.GENERIC && place.kind() == PlaceKind.COUNTRY;
    }

    /** منذ سقوط الفاشر, معركة الحديدة */
    private boolean isOfHappening(final PlaceMention place) {
        final int before = place.firstToken() - 1;
        return place.begin() == text.begin(place.firstToken()) && before >= text.firstToken(text.sentence(place.firstToken())) && HAPPENINGS.get(text, before) >= 0;
    }

    /** قطعت علاقاتها بإيران */
    private boolean isTied(final PlaceMention place) {
        return place.firstToken() > text.firstToken(text.sentence(place.firstToken())) && TIES.get(text, place.firstToken() - 1) >= 0;
    }

    /** على بعد 30 كلم من الحدود, القريبة من, المجاورة ل: what lies near the place where it was. */
    private boolean isMeasuredFrom(final PlaceMention place) {
        int at = place.firstToken();
        final boolean isWrittenTo = place.begin() > text.begin(at);
        if (!isWrittenTo) {
            at--;
            if (at < 0 || !text.isFolded(at, "من") && !text.isFolded(at, "عن") && !text.isFolded(at, "ل") && !text.isFolded(at, "مع")) {
                return false;
            }
        }
        at--;
        return at >= text.firstToken(text.sentence(place.firstToken())) && MEASURES.get(text, at) >= 0;
    }

    /** الأزمة في سورية: where what they speak of goes on. */
    private boolean isOfTopic(final PlaceMention place, final DetectedEvent event) {
        int at = place.firstToken() - 1;
        final int sentenceBegin = text.firstToken(text.sentence(place.firstToken()));
        if (at >= sentenceBegin && text.isFolded(at, "في")) {
            at--;
        } else if (place.begin() == text.begin(place.firstToken()) || text.foldedAt(place.firstToken(), 0) != 'ب') {
            return false;
        }
        for (int back = at; back >= Math.max(sentenceBegin, at - 1); back--) {
            final boolean isTopic = TOPICS.get(text, back) >= 0 || text.foldedLength(back) > 4 && text.foldedAt(back, 0) == 'و' && TOPICS.get(text.foldedChars(back), 1, text.foldedLength(back)) >= 0;
            if (isTopic && (back < event.firstToken() || back > event.lastToken())) {
                return true;
            }
        }
        return false;
    }

    /** باجة: at the begin of a headline or text. */
    private boolean isDateline(final PlaceMention place) {
        if (place.dateline()) {
            return true;
        }
        return place.firstToken() == text.firstToken(text.sentence(place.firstToken())) && place.endToken() < text.tokenCount() && text.isPunctuation(place.endToken())
                && text.text().charAt(text.begin(place.endToken())) == ':' && text.sentence(place.endToken()) == text.sentence(place.firstToken());
    }

    /** تشهد مدن, شهدت بغداد. */
    private boolean isScene(final PlaceMention place, final DetectedEvent event) {
        int before = place.firstToken() - 1;
        final int sentenceBegin = text.firstToken(text.sentence(place.firstToken()));
        // شهدته العاصمة البريطانية، لندن
        while (before > sentenceBegin && before > place.firstToken() - 5 && (text.isPunctuation(before) || article.parties.isAdjective(before) || text.isFolded(before, "العاصمه"))) {
            before--;
        }
        if (before < sentenceBegin) {
            return false;
        }
        final int behind = place.endToken();
        final int sentenceEnd = text.endToken(text.sentence(before));
        final int relative = behind < sentenceEnd && text.isPunctuation(behind) ? behind + 1 : behind;
        if (relative + 1 < sentenceEnd && SCENES.get(text, relative + 1) >= 0 && analyzed.isFunction(relative, FunctionWords.RELATIVE)) {
            // العراق، الذي يشهد احتجاجات
            return behind <= event.trigger();
        }
        return isScene(text.folded(before));
    }

    private static boolean isScene(final String folded) {
        return folded.startsWith("شهدت") || folded.startsWith("تشهد") || folded.startsWith("يشهد") || folded.startsWith("شهد") || folded.startsWith("وشهد") || folded.startsWith("جابت") || folded.startsWith("عم");
    }

    /** The preposition in front of the place as frames name it, or null; words of place (شمال, قرب) are في. */
    private String slot(final PlaceMention place) {
        final int first = place.firstToken();
        final char letter = text.text().charAt(text.begin(first));
        if (place.begin() > text.begin(first) || text.foldedLength(first) > 3 && letter == 'ل' && text.text().charAt(text.begin(first) + 1) == 'ل') {
            final char written = text.foldedAt(first, place.begin() - text.begin(first) > 1 ? 1 : 0);
            if (written == 'ب' || written == 'ل') {
                return String.valueOf(written);
            }
        }
        int before = first - 1;
        if (before >= 0 && text.isFolded(before, "من") && before > 0 && text.isFolded(before - 1, "كل")) {
            before -= 2;
        }
        int nouns = 0;
        while (before >= text.firstToken(text.sentence(first))) {
            final String slot = article.governors.slotOf(before);
            if (slot != null) {
                return "من".equals(slot) && before > text.firstToken(text.sentence(first)) && PARTS.get(text, before - 1) >= 0 ? "في" : slot;
            }
            if (nouns == 2 || !article.governors.isConstruct(before) || article.parties.at(before) >= 0) {
                return null;
            }
            final char clitic = article.governors.prepositionWrittenTo(before);
            if (clitic != 0 && SPONSORS.get(text, before) >= 0) {
                return null;
            }
            if (clitic != 0) {
                return String.valueOf(clitic);
            }
            nouns++;
            before--;
        }
        return null;
    }

    private int cost(final DetectedEvent event, final PlaceMention place) {
        final boolean isBehind = place.firstToken() > event.trigger();
        if (!isBehind && isPreposed(place)) {
            return Math.min(COST_OF_SETTING, fullCost(event, place, false));
        }
        return fullCost(event, place, isBehind);
    }

    /** وفي باريس أوقفت الشرطة: where all of the sentence goes on. */
    private boolean isPreposed(final PlaceMention place) {
        final int first = text.firstToken(text.sentence(place.firstToken()));
        final boolean isIn = text.isFolded(first, "في") || text.isFolded(first, "وفي");
        return isIn && (place.firstToken() == first + 1 || place.firstToken() == first + 2 && article.governors.isConstruct(first + 1));
    }

    private int fullCost(final DetectedEvent event, final PlaceMention place, final boolean isBehind) {
        final int from = isBehind ? event.lastToken() + 1 : place.endToken();
        final int to = isBehind ? place.firstToken() : event.firstToken();
        int cost = Math.max(0, to - from) + (isBehind ? isReason(event.trigger(), event) ? COST_OF_REASON : 0 : COST_IN_FRONT);
        if (!isBehind && isInReason(place)) {
            cost += COST_OF_REASON;
        }
        for (int token = from; token < to; token++) {
            if (isReason(token, event)) {
                cost += COST_OF_REASON;
            } else if (!isBehind && EARLIER.get(text, token) >= 0) {
                cost += COST_OF_EARLIER;
            }
            if (article.isVerb(token)) {
                cost += 12;
            } else if (analyzed.isFunction(token, FunctionWords.COMPLEMENTIZER | FunctionWords.CLAUSE_OPENER)) {
                cost += isBehind ? 20 : 25;
            } else if (analyzed.isFunction(token, FunctionWords.RELATIVE)) {
                cost += 6;
            }
        }
        cost -= 4 * rank(place);
        if (place.form() == PlaceMention.Form.GENERIC) {
            cost += 15;
        }
        if (isDateline(place)) {
            cost += 30;
        } else if (!place.locative()) {
            cost += 6;
        }
        return cost;
    }

    private boolean isReason(final int token, final DetectedEvent event) {
        return REASONS.get(text, token) >= 0 && (event.type() != EventType.ASSAULT || CAUSES.get(text, token) < 0);
    }

    /** The place with those joined to it on both sides: في البصرة والنجف. */
    private List<PlaceMention> withJoined(final int number, final DetectedEvent event, final EventRoles roles) {
        int first = number;
        while (first > 0 && (isJoined(first - 1, first) || isRoute(first - 1, first, event))) {
            first--;
        }
        int last = number;
        while (last + 1 < article.places.size() && (isJoined(last, last + 1) || isRoute(last, last + 1, event))) {
            last++;
        }
        final List<PlaceMention> joined = new ArrayList<>();
        for (int at = first; at <= last; at++) {
            if ((at == number || article.places.get(at).use() == PlaceMention.Use.PLACE) && (at == number || !isDateline(article.places.get(at)))) {
                joined.add(article.places.get(at));
            }
        }
        return joined;
    }

    private PlaceMention firstJoined(final PlaceMention place) {
        int first = article.places.at(place.firstToken());
        while (first > 0 && isJoined(first - 1, first)) {
            first--;
        }
        return first < 0 ? place : article.places.get(first);
    }

    private boolean isJoined(final int number, final int next) {
        final PlaceMention place = article.places.get(number);
        final PlaceMention other = article.places.get(next);
        if (text.sentence(place.firstToken()) != text.sentence(other.firstToken())) {
            return false;
        }
        int gap = other.firstToken() - place.endToken();
        final boolean hasAnd = hasAnd(other);
        if (gap == 1 && (text.isFolded(place.endToken(), "و") || isComma(place.endToken()))) {
            gap = 0;
        }
        if (hasAnd && isSubject(other)) {
            return false;
        }
        return gap == 0 && (hasAnd || place.endToken() < other.firstToken() && isComma(place.endToken())) || isListedOn(place.endToken(), other);
    }

    /** في البصرة وفي النجف, ومثلهم في النجف */
    private boolean isListedOn(final int from, final PlaceMention other) {
        final int in = other.firstToken() - 1;
        final int words = in - from;
        if (words < 0 || words > 2 || text.foldedAt(from, 0) != 'و') {
            return false;
        }
        if (words == 0) {
            return text.isFolded(in, "وفي");
        }
        final boolean isApart = text.isFolded(from, "و");
        final int who = isApart ? from + 1 : from;
        if (who != in - 1 || !text.isFolded(in, "في")) {
            return false;
        }
        return text.isNumber(who) || (isApart ? OTHERS.get(text, who) : OTHERS.get(text.foldedChars(who), 1, text.foldedLength(who))) >= 0;
    }

    /** مسيرة من العباسية إلى التحرير */
    private boolean isRoute(final int number, final int next, final DetectedEvent event) {
        final PlaceMention place = article.places.get(number);
        final PlaceMention other = article.places.get(next);
        final int to = place.endToken();
        return event.type() == EventType.PROTEST && to + 1 == other.firstToken() && ROUTES.get(text, to) >= 0 && "من".equals(slot(place)) && text.sentence(to) == text.sentence(place.firstToken());
    }

    /** في كردفان وواشنطن تحض: a capital whose verb follows begins a clause of its own. */
    private boolean isSubject(final PlaceMention place) {
        final int verb = place.endToken();
        final int party = article.parties.at(place.firstToken());
        return party >= 0 && article.party(party).isState() && verb < text.endToken(text.sentence(place.firstToken())) && article.isVerb(verb)
                && Analysis.kind(article.verbReading(verb)) == Analysis.IMPERFECT && Analysis.gender(article.verbReading(verb)) == Analysis.FEMININE;
    }

    private boolean hasAnd(final PlaceMention place) {
        return text.foldedAt(place.firstToken(), 0) == 'و' && place.begin() > text.begin(place.firstToken())
                || place.firstToken() > 0 && text.isFolded(place.firstToken() - 1, "و");
    }

    private boolean isComma(final int token) {
        return text.isPunctuation(token) && text.text().charAt(text.begin(token)) == '،';
    }

    /** In قندوز شمال أفغانستان the town is where it was; the country only says where the town is. */
    private List<PlaceMention> mostSpecific(final List<PlaceMention> places) {
        final List<PlaceMention> kept = new ArrayList<>();
        for (final PlaceMention place : places) {
            if (kept.stream().noneMatch(other -> contains(place, other))) {
                kept.removeIf(other -> contains(other, place));
                kept.add(place);
            }
        }
        return kept;
    }

    /** Whether one is the country or division that the other lies in: of النجف وميسان, a town and a province beside it, neither is. */
    private boolean contains(final PlaceMention wide, final PlaceMention narrow) {
        if (hasAnd(wide)) {
            return false;
        }
        final boolean isInCountry = wide.country() != null && wide.country().equals(narrow.country()) && rank(wide) < rank(narrow);
        return isInCountry && (rank(wide) == 0 || wide.kind() != PlaceKind.ADMIN1 || wide.admin1() != null && wide.admin1().equals(narrow.admin1()));
    }

    private static int rank(final PlaceMention place) {
        return place.kind() == null ? 3 : switch (place.kind()) {
            case COUNTRY -> 0;
            case ADMIN1, REGION -> 1;
            default -> 3;
        };
    }
}
