package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventDate;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.time.DateMention;
import io.github.nifiarabicnews.language.time.IsoDay;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When events happen: the date of the clause, else of the sentence, else that of the last event of the type, else the day of publication,
 * for what is told as a fact.
 */
final class EventDates {
    /** An event longer ago belongs to the past that the article looks back on. */
    private static final int DAYS_TO_HISTORY = 45;
    private static final int SENTENCES_TO_CARRY = 3;
    private static final int LEAD_SENTENCES = 2;
    private static final int MAX_DISTANCE = 90;
    /** What a sentence tells of the past belongs to what it stands beside. */
    private static final int MAX_DISTANCE_OF_PAST = 30;
    private static final int DAYS_TO_PAST = 14;
    private static final int DAYS_TO_PRINT = 3;
    private static final int WORDS_TO_THE_MORROW = 4;
    /** What is said has the date on which it is said, whether it ever comes true or not. */
    private static final Set<EventType> SAID = EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT, EventType.CONCEDE, EventType.AGREE);

    private final ArticleText article;
    private final TokenizedText text;
    private final List<DetectedEvent> events;
    private final WritingTime written;
    /** The day on which the article was written, or null. */
    private final LocalDate published;
    /** The first days that are not history and not past, as text: they compare as days do. Null where the day of writing is not known. */
    private final String historyEnd;
    private final String pastEnd;
    private final Map<EventType, String> lastByType = new EnumMap<>(EventType.class);
    private final Map<EventType, Integer> sentenceByType = new EnumMap<>(EventType.class);
    private final Map<Integer, String> lastByLexeme = new HashMap<>();
    /** The day that the first sentences tell of, or null. */
    private String leadDay;
    private int eventCursor;
    /** Who did the last event that has a day of its own, the day, and the sentence. */
    private Set<String> lastActors = Set.of();
    private String lastActorsDay;
    private int lastActorsSentence;

    EventDates(final ArticleText article, final List<DetectedEvent> events, final WritingTime written) {
        this.article = article;
        this.text = article.text;
        this.events = events;
        this.written = written;
        this.published = written.day();
        this.historyEnd = published == null ? null : published.minusDays(DAYS_TO_HISTORY).toString();
        this.pastEnd = published == null ? null : published.minusDays(DAYS_TO_PAST).toString();
        readLead();
    }

    /**
     * @param date       or null
     * @param historical whether it lies well before the article
     */
    record Found(EventDate date, boolean historical) {
    }

    /** @param actors names of who did it; asked for in text order */
    Found of(final DetectedEvent event, final Set<String> actors) {
        final DateMention mention = mention(event);
        if (mention != null) {
            final String value = valueFor(event, mention);
            keep(event, value);
            if (value.length() == 10 && !isHistory(value)) {
                lastActors = actors;
                lastActorsDay = value;
                lastActorsSentence = event.sentence();
            }
            return new Found(new EventDate(new Span(text.begin(mention.firstToken()), text.end(mention.endToken() - 1)), value), isHistory(value));
        }
        final String carried = carried(event);
        if (carried != null) {
            return new Found(new EventDate(null, carried), isHistory(carried));
        }
        if (event.aux() != Aux.ASSERTED && !SAID.contains(event.type())) {
            return new Found(null, false);
        }
        final String context = contextDay(event, actors);
        final String day = context != null ? context : leadDay != null ? leadDay : written.value();
        return new Found(day == null ? null : new EventDate(null, isOnTheMorrow(event) && day.length() == 10 ? IsoDay.of(day).minusDays(1).toString() : day), false);
    }

    /** سيعود الاثنين is the Monday to come; غداة سيطرة is the day after. */
    private String valueFor(final DetectedEvent event, final DateMention mention) {
        if (published == null || mention.value().length() != 10) {
            return mention.value();
        }
        final boolean isFuture = event.aux() == Aux.FUTURE || event.pattern().rule().type() != event.type() || Analysis.hasClitic(event.reading(), Analysis.SA);
        if (isFuture && mention.isWeekday()) {
            final LocalDate day = IsoDay.of(mention.value());
            if (!day.isAfter(published)) {
                return day.equals(published) ? mention.value() : day.plusWeeks(1).toString();
            }
        }
        return isOnTheMorrow(event) ? IsoDay.of(mention.value()).minusDays(1).toString() : mention.value();
    }

    /** غداة سيطرة, غداة تمكن أنقرة من السيطرة */
    private boolean isOnTheMorrow(final DetectedEvent event) {
        final int begin = Math.max(text.firstToken(event.sentence()), event.firstToken() - WORDS_TO_THE_MORROW);
        for (int token = event.firstToken() - 1; token >= begin && !text.isPunctuation(token); token--) {
            if (text.isFolded(token, "غداه")) {
                return true;
            }
        }
        return false;
    }

    private void keep(final DetectedEvent event, final String value) {
        lastByType.put(event.type(), value);
        sentenceByType.put(event.type(), event.sentence());
        lastByLexeme.put(Analysis.lexeme(event.reading()), value);
    }

    /** The date of the event that this one takes up: by the same word, else of the same type and not long ago. */
    private String carried(final DetectedEvent event) {
        final String same = lastByLexeme.get(Analysis.lexeme(event.reading()));
        if (same != null) {
            return same;
        }
        final String last = lastByType.get(event.type());
        return last != null && last.length() == 10 && event.sentence() - sentenceByType.get(event.type()) <= SENTENCES_TO_CARRY ? last : null;
    }

    /** Whoever did something on a day shortly before in the text did this on the same day. */
    private String contextDay(final DetectedEvent event, final Set<String> actors) {
        return lastActorsDay != null && event.sentence() - lastActorsSentence <= SENTENCES_TO_CARRY && !Collections.disjoint(actors, lastActors) ? lastActorsDay : null;
    }

    private boolean isHistory(final String value) {
        return isBefore(value, historyEnd);
    }

    private boolean isBefore(final String value, final String day) {
        if (value.length() == 4 || day == null) {
            return Integer.parseInt(value, 0, 4, 10) < written.year();
        }
        return (value.length() == 7 ? value + "-28" : value).compareTo(day) < 0;
    }

    /**
     * The date of the sentence that is nearest by the grammar: a verb, a word that opens a clause or another event in between sets a date further
     * apart than any number of words.
     */
    private DateMention mention(final DetectedEvent event) {
        DateMention best = null;
        int bestDistance = MAX_DISTANCE;
        for (int number = article.firstDate(event.sentence()); number < article.endDate(event.sentence()); number++) {
            final DateMention date = article.dates.get(number);
            final int distance = distance(event, date);
            if (distance < bestDistance && !(distance > MAX_DISTANCE_OF_PAST && isBefore(date.value(), pastEnd))) {
                best = date;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Number of the sentence's first event; asked for in text order. */
    private int firstEvent(final int sentence) {
        if (eventCursor >= events.size() || events.get(eventCursor).sentence() > sentence) {
            eventCursor = 0;
        }
        while (eventCursor < events.size() && events.get(eventCursor).sentence() < sentence) {
            eventCursor++;
        }
        return eventCursor;
    }

    private int distance(final DetectedEvent event, final DateMention date) {
        final boolean isBehind = date.firstToken() > event.trigger();
        final int from = isBehind ? event.trigger() + 1 : date.endToken();
        final int to = isBehind ? date.firstToken() : event.trigger();
        int distance = to - from;
        for (int token = from; token < to; token++) {
            if (article.analyzed.isFunction(token, FunctionWords.COMPLEMENTIZER)) {
                distance += isBehind ? 60 : 30;
            } else if (article.analyzed.isFunction(token, FunctionWords.RELATIVE | FunctionWords.CLAUSE_OPENER)) {
                distance += 20;
            } else if (article.isVerb(token)) {
                distance += 12;
            } else if (article.analyzed.isFunction(token, FunctionWords.PREPOSITION) && (text.isFolded(token, "بعد") || text.isFolded(token, "اثر") || text.isFolded(token, "عقب") || text.isFolded(token, "قبل")
                    || text.isFolded(token, "منذ"))) {
                distance += isBehind ? 25 : 75;
            }
        }
        for (int at = firstEvent(event.sentence()); at < events.size() && events.get(at).sentence() == event.sentence(); at++) {
            final DetectedEvent other = events.get(at);
            if (other.trigger() >= from && other.trigger() < to && other.type() != event.type()) {
                distance += 25;
            }
        }
        return distance;
    }

    /** What headlines say without a date, the text tells with one: the first date of an event of the type in the first sentences. */
    private void readLead() {
        for (final DetectedEvent event : events) {
            if (event.sentence() > LEAD_SENTENCES) {
                break;
            }
            final DateMention mention = mention(event);
            if (mention != null && mention.value().length() == 10) {
                final String value = valueFor(event, mention);
                if (!isHistory(value)) {
                    if (leadDay == null && IsoDay.of(value).isBefore(published == null ? LocalDate.MAX : published.plusDays(1))) {
                        leadDay = value;
                    }
                    lastByType.putIfAbsent(event.type(), value);
                    sentenceByType.putIfAbsent(event.type(), event.sentence());
                }
            }
        }
        if (leadDay == null && published != null && written.isFromText()) {
            leadDay = article.dates.stream().map(DateMention::value).filter(value -> value.length() == 10 && value.compareTo(published.toString()) < 0
                    && value.compareTo(published.minusDays(DAYS_TO_PRINT).toString()) >= 0).findFirst().orElse(null);
        }
    }
}
