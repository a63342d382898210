package io.github.nifiarabicnews.language.numbers;

import io.github.nifiarabicnews.language.article.Casualties.Count;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds how many people a sentence says were killed or injured: a number with its noun (12 قتيلا, قتيلين), or a number, a dual or a single
 * person behind a word of killing or injuring (مقتل ثلاثة, إصابة العشرات, استشهد شابان). What is part of a number already given
 * (بينهم ثلاثة أطفال) is left out; numbers of one kind that are joined (مقتل 3 جنود و5 مدنيين) are one mention each.
 */
public final class CasualtyFinder {
    /** A number further behind its word of killing belongs to something else. */
    private static final int REACH = 9;

    private static final int KILLED = 1;
    private static final int INJURED = 2;
    /** A word of killing or injuring that takes people behind it. */
    private static final int GOVERNS = 4;
    /** A noun that is counted: قتيل. */
    private static final int COUNTED = 8;
    /** Two of them by itself: قتيلان. */
    private static final int DUAL = 16;
    /** بينهم: what follows is a part of what was counted. */
    private static final int PART = 32;
    /** One person: متظاهر. */
    private static final int PERSON = 64;
    /** Measures and things, which are not killed. */
    private static final int THING = 128;
    /** آخرون: as many more. */
    private static final int OTHERS = 256;

    private static final FoldedWordMap WORDS;

    static {
        final Map<String, Integer> words = new HashMap<>();
        add(words, KILLED | GOVERNS, "قتل قتلت قتلوا قتلا يقتل تقتل مقتل استشهد استشهدت استشهدوا استشهاد مصرع وفاة توفي توفيت قضى قضت سقط سقطت سقوط بحياة أودى إعدام أعدم أعدمت اغتيال ضحيته ضحيتها القتلى الشهداء الوفيات الضحايا");
        add(words, KILLED | COUNTED, "قتيل قتيلا قتيلة قتلى شهيد شهيدا شهيدة شهداء وفاة وفيات ضحية ضحايا جثة جثث");
        add(words, KILLED | COUNTED | DUAL, "قتيلان قتيلين شهيدان شهيدين جثتان جثتين");
        add(words, INJURED | GOVERNS, "أصيب أصيبت أصيبوا إصابة إصابات جرح جرحت جرحوا بجروح الجرحى المصابين المصابون");
        add(words, INJURED | COUNTED, "جريح جريحا جريحة جرحى مصاب مصابا مصابة مصابين مصابون إصابة إصابات");
        add(words, INJURED | COUNTED | DUAL, "جريحان جريحين مصابان");
        add(words, PART, "بينهم بينهن بينها منهم منهن منها ضمنهم أحدهم إحداهن أغلبهم معظمهم غالبيتهم نصفهم");
        final String singles = "شخص متظاهر مواطن جندي شرطي طفل شاب رجل صحفي صحافي ضابط عنصر مسلح مقاتل قيادي مستوطن مهاجر ناشط مسعف طبيب أسير انتحاري فلسطيني إسرائيلي سوري عراقي يمني لبناني "
                + "مصري ليبي تونسي تركي أمريكي أميركي روسي أفغاني صومالي لاجئ مدني سائح سائق قائد موظف مدرس إمام طالب امرأة سيدة طفلة فتاة فتى رضيع إرهابي متشدد";
        add(words, PERSON, singles);
        for (final String single : singles.split(" ")) {
            final String stem = single.endsWith("ة") ? single.substring(0, single.length() - 1) + "ت" : single;
            add(words, PERSON | DUAL, stem + "ان");
            // مدنيين is two or more; these have a plural of their own.
            if ("شخص جندي طفل شاب رجل ضابط عنصر طبيب أسير سائق قائد طالب طفلة سيدة فتاة".contains(single)) {
                add(words, PERSON | DUAL, stem + "ين");
            }
        }
        add(words, OTHERS, "آخرون آخرين أخريات آخر أخرى آخران");
        add(words, THING, "يوم أيام يوما يومين ساعة ساعات عام عاما أعوام عامين سنة سنوات سنتين شهر شهرا أشهر شهور شهرين أسبوع أسابيع أسبوعا أسبوعين دقيقة دقائق ثانية ثوان كيلومتر كيلومترا كيلومترات كلم كم متر مترا أمتار غارة غارات "
                + "صاروخ صاروخا صواريخ قذيفة قذائف سيارة سيارات منزل منزلا منازل دولار دولارا طن طنا دولة دول مرة مرات مدينة بلدة قرية قرى طائرة طائرات دبابة آلية آليات عملية عمليات هجوم هجمات انفجار تفجير اتفاق اتفاقا "
                + "بالمئة بالمائة مئوية موقع مواقع نقطة نقاط جولة جولات عائلة عائلات أسرة مليون حزب أحزاب محافظة محافظات يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان "
                + "أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت رمضان شوال محرم صفر");
        WORDS = new FoldedWordMap(words);
    }

