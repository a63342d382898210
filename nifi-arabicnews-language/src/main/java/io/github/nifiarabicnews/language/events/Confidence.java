package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.List;

/**
 * What speaks for an event, as one number:
 * <ul>
 *   <li>0.70 for a pattern of one word, 0.85 for two, 0.92 for three or more
 *   <li>less 0.10 where the trigger's likeliest reading is another one, 0.05 for a participle
 *   <li>less 0.05 where it is told as denied, 0.25 where as possible
 *   <li>less up to 0.6 of it by the share of the article's sentences that speak of sport, markets, weather, health, culture, technology or accidents; half as much where the pattern
 *       has more than one word
 *   <li>times a share of it that grows with the part of the article that speaks of politics or conflict (see {@link TopicEvidence#political()}), p: at most 1, and else
 *       0.55 + 1.5 p for ASSAULT, PROTEST and MOBILIZE, 0.40 + 1.5 p for COERCE and SANCTION, 0.10 + 1.5 p for the verbal and cooperative types, whose words are those of everyday life
 *   <li>times three times the share of the article's sentences that tell of an event, at most 1, where it has five sentences or more
 * </ul>
 * Below {@link TextTagger#LEAST_CONFIDENCE} there is no event.
 */
final class Confidence {
    private static final int LEAST_SENTENCES = 5;
    private static final int SENTENCES_PER_TELLING_SENTENCE = 3;

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
        return confidence * political(type, topic.political()) * (1 - topic.offTopic() * (specificity >= 180 ? 0.3 : 0.6));
    }

    /** What the article as a whole does to the confidence of its events: 1, or less where few of its sentences tell of one. */
    static double ofArticle(final List<DetectedEvent> events, final int sentences) {
        if (sentences < LEAST_SENTENCES) {
            return 1;
        }
        int telling = 0;
        int last = -1;
        for (final DetectedEvent event : events) {
            telling += event.sentence() == last ? 0 : 1;
            last = event.sentence();
        }
        return Math.min(1, (double) SENTENCES_PER_TELLING_SENTENCE * telling / sentences);
    }

    private static double political(final EventType type, final double share) {
        return Math.min(1, switch (type) {
            case ASSAULT, PROTEST, MOBILIZE -> 0.55 + 1.5 * share;
            case COERCE, SANCTION -> 0.40 + 1.5 * share;
            default -> 0.10 + 1.5 * share;
        });
    }
}
