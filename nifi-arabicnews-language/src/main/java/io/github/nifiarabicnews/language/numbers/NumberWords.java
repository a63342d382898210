package io.github.nifiarabicnews.language.numbers;

import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of Arabic numbers with their value and how they join. Found without allocation. */
final class NumberWords {
    static final int NONE = 0;
    /** 1 to 9, alone or before عشر, مئة, آلاف. */
    static final int UNIT = 1;
    /** 10, and what makes teens of units. */
    static final int TEN = 2;
    /** 20 to 90. */
    static final int TENS = 3;
    static final int HUNDREDS = 4;
    /** مئة behind a unit multiplies it. */
    static final int HUNDRED = 5;
    /** ألف, مليون, مليار multiply what stands in front. */
    static final int SCALE = 6;
    /** ألفان and the like: a multiple by itself. */
    static final int SCALE_DUAL = 7;
    /** عشرات, مئات, آلاف: at least so many. */
    static final int VAGUE = 8;
    /** بضعة: 3 to 9. */
    static final int FEW = 9;

    private static final List<Integer> KINDS = new ArrayList<>();
    private static final List<Long> VALUES = new ArrayList<>();
    private static final FoldedWordMap WORDS;

    static {
        final Map<String, Integer> words = new HashMap<>();
        add(words, UNIT, 1, "واحد واحدا واحدة أحد إحدى حادي");
        add(words, UNIT, 2, "اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي إثنا إثني");
        add(words, UNIT, 3, "ثلاثة ثلاث");
        add(words, UNIT, 4, "أربعة أربع");
        add(words, UNIT, 5, "خمسة خمس");
        add(words, UNIT, 6, "ستة ست");
        add(words, UNIT, 7, "سبعة سبع");
        add(words, UNIT, 8, "ثمانية ثماني ثمان");
        add(words, UNIT, 9, "تسعة تسع");
        add(words, TEN, 10, "عشرة عشر");
        final String[] tens = {"عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
        for (int i = 0; i < tens.length; i++) {
            add(words, TENS, 10L * (i + 2), tens[i] + "ون " + tens[i] + "ين");
        }
        add(words, HUNDRED, 100, "مئة مائة مية ماية");
        add(words, HUNDREDS, 200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين");
        final String[] hundreds = {"ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"};
        for (int i = 0; i < hundreds.length; i++) {
            add(words, HUNDREDS, 100L * (i + 3), hundreds[i] + "مئة " + hundreds[i] + "مائة " + hundreds[i] + "ماية " + hundreds[i] + "مية");
        }
        add(words, HUNDREDS, 800, "ثمانمئة ثمانمائة");
        add(words, SCALE, 1_000, "ألف ألفا آلاف");
        add(words, SCALE_DUAL, 2_000, "ألفان ألفين ألفي");
        add(words, SCALE, 1_000_000, "مليون مليونا ملايين");
        add(words, SCALE_DUAL, 2_000_000, "مليونان مليونين مليوني");
        add(words, SCALE, 1_000_000_000, "مليار مليارا مليارات بليون");
        add(words, SCALE_DUAL, 2_000_000_000L, "ملياران مليارين ملياري");
        add(words, VAGUE, 20, "عشرات العشرات");
        add(words, VAGUE, 200, "مئات المئات مائات");
        add(words, VAGUE, 2_000, "الآلاف الألوف ألوف");
        add(words, VAGUE, 2_000_000, "الملايين");
        add(words, FEW, 3, "بضعة بضع");
        WORDS = new FoldedWordMap(words);
    }

    private NumberWords() {
    }

    private static void add(final Map<String, Integer> numbers, final int kind, final long value, final String words) {
        for (final String word : words.split(" ")) {
            if (numbers.putIfAbsent(Folding.fold(word), KINDS.size()) == null) {
                KINDS.add(kind);
                VALUES.add(value);
            }
        }
    }

    /** @return a number for {@link #kind} and {@link #value}, or -1 */
    static int find(final char[] folded, final int begin, final int end) {
        return WORDS.get(folded, begin, end);
    }

    static int kind(final int found) {
        return KINDS.get(found);
    }

    static long value(final int found) {
        return VALUES.get(found);
    }
}
