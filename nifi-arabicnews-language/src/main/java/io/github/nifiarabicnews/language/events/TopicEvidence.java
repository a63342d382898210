package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an article is about sport, markets, weather, health, culture, technology or accidents rather than politics: the greatest share of its sentences in which a word of one of the
 * classes of that name stands. Evidence that lowers the confidence of an event, not a switch.
 */
final class TopicEvidence {
    private static final List<String> TOPICS = List.of("sport", "market", "weather", "health", "culture", "technology", "accident");

    private final List<PatternElement> topics = new ArrayList<>();
    private final int[] sentences;

    TopicEvidence(final Lexicon lexicon) {
        for (final String topic : TOPICS) {
            if (lexicon.wordClass(topic) != null) {
                topics.add(lexicon.wordClass(topic));
            }
        }
        sentences = new int[topics.size()];
    }

    /** @return 0 to 1 */
    double of(final AnalyzedText text) {
        final int[] last = new int[topics.size()];
        for (int topic = 0; topic < topics.size(); topic++) {
            sentences[topic] = 0;
            last[topic] = -1;
        }
        for (int token = 0; token < text.text().tokenCount(); token++) {
            if (text.count(token) == 0) {
                continue;
            }
            final long reading = text.analysis(token, 0);
            final int sentence = text.text().sentence(token);
            for (int topic = 0; topic < sentences.length; topic++) {
                if (last[topic] != sentence && topics.get(topic).matches(reading)) {
                    last[topic] = sentence;
                    sentences[topic]++;
                }
            }
        }
        int most = 0;
        for (final int count : sentences) {
            most = Math.max(most, count);
        }
        // One word in a short text tells little.
        return most < 2 ? 0 : (double) most / text.text().sentenceCount();
    }
}
