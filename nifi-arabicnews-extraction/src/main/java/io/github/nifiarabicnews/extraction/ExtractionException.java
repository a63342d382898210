package io.github.nifiarabicnews.extraction;

import java.util.Objects;

/** No text could be extracted; the message is a sentence for the user. */
public class ExtractionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    public ExtractionException(final FailureReason reason, final String message) {
        this(reason, message, null);
    }

    public ExtractionException(final FailureReason reason, final String message, final Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public FailureReason reason() {
        return reason;
    }
}
