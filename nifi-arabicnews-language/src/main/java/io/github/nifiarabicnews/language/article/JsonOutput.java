package io.github.nifiarabicnews.language.article;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes JSON (RFC 8259) straight into bytes of UTF-8, without white space. Keeps to no grammar by itself: who calls it opens, names and closes in the right order. */
final class JsonOutput {
    private static final int BUFFER = 4096;
    /** Characters that are encoded at once. */
    private static final int SEGMENT = 256;
    /** A character that is written by number takes the most. */
    private static final int BYTES_PER_CHARACTER = 6;
    /** Decimals of most numbers here, as a factor. */
    private static final double FOUR_DECIMALS = 10_000;
    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** What stands behind the reverse solidus: 0 for characters that need none, u for those that are written by number. */
    private static final byte[] ESCAPES = new byte[0x80];
    /** Characters below are encoded in one byte or two. */
    private static final int SHORT = 0x800;
    /** Their first byte, and how many bytes there are: 0 where the character is escaped. */
    private static final byte[] FIRST = new byte[SHORT];
    private static final byte[] LENGTHS = new byte[SHORT];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
        for (int c = 0; c < SHORT; c++) {
            FIRST[c] = (byte) (c < 0x80 ? c : 0xC0 | c >> 6);
            LENGTHS[c] = (byte) (c >= 0x80 ? 2 : ESCAPES[c] == 0 ? 1 : 0);
        }
    }

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final char[] segment = new char[SEGMENT];
    private int size;
    /** Whether something stands in front of what comes next. */
    private boolean follows;

    JsonOutput(final OutputStream out) {
        this.out = out;
    }

    /** A name of a member as it is written. */
    static byte[] name(final String name) {
        return ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    void open(final char bracket) throws IOException {
        next(1);
        buffer[size++] = (byte) bracket;
        follows = false;
    }

    void close(final char bracket) throws IOException {
        room(1);
        buffer[size++] = (byte) bracket;
        follows = true;
    }

    /** @param name see {@link #name(String)} */
    void member(final byte[] name) throws IOException {
        next(name.length);
        System.arraycopy(name, 0, buffer, size, name.length);
        size += name.length;
        follows = false;
    }

    void string(final String value) throws IOException {
        string(value, 0, value.length());
    }

    void string(final String text, final int begin, final int end) throws IOException {
        next(1);
        buffer[size++] = '"';
        int at = begin;
        while (at < end) {
            final int count = Math.min(SEGMENT, end - at);
            text.getChars(at, at + count, segment, 0);
            room(BYTES_PER_CHARACTER * count);
            encode(count);
            at += count;
        }
        room(1);
        buffer[size++] = '"';
        follows = true;
    }

    private void encode(final int count) {
        final byte[] bytes = buffer;
        int to = size;
        for (int i = 0; i < count; i++) {
            final char c = segment[i];
            if (c < SHORT && LENGTHS[c] > 0) {
                // Without a branch between letters and spaces, which come as they like: what is too much is overwritten.
                bytes[to] = FIRST[c];
                bytes[to + 1] = (byte) (0x80 | c & 0x3F);
                to += LENGTHS[c];
            } else if (c < SHORT) {
                bytes[to++] = '\\';
                bytes[to++] = ESCAPES[c];
                if (ESCAPES[c] == 'u') {
                    bytes[to++] = '0';
                    bytes[to++] = '0';
                    bytes[to++] = HEXADECIMAL[c >> 4];
                    bytes[to++] = HEXADECIMAL[c & 0xF];
                }
            } else if (!Character.isSurrogate(c)) {
                bytes[to++] = (byte) (0xE0 | c >> 12);
                bytes[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[to++] = (byte) (0x80 | c & 0x3F);
            } else {
                // By number, as half of a pair has no other form.
                bytes[to++] = '\\';
                bytes[to++] = 'u';
                bytes[to++] = HEXADECIMAL[c >> 12];
                bytes[to++] = HEXADECIMAL[c >> 8 & 0xF];
                bytes[to++] = HEXADECIMAL[c >> 4 & 0xF];
                bytes[to++] = HEXADECIMAL[c & 0xF];
            }
        }
        size = to;
    }

    void number(final int value) throws IOException {
        next(11);
        digits(value);
        follows = true;
    }

    /** As {@link Double#toString(double)} has it. */
    void number(final double value) throws IOException {
        final long rounded = Math.round(Math.abs(value) * FOUR_DECIMALS);
        // Of two short decimals no more than one is this number, so that digits need not be looked for.
        if (rounded < 10 || rounded >= 1_000_000_000 || rounded / FOUR_DECIMALS != Math.abs(value)) {
            ascii(Double.toString(value));
            return;
        }
        next(16);
        if (value < 0) {
            buffer[size++] = '-';
        }
        digits((int) (rounded / 10_000));
        buffer[size++] = '.';
        int decimals = (int) (rounded % 10_000);
        int unit = 1000;
        do {
            buffer[size++] = (byte) ('0' + decimals / unit);
            decimals %= unit;
            unit /= 10;
        } while (decimals > 0);
        follows = true;
    }

    private void ascii(final String digits) throws IOException {
        next(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            buffer[size++] = (byte) digits.charAt(i);
        }
        follows = true;
    }

    private void digits(final int value) {
        long rest = value;
        if (rest < 0) {
            buffer[size++] = '-';
            rest = -rest;
        }
        int end = size + 1;
        for (long tens = rest / 10; tens > 0; tens /= 10) {
            end++;
        }
        for (int at = end - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size = end;
    }

    /** Hands on what is still in the buffer; the stream stays open. */
    void finish() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
        out.flush();
    }

    private void next(final int bytes) throws IOException {
        room(bytes + 1);
        if (follows) {
            buffer[size++] = ',';
        }
    }

    private void room(final int bytes) throws IOException {
        if (size + bytes > BUFFER) {
            out.write(buffer, 0, size);
            size = 0;
        }
    }
}
