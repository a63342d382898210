package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FormTable;
import io.github.nifiarabicnews.language.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lexemes under the names by which rules call them, and the table of their forms. */
final class WordIndex {
    private static final int DERIVED = 1 << Analysis.MASDAR | 1 << Analysis.ACTIVE_PARTICIPLE | 1 << Analysis.PASSIVE_PARTICIPLE;

    final FormTable table;
    final List<String> names = new ArrayList<>();
    private final Map<String, List<Integer>> numbers = new HashMap<>();

    /**
     * @param lexemes  all lexemes, those of a later layer in place of those that they override
     * @param literals words that patterns quote
     */
    WordIndex(final List<Lexeme> lexemes, final List<String> literals) {
        final FormTable.Builder forms = new FormTable.Builder();
        for (final Lexeme lexeme : lexemes) {
            final int number = names.size();
            forms.without(lexeme.not());
            switch (lexeme.pos()) {
                case VERB -> forms.verb(number, lexeme.root(), lexeme.form(), lexeme.masdars(), lexeme.plurals());
                case NOUN -> forms.noun(number, lexeme.citation(), lexeme.plurals(), lexeme.feminines(), lexeme.weak());
                case ADJ -> forms.adjective(number, lexeme.citation(), lexeme.plurals(), lexeme.feminines(), lexeme.weak());
                default -> forms.particle(number, lexeme.citation());
            }
            names.add(lexeme.name());
            numbers.computeIfAbsent(lexeme.name(), key -> new ArrayList<>(1)).add(number);
        }
        forms.without(List.of());
        for (final String literal : literals) {
            final String name = literalName(literal);
            if (!numbers.containsKey(name)) {
                forms.particle(names.size(), literal);
                numbers.put(name, List.of(names.size()));
                names.add(name);
            }
        }
        table = forms.build();
    }

    static String literalName(final String literal) {
        return '"' + Folding.fold(literal) + '"';
    }

    int literal(final String literal) {
        return numbers.get(literalName(literal)).get(0);
    }

    /** A lexeme by its name; where there is none, the verb of which the word is the masdar or a participle, in that form only. */
    WordSelection find(final String name) {
        final WordSelection found = new WordSelection();
        final List<Integer> named = numbers.get(name);
        if (named != null) {
            named.forEach(number -> found.add(number, WordSelection.Condition.NONE));
            return found;
        }
        for (final long reading : table.readings(name)) {
            final int kind = 1 << Analysis.kind(reading);
            final boolean plain = (Analysis.features(reading) & (Analysis.INDEFINITE | Analysis.CONSTRUCT)) == 0 && Analysis.number(reading) == Analysis.SINGULAR;
            if ((kind & DERIVED) != 0 && plain) {
                found.add(Analysis.lexeme(reading), new WordSelection.Condition(kind, 0, 0, 0));
            }
        }
        return found;
    }
}
