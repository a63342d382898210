package io.github.nifiarabicnews.language.normalize;

import java.util.Locale;

/**
 * The rules of the normalizer. Each is an option of its own; rules of one {@link Choice} exclude one another.
 * Code points and names are those of Unicode 17.
 */
public enum NormalizationRule {
    NFC("Normalization Form C", Choice.UNICODE_FORM,
            "Canonical composition and canonical order of marks (Unicode Normalization Form C)."),
    NFKC("Normalization Form KC", Choice.UNICODE_FORM,
            "Compatibility composition and canonical order of marks (Unicode Normalization Form KC)."),
    PRESENTATION_FORMS("Presentation Forms", Choice.NONE,
            "Letters and letter ligatures of Arabic Presentation Forms-A and -B (U+FB50-U+FDFF, U+FE70-U+FEFC), lam-alef among them, become base letters. "
                    + "An isolated or medial mark becomes the mark alone."),
    WORD_LIGATURES("Word Ligatures", Choice.NONE,
            "Ligatures that stand for words become those words: Allah U+FDF2, the salawat U+FDFA and the other honorifics "
                    + "(U+FBC3-U+FBD2, U+FD40-U+FD4F, U+FD90-U+FD91, U+FDC8-U+FDCF, U+FDF0-U+FDFF, U+10ED1-U+10ED8)."),
    SHORT_VOWELS("Short Vowels", Choice.NONE, "FATHA U+064E, DAMMA U+064F and KASRA U+0650 are removed."),
    TANWIN("Tanwin", Choice.NONE, "FATHATAN U+064B, DAMMATAN U+064C and KASRATAN U+064D are removed."),
    SUKUN("Sukun", Choice.NONE, "SUKUN U+0652 is removed."),
    SHADDA("Shadda", Choice.NONE, "SHADDA U+0651 is removed."),
    DAGGER_ALEF("Dagger Alef", Choice.NONE, "LETTER SUPERSCRIPT ALEF U+0670 is removed."),
    QURANIC_ANNOTATION("Quranic Annotation", Choice.NONE,
            "Honorific signs and small high letters U+0610-U+061A and the annotation signs U+06D6-U+06ED are removed."),
    EXTENDED_MARKS("Extended Marks", Choice.NONE,
            "The newer marks are removed: U+0656-U+065F, Arabic Extended-B U+0897-U+089F, Arabic Extended-A U+08CA-U+08FF, Arabic Extended-C U+10EFA-U+10EFF."),
    COMBINING_HAMZA("Combining Hamza", Choice.NONE,
            "MADDAH ABOVE U+0653, HAMZA ABOVE U+0654 and HAMZA BELOW U+0655 are removed where they compose with no letter."),
    TATWEEL("Tatweel", Choice.NONE, "TATWEEL U+0640 is removed."),
    ALEF_HAMZA("Alef with Hamza", Choice.NONE,
            "ALEF WITH HAMZA ABOVE U+0623, BELOW U+0625, and WITH WAVY HAMZA U+0672, U+0673 become ALEF U+0627."),
    ALEF_MADDA("Alef with Madda", Choice.NONE, "ALEF WITH MADDA ABOVE U+0622 becomes ALEF U+0627."),
    ALEF_WASLA("Alef Wasla", Choice.NONE,
            "ALEF WASLA U+0671 and the alefs of Quran prints with a mark attached U+0870-U+0882 become ALEF U+0627."),
    WAW_HAMZA("Waw with Hamza", Choice.NONE, "WAW WITH HAMZA ABOVE U+0624 becomes WAW U+0648."),
    YEH_HAMZA("Yeh with Hamza", Choice.NONE, "YEH WITH HAMZA ABOVE U+0626 becomes YEH U+064A."),
    ALEF_MAKSURA_TO_YEH("Alef Maksura to Yeh", Choice.YEH, "ALEF MAKSURA U+0649 becomes YEH U+064A."),
    FINAL_YEH_TO_ALEF_MAKSURA("Final Yeh to Alef Maksura", Choice.YEH,
            "YEH U+064A at the end of a word becomes ALEF MAKSURA U+0649."),
    TEH_MARBUTA("Teh Marbuta", Choice.NONE, "TEH MARBUTA U+0629 becomes HEH U+0647."),
    LOOK_ALIKES("Persian and Urdu Look-Alikes", Choice.NONE,
            "KEHEH U+06A9 and SWASH KAF U+06AA become KAF U+0643; FARSI YEH U+06CC and YEH BARREE U+06D2 become YEH U+064A; "
                    + "YEH BARREE WITH HAMZA ABOVE U+06D3 becomes YEH WITH HAMZA ABOVE U+0626; HEH DOACHASHMEE U+06BE, HEH GOAL U+06C1, AE U+06D5, "
                    + "HEH WITH YEH ABOVE U+06C0 and HEH GOAL WITH HAMZA ABOVE U+06C2 become HEH U+0647; TEH MARBUTA GOAL U+06C3 becomes TEH MARBUTA U+0629."),
    DIGITS_TO_LATIN("Digits to Latin", Choice.DIGITS,
            "ARABIC-INDIC U+0660-U+0669 and EXTENDED ARABIC-INDIC DIGITS U+06F0-U+06F9 become 0-9, DECIMAL SEPARATOR U+066B a full stop, "
                    + "THOUSANDS SEPARATOR U+066C a comma, ARABIC PERCENT SIGN U+066A the percent sign."),
    DIGITS_TO_ARABIC_INDIC("Digits to Arabic-Indic", Choice.DIGITS,
            "0-9 and EXTENDED ARABIC-INDIC DIGITS become ARABIC-INDIC DIGITS U+0660-U+0669; a full stop between digits becomes U+066B, "
                    + "a comma between digits U+066C, a percent sign after a digit U+066A."),
    DIGITS_TO_EXTENDED("Digits to Extended Arabic-Indic", Choice.DIGITS,
            "0-9 and ARABIC-INDIC DIGITS become EXTENDED ARABIC-INDIC DIGITS U+06F0-U+06F9; a full stop between digits becomes U+066B, "
                    + "a comma between digits U+066C, a percent sign after a digit U+066A."),
    PUNCTUATION_TO_LATIN("Punctuation to Latin", Choice.PUNCTUATION,
            "ARABIC COMMA U+060C, SEMICOLON U+061B, QUESTION MARK U+061F and FULL STOP U+06D4 become , ; ? and . ; double quotation marks "
                    + "(U+00AB, U+00BB, U+201C-U+201F) become U+0022, single ones (U+2018-U+201B, U+2039, U+203A) U+0027, ELLIPSIS U+2026 three full stops."),
    PUNCTUATION_TO_ARABIC("Punctuation to Arabic", Choice.PUNCTUATION,
            "A comma, semicolon or question mark directly after an Arabic character or a closing quotation mark becomes U+060C, U+061B, U+061F; ARABIC FULL STOP U+06D4 becomes "
                    + "a full stop; double quotation marks become U+00AB and U+00BB: U+0022 opens after white space, an opening bracket or the text's begin, and closes elsewhere."),
    BIDI_CONTROLS("Bidi Controls", Choice.NONE,
            "Directional controls are removed: U+061C, U+200E, U+200F, U+202A-U+202E, U+2066-U+206F."),
    ZERO_WIDTH_SPACES("Zero-Width Spaces", Choice.NONE,
            "ZERO WIDTH SPACE U+200B, WORD JOINER U+2060 and ZERO WIDTH NO-BREAK SPACE (byte order mark) U+FEFF are removed."),
    ZERO_WIDTH_NON_JOINER("Zero-Width Non-Joiner", Choice.NONE, "ZERO WIDTH NON-JOINER U+200C is removed."),
    ZERO_WIDTH_JOINER("Zero-Width Joiner", Choice.NONE, "ZERO WIDTH JOINER U+200D is removed."),
    SOFT_HYPHEN("Soft Hyphen", Choice.NONE, "SOFT HYPHEN U+00AD is removed."),
    SPACES("Spaces", Choice.NONE,
            "NO-BREAK SPACE U+00A0 and the other spaces (U+1680, U+2000-U+200A, U+202F, U+205F, U+3000) become SPACE U+0020."),
    LINE_ENDS("Line Ends", Choice.NONE,
            "CR LF, CR, LINE TABULATION U+000B, FORM FEED U+000C, NEXT LINE U+0085, LINE SEPARATOR U+2028 and PARAGRAPH SEPARATOR U+2029 become LF U+000A."),
    SPACE_RUNS("Space Runs", Choice.NONE,
            "A run of spaces and tabs becomes one space; at the begin and end of a line it is removed."),
    BLANK_LINES("Blank Lines", Choice.NONE, "A run of line feeds becomes one; at the text's begin it is removed."),
    LETTER_RUNS("Letter Runs", Choice.NONE, "An Arabic letter three or more times in a row becomes one.");

    /** Rules of one choice exclude one another; those of {@link #NONE} stand alone. */
    public enum Choice {
        NONE, UNICODE_FORM, YEH, DIGITS, PUNCTUATION
    }

    /** How many rules there are. */
    static final int COUNT = values().length;

    private final String title;
    private final Choice choice;
    private final String description;

    NormalizationRule(final String title, final Choice choice, final String description) {
        this.title = title;
        this.choice = choice;
        this.description = description;
    }

    /** Name for people, in title case. */
    public String title() {
        return title;
    }

    public Choice choice() {
        return choice;
    }

    /** What the rule does, with the code points it does it to. */
    public String description() {
        return description;
    }

    /** Name for attributes and reports: lower case, words set apart by hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
