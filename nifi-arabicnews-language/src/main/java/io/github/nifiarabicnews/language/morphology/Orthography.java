package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** From a form with an abstract hamza to the folded spellings in which it is met. */
final class Orthography {
    private static final char HAMZA = 'ء';

    private Orthography() {
    }

    /** The seat of a hamza follows from vowels that are not here, so where more than one is possible all of them are given. */
    static List<String> spellings(final String form) {
        List<StringBuilder> spellings = new ArrayList<>();
        spellings.add(new StringBuilder());
        for (int i = 0; i < form.length(); i++) {
            final char c = form.charAt(i);
            if (c != HAMZA) {
                for (final StringBuilder spelling : spellings) {
                    spelling.append(c);
                }
                continue;
            }
            final boolean alefFollows = i + 1 < form.length() && form.charAt(i + 1) == 'ا';
            final boolean alefPrecedes = i > 0 && (form.charAt(i - 1) == 'ا' || form.charAt(i - 1) == 'آ');
            final List<StringBuilder> more = new ArrayList<>();
            for (final StringBuilder spelling : spellings) {
                if (i > 0) {
                    more.add(new StringBuilder(spelling).append(HAMZA));
                }
                if (!alefPrecedes && !alefFollows || i == 0) {
                    more.add(new StringBuilder(spelling).append('ا'));
                } else if (alefFollows && !alefPrecedes) {
                    // The two make one آ: the ا to come is enough.
                    more.add(spelling);
                }
            }
            spellings = more;
        }
        final List<String> folded = new ArrayList<>();
        for (final StringBuilder spelling : spellings) {
            final String form1 = Folding.fold(spelling);
            if (!folded.contains(form1)) {
                folded.add(form1);
            }
        }
        return folded;
    }

    /** Bits of {@link Analysis#INITIAL} for a form that begins with this letter. */
    static int initial(final char first) {
        return switch (first) {
            case 'أ' -> 1;
            case 'إ' -> 2;
            case 'آ' -> 3;
            default -> 0;
        } << Analysis.INITIAL_SHIFT;
    }
}
