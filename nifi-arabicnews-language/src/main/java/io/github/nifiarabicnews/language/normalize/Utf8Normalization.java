package io.github.nifiarabicnews.language.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One run over a stream: decodes, normalizes and encodes in one pass, without an array of characters in between.
 * The last bytes of the output are held back, since what follows can change them.
 */
final class Utf8Normalization implements Output {
    /** As much as can be counted in one sum. */
    private static final int INPUT_SIZE = 2 * Utf8PairTable.LARGEST_SUM;
    private static final int OUTPUT_SIZE = 2 * INPUT_SIZE + 16;
    /** Bytes of the output that stay in the buffer: four code points at least. */
    private static final int HELD_BACK = 16;
    private static final int LONGEST_SEQUENCE = 4;
    private static final int TWO_BYTE_LIMIT = 0x800;
    private static final int REPLACEMENT = 0xFFFD;

    private static final VarHandle PAIRS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    /** What tells the two bytes of a sequence of two, with the first one in the lower half. */
    private static final int KIND_BITS = 0xC0E0;
    private static final int KIND = 0x80C0;
    /** Characters that are copied the general way before the fast one is tried again. */
    private static final int SINGLES = 2;

    private final RuleTable table;
    private final Utf8PairTable pairTable;
    private final int[] entries;
    private final ContextRules context;
    private final boolean collapsesLetters;
    private final CharacterRules rules;
    /** Made when it is needed: much of text does without. */
    private Cluster cluster;
    private final long[] counts = new long[NormalizationRule.COUNT];

    private final InputStream input;
    private final OutputStream output;
    private final MalformedInput malformed;
    /** After what has been read there is always a zero byte, which ends a row of two-byte sequences. */
    private final byte[] source;
    private int position;
    private int end;
    private boolean endOfInput;
    private long sourceOffset;
    private final byte[] target;
    private int length;
    private long flushed;
    private long replaced;
    /** Output position after the one letter that is left of a run, -1 after anything else. */
    private long collapsedAt = -1;
    /** The last character that was copied as it stands, where marks can still follow it; else -1. */
    private int base = -1;
    /** Set by {@link #decode}: bytes of the code point. */
    private int decodedLength;

    Utf8Normalization(final CharacterRules rules, final RuleTable table, final InputStream input, final OutputStream output,
                      final MalformedInput malformed, final Buffers buffers) {
        this.table = table;
        this.pairTable = table.pairs();
        this.entries = table.entries();
        this.context = table.context();
        this.collapsesLetters = context.collapsesLetters();
        this.rules = rules;
        this.input = input;
        this.output = output;
        this.malformed = malformed;
        this.source = buffers.source;
        this.target = buffers.target;
    }

    StreamReport run() throws IOException {
        try {
            fill();
            while (position < end || !endOfInput) {
                consume();
                fill();
            }
            if (isInCluster()) {
                cluster.close(-1, this);
            }
            context.end(this, counts);
        } catch (final UncheckedIOException e) {
            throw e.getCause();
        }
        output.write(target, 0, length);
        flushed += length;
        return new StreamReport(sourceOffset + end, flushed, replaced, new NormalizationCounts(counts));
    }

    private boolean isInCluster() {
        return cluster != null && cluster.isOpen();
    }

    /** Moves what is left to the buffer's begin and reads on. */
    private void fill() throws IOException {
        if (endOfInput) {
            return;
        }
        System.arraycopy(source, position, source, 0, end - position);
        sourceOffset += position;
        end -= position;
        position = 0;
        final int read = input.read(source, end, INPUT_SIZE - end);
        if (read < 0) {
            endOfInput = true;
        } else {
            end += read;
        }
        source[end] = 0;
    }

    /** Works off what has been read; before the end of the input, the last bytes are left, since a sequence can be cut there. */
    private void consume() throws IOException {
        final int safeEnd = endOfInput ? end : end - LONGEST_SEQUENCE + 1;
        while (position < safeEnd) {
            if (!isInCluster()) {
                copyPlain(end - LONGEST_SEQUENCE + 1);
            }
            if (position < safeEnd) {
                step(decode());
            }
        }
    }

    /**
     * The fast path: copies what stands for itself, and stops at the first character that needs a closer look.
     *
     * @param safeEnd before it, a sequence of up to four bytes has been read whole
     */
    private void copyPlain(final int safeEnd) throws IOException {
        final int begin = position;
        boolean stopped = false;
        while (!stopped) {
            makeRoom();
            if (!collapsesLetters) {
                copyShortSequences();
            }
            stopped = position >= safeEnd || copySingles(safeEnd, collapsesLetters ? Integer.MAX_VALUE : SINGLES);
        }
        rememberBase(begin);
    }

