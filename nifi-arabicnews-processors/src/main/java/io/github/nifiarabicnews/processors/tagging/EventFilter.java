package io.github.nifiarabicnews.processors.tagging;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which events to keep.
 *
 * @param types           types to keep
 * @param excluded        ways of telling an event that are dropped
 * @param leastConfidence least confidence, 0 to 1
 */
public record EventFilter(Set<EventType> types, Set<Aux> excluded, double leastConfidence) {

    /**
     * A filter out of a user's words.
     *
     * @param types    types with commas between; null or blank for all
     * @param excluded {@code negated}, {@code future}, {@code hypothetical}, {@code historical} or {@code asserted} with commas between; null or blank for none
     * @throws IllegalArgumentException where a word is none of them
     */
    public static EventFilter of(final String types, final String excluded, final double leastConfidence) {
        final Set<EventType> kept = parse(types, EventType.class);
        return new EventFilter(kept.isEmpty() ? EnumSet.allOf(EventType.class) : kept, parse(excluded, Aux.class), leastConfidence);
    }

    private static <T extends Enum<T>> Set<T> parse(final String words, final Class<T> type) {
        final Set<T> parsed = EnumSet.noneOf(type);
        for (final String word : words == null ? new String[0] : words.split(",")) {
            final String name = word.strip().toUpperCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            try {
                parsed.add(Enum.valueOf(type, name));
            } catch (final IllegalArgumentException e) {
                throw new IllegalArgumentException("\"%s\" is none of %s".formatted(word.strip(), Arrays.toString(type.getEnumConstants())), e);
            }
        }
        return parsed;
    }

    /** The article with the events that are kept. */
    public TaggedArticle apply(final TaggedArticle tagged) {
        return new TaggedArticle(tagged.article(), tagged.events().stream().filter(this::keeps).toList(), tagged.taggedBy());
    }

    private boolean keeps(final Event event) {
        return types.contains(event.type()) && !excluded.contains(event.aux()) && event.confidence() >= leastConfidence;
    }
}
