package io.github.nifiarabicnews.processors.tagging;

import java.io.IOException;

/** Why a FlowFile is no article that can be tagged. */
public final class ArticleException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason  stable code for {@code failure.reason}
     * @param message a sentence for {@code failure.message}
     */
    public ArticleException(final String reason, final String message, final Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