    /** Copies sequences of one and two bytes that become no longer: nearly all of Arabic text. Kept apart, so that it compiles well. */
    private void copyShortSequences() {
        final long[] pairs = pairTable.pairs();
        final int[] ascii = pairTable.ascii();
        final byte[] localSource = source;
        final byte[] localTarget = target;
        final int localEnd = end;
        int shift = length - position;
        int read = position;
        int afterSpace = read;
        long sum = 0;
        while (read < localEnd) {
            int pair = (short) PAIRS.get(localSource, read);
            while ((pair & KIND_BITS) == KIND) {
                final long entry = pairs[pair >>> 3 & 0x7E0 | pair & 0x1F];
                if ((entry & (Utf8PairTable.ATTENTION | Utf8PairTable.RARE)) != 0) {
                    if ((entry & Utf8PairTable.ATTENTION) != 0) {
                        break;
                    }
                    final int shrinking = Utf8PairTable.shrinking(entry);
                    if (shrinking == 2 && read == afterSpace) {
                        afterSpace += 2;
                    }
                    PAIRS.set(localTarget, read + shift, (short) (entry >>> 48));
                    shift -= shrinking;
                    table.count(entries[(pair & 0x1F) << 6 | pair >> 8 & 0x3F], 1, counts);
                } else {
                    PAIRS.set(localTarget, read + shift, (short) (entry >>> 48));
                    sum += entry;
                }
                read += 2;
                pair = (short) PAIRS.get(localSource, read);
            }
            if ((pair & 0x80) != 0 || read == localEnd) {
                break;
            }
            final int single = ascii[pair & 0x7F];
            if (single >= Utf8PairTable.ASCII_RUN) {
                if (single >= Utf8PairTable.ASCII_ATTENTION || read == afterSpace) {
                    break;
                }
                afterSpace = read + 1;
            }
            localTarget[read + shift] = (byte) single;
            read++;
        }
        pairTable.count(sum, table, counts);
        length = read + shift;
        position = read;
    }

    /** Copies characters of up to three bytes; true where it stopped before the end and before the most that it may copy. */
    private boolean copySingles(final int safeEnd, final int most) {
        final int stretchEnd = Math.min(safeEnd, position + (target.length - length) / 3 - 1);
        final int[] localEntries = entries;
        final byte[] localSource = source;
        final byte[] localTarget = target;
        int read = position;
        int written = length;
        int last = collapsesLetters ? last() : -2;
        int stop = RuleTable.SLOW | RuleTable.RUN;
        boolean stopped = false;
        int left = most;
        while (read < stretchEnd && left-- > 0) {
            final int lead = localSource[read];
            int codePoint = lead;
            int sequenceLength = 1;
            if (lead < 0) {
                final int second = localSource[read + 1];
                if ((lead & 0xE0) == 0xC0) {
                    codePoint = (lead & 0x1F) << 6 | second & 0x3F;
                    sequenceLength = 2;
                    if ((second & 0xC0) != 0x80 || codePoint < 0x80) {
                        stopped = true;
                        break;
                    }
                } else {
                    final int third = localSource[read + 2];
                    codePoint = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
                    sequenceLength = 3;
                    if ((lead & 0xF0) != 0xE0 || (second & 0xC0) != 0x80 || (third & 0xC0) != 0x80 || codePoint < TWO_BYTE_LIMIT) {
                        stopped = true;
                        break;
                    }
                }
            }
            final int entry = localEntries[codePoint];
            if ((entry & stop) != 0) {
                stopped = true;
                break;
            }
            final int unit = entry & 0xFFFF;
            if (last != -2) {
                if (RuleTable.isKept(entry)) {
                    if (unit == last) {
                        stopped = true;
                        break;
                    }
                    last = unit;
                }
            }
            table.count(entry, 1, counts);
            if (unit < 0x80) {
                localTarget[written] = (byte) unit;
                written += RuleTable.growth(entry);
            } else if (unit < TWO_BYTE_LIMIT) {
                localTarget[written] = (byte) (0xC0 | unit >> 6);
                localTarget[written + 1] = (byte) (0x80 | unit & 0x3F);
                written += RuleTable.growth(entry) << 1;
            } else {
                localTarget[written] = (byte) (0xE0 | unit >> 12);
                localTarget[written + 1] = (byte) (0x80 | unit >> 6 & 0x3F);
                localTarget[written + 2] = (byte) (0x80 | unit & 0x3F);
                written += 3;
            }
            stop = RuleTable.isKept(entry) ? RuleTable.SLOW | entry & RuleTable.RUN : stop;
            read += sequenceLength;
        }
        position = read;
        length = written;
        return stopped;
    }

    /** Notes the last character of a stretch that was put out, since a mark can come after the end of what has been read. */
    private void rememberBase(final int stretchBegin) {
        int read = position;
        while (read > stretchBegin) {
            read--;
            while ((source[read] & 0xC0) == 0x80) {
                read--;
            }
            final int codePoint = decodeWellFormed(read);
            final int entry = entries[codePoint];
            if (RuleTable.isKept(entry)) {
                base = CharacterNormalization.canCarry(entry) ? codePoint : -1;
                return;
            }
        }
    }

