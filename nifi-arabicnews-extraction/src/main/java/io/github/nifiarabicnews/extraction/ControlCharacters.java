package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.util.List;

/**
 * Takes out what no text has a use for and what databases and XML refuse: the control characters U+0000-U+001F, but for tab and line feed, and U+007F. Counts them.
 * Half a surrogate pair becomes U+FFFD.
 */
final class ControlCharacters {

    private static final char REPLACEMENT = '\uFFFD';

    private int removed;

    /** How many control characters have been taken out so far. */
    int removed() {
        return removed;
    }

    /** Lines without them; lines of nothing else go. */
    List<String> remove(final List<String> lines) {
        return lines.stream().map(this::remove).filter(line -> !line.isBlank()).toList();
    }

    ArticleMetadata remove(final ArticleMetadata metadata) {
        return new ArticleMetadata(value(metadata.title()), value(metadata.author()), value(metadata.published()), value(metadata.url()), value(metadata.site()));
    }

    private String value(final String text) {
        final String clean = text == null ? null : remove(text).strip();
        return clean == null || clean.isEmpty() ? null : clean;
    }

    private String remove(final String text) {
        int position = 0;
        while (position < text.length() && isKept(text, position)) {
            position++;
        }
        if (position == text.length()) {
            return text;
        }
        final StringBuilder clean = new StringBuilder(text.length()).append(text, 0, position);
        for (; position < text.length(); position++) {
            if (isKept(text, position)) {
                if (text.charAt(position) != ' ' || clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(text.charAt(position));
                }
            } else if (Character.isSurrogate(text.charAt(position))) {
                clean.append(REPLACEMENT);
            } else {
                removed++;
            }
        }
        return clean.toString().strip();
    }

    private static boolean isKept(final String text, final int position) {
        final char unit = text.charAt(position);
        if (Character.isHighSurrogate(unit)) {
            return position + 1 < text.length() && Character.isLowSurrogate(text.charAt(position + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return position > 0 && Character.isHighSurrogate(text.charAt(position - 1));
        }
        return unit >= 0x20 && unit != 0x7F || unit == '\t' || unit == '\n';
    }
}
