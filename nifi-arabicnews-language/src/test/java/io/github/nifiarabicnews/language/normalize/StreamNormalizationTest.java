package io.github.nifiarabicnews.language.normalize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StreamNormalizationTest {
    private static final List<String> PIECES = List.of("قال ", "أَحْمَدُ", "ـــ", "\uFDFA", "\uFEFB", "\r\n", "\r", "\n", "  ", "\u00A0", "ا\u0654", "\u0653", "\u0651\u064E", "e\u0301",
            "\uD83D\uDE00", "١٢٫٥٪ ", "12.5, ", "،", "“نعم”", "…", "\u200F", "\u200C", "\uFEFF", "ااا", "ييي ", "\u1100\u1161\u11A8", "\uD803\uDEFA", "abc ", "\t");

    /** Texts many times the size of the buffers, so that everything falls on their edges somewhere. */
    @Test
    void longStreamsGiveWhatTextsGive() throws IOException {
        final Random random = new Random(11);
        for (final Set<NormalizationRule> rules : List.of(NormalizationPreset.SEARCH.rules(), NormalizationPreset.DISPLAY.rules(),
                Set.of(NormalizationRule.NFC, NormalizationRule.LETTER_RUNS, NormalizationRule.SPACE_RUNS, NormalizationRule.LINE_ENDS,
                        NormalizationRule.DIGITS_TO_ARABIC_INDIC, NormalizationRule.PUNCTUATION_TO_ARABIC, NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA),
                Set.<NormalizationRule>of())) {
            final ArabicNormalizer normalizer = ArabicNormalizer.of(rules);
            for (int round = 0; round < 40; round++) {
                final StringBuilder text = new StringBuilder();
                while (text.length() < 30_000) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                final NormalizedText expected = normalizer.normalizeWithOffsets(text);
                final ByteArrayOutputStream output = new ByteArrayOutputStream();
                final StreamReport report = normalizer.normalize(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), output, MalformedInput.FAIL);
                assertEquals(expected.text(), output.toString(StandardCharsets.UTF_8));
                assertEquals(expected.counts().byRule(), report.counts().byRule());
            }
        }
    }

    /** U+2000 is canonically U+2002: it counts for composition as well as for Spaces, alone as before a mark, in a stream as in a text. */
    @Test
    void spacesBeforeMarksCountInStreamsAsInTexts() throws IOException {
        final List<Set<NormalizationRule>> ruleSets = List.of(Set.of(NormalizationRule.NFC), Set.of(NormalizationRule.NFKC),
                Set.of(NormalizationRule.NFC, NormalizationRule.SPACES), Set.of(NormalizationRule.NFC, NormalizationRule.LETTER_RUNS),
                Set.of(NormalizationRule.NFC, NormalizationRule.SPACES, NormalizationRule.LETTER_RUNS),
                Set.of(NormalizationRule.NFKC, NormalizationRule.SPACES, NormalizationRule.LETTER_RUNS, NormalizationRule.SPACE_RUNS),
                NormalizationPreset.DISPLAY.rules(), NormalizationPreset.SEARCH.rules());
        for (final Set<NormalizationRule> rules : ruleSets) {
            final ArabicNormalizer normalizer = ArabicNormalizer.of(rules);
            for (final String text : List.of("\u0621\u0621\u2000\u064C\u064B", "\u0621\u2000\u2000\u064C\u064B", "\u2000\u2000\u0340", "\uFE89 \uFE89\u0651\u064E")) {
                assertEqualHoweverCut(normalizer, text);
            }
        }
    }

    private static void assertEqualHoweverCut(final ArabicNormalizer normalizer, final String text) throws IOException {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        final NormalizedText expected = normalizer.normalizeWithOffsets(text);
        for (int cuts = 0; cuts < 1 << bytes.length - 1; cuts++) {
            final ByteArrayOutputStream output = new ByteArrayOutputStream();
            final StreamReport report = normalizer.normalize(new CutStream(bytes, cuts), output, MalformedInput.FAIL);
            assertEquals(expected.text(), output.toString(StandardCharsets.UTF_8));
            assertEquals(expected.counts().byRule(), report.counts().byRule(), () -> NormalizationPropertiesTest.escaped(text) + " by " + normalizer.rules());
        }
    }

    /** Each special sequence at each distance from the buffer's end. */
    @Test
    void sequencesAreWholeOverTheBuffersEdge() throws IOException {
        final ArabicNormalizer search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
        for (final String piece : PIECES) {
            for (int shift = 0; shift < 40; shift++) {
                final String text = "ب".repeat(2030) + "x".repeat(shift) + piece + piece + " ب" + piece;
                final ByteArrayOutputStream output = new ByteArrayOutputStream();
                search.normalize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), output, MalformedInput.FAIL);
                assertEquals(search.normalize(text), output.toString(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void arabicTextWithVowelMarksKeepsThemInDisplay() throws IOException {
        final String text = "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ ".repeat(2_000).strip();
        final ArabicNormalizer display = ArabicNormalizer.of(NormalizationPreset.DISPLAY);
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        display.normalize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), output, MalformedInput.FAIL);
        assertEquals(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC), output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anEndlessRowOfMarksTakesBoundedMemory() throws IOException {
        final ArabicNormalizer nfc = ArabicNormalizer.of(Set.of(NormalizationRule.NFC));
        final int marks = 300_000;
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        nfc.normalize(new ByteArrayInputStream(("ب" + "\u0651".repeat(marks)).getBytes(StandardCharsets.UTF_8)), output, MalformedInput.FAIL);
        assertEquals("ب" + "\u0651".repeat(marks), output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void malformedBytesFailWithTheirOffset() {
        final byte[][] malformed = {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xC1, (byte) 0xBF}, {(byte) 0xE0, (byte) 0x9F, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                {(byte) 0xF0, (byte) 0x8F, (byte) 0xBF, (byte) 0xBF}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, {(byte) 0xF5}, {(byte) 0x80}, {(byte) 0xD8}, {(byte) 0xD8, ' '},
                {(byte) 0xE2, (byte) 0x80}, {(byte) 0xFF}};
        final ArabicNormalizer search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
        for (final byte[] bytes : malformed) {
            for (final int before : new int[]{0, 1, 3, 4090, 4093, 4094, 10_000}) {
                for (final int after : new int[]{0, 1, 20}) {
                    final byte[] content = new byte[before + bytes.length + after];
                    java.util.Arrays.fill(content, (byte) 'x');
                    System.arraycopy(bytes, 0, content, before, bytes.length);
                    final MalformedUtf8Exception e = assertThrows(MalformedUtf8Exception.class,
                            () -> search.normalize(new ByteArrayInputStream(content), OutputStream.nullOutputStream(), MalformedInput.FAIL));
                    assertEquals(before, e.offset());
                }
            }
        }
    }

    @Test
    void encodedSurrogatesAreThreeBrokenSequences() throws IOException {
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        final StreamReport report = ArabicNormalizer.of(Set.of()).normalize(
                new ByteArrayInputStream(new byte[]{'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'}), output, MalformedInput.REPLACE);
        assertEquals("a\uFFFD\uFFFD\uFFFDb", output.toString(StandardCharsets.UTF_8));
        assertEquals(3, report.malformed());
    }

    @Test
    void failuresOfTheStreamsComeThrough() {
        final ArabicNormalizer search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
        final OutputStream full = new OutputStream() {
            @Override
            public void write(final int value) throws IOException {
                throw new IOException("full");
            }
        };
        final InputStream words = new ByteArrayInputStream("\uFDFA".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertEquals("full", assertThrows(IOException.class, () -> search.normalize(words, full, MalformedInput.FAIL)).getMessage());
    }

    @Test
    void oneNormalizerServesManyThreads() {
        final ArabicNormalizer search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
        final byte[] expected = search.normalize("أَحْمَدُ، قال ".repeat(500)).getBytes(StandardCharsets.UTF_8);
        IntStream.range(0, 200).parallel().forEach(run -> {
            final ByteArrayOutputStream output = new ByteArrayOutputStream();
            try {
                search.normalize(new ByteArrayInputStream("أَحْمَدُ، قال ".repeat(500).getBytes(StandardCharsets.UTF_8)), output, MalformedInput.FAIL);
            } catch (final IOException e) {
                throw new IllegalStateException(e);
            }
            assertArrayEquals(expected, output.toByteArray());
        });
    }

    /** Ends a read after each byte whose bit is set. */
    private static final class CutStream extends InputStream {
        private final byte[] bytes;
        private final int cuts;
        private int position;

        CutStream(final byte[] bytes, final int cuts) {
            this.bytes = bytes;
            this.cuts = cuts;
        }

        @Override
        public int read() {
            return position == bytes.length ? -1 : bytes[position++];
        }

        @Override
        public int read(final byte[] target, final int offset, final int length) {
            if (position == bytes.length) {
                return -1;
            }
            int read = 0;
            do {
                target[offset + read++] = bytes[position++];
            } while (position < bytes.length && read < length && (cuts >> position - 1 & 1) == 0);
            return read;
        }
    }
}
