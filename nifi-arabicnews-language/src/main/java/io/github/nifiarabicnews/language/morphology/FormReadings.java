package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.FormNote;

/** What the lexicon says of a form by itself. Immutable. */
final class FormReadings extends FormNote {
    static final FormReadings NONE = new FormReadings(0, new long[0]);

    /** Its classes of {@link FunctionWords}, as bits. */
    final int functions;
    /** Number of readings, see {@link Analysis}. */
    final int count;
    // Most words have no more, and need no look at the array then.
    private final long first;
    private final long second;
    private final long[] all;

    private FormReadings(final int functions, final long[] readings) {
        this.functions = functions;
        this.count = readings.length;
        this.first = count > 0 ? readings[0] : 0;
        this.second = count > 1 ? readings[1] : 0;
        this.all = count > 2 ? readings : null;
    }

    static FormReadings of(final int functions, final long[] readings) {
        return functions == 0 && readings.length == 0 ? NONE : new FormReadings(functions, readings);
    }

    /** Writes the readings into an array that has room for two more than there are. */
    void copyTo(final long[] target, final int at) {
        target[at] = first;
        target[at + 1] = second;
        if (count > 2) {
            System.arraycopy(all, 2, target, at + 2, count - 2);
        }
    }
}
