package io.github.nifiarabicnews.language.gazetteer;

/** How verbs and pronouns agree with a party. */
public enum Agreement {
    MASCULINE,
    FEMININE,
    /** People in the plural. */
    PLURAL
}
