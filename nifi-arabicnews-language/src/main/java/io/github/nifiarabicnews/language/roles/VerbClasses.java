package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.BitSet;
import java.util.Set;

/**
 * Verbs that tell roles beside the frames: those whose subject does what the noun behind them says (شن هجوما, قرر فتح السفارة, تمكن من اعتقال), and those
 * whose masdar and passive name whom it is done to (مقتل مدنيين, اعتقال ناشط, أوقف شخصان).
 */
final class VerbClasses {
    private static final Set<String> CONTROL_NAMES = Set.of(
            "قرر", "أعلن", "قام", "واصل", "بدأ", "استأنف", "نفذ", "شن", "أجرى", "عقد", "تمكن", "نجح", "استطاع", "حاول", "اعتزم", "وعد", "تعهد", "التزم", "هدد", "قبل", "وافق", "رفض", "أراد", "سعى",
            "أمر", "قدم", "وجه", "فرض", "اتخذ", "أطلق", "استخدم", "مارس", "حقق", "ارتكب", "وقع", "أبرم", "رفع", "خاض", "جدد", "كرر", "أنهى", "أوقف", "علق", "لوح", "توعد", "عاد", "شارك", "أعرب",
            "عبر", "أبدى", "نظم", "خرج", "اتفق", "عرض", "منح", "أصدر", "أعاد", "باشر", "تابع", "كثف", "صعد", "شدد", "أكمل", "أكد", "اعترف", "تبنى", "سلم", "أرسل", "دعم", "خفض", "ألغى", "حظر",
            "نوى", "استعد", "اضطر", "فشل", "توصل", "أقدم", "اقترح", "طرح", "تلقى", "أجل", "مدد", "رد", "اختتم", "افتتح", "استضاف", "قاد", "دشن", "ألقى", "هاتف", "زاد", "ضاعف", "سارع", "ترأس", "سير", "حشد", "نشر");

    private static final Set<String> PATIENT_NAMES = Set.of("مقتل", "قتل", "أصاب", "إصابة", "اغتال", "اغتيال", "اعتقل", "أوقف", "إيقاف", "احتجز", "اختطف", "خطف", "جرح", "أعدم", "طرد", "رحل", "استشهد", "مصرع",
            "وفاة", "ذبح", "حاكم", "حكم", "سجن", "أسر", "سلم", "أقال", "عزل", "قتيل", "ضحية", "جريح", "إخلاء");

    private static final Set<String> ATTACK_NAMES = Set.of("هجوم", "هاجم", "كمين", "قصف", "غارة", "تفجير", "فجر", "انفجار", "انفجر", "عملية", "اشتباك", "اشتبك", "ضربة", "نيران", "رصاص", "قذيفة", "صاروخ",
            "إطلاق", "أطلق", "معركة", "حرب", "اعتداء", "اعتدى", "مواجهة", "واجه", "مداهمة", "داهم", "قنص", "طعن", "دهس", "مجزرة", "تفريق", "فرق");

    /** Their subject is whom it happened to, whatever the frame of the attack says. */
    private static final Set<String> VICTIM_NAMES = Set.of("لقي", "توفي", "توفى", "سقط", "استشهد", "قضى", "تعرض");
    /** They only tell what others did, unless what they tell is itself said or decided. */
    private static final Set<String> REPORT_NAMES = Set.of("أكد", "تابع", "كرر", "عبر", "أعرب", "أبدى");

    /** Who receives and who is received both take part in the meeting. */
    private static final Set<String> HOST_NAMES = Set.of("استقبل", "استقبال", "استضاف");

    /** Agreements are signed somewhere, whatever else is only said. */
    private static final Set<String> SIGNING_NAMES = Set.of("وقع", "أوقع", "توقيع", "أبرم", "إبرام");

    /** Whoever repels an attack is whom it was meant for. */
    private static final Set<String> REPELLING_NAMES = Set.of("صد", "تصدى", "أحبط", "إحباط");
    /** What they have as subject reaches their object: طالت العقوبات شركة. */
    private static final Set<String> REACHING_NAMES = Set.of("شمل", "طال", "استهدف", "تضمن", "أصاب");
    private static final Set<String> EXCHANGE_NAMES = Set.of("تبادل");

