package io.github.nifiarabicnews.extraction;

/** Why no text was extracted. The codes are stable: flows route on them. */
public enum FailureReason {
    EMPTY_INPUT("empty-input"),
    INPUT_TOO_LARGE("input-too-large"),
    OUTPUT_TOO_LARGE("output-too-large"),
    TIMEOUT("timeout"),
    NESTING_TOO_DEEP("nesting-too-deep"),
    EXPANSION_TOO_LARGE("expansion-too-large"),
    UNSUPPORTED_FORMAT("unsupported-format"),
    ENCRYPTED("encrypted"),
    MALFORMED("malformed"),
    NO_TEXT("no-text"),
    UNREADABLE_CHARACTERS("unreadable-characters");

    private final String code;

    FailureReason(final String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
