package io.github.nifiarabicnews.extraction;

/** Which part of a web page is its text. Other formats have no menus: their text is always whole. */
public enum ContentScope {
    /** The article's body, without menus, adverts, related links and comments. */
    MAIN_ARTICLE,
    /** All visible text in document order. */
    WHOLE_DOCUMENT
}
