package io.github.nifiarabicnews.language.gazetteer;

/** A line of the place data that cannot be used; the message has the file, the line's number and the cause. */
public final class GazetteerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GazetteerException(final String file, final int line, final String cause) {
        super("%s:%d: %s".formatted(file, line, cause));
    }
}
