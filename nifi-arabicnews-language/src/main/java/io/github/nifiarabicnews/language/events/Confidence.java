package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.List;

/**
 * What speaks for an event, as one number, in two steps. First whether it is one at all:
 * <ul>
 *   <li>0.70 for a pattern of one word, 0.85 for two, 0.92 for three or more
 *   <li>less 0.10 where the trigger's likeliest reading is another one, 0.05 for a participle
 *   <li>less 0.05 where it is told as denied, 0.25 where as possible
 *   <li>less up to 0.9 of it by the share of the article's sentences that speak of sport, markets, weather, health, culture, technology or accidents; up to 0.5 where the pattern
 *       has more than one word
 *   <li>times a share of it that grows with the part of the article that speaks of politics or conflict (see {@link TopicEvidence#political()}), p: at most 1, and else
 *       0.55 + 1.5 p for ASSAULT, PROTEST and MOBILIZE, 0.40 + 1.5 p for COERCE and SANCTION, 0.10 + 1.5 p for the verbal and cooperative types, whose words are those of everyday life
 *   <li>times 2.4 times the share of the article's sentences that tell of an event, at most 1, where it has 5 to 100 sentences
 * </ul>
 * Below {@link TextTagger#LEAST_CONFIDENCE} there is no event. Then, for those that are one, how surely, once who, whom, where and when are known: 0.72 and 0.3 of what the first number is above 0.70, and
 * <ul>
 *   <li>less 0.10 where none of actors, recipients, places and date was found; 0, 0.04, 0.08, 0.10 more for one to four of them
 *   <li>0.06 more in the first sentence, the headline
 *   <li>less 0.05 for a trigger with the article, which may only refer to something known, 0.10 with ب or ل, 0.04 with و or ف
 *   <li>by type, 0.08 more for ASSAULT, PROTEST and MOBILIZE to 0.12 less for COOPERATE
 * </ul>
 * The weights follow how often events with each of these marks are right in the articles that the lexicon was written with.
 */
final class Confidence {
    private static final int LEAST_SENTENCES = 5;
    /** A longer text is a report or a collection, which may speak of many things. */
    private static final int MOST_SENTENCES = 100;
    private static final double SENTENCES_PER_TELLING_SENTENCE = 2.4;

    private Confidence() {
    }

    static double of(final Candidate candidate, final EventType type, final long reading, final Aux aux, final TopicEvidence topic) {
        final int specificity = candidate.pattern.specificity();
        double confidence = specificity >= 280 ? 0.92 : specificity >= 180 ? 0.85 : 0.70;
        if (candidate.reading > 0) {
            confidence -= 0.10;
        }
        if (Analysis.isParticiple(reading)) {
            confidence -= 0.05;
        }
        if (aux == Aux.NEGATED) {
            confidence -= 0.05;
        }
        if (aux == Aux.HYPOTHETICAL) {
            confidence -= 0.25;
        }
        return confidence * political(type, topic.political()) * (1 - topic.offTopic() * (specificity >= 180 ? 0.5 : 0.9));
    }

    /** What the article as a whole does to the confidence of its events: 1, or less where few of its sentences tell of one. */
    static double ofArticle(final List<DetectedEvent> events, final int sentences) {
        if (sentences < LEAST_SENTENCES || sentences > MOST_SENTENCES) {
            return 1;
        }
        int telling = 0;
        int last = -1;
        for (final DetectedEvent event : events) {
            telling += event.sentence() == last ? 0 : 1;
            last = event.sentence();
        }
        return Math.min(1, SENTENCES_PER_TELLING_SENTENCE * telling / sentences);
    }

    /** How surely an event is one, with its parties, place and date known; 0.30 to 0.98, to two digits. */
    static double of(final DetectedEvent event, final EventArguments arguments) {
        double confidence = 0.72 + 0.3 * (event.confidence() - 0.70) + ofType(event.type());
        int known = arguments.actors().isEmpty() ? 0 : 1;
        known += arguments.recipients().isEmpty() ? 0 : 1;
        known += arguments.locations().isEmpty() ? 0 : 1;
        known += arguments.date() == null ? 0 : 1;
        confidence += known == 0 ? -0.10 : Math.min(0.10, 0.04 * (known - 1));
        if (event.sentence() == 0) {
            confidence += 0.06;
        }
        if (Analysis.hasClitic(event.reading(), Analysis.ARTICLE)) {
            confidence -= 0.05;
        }
        if (Analysis.hasClitic(event.reading(), Analysis.BI | Analysis.LI)) {
            confidence -= 0.10;
        }
        if (Analysis.hasClitic(event.reading(), Analysis.CONJUNCTION)) {
            confidence -= 0.04;
        }
        return Math.round(100 * Math.max(0.30, Math.min(0.98, confidence))) / 100.0;
    }

    private static double ofType(final EventType type) {
        return switch (type) {
            case ASSAULT, PROTEST, MOBILIZE -> 0.08;
            case ACCUSE, SANCTION -> 0.03;
            case CONSULT, REQUEST -> -0.03;
            case SUPPORT -> -0.06;
            case AID, CONCEDE -> -0.08;
            case RETREAT -> -0.10;
            case COOPERATE -> -0.12;
            default -> 0;
        };
    }

    private static double political(final EventType type, final double share) {
        return Math.min(1, switch (type) {
            case ASSAULT, PROTEST, MOBILIZE -> 0.55 + 1.5 * share;
            case COERCE, SANCTION -> 0.40 + 1.5 * share;
            default -> 0.10 + 1.5 * share;
        });
    }
}
