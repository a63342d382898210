package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.TokenizedText;

/** What the marks and hamzas with which a name is written say of it. */
final class PlaceSpelling {
    private static final int SHORT_NAME = 4;
    private static final char MADDA = 'آ';
    private static final int OTHER_NAME = -1;
    private static final int OTHER_HAMZA = 0;
    private static final int SAME_NAME = 1;

    private final TokenizedText text;

    PlaceSpelling(final TokenizedText text) {
        this.text = text;
    }

    /** Whether the text has vowel marks in the name, which few have where nothing hangs on them. */
    boolean isWrittenWithMarks(final PlaceCandidate candidate) {
        final int token = candidate.nameToken;
        return text.end(token) - text.begin(token) > text.foldedLength(token);
    }

    boolean isWritten(final PlaceCandidate candidate, final KnownPlace place) {
        final String written = text.text().substring(text.begin(candidate.nameToken), text.end(candidate.nameEnd - 1));
        for (final String variant : place.variants()) {
            if (written.endsWith(PlaceTable.plain(variant))) {
                return true;
            }
        }
        return false;
    }

    /** دومًا is an adverb and دوما a town: names are not written with a nunation. */
    boolean hasNunation(final PlaceCandidate candidate) {
        final int end = text.end(candidate.nameEnd - 1);
        for (int i = Math.max(text.begin(candidate.nameToken), end - 2); i < end; i++) {
            final char c = text.text().charAt(i);
            if (c >= '\u064B' && c <= '\u064D') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the text has a hamza that none of the place's names has: آب is a month and إب a town, تأهله a word and تاهلة a town. Hands leave
     * hamzas out, but put none in.
     */
    boolean isSpelledOtherwise(final PlaceCandidate candidate, final KnownPlace place) {
        final int begin = text.begin(candidate.nameToken);
        final int end = text.end(candidate.nameEnd - 1);
        boolean hamza = false;
        for (int i = begin; i < end && !hamza; i++) {
            hamza = isHamzaAlef(text.text().charAt(i));
        }
        if (!hamza) {
            return false;
        }
        int fit = spelling(place.name(), begin, end);
        for (final String variant : place.variants()) {
            fit = Math.max(fit, spelling(PlaceTable.plain(variant), begin, end));
        }
        return fit == OTHER_HAMZA;
    }

    /** How a name compares with the text there. */
    private int spelling(final String name, final int begin, final int end) {
        final int shift = end - name.length();
        if (shift < begin) {
            return OTHER_NAME;
        }
        boolean same = true;
        for (int i = 0; i < name.length(); i++) {
            final char written = text.text().charAt(shift + i);
            final char named = name.charAt(i);
            if (isAlef(written) && isAlef(named)) {
                final boolean first = i == 0;
                final boolean madda = name.length() <= SHORT_NAME && (written == MADDA) != (named == MADDA) && isHamzaAlef(written) && isHamzaAlef(named);
                same &= first ? !madda : !isHamzaAlef(written) || isHamzaAlef(named);
            } else if (written != named && !(isFinal(written) && isFinal(named))) {
                return OTHER_NAME;
            }
        }
        return same ? SAME_NAME : OTHER_HAMZA;
    }

    private static boolean isAlef(final char c) {
        return c == 'ا' || isHamzaAlef(c);
    }

    private static boolean isHamzaAlef(final char c) {
        return c == 'أ' || c == 'إ' || c == MADDA;
    }

    /** Letters that hands exchange at the end of words. */
    private static boolean isFinal(final char c) {
        return c == 'ه' || c == 'ة' || c == 'ى' || c == 'ي';
    }
}
