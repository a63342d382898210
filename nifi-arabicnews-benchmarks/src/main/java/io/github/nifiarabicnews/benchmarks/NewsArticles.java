package io.github.nifiarabicnews.benchmarks;

import io.github.nifiarabicnews.language.gazetteer.Actor;
import io.github.nifiarabicnews.language.gazetteer.ActorLexicon;
import io.github.nifiarabicnews.language.gazetteer.Gazetteer;
import io.github.nifiarabicnews.language.gazetteer.KnownPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Many different articles out of sentences written for this purpose, with people, bodies and places of the product's own lists and with words that vary, the frequent far more often than the
 * rare: so that no run sees the same few words again and again.
 */
final class NewsArticles {
    /** A slot is a letter behind %: p a person, b a body, s a state, l a place, i a number, d a weekday, m a month, n a noun with what is written to it, q one that no news of conflict is made of, e people, a an adjective. */
    private static final String[] SENTENCES = {
        "أعلن %p، خلال لقاء مع %b في %l، أن %s ستستأنف المحادثات بشأن %n يوم %d المقبل.",
        "قتل %i من عناصر %b وأصيب %i آخرون في هجوم استهدف %n قرب %l %d، بحسب ما أفاد مصدر أمني.",
        "واتهم %p %b بعرقلة %n في %l، داعيا %s إلى التدخل لوقف %n.",
        "نفت %b أي صلة لها بما جرى في %l، وقالت إن %n لم تكن ضمن خططها.",
        "وصل %p إلى %l في زيارة رسمية تستمر %i أيام يبحث فيها مع %p ملف %n والعلاقات بين %s و%s.",
        "تظاهر مئات %e في %l احتجاجا على %n، ورفعوا لافتات تطالب %b بتوفير %n.",
        "اعتقلت قوات الأمن %i من %e في %l بتهمة %n، وأحالتهم إلى النيابة العامة.",
        "شنت طائرات %s غارات على مواقع %b في %l، ما أسفر عن مقتل %i أشخاص وتدمير %n.",
        "وقال %p إن بلاده ترفض %n وتطالب %s بسحب قواتها من %l قبل نهاية %m.",
        "وافقت %b على تقديم %i ملايين دولار لدعم %n في %l و%l و%l.",
        "دان %p الهجوم الذي وقع في %l وأودى بحياة %i من %e، ووصفه بأنه %a.",
        "وأفاد شهود من %l بأن مسلحين خطفوا %i من %e بينما كانوا في طريقهم إلى %l.",
        "أقال %p وزير %n بعد خلافات استمرت أشهرا حول %n ومستقبل %b.",
        "توصلت %s و%s إلى اتفاق لتبادل %n، وقع في %l برعاية %b.",
        "هدد %p بفرض عقوبات على %s إذا لم تلتزم بوقف %n خلال %i أسابيع.",
        "عاد إلى %l نحو %i من %e بعد هدوء المعارك بين %b والفصائل في ريف %l.",
        "وأكدت %b أن %n وصلت إلى %l بعد أن أفرجت السلطات عن %i شاحنات كانت محتجزة منذ %m.",
        "أطلق مجهولون النار على %p لدى خروجه من %n في حي بمدينة %l، ونقل إلى المستشفى.",
        "ورحبت %s بقرار %b سحب مراقبيها من %l، معتبرة أن ذلك خطوة %a نحو %n.",
        "بحث %p مع سفير %s لدى %s سبل تعزيز %n وتطوير %n بين الجانبين.",
        "وفرضت السلطات حظر التجول في %l إثر مواجهات بين %e وقوات %s أوقعت %i جرحى.",
        "استقال %p من رئاسة %b احتجاجا على %n، وفق بيان صدر %d.",
        "وأشار التقرير إلى أن %n في %l تراجعت بنسبة %i في المئة مقارنة مع %m الماضي.",
        "انسحبت وحدات من %b باتجاه %l بعد معارك %a مع قوات %s دامت %i ساعات.",
        "طالب %e في رسالة إلى %p بفتح تحقيق في %n التي شهدتها %l في %m.",
        "وتستضيف %l في %m المقبل مؤتمرا حول %n يشارك فيه %p و%p وممثلون عن %b.",
        "سلمت %s إلى %s %i من %e المطلوبين في قضايا %n، بموجب اتفاق وقعه البلدان.",
        "لم تعلق %b على الاتهامات، لكن %p قال إن %n «غير %a» وإن %n مستمرة.",
        "فتح معبر %l أمام %n بعد إغلاق دام %i يوما، وعبرته %i حافلة تقل %e.",
        "وذكر مراسلنا في %l أن انفجارا هز %n، وأن فرق الإنقاذ انتشلت %i جثث حتى مساء %d.",
        "قضت محكمة في %l بسجن %p %i أعوام بعد إدانته في قضية %n.",
        "وكان %p قد تولى رئاسة %b في %m 2016، خلفا لـ%p الذي أقيل إثر %n.",
        "حذرت %b من كارثة %a في %l حيث يحتاج %i ألفا من %e إلى %n.",
        "صادرت الشرطة في %l %i كيلوغراما من %n كانت معدة للتهريب إلى %s.",
        "وفي %l أيضا، أصيب %i من %e بعدما أطلقت قوات %s قنابل الغاز لتفريق مسيرة دعت إليها %b.",
        "ويرى محللون أن %n بين %s و%s قد يؤجل %n إلى ما بعد %m.",
        "جدد %p رفضه %n، وشدد على أن %b لن تتخلى عن %n مهما كانت الضغوط.",
        "أرسلت %s تعزيزات إلى %l تضم %i آليات و%i جندي استعدادا لـ%n ضد %b.",
        "يعيش %e في مخيم قرب %l ظروفا %a منذ أن هجرتهم %n قبل %i سنوات.",
        "وتعهد %p بمواصلة %n حتى تستعيد %s السيطرة على %l و%l.",
    };
    /** What stands between: background, description and opinion, in which hardly anything happens. */
    private static final String[] BACKGROUND = {
        "وتقع %l على بعد %i كيلومترا من %l، ويبلغ عدد سكانها نحو %i ألف نسمة معظمهم من %e.",
        "ويعتمد %e في %l على %q و%q منذ عقود طويلة، رغم ما تغير من أحوال المنطقة.",
        "وقال أحد %e إن الحياة في %l باتت %a، وإن %q لم تعد كما كانت في السابق.",
        "ويعد %p من أبرز الوجوه التي عرفتها %s في السنوات الأخيرة، وله كتب عدة عن %q.",
        "وبحسب أرقام %b فإن %q في %s بلغت %i مليونا خلال %m، أي أعلى من العام السابق بقليل.",
        "وأوضح الخبير أن %q ترتبط ارتباطا وثيقا بمستوى %q، وأن الفارق بين %l و%l كبير.",
        "ولا يزال السؤال عن %q مطروحا بين %e، فيما تبدو الصورة %a إلى حد بعيد.",
        "ومن المعروف أن %s تملك %i في المئة من %q في العالم، وفق تقديرات %b.",
        "وتحدث الكاتب في مقاله عن %q وعن معنى %q في زمن تتسارع فيه الأخبار.",
        "كما تطرق %p في حديثه إلى %q، وقال إنه يفضل عدم الخوض في تفاصيلها الآن.",
        "وكانت %l قديما مركزا لـ%q، وفيها %i من المباني التي يعود تاريخها إلى قرون مضت.",
        "ويبلغ طول %q الذي يمر عبر %l و%l نحو %i كيلومترا، وتشرف عليه %b.",
        "وأضافت %e أن الأسعار في %l ما زالت على حالها، لكن %q أغلى بقليل من %m الماضي.",
        "ويضم المعرض الذي يستمر حتى %d المقبل %i لوحة عن %q، رسمها فنانون من %s و%s.",
        "وتظهر الصور التي نشرتها الصحيفة جانبا من %q في %l كما يراها %e كل صباح.",
        "ولم يكن %p قد زار %l من قبل، كما قال، غير أنه قرأ كثيرا عن %q فيها.",
        "وفي رأي %p أن %q لا تنفصل عن %q، وأن من ينظر إلى إحداهما وحدها لا يرى شيئا.",
        "ويرى آخرون أن المسألة %a وأن %q تحتاج إلى وقت أطول مما يظن %e.",
        "وتبدأ الدراسة في مدارس %l يوم %d، ويزيد عدد التلاميذ على %i ألفا.",
        "وكتب %p على صفحته أن %q «%a حقا»، وأرفق بها صورة له مع عدد من %e.",
        "ويقول سكان %l إنهم اعتادوا %q، وإن ما يشغلهم اليوم هو %q قبل كل شيء.",
        "وينتمي %p إلى عائلة من %l، ودرس في %s ثم عمل في %q نحو %i عاما.",
        "ومن بين ما جاء في الكتاب فصل عن %q في %l، وآخر عن %q عند %e.",
        "والحال أن %q بعيدة عن اهتمام %b، وأن قلة من %e تعرف شيئا عنها.",
    };
    private static final String NOUNS = "حوار تعاون هجوم نزاع مشروع ميزانية انتخاب حدود تهريب سلاح غذاء دواء كهرباء مياه وقود نفط غاز تجارة زراعة صناعة تعليم صحة إسكان بطالة فساد رشوة ديون قرض استثمار مصرف عملة تضخم ضريبة جمارك ميناء مطار جسر طريق سكة "
            + "مدرسة جامعة مستشفى مصنع مزرعة سوق مخزن سجن محكمة ثكنة حاجز نقطة موقع مبنى برج فندق مسجد كنيسة متحف مكتبة ملعب حديقة بئر سد نهر واد جبل غابة صحراء ساحل جزيرة مضيق قناة خط أنبوب شبكة محطة مولد هاتف بريد صحيفة قناة إذاعة موقع حساب منصة "
            + "رسالة بيان تصريح خطاب كلمة مقال تقرير دراسة إحصاء استطلاع مؤتمر قمة اجتماع لقاء زيارة جولة وساطة مفاوضة اتفاق معاهدة هدنة تسوية مصالحة دستور قانون مرسوم قرار لائحة نظام إصلاح تعديل استفتاء حملة مسيرة إضراب اعتصام عصيان تمرد انقلاب فتنة حصار "
            + "قصف اشتباك معركة كمين عبوة صاروخ قذيفة طائرة دبابة مدفع بندقية ذخيرة لغم نفق خندق جبهة هدف خسارة ضحية جثة جريح أسير رهينة مفقود نازح لاجئ مهاجر عائد مساعدة إغاثة قافلة حصة خيمة لقاح وباء فيروس سيول زلزال حريق جفاف عاصفة فيضان";
    private static final String QUIET_NOUNS = "مشروع ميزانية غذاء دواء كهرباء مياه وقود نفط غاز تجارة زراعة صناعة تعليم صحة إسكان بطالة ديون قرض استثمار مصرف عملة تضخم ضريبة جمارك ميناء مطار جسر طريق سكة "
            + "مدرسة جامعة مستشفى مصنع مزرعة سوق مخزن مبنى برج فندق مسجد كنيسة متحف مكتبة ملعب حديقة بئر سد نهر واد جبل غابة صحراء ساحل جزيرة مضيق قناة خط أنبوب شبكة محطة مولد هاتف بريد صحيفة إذاعة موقع حساب منصة "
            + "رسالة كلمة مقال تقرير دراسة إحصاء دستور قانون لائحة نظام لقاح وباء سيول جفاف عاصفة";
    private static final String PEOPLE = "المدنيين المتظاهرين الصحفيين الناشطين الطلاب العمال المعلمين الأطباء المزارعين التجار السكان النازحين اللاجئين المهاجرين الجنود المسلحين السجناء المحامين القضاة النواب الممرضين الصيادين السائقين الموظفين العاطلين الأهالي المحتجين الشبان النساء الأطفال";
    private static final String ADJECTIVES = "إنسانية خطيرة عنيفة جديدة مهمة مشتركة سياسية اقتصادية قاسية إيجابية غامضة واسعة محدودة صعبة دامية حاسمة متوقعة مفاجئة ضرورية مقبولة صحيحة كبيرة نادرة";
    private static final String WEEKDAYS = "السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة";
    private static final String MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر نيسان أيار حزيران تموز شباط آذار";
    private static final List<String> IN_FRONT = List.of("ال", "", "وال", "بال", "لل", "كال", "و", "ب", "ل", "ف");
    private static final List<String> BEHIND = List.of("", "ها", "هم", "ات", "ه", "نا", "ين", "ي", "ية", "هما");
    private static final int SENTENCES_IN_PARAGRAPH = 3;
    /** Of ten sentences so many tell what happened, which makes as many events as agencies have, two a kilobyte; and one is of {@link NewsText}, which speaks of more than politics. */
    private static final int NEWS_IN_TEN = 2;

