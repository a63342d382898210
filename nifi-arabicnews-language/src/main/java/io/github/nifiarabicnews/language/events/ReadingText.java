package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.EventDate;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.Place;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.normalize.ArabicNormalizer;
import io.github.nifiarabicnews.language.normalize.NormalizationRule;
import io.github.nifiarabicnews.language.normalize.OffsetMap;
import java.util.Set;

/**
 * A text as the tagger reads it, and the way back to the text as its reader sees it. What no table of single letters can fold is
 * normalized first: presentation forms and ligatures, words written as one character, letters drawn out as in عاااجل.
 */
final class ReadingText {
    private static final ArabicNormalizer NORMALIZER =
            ArabicNormalizer.of(Set.of(NormalizationRule.PRESENTATION_FORMS, NormalizationRule.WORD_LIGATURES, NormalizationRule.LETTER_RUNS));

    private static final char FIRST_ARABIC = '\u0600';
    private static final char FIRST_PRESENTATION_FORM = '\uFB50';
    /** The first half of the ligatures for words that lie beyond U+FFFF, U+10ED1 to U+10ED8. */
    private static final char LIGATURES_BEYOND = '\uD803';

    private final String text;
    /** Null where the reader's text can be read as it is, which is nearly always. */
    private final OffsetMap offsets;

    private ReadingText(final String text, final OffsetMap offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    static ReadingText of(final String original) {
        // Without offsets it takes a quarter of the time.
        if (!mayChange(original) || NORMALIZER.normalize(original).equals(original)) {
            return new ReadingText(original, null);
        }
        final var normalized = NORMALIZER.normalizeWithOffsets(original);
        return new ReadingText(normalized.text(), normalized.offsets());
    }

    /** Whether any of the rules may have something to do; in most articles none has. */
    private static boolean mayChange(final String text) {
        char beforeLast = 0;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c >= FIRST_ARABIC && (c == last && c == beforeLast || c >= FIRST_PRESENTATION_FORM || c == LIGATURES_BEYOND)) {
                return true;
            }
            beforeLast = last;
            last = c;
        }
        return false;
    }

    String text() {
        return text;
    }

    /** The event with every span as it is in the reader's text. */
    Event inOriginal(final Event event) {
        if (offsets == null) {
            return event;
        }
        return new Event(event.type(), event.mode(), event.contexts(), event.cameo(), span(event.trigger()), span(event.sentence()),
                event.actors().stream().map(this::party).toList(), event.recipients().stream().map(this::party).toList(), event.locations().stream().map(this::place).toList(),
                event.date() == null ? null : new EventDate(span(event.date().span()), event.date().value()), event.aux(), span(event.attribution()), event.casualties(),
                event.confidence(), event.rule());
    }

    private Party party(final Party party) {
        return new Party(span(party.span()), party.name(), party.code(), party.country(), party.kind());
    }

    private Place place(final Place place) {
        return new Place(span(place.span()), place.name(), place.country(), place.admin1(), place.latitude(), place.longitude());
    }

    private Span span(final Span span) {
        return span == null ? null : new Span(offsets.originalBegin(span.begin()), offsets.originalEnd(span.end()));
    }
}
