package io.github.nifiarabicnews.language.gazetteer;

/** What the gazetteer says of a form by itself: as it stands, without a conjunction, and without a preposition that is written to it. Immutable. */
final class PlaceWord {
    /** A form that the gazetteer does not know. */
    static final PlaceWord UNKNOWN = new PlaceWord(new int[] {PlaceNames.NONE, PlaceNames.NONE, PlaceNames.NONE}, new int[3], 0, 0, -1);

    /** Number of the word in each reading, or {@link PlaceNames#NONE}. */
    final int[] readings;
    /** How many letters each reading leaves out in front. */
    final int[] skips;
    /** The classes of the word as it stands, see {@link PlaceWords}. */
    final int classes;
    /** The classes of the word in all of its readings. */
    final int allClasses;
    /** Number of the country whose people the form names, or -1. */
    final int people;

    PlaceWord(final int[] readings, final int[] skips, final int classes, final int allClasses, final int people) {
        this.readings = readings;
        this.skips = skips;
        this.classes = classes;
        this.allClasses = allClasses;
        this.people = people;
    }
}