    private final TokenizedText text;
    private final int first;
    private final int end;
    private final List<CasualtyMention> found = new ArrayList<>();
    private int governor = -1;
    private int governs;
    private boolean isPart;
    private boolean hasCounted;
    /** مقتل وإصابة 20: how many of each is not said. */
    private boolean isMixed;

    private CasualtyFinder(final TokenizedText text, final int sentence) {
        this.text = text;
        this.first = text.firstToken(sentence);
        this.end = text.endToken(sentence);
    }

    /** The counts of one sentence in text order. */
    public static List<CasualtyMention> find(final TokenizedText text, final int sentence) {
        final CasualtyFinder finder = new CasualtyFinder(text, sentence);
        for (int token = finder.first; token < finder.end; token++) {
            if ((finder.classes(token) & (KILLED | INJURED)) != 0) {
                return finder.run();
            }
        }
        return List.of();
    }

    private static void add(final Map<String, Integer> classesByWord, final int classes, final String words) {
        for (final String word : words.split(" ")) {
            classesByWord.merge(Folding.fold(word), classes, (a, b) -> a | b);
        }
    }

    private int classes(final int token) {
        if (!text.isWord(token)) {
            return 0;
        }
        int classes = WORDS.get(text, token);
        if (classes >= 0) {
            return classes;
        }
        final char[] folded = text.foldedChars(token);
        if (folded.length > 3 && (folded[0] == 'و' || folded[0] == 'ف' || folded[0] == 'ب' || folded[0] == 'ل')) {
            classes = WORDS.get(folded, 1, folded.length);
        }
        return Math.max(classes, 0);
    }

    private List<CasualtyMention> run() {
        final List<NumberMention> numbers = NumberReader.read(text, first, end);
        int next = 0;
        int token = first;
        while (token < end) {
            while (next < numbers.size() && numbers.get(next).firstToken() < token) {
                next++;
            }
            if (next < numbers.size() && numbers.get(next).firstToken() == token) {
                token = Math.max(token + 1, number(numbers.get(next)));
                continue;
            }
            word(token, classes(token));
            token++;
        }
        return found;
    }

    /** @return the token to go on with */
    private int number(final NumberMention number) {
        final int noun = number.endToken();
        final int nounClasses = noun < end ? classes(noun) : 0;
        if ((nounClasses & COUNTED) != 0 && (nounClasses & DUAL) == 0) {
            final boolean isKilled = (nounClasses & KILLED) != 0;
            if (!isPart || isKilled != (governs == KILLED)) {
                add(number.firstToken(), noun + 1, isKilled, number.min(), number.max());
            }
            governs = isKilled ? KILLED : INJURED;
            governor = noun;
            hasCounted = true;
            return noun + 1;
        }
        if ((nounClasses & THING) != 0 || isDateOrTime(number) || isPart || isMixed) {
            return noun;
        }
        if (governor >= 0 && number.firstToken() - governor <= REACH && isPeople(number, nounClasses)) {
            int kind = governs;
            if ((nounClasses & OTHERS) != 0 && noun + 1 < end && text.isFolded(noun + 1, "بجروح")) {
                kind = INJURED;
            }
            add(number.firstToken(), Math.min(end, noun + 1), kind == KILLED, number.min(), number.max());
            hasCounted = true;
        }
        return noun;
    }

