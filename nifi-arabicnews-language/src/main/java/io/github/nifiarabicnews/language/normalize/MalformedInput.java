package io.github.nifiarabicnews.language.normalize;

/** What becomes of bytes that are not UTF-8. */
public enum MalformedInput {
    /** The run ends with a {@link MalformedUtf8Exception}. */
    FAIL,
    /** Each maximal part of a broken sequence becomes U+FFFD, as the Unicode Standard recommends, and is counted. */
    REPLACE
}