    private final Random random;
    private final Map<Character, List<String>> words = new HashMap<>();

    private NewsArticles(final long seed) {
        random = new Random(seed);
        final List<Actor> actors = ActorLexicon.builtIn().actors();
        words.put('p', names(actors.stream().filter(Actor::isPerson).map(Actor::name).toList()));
        words.put('b', names(actors.stream().filter(actor -> !actor.isPerson() && !actor.isState()).map(Actor::name).toList()));
        words.put('s', names(actors.stream().filter(Actor::isState).map(Actor::name).toList()));
        words.put('l', names(Gazetteer.builtIn().places().stream().map(KnownPlace::name).toList()));
        words.put('n', List.of(NOUNS.split(" ")));
        words.put('q', List.of(QUIET_NOUNS.split(" ")));
        words.put('e', List.of(PEOPLE.split(" ")));
        words.put('a', List.of(ADJECTIVES.split(" ")));
        words.put('d', List.of(WEEKDAYS.split(" ")));
        words.put('m', List.of(MONTHS.split(" ")));
    }

    /** Each name once, in an order that has nothing to do with that of the lists, and always the same. */
    private static List<String> names(final List<String> listed) {
        final List<String> names = new ArrayList<>(listed.stream().distinct().toList());
        Collections.shuffle(names, new Random(3));
        return names;
    }

