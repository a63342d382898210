package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.WordForm;
import java.util.Arrays;

/** The closed classes of Arabic that tell what may stand beside them. A word can be in more than one. */
public final class FunctionWords {
    /** Governs a noun: في، من، بعد، خلال. */
    public static final int PREPOSITION = 1;
    /** Negates the verb behind it: لم، لن، لا، ما. */
    public static final int VERB_NEGATOR = 1 << 1;
    /** Negates what is no verb: ليس، غير، عدم، دون. */
    public static final int NOUN_NEGATOR = 1 << 2;
    /** Only before verbs: قد، سوف، لن، لم، كي. */
    public static final int VERB_ONLY = 1 << 3;
    /** سوف and لن. */
    public static final int FUTURE = 1 << 4;
    public static final int QAD = 1 << 5;
    /** أن and إن with their kin, which open a clause. */
    public static final int COMPLEMENTIZER = 1 << 6;
    /** إذا، لو، ربما. */
    public static final int CONDITIONAL = 1 << 7;
    public static final int RELATIVE = 1 << 8;
    public static final int DEMONSTRATIVE = 1 << 9;
    /** كان with its forms. */
    public static final int COPULA_PAST = 1 << 10;
    /** يكون with its forms. */
    public static final int COPULA = 1 << 11;
    /** لكن، بينما، فيما، حيث، كما: a new clause. */
    public static final int CLAUSE_OPENER = 1 << 12;
    /** Words for numbers from 3 up, and for unknown numbers of people: عشرات، مئات. */
    public static final int NUMERAL = 1 << 13;
    /** Only before nouns: كل، بعض، جميع، أي، عدة. */
    public static final int QUANTIFIER = 1 << 14;
    public static final int INTERROGATIVE = 1 << 15;
    /** كي، لكي، حتى: what is aimed at. */
    public static final int PURPOSE = 1 << 16;
    /** A و ف ب ل ك that stands by itself but belongs to the word behind it: {@code بـ"الانسحاب"}, {@code و قال}. */
    public static final int CLITIC = 1 << 17;

    /** Adverbs, comparatives and the like, which look like forms of verbs: هناك، أشد، أقصى. */
    public static final int ADVERB = 1 << 18;

    private static final int SLOTS = 2048;
    private static final char[][] WORDS = new char[SLOTS][];
    private static final int[] CLASSES = new int[SLOTS];

    static {
        add(PREPOSITION, "في من إلى على عن مع بين ضد لدى عند منذ حول تجاه نحو قبل بعد خلال أثناء عبر قرب وسط أمام خلف تحت فوق داخل خارج عقب إثر بسبب رغم بدون دون قبيل بعيد ضمن لأجل حيال إزاء بشأن جراء غداة");
        add(PREPOSITION, "بهدف بغية بغرض نتيجة بفعل بموجب بحق شمال جنوب شرق غرب شمالي جنوبي شرقي غربي قبالة صوب بحسب وفق وفقا حسب باتجاه لصالح");
        add(VERB_NEGATOR | VERB_ONLY, "لم ولم لما");
        add(VERB_NEGATOR | VERB_ONLY | FUTURE, "لن");
        add(VERB_NEGATOR, "لا ما");
        add(NOUN_NEGATOR, "ليس ليست ليسوا لسنا غير عدم دون بدون بلا بعدم لعدم وعدم");
        add(VERB_ONLY | FUTURE, "سوف");
        add(VERB_ONLY | QAD, "قد لقد فقد وقد");
        add(VERB_ONLY | PURPOSE, "كي لكي حتى");
        add(COMPLEMENTIZER, "أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا أني إني إنني أنني بأن بأنه بأنها بأنهم لأن لأنه لأنها كأن أنكم إنكم بأنهما بأننا");
        add(CONDITIONAL, "إذا لو ربما لعل إن ولو فإذا فلو حال");
        add(RELATIVE, "الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي مما ممن");
        add(DEMONSTRATIVE, "هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك بهذا بهذه لهذا لهذه كهذا كهذه");
        add(COPULA_PAST, "كان كانت كانوا كانا كانتا كنا كنت");
        add(COPULA, "يكون تكون يكونوا يكونون نكون أكون ستكون سيكون سنكون تكن يكن");
        add(CLAUSE_OPENER, "لكن لكنه لكنها لكنهم بينما فيما حيث كما حين حينما عندما بعدما قبلما إذ إلا بل ثم أما وأما كلما حيثما فإن فإنه فإنها لكنهما ولكن");
        add(NUMERAL, "ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئتا مئتي مائتا مائتي مئتان مئتين مائتين ألف ألفا آلاف ألفي مليون مليونا ملايين مليار مليارات عشرات مئات المئات العشرات الآلاف بضعة بضع");
        add(QUANTIFIER, "كل بعض جميع أي أية عدة كافة معظم غالبية أغلب سائر كلا كلتا أحد إحدى بضعة مجرد أبرز أكبر أول آخر أكثر أقل أخطر أعنف");
        add(ADVERB, "هنا هناك أيضا جدا فقط الآن غدا أشد أقصى أدنى أعلى أسوأ أفضل أحسن أقوى أوسع اثنان اثنين اثنتان اثنتين الاثنين الإثنين أحيانا تقريبا كذلك هكذا نعم كلا ربما معا مثلا مثل سواء أو أم هو هي هم هما هن نحن أنا أنت أنتم لها لهم لهما لنا لك له به بها بهم فيه فيها منه منها عنه عنها عليه عليها إليه إليها ثمة بعض أمس اليوم مؤخرا حاليا أبدا خاصة خصوصا لاسيما ولا سيما عادة فورا طبعا أخيرا أولا ثانيا أيا أولى أخرى");
        add(INTERROGATIVE, "هل لماذا كيف متى أين ماذا كم ألم أليس فهل ولماذا وكيف");
    }

