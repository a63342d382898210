package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Casualties;
import io.github.nifiarabicnews.language.article.Casualties.Count;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.numbers.CasualtyFinder;
import io.github.nifiarabicnews.language.numbers.CasualtyMention;
import java.util.List;

/** Ties the killed and injured of each sentence to the nearest of its events that harms people. */
final class EventCasualties {
    private final Casualties[] byEvent;

    EventCasualties(final ArticleText article, final List<DetectedEvent> events) {
        byEvent = new Casualties[events.size()];
        int first = 0;
        while (first < events.size()) {
            final int sentence = events.get(first).sentence();
            int end = first;
            boolean harms = false;
            while (end < events.size() && events.get(end).sentence() == sentence) {
                harms |= events.get(end).type() == EventType.ASSAULT;
                end++;
            }
            if (harms) {
                for (final CasualtyMention mention : CasualtyFinder.find(article.text, sentence)) {
                    tie(mention, events, first, end);
                }
            }
            first = end;
        }
    }

    private void tie(final CasualtyMention mention, final List<DetectedEvent> events, final int first, final int end) {
        int nearest = -1;
        int nearestDistance = Integer.MAX_VALUE;
        for (int i = first; i < end; i++) {
            final int trigger = events.get(i).trigger();
            final int distance = trigger < mention.firstToken() ? mention.firstToken() - trigger : 2 * (trigger - mention.firstToken());
            if (events.get(i).type() == EventType.ASSAULT && distance < nearestDistance) {
                nearest = i;
                nearestDistance = distance;
            }
        }
        final Casualties known = byEvent[nearest];
        final Count killed = known == null ? null : known.killed();
        final Count injured = known == null ? null : known.injured();
        byEvent[nearest] = mention.isKilled() ? new Casualties(sum(killed, mention.count()), injured) : new Casualties(killed, sum(injured, mention.count()));
    }

    private static Count sum(final Count known, final Count more) {
        if (known == null) {
            return more;
        }
        return new Count(add(known.min(), more.min()), add(known.max(), more.max()));
    }

    private static Integer add(final Integer known, final Integer more) {
        return known == null || more == null ? null : (int) Math.min(Integer.MAX_VALUE, (long) known + more);
    }

    /** Killed and injured of the event with this number, or null. */
    Casualties of(final int event) {
        return byEvent[event];
    }
}
