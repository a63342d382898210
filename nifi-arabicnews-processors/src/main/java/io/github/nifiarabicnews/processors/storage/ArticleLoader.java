package io.github.nifiarabicnews.processors.storage;

import io.github.nifiarabicnews.processors.storage.LoadResult.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads tagged articles into PostgreSQL by the function {@code arabicnews.load_article} of {@code schema/postgresql.sql}.
 * A batch is one transaction; where that fails, each article gets a transaction of its own, so that the one at fault holds
 * up none of the others.
 */
public final class ArticleLoader {
    private static final String LOAD = "SELECT arabicnews.load_article(?::jsonb, ?)";
    /** What the documentation says that a loading user is granted. An error where even the schema may not be used. */
    private static final String HAS_RIGHTS = """
            SELECT bool_and(has_table_privilege('arabicnews.' || t, p))
            FROM unnest(ARRAY['article', 'event', 'party', 'place']) AS t, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS p""";
    private static final String QUERY_CANCELED = "57014";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    /** Articles that fail in one batch, and are not at fault, until the database counts as being in trouble. Bounds the time for which a slow one is waited for. */
    private static final int PATIENCE = 2;

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
     * @param articles   in any order: of two versions of one the newer stays
     * @return what became of each article, in the order given
     * @throws SQLException where the connection is of no use before anything is tried; nothing is loaded then
     */
    public List<LoadResult> load(final Connection connection, final List<ReceivedArticle> articles) throws SQLException {
        if (!connection.isValid(timeoutSeconds)) {
            // One out of a pool may be of before the database was started again. No article is to blame for that.
            throw new SQLException("The connection to the database is gone", "08003");
        }
        final boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        final List<LoadResult> results = new ArrayList<>(articles.size());
        try {
            loadAll(connection, articles, results);
            return results;
        } catch (final SQLException e) {
            return isConnectionLost(e) ? lost(articles.size(), results.size(), e) : loadEach(connection, articles);
        } finally {
            restore(connection, autoCommit);
        }
    }

    /** Results holds as many when this throws as were given to the database before: the next one was under way, or the commit was. */
    private void loadAll(final Connection connection, final List<ReceivedArticle> articles, final List<LoadResult> results) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setQueryTimeout(timeoutSeconds);
            for (final ReceivedArticle article : articles) {
                statement.setString(1, article.json());
                statement.setTimestamp(2, new Timestamp(article.received()));
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    results.add(LoadResult.of(result.getString(1)));
                }
            }
            connection.commit();
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

    /** One article was under way, or all of them at the commit; the others have no part in it. */
    private List<LoadResult> lost(final int count, final int underWay, final SQLException cause) {
        final List<LoadResult> results = notTried(count, cause);
        for (int i = 0; i < count; i++) {
            if (i == underWay || underWay == count) {
                results.set(i, LoadResult.error(State.CONNECTION_LOST, cause));
            }
        }
        return results;
    }

    private List<LoadResult> notTried(final int count, final SQLException cause) {
        final List<LoadResult> results = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            results.add(LoadResult.error(State.NOT_TRIED, cause));
        }
        return results;
    }

    private List<LoadResult> loadEach(final Connection connection, final List<ReceivedArticle> articles) {
        final List<LoadResult> results = new ArrayList<>(articles.size());
        int failed = 0;
        for (final ReceivedArticle article : articles) {
            final List<LoadResult> one = new ArrayList<>(1);
            try {
                loadAll(connection, List.of(article), one);
                results.addAll(one);
            } catch (final SQLException e) {
                if (isConnectionLost(e)) {
                    results.add(LoadResult.error(State.CONNECTION_LOST, e));
                    results.addAll(notTried(articles.size() - results.size(), e));
                    break;
                }
                if (isRefusal(connection, e)) {
                    results.add(LoadResult.error(State.REFUSED, e));
                    continue;
                }
                results.add(LoadResult.error(State.FAILED, e));
                failed++;
                if (failed == PATIENCE) {
                    results.addAll(notTried(articles.size() - results.size(), e));
                    break;
                }
            }
        }
        final boolean takesOthers = results.stream().anyMatch(result -> result.state() == State.LOADED);
        results.replaceAll(result -> takesOthers && result.state() == State.FAILED && QUERY_CANCELED.equals(result.cause().getSQLState())
                ? LoadResult.error(State.TOO_SLOW, result.cause()) : result);
        return results;
    }

    /** Connection exception (08), or shut down by an operator or a crash (57P). */
    private boolean isConnectionLost(final SQLException e) {
        final String state = state(e);
        return state.isEmpty() || state.startsWith("08") || state.startsWith("57P");
    }

    /**
     * Whether the article is at fault: data exception (22), constraint violation (23), program limit exceeded (54), raised by the
     * function (P0), or a policy of the table's that forbids it (42501, where the user has the rights to load). Everything else,
     * a missing table or a full disk among it, is the database's and may pass.
     */
    private boolean isRefusal(final Connection connection, final SQLException e) {
        final String state = state(e);
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54") || state.startsWith("P0")
                || state.equals(INSUFFICIENT_PRIVILEGE) && hasRights(connection);
    }

    private boolean hasRights(final Connection connection) {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(HAS_RIGHTS)) {
            result.next();
            final boolean hasRights = result.getBoolean(1);
            connection.commit();
            return hasRights;
        } catch (final SQLException e) {
            rollback(connection, e);
            return false;
        }
    }

    private static String state(final SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** What was loaded is committed; a connection that cannot be put back is for the pool to notice. */
    private void restore(final Connection connection, final boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (final SQLException e) {
            // The connection is gone.
        }
    }
}
