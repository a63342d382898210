package io.github.nifiarabicnews.processors.storage;

import java.sql.SQLException;

/**
 * What became of an article.
 *
 * @param outcome inserted, replaced or unchanged; null where the article was refused
 * @param refusal why the database refused the article, or null
 */
public record LoadResult(String outcome, SQLException refusal) {

    static LoadResult loaded(final String outcome) {
        return new LoadResult(outcome, null);
    }

    static LoadResult refused(final SQLException refusal) {
        return new LoadResult(null, refusal);
    }

    public boolean isLoaded() {
        return refusal == null;
    }
}