    /** What attacks strike beside people. */
    private static final Set<String> TARGET_NAMES = Set.of("موقع", "مقر", "مبنى", "قاعدة", "معسكر", "ثكنة", "حاجز", "دورية", "قافلة", "موكب", "حي", "سوق", "مسجد", "كنيسة", "مستشفى", "مدرسة", "سفارة",
            "قنصلية", "مطار", "ميناء", "مصفاة", "منشأة", "محطة", "برج", "منزل", "مخيم", "سيارة", "حافلة", "سفينة", "ناقلة", "مركز", "مجمع", "مستودع", "مخزن", "هدف", "طائرة", "رتل", "نقطة", "بيت", "فندق");
    /** Whom the police disperses. */
    private static final Set<String> CROWD_NAMES = Set.of("مظاهرة", "تظاهرة", "مسيرة", "اعتصام", "احتجاج", "تجمع", "وقفة", "حشد");

    private final BitSet target = new BitSet();
    private final BitSet crowd = new BitSet();
    private final BitSet signing = new BitSet();
    private final BitSet repelling = new BitSet();
    private final BitSet exchange = new BitSet();
    private final BitSet reaching = new BitSet();
    private final BitSet host = new BitSet();
    private final BitSet control = new BitSet();
    private final BitSet victim = new BitSet();
    private final BitSet report = new BitSet();
    private final BitSet attack = new BitSet();
    private final BitSet patient = new BitSet();

    VerbClasses(final Lexicon lexicon) {
        for (int lexeme = 0; lexeme < lexicon.lexemeCount(); lexeme++) {
            final String name = lexicon.lexemeName(lexeme);
            final int mark = name.indexOf('#');
            final String plain = mark < 0 ? name : name.substring(0, mark);
            control.set(lexeme, CONTROL_NAMES.contains(plain));
            repelling.set(lexeme, REPELLING_NAMES.contains(plain));
            reaching.set(lexeme, REACHING_NAMES.contains(plain));
            exchange.set(lexeme, EXCHANGE_NAMES.contains(plain));
            signing.set(lexeme, SIGNING_NAMES.contains(plain));
            host.set(lexeme, HOST_NAMES.contains(plain));
            target.set(lexeme, TARGET_NAMES.contains(plain));
            crowd.set(lexeme, CROWD_NAMES.contains(plain));
            patient.set(lexeme, PATIENT_NAMES.contains(plain));
            victim.set(lexeme, VICTIM_NAMES.contains(plain));
            report.set(lexeme, REPORT_NAMES.contains(plain));
            attack.set(lexeme, ATTACK_NAMES.contains(plain));
        }
    }

    boolean isControl(final long reading) {
        return control.get(Analysis.lexeme(reading));
    }

    boolean isTarget(final long reading) {
        return target.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }

    boolean isCrowd(final long reading) {
        return crowd.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }

    boolean isHost(final long reading) {
        return host.get(Analysis.lexeme(reading));
    }

    boolean isSigning(final long reading) {
        return signing.get(Analysis.lexeme(reading));
    }

    boolean isRepelling(final long reading) {
        return repelling.get(Analysis.lexeme(reading));
    }

    boolean isReaching(final long reading) {
        return reaching.get(Analysis.lexeme(reading));
    }

    boolean isExchange(final long reading) {
        return exchange.get(Analysis.lexeme(reading));
    }

    boolean isReport(final long reading) {
        return report.get(Analysis.lexeme(reading));
    }

    boolean isVictimVerb(final long reading) {
        return victim.get(Analysis.lexeme(reading));
    }

    boolean isPatient(final long reading) {
        return patient.get(Analysis.lexeme(reading));
    }

    /** A noun of attack, whose doer is the doer of what it brought about: قتلوا في كمين نصبه المسلحون. */
    boolean isAttack(final long reading) {
        return attack.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }
}
