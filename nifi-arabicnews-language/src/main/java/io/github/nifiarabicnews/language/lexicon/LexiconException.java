package io.github.nifiarabicnews.language.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A lexicon that is refused, with every problem that was found. */
public final class LexiconException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<LexiconProblem> problems;

    public LexiconException(final List<LexiconProblem> problems) {
        super(message(problems));
        this.problems = problems.stream().sorted(Comparator.comparing(LexiconProblem::file).thenComparing(LexiconProblem::line)).toList();
    }

    /** All problems, in the order of files and lines; never empty. */
    public List<LexiconProblem> problems() {
        return problems;
    }

    private static String message(final List<LexiconProblem> problems) {
        final String shown = problems.stream().sorted(Comparator.comparing(LexiconProblem::file).thenComparing(LexiconProblem::line)).limit(SHOWN).map(LexiconProblem::toString).collect(Collectors.joining(System.lineSeparator()));
        return problems.size() <= SHOWN ? shown : shown + System.lineSeparator() + "and %d more".formatted(problems.size() - SHOWN);
    }
}
