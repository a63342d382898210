package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.EntityKind;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article is about. Off topic: the greatest share of its sentences in which a word of the class {@code sport}, {@code market}, {@code weather}, {@code health}, {@code culture},
 * {@code technology} or {@code accident} stands. Political: the share in which a word of the class {@code political}, an army, armed group or office of state stands, one sentence more
 * than there is counted as such, since a short text tells little; or where that is more, one such word for every {@value #WORDS_PER_POLITICAL_WORD} words. Evidence for the confidence of an event, not a switch.
 */
final class TopicEvidence {
    private static final List<String> TOPICS = List.of("sport", "market", "weather", "health", "culture", "technology", "accident");

    private static final int POLITICAL = 1 << 7;
    private static final int OFFICE_TOKENS = 3;
    private static final int WORDS_PER_POLITICAL_WORD = 25;
    /** A text of longer sentences counts as one of more: a political word somewhere in sixty says little of them all. */
    private static final int WORDS_PER_SENTENCE = 25;

    private static final int SENTENCES_PER_TOPIC_SENTENCE = 8;
    /** From one sentence in so many on the article is about the topic. */
    private static final int SENTENCES_PER_SENTENCE_OF_THE_TOPIC = 3;

    private final List<PatternElement> topics = new ArrayList<>();
    private final List<Long> vetoes = new ArrayList<>();
    private final PatternElement political;
    private final int[] sentences;
    /** By lexeme, the topics of which it can be a word as bits, and {@link #POLITICAL}. */
    private final byte[] topicsByLexeme;
    private double offTopic;
    private double politicalShare;
    private long silent;
    private long loud;

    TopicEvidence(final Lexicon lexicon) {
        for (final String topic : TOPICS) {
            if (lexicon.wordClass(topic) != null) {
                topics.add(lexicon.wordClass(topic));
                vetoes.add(lexicon.veto(topic));
            }
        }
        sentences = new int[topics.size()];
        political = lexicon.wordClass("political");
        topicsByLexeme = new byte[lexicon.lexemeCount()];
        for (int topic = 0; topic < topics.size(); topic++) {
            mark(topics.get(topic), 1 << topic);
        }
        if (political != null) {
            mark(political, POLITICAL);
        }
    }

    private void mark(final PatternElement wordClass, final int bit) {
        for (final int lexeme : wordClass.lexemes()) {
            topicsByLexeme[lexeme] |= (byte) bit;
        }
    }

    /** 0 to 1. */
    double offTopic() {
        return offTopic;
    }

    /** The topics that the article does not speak of, one stray word in a long text aside, as bits of {@link io.github.nifiarabicnews.language.lexicon.EventRule#unless()}. */
    long silent() {
        return silent;
    }

    /** The topics that the article is about, so that they veto in its other sentences, too, as bits of {@link io.github.nifiarabicnews.language.lexicon.EventRule#unless()}. */
    long loud() {
        return loud;
    }

    /** 0 to 1; 1 where the lexicon has no class {@code political}. */
    double political() {
        return politicalShare;
    }

    void read(final AnalyzedText text, final EntityLookup entities) {
        int lastPolitical = -1;
        int politicalSentences = 0;
        int politicalWords = 0;
        final int[] last = new int[topics.size()];
        for (int topic = 0; topic < topics.size(); topic++) {
            sentences[topic] = 0;
            last[topic] = -1;
        }
        for (int token = 0; token < text.text().tokenCount(); token++) {
            final int sentence = text.text().sentence(token);
            final long reading = text.count(token) > 0 ? text.analysis(token, 0) : 0;
            final int possible = text.count(token) > 0 ? topicsByLexeme[Analysis.lexeme(reading)] : 0;
            if ((possible & POLITICAL) != 0 && political.matches(reading) || isPolitical(entities, token)) {
                politicalWords++;
                politicalSentences += lastPolitical == sentence ? 0 : 1;
                lastPolitical = sentence;
            }
            for (int topic = 0; topic < sentences.length && (possible & ~POLITICAL) != 0; topic++) {
                if ((possible & 1 << topic) != 0 && last[topic] != sentence && topics.get(topic).matches(reading)) {
                    last[topic] = sentence;
                    sentences[topic]++;
                }
            }
        }
        int most = 0;
        silent = 0;
        loud = 0;
        for (int topic = 0; topic < sentences.length; topic++) {
            most = Math.max(most, sentences[topic]);
            if (sentences[topic] * SENTENCES_PER_TOPIC_SENTENCE < text.text().sentenceCount()) {
                silent |= vetoes.get(topic);
            } else if (sentences[topic] > 1 && sentences[topic] * SENTENCES_PER_SENTENCE_OF_THE_TOPIC >= text.text().sentenceCount()) {
                loud |= vetoes.get(topic);
            }
        }
        // One word in a short text tells little.
        offTopic = most < 2 ? 0 : (double) most / text.text().sentenceCount();
        final int textSentences = Math.max(text.text().sentenceCount(), text.text().tokenCount() / WORDS_PER_SENTENCE);
        final double ofSentences = (politicalSentences + 1.0) / (textSentences + 1);
        final double ofWords = Math.min(1, (double) politicalWords * WORDS_PER_POLITICAL_WORD / Math.max(1, text.text().tokenCount()));
        politicalShare = political == null ? 1 : Math.max(ofSentences, ofWords);
    }

    /** Armies and armed groups, and offices of state that are named at length; the bare name of a country stands in sport as well. */
    private static boolean isPolitical(final EntityLookup entities, final int token) {
        return entities.end(token, EntityKind.PARTY) >= 0 && (entities.end(token, EntityKind.ARMED) >= 0 || entities.end(token, EntityKind.STATE) - token >= OFFICE_TOKENS);
    }
}
