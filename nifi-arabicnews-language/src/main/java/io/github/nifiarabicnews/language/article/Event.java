package io.github.nifiarabicnews.language.article;

import java.util.List;

/**
 * One event that one sentence reports.
 *
 * @param type        PLOVER type
 * @param mode        PLOVER mode, or null where none fits
 * @param contexts    PLOVER contexts, may be empty
 * @param cameo       nearest CAMEO code, or null
 * @param trigger     the words that carry the event
 * @param sentence    the sentence that reports it
 * @param actors      who does it
 * @param recipients  to whom it is done
 * @param locations   where, the most specific places
 * @param date        when, or null
 * @param aux         as fact, denied, to come, possible or long past
 * @param attribution who is cited for it, or null
 * @param casualties  killed and injured, or null
 * @param confidence  0 to 1
 * @param rule        id of the lexicon rule that fired
 */
public record Event(
        EventType type,
        String mode,
        List<String> contexts,
        String cameo,
        Span trigger,
        Span sentence,
        List<Party> actors,
        List<Party> recipients,
        List<Place> locations,
        EventDate date,
        Aux aux,
        Span attribution,
        Casualties casualties,
        double confidence,
        String rule) {

    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        locations = List.copyOf(locations);
    }
}
