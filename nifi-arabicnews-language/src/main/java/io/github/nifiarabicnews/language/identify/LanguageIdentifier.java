package io.github.nifiarabicnews.language.identify;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells the language of a text by its script, the letters that only some languages have, and frequent words.
 * <p>
 * Made to tell Arabic from its neighbours in the same script (Persian, Urdu, Pashto, Sorani Kurdish, Uyghur, Sindhi, Jawi Malay)
 * and from what else a news folder holds. It reads at most {@value #MAX_CHARACTERS} characters, needs no model file, and keeps no
 * state: one call costs some microseconds, and threads may share it.
 * </p>
 */
public final class LanguageIdentifier {

    /** More text does not change the answer. */
    static final int MAX_CHARACTERS = 6_000;

    /** Telling letters and stop words of every script, by language; built once. */
    private static final ScriptModel ARABIC = new ScriptModel(LanguageProfiles.ARABIC_SCRIPT);
    private static final ScriptModel LATIN = new ScriptModel(LanguageProfiles.LATIN_SCRIPT);
    private static final ScriptModel CYRILLIC = new ScriptModel(LanguageProfiles.CYRILLIC_SCRIPT);

    /** What counts as a letter of which script, by character; characters from the table's end on are looked at one by one. */
    private static final byte[] LETTERS = letters();
    private static final byte ARABIC_LETTER = 1;
    private static final byte LATIN_LETTER = 2;
    private static final byte ANY_OTHER = 4;

    private LanguageIdentifier() {
    }

    /**
     * The language that most of the text is in.
     *
     * @param text any text, without mark-up; an empty one gives {@link IdentifiedLanguage#UNDETERMINED}
     * @return the language, never null
     */
    public static IdentifiedLanguage identify(final CharSequence text) {
        final char[] begin = begin(text);
        final Map<UnicodeScript, Integer> scripts = countScripts(begin);
        int letters = 0;
        UnicodeScript main = null;
        for (final Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
            letters += entry.getValue();
            if (main == null || entry.getValue() > scripts.get(main)) {
                main = entry.getKey();
            }
        }
        if (main == null) {
            return IdentifiedLanguage.UNDETERMINED;
        }
        final double share = (double) scripts.get(main) / letters;
        return switch (main) {
            case ARABIC -> ARABIC.identify(begin, share, "ar");
            case LATIN -> LATIN.identify(begin, share, null);
            case CYRILLIC -> CYRILLIC.identify(begin, share, null);
            case HAN -> scripts.containsKey(UnicodeScript.HIRAGANA) ? new IdentifiedLanguage("ja", share) : new IdentifiedLanguage("zh", share);
            default -> {
                final String tag = LanguageProfiles.BY_SCRIPT.get(main);
                yield tag == null ? IdentifiedLanguage.UNDETERMINED : new IdentifiedLanguage(tag, share);
            }
        };
    }

    private static char[] begin(final CharSequence text) {
        final char[] begin = new char[Math.min(text.length(), MAX_CHARACTERS)];
        if (text instanceof final String string) {
            string.getChars(0, begin.length, begin, 0);
        } else {
            for (int i = 0; i < begin.length; i++) {
                begin[i] = text.charAt(i);
            }
        }
        return begin;
    }

    private static byte[] letters() {
        final byte[] letters = new byte[0x0700];
        for (int c = 0; c < letters.length; c++) {
            if (c >= 0x0620 && c <= 0x064A) {
                letters[c] = ARABIC_LETTER;
            } else if (Character.isLetter(c)) {
                letters[c] = c < 0x80 ? LATIN_LETTER : ANY_OTHER;
            }
        }
        return letters;
    }

    private static Map<UnicodeScript, Integer> countScripts(final char[] text) {
        final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int arabic = 0;
        int latin = 0;
        for (final char c : text) {
            final int letter = c < LETTERS.length ? LETTERS[c] : ANY_OTHER;
            // Sums instead of branches, as nobody can foretell where words end.
            arabic += letter & ARABIC_LETTER;
            latin += (letter & LATIN_LETTER) >> 1;
            if (letter == ANY_OTHER && Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (arabic > 0) {
            counts.merge(UnicodeScript.ARABIC, arabic, Integer::sum);
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        counts.remove(UnicodeScript.COMMON);
        counts.remove(UnicodeScript.INHERITED);
        return counts;
    }
}
