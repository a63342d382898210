package io.github.nifiarabicnews.language.normalize;

import java.nio.charset.CharacterCodingException;

/** The input has bytes that are not UTF-8. */
public final class MalformedUtf8Exception extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    MalformedUtf8Exception(final long offset) {
        this.offset = offset;
    }

    /** Offset of the first bad byte from the input's begin. */
    public long offset() {
        return offset;
    }

    @Override
    public String getMessage() {
        return "Malformed UTF-8 at byte " + offset;
    }
}
