package io.github.nifiarabicnews.processors.content;

/** Bounds texts that go into attributes. */
public final class Ellipsis {
    private Ellipsis() {
    }

    /** The text where it has at most so many UTF-16 code units, else its beginning and an ellipsis, no surrogate pair split. */
    public static String cut(final String text, final int most) {
        if (text.length() <= most) {
            return text;
        }
        final int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
