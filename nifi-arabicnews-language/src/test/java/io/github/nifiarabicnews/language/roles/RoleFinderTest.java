package io.github.nifiarabicnews.language.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.Casualties.Count;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.events.EventTagger;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleFinderTest {
    private static final EventTagger TAGGER = NewsTagger.builtIn();
    /** A Sunday. */
    private static final String PUBLISHED = "2018-07-22T09:00:00Z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // order of words
            "قصفت قوات النظام السوري حي جوبر شرق دمشق. | ASSAULT | قوات النظام السوري | ''",
            "قوات الاحتلال تعتقل ثلاثة شبان من بلدة بيت أمر. | COERCE | قوات الاحتلال | ثلاثة شبان",
            "اتهمت موسكو واشنطن بانتهاك الاتفاق. | ACCUSE | موسكو | واشنطن",
            // who says so
            "قال وزير الخارجية السعودي إن إيران تتدخل في شؤون جيرانها. | ACCUSE | وزير الخارجية السعودي | إيران",
            "أكد الكرملين أن روسيا لا علاقة لها بالهجوم. | REJECT | الكرملين | ''",
            "أكد الرئيس التونسي أن روسيا عدلت موقفها، متهما واشنطن بالمماطلة. | ACCUSE | الرئيس التونسي | واشنطن",
            // people by their origin
            "مقتل ثلاثة فلسطينيين برصاص الجيش. | ASSAULT | الجيش | ثلاثة فلسطينيين",
            "إصابة سوري برصاص الجيش. | ASSAULT | الجيش | سوري",
            "إصابة 18 فلسطينيا برصاص الجيش. | ASSAULT | الجيش | 18 فلسطينيا",
            "اعتقل ثلاثة جنود في البلدة. | COERCE | '' | ثلاثة جنود",
            "قال الوزير السوري إن الحركة أصدرت بيانا، متهمة واشنطن بالمماطلة. | ACCUSE | الحركة | واشنطن",
            "اعتقلت قوات كردية أمس الأربعاء، الناشط أحمد علي. | COERCE | قوات كردية | ''",
            "أدان الاتحاد الأوروبي الهجوم. | ACCUSE | الاتحاد الأوروبي | ''",
            // apposition and titles
            "أدان وزير الخارجية الروسي سيرغي لافروف الولايات المتحدة. | ACCUSE | وزير الخارجية الروسي سيرغي لافروف | الولايات المتحدة",
            // passives
            "قُتل ستة مدنيين على يد تنظيم داعش في الموصل. | ASSAULT | تنظيم داعش | ستة مدنيين",
            "أوقف خمسة متظاهرين أمس في تونس. | COERCE | '' | خمسة متظاهرين",
            // masdars
            "أسفر الهجوم عن مقتل عنصرين من الشرطة. | ASSAULT | '' | عنصرين من الشرطة",
            "استنكر السكان قصف الجيش التركي لقرى الشمال. | ASSAULT | الجيش التركي | ''",
            "طالبت المنظمة بعد اعتقال السلطات ناشطا بارزا بالتحقيق. | COERCE | السلطات | ناشطا بارزا",
            // what belongs to the verb
            "شن مسلحون مجهولون هجوما على دورية للجيش المالي. | ASSAULT | مسلحون مجهولون | دورية للجيش المالي",
            "قتل عشرة جنود في كمين نصبه مسلحون متشددون قرب المدينة. | ASSAULT | مسلحون متشددون | عشرة جنود",
            // coordination
            "اتفقت مصر والسودان على استئناف المفاوضات. | AGREE | مصر،السودان | ''",
            "أجرى وزير الدفاع التركي مباحثات مع نظيره في بغداد. | CONSULT | وزير الدفاع التركي | ''",
            // prepositions of the frame
            "دعت الأمم المتحدة الحوثيين إلى وقف القتال. | REQUEST | الأمم المتحدة | الحوثيين",
            // the subject of the verb before
            "نددت دمشق بالعملية وطالبت القوات التركية بالانسحاب. | REQUEST | دمشق | القوات التركية",
            "العملية التي حررت عدن مستمرة. | COERCE | '' | ''",
            "قوات الجيش، التي تشكل ميليشيا الحوثي خصمها الأول، أعلنت طرد تنظيم داعش من البلدة. | COERCE | قوات الجيش | تنظيم داعش",
            "هذا معقل الجماعات المسلحة التي تقاتل قوات الأمن منذ سنوات. | ASSAULT | الجماعات المسلحة | قوات الأمن",
            // the ending tells who is no subject
            "ودعا اللبنانيين إلى التهدئة. | REQUEST | '' | اللبنانيين",
            // who is to do what is asked
            "دعا الأمين العام للأمم المتحدة إلى أن توقف إسرائيل غاراتها. | REQUEST | الأمين العام للأمم المتحدة | إسرائيل",
            "حث المجلس المدنيين على مغادرة الحي. | REQUEST | المجلس | المدنيين",
            "دعا الاتحاد الأفريقي السودانيين و”إثيوبيا” إلى الحوار. | REQUEST | الاتحاد الأفريقي | السودانيين،إثيوبيا",
            "ناشدت المنظمة الطرفين وقف القتال. | REQUEST | المنظمة | الطرفين",
            "طالب المحتجون باستقالة رئيس الوزراء. | REQUEST | المحتجون | رئيس الوزراء",
            "طالبت لندن بوقف غارات روسيا على المدن. | REQUEST | لندن | روسيا",
            // a title with its holder, and a counterpart
            "أدان الأمين العام للأمم المتحدة بان كي مون كوريا الشمالية. | ACCUSE | الأمين العام للأمم المتحدة بان كي مون | كوريا الشمالية",
            "أشاد وزير خارجية جزر القمر بالسعودية. | SUPPORT | وزير خارجية جزر القمر | السعودية",
            "وقع الوزير التونسي مع نظيره البرتغالي أنطونيو كوستا معاهدة صداقة. | SUPPORT | الوزير التونسي،نظيره البرتغالي أنطونيو كوستا | ''",
            // who is praised for what he does, blamed for what is his
            "ثمن الرئيس اللبناني الدور الذي تؤديه فرنسا في المنطقة. | SUPPORT | الرئيس اللبناني | فرنسا",
            "رفض وزير الدفاع العراقي خالد العبيدي هذه الاتهامات التركية. | REJECT | وزير الدفاع العراقي خالد العبيدي | التركية",
            // whose positions, and a part of whom
            "شن سلاح الجو غارات على مخازن تابعة لحزب الله. | ASSAULT | سلاح الجو | حزب الله",
            "أطلقت الفصائل سراح 30 من قوات النظام السوري. | RETREAT | الفصائل | قوات النظام السوري",
            "صدت قوات البيشمركة هجوما لتنظيم داعش قرب كركوك. | ASSAULT | تنظيم داعش | قوات البيشمركة",
            // whom they threaten to strike; who arrests a nobody is not arrested
            "هددت كوريا الشمالية بضرب الولايات المتحدة. | THREATEN | كوريا الشمالية | الولايات المتحدة",
            "اعتقلت الشرطة سياسيا معارضا. | COERCE | الشرطة | سياسيا معارضا",
            // in front of a building
            "تظاهر المعلمون أمام البرلمان. | PROTEST | المعلمون | ''",
            "طالت العقوبات أيضا مصرفا ليبيا. | SANCTION | '' | مصرفا ليبيا",
            "طالت العقوبات أيضا تسع شركات. | SANCTION | '' | تسع شركات",
            "قضت محكمة تونسية بحبس أحد أبرز نشطاء المعارضة. | SANCTION | محكمة تونسية | أحد أبرز نشطاء المعارضة",
            "زار الرئيس الصومالي أنقرة أمس. | CONSULT | الرئيس الصومالي | ''",
            "جرى تبادل الأسرى بين كييف وموسكو. | RETREAT | كييف،موسكو | ''",
            "الدعم السريع يفرج عن عشرين من الجيش السوداني. | RETREAT | الدعم السريع | الجيش السوداني",
            "شن الطيران السوري في مطلع الشهر غارات على مخازن ذخيرة. | ASSAULT | الطيران السوري | مخازن ذخيرة",
            "فرضت كندا عقوبات على ثلاث شركات. | SANCTION | كندا | ثلاث شركات",
            "طلبت مصر من السودان تسليم المطلوبين وناشدته وقف الحملات. | REQUEST | مصر | السودان",
            // what is told of those whom a clause calls by a name
            "اتهم الوزير من وصفهم بالمخربين بإشعال الحرائق. | ACCUSE | الوزير | المخربين",
            "رفضت المحكمة في أنقرة طلب القس الأمريكي بالإفراج عنه. | REJECT | المحكمة | القس الأمريكي",
            // host and guest
            "استقبل الرئيس المصري في القاهرة رئيس الوزراء العراقي حيدر العبادي. | CONSULT | الرئيس المصري،رئيس الوزراء العراقي حيدر العبادي | ''",
            // the victims are no doers, and an adjective is none either
            "تعرض المعسكر لهجوم خلف عشرة قتلى. | ASSAULT | '' | عشرة قتلى",
            "قتل 21 مدنيا في تفجير انتحاري. | ASSAULT | '' | 21 مدنيا",
            "قتل جندي دولي وثمانية مقاتلين أفغان في الهجوم. | ASSAULT | '' | جندي دولي،ثمانية مقاتلين أفغان",
            // a part of a party, a pronoun of a masdar
            "تأكد انسحاب آخر دفعة من وحدات حماية الشعب من المدينة. | RETREAT | وحدات حماية الشعب | ''",
            "أثارت كوريا الشمالية القلق بإجرائها سلسلة من التجارب النووية. | MOBILIZE | كوريا الشمالية | ''",
            "ألغت واشنطن عقوبات فرضتها على الخرطوم. | RETREAT | واشنطن | الخرطوم",
            // what is struck and is no party, and crowds that are dispersed
            "قصف الطيران مواقع عسكرية شرق المدينة. | ASSAULT | الطيران | مواقع عسكرية",
            "فرقت الشرطة مسيرة طلابية بالغاز المسيل للدموع. | ASSAULT | الشرطة | مسيرة طلابية",
            // the two of the meeting
            "التقى الرئيس المصري الرئيس التركي. وبحث الجانبان العلاقات الثنائية. | CONSULT | الرئيس المصري،الرئيس التركي | ''",
            // whose what is struck is
            "استهدفت المدفعية آليات ومواقع متفرقة للمتمردين شرق المدينة. | ASSAULT | المدفعية | آليات ومواقع متفرقة للمتمردين",
            "قصفت الطائرات مقر الأركان العامة للجيش السوري. | ASSAULT | الطائرات | مقر الأركان العامة للجيش السوري",
            // others, a part of whom, and a person without a name
            "مقتل جندي وجرح ثلاثة آخرين في انفجار. | ASSAULT | '' | جندي",
            "أعلنت الشرطة اعتقال خمسة آخرين في المدينة. | COERCE | الشرطة | خمسة آخرين",
            "مقتل العشرات من عناصر الحرس الثوري في غارة. | ASSAULT | '' | العشرات من عناصر الحرس الثوري",
            "قتل 20 شخصا من \"المتطرفين\" في الغارة. | ASSAULT | '' | 20 شخصا من \"المتطرفين\"",
            "قتلت صحفية في المدينة. | ASSAULT | '' | صحفية",
            // a name beside a feminine verb is a woman's
            "أكدت الوزيرة جمانة غنيمات وصول المساعدات. ودعت غنيمات المواطنين إلى الهدوء. | REQUEST | غنيمات | المواطنين",
            // behind a gloss, and where another word carries the accusation
            "اتهمت منظمة العفو الدولية (أمنستي) الجيش المصري بالتعذيب. | ACCUSE | منظمة العفو الدولية | الجيش المصري",
            "اتهمت أنقرة باريس مرارا بانتهاك الاتفاق. | ACCUSE | أنقرة | باريس",
            // whose deed is judged, or told in a relative clause
            "اعتبر وزير الخارجية الأردني أن افتتاح السفارة الأميركية خطوة خطيرة. | ACCUSE | وزير الخارجية الأردني | السفارة الأميركية",
            "دانت المتحدثة باسم الخارجية الأميركية ما كشفه الرئيس الروسي أمس. | ACCUSE | المتحدثة باسم الخارجية الأميركية | الرئيس الروسي",
            "انسحبت واشنطن من الاتفاق النووي مع طهران. | SANCTION | واشنطن | طهران",
            "عرض الرئيس الروسي على واشنطن تسليم المتهمين. | AGREE | الرئيس الروسي | واشنطن",
            "طالب الرئيس الأميركي بفرض الضرائب على التجار. | REQUEST | الرئيس الأميركي | ''",
            "سقط عشرات القتلى في صفوف قوات النظام السوري. | ASSAULT | '' | قوات النظام السوري",
            "شنت المقاتلات غارات استهدفت تجمعات للمتمردين غرب المدينة. | ASSAULT | المقاتلات | تجمعات للمتمردين",
            // whom no list and no word of people names
            "قُتل رودولفو مارتينيز في هجوم بالعاصمة. | ASSAULT | '' | رودولفو مارتينيز",
            "اعتقلت الشرطة الإيطالية كل أفراده. | COERCE | الشرطة الإيطالية | أفراده",
            "حثت وزارة الخارجية رعاياها على مغادرة البلاد. | REQUEST | وزارة الخارجية | رعاياها",
            "حث الوزير مجددا على ضبط النفس. | REQUEST | الوزير | ''",
            // where a relative clause tells who was struck
            "أدى الهجوم الذي استهدف سياحا إلى مقتل العشرات. | ASSAULT | '' | العشرات",
            "انهار المخزن الذي استهدفته الطائرات الإسرائيلية. | ASSAULT | الطائرات الإسرائيلية | المخزن",
            // passives that are told apart by what stands behind
            "نائب رئيس حركة طالبان يقتل في هجوم. | ASSAULT | '' | نائب رئيس حركة طالبان",
            "اتهمت الحركة بتنفيذ عشرات الهجمات. | ACCUSE | '' | الحركة",
            "تم استجواب رئيس الوزراء الإسرائيلي أمس. | ACCUSE | '' | رئيس الوزراء الإسرائيلي",
            "قتل خالد محسود، أحد قادة الحركة، في هجوم. | ASSAULT | '' | خالد محسود",
            // whose they are is not who did it
            "قامت القوات الإسرائيلية بمهاجمة قواعد إيرانية في سوريا. | ASSAULT | القوات الإسرائيلية | قواعد إيرانية",
            "أعلن الجيش اليمني مقتل عشرين مسلحا حوثيا. | ASSAULT | الجيش اليمني | عشرين مسلحا حوثيا",
            "الحوثيون يفخخون المنازل. | ASSAULT | الحوثيون | المنازل",
            "الكرملين: افتتاح السفارة الأميركية خطوة خطيرة. | ACCUSE | الكرملين | السفارة الأميركية",
            // civilians alone protest
            "تظاهر مئات المحتجين في بيروت ضد الحكومة اللبنانية. | PROTEST | مئات المحتجين | الحكومة اللبنانية",
    })
    void tellsWhoActsOnWhom(final String text, final String type, final String actors, final String recipients) {
        final List<Event> events = tag(text).stream().filter(event -> event.type() == EventType.valueOf(type)).toList();
        assertFalse(events.isEmpty(), "no " + type);
        assertEquals(actors, events.stream().flatMap(event -> event.actors().stream()).map(party -> party.span().of(text)).distinct().collect(Collectors.joining("،")));
        assertEquals(recipients, events.stream().flatMap(event -> event.recipients().stream()).map(party -> party.span().of(text)).distinct().collect(Collectors.joining("،")));
    }

    @Test
    void namesPartiesByTheList() {
        final Party actor = first("هاجمت ميليشيا الحوثي مدينة مأرب.", EventType.ASSAULT).actors().get(0);
        assertEquals("الحوثيون", actor.name());
        assertEquals("YEMREB", actor.code());
        assertEquals("YEM", actor.country());
        assertEquals("armed-group", actor.kind());
    }

    @Test
    void anAdjectiveOfOriginStandsForItsState() {
        final Event event = first("استهدف القصف الإسرائيلي منازل في غزة.", EventType.ASSAULT);
        assertEquals(List.of("إسرائيل"), event.actors().stream().map(Party::name).toList());
    }

    @Test
    void aPronounMeansTheNearestFittingName() {
        final String text = "وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة. وأكد خلال زيارته أهمية التعاون.";
        final Event visit = tag(text).stream().filter(event -> event.type() == EventType.CONSULT && event.trigger().of(text).contains("زيارته")).findFirst().orElseThrow();
        assertTrue(visit.actors().get(0).span().of(text).contains("ماكرون"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "انفجرت سيارة مفخخة في حي الكرادة وسط بغداد وقتل ثلاثة أشخاص. | ASSAULT | حي الكرادة",
            "قتل 21 شخصا في هجوم في ولاية قندوز شمال أفغانستان. | ASSAULT | ولاية قندوز",
            "خرجت مظاهرات في الناصرية والسماوة. | PROTEST | الناصرية،السماوة",
            "أدانت الرياض الهجوم الذي وقع في باريس. | ACCUSE | ''",
            "وقع البلدان اتفاقية للنقل في عمان. | SUPPORT | عمان",
            "تجمعوا للمطالبة بوقف الحرب في اليمن، كما تظاهر آخرون. | PROTEST | ''",
            "اعتقلت الشرطة ثلاثة ناشطين في وهران. | COERCE | وهران",
            "زار الرئيس الصومالي أنقرة أمس. | CONSULT | أنقرة",
            // a name of its own only by what holds it; of two places the one beside which the other lies
            "قتل ثلاثة جنود في منطقة الرويس بمحافظة مأرب. | ASSAULT | منطقة الرويس",
            "استعاد الجيش السوري السيطرة على منطقة القلمون الشرقي قرب دمشق. | COERCE | منطقة القلمون الشرقي",
            "تتواصل محادثات جنيف بين الطرفين. | CONSULT | جنيف",
            "دعت النيابة في بلجيكا إلى تسليم المتهم. | REQUEST | ''",
            "فتح المدعي العام تحقيقا مع الوزير السابق في مدريد. | ACCUSE | مدريد",
            "سيبحث الجانبان الوضع في ليبيا وسوريا. | AGREE | ''",
            "تسارعت الأحداث منذ سقوط الموصل. | COERCE | الموصل",
            "جاء ذلك بعد الهجوم على النيجر. | ASSAULT | النيجر",
            "اعتصم الأطباء أمام مقر وزارة الصحة. | PROTEST | مقر وزارة الصحة",
            "تظاهر العشرات في قابس مطالبين بوقف الحرب. | REQUEST | ''",
            // a town and a province beside it
            "خرجت مظاهرات في محافظتي النجف وميسان. | PROTEST | محافظتي النجف،ميسان",
            // not where it is measured from, not where its reason lies, not where someone is sent
            "قتل جنديان في هجوم على بعد 30 كلم من الحدود التركية. | ASSAULT | ''",
            "تظاهر العشرات أمس احتجاجا على مقتل طفل في نابلس. | PROTEST | ''",
            "التقى الموفد الدولي إلى اليمن وفد الحكومة. | CONSULT | ''",
            // nor who helped, nor a capital that begins a clause of its own
            "انتهت مفاوضات برعاية قطر ومصر دون اتفاق. | CONSULT | ''",
            "قتل جنديان في هجوم في كردفان وواشنطن تدعو إلى التهدئة. | ASSAULT | كردفان",
            // a capital that is taken is no government
            "سيطرت القوات على صنعاء. | COERCE | صنعاء",
            "يشهد العراق، الذي يشهد منذ أيام احتجاجات، انقطاعا للكهرباء. | PROTEST | العراق",
            // over it, and in a part of it
            "قتل مسلحون عشرة جنود في المنطقة الجنوبية من السعودية. | ASSAULT | السعودية",
            "أطلقت بيونغ يانغ صاروخا حلق فوق اليابان. | MOBILIZE | اليابان",
            "استشهد فلسطيني بالقرب من خان يونس. | ASSAULT | خان يونس",
            // the seat of a body is a town as well
            "قتل مسلح أربعة أشخاص في بروكسل. | ASSAULT | بروكسل",
            // the cause of deaths is where they were, ties are with a country and not in it
            "قتل خمسة مدنيين جراء قصف مدفعي في سراقب. | ASSAULT | سراقب",
            "قتل جنديان قبل أن تقطع سوريا علاقاتها بإيران. | ASSAULT | ''",
            // where the conflict is, there people die
            "قتل العشرات في النزاع في دارفور. | ASSAULT | دارفور",
            // from where to where, and one place after the other
            "انطلقت مسيرة من سيدي بوزيد إلى القصرين. | PROTEST | سيدي بوزيد،القصرين",
            "قتل ثلاثة متظاهرين في البصرة وآخر في كربلاء. | ASSAULT | البصرة،كربلاء",
            "تتواصل عمليات القتل منذ سقوط الفاشر. | ASSAULT | الفاشر",
            // whose good it is for is no place
            "اختبر الجيش الجزائري صاروخا يعزز الردع للبلاد. | MOBILIZE | ''",
            // what points back
            "دخل الجيش محافظة درعا. وقصف مسلحون أسواقا في المدينة. | ASSAULT | المدينة",
            "زار وزير الخارجية الإيراني الرياض. واعتقلت الشرطة أمس ثلاثة ناشطين في المملكة. | COERCE | المملكة",
    })
    void tellsWhere(final String text, final String type, final String places) {
        final Event event = first(text, EventType.valueOf(type));
        assertEquals(places, event.locations().stream().map(Place::span).map(span -> span.of(text)).collect(Collectors.joining("،")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "قصف الطيران الروسي أمس بلدة سراقب. | ASSAULT | 2018-07-21",
            "تظاهر الآلاف يوم الجمعة في بغداد. | PROTEST | 2018-07-20",
            "سيزور الرئيس التركي موسكو الثلاثاء. | AGREE | 2018-07-24",
            "قالت الشرطة السبت إن مسلحين قتلوا شرطيا مساء الخميس. | ASSAULT | 2018-07-19",
            "هاجم مسلحون مركزا للشرطة. | ASSAULT | 2018-07-22",
            "عاد السكان السبت غداة تمكن الجيش من السيطرة على البلدة. | COERCE | 2018-07-20",
    })
    void tellsWhen(final String text, final String type, final String value) {
        assertEquals(value, first(text, EventType.valueOf(type)).date().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // a line of its own with nothing but the date; papers print a day later
            "الخميس 26 جويلية 2012\\nقصف الطيران أمس الأربعاء بلدة سراقب. | 2012-07-25",
            // who was in office
            "هاجم مسلحون بلدة سراقب. وأدان ذلك وزير الخارجية البريطاني وليام هيغ ورئيس الوزراء الإيطالي إنريكو ليتا ووزيرة الخارجية الإيطالية إيما بونينو. | 2013",
            // so many years after what everyone can date
            "هاجم مسلحون بلدة الرنك. وتراجع الاقتصاد منذ انفصال جنوب السودان قبل ثلاثة أعوام وفي حكم الرئيس عمر البشير المستمر منذ 25 عاما. | 2014",
    })
    void textsWithoutADayOfPublicationTellWhenTheyWereWritten(final String text, final String value) {
        final Event event = TAGGER.tag(new Article("id", null, null, null, null, null, "ar", text.replace("\\n", "\n"))).events().stream()
                .filter(attack -> attack.type() == EventType.ASSAULT).findFirst().orElseThrow();
        assertEquals(value, event.date().value());
    }

    @Test
    void laterMarchesAreNotAgainstWhomTheFirstWas() {
        final List<Event> marches = tag("تظاهر العشرات ضد الحكومة. واستمرت المظاهرات يومين.").stream().filter(event -> event.type() == EventType.PROTEST).toList();
        assertEquals(1, marches.get(0).recipients().size());
        assertTrue(marches.get(marches.size() - 1).recipients().isEmpty());
    }

    @Test
    void arrestsAndTalksGoOnWhereTheyWere() {
        final String text = "استقبل الرئيس التونسي وزير الخارجية المالطي في قرطاج. وبحث الجانبان التعاون الثنائي. وأدان الوزير الإرهاب.";
        final List<Event> talks = tag(text).stream().filter(event -> event.type() == EventType.CONSULT).toList();
        assertEquals("قرطاج", talks.get(talks.size() - 1).locations().get(0).span().of(text));
        assertTrue(tag(text).stream().filter(event -> event.type() == EventType.ACCUSE).allMatch(event -> event.locations().isEmpty()));
    }

    @Test
    void aTextThatSettlesNoYearHasNoDate() {
        final List<Event> events = TAGGER.tag(new Article("id", null, null, null, null, null, "ar", "هاجم مسلحون أمس مركزا للشرطة في باماكو.")).events();
        assertNull(events.get(0).date());
    }

    @Test
    void aDateWellBeforeTheArticleMakesAnEventHistorical() {
        assertEquals(Aux.HISTORICAL, first("هاجم مسلحون المدينة في مايو 2012.", EventType.ASSAULT).aux());
    }

    @Test
    void tiesCasualtiesToTheAttack() {
        final Event event = first("قتل 12 مدنيا بينهم ثلاثة أطفال وأصيب 20 آخرون في هجوم على سوق شعبي.", EventType.ASSAULT);
        final List<Event> attacks = tag("قتل 12 مدنيا بينهم ثلاثة أطفال وأصيب 20 آخرون في هجوم على سوق شعبي.");
        assertEquals(new Count(12, 12), event.casualties().killed());
        assertEquals(12, attacks.stream().filter(attack -> attack.casualties() != null && attack.casualties().killed() != null).mapToInt(attack -> attack.casualties().killed().min()).sum());
        assertEquals(20, attacks.stream().filter(attack -> attack.casualties() != null && attack.casualties().injured() != null).mapToInt(attack -> attack.casualties().injured().min()).sum());
    }

    @Test
    void longSentencesOfNamesStayLinear() {
        final String text = "هاجمت قوات النظام السوري تنظيم داعش في حلب أمس ".repeat(400) + ".";
        assertFalse(tag(text).isEmpty());
    }

    private static Event first(final String text, final EventType type) {
        return tag(text).stream().filter(event -> event.type() == type).findFirst().orElseThrow(() -> new AssertionError("no " + type));
    }

    private static List<Event> tag(final String text) {
        return TAGGER.tag(new Article("id", null, null, null, null, PUBLISHED, "ar", text)).events();
    }
}
