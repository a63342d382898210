package io.github.nifiarabicnews.language.normalize;

import com.ibm.icu.text.Normalizer2;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every text and every set of rules. */
class NormalizationPropertiesTest {
    private static final ArabicNormalizer SEARCH = normalizer(NormalizationPreset.SEARCH.rules());
    private static final ArabicNormalizer AS_IT_IS = normalizer(Set.of());
    private static final Map<NormalizationRule, ArabicNormalizer> SINGLE = new EnumMap<>(NormalizationRule.class);

    /** Texts of Unicode code points, with those that the rules are about far more frequent than the rest. */
    @Provide
    Arbitrary<String> texts() {
        final Arbitrary<Integer> codePoint = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0x0621, 0x0655)),
                Tuple.of(4, Arbitraries.integers().between(0x0600, 0x06FF)),
                Tuple.of(2, Arbitraries.integers().between(0x0870, 0x08FF)),
                Tuple.of(3, Arbitraries.integers().between(0xFB50, 0xFEFF)),
                Tuple.of(3, Arbitraries.integers().between(0x2000, 0x206F)),
                Tuple.of(4, Arbitraries.integers().between(0x09, 0x7E)),
                Tuple.of(2, Arbitraries.integers().between(0x80, 0x345)),
                Tuple.of(1, Arbitraries.integers().between(0x1100, 0x11FF)),
                Tuple.of(4, Arbitraries.of((int) ' ', (int) '\n', (int) '\r', (int) '\t', 0xA0, 0xAD, 0x85, 0xFEFF)),
                Tuple.of(4, Arbitraries.of(0x0627, 0x0653, 0x0654, 0x0655, 0x064A, 0x06CC, 0x06D2, 0x0648, 0x0640, 0x200B)),
                Tuple.of(2, Arbitraries.of((int) '1', 0x0661, 0x06F1, (int) '.', (int) ',', (int) '%', 0x066B, 0x066C, (int) '"', 0x2488, 0x2026)),
                Tuple.of(1, Arbitraries.integers().between(0x10E00, 0x10EFF)),
                Tuple.of(1, Arbitraries.integers().between(0x1D150, 0x1D1FF)),
                Tuple.of(1, Arbitraries.integers().between(0x1EE00, 0x1F6FF)),
                Tuple.of(1, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)));
        return codePoint.filter(value -> value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE)
                .list().ofMaxSize(24)
                .map(NormalizationPropertiesTest::text);
    }

    private static String text(final List<Integer> codePoints) {
        final StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Normalizers of a random set of rules. Making one walks all of the plane, so a few hundred serve for all tries. */
    @Provide
    Arbitrary<ArabicNormalizer> normalizers() {
        return Arbitraries.integers().between(0, Pool.SIZE - 1).map(Pool::get);
    }

    @Property(tries = 20_000)
    void normalizingTwiceChangesNothingMore(@ForAll("texts") final String text,
                                            @ForAll("normalizers") final ArabicNormalizer normalizer) {
        final String once = normalizer.normalize(text);
        assertEquals(escaped(once), escaped(normalizer.normalize(once)), () -> escaped(text) + " by " + normalizer.rules());
    }

    @Property(tries = 10_000)
    void canonicallyEquivalentTextsAreNormalizedTheSame(@ForAll("texts") final String text,
                                                        @ForAll("normalizers") final ArabicNormalizer normalizer) {
        if (normalizer.rules().contains(NormalizationRule.NFC) || normalizer.rules().contains(NormalizationRule.NFKC)) {
            final String decomposed = Normalizer2.getNFDInstance().normalize(text);
            assertEquals(escaped(normalizer.normalize(text)), escaped(normalizer.normalize(decomposed)), () -> escaped(text) + " by " + normalizer.rules());
        }
    }

    @Property(tries = 20_000)
    void canonicalCompositionAgreesWithIcu(@ForAll("texts") final String text) {
        assertEquals(escaped(Normalizer2.getNFCInstance().normalize(text)), escaped(single(NormalizationRule.NFC).normalize(text)), () -> escaped(text));
    }

    @Property(tries = 20_000)
    void compatibilityCompositionAgreesWithIcu(@ForAll("texts") final String text) {
        assertEquals(escaped(Normalizer2.getNFKCInstance().normalize(text)), escaped(single(NormalizationRule.NFKC).normalize(text)), () -> escaped(text));
    }

    @Property(tries = 10_000)
    void streamsGiveWhatTextsGiveHoweverTheyAreCut(@ForAll("texts") final String text, @ForAll final long seed,
                                                   @ForAll("normalizers") final ArabicNormalizer normalizer) throws IOException {
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        final StreamReport report = normalizer.normalize(new CutStream(text.getBytes(StandardCharsets.UTF_8), new Random(seed)), output, MalformedInput.FAIL);
        final NormalizedText expected = normalizer.normalizeWithOffsets(text);
        assertEquals(escaped(expected.text()), escaped(output.toString(StandardCharsets.UTF_8)), () -> escaped(text) + " by " + normalizer.rules());
        assertEquals(expected.counts().byRule(), report.counts().byRule(), () -> escaped(text) + " by " + normalizer.rules());
        assertEquals(output.size(), report.bytesWritten());
        assertEquals(!expected.text().equals(text), report.changed(), () -> escaped(text) + " by " + normalizer.rules());
    }

    /** Save for encoded surrogates, where Java counts a broken sequence of two bytes and Unicode's recommendation two of one. */
    @Property(tries = 10_000)
    void brokenUtf8IsReplacedAsTheJavaDecoderDoes(@ForAll final byte[] bytes, @ForAll final long seed) throws IOException {
        for (int i = 0; i < bytes.length - 1; i++) {
            Assume.that(bytes[i] != (byte) 0xED || (bytes[i + 1] & 0xFF) < 0xA0 || (bytes[i + 1] & 0xFF) > 0xBF);
        }
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        final StreamReport report = AS_IT_IS.normalize(new CutStream(bytes, new Random(seed)), output, MalformedInput.REPLACE);
        final String decoded = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(escaped(decoded), escaped(output.toString(StandardCharsets.UTF_8)));
        assertEquals(bytes.length, report.bytesRead());
    }

    @Property(tries = 20_000)
    void offsetsLeadToWhatTheTextCameFrom(@ForAll("texts") final String text,
                                          @ForAll("normalizers") final ArabicNormalizer normalizer) {
        final NormalizedText normalized = normalizer.normalizeWithOffsets(text);
        final OffsetMap offsets = normalized.offsets();
        assertEquals(normalizer.normalize(text), normalized.text());
        assertEquals(normalized.text().length(), offsets.normalizedLength());
        assertEquals(text.length(), offsets.originalLength());
        assertEquals(text.length(), offsets.originalBegin(offsets.normalizedLength()));
        for (int offset = 0; offset < offsets.normalizedLength(); offset++) {
            final int begin = offsets.originalBegin(offset);
            final int end = offsets.originalEnd(offset + 1);
            assertTrue(begin <= offsets.originalBegin(offset + 1), () -> escaped(text) + " by " + normalizer.rules());
            assertTrue(begin < end && end <= text.length(), () -> escaped(text) + " by " + normalizer.rules());
            assertTrue(offsets.originalEnd(offset) <= end, () -> escaped(text) + " by " + normalizer.rules());
        }
    }

    /**
     * What a span came from, normalized by itself, gives the span again; spans follow one another without gap or overlap. Rules that look at what is around a span see
     * something else there: what they can change is compared in one form.
     */
    @Property(tries = 20_000)
    void whatASpanCameFromGivesTheSpanAgain(@ForAll("texts") final String text, @ForAll("normalizers") final ArabicNormalizer normalizer) {
        final NormalizedText normalized = normalizer.normalizeWithOffsets(text);
        final OffsetMap offsets = normalized.offsets();
        final List<Integer> units = units(normalized);
        if (!units.isEmpty()) {
            assertEquals("", normalizer.normalize(text.substring(0, offsets.originalBegin(0))), () -> escaped(text) + " by " + normalizer.rules());
        }
        for (int first = 0; first + 1 < units.size(); first++) {
            for (int next = first + 1; next < Math.min(units.size(), first + 5); next++) {
                final int begin = units.get(first);
                final int end = units.get(next);
                final String original = text.substring(offsets.originalBegin(begin), offsets.originalEnd(end));
                final String last = begin == 0 ? "" : normalized.text().substring(begin - 1, begin);
                final String span = regardlessOfContext(last + normalized.text().substring(begin, end), normalizer);
                final Set<String> again = normalizedAmongLetters(last, original, normalizer);
                assertTrue(again.contains(span), () -> span + " is not in " + again + " of " + escaped(original) + " of " + escaped(text) + " by " + normalizer.rules());
                assertEquals(offsets.originalBegin(end), offsets.originalEnd(end), () -> escaped(text) + " by " + normalizer.rules());
            }
        }
    }

    /** Begins of what came from one place of the original as a whole, and the text's end. */
    private static List<Integer> units(final NormalizedText normalized) {
        final List<Integer> units = new ArrayList<>();
        int before = -1;
        for (int offset = 0; offset < normalized.text().length(); offset = normalized.text().offsetByCodePoints(offset, 1)) {
            final int original = normalized.offsets().originalBegin(offset);
            if (original != before) {
                units.add(offset);
            }
            before = original;
        }
        if (!units.isEmpty()) {
            units.add(normalized.text().length());
        }
        return units;
    }

    /** The normalized text as it is by itself and among letters: what stands at its begin and end, as white space and the final yeh, goes by what is there. */
    private static Set<String> normalizedAmongLetters(final String last, final String original, final ArabicNormalizer normalizer) {
        final Set<String> results = new HashSet<>();
        for (final String before : List.of("", "x")) {
            for (final String after : List.of("", "x", "\u0628")) {
                final String result = normalizer.normalize(before + original + after);
                if (result.startsWith(before) && result.endsWith(after) && result.length() >= before.length() + after.length()) {
                    results.add(regardlessOfContext(last + result.substring(before.length(), result.length() - after.length()), normalizer));
                }
            }
        }
        return results;
    }

    private static String regardlessOfContext(final String text, final ArabicNormalizer normalizer) {
        final StringBuilder neutral = new StringBuilder();
        text.chars().map(unit -> switch (unit) {
            case 0x066B -> '.';
            case 0x066C, 0x060C -> ',';
            case 0x066A -> '%';
            case 0x061B -> ';';
            case 0x061F -> '?';
            case 0x00AB, 0x00BB -> '"';
            case 0x0649 -> 0x064A;
            default -> unit;
        }).forEach(unit -> {
            final boolean inRun = normalizer.rules().contains(NormalizationRule.LETTER_RUNS) && ArabicLetters.isLetter(unit)
                    && !neutral.isEmpty() && neutral.charAt(neutral.length() - 1) == unit;
            if (!inRun) {
                neutral.append((char) unit);
            }
        });
        return escaped(neutral.toString());
    }

    /** On what Lucene folds and leaves, the same; other rules of the preset do not fire on these characters. */
    @Property(tries = 10_000)
    void searchAgreesWithLucene(@ForAll("luceneTexts") final String text) {
        assertEquals(escaped(LuceneFold.fold(text)), escaped(SEARCH.normalize(text)));
    }

    @Provide
    Arbitrary<String> luceneTexts() {
        final Arbitrary<Character> letters = Arbitraries.chars().range('\u0621', '\u063A').range('\u0640', '\u0652').range('a', 'z').range('0', '9');
        return letters.list().ofMaxSize(12).map(characters -> {
            final StringBuilder word = new StringBuilder();
            characters.forEach(word::append);
            return word.toString();
        }).list().ofMaxSize(6).map(words -> String.join(" ", words.stream().filter(word -> !SEARCH.normalize(word).isEmpty()).toList()));
    }

    private static ArabicNormalizer normalizer(final Set<NormalizationRule> rules) {
        return ArabicNormalizer.of(rules);
    }

    private static ArabicNormalizer single(final NormalizationRule rule) {
        return SINGLE.computeIfAbsent(rule, key -> normalizer(Set.of(key)));
    }

    static String escaped(final String text) {
        final StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> escaped.append(codePoint > 0x20 && codePoint < 0x7F
                ? Character.toString(codePoint) : String.format("<%04X>", codePoint)));
        return escaped.toString();
    }

    /** Gives what it is asked for in pieces of random length. */
    private static final class CutStream extends InputStream {
        private final ByteArrayInputStream bytes;
        private final Random random;

        CutStream(final byte[] bytes, final Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(final byte[] target, final int offset, final int length) {
            return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(5)));
        }
    }

    private static final class Pool {
        static final int SIZE = 120;
        private static final ArabicNormalizer[] NORMALIZERS =
                new ArabicNormalizer[SIZE];

        static synchronized ArabicNormalizer get(final int index) {
            if (NORMALIZERS[index] == null) {
                NORMALIZERS[index] = normalizer(rules(index));
            }
            return NORMALIZERS[index];
        }

        private static Set<NormalizationRule> rules(final int index) {
            if (index < NormalizationPreset.values().length) {
                return NormalizationPreset.values()[index].rules();
            }
            final Random random = new Random(index);
            final Set<NormalizationRule> rules = EnumSet.noneOf(NormalizationRule.class);
            final Set<NormalizationRule.Choice> taken = EnumSet.noneOf(NormalizationRule.Choice.class);
            for (final NormalizationRule rule : NormalizationRule.values()) {
                if (random.nextBoolean() && (rule.choice() == NormalizationRule.Choice.NONE || taken.add(rule.choice()))) {
                    rules.add(rule);
                }
            }
            return rules;
        }
    }
}
