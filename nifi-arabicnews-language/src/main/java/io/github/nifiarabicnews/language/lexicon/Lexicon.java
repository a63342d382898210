package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FormTable;
import java.util.List;
import java.util.Map;

/** A lexicon ready for use. Immutable, and safe to share between threads. */
public final class Lexicon {
    private final FormTable forms;
    private final String[] names;
    private final TriggeredPatterns[] patternsByTrigger;
    /** A bit for each lexeme that triggers patterns: it lies in the processor's cache, where what is said of each lexeme has no room. */
    private final long[] triggers;
    private final List<EventRule> rules;
    private final List<EventPattern> patterns;
    private final Map<String, PatternElement> classes;
    private final PatternElement[] vetoClasses;
    private final List<String> vetoNames;
    private final long[] vetoesByLexeme;
    private final String version;

    Lexicon(final FormTable forms, final List<String> names, final TriggeredPatterns[] patternsByTrigger, final List<EventRule> rules, final List<EventPattern> patterns,
            final Map<String, PatternElement> classes, final List<String> vetoNames, final String version) {
        this.forms = forms;
        this.names = names.toArray(String[]::new);
        this.patternsByTrigger = patternsByTrigger;
        this.triggers = new long[(patternsByTrigger.length >> 6) + 1];
        for (int lexeme = 0; lexeme < patternsByTrigger.length; lexeme++) {
            if (patternsByTrigger[lexeme] != null) {
                triggers[lexeme >> 6] |= 1L << lexeme;
            }
        }
        this.rules = List.copyOf(rules);
        this.patterns = List.copyOf(patterns);
        this.classes = Map.copyOf(classes);
        this.vetoNames = List.copyOf(vetoNames);
        this.vetoClasses = vetoNames.stream().map(classes::get).toArray(PatternElement[]::new);
        this.vetoesByLexeme = new long[names.size()];
        for (int veto = 0; veto < vetoClasses.length; veto++) {
            for (final WordTest words : vetoClasses[veto].words()) {
                for (final int lexeme : words.lexemes().numbers()) {
                    vetoesByLexeme[lexeme] |= 1L << veto;
                }
            }
        }
        this.version = version;
    }

    public FormTable forms() {
        return forms;
    }

    public int lexemeCount() {
        return names.length;
    }

    /** A lexeme's name as rules call it; words that patterns only quote have quotation marks around them. */
    public String lexemeName(final int lexeme) {
        return names[lexeme];
    }

    /** Whether this lexeme can be the trigger of patterns. */
    public boolean isTrigger(final int lexeme) {
        return (triggers[lexeme >> 6] & 1L << lexeme) != 0;
    }

    /** The patterns of which this lexeme can be the trigger, or null where it is none. */
    public TriggeredPatterns patternsTriggeredBy(final int lexeme) {
        return patternsByTrigger[lexeme];
    }

    /** All rules in the order of their files and lines. */
    public List<EventRule> rules() {
        return rules;
    }

    /** All patterns in the order of their files and lines. */
    public List<EventPattern> patterns() {
        return patterns;
    }

    /** A class of words, or null where the lexicon has none of that name. */
    public PatternElement wordClass(final String name) {
        return classes.get(name);
    }

    /** The classes that rules name behind {@code unless} and that a reading is in, as bits of {@link EventRule#unless()}. */
    public long vetoes(final long analysis) {
        long candidates = vetoesByLexeme[Analysis.lexeme(analysis)];
        long vetoes = 0;
        for (; candidates != 0; candidates &= candidates - 1) {
            final int veto = Long.numberOfTrailingZeros(candidates);
            if (vetoClasses[veto].matches(analysis)) {
                vetoes |= 1L << veto;
            }
        }
        return vetoes;
    }

    /** The bit of a class in {@link EventRule#unless()}; 0 where no rule names it there. */
    public long veto(final String name) {
        final int veto = vetoNames.indexOf(name);
        return veto < 0 ? 0 : 1L << veto;
    }

    /** The names of the classes that these bits stand for. */
    public List<String> vetoNames(final long vetoes) {
        return vetoNames.stream().filter(name -> (vetoes & 1L << vetoNames.indexOf(name)) != 0).toList();
    }

    /** Twelve hexadecimal digits that are the same for the same files only. */
    public String version() {
        return version;
    }
}
