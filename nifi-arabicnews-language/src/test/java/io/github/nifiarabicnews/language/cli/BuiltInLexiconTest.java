package io.github.nifiarabicnews.language.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.EventPattern;
import io.github.nifiarabicnews.language.lexicon.TriggeredPatterns;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in lexicon: that it loads at all says that no line is malformed, doubled, or asks for a word that is not there. */
class BuiltInLexiconTest {
    private static final EventTagger TAGGER = NewsTagger.builtIn();

    @Test
    void everyExampleFiresItsRuleAndNoCounterexampleDoes() {
        assertEquals(List.of(), new ExampleCheck(TAGGER).problems());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeHasRules(final EventType type) {
        assertTrue(TAGGER.lexicon().rules().stream().anyMatch(rule -> rule.type() == type), type.name());
    }

    @Test
    void thereAreSevenHundredExpressionsAndMore() {
        final Set<String> expressions = new TreeSet<>();
        TAGGER.lexicon().patterns().stream().filter(pattern -> !pattern.isNegative() && pattern.rule().type() != null).map(EventPattern::source).forEach(expressions::add);
        assertTrue(expressions.size() >= 700, () -> "only %d".formatted(expressions.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"saying", "according-to", "time-word", "light-verb", "denial", "untrue", "intention", "upcoming", "possibility", "unreal", "long-time", "past-time", "political",
        "role-control", "role-patient", "role-attack", "role-victim", "role-report", "role-host", "role-signing", "role-repelling", "role-reaching", "role-exchange", "role-target", "role-crowd",
        "sport", "market", "weather", "health", "culture", "technology", "accident"})
    void theClassesThatTheTaggerLooksAtAreThere(final String name) {
        assertNotNull(TAGGER.lexicon().wordClass(name));
    }

    @Test
    void everyPatternCanBeReachedFromAWord() {
        final Set<EventPattern> reachable = new HashSet<>();
        for (int lexeme = 0; lexeme < TAGGER.lexicon().lexemeCount(); lexeme++) {
            final TriggeredPatterns patterns = TAGGER.lexicon().patternsTriggeredBy(lexeme);
            for (int number = 0; patterns != null && number < patterns.count(); number++) {
                reachable.add(patterns.get(number));
            }
        }
        assertEquals(TAGGER.lexicon().patterns().size(), reachable.size());
    }
}
