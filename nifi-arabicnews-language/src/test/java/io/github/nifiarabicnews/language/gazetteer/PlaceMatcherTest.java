package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Tokenizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlaceMatcherTest {
    private static PlaceMatcher matcher;

    @BeforeAll
    static void load() {
        matcher = new PlaceMatcher(Gazetteer.builtIn());
    }

    @Test
    void findsNamesWithWhatIsWrittenToThem() {
        assertSpans("وصل الوفد إلى دمشق قادما من بيروت", "دمشق", "بيروت");
        assertSpans("وبدمشق التقى الوفد ممثلين", "دمشق");
        assertSpans("كما زار بغداد وأربيل والبصرة", "بغداد", "أربيل", "البصرة");
        assertSpans("توجه الوزير للرياض", "لرياض");
    }

    @Test
    void foldsSpellings() {
        assertName("عقد اللقاء في اسطنبول", "إسطنبول");
        assertName("عقد اللقاء في الاسكندريه", "الإسكندرية");
        assertName("عقد اللقاء في أبي غريب", "أبو غريب");
        assertName("قصف طال خان شيخون", "خان شيخون");
        assertName("انفجار في مايدوجوري بنيجيريا", "مايدوغوري", "نيجيريا");
        assertName("غارة على صيدنايه", "صيدنايا");
    }

    @Test
    void takesTheLongestName() {
        assertName("انتشرت القوات في شمال سيناء", "شمال سيناء");
        assertName("عبرت السفينة مضيق باب المندب", "مضيق باب المندب");
        assertName("في جبل الزاوية", "جبل الزاوية");
        assertName("وصلت قافلة إلى معبر باب الهوى", "باب الهوى");
    }

    @Test
    void tellsTripolisApart() {
        assertCountry("اشتباكات في طرابلس بين كتائب ليبية قرب مصراتة", "طرابلس", "LBY");
        assertCountry("اشتباكات في طرابلس والجيش اللبناني ينتشر في باب التبانة وعكار", "طرابلس", "LBN");
        assertCountry("زار الوفد طرابلس اللبنانية", "طرابلس", "LBN");
        assertCountry("قال مصدر في العاصمة الليبية طرابلس", "طرابلس", "LBY");
    }

    @Test
    void publisherDecidesWhereTheTextDoesNot() {
        final PlaceMentions lebanese = matcher.match(Tokenizer.tokenize("قتل شخص في طرابلس مساء أمس"), "الوكالة الوطنية اللبنانية");
        assertEquals("LBN", lebanese.get(0).country());
        final PlaceMentions libyan = matcher.match(Tokenizer.tokenize("قتل شخص في طرابلس مساء أمس"), "وكالة الأنباء الليبية");
        assertEquals("LBY", libyan.get(0).country());
    }

    @Test
    void tellsAmmanFromOman() {
        assertCountry("عقد الاجتماع في عمان بحضور الوزير الأردني", "عمان", "JOR");
        assertCountry("أعلنت سلطنة عمان استضافة المحادثات في مسقط", "سلطنة عمان", "OMN");
    }

    @Test
    void vowelMarksDecideWhereTheyAreWritten() {
        assertEquals("OMN", only("وصل الوزير إلى عُمان").country());
        assertSpans("ترفض دمشق ذلك دومًا في حمص", "دمشق", "حمص");
    }

    @Test
    void shortNamesKeepTheirAlef() {
        assertSpans("في آب الماضي قتل ثلاثة");
        assertSpans("حسم المنتخب المغربي تأهله إلى النهائي");
        assertName("وصل إلى اسطنبول ثم أدرنة ثم ادرنه", "إسطنبول", "أدرنة", "أدرنة");
        assertName("اشتباكات في إب وسط اليمن", "إب", "اليمن");
    }

    @Test
    void countriesAreNoAdjectives() {
        assertSpans("شاركت قوات سورية في التدريب");
        assertName("عاد المهجرون إلى سورية", "سوريا");
    }

    @Test
    void aBoycottIsNoProvince() {
        assertSpans("دعت إلى مقاطعة إسرائيل", "إسرائيل");
    }

    @Test
    void wordsAreNoPlacesWithoutContext() {
        assertSpans("نشرت الصحيفة صور الضحايا على الباب");
        assertSpans("قال حماة الوطن إن الرئيس وعد بالكثير");
        assertSpans("فتح الحارس الباب ووجد التل خاليا");
        assertSpans("شرح الطبيب علاج العين والسن");
        assertSpans("الحكومة السورية في دمشق دخلت من الباب الخلفي", "دمشق");
        assertSpans("أطلقت الشرطة الجزائرية القنابل المسيلة للدموع");
        assertSpans("وقال محمد بن جاسم إن السلوك سلمية");
    }

    @Test
    void wordsArePlacesBehindANounOfPlace() {
        assertName("سيطر الجيش على مدينة الباب", "الباب");
        assertName("غارة على بلدة صور", "صور");
        assertName("قصف مدفعي على مدينة حماة", "حماة");
        assertName("اشتباكات في مدينة سرت", "سرت");
    }

    @Test
    void wordsArePlacesBesideTheirNeighbours() {
        assertTrue(spans("قصف الطيران الإسرائيلي صيدا والنبطية، ووقعت غارة أخرى في صور جنوب لبنان").contains("صور"));
    }

    @Test
    void aNounOfPlaceSpeaksForItsWholeList() {
        assertName("اقتحمت القوات بلدتي قباطية ويعبد", "قباطية", "يعبد");
    }

    @Test
    void whatIsNamedBehindTellsWhereAPlaceLies() {
        final List<PlaceMention> mentions = all("قصفت المدفعية الإسرائيلية بلدة الطيبة جنوب لبنان");
        assertEquals("LBN", mentions.getFirst().country());
    }

    @Test
    void tellsBodiesFromPlaces() {
        assertUse("خسر نادي الشارقة المباراة", "الشارقة", PlaceMention.Use.BODY);
        assertUse("وقال بنك القاهرة في بيان", "القاهرة", PlaceMention.Use.BODY);
        assertUse("كتبت جريدة الرياض أمس", "الرياض", PlaceMention.Use.BODY);
        assertUse("نقلت وكالة أنباء الإمارات", "الإمارات", PlaceMention.Use.BODY);
        assertUse("كتبت واشنطن بوست أمس", "واشنطن", PlaceMention.Use.BODY);
        assertUse("رحبت حكومة بغداد بالاتفاق", "بغداد", PlaceMention.Use.PARTY);
        assertUse("وصل إلى بغداد أمس", "بغداد", PlaceMention.Use.PLACE);
    }

    @Test
    void capitalsMayStandForGovernments() {
        assertTrue(only("اتهمت واشنطن خصومها بالتصعيد").isMetonym());
        assertEquals("USA", only("اتهمت واشنطن خصومها بالتصعيد").country());
        assertFalse(only("اجتمع الوزراء في واشنطن").isMetonym());
        assertFalse(only("اجتمع الوزراء بواشنطن").isMetonym());
    }

    @Test
    void takesPartsWithTheirPlace() {
        final PlaceMention part = only("قصفت المدفعية ريف حلب الشمالي");
        assertEquals("حلب", part.name());
        assertEquals(PlaceMention.Form.PART, part.form());
        assertEquals("SY-HL", part.admin1());
        assertSpans("قتل خمسة شمال شرق الموصل", "شمال شرق الموصل");
        assertSpans("قتل خمسة في جنوبي العراق", "جنوبي العراق");
        assertSpans("نزح أهالي ريف إدلب الجنوبي والشرقي", "ريف إدلب الجنوبي والشرقي");
    }

    @Test
    void takesDivisionsWithTheirNoun() {
        final PlaceMention province = only("انفجار في محافظة حلب");
        assertEquals(PlaceKind.ADMIN1, province.kind());
        assertEquals("SY-HL", province.admin1());
        assertEquals("SD-DN", only("معارك في ولاية شمال دارفور").admin1());
    }

    @Test
    void takesFacilitiesAsPlacesOfTheirOwn() {
        final PlaceMention university = only("تظاهر الطلاب في جامعة الخرطوم");
        assertEquals("جامعة الخرطوم", university.name());
        assertEquals("SDN", university.country());
        assertEquals(PlaceMention.Form.FACILITY, university.form());
        assertNull(university.latitude(), "the city's coordinates are not the university's");
    }

    @Test
    void takesUnknownNamesBehindOpenNouns() {
        final PlaceMention village = all("قصف استهدف قرية الزرنوقية شمال حماة").getFirst();
        assertEquals("الزرنوقية", village.name());
        assertEquals(PlaceMention.Form.UNKNOWN, village.form());
        assertEquals("SYR", village.country());
        assertNull(village.latitude());
        assertSpans("نزح السكان إلى قرية صغيرة");
        assertSpans("وصلوا إلى مدينة تعرضت للقصف");
        assertSpans("وقع الانفجار في حي سكني");
    }

    @Test
    void takesUnknownSitesInAPhraseOfPlace() {
        final PlaceMention site = all("تجمع المئات في ساحة الوفاء بالعاصمة").getFirst();
        assertEquals("ساحة الوفاء", site.name());
        assertEquals(PlaceKind.FACILITY, site.kind());
        assertSpans("عاد إلى ساحة المعركة");
        assertSpans("شارع الوفاء مغلق");
    }

    @Test
    void takesTheLandOfAPeople() {
        final PlaceMention border = only("انتشر الجنود على الحدود السورية التركية");
        assertEquals("الحدود السورية التركية", border.name());
        assertEquals("SYR", border.country());
        assertEquals("IRQ", only("دخلت الأراضي العراقية").country());
    }

    @Test
    void pointsBackToTheCountry() {
        final List<PlaceMention> mentions = all("أعلنت الحكومة التونسية حظر التجول في البلاد، وانتشر الجيش في العاصمة");
        assertEquals("TUN", mentions.getFirst().country());
        assertEquals("تونس العاصمة", mentions.getLast().name());
    }

    @Test
    void whatPointsToItsNeighbourIsNoSecondPlace() {
        assertSpans("شهدت العاصمة البريطانية، لندن، هجوما", "لندن");
        assertSpans("دخلت القوات منبج، المدينة ذات الغالبية العربية", "منبج");
    }

    @Test
    void wordsThatAreDivisionsSomewhereOnlyAreSoThere() {
        assertSpans("قال مدير مديرية الكهرباء العراقية أمس");
        assertSpans("حددت مديرية الظاهرة مواعيد الامتحانات في العراق", "العراق");
        assertSpans("سيطر الجيش على مديرية الظاهرة في اليمن", "مديرية الظاهرة", "اليمن");
        assertSpans("أفرج عنه بعد قضاء محكومية طويلة في مصر", "مصر");
        assertSpans("نصبت الأمم المتحدة خيمة في مخيم للاجئين");
        assertSpans("قضت المحكمة بسجن الناشط سنة");
    }

    @Test
    void everydayWordsNeedMoreThanTheirCountry() {
        assertSpans("تعهد الرئيس باراك أوباما أمام طهران", "طهران");
        assertSpans("أعيد انتخاب الرئيس المصري لولاية رابعة");
        assertSpans("نددت المغرب بموقف دول الغرب", "المغرب");
        assertSpans("سلمت واشنطن السلطة للشعب العراقي", "واشنطن");
        assertSpans("عاد التونسيون إلى بلده وكبر هناك");
        assertSpans("غادر الوفد الرياض أمس وانتظر عند المركز الحدودي", "الرياض");
    }

    @Test
    void theKingdomIsTheOneThatTheTextSpeaksOf() {
        assertEquals("SAU", all("زار الوزير الإيراني الرياض. وقال إن المملكة دولة جارة").getLast().country());
        assertEquals("MAR", all("قالت الشرطة المغربية إن المملكة آمنة").getLast().country());
    }

    @Test
    void theDivisionAndItsTownAreTakenUp() {
        assertEquals("محافظة درعا", all("دخل الجيش محافظة درعا. وقصف مسلحون قرى في المحافظة").getLast().name());
        assertEquals(PlaceKind.CITY, all("دخل الجيش محافظة درعا. وقصف مسلحون أسواقا في المدينة").getLast().kind());
    }

    @Test
    void newspapersAreQuoted() {
        assertUse("قال قيادي بارز لـ«الشرق الأوسط» أمس", "الشرق الأوسط", PlaceMention.Use.BODY);
    }

    @Test
    void findsDatelines() {
        final List<PlaceMention> mentions = all("الرئيس يعلن تشكيل الحكومة\nالخرطوم - رويترز: أعلن الرئيس تشكيل الحكومة");
        assertTrue(mentions.getFirst().dateline());
        assertFalse(all("وصل الرئيس إلى الخرطوم أمس").getFirst().dateline());
    }

    @Test
    void countsOffsetsBehindWhatIsWrittenToTheName() {
        final String text = "وبدمشق";
        final PlaceMention mention = only(text);
        assertEquals("دمشق", text.substring(mention.begin(), mention.end()));
        assertEquals(0, mention.firstToken());
        assertEquals("دمشق", mention.toPlace().span().of(text));
    }

    @Test
    void emptyAndForeignTextsHaveNoPlaces() {
        assertSpans("");
        assertSpans("Nothing here is Arabic, 12 %");
    }

    private static void assertSpans(final String text, final String... expected) {
        assertEquals(List.of(expected), spans(text));
    }

    private static List<String> spans(final String text) {
        return all(text).stream().map(mention -> text.substring(mention.begin(), mention.end())).toList();
    }

    private static void assertName(final String text, final String... names) {
        assertEquals(List.of(names), all(text).stream().map(PlaceMention::name).toList());
    }

    private static void assertCountry(final String text, final String name, final String country) {
        assertEquals(List.of(country), all(text).stream().filter(mention -> text.substring(mention.begin(), mention.end()).endsWith(name))
                .map(PlaceMention::country).toList());
    }

    private static void assertUse(final String text, final String name, final PlaceMention.Use use) {
        assertEquals(List.of(use), all(text).stream().filter(mention -> text.substring(mention.begin(), mention.end()).equals(name)).map(PlaceMention::use).toList());
    }

    private static PlaceMention only(final String text) {
        final List<PlaceMention> mentions = all(text);
        assertEquals(1, mentions.size(), () -> mentions.toString());
        return mentions.getFirst();
    }

    private static List<PlaceMention> all(final String text) {
        return matcher.match(Tokenizer.tokenize(text), null).all();
    }
}
