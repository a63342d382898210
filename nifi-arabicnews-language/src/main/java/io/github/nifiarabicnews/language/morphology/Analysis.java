package io.github.nifiarabicnews.language.morphology;

/**
 * One reading of a token, packed into a {@code long} so that the hot path makes no objects: lexeme, inflection, and what is written
 * together with it. The methods here take it apart.
 */
public final class Analysis {
    // Kinds of form, bits 0 to 3
    public static final int PAST = 1;
    public static final int IMPERFECT = 2;
    public static final int IMPERATIVE = 3;
    public static final int MASDAR = 4;
    public static final int ACTIVE_PARTICIPLE = 5;
    public static final int PASSIVE_PARTICIPLE = 6;
    public static final int NOUN = 7;
    public static final int ADJECTIVE = 8;
    public static final int PARTICLE = 9;

    /** May be read in the active voice. */
    public static final int ACTIVE = 1 << 4;
    /** May be read in the passive voice. */
    public static final int PASSIVE = 1 << 5;
    public static final int FIRST_PERSON = 1 << 6;
    public static final int SECOND_PERSON = 2 << 6;
    public static final int THIRD_PERSON = 3 << 6;
    public static final int MASCULINE = 1 << 8;
    public static final int FEMININE = 2 << 8;
    public static final int SINGULAR = 1 << 10;
    public static final int DUAL = 2 << 10;
    public static final int PLURAL = 3 << 10;
    /** Imperfect that can only be indicative. */
    public static final int INDICATIVE = 1 << 12;
    /** Imperfect that can only be subjunctive or jussive. */
    public static final int DEPENDENT = 2 << 12;
    /** Imperfect that can only be jussive: behind لم or لا. */
    public static final int JUSSIVE = 3 << 12;
    /** Stands without a pronoun suffix. */
    static final int FREE = 1 << 14;
    /** Stands before a pronoun suffix. */
    static final int BOUND = 1 << 15;
    /** Accusative with tanwin: never with the article. */
    public static final int INDEFINITE = 1 << 16;
    /** Only before a genitive: never with the article. */
    public static final int CONSTRUCT = 1 << 17;
    static final int TA_MARBUTA = 1 << 18;
    static final int INITIAL_SHIFT = 19;
    /** What the form begins with: 0 anything else, 1 أ, 2 إ, 3 آ. */
    static final int INITIAL = 3 << INITIAL_SHIFT;

    /** A masdar that many verbs of its form do not have: III فعال. */
    static final int RARE = 1 << 21;
    /** Set by {@link ContextRanking}: another word is likelier here. */
    public static final int UNLIKELY = 1 << 22;

    // What is written together with the form, bits 32 to 43
    public static final int WA = 1;
    public static final int FA = 1 << 1;
    /** سـ of the future. */
    public static final int SA = 1 << 2;
    public static final int BI = 1 << 3;
    public static final int LI = 1 << 4;
    public static final int KA = 1 << 5;
    public static final int ARTICLE = 1 << 6;
    public static final int SUFFIX = 1 << 7;
    /** With {@link #SUFFIX}: it is ـي, "my", on a noun. */
    public static final int MINE = 1 << 8;
    public static final int CONJUNCTION = WA | FA;
    public static final int PREPOSITION = BI | LI | KA;

    private static final int KIND = 15;
    private static final int CLITIC_SHIFT = 32;
    private static final int CLITICS = 0xFFF;
    private static final int LEXEME_SHIFT = 44;

    private Analysis() {
    }

    public static long of(final int lexeme, final int features, final int clitics) {
        return (long) lexeme << LEXEME_SHIFT | (long) clitics << CLITIC_SHIFT | features & 0xFFFFFFFFL;
    }

    /** Number of the lexeme in its lexicon. */
    public static int lexeme(final long analysis) {
        return (int) (analysis >>> LEXEME_SHIFT);
    }

    public static int kind(final long analysis) {
        return (int) analysis & KIND;
    }

    /** All bits of inflection, {@link #kind} among them. */
    public static int features(final long analysis) {
        return (int) analysis;
    }

    public static int clitics(final long analysis) {
        return (int) (analysis >>> CLITIC_SHIFT) & CLITICS;
    }

    public static boolean has(final long analysis, final int feature) {
        return ((int) analysis & feature) == feature;
    }

    public static boolean hasClitic(final long analysis, final int anyOf) {
        return (clitics(analysis) & anyOf) != 0;
    }

    /** A past, imperfect or imperative. */
    public static boolean isFinite(final long analysis) {
        final int kind = kind(analysis);
        return kind >= PAST && kind <= IMPERATIVE;
    }

    public static boolean isNominal(final long analysis) {
        final int kind = kind(analysis);
        return kind >= MASDAR && kind <= ADJECTIVE;
    }

    public static boolean isParticiple(final long analysis) {
        final int kind = kind(analysis);
        return kind == ACTIVE_PARTICIPLE || kind == PASSIVE_PARTICIPLE;
    }

    /** 1 to 3, or 0 for what has no person. */
    public static int person(final long analysis) {
        return (int) analysis >>> 6 & 3;
    }

    /** {@link #MASCULINE}, {@link #FEMININE}, or 0 for either. */
    public static int gender(final long analysis) {
        return (int) analysis & 3 << 8;
    }

    /** {@link #SINGULAR}, {@link #DUAL}, {@link #PLURAL}, or 0 for any. */
    public static int number(final long analysis) {
        return (int) analysis & 3 << 10;
    }

    /** {@link #INDICATIVE}, {@link #DEPENDENT}, {@link #JUSSIVE}, or 0 where the form does not tell. */
    public static int mood(final long analysis) {
        return (int) analysis & 3 << 12;
    }

    static int kindOf(final int features) {
        return features & KIND;
    }

    /** The reading in words, for people. */
    public static String describe(final long analysis) {
        final StringBuilder words = new StringBuilder();
        final int clitics = clitics(analysis);
        final String[] cliticNames = {"و+", "ف+", "س+", "ب+", "ل+", "ك+", "ال+"};
        for (int bit = 0; bit < cliticNames.length; bit++) {
            if ((clitics & 1 << bit) != 0) {
                words.append(cliticNames[bit]);
            }
        }
        if (!words.isEmpty()) {
            words.append(' ');
        }
        words.append(new String[] {"?", "past", "imperfect", "imperative", "masdar", "active-participle", "passive-participle", "noun", "adjective", "particle"}[kind(analysis)]);
        if (isFinite(analysis)) {
            words.append(has(analysis, ACTIVE) ? has(analysis, PASSIVE) ? " active/passive" : " active" : " passive");
            words.append(new String[] {"", " 1", " 2", " 3"}[person(analysis)]);
        }
        words.append(new String[] {"", " masculine", " feminine", ""}[gender(analysis) >>> 8]);
        words.append(new String[] {"", " singular", " dual", " plural"}[number(analysis) >>> 10]);
        words.append(new String[] {"", " indicative", " dependent", " jussive"}[mood(analysis) >>> 12]);
        if (has(analysis, INDEFINITE)) {
            words.append(" indefinite");
        }
        if (has(analysis, CONSTRUCT)) {
            words.append(" construct");
        }
        if ((clitics & SUFFIX) != 0) {
            words.append(" +pronoun");
        }
        return words.toString();
    }
}
