package io.github.nifiarabicnews.language.normalize;

import java.util.HashMap;
import java.util.Map;

/** The ligatures that stand for whole words, and their words after the Unicode names. */
final class WordLigatures {
    private static final Map<Integer, String> WORDS = new HashMap<>();

    static {
        WORDS.put(0xFBC3, "جل وعلا");
        WORDS.put(0xFBC4, "دامت بركاتهم");
        WORDS.put(0xFBC5, "رحمة الله تعالى عليه");
        WORDS.put(0xFBC6, "رحمة الله عليهم");
        WORDS.put(0xFBC7, "رحمة الله عليهما");
        WORDS.put(0xFBC8, "رحمهم الله تعالى");
        WORDS.put(0xFBC9, "رحمهما الله");
        WORDS.put(0xFBCA, "رحمهما الله تعالى");
        WORDS.put(0xFBCB, "رضي الله تعالى عنهم");
        WORDS.put(0xFBCC, "حفظه الله");
        WORDS.put(0xFBCD, "حفظه الله تعالى");
        WORDS.put(0xFBCE, "حفظهم الله تعالى");
        WORDS.put(0xFBCF, "حفظهما الله تعالى");
        WORDS.put(0xFBD0, "صلى الله تعالى عليه وسلم");
        WORDS.put(0xFBD1, "عجل الله فرجه الشريف");
        WORDS.put(0xFBD2, "عليه الرحمة");
        WORDS.put(0xFD40, "رحمه الله");
        WORDS.put(0xFD41, "رضي الله عنه");
        WORDS.put(0xFD42, "رضي الله عنها");
        WORDS.put(0xFD43, "رضي الله عنهم");
        WORDS.put(0xFD44, "رضي الله عنهما");
        WORDS.put(0xFD45, "رضي الله عنهن");
        WORDS.put(0xFD46, "صلى الله عليه وآله");
        WORDS.put(0xFD47, "عليه السلام");
        WORDS.put(0xFD48, "عليهم السلام");
        WORDS.put(0xFD49, "عليهما السلام");
        WORDS.put(0xFD4A, "عليه الصلاة والسلام");
        WORDS.put(0xFD4B, "قدس سره");
        WORDS.put(0xFD4C, "صلى الله عليه وآله وسلم");
        WORDS.put(0xFD4D, "عليها السلام");
        WORDS.put(0xFD4E, "تبارك وتعالى");
        WORDS.put(0xFD4F, "رحمهم الله");
        WORDS.put(0xFD90, "رحمة الله عليه");
        WORDS.put(0xFD91, "رحمة الله عليها");
        WORDS.put(0xFDC8, "رحمه الله تعالى");
        WORDS.put(0xFDC9, "رضي الله تعالى عنه");
        WORDS.put(0xFDCA, "رضي الله تعالى عنها");
        WORDS.put(0xFDCB, "رضي الله تعالى عنهما");
        WORDS.put(0xFDCC, "صلى الله عليه وعلى آله وسلم");
        WORDS.put(0xFDCD, "عجل الله تعالى فرجه الشريف");
        WORDS.put(0xFDCE, "كرم الله وجهه");
        WORDS.put(0xFDCF, "سلامه علينا");
        WORDS.put(0xFDFD, "بسم الله الرحمن الرحيم");
        WORDS.put(0xFDFE, "سبحانه وتعالى");
        WORDS.put(0xFDFF, "عز وجل");
        WORDS.put(0x10ED1, "عليها الصلاة والسلام");
        WORDS.put(0x10ED2, "عليهم الصلاة والسلام");
        WORDS.put(0x10ED3, "عليهما الصلاة والسلام");
        WORDS.put(0x10ED4, "قدس الله سره");
        WORDS.put(0x10ED5, "قدس سرهم");
        WORDS.put(0x10ED6, "قدس سرهما");
        WORDS.put(0x10ED7, "قدست أسرارهم");
        WORDS.put(0x10ED8, "نور الله مرقده");
    }

    private WordLigatures() {
    }

    /** The words of a ligature, null for other code points. Unicode's own decomposition counts where there is one. */
    static int[] words(final int codePoint) {
        if (codePoint >= 0xFDF0 && codePoint <= 0xFDFC) {
            return UnicodeData.compatibilityDecomposition(codePoint);
        }
        final String words = WORDS.get(codePoint);
        return words == null ? null : words.codePoints().toArray();
    }
}
