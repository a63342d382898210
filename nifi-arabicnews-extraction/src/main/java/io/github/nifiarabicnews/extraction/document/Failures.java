package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.BoundExceededException;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.format.SourceFormat;

/** What a parser's exception means to the user. */
public final class Failures {

    private Failures() {
    }

    /**
     * A parser's checked exception as one of ours.
     *
     * @param format format that it read
     * @param cause  what it threw
     */
    public static ExtractionException malformed(final SourceFormat format, final Throwable cause) {
        // A bound that was hit inside a callback may come back wrapped by the parser.
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof final BoundExceededException bound) {
                return new ExtractionException(bound.reason(), bound.getMessage(), cause);
            }
        }
        final String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new ExtractionException(FailureReason.MALFORMED, "The file cannot be read as " + format + ": " + detail, cause);
    }
}
