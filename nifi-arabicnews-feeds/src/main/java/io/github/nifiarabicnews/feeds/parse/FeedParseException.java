package io.github.nifiarabicnews.feeds.parse;

/** A document from which no feed can be read. The message is a sentence for the operator. */
public final class FeedParseException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why no feed could be read. */
    public enum Reason {
        /** Nothing but white space. */
        EMPTY("empty"),
        /** A document of another kind, such as an HTML page. */
        NOT_A_FEED("not-a-feed"),
        /** A feed, but too broken for any entry to be saved. */
        UNPARSEABLE("unparseable");

        private final String code;

        Reason(final String code) {
            this.code = code;
        }

        /** The stable code in {@code failure.reason}. */
        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public FeedParseException(final Reason reason, final String message) {
        super(message);
        this.reason = reason;
    }

    public FeedParseException(final Reason reason, final String message, final Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
