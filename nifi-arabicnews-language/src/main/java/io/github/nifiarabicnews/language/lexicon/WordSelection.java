package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and names that one element stands for, gathered before they become tests. */
final class WordSelection {
    /** What a reading must be beside its lexeme. */
    record Condition(int kinds, int voice, int clitics, int noClitics) {
        static final Condition NONE = new Condition(WordTest.ALL_BUT_PARTICIPLES, 0, 0, 0);
    }

    private final Map<Condition, List<Integer>> words = new LinkedHashMap<>();
    final List<EntityKind> entities = new ArrayList<>();

    void add(final int lexeme, final Condition condition) {
        words.computeIfAbsent(condition, key -> new ArrayList<>()).add(lexeme);
    }

    void add(final WordSelection other) {
        other.words.forEach((condition, lexemes) -> words.computeIfAbsent(condition, key -> new ArrayList<>()).addAll(lexemes));
        entities.addAll(other.entities);
    }

    /** The same words under further conditions; {@code kinds} 0 leaves the kinds as they are. */
    WordSelection narrowed(final int kinds, final int voice, final int clitics, final int noClitics) {
        final WordSelection narrowed = new WordSelection();
        words.forEach((condition, lexemes) -> {
            final Condition tighter = new Condition(kinds == 0 ? condition.kinds : kinds, condition.voice | voice, condition.clitics | clitics, condition.noClitics | noClitics);
            narrowed.words.computeIfAbsent(tighter, key -> new ArrayList<>()).addAll(lexemes);
        });
        narrowed.entities.addAll(entities);
        return narrowed;
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    boolean isEmpty() {
        return words.isEmpty() && entities.isEmpty();
    }

    /** @param known sets of lexemes that there are, to which new ones are added: classes stand in many patterns, and are kept in memory once */
    WordTest[] tests(final Map<Set<Integer>, LexemeSet> known) {
        final List<WordTest> tests = new ArrayList<>();
        words.forEach((condition, lexemes) -> tests.add(new WordTest(known.computeIfAbsent(Set.copyOf(lexemes), LexemeSet::new), condition.kinds, condition.voice, condition.clitics, condition.noClitics)));
        return tests.toArray(WordTest[]::new);
    }

    /** Bits of kinds, or voice, for what stands behind a colon; null where it is nothing known. */
    static Condition ofFeature(final String feature) {
        return switch (feature) {
            case "v" -> new Condition(WordTest.FINITE, 0, 0, 0);
            case "act" -> new Condition(WordTest.FINITE, Analysis.ACTIVE, 0, 0);
            case "pass" -> new Condition(WordTest.FINITE, Analysis.PASSIVE, 0, 0);
            case "fut" -> new Condition(1 << Analysis.IMPERFECT, 0, Analysis.SA, 0);
            case "past" -> new Condition(1 << Analysis.PAST, 0, 0, 0);
            case "n" -> new Condition(1 << Analysis.MASDAR | 1 << Analysis.NOUN, 0, 0, 0);
            case "ap" -> new Condition(1 << Analysis.ACTIVE_PARTICIPLE, 0, 0, 0);
            case "pp" -> new Condition(1 << Analysis.PASSIVE_PARTICIPLE, 0, 0, 0);
            default -> null;
        };
    }
}
