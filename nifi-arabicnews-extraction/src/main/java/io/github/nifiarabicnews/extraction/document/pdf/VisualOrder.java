package io.github.nifiarabicnews.extraction.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Puts what stands on a line from left to right into the order in which it is read and stored: the inverse of the Unicode Bidirectional Algorithm (UAX #9)
 * for one level of nesting, which is what news has.
 */
final class VisualOrder {

    private static final Map<String, String> MIRRORED = Map.of("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "«", "»", "»", "«");
    /** With the limits that a glyph's text may be longer than a character. */
    private static final int RIGHT = 1;
    private static final int LEFT = 2;
    private static final int NUMBER = 3;
    private static final int NUMBER_SEPARATOR = 4;
    private static final int NEUTRAL = 5;

    private VisualOrder() {
    }

    /**
     * The logical order.
     *
     * @param visual      what stands on the line, from left to right; each element a glyph's text or a blank
     * @param rightToLeft direction of the paragraph
     */
    static String toLogical(final List<String> visual, final boolean rightToLeft) {
        final List<String> units = new ArrayList<>(visual);
        if (rightToLeft) {
            Collections.reverse(units);
            turnLeftToRightRuns(units);
        } else {
            turnRightToLeftRuns(units);
        }
        return String.join("", units);
    }

    private static void turnLeftToRightRuns(final List<String> units) {
        int i = 0;
        while (i < units.size()) {
            final int kind = kind(units.get(i));
            if (kind == LEFT || kind == NUMBER) {
                final int end = kind == LEFT || reachesLeft(units, i) ? endOfLeftRun(units, i) : endOfNumber(units, i);
                Collections.reverse(units.subList(i, end));
                i = end;
            } else {
                units.set(i, MIRRORED.getOrDefault(units.get(i), units.get(i)));
                i++;
            }
        }
    }

    /** Whether a Latin word stands next to a number, as in "iPhone 15", which is one run then. */
    private static boolean reachesLeft(final List<String> units, final int start) {
        int i = endOfNumber(units, start);
        int blanks = 0;
        while (i < units.size() && kind(units.get(i)) >= NUMBER_SEPARATOR && blanks <= 1) {
            blanks++;
            i++;
        }
        return i < units.size() && kind(units.get(i)) == LEFT;
    }

    private static int endOfLeftRun(final List<String> units, final int start) {
        int end = start + 1;
        for (int i = start; i < units.size(); i++) {
            final int kind = kind(units.get(i));
            if (kind == RIGHT) {
                break;
            }
            if (kind == LEFT || kind == NUMBER) {
                end = i + 1;
            }
        }
        return end;
    }

    private static int endOfNumber(final List<String> units, final int start) {
        int end = start + 1;
        for (int i = start + 1; i < units.size(); i++) {
            final int kind = kind(units.get(i));
            if (kind == NUMBER) {
                end = i + 1;
            } else if (kind != NUMBER_SEPARATOR || i + 1 >= units.size() || kind(units.get(i + 1)) != NUMBER) {
                break;
            }
        }
        return end;
    }

    private static void turnRightToLeftRuns(final List<String> units) {
        int i = 0;
        while (i < units.size()) {
            if (kind(units.get(i)) == RIGHT) {
                int end = i + 1;
                for (int j = i; j < units.size() && kind(units.get(j)) != LEFT; j++) {
                    if (kind(units.get(j)) == RIGHT) {
                        end = j + 1;
                    }
                }
                final List<String> run = new ArrayList<>(units.subList(i, end));
                Collections.reverse(run);
                turnLeftToRightRuns(run);
                for (int j = 0; j < run.size(); j++) {
                    units.set(i + j, run.get(j));
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    private static int kind(final String unit) {
        for (int i = 0; i < unit.length(); i++) {
            switch (Character.getDirectionality(unit.charAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC, Character.DIRECTIONALITY_NONSPACING_MARK -> {
                    return RIGHT;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return LEFT;
                }
                case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER -> {
                    return NUMBER;
                }
                case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR, Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR, Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR -> {
                    return NUMBER_SEPARATOR;
                }
                default -> {
                    // Neutral; a later character may tell.
                }
            }
        }
        return NEUTRAL;
    }

    /** Letters written from right to left less those written from left to right. */
    static int rightToLeftLead(final CharSequence text) {
        int lead = 0;
        for (int i = 0; i < text.length(); i++) {
            final byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                lead++;
            } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                lead--;
            }
        }
        return lead;
    }
}