    /**
     * The same articles in each run.
     *
     * @param bytes the least size of each in UTF-8; it ends with the sentence that reaches it
     */
    static List<String> of(final int count, final int bytes) {
        final NewsArticles source = new NewsArticles(11);
        final List<String> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(source.article(bytes));
        }
        return articles;
    }

    private String article(final int bytes) {
        final StringBuilder text = new StringBuilder();
        int size = 0;
        for (int sentences = 0; size < bytes; sentences++) {
            final String sentence = sentence();
            text.append(sentence).append(sentences == 0 || sentences % SENTENCES_IN_PARAGRAPH == 0 ? '\n' : ' ');
            size += sentence.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return text.toString();
    }

    private String sentence() {
        final int kind = random.nextInt(10);
        if (kind == NEWS_IN_TEN) {
            return NewsText.sentence(random);
        }
        final String[] sentences = kind < NEWS_IN_TEN ? SENTENCES : BACKGROUND;
        return filled(sentences[random.nextInt(sentences.length)]);
    }

    private String filled(final String sentence) {
        final StringBuilder filled = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            if (sentence.charAt(i) != '%') {
                filled.append(sentence.charAt(i));
                continue;
            }
            final char slot = sentence.charAt(++i);
            if (slot == 'i') {
                filled.append(2 + rank(900));
            } else {
                final List<String> choice = words.get(slot);
                final String word = choice.get(rank(choice.size()));
                filled.append(slot == 'n' || slot == 'q' ? IN_FRONT.get(rank(IN_FRONT.size())) + word + BEHIND.get(rank(BEHIND.size())) : word);
            }
        }
        return filled.toString();
    }

    /** Below {@code count}, the low ones far more often, as words of a language are. */
    private int rank(final int count) {
        final double uniform = random.nextDouble();
        return (int) (count * uniform * uniform * uniform);
    }
}
