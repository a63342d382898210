package io.github.nifiarabicnews.extraction.charset;

/** Where the knowledge of a charset comes from. */
public enum CharsetSource {
    /** A byte order mark. */
    BYTE_ORDER_MARK,
    /** The bytes themselves: well-formed UTF-8, the pattern of UTF-16, or letter statistics. */
    CONTENT,
    /** HTTP, XML, {@code meta} or the user said so, and the bytes do not speak against it. */
    DECLARATION,
    /** Nothing tells: the bytes are ASCII alone or too few. */
    DEFAULT
}
