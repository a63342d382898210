package io.github.nifiarabicnews.processors.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;

/** The content of an article as text, or the failure because of which there is none. Reasons: {@code input-too-large} and {@code malformed-utf8}. */
public final class ArticleContent {
    private ArticleContent() {
    }

    /**
     * Reads the content.
     *
     * @param maximumSize greatest size in bytes
     * @throws FailureException where the content is larger or not UTF-8
     */
    public static String read(final ProcessSession session, final FlowFile flowFile, final long maximumSize) {
        requireSize(flowFile.getSize(), maximumSize);
        final AtomicReference<String> text = new AtomicReference<>();
        session.read(flowFile, in -> text.set(decode(in, flowFile.getSize())));
        return text.get();
    }

    /**
     * Makes sure that something is not larger than allowed.
     *
     * @throws FailureException where it is
     */
    public static void requireSize(final long size, final long maximumSize) {
        if (size > maximumSize) {
            throw new FailureException(new Failure("input-too-large", "The article has a size of %d, more than the %d that are allowed".formatted(size, maximumSize)));
        }
    }

    /**
     * Makes sure that a text has no more bytes in UTF-8 than allowed.
     *
     * @throws FailureException where it has
     */
    public static void requireSize(final String text, final long maximumSize) {
        // A UTF-16 code unit takes 1 to 3 bytes: most texts need not be counted.
        if (3L * text.length() > maximumSize) {
            requireSize(utf8Length(text), maximumSize);
        }
    }

    private static long utf8Length(final String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            // Each half of a surrogate pair counts half of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /**
     * Reads a stream to its end.
     *
     * @param size number of bytes, known to be within bounds
     * @throws FailureException where the bytes are not UTF-8
     */
    public static String decode(final InputStream in, final long size) throws IOException {
        final byte[] content = in.readNBytes(Math.toIntExact(size));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (final CharacterCodingException e) {
            throw new FailureException(new Failure("malformed-utf8", "The content is not valid UTF-8", e));
        }
    }
}
