package io.github.nifiarabicnews.processors.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads tagged articles into PostgreSQL by the function {@code arabicnews.load_article} of {@code schema/postgresql.sql}.
 * A batch is one transaction; where one article of it is refused, each gets a transaction of its own, so that the bad
 * one holds up none of the others.
 */
public final class ArticleLoader {
    private static final String LOAD = "SELECT arabicnews.load_article(?::jsonb)";

    private final int timeoutSeconds;

    /**
     * @param timeoutSeconds longest time for one article, in seconds; 0 for no bound
     */
    public ArticleLoader(final int timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * Loads articles and commits.
     *
     * @param connection an open connection; its auto-commit is as it was when this returns
     * @param articles   tagged articles in JSON
     * @return what became of each article, in the order given
     * @throws SQLException where the database, and not an article, is at fault: nothing may have been loaded, and loading again is safe
     */
    public List<LoadResult> load(final Connection connection, final List<String> articles) throws SQLException {
        final boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return loadAll(connection, articles);
        } catch (final SQLException e) {
            if (articles.size() == 1 && isRefusal(e)) {
                return List.of(LoadResult.refused(e));
            }
            if (!isRefusal(e)) {
                throw e;
            }
            return loadEach(connection, articles);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private List<LoadResult> loadAll(final Connection connection, final List<String> articles) throws SQLException {
        final List<LoadResult> results = new ArrayList<>(articles.size());
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setQueryTimeout(timeoutSeconds);
            for (final String article : articles) {
                statement.setString(1, article);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    results.add(LoadResult.loaded(result.getString(1)));
                }
            }
            connection.commit();
            return results;
        } catch (final SQLException e) {
            rollback(connection, e);
            throw e;
        }
    }

    /** A connection that is gone cannot roll back, and need not: the server does it. The first cause is what counts. */
    private void rollback(final Connection connection, final SQLException cause) {
        try {
            connection.rollback();
        } catch (final SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private List<LoadResult> loadEach(final Connection connection, final List<String> articles) throws SQLException {
        final List<LoadResult> results = new ArrayList<>(articles.size());
        for (final String article : articles) {
            try {
                results.addAll(loadAll(connection, List.of(article)));
            } catch (final SQLException e) {
                if (!isRefusal(e)) {
                    throw e;
                }
                results.add(LoadResult.refused(e));
            }
        }
        return results;
    }

    /**
     * Whether the article is at fault: data exception (22), constraint violation (23), program limit exceeded (54) or raised by the
     * function (P0). Everything else, a missing table or a full disk among it, is the database's and may pass.
     */
    private boolean isRefusal(final SQLException e) {
        final String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54") || state.startsWith("P0");
    }
}
