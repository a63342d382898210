package io.github.nifiarabicnews.language.article;

/**
 * A stretch of an article's text.
 *
 * @param begin offset of the first UTF-16 code unit, inclusive
 * @param end   offset behind the last UTF-16 code unit, exclusive
 */
public record Span(int begin, int end) {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("No such span: %d to %d".formatted(begin, end));
        }
    }

    public String of(final String text) {
        return text.substring(begin, end);
    }
}
