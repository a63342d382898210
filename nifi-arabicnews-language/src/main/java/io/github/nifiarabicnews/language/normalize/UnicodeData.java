package io.github.nifiarabicnews.language.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Combining classes, decompositions and compositions of Unicode 17, the same on every Java release (Java 21 itself knows
 * Unicode 15, which lacks marks of the Arabic blocks). The data are in {@code unicode-normalization.txt}.
 */
final class UnicodeData {
    private static final String RESOURCE = "unicode-normalization.txt";
    private static final int BLOCK_BITS = 8;
    private static final int BLOCK_SIZE = 1 << BLOCK_BITS;
    private static final int BLOCKS = (Character.MAX_CODE_POINT + 1) >> BLOCK_BITS;
    private static final byte[] NO_CLASSES = new byte[BLOCK_SIZE];
    private static final int[][] NO_DECOMPOSITIONS = new int[BLOCK_SIZE][];

    private static final int HANGUL_SYLLABLES = 0xAC00;
    private static final int HANGUL_SYLLABLE_COUNT = 11172;
    private static final int LEADING_CONSONANTS = 0x1100;
    private static final int LEADING_CONSONANT_COUNT = 19;
    private static final int VOWELS = 0x1161;
    private static final int VOWEL_COUNT = 21;
    /** One before the first trailing consonant: index 0 means that there is none. */
    private static final int TRAILING_CONSONANTS = 0x11A7;
    private static final int TRAILING_CONSONANT_COUNT = 28;

    private static final byte[][] CLASSES = new byte[BLOCKS][];
    private static final int[][][] CANONICAL = new int[BLOCKS][][];
    private static final int[][][] COMPATIBILITY = new int[BLOCKS][][];
    private static final boolean[][] SECONDS = new boolean[BLOCKS][];
    private static final Map<Long, Integer> COMPOSITIONS = new HashMap<>();

    static {
        Arrays.fill(CLASSES, NO_CLASSES);
        Arrays.fill(CANONICAL, NO_DECOMPOSITIONS);
        Arrays.fill(COMPATIBILITY, NO_DECOMPOSITIONS);
        load();
    }

    private UnicodeData() {
    }

    /** Canonical combining class; 0 for starters and unassigned code points. */
    static int combiningClass(final int codePoint) {
        return CLASSES[codePoint >> BLOCK_BITS][codePoint & BLOCK_SIZE - 1] & 0xFF;
    }

    /** Whether the code point can compose with one before it. */
    static boolean composesBackward(final int codePoint) {
        final boolean[] block = SECONDS[codePoint >> BLOCK_BITS];
        return block != null && block[codePoint & BLOCK_SIZE - 1]
                || codePoint >= VOWELS && codePoint < VOWELS + VOWEL_COUNT
                || codePoint > TRAILING_CONSONANTS && codePoint < TRAILING_CONSONANTS + TRAILING_CONSONANT_COUNT;
    }

    /** Adds the full canonical decomposition, the code point itself where it has none. */
    static void decompose(final int codePoint, final CodePoints target) {
        final int syllable = codePoint - HANGUL_SYLLABLES;
        if (syllable >= 0 && syllable < HANGUL_SYLLABLE_COUNT) {
            target.add(LEADING_CONSONANTS + syllable / (VOWEL_COUNT * TRAILING_CONSONANT_COUNT));
            target.add(VOWELS + syllable / TRAILING_CONSONANT_COUNT % VOWEL_COUNT);
            if (syllable % TRAILING_CONSONANT_COUNT != 0) {
                target.add(TRAILING_CONSONANTS + syllable % TRAILING_CONSONANT_COUNT);
            }
            return;
        }
        final int[] decomposition = CANONICAL[codePoint >> BLOCK_BITS][codePoint & BLOCK_SIZE - 1];
        if (decomposition == null) {
            target.add(codePoint);
            return;
        }
        for (final int part : decomposition) {
            target.add(part);
        }
    }

    /** The first code point of the full canonical decomposition, save for Hangul syllables, which are given as they are. */
    static int firstOfDecomposition(final int codePoint) {
        final int[] decomposition = CANONICAL[codePoint >> BLOCK_BITS][codePoint & BLOCK_SIZE - 1];
        return decomposition == null ? codePoint : decomposition[0];
    }

