package io.github.nifiarabicnews.language.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologicalAnalyzerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "قصف | I | قصف | قصف قصفت قصفوا يقصف تقصف يقصفون سيقصف وستقصفها قصفتها قصفوه لقصف والقصف بالقصف قصفاً وبقصفها للقصف مقصوفة القاصفة",
            "ءخذ | I | أخذ | أخذ أخذت يأخذ تأخذ آخذ مأخوذة سيأخذون",
            "سءل | I | سؤال | سأل سألت يسأل سئل سألوه بسؤال مسؤول سؤالا",
            "قرء | I | قراءة | قرأ قرأت يقرأ قرئ قراءة قراءته قرأوا قرؤوا",
            "وصل | I | وصول | وصل وصلت يصل سيصلون وصوله الواصلة موصولا",
            "قود | I | قيادة | قاد قادت قدت يقود تقوده ليقد يقودون قيادته قائد مقودة قيد يقاد",
            "بيع | I | بيع | باع باعت بعت يبيع بيع يباع مبيعة بائع",
            "نوم | I-a | نوم | نام نمت ينام ينامون",
            "دعو | I | دعوة | دعا دعت دعوا دعاه دعاها دعونا يدعو تدعو يدعون يدع دعي دعيت يدعى داعيا الداعي داعية دعوته مدعو مدعوون",
            "نفي | I | نفي | نفى نفت نفاه نفوا نفته ينفي تنفي ينفون ينف نفي نفيه بالنفي نافيا منفية",
            "لقي | I-i | لقاء | لقي لقيت لقوا يلقى يلقون لقاؤه لقائه ولقاءات ملقي",
            "سعي | I | سعي | سعى سعت يسعى يسعون ساعيا سعيه",
            "شنن | I | شن | شن شنت شنوا شننت يشن تشن سيشنون شنها مشنون",
            "رءي | I | رؤية | رأى رأت رأوا يرى ترى رؤية",
            "ءكد | II |  | أكد أكدت يؤكد تؤكد مؤكدا وأكدوا تأكيد تأكيده أؤكد",
            "سمي | II |  | سمى سمت يسمي يسمون تسمية مسمى المسماة",
            "هنء | II |  | هنأ هنأت يهنئ تهنئة",
            "هجم | III |  | هاجم هاجمت يهاجمون هوجم هوجمت مهاجمة مهاجمته المهاجمون مهاجمين",
            "قتل | III |  | قاتل يقاتل قتال مقاتلة مقاتلون القتال",
            "ندي | III |  | نادى نادت ينادي مناداة نداء نودي",
            "حدد | III |  | حاد يحاد",
            "علن | IV |  | أعلن أعلنت يعلن إعلان إعلانها معلنا اعلان المعلنة",
            "عود | IV |  | أعاد أعادت أعدت يعيد أعيد يعاد إعادة بإعادته معيدا معادة",
            "صرر | IV |  | أصر أصرت أصررت يصر إصرار مصرا",
            "لغي | IV |  | ألغى ألغت ألغاه ألغوا يلغي إلغاء بإلغائها ملغاة ألغي يلغى",
            "وقف | IV |  | أوقف أوقفت يوقف إيقاف موقفين",
            "ءمن | IV |  | آمن آمنت يؤمن إيمان مؤمن",
            "صعد | V |  | تصعد يتصعد تصعد متصعدة",
            "حدي | V |  | تحدى تحدت يتحدى تحد التحدي تحديا متحديا تحديه",
            "وعد | V |  | توعد توعدت يتوعد متوعدا توعده",
            "ظهر | VI |  | تظاهر تظاهروا يتظاهرون تظاهر تظاهرات المتظاهرين متظاهري",
            "لقي | VI |  | تلاقى يتلاقى تلاق التلاقي",
            "سحب | VII |  | انسحب انسحبت ينسحب انسحاب بانسحابها لانسحاب إنسحاب والانسحاب المنسحبة",
            "شقق | VII |  | انشق انشقوا ينشق انشقاق المنشقين",
            "وفق | VIII |  | اتفق اتفقت يتفقون اتفاق باتفاق الاتفاق متفقين اتفاقات",
            "وهم | VIII |  | اتهم اتهمت يتهم اتهام متهما اتهموه اتهامات",
            "لقي | VIII |  | التقى التقت التقاه يلتقي التقوا التقاء ملتقيا",
            "غول | VIII |  | اغتال اغتيل اغتالت يغتال اغتيال اغتياله يغتالون اغتيلت",
            "حلل | VIII |  | احتل احتلت احتللنا يحتل احتلال المحتلة احتلها",
            "صدم | VIII |  | اصطدم يصطدم اصطدام",
            "دعي | VIII |  | ادعى ادعت يدعي ادعاء",
            "ءلف | VIII |  | ائتلف يأتلف ائتلاف الائتلاف",
            "عود | X |  | استعاد استعادت استعيد استعدنا يستعيد استعادة باستعادتها مستعيدا",
            "ولي | X |  | استولى استولت يستولي استيلاء باستيلائه",
            "مرر | X |  | استمر استمرت يستمر استمرار المستمرة",
            "ءنف | X |  | استأنف استأنفت يستأنف استئناف باستئنافها",
            "هدف | X |  | استهدف استهدفت يستهدف استهداف مستهدفة المستهدفون استهدفوا",
            "دمر | II | | دمر دمرت يدمر تدمير مدمرة بتدميرها",
            "زلزل | Q1 | | زلزل يزلزل زلزلة",
            "دهور | Q2 | | تدهور يتدهور متدهورة",
    })
    void allFormsOfAVerbAreFound(final String root, final String form, final String masdar, final String tokens) {
        final FormTable.Builder builder = new FormTable.Builder();
        builder.verb(7, root, VerbForm.of(form), masdar == null ? List.of() : List.of(masdar), List.of());
        final FormTable table = builder.build();
        final Set<String> missing = new TreeSet<>();
        for (final String token : tokens.split(" ")) {
            if (!analyze(table, token).hasLexeme(0, 7)) {
                missing.add(token);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "قصف | I | قصف | قصة قاصر مقصف",
            "علن | IV |  | إعلن العلنى",
            "ضرب | I | ضرب | ضرائب",
    })
    void formsOfOtherWordsAreNot(final String root, final String form, final String masdar, final String tokens) {
        final FormTable.Builder builder = new FormTable.Builder();
        builder.verb(7, root, VerbForm.of(form), masdar == null ? List.of() : List.of(masdar), List.of());
        final FormTable table = builder.build();
        for (final String token : tokens.split(" ")) {
            assertFalse(analyze(table, token).hasLexeme(0, 7), token);
        }
    }

    @Test
    void nounsAreFoundInNumberCaseAndWithPronouns() {
        final FormTable.Builder builder = new FormTable.Builder();
        builder.noun(1, "هجوم", List.of("هجمات"), List.of(), false);
        builder.noun(2, "غارة", List.of(), List.of(), false);
        builder.noun(3, "قاض", List.of("قضاة"), List.of(), true);
        builder.noun(4, "قتيل", List.of("قتلى"), List.of("قتيلة"), false);
        builder.adjective(5, "عسكري", List.of(), List.of(), false);
        builder.noun(6, "اشتباك", List.of(), List.of(), false);
        final FormTable table = builder.build();
        final String[] expected = {
            "هجوم 1", "الهجوم 1", "هجومان 1", "بهجومين 1", "هجوما 1", "هجماته 1", "للهجمات 1", "وهجومهم 1",
            "غارة 2", "غاره 2", "غارتان 2", "غارات 2", "غارتها 2", "بالغارات 2",
            "قاض 3", "القاضي 3", "قاضيا 3", "قضاة 3", "قضاته 3", "قاضيين 3",
            "قتيلان 4", "قتلى 4", "قتلاه 4", "القتيلة 4",
            "عسكرية 5", "عسكريون 5", "العسكريين 5", "عسكريتان 5",
            "اشتباكات 6", "باشتباكات 6", "إشتباكات 6"};
        for (final String each : expected) {
            final String[] parts = each.split(" ");
            assertTrue(analyze(table, parts[0]).hasLexeme(0, Integer.parseInt(parts[1])), each);
        }
        assertFalse(analyze(table, "هجومي").hasLexeme(0, 1), "an adjective is no dual");
    }

    @Test
    void readingsTellVoiceTenseAndWhatIsWrittenTogether() {
        final FormTable table = verb("غول", VerbForm.VIII, List.of());
        final long passive = analyze(table, "واغتيل").analysis(0, 0);
        assertEquals("و+ past passive 3 masculine singular", Analysis.describe(passive));
        assertTrue(Analysis.hasClitic(analyze(table, "سيغتالونه").analysis(0, 0), Analysis.SA));
        assertTrue(Analysis.hasClitic(analyze(table, "باغتياله").analysis(0, 0), Analysis.SUFFIX));
        assertEquals(Analysis.MASDAR, Analysis.kind(analyze(table, "الاغتيال").analysis(0, 0)));
        final FormTable sound = verb("قتل", VerbForm.I, List.of("قتل"));
        final AnalyzedText marked = analyze(sound, "قُتل");
        assertFalse(Analysis.has(marked.analysis(0, 0), Analysis.ACTIVE), Analysis.describe(marked.analysis(0, 0)));
    }

    @Test
    void neighboursDecideBetweenVerbAndNoun() {
        final FormTable table = verb("قتل", VerbForm.I, List.of("قتل"));
        assertTrue(kinds(analyze(table, "بعد قتل الجندي"), 1).stream().noneMatch(kind -> kind == Analysis.PAST));
        assertTrue(kinds(analyze(table, "قد قتل الجندي"), 1).stream().allMatch(kind -> kind == Analysis.PAST));
        assertTrue(kinds(analyze(table, "لم يقتل أحد"), 1).stream().allMatch(kind -> kind == Analysis.IMPERFECT));
        assertTrue(kinds(analyze(table, "جميع من قتل أمس"), 2).contains(Analysis.PAST));
    }

    @Test
    void analyzerForgetsNothingThatMatters() {
        final MorphologicalAnalyzer analyzer = new MorphologicalAnalyzer(verb("قصف", VerbForm.I, List.of("قصف")));
        final StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            many.append("كلمة").append(Character.toString('ا' + i % 20)).append(Integer.toString(i, 36).replaceAll("\\d", "ب")).append(' ');
        }
        analyzer.analyze(Tokenizer.tokenize(many.toString()));
        assertTrue(analyzer.analyze(Tokenizer.tokenize("وقصفوها")).hasLexeme(0, 0));
        assertEquals(0, analyzer.analyze(Tokenizer.tokenize("ا".repeat(5000))).count(0));
    }

    @Test
    void rootAndFormMustFit() {
        assertThrows(IllegalArgumentException.class, () -> verb("قصفت", VerbForm.I, List.of()));
        assertEquals(List.of("استعاد"), FormTable.Builder.citations("عود", VerbForm.X));
    }

    private static FormTable verb(final String root, final VerbForm form, final List<String> masdars) {
        final FormTable.Builder builder = new FormTable.Builder();
        builder.verb(0, root, form, masdars, List.of());
        return builder.build();
    }

    private static AnalyzedText analyze(final FormTable table, final String text) {
        return new MorphologicalAnalyzer(table).analyze(Tokenizer.tokenize(text));
    }

    private static List<Integer> kinds(final AnalyzedText text, final int token) {
        final Integer[] kinds = new Integer[text.count(token)];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = Analysis.kind(text.analysis(token, i));
        }
        return Arrays.asList(kinds);
    }
}
