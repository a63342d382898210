package io.github.nifiarabicnews.language.normalize;

/** Where normalized text goes. The last two code points can be looked at, the last one taken back. */
interface Output {
    /** The last code point, -1 at the text's begin. */
    int last();

    /** The code point before the last, -1 where there is none. */
    int beforeLast();

    void append(int codePoint);

    void dropLast();

    /** How much has been put out, in the output's own unit. */
    long position();

    /** Notes that what was put out last is the one letter that is left of a run. */
    void noteCollapse();

    /** Where {@link #noteCollapse} was called last, -1 where it never was. */
    long collapsedAt();
}
