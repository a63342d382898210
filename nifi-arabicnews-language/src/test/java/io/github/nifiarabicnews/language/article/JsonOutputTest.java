package io.github.nifiarabicnews.language.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
    private interface Writing {
        void to(JsonOutput json) throws IOException;
    }

    private static byte[] written(final Writing writing) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final JsonOutput json = new JsonOutput(out);
        writing.to(json);
        json.finish();
        return out.toByteArray();
    }

    private static String text(final Writing writing) throws IOException {
        return new String(written(writing), StandardCharsets.UTF_8);
    }

    @Test
    void commasStandBetweenMembersAndElements() throws IOException {
        assertEquals("{\"a\":[1,-20,{}],\"b\":\"x\",\"c\":[]}", text(json -> {
            json.open('{');
            json.member(JsonOutput.name("a"));
            json.open('[');
            json.number(1);
            json.number(-20);
            json.open('{');
            json.close('}');
            json.close(']');
            json.member(JsonOutput.name("b"));
            json.string("x");
            json.member(JsonOutput.name("c"));
            json.open('[');
            json.close(']');
            json.close('}');
        }));
    }

    @Test
    void wholeNumbersOfEveryLength() throws IOException {
        for (final int number : new int[] {0, 9, 10, 99, 100, 1_000_000_000, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            assertEquals(Integer.toString(number), text(json -> json.number(number)));
        }
    }

    @Test
    void fractionsAsJavaWritesThem() throws IOException {
        final Random random = new Random(7);
        for (final double number : new double[] {0, -0.0, 0.001, 0.0009, 1, 12.5, -33.51, 36.3, 179.9999, 100_000, 99_999.9999, 1e7, 1.5e-7, 1e300, 0.1 + 0.2, Math.PI}) {
            assertEquals(Double.toString(number), text(json -> json.number(number)));
        }
        for (int i = 0; i < 100_000; i++) {
            final double factor = Math.pow(10, random.nextInt(8));
            final double number = random.nextBoolean() ? Math.round((random.nextDouble() - 0.5) * 360 * factor) / factor : (random.nextDouble() - 0.5) * factor;
            assertEquals(Double.toString(number), text(json -> json.number(number)));
        }
    }

    /** Of any length, so that every kind of character falls on every edge of a buffer. */
    @Test
    void stringsAsAnotherWriterHasThem() throws IOException {
        final Random random = new Random(11);
        final String[] some = {"a", "\"", "\\", "\n", "\t", "\r", "\b", "\f", "\u0001", "\u001f", "\u007f", "/", "ق", "ـ", "\u2028", "\ufb50", "\uffff", "\ud83d\ude00", "\udbff\udfff", "\ud83d"};
        for (int i = 0; i < 600; i++) {
            final StringBuilder value = new StringBuilder();
            for (int length = random.nextInt(4000); length > 0; length--) {
                value.append(some[random.nextInt(some.length)]);
            }
            final ByteArrayOutputStream expected = new ByteArrayOutputStream();
            try (JsonGenerator generator = new JsonFactory().createGenerator(expected)) {
                generator.writeString(value.toString());
            }
            assertArrayEquals(expected.toByteArray(), written(json -> json.string(value.toString())));
        }
    }

    @Test
    void aStretchOfAText() throws IOException {
        assertEquals("\"بc\"", text(json -> json.string("ابcd", 1, 3)));
    }
}
