package io.github.nifiarabicnews.processors.storage;

import java.sql.SQLException;

/**
 * What became of an article.
 *
 * @param state   what to do with it
 * @param outcome what the database says of one that it was given; null otherwise
 * @param cause   the error because of which it was not, or null
 */
public record LoadResult(State state, String outcome, SQLException cause) {

    /** What to do with the article. */
    public enum State {
        /** The database has it. */
        LOADED,
        /** The database has a version that came in later. */
        OUTDATED,
        /** The article is at fault: it can never be loaded as it is. */
        REFUSED,
        /** It took longer than allowed although the database took others meanwhile. */
        TOO_SLOW,
        /** The connection was lost while the database had the article, perhaps because of the article. */
        CONNECTION_LOST,
        /** It was tried in vain and may succeed later. */
        FAILED,
        /** It was not tried, since the database is in trouble. */
        NOT_TRIED
    }

    static LoadResult of(final String outcome) {
        return new LoadResult(outcome.equals("outdated") ? State.OUTDATED : State.LOADED, outcome, null);
    }

    static LoadResult error(final State state, final SQLException cause) {
        return new LoadResult(state, null, cause);
    }
}
