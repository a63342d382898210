package io.github.nifiarabicnews.feeds.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A feed's memory as text of printable ASCII: base64url of a version, variable-length numbers, strings with their
 * length, and digests at their full width.
 */
final class MemoryCodec {

    private static final int VERSION = 1;
    private static final int MAXIMUM_COUNT = 2 * SeenEntries.MAXIMUM_CURRENT;

    private MemoryCodec() {
    }

    static String encode(final FeedMemory memory) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writeText(out, memory.etag());
            writeText(out, memory.lastModified());
            writeText(out, memory.movedTo());
            writeNumber(out, memory.bodyDigest());
            writeNumber(out, memory.retryAfter() == null ? 0 : memory.retryAfter().getEpochSecond());
            writeNumber(out, memory.ttlMinutes());
            writeNumber(out, memory.skipHourBits());
            writeNumber(out, memory.skipDayBits());
            final SeenEntries seen = memory.seen();
            writeDate(out, seen.newest());
            writeDate(out, seen.floor());
            out.writeBoolean(seen.undatedFloor());
            writeDigests(out, seen.current());
            writeNumber(out, seen.revisions().length);
            for (final int revision : seen.revisions()) {
                write(out, revision, Digests.REVISION_BYTES);
            }
            writeDigests(out, seen.older());
            writeDigests(out, seen.links());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** @throws IllegalArgumentException where the text is not one of {@link #encode} */
    static FeedMemory decode(final String text) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            final int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("Version " + version + " of the memory is not known");
            }
            final String etag = readText(in);
            final String lastModified = readText(in);
            final String movedTo = readText(in);
            final long bodyDigest = readNumber(in);
            final long retryAfter = readNumber(in);
            final int ttlMinutes = (int) readNumber(in);
            final int skipHours = (int) readNumber(in);
            final int skipDays = (int) readNumber(in);
            final long newest = readDate(in);
            final long floor = readDate(in);
            final boolean undatedFloor = in.readBoolean();
            final long[] current = readDigests(in);
            final int[] revisions = new int[count(in)];
            for (int index = 0; index < revisions.length; index++) {
                revisions[index] = (int) read(in, Digests.REVISION_BYTES);
            }
            final long[] older = readDigests(in);
            final long[] links = readDigests(in);
            return new FeedMemory(etag, lastModified, movedTo, bodyDigest, retryAfter, ttlMinutes, skipHours, skipDays,
                    new SeenEntries(newest, floor, undatedFloor, current, revisions, older, links, null));
        } catch (final IOException e) {
            throw new IllegalArgumentException("The memory breaks off", e);
        }
    }

    private static void writeText(final DataOutputStream out, final String text) throws IOException {
        final byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        writeNumber(out, bytes.length);
        out.write(bytes);
    }

    private static String readText(final DataInputStream in) throws IOException {
        final byte[] bytes = in.readNBytes(count(in));
        return bytes.length == 0 ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void writeDigests(final DataOutputStream out, final long[] digests) throws IOException {
        writeNumber(out, digests.length);
        for (final long digest : digests) {
            write(out, digest, Digests.ID_BYTES);
        }
    }

    private static long[] readDigests(final DataInputStream in) throws IOException {
        final long[] digests = new long[count(in)];
        for (int index = 0; index < digests.length; index++) {
            digests[index] = read(in, Digests.ID_BYTES);
        }
        return digests;
    }

    private static void write(final DataOutputStream out, final long number, final int bytes) throws IOException {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            out.writeByte((int) (number >> shift));
        }
    }

    private static long read(final DataInputStream in, final int bytes) throws IOException {
        long number = 0;
        for (int index = 0; index < bytes; index++) {
            number = number << 8 | in.readUnsignedByte();
        }
        return number;
    }

    /** A date is stored one up, so that 0 is none; entries before 1970 are not believed. */
    private static void writeDate(final DataOutputStream out, final long date) throws IOException {
        writeNumber(out, date == Long.MIN_VALUE ? 0 : date + 1);
    }

    private static long readDate(final DataInputStream in) throws IOException {
        final long number = readNumber(in);
        return number == 0 ? Long.MIN_VALUE : number - 1;
    }

    private static int count(final DataInputStream in) throws IOException {
        final long count = readNumber(in);
        if (count < 0 || count > MAXIMUM_COUNT) {
            throw new IllegalArgumentException("The memory is damaged");
        }
        return (int) count;
    }

    /** Seven bits a byte, the lowest first (LEB128). */
    private static void writeNumber(final DataOutputStream out, final long number) throws IOException {
        long rest = number;
        while (rest >= 0x80 || rest < 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readNumber(final DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            final int next = in.readUnsignedByte();
            number |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IllegalArgumentException("The memory is damaged");
    }
}
