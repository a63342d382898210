package io.github.nifiarabicnews.language.numbers;

import io.github.nifiarabicnews.language.text.Folding;
import java.util.Arrays;

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

    private static final int SLOTS = 1024;
    private static final char[][] WORDS = new char[SLOTS][];
    private static final int[] KINDS = new int[SLOTS];
    private static final long[] VALUES = new long[SLOTS];

    static {
        add(UNIT, 1, "واحد واحدا واحدة أحد إحدى حادي");
        add(UNIT, 2, "اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي إثنا إثني");
        add(UNIT, 3, "ثلاثة ثلاث");
        add(UNIT, 4, "أربعة أربع");
        add(UNIT, 5, "خمسة خمس");
        add(UNIT, 6, "ستة ست");
        add(UNIT, 7, "سبعة سبع");
        add(UNIT, 8, "ثمانية ثماني ثمان");
        add(UNIT, 9, "تسعة تسع");
        add(TEN, 10, "عشرة عشر");
        final String[] tens = {"عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
        for (int i = 0; i < tens.length; i++) {
            add(TENS, 10L * (i + 2), tens[i] + "ون " + tens[i] + "ين");
        }
        add(HUNDRED, 100, "مئة مائة مية ماية");
        add(HUNDREDS, 200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين");
        final String[] hundreds = {"ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"};
        for (int i = 0; i < hundreds.length; i++) {
            add(HUNDREDS, 100L * (i + 3), hundreds[i] + "مئة " + hundreds[i] + "مائة " + hundreds[i] + "ماية " + hundreds[i] + "مية");
        }
        add(HUNDREDS, 800, "ثمانمئة ثمانمائة");
        add(SCALE, 1_000, "ألف ألفا آلاف");
        add(SCALE_DUAL, 2_000, "ألفان ألفين ألفي");
        add(SCALE, 1_000_000, "مليون مليونا ملايين");
        add(SCALE_DUAL, 2_000_000, "مليونان مليونين مليوني");
        add(SCALE, 1_000_000_000, "مليار مليارا مليارات بليون");
        add(SCALE_DUAL, 2_000_000_000L, "ملياران مليارين ملياري");
        add(VAGUE, 20, "عشرات العشرات");
        add(VAGUE, 200, "مئات المئات مائات");
        add(VAGUE, 2_000, "الآلاف الألوف ألوف");
        add(VAGUE, 2_000_000, "الملايين");
        add(FEW, 3, "بضعة بضع");
    }

    private NumberWords() {
    }

    private static void add(final int kind, final long value, final String words) {
        for (final String word : words.split(" ")) {
            final char[] folded = Folding.fold(word).toCharArray();
            int slot = slotOf(Folding.hash(folded, 0, folded.length));
            while (WORDS[slot] != null && !Arrays.equals(WORDS[slot], folded)) {
                slot = slot + 1 & SLOTS - 1;
            }
            if (WORDS[slot] == null) {
                WORDS[slot] = folded;
                KINDS[slot] = kind;
                VALUES[slot] = value;
            }
        }
    }

    /** @return a number for {@link #kind} and {@link #value}, or -1 */
    static int find(final char[] folded, final int begin, final int end) {
        int slot = slotOf(Folding.hash(folded, begin, end));
        while (WORDS[slot] != null) {
            if (Arrays.equals(WORDS[slot], 0, WORDS[slot].length, folded, begin, end)) {
                return slot;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return -1;
    }

    static int kind(final int found) {
        return KINDS[found];
    }

    static long value(final int found) {
        return VALUES[found];
    }

    private static int slotOf(final int hash) {
        final int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & SLOTS - 1;
    }
}
