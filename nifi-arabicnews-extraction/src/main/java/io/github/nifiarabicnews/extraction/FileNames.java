package io.github.nifiarabicnews.extraction;

import java.nio.charset.StandardCharsets;

/** Names of files as archives and e-mails give them: anybody may have written them. */
final class FileNames {

    /** File systems take 255 bytes; what stores results puts something behind. */
    static final int MOST_BYTES = 200;
    private static final int LONGEST_EXTENSION = 16;
    private static final String NAMELESS = "file";

    private FileNames() {
    }

    /**
     * A name that is safe to show and to store under: without folders, control characters and those that change the direction of writing, and not too long; its extension is kept.
     *
     * @param name name or path, with blanks at the ends or not
     * @return never empty, nor a name of a folder such as {@code ..}
     */
    static String clean(final String name) {
        final StringBuilder kept = new StringBuilder();
        final String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        last.codePoints().filter(FileNames::isAllowed).forEach(kept::appendCodePoint);
        final String clean = kept.toString().strip();
        if (clean.isEmpty() || clean.chars().allMatch(c -> c == '.')) {
            return NAMELESS;
        }
        if (bytes(clean) <= MOST_BYTES) {
            return clean;
        }
        final int dot = clean.lastIndexOf('.');
        final String extension = dot > 0 && bytes(clean.substring(dot)) <= LONGEST_EXTENSION ? clean.substring(dot) : "";
        return beginning(clean, MOST_BYTES - bytes(extension)).strip() + extension;
    }

    private static boolean isAllowed(final int c) {
        return switch (Character.getType(c)) {
            // FORMAT are the bidirectional controls, and joiners, which Persian names need.
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String beginning(final String text, final int most) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            final int c = text.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > most) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static int bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
