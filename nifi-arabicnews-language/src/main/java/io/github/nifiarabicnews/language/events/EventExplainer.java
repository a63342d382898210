package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.lexicon.EventPattern;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.List;

/**
 * A look inside, for those who write lexicons: for each sentence its words with their readings, the patterns that stand in it, which of them are events and what became of the others.
 */
public final class EventExplainer {
    private final Lexicon lexicon;
    private final TextTagger tagger;

    public EventExplainer(final EventTagger tagger) {
        this.lexicon = tagger.lexicon();
        this.tagger = tagger.textTagger();
    }

    /** @param readings whether every word is shown with its readings, or only patterns and events */
    public String explain(final Article article, final boolean readings) {
        final StringBuilder out = new StringBuilder();
        tagger.tag(article, new TextTagger.Observer() {
            @Override
            public void sentence(final SentenceWords words, final List<Candidate> candidates, final List<DetectedEvent> events) {
                EventExplainer.this.sentence(out, words, candidates, events, readings);
            }

            @Override
            public void dropped(final DetectedEvent event) {
                out.append("%nNo event after all, since few sentences of the article tell of one: sentence %d, %s by %s%n".formatted(event.sentence() + 1, event.type(), event.pattern().rule().id()));
            }
        });
        return out.toString();
    }

    private void sentence(final StringBuilder out, final SentenceWords words, final List<Candidate> candidates, final List<DetectedEvent> events, final boolean readings) {
        final TokenizedText tokens = words.text().text();
        final int number = words.sentence();
        out.append("%n%d  %s%n".formatted(number + 1, tokens.text().substring(tokens.sentenceBegin(number), tokens.sentenceEnd(number))));
        for (int word = 0; readings && word < words.count(); word++) {
            word(out, words.text(), words.token(word));
        }
        for (final Candidate candidate : candidates) {
            candidate(out, words, candidate);
        }
        for (final DetectedEvent event : events) {
            out.append("    = %s%s %s  \"%s\"  %s, confidence %.2f%s%n".formatted(event.type(), event.mode() == null ? "" : " " + event.mode(), event.aux().label(),
                    tokens.text().substring(tokens.begin(event.firstToken()), tokens.end(event.lastToken())), event.pattern().rule().id(), event.confidence(),
                    event.attribution() == null ? "" : ", says \"" + event.attribution().of(tokens.text()) + '"'));
        }
    }

    private void word(final StringBuilder out, final AnalyzedText text, final int token) {
        out.append("      %-16s".formatted(text.text().token(token)));
        for (int i = 0; i < text.count(token); i++) {
            final long reading = text.analysis(token, i);
            out.append(i == 0 ? " " : "; ").append(lexicon.lexemeName(Analysis.lexeme(reading))).append(' ').append(Analysis.describe(reading));
        }
        out.append(System.lineSeparator());
    }

    private void candidate(final StringBuilder out, final SentenceWords words, final Candidate candidate) {
        final String why = switch (candidate.fate) {
            case ACCEPTED -> candidate.isEvent() ? "fires" : "wins: no event";
            case VETOED -> "vetoed by a word of @" + String.join(", @", lexicon.vetoNames(candidate.vetoes));
            case LOST -> "loses to " + name(candidate.winner.pattern);
            case EMBEDDED -> "is no fact, but what " + (candidate.winner == null ? "a word of @unreal or @notion" : name(candidate.winner.pattern)) + " speaks of";
            case UNSAID -> "nobody is cited for it";
            case MERGED -> "is one event with " + name(candidate.winner.pattern);
            default -> "too unlikely in an article of this topic";
        };
        out.append("    %s %s [%d]  %s  at \"%s\": %s%n".formatted(candidate.pattern.isNegative() ? "-" : "+", candidate.pattern.source(), candidate.pattern.specificity(),
                name(candidate.pattern), words.text().text().token(words.token(candidate.word)), why));
    }

    private static String name(final EventPattern pattern) {
        return "%s (%s:%d)".formatted(pattern.rule().id(), pattern.rule().file(), pattern.line());
    }
}
