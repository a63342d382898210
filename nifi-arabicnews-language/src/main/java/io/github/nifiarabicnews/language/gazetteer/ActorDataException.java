package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.lexicon.LexiconProblem;

/** A line of the actor data that cannot be used. */
final class ActorDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LexiconProblem problem;

    ActorDataException(final String file, final int line, final String cause) {
        super("%s:%d: %s".formatted(file, line, cause));
        problem = new LexiconProblem(file, line, cause);
    }

    LexiconProblem problem() {
        return problem;
    }
}
