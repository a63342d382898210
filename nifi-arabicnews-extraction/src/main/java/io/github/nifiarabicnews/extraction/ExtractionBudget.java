package io.github.nifiarabicnews.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/**
 * What one input may still cost. One object goes with one input through everything that is nested in it; it belongs to one thread.
 */
public final class ExtractionBudget {

    private final ExtractionSettings settings;
    private final long deadlineNanos;
    private long expandedBytes;
    private long outputChars;

    /**
     * @param settings      the bounds
     * @param deadlineNanos value of {@link System#nanoTime()} at which work has to end
     */
    public ExtractionBudget(final ExtractionSettings settings, final long deadlineNanos) {
        this.settings = settings;
        this.deadlineNanos = deadlineNanos;
    }

    public ExtractionSettings settings() {
        return settings;
    }

    /**
     * To be called from every loop that input controls.
     *
     * @throws BoundExceededException when time is up or the thread was interrupted
     */
    public void checkTime() {
        if (System.nanoTime() - deadlineNanos > 0 || Thread.currentThread().isInterrupted()) {
            throw new BoundExceededException(FailureReason.TIMEOUT, "Extraction took longer than it may");
        }
    }

    /**
     * Accounts for text that was extracted.
     *
     * @param chars length in UTF-16 code units
     * @throws BoundExceededException when it is too much
     */
    public void addOutput(final int chars) {
        outputChars += chars;
        if (outputChars > settings.maxOutputChars()) {
            throw new BoundExceededException(FailureReason.OUTPUT_TOO_LARGE,
                    "The text is longer than the " + settings.maxOutputChars() + " characters that are allowed");
        }
    }

    /**
     * Accounts for bytes that were unpacked.
     *
     * @param bytes number of bytes
     * @throws BoundExceededException when it is too much
     */
    public void addExpanded(final long bytes) {
        expandedBytes += bytes;
        if (expandedBytes > settings.maxExpandedBytes()) {
            throw new BoundExceededException(FailureReason.EXPANSION_TOO_LARGE,
                    "The file unpacks to more than the " + settings.maxExpandedBytes() + " bytes that are allowed");
        }
    }

    /**
     * Checks how deep a file lies in others.
     *
     * @param depth 0 for the input itself
     * @throws BoundExceededException when it is too deep
     */
    public void checkDepth(final int depth) {
        if (depth > settings.maxNesting()) {
            throw new BoundExceededException(FailureReason.NESTING_TOO_DEEP,
                    "Files lie in one another deeper than the " + settings.maxNesting() + " levels that are allowed");
        }
    }

    /**
     * Accounts for all that an archive unpacks to, before a parser does that which knows no bounds.
     *
     * @param archive the whole ZIP file
     * @throws IOException            where it is damaged
     * @throws BoundExceededException when it is too much or takes too long
     */
    public void addAllExpanded(final byte[] archive) throws IOException {
        final byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.ISO_8859_1)) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    addExpanded(read);
                    checkTime();
                }
            }
        }
    }

    /**
     * Reads a stream of unpacked bytes to its end.
     *
     * @param stream left open
     * @return its bytes, all accounted for
     * @throws IOException            of the stream
     * @throws BoundExceededException when it is too long or takes too long
     */
    public byte[] readExpanded(final InputStream stream) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final byte[] buffer = new byte[16 * 1024];
        int read = stream.read(buffer);
        while (read >= 0) {
            addExpanded(read);
            checkTime();
            bytes.write(buffer, 0, read);
            read = stream.read(buffer);
        }
        return bytes.toByteArray();
    }
}
