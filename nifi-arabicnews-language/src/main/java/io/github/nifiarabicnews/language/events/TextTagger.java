package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.lexicon.EventRule;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.MorphologicalAnalyzer;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Finds the events of texts, one after the other; belongs to one thread. */
final class TextTagger {
    /** An event with less confidence is none. */
    static final double LEAST_CONFIDENCE = 0.42;

    private final MorphologicalAnalyzer analyzer;
    private final EntityFinder entityFinder;
    private final SentenceWords words = new SentenceWords();
    private final SentenceDetector detector;
    private final AuxDetector auxDetector;
    private final AttributionFinder attributions;
    private final ModeFinder modes;
    private final TopicEvidence topicEvidence;

    TextTagger(final Lexicon lexicon, final EntityFinder entityFinder) {
        this.analyzer = new MorphologicalAnalyzer(lexicon.forms());
        this.entityFinder = entityFinder;
        this.attributions = new AttributionFinder(lexicon, words);
        this.modes = new ModeFinder(lexicon, words);
        this.detector = new SentenceDetector(lexicon, words, attributions);
        this.auxDetector = new AuxDetector(lexicon, words);
        this.topicEvidence = new TopicEvidence(lexicon);
    }

    /** Takes each sentence with all its candidates, for those who want to look inside. */
    interface Observer {
        void sentence(SentenceWords words, List<Candidate> candidates, List<DetectedEvent> events);

        /** An event that the article as a whole makes unlikely, once all sentences have been seen. */
        void dropped(DetectedEvent event);
    }

    /** A text with the names and events in it, whose offsets are those of the text as read. */
    record Result(ReadingText reading, AnalyzedText text, EntityLookup entities, List<DetectedEvent> events) {
    }

    Result tag(final Article article, final Observer observer) {
        final ReadingText reading = ReadingText.of(article.text());
        final AnalyzedText text = analyzer.analyze(Tokenizer.tokenize(reading.text()));
        final EntityLookup entities = entityFinder.find(text, article);
        topicEvidence.read(text, entities);
        detector.begin(text, entities, topicEvidence.silent(), topicEvidence.loud());
        auxDetector.begin(text, article.publishedAt());
        attributions.begin(text);
        return new Result(reading, text, entities, likely(events(text, observer), text.text().sentenceCount(), observer));
    }

    private List<DetectedEvent> events(final AnalyzedText text, final Observer observer) {
        final List<DetectedEvent> events = new ArrayList<>();
        for (int sentence = 0; sentence < text.text().sentenceCount(); sentence++) {
            words.load(text, sentence);
            attributions.read();
            final List<Candidate> candidates = detector.detect();
            final int first = events.size();
            for (final Candidate candidate : candidates) {
                if (candidate.fate == Candidate.Fate.ACCEPTED && candidate.isEvent()) {
                    event(candidate, text, events);
                }
            }
            if (observer != null) {
                observer.sentence(words, candidates, events.subList(first, events.size()));
            }
        }
        return events;
    }

    /** News of politics and conflict tells of events in most of its sentences; where hardly one does, a match or a recipe is told with the words of an attack. */
    private static List<DetectedEvent> likely(final List<DetectedEvent> events, final int sentences, final Observer observer) {
        final double share = Confidence.ofArticle(events, sentences);
        if (share == 1) {
            return events;
        }
        final List<DetectedEvent> likely = new ArrayList<>(events.size());
        for (final DetectedEvent event : events) {
            final double confidence = event.confidence() * share;
            if (confidence >= LEAST_CONFIDENCE) {
                likely.add(event.withConfidence(confidence));
            } else if (observer != null) {
                observer.dropped(event);
            }
        }
        return likely;
    }

    private void event(final Candidate candidate, final AnalyzedText text, final List<DetectedEvent> events) {
        final EventRule rule = candidate.pattern.rule();
        final int trigger = words.token(candidate.word);
        final long reading = text.analysis(trigger, candidate.reading);
        final Aux told = auxDetector.detect(candidate);
        final EventType type = typeOf(rule, told);
        final String mode = type == rule.type() ? modes.of(candidate) : null;
        final Aux aux = told == Aux.FUTURE && (type != rule.type() || isOfTheFuture(type)) ? Aux.ASSERTED : told;
        final double confidence = Confidence.of(candidate, type, reading, aux, topicEvidence);
        if (confidence < LEAST_CONFIDENCE) {
            candidate.fate = Candidate.Fate.UNLIKELY;
            return;
        }
        int first = candidate.word;
        int last = candidate.word;
        for (int element = candidate.pattern.trigger() + 1; 2 * element < candidate.taken.length && candidate.taken[2 * element] >= 0 && candidate.taken[2 * element] == words.next(last); element++) {
            last = candidate.taken[2 * element + 1];
        }
        for (int element = candidate.pattern.trigger() - 1; element >= 0 && candidate.taken[2 * element + 1] >= 0 && candidate.taken[2 * element + 1] == words.previous(first); element--) {
            first = candidate.taken[2 * element];
        }
        events.add(new DetectedEvent(candidate.pattern, type, mode, words.sentence(), trigger, reading, words.token(first), words.token(last), aux, attributions.of(candidate.word),
                confidence));
    }

    /** What is agreed, conceded or threatened is yet to come in any case. */
    private static boolean isOfTheFuture(final EventType type) {
        return type == EventType.AGREE || type == EventType.CONCEDE || type == EventType.THREATEN;
    }

    /** A cooperation to come is an agreement to cooperate, a withdrawal or release to come a concession. */
    private static EventType typeOf(final EventRule rule, final Aux aux) {
        if (aux != Aux.FUTURE || rule.type() == null) {
            return rule.type();
        }
        return switch (rule.type()) {
            case CONSULT, SUPPORT, COOPERATE, AID -> EventType.AGREE;
            case RETREAT -> "resign".equals(rule.mode()) ? EventType.RETREAT : EventType.CONCEDE;
            default -> rule.type();
        };
    }
}
