package io.github.nifiarabicnews.language.cli;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.EventPattern;
import io.github.nifiarabicnews.language.lexicon.EventRule;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import java.util.ArrayList;
import java.util.List;

/** Tries the example of every pattern: that of a {@code +} line must give an event by its rule, that of a {@code -} line or a NONE rule none by its rule. */
final class ExampleCheck {
    private final EventTagger tagger;

    ExampleCheck(final EventTagger tagger) {
        this.tagger = tagger;
    }

    List<LexiconProblem> problems() {
        final List<LexiconProblem> problems = new ArrayList<>();
        for (final EventPattern pattern : tagger.lexicon().patterns()) {
            if (pattern.example() == null) {
                if (!pattern.isNegative() && pattern.rule().type() != null) {
                    problems.add(problem(pattern, "the pattern has no example"));
                }
                continue;
            }
            final List<Event> events = tagger.tag(new Article(null, null, null, null, null, null, "ar", pattern.example())).events();
            final EventRule rule = pattern.rule();
            final boolean fires = events.stream().anyMatch(event -> event.rule().equals(rule.id()));
            if (pattern.isNegative() && fires) {
                problems.add(problem(pattern, "the rule fires in the counterexample: " + pattern.example()));
            } else if (rule.type() == null && !events.isEmpty()) {
                problems.add(problem(pattern, "%s fires in the example: %s".formatted(events.get(0).rule(), pattern.example())));
            } else if (!pattern.isNegative() && rule.type() != null && !fires) {
                problems.add(problem(pattern, "no event by %s in the example%s: %s".formatted(rule.id(),
                        events.isEmpty() ? "" : " but by " + events.get(0).rule(), pattern.example())));
            }
        }
        return problems;
    }

    private static LexiconProblem problem(final EventPattern pattern, final String message) {
        return new LexiconProblem(pattern.rule().file(), pattern.line(), message);
    }
}
