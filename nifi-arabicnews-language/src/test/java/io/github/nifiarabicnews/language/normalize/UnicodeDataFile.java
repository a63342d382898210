package io.github.nifiarabicnews.language.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Writes {@code unicode-normalization.txt} from the Unicode data in ICU4J: run {@link #main} with the file's path
 * after a change of the ICU4J version. A test keeps the file and ICU4J the same.
 */
final class UnicodeDataFile {
    private UnicodeDataFile() {
    }

    public static void main(final String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), content());
    }

    static String content() {
        final StringBuilder file = new StringBuilder();
        file.append("# Normalization data of the Unicode Character Database, version ").append(UCharacter.getUnicodeVersion()).append('\n');
        file.append("# Source: https://www.unicode.org/Public/ by way of ICU4J. Copyright Unicode, Inc., Unicode License v3,\n");
        file.append("# https://www.unicode.org/license.txt. Code points are hexadecimal; Hangul syllables are left to arithmetic.\n");
        file.append("# M range class: canonical combining class. C pair: canonical decomposition that composes again.\n");
        file.append("# S sequence: canonical decomposition that does not. K sequence: full compatibility decomposition.\n");
        appendCombiningClasses(file);
        appendCanonicalDecompositions(file);
        appendCompatibilityDecompositions(file);
        return file.toString();
    }

    private static void appendCombiningClasses(final StringBuilder file) {
        int begin = 0;
        int current = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT + 1; codePoint++) {
            final int combiningClass = codePoint > Character.MAX_CODE_POINT ? 0 : UCharacter.getCombiningClass(codePoint);
            if (combiningClass != current) {
                if (current != 0) {
                    file.append(String.format("M %04X..%04X %d\n", begin, codePoint - 1, current));
                }
                begin = codePoint;
                current = combiningClass;
            }
        }
    }

    private static void appendCanonicalDecompositions(final StringBuilder file) {
        final Normalizer2 nfc = Normalizer2.getNFCInstance();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            final String decomposition = isHangulSyllable(codePoint) ? null : nfc.getRawDecomposition(codePoint);
            if (decomposition != null) {
                final boolean composes = nfc.normalize(Character.toString(codePoint)).equals(Character.toString(codePoint));
                file.append(String.format("%s %04X %s\n", composes ? "C" : "S", codePoint, hexadecimal(decomposition)));
            }
        }
    }

    private static void appendCompatibilityDecompositions(final StringBuilder file) {
        final Normalizer2 nfd = Normalizer2.getNFDInstance();
        final Normalizer2 nfkd = Normalizer2.getNFKDInstance();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                final String text = Character.toString(codePoint);
                final String decomposition = nfkd.normalize(text);
                if (!decomposition.equals(nfd.normalize(text))) {
                    file.append(String.format("K %04X %s\n", codePoint, hexadecimal(decomposition)));
                }
            }
        }
    }

    private static boolean isHangulSyllable(final int codePoint) {
        return codePoint >= 0xAC00 && codePoint <= 0xD7A3;
    }

    private static String hexadecimal(final String text) {
        return text.codePoints().mapToObj(codePoint -> String.format("%04X", codePoint)).collect(Collectors.joining(" "));
    }
}
