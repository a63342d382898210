package io.github.nifiarabicnews.language.gazetteer;

/**
 * A word at which the description of a party begins.
 *
 * @param role      what kind of word it is
 * @param kind      kind of the party
 * @param code      part of the actor code behind the country, or empty
 * @param agreement how verbs agree with it
 * @param needsComplement even with the article it is no party by itself: الأمن, but الأمن المغربي
 */
record PartyHead(Role role, String kind, String code, Agreement agreement, boolean needsComplement) {
    enum Role {
        /** A post or title: وزير, الرئيس. */
        OFFICE,
        /** An organised body: قوات, حزب. */
        BODY,
        /** A group of people or one of it: متظاهرون, جنديا. */
        PEOPLE
    }
}