    private int decodeWellFormed(final int at) {
        final int lead = source[at];
        if (lead >= 0) {
            return lead;
        }
        if ((lead & 0xE0) == 0xC0) {
            return (lead & 0x1F) << 6 | source[at + 1] & 0x3F;
        }
        return (lead & 0x0F) << 12 | (source[at + 1] & 0x3F) << 6 | source[at + 2] & 0x3F;
    }

    /** The code point at the position; its length goes to {@link #decodedLength}. */
    private int decode() throws MalformedUtf8Exception {
        final int lead = source[position] & 0xFF;
        decodedLength = 1;
        if (lead < 0x80) {
            return lead;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return replacement();
        }
        final int sequenceLength = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        int codePoint = lead & 0xFF >> sequenceLength + 1;
        while (decodedLength < sequenceLength) {
            final int next = position + decodedLength < end ? source[position + decodedLength] & 0xFF : 0;
            if (next < leastSecond(lead, decodedLength) || next > greatestSecond(lead, decodedLength)) {
                return replacement();
            }
            codePoint = codePoint << 6 | next & 0x3F;
            decodedLength++;
        }
        return codePoint;
    }

    private static int leastSecond(final int lead, final int index) {
        if (index > 1) {
            return 0x80;
        }
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    private static int greatestSecond(final int lead, final int index) {
        if (index > 1) {
            return 0xBF;
        }
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }

    private int replacement() throws MalformedUtf8Exception {
        if (malformed == MalformedInput.FAIL) {
            throw new MalformedUtf8Exception(sourceOffset + position);
        }
        replaced++;
        return REPLACEMENT;
    }

    /** Takes one code point the careful way. */
    private void step(final int codePoint) throws IOException {
        if (cluster == null) {
            cluster = new Cluster(rules, table, context, counts);
        }
        if (cluster.isOpen()) {
            if (cluster.accepts(codePoint)) {
                position += decodedLength;
                return;
            }
            makeRoom();
            cluster.close(codePoint, this);
            base = -1;
        } else if (cluster.removes(codePoint)) {
            position += decodedLength;
            return;
        }
        if (codePoint <= Character.MAX_VALUE && CharacterNormalization.isPlainWhiteSpace(entries[codePoint])) {
            makeRoom();
            table.count(entries[codePoint], 1, counts);
            context.put((char) entries[codePoint], this, counts);
            base = -1;
            position += decodedLength;
            return;
        }
        if (base >= 0 && cluster.isCombining(codePoint)) {
            dropLast();
            cluster.uncount(base);
            cluster.begin(base);
            cluster.accepts(codePoint);
        } else {
            cluster.begin(codePoint);
        }
        base = -1;
        position += decodedLength;
    }

    /** Writes out what can no longer change, where the buffer is half full. */
    private void makeRoom() throws IOException {
        if (length > OUTPUT_SIZE - INPUT_SIZE - 2) {
            final int written = length - HELD_BACK;
            output.write(target, 0, written);
            flushed += written;
            System.arraycopy(target, written, target, 0, HELD_BACK);
            length = HELD_BACK;
        }
    }

    @Override
    public int last() {
        return length == 0 ? -1 : decodeBackward(length);
    }

    @Override
    public int beforeLast() {
        final int last = length - encodedLength(last());
        return last <= 0 ? -1 : decodeBackward(last);
    }

    private int decodeBackward(final int from) {
        int at = from - 1;
        while ((target[at] & 0xC0) == 0x80) {
            at--;
        }
        final int sequenceLength = from - at;
        int codePoint = sequenceLength == 1 ? target[at] : target[at] & 0xFF >> sequenceLength + 1;
        for (int i = at + 1; i < from; i++) {
            codePoint = codePoint << 6 | target[i] & 0x3F;
        }
        return codePoint;
    }

    private static int encodedLength(final int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < 0 ? 0 : 1;
        }
        if (codePoint < TWO_BYTE_LIMIT) {
            return 2;
        }
        return codePoint <= Character.MAX_VALUE ? 3 : 4;
    }

    @Override
    public void append(final int codePoint) {
        try {
            makeRoom();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        final int sequenceLength = encodedLength(codePoint);
        int rest = codePoint;
        for (int i = sequenceLength - 1; i > 0; i--) {
            target[length + i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        target[length] = (byte) (sequenceLength == 1 ? rest : rest | 0xF00 >> sequenceLength);
        length += sequenceLength;
    }

    @Override
    public void dropLast() {
        length -= encodedLength(last());
    }

    @Override
    public long position() {
        return flushed + length;
    }

    @Override
    public void noteCollapse() {
        collapsedAt = position();
    }

    @Override
    public long collapsedAt() {
        return collapsedAt;
    }

    /** The memory of a run, to be used by one after another: for a short text, to allocate it would take as long as to normalize. */
    static final class Buffers {
        private final byte[] source = new byte[INPUT_SIZE + 2];
        private final byte[] target = new byte[OUTPUT_SIZE];
    }
}