    private FunctionWords() {
    }

    /** The classes of a token as a set of bits, 0 for none. A و or ف written in front is looked through. */
    static int classesOf(final WordForm word) {
        final char[] folded = word.folded();
        final int length = folded.length;
        if (length > 9) {
            return 0;
        }
        if (length == 1) {
            return "وفبلك".indexOf(folded[0]) >= 0 ? CLITIC : 0;
        }
        final int found = find(folded, 0, length);
        if (found >= 0) {
            return CLASSES[found];
        }
        // فتحت opened, much rather than ف + تحت
        if (length > 2 && (folded[0] == 'و' || folded[0] == 'ف') && !isSpelled(folded, 0, "فتحت")) {
            final int stripped = find(folded, 1, length);
            return stripped < 0 ? 0 : CLASSES[stripped];
        }
        return 0;
    }

    /** Whether the token is a word of one of the classes, with no more than a و or ف written in front: such a word is no verb, however it looks. */
    static boolean isOne(final WordForm word) {
        final char[] folded = word.folded();
        final int conjunction = folded.length == 4 && folded[0] == 'و' ? 1 : 0;
        // عبر عن قلقه as often as عبر الحدود
        if (isSpelled(folded, conjunction, "عبر")) {
            return false;
        }
        // هنأ folds to هنا.
        return !(word.lastWritten() == 'أ' && folded.length <= 4) && (classesOf(word) & ~CLITIC) != 0;
    }

    private static boolean isSpelled(final char[] folded, final int begin, final String word) {
        return folded.length - begin == word.length() && word.equals(new String(folded, begin, word.length()));
    }

    private static void add(final int classes, final String words) {
        for (final String word : words.split(" ")) {
            final char[] folded = Folding.fold(word).toCharArray();
            int slot = slotOf(Folding.hash(folded, 0, folded.length));
            while (WORDS[slot] != null && !Arrays.equals(WORDS[slot], folded)) {
                slot = slot + 1 & SLOTS - 1;
            }
            WORDS[slot] = folded;
            CLASSES[slot] |= classes;
        }
    }

    private static int find(final char[] folded, final int begin, final int end) {
        int slot = slotOf(Folding.hash(folded, begin, end));
        while (WORDS[slot] != null) {
            if (Arrays.equals(WORDS[slot], 0, WORDS[slot].length, folded, begin, end)) {
                return slot;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return -1;
    }

    private static int slotOf(final int hash) {
        final int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & SLOTS - 1;
    }
}