    /** Full compatibility decomposition where it differs from the canonical one, else null. */
    static int[] compatibilityDecomposition(final int codePoint) {
        return COMPATIBILITY[codePoint >> BLOCK_BITS][codePoint & BLOCK_SIZE - 1];
    }

    /** The primary composite of two code points, -1 where there is none. */
    static int compose(final int first, final int second) {
        final int leading = first - LEADING_CONSONANTS;
        final int vowel = second - VOWELS;
        if (leading >= 0 && leading < LEADING_CONSONANT_COUNT && vowel >= 0 && vowel < VOWEL_COUNT) {
            return HANGUL_SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_CONSONANT_COUNT;
        }
        final int syllable = first - HANGUL_SYLLABLES;
        final int trailing = second - TRAILING_CONSONANTS;
        if (syllable >= 0 && syllable < HANGUL_SYLLABLE_COUNT && syllable % TRAILING_CONSONANT_COUNT == 0
                && trailing > 0 && trailing < TRAILING_CONSONANT_COUNT) {
            return first + trailing;
        }
        final boolean[] seconds = SECONDS[second >> BLOCK_BITS];
        if (seconds == null || !seconds[second & BLOCK_SIZE - 1]) {
            return -1;
        }
        return COMPOSITIONS.getOrDefault(pair(first, second), -1);
    }

    private static long pair(final int first, final int second) {
        return (long) first << 32 | second;
    }

    private static void load() {
        final Map<Integer, int[]> steps = new HashMap<>();
        try (InputStream stream = UnicodeData.class.getResourceAsStream(RESOURCE);
             BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            String line = reader.readLine();
            while (line != null) {
                read(line, steps);
                line = reader.readLine();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        for (final int codePoint : steps.keySet()) {
            final CodePoints decomposition = new CodePoints();
            expand(codePoint, steps, decomposition);
            put(CANONICAL, codePoint, Arrays.copyOf(decomposition.values(), decomposition.size()));
        }
    }

    private static void read(final String line, final Map<Integer, int[]> steps) {
        final String[] fields = line.split(" ");
        switch (fields[0]) {
            case "M" -> {
                final int end = Integer.parseInt(fields[1].substring(fields[1].indexOf("..") + 2), 16);
                for (int codePoint = Integer.parseInt(fields[1].substring(0, fields[1].indexOf("..")), 16); codePoint <= end; codePoint++) {
                    final int block = codePoint >> BLOCK_BITS;
                    if (CLASSES[block] == NO_CLASSES) {
                        CLASSES[block] = new byte[BLOCK_SIZE];
                    }
                    CLASSES[block][codePoint & BLOCK_SIZE - 1] = (byte) Integer.parseInt(fields[2]);
                }
            }
            case "C" -> {
                final int[] parts = parts(fields);
                steps.put(Integer.parseInt(fields[1], 16), parts);
                COMPOSITIONS.put(pair(parts[0], parts[1]), Integer.parseInt(fields[1], 16));
                final int block = parts[1] >> BLOCK_BITS;
                if (SECONDS[block] == null) {
                    SECONDS[block] = new boolean[BLOCK_SIZE];
                }
                SECONDS[block][parts[1] & BLOCK_SIZE - 1] = true;
            }
            case "S" -> steps.put(Integer.parseInt(fields[1], 16), parts(fields));
            case "K" -> put(COMPATIBILITY, Integer.parseInt(fields[1], 16), parts(fields));
            default -> {
            }
        }
    }

    private static int[] parts(final String[] fields) {
        final int[] parts = new int[fields.length - 2];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(fields[i + 2], 16);
        }
        return parts;
    }

    private static void expand(final int codePoint, final Map<Integer, int[]> steps, final CodePoints target) {
        final int[] parts = steps.get(codePoint);
        if (parts == null) {
            target.add(codePoint);
            return;
        }
        for (final int part : parts) {
            expand(part, steps, target);
        }
    }

    private static void put(final int[][][] blocks, final int codePoint, final int[] value) {
        final int block = codePoint >> BLOCK_BITS;
        if (blocks[block] == NO_DECOMPOSITIONS) {
            blocks[block] = new int[BLOCK_SIZE][];
        }
        blocks[block][codePoint & BLOCK_SIZE - 1] = value;
    }
}
