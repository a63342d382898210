package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.WordForm;

/** Looks forms up in the gazetteer, as they are written and without what is written to them. */
final class PlaceWordReader {
    private static final int SHORTEST_STRIPPED = 3;

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final PlaceWords words;

    PlaceWordReader(final Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.words = gazetteer.words();
    }

    PlaceWord read(final WordForm form) {
        if (!form.isWord()) {
            return PlaceWord.UNKNOWN;
        }
        final int[] readings = {PlaceNames.NONE, PlaceNames.NONE, PlaceNames.NONE};
        final int[] skips = new int[PlaceTokens.READINGS];
        final char[] folded = form.folded();
        final int end = folded.length;
        readings[0] = names.find(form.hash(), folded, 0, end);
        int from = 0;
        if (end >= SHORTEST_STRIPPED && (folded[0] == 'و' || folded[0] == 'ف')) {
            from++;
            readings[PlaceTokens.JOINED] = find(folded, from);
            skips[PlaceTokens.JOINED] = 1;
        }
        if (end - from > SHORTEST_STRIPPED && (folded[from] == 'ب' || folded[from] == 'ل' || folded[from] == 'ك')) {
            skips[PlaceTokens.GOVERNED] = from + 1;
            readings[PlaceTokens.GOVERNED] = folded[from] == 'ل' && folded[from + 1] == 'ل' ? names.findWithArticle(folded, from + 2, end) : find(folded, from + 1);
        }
        return word(readings, skips);
    }

    private int find(final char[] folded, final int from) {
        return names.find(Folding.hash(folded, from, folded.length), folded, from, folded.length);
    }

    private PlaceWord word(final int[] readings, final int[] skips) {
        int known = 0;
        int allClasses = 0;
        int people = -1;
        for (final int reading : readings) {
            known += reading == PlaceNames.NONE ? 0 : 1;
            allClasses |= words.classes(reading);
            people = people < 0 ? gazetteer.peopleOf(reading) : people;
        }
        return known == 0 ? PlaceWord.UNKNOWN : new PlaceWord(readings, skips, words.classes(readings[0]), allClasses, people);
    }
}
