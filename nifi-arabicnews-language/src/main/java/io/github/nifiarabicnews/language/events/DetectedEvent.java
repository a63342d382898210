package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.lexicon.EventPattern;

/**
 * An event that a pattern found, before its parties are known. Tokens are those of the text that it was found in.
 *
 * @param pattern      what fired; {@link EventPattern#rule()} has the frame
 * @param type         type of the event: mostly the rule's, but a cooperation to come is AGREE
 * @param mode         PLOVER mode or null
 * @param sentence     number of the sentence
 * @param trigger      the token that triggered it
 * @param reading      the reading of that token, see {@link io.github.nifiarabicnews.language.morphology.Analysis}
 * @param firstToken   first token of the words that carry the event
 * @param lastToken    last token of these words, inclusive
 * @param aux          how the text tells it
 * @param attribution  who is cited, or null
 * @param confidence   whether it is one at all, 0 to 1; how surely is told once its parties are known
 */
public record DetectedEvent(EventPattern pattern, EventType type, String mode, int sentence, int trigger, long reading, int firstToken, int lastToken, Aux aux, Span attribution,
        double confidence) {
    DetectedEvent withConfidence(final double other) {
        return new DetectedEvent(pattern, type, mode, sentence, trigger, reading, firstToken, lastToken, aux, attribution, other);
    }
}
