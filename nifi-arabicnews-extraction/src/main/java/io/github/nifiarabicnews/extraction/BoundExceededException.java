package io.github.nifiarabicnews.extraction;

import java.util.Objects;

/** Thrown out of a parser's callbacks, which allow no checked exception; never leaves this package's facade. */
public final class BoundExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    public BoundExceededException(final FailureReason reason, final String message) {
        // No stack trace: it is flow control, and hostile input could make it deep.
        super(message, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public FailureReason reason() {
        return reason;
    }
}
