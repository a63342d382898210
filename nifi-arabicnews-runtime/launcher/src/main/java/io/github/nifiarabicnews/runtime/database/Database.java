package io.github.nifiarabicnews.runtime.database;

import io.github.nifiarabicnews.runtime.LauncherException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One running PostgreSQL with a database for articles, on the loopback address only and without a password. Its data stay in its
 * folder when it is closed.
 */
public final class Database implements AutoCloseable {
    public static final String NAME = "news";
    public static final String USER = "postgres";

    private static final String HOST = "127.0.0.1";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 8;

    private final Path folder;
    private final EmbeddedPostgres postgres;

    private Database(final Path folder, final EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL, makes the database where it is missing and loads the schema.
     *
     * @param folder holds the data, the programs and the log
     * @param port   a free port
     * @param schema an SQL file that may be loaded again
     */
    public static Database start(final Path folder, final int port, final Path schema) throws LauncherException {
        try {
            Files.createDirectories(folder);
            final Redirect log = Redirect.appendTo(log(folder).toFile());
            final EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data(folder))
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_TIMEOUT)
                    .setLocaleConfig("locale", "C")
                    // The library's defaults are for tests: they lose what was committed when the server is killed.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("listen_addresses", HOST)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "50")
                    .setErrorRedirector(log)
                    .setOutputRedirector(log)
                    .start();
            final Database database = new Database(folder, postgres);
            database.prepare(schema);
            return database;
        } catch (final IOException | IllegalStateException | SQLException e) {
            throw LauncherException.failed("PostgreSQL does not start (" + e.getMessage() + ")." + hint(folder));
        }
    }

    private static Path log(final Path folder) {
        return folder.resolve("postgresql.log");
    }

    private static Path data(final Path folder) {
        return folder.resolve("data");
    }

    private static String hint(final Path folder) {
        final StringBuilder hint = new StringBuilder();
        if ("root".equals(System.getProperty("user.name"))) {
            hint.append(" PostgreSQL refuses to run as root. Where root may use the command unshare, it is started by that; else run this as another user.");
        }
        hint.append(" Its log is ").append(log(folder));
        try {
            final List<String> lines = Files.readString(log(folder), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
            for (final String line : lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())) {
                hint.append(System.lineSeparator()).append("  ").append(line);
            }
        } catch (final IOException e) {
            // The log is the hint; without it there is none.
        }
        return hint.toString();
    }

    private void prepare(final Path schema) throws IOException, SQLException, LauncherException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            final boolean present;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                present = found.next();
            }
            if (!present) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(schema));
        } catch (final IOException | SQLException e) {
            close();
            throw LauncherException.failed("The schema " + schema + " cannot be loaded into the database in " + data(folder)
                    + ". Where an older version made that, delete the folder and load the articles again", e);
        }
    }

    public Connection connect() throws SQLException {
        return postgres.getDatabase(USER, NAME).getConnection();
    }

    /** JDBC URL for the flow. */
    public String url() {
        return "jdbc:postgresql://" + HOST + ":" + port() + "/" + NAME + "?connectTimeout=10&socketTimeout=300&tcpKeepAlive=true&ApplicationName=nifi-arabicnews";
    }

    public int port() {
        return postgres.getPort();
    }

    /** The command that opens the database. */
    public static String psql(final int port) {
        return "psql -h " + HOST + " -p " + port + " -U " + USER + " -d " + NAME;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (final IOException e) {
            // The lock file cannot be closed; the server itself is stopped by then.
        }
    }

    /** Processor time that the server and its workers of now have taken so far. */
    public Duration cpuTime() throws IOException {
        final ProcessHandle server = server(folder).orElseThrow(() -> new IOException("PostgreSQL does not run"));
        return Stream.concat(Stream.of(server), server.descendants()).map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Ends PostgreSQL as a power cut would (SIGKILL). */
    public void kill() throws IOException, InterruptedException {
        final ProcessHandle server = server(folder).orElseThrow(() -> new IOException("PostgreSQL does not run"));
        final List<ProcessHandle> workers = server.descendants().toList();
        server.destroyForcibly();
        await(server);
        // They notice by themselves, and the memory that they share must be free before the next start.
        for (final ProcessHandle worker : workers) {
            await(worker);
        }
        close();
    }

    private static void await(final ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (final ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    /** Stops a PostgreSQL that an earlier, killed launcher left running in this folder. Returns its process id. */
    public static Optional<Long> stopLeftover(final Path folder) throws IOException, InterruptedException {
        final Optional<ProcessHandle> leftover = server(folder);
        if (leftover.isPresent()) {
            // SIGINT asks for a fast shutdown. At SIGTERM, all that Java can send, PostgreSQL waits until the last client is gone.
            new ProcessBuilder("kill", "-INT", Long.toString(leftover.get().pid())).start().waitFor();
            await(leftover.get());
        }
        return leftover.map(ProcessHandle::pid);
    }

    /** The server that works in the folder, where one does. */
    private static Optional<ProcessHandle> server(final Path folder) throws IOException {
        final Path file = data(folder).resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).lines().findFirst().orElse("").strip()))
                    .filter(handle -> handle.isAlive() && handle.info().commandLine().orElse("").contains(data(folder).toString()));
        } catch (final NumberFormatException e) {
            return Optional.empty();
        }
    }
}
