package io.github.nifiarabicnews.language.morphology;

/**
 * What the lexicon says of a form by itself.
 *
 * @param functions its classes of {@link FunctionWords}, as bits
 * @param readings  see {@link Analysis}; read only
 */
record FormReadings(int functions, long[] readings) {
    static final FormReadings NONE = new FormReadings(0, new long[0]);

    static FormReadings of(final int functions, final long[] readings) {
        return functions == 0 && readings.length == 0 ? NONE : new FormReadings(functions, readings);
    }
}
