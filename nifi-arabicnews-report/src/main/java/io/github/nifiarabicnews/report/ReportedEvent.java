package io.github.nifiarabicnews.report;

import java.util.List;

/**
 * An event as the report lists it. Marks are offsets into the sentence in UTF-16 code units.
 *
 * @param type     PLOVER type
 * @param quad     quad class label
 * @param aux      how the text tells it
 * @param day      ISO 8601 date of the event or, where the text gives none, of the article; empty where neither is known
 * @param published ISO 8601 date of the article, or empty
 * @param number   how many events were read before it
 * @param source   publisher, or empty
 * @param title    headline, or empty
 * @param url      address of the article, or empty
 * @param sentence the sentence that reports it
 * @param marks    what to mark in it
 */
record ReportedEvent(String type, String quad, String aux, String day, String published, int number, String source, String title, String url, String sentence,
        List<Mark> marks) {

    /** What a marked stretch of a sentence is. */
    enum Role {
        TRIGGER("trigger"),
        ACTOR("actor"),
        RECIPIENT("recipient"),
        PLACE("place");

        private final String cssClass;

        Role(final String cssClass) {
            this.cssClass = cssClass;
        }

        String cssClass() {
            return cssClass;
        }
    }

    /** A marked stretch of the sentence, begin inclusive, end exclusive. */
    record Mark(Role role, int begin, int end) {
    }
}
