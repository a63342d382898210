package io.github.nifiarabicnews.language.morphology;

/** Takes the inflected forms of one lexeme. */
@FunctionalInterface
interface FormSink {
    /**
     * @param form     without vowel marks; hamza inside of the word as ء, whatever carries it in writing, at its beginning as written (أ إ آ)
     * @param features bits of {@link Analysis}, with FREE and BOUND where it stands without and with a pronoun suffix
     */
    void accept(String form, int features);
}
