package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.FormNote;

/** What the gazetteer says of a form by itself: as it stands, without a conjunction, and without a preposition that is written to it. Immutable. */
final class PlaceWord extends FormNote {
    /** A form that the gazetteer does not know. */
    static final PlaceWord UNKNOWN = new PlaceWord(new int[] {PlaceNames.NONE, PlaceNames.NONE, PlaceNames.NONE}, new int[3], 0, 0, -1);

    /** Number of the word as it stands, or {@link PlaceNames#NONE}. */
    final int whole;
    private final int joined;
    private final int governed;
    private final byte skippedJoined;
    private final byte skippedGoverned;
    /** The classes of the word as it stands, see {@link PlaceWords}. */
    final int classes;
    /** The classes of the word in all of its readings. */
    final int allClasses;
    /** Number of the country whose people the form names, or -1. */
    final int people;

    /**
     * @param readings number of the word in each reading, or {@link PlaceNames#NONE}
     * @param skips    how many letters each reading leaves out in front, none as it stands
     */
    PlaceWord(final int[] readings, final int[] skips, final int classes, final int allClasses, final int people) {
        this.whole = readings[0];
        this.joined = readings[PlaceTokens.JOINED];
        this.governed = readings[PlaceTokens.GOVERNED];
        this.skippedJoined = (byte) skips[PlaceTokens.JOINED];
        this.skippedGoverned = (byte) skips[PlaceTokens.GOVERNED];
        this.classes = classes;
        this.allClasses = allClasses;
        this.people = people;
    }

    /** Number of the word in that reading, or {@link PlaceNames#NONE}. */
    int reading(final int reading) {
        return reading == 0 ? whole : reading == PlaceTokens.JOINED ? joined : governed;
    }

    /** How many letters the reading leaves out in front. */
    int skipped(final int reading) {
        return reading == 0 ? 0 : reading == PlaceTokens.JOINED ? skippedJoined : skippedGoverned;
    }
}