    private void word(final int token, final int classes) {
        if (classes == 0) {
            return;
        }
        if ((classes & PART) != 0) {
            isPart = true;
            return;
        }
        if ((classes & DUAL) != 0 && (classes & COUNTED) != 0) {
            final boolean isKilled = (classes & KILLED) != 0;
            if (!isPart || isKilled != (governs == KILLED)) {
                add(token, token + 1, isKilled, 2L, 2L);
            }
            governor = token;
            governs = isKilled ? KILLED : INJURED;
            hasCounted = true;
            return;
        }
        if ((classes & GOVERNS) != 0) {
            final int kind = (classes & KILLED) != 0 ? KILLED : INJURED;
            isMixed = governor >= 0 && governor == token - 1 && kind != governs && !hasCounted;
            governor = token;
            governs = kind;
            isPart = false;
            hasCounted = false;
            return;
        }
        if ((classes & PERSON) != 0 && governor >= 0 && token - governor <= 2 && !hasCounted && !isPart && !hasArticle(token)) {
            final long count = (classes & DUAL) != 0 ? 2 : 1;
            add(token, token + 1, governs == KILLED, count, count);
            hasCounted = true;
        } else if ((classes & OTHERS) != 0 && governor == token - 1 && !hasCounted && text.isFolded(token, "اخر")) {
            add(token, token + 1, governs == KILLED, 1L, 1L);
            hasCounted = true;
        }
    }

    private boolean hasArticle(final int token) {
        return text.foldedLength(token) > 4 && text.foldedAt(token, 0) == 'ا' && text.foldedAt(token, 1) == 'ل';
    }

    /** A number right behind its word of killing needs no noun; further away the noun must be one of people. */
    private boolean isPeople(final NumberMention number, final int nounClasses) {
        if ((nounClasses & (PERSON | OTHERS)) != 0) {
            return true;
        }
        if (hasCounted && isJoined(number.firstToken())) {
            return true;
        }
        for (int between = governor + 1; between < number.firstToken(); between++) {
            if (text.isNumber(between) || (classes(between) & THING) != 0) {
                return false;
            }
        }
        final int noun = number.endToken();
        final boolean isNear = number.firstToken() - governor <= 2 || number.firstToken() > 0 && text.isFolded(number.firstToken() - 1, "الي");
        if (noun >= end || text.isPunctuation(noun)) {
            return isNear;
        }
        // A noun counted in the accusative (مدنيا) or in the plural; what stands further off must look like people.
        final char last = text.foldedFromEnd(noun, 0);
        return isNear || last == 'ا' && text.foldedLength(noun) > 3;
    }

    private boolean isJoined(final int token) {
        return text.foldedAt(token, 0) == 'و' || token > first && text.isFolded(token - 1, "و");
    }

    private boolean isDateOrTime(final NumberMention number) {
        if (number.min() != null && number.min().equals(number.max()) && number.min() >= 1900 && number.min() <= 2100 && number.endToken() - number.firstToken() == 1) {
            return true;
        }
        final int before = number.firstToken() - 1;
        if (before < first) {
            return false;
        }
        return text.isFolded(before, "الساعه") || text.isFolded(before, "يوم") || text.isFolded(before, "عام") || text.isFolded(before, "سنه") || text.isFolded(before, "العمر")
                || text.isFolded(before, "رقم") || text.isFolded(before, "ال");
    }

    private void add(final int firstToken, final int endToken, final boolean isKilled, final Long min, final Long max) {
        found.add(new CasualtyMention(firstToken, endToken, isKilled, new Count(toInt(min), toInt(max))));
    }

    private static Integer toInt(final Long value) {
        return value == null ? null : (int) Math.min(Integer.MAX_VALUE, value);
    }
}
