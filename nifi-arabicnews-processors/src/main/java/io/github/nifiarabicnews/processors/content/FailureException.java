package io.github.nifiarabicnews.processors.content;

/**
 * Thrown where a FlowFile cannot be used as it is, however often it is tried. It is unchecked, and no ProcessException, so that a session lets it through as it is out
 * of a read or write of content, whose effects it undoes: what else a session throws means that it is to be rolled back.
 */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(final Failure failure) {
        super(failure.message(), failure.cause());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
