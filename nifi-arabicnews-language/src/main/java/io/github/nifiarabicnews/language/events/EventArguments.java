package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Casualties;
import io.github.nifiarabicnews.language.article.EventDate;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.Place;
import java.util.List;

/**
 * Who, to whom, where, when and how many of one event.
 *
 * @param date       or null
 * @param casualties or null
 * @param historical whether the date shows that the event belongs to a past well before the article
 */
public record EventArguments(List<Party> actors, List<Party> recipients, List<Place> locations, EventDate date, Casualties casualties, boolean historical) {
    public static final EventArguments NONE = new EventArguments(List.of(), List.of(), List.of(), null, null, false);

    public EventArguments {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        locations = List.copyOf(locations);
    }
}
