package io.github.nifiarabicnews.language.normalize;

/** Letters that the rules name. */
final class ArabicLetters {
    static final int ALEF_MADDA = 0x0622;
    static final int ALEF_HAMZA_ABOVE = 0x0623;
    static final int WAW_HAMZA = 0x0624;
    static final int ALEF_HAMZA_BELOW = 0x0625;
    static final int YEH_HAMZA = 0x0626;
    static final int ALEF = 0x0627;
    static final int TEH_MARBUTA = 0x0629;
    static final int TATWEEL = 0x0640;
    static final int KAF = 0x0643;
    static final int HEH = 0x0647;
    static final int WAW = 0x0648;
    static final int ALEF_MAKSURA = 0x0649;
    static final int YEH = 0x064A;
    static final int ALEF_WASLA = 0x0671;

    private ArabicLetters() {
    }

    /** Whether the code point is in one of the blocks of the Arabic script, presentation forms included. */
    static boolean isInArabicBlock(final int codePoint) {
        return codePoint >= 0x0600 && codePoint <= 0x06FF || codePoint >= 0x0750 && codePoint <= 0x077F || codePoint >= 0x0870 && codePoint <= 0x08FF
                || codePoint >= 0xFB50 && codePoint <= 0xFDFF || codePoint >= 0xFE70 && codePoint <= 0xFEFC || codePoint >= 0x10EC0 && codePoint <= 0x10EFF;
    }

    /** Whether the code point is a letter of the Arabic script, tatweel included. Letters newer than the running Java's Unicode count too. */
    static boolean isLetter(final int codePoint) {
        return isInArabicBlock(codePoint)
                && (Character.isLetter(codePoint) || codePoint == 0x088F || codePoint >= 0x10EC2 && codePoint <= 0x10EC7);
    }
}
