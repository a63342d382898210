package io.github.nifiarabicnews.feeds.fetch;

import org.brotli.dec.BrotliInputStream;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Reads a body, decompressing it on the way, up to a number of bytes that holds for what is sent and for what comes out:
 * neither a body without end nor a small one that unfolds to gigabytes takes more memory than that.
 */
final class BoundedBody {

    private static final int BUFFER_SIZE = 16 * 1024;

    private BoundedBody() {
    }

    /**
     * @param bytes     what came
     * @param truncated the stream broke off
     */
    record Body(byte[] bytes, boolean truncated) {
    }

    /** More came than allowed. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** The content coding is not one that was offered. */
    static final class UnknownCodingException extends IOException {

        private static final long serialVersionUID = 1L;

        UnknownCodingException(final String coding) {
            super(coding);
        }
    }

    /**
     * @param stream  the body as sent; not closed
     * @param coding  the header Content-Encoding, or null
     * @param maximum bytes
     */
    static Body read(final InputStream stream, final String coding, final int maximum) throws IOException {
        final InputStream limited = new Limit(stream, maximum);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            final InputStream decoded = decode(limited, coding);
            final byte[] buffer = new byte[BUFFER_SIZE];
            int count = decoded.read(buffer);
            while (count >= 0) {
                if (out.size() + count > maximum) {
                    throw new TooLargeException();
                }
                out.write(buffer, 0, count);
                count = decoded.read(buffer);
            }
            return new Body(out.toByteArray(), false);
        } catch (final TooLargeException | UnknownCodingException | InterruptedIOException e) {
            // Not the end of a stream that broke: a bound of ours, or a time-out.
            throw e;
        } catch (final IOException e) {
            if (out.size() == 0) {
                throw e;
            }
            return new Body(out.toByteArray(), true);
        }
    }

    private static InputStream decode(final InputStream stream, final String coding) throws IOException {
        return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> stream;
            case "gzip", "x-gzip" -> new GZIPInputStream(stream, BUFFER_SIZE);
            case "br" -> new BrotliInputStream(stream);
            default -> throw new UnknownCodingException(coding);
        };
    }

    private static final class Limit extends FilterInputStream {

        private long left;

        Limit(final InputStream in, final long maximum) {
            super(in);
            this.left = maximum;
        }

        @Override
        public int read() throws IOException {
            final int next = super.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(final byte[] buffer, final int offset, final int length) throws IOException {
            final int bytes = super.read(buffer, offset, length);
            if (bytes > 0) {
                count(bytes);
            }
            return bytes;
        }

        private void count(final int bytes) throws TooLargeException {
            left -= bytes;
            if (left < 0) {
                throw new TooLargeException();
            }
        }
    }
}
