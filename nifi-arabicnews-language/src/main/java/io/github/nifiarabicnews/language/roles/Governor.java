package io.github.nifiarabicnews.language.roles;

/**
 * What a party hangs on in its sentence.
 *
 * @param slot       the preposition as frames name it, {@link #AGENT} for على يد and من قبل, or null where no preposition governs it
 * @param noun       token of the noun that it is annexed to (مواقع التنظيم), or -1
 * @param coordinate number of the mention that it is joined to by و, or -1
 * @param from       first token of the phrase, preposition or noun among it
 */
record Governor(String slot, int noun, int coordinate, int from) {
    /** Always the doer, whatever the frame. */
    static final String AGENT = "agent";

    boolean isBare() {
        return slot == null && noun < 0;
    }
}
