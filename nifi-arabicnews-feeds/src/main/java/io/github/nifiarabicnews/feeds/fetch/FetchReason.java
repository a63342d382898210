package io.github.nifiarabicnews.feeds.fetch;

/** Why a feed could not be fetched. */
public enum FetchReason {
    /** The text is no http or https URL. */
    INVALID_URL("invalid-url"),
    /** The address, or one that a redirect leads to, is private and not allowed. */
    ADDRESS_REFUSED("address-refused"),
    /** The name of the host does not resolve. */
    UNKNOWN_HOST("unknown-host"),
    /** No connection, or it broke before the answer. */
    CONNECTION("connection"),
    /** The certificate is not trusted, or no protocol of TLS is shared. */
    TLS("tls"),
    /** The whole of it took longer than allowed. */
    TIMEOUT("timeout"),
    /** The body, as sent or decompressed, is larger than allowed. */
    TOO_LARGE("too-large"),
    /** A status other than 200, 304 and redirects. */
    HTTP_STATUS("http-status"),
    /** More redirects than allowed. */
    REDIRECT_LIMIT("redirect-limit"),
    /** A redirect without a location, or to another scheme than http and https. */
    REDIRECT_REFUSED("redirect-refused"),
    /** The body is compressed in a way that was not offered. */
    CONTENT_ENCODING("content-encoding"),
    /** A mistake of ours or of a library, or no memory left. */
    INTERNAL("internal");

    private final String code;

    FetchReason(final String code) {
        this.code = code;
    }

    /** The stable code in reports and attributes. */
    public String code() {
        return code;
    }
}
