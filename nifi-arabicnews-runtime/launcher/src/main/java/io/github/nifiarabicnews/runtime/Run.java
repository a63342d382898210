package io.github.nifiarabicnews.runtime;

import io.github.nifiarabicnews.report.EventReport;
import io.github.nifiarabicnews.runtime.database.Answers;
import io.github.nifiarabicnews.runtime.database.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./run}: starts NiFi with the bundle in it and works through a folder, into files with the quick-start flow or into a PostgreSQL.
 * The system property {@code project} names the project's folder.
 */
public final class Run {
    private static final int OLDEST_JAVA = 21;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration STALL_TIMEOUT = Duration.ofMinutes(2);
    private static final int POLL_MILLISECONDS = 500;
    /** Not PostgreSQL's own, which a server of the user's may have. */
    private static final int DATABASE_PORT = 15432;
    private static final String REPORT = "report.html";

    private static volatile boolean stopping;

    private final Project project;
    private final Options options;
    private final PrintStream out;
    private volatile NiFi nifi;
    private volatile Database database;
    private volatile boolean finished;

    private Run(final Project project, final Options options, final PrintStream out) {
        this.project = project;
        this.options = options;
        this.out = out;
    }

    public static void main(final String[] arguments) throws InterruptedException {
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status;
        try {
            if (Runtime.version().feature() < OLDEST_JAVA) {
                throw LauncherException.failed("Java " + OLDEST_JAVA + " or newer is needed; this is " + Runtime.version());
            }
            final Project project = Project.current();
            final Options options = Options.parse(arguments, project.folder(), Path.of(System.getProperty("folder", "")).toAbsolutePath());
            new Run(project, options, out).run();
            status = 0;
        } catch (final LauncherException e) {
            awaitEndWhereStopping();
            System.err.println("run: " + e.getMessage());
            if (e.exitStatus() == 2) {
                System.err.println("./run --help says what can be given.");
            }
            status = e.exitStatus();
        } catch (final IOException e) {
            awaitEndWhereStopping();
            System.err.println("run: " + e);
            status = 1;
        }
        System.exit(status);
    }

    /** A NiFi that ends since Ctrl-C was pressed is no error to report. */
    private static void awaitEndWhereStopping() throws InterruptedException {
        if (stopping) {
            Thread.currentThread().join();
        }
    }

    private void run() throws LauncherException, IOException, InterruptedException {
        Folders.requireWritable(project.runFolder());
        Folders.requireWritable(options.output());
        try (FileChannel channel = FileChannel.open(project.runFolder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            final Installation installation = new Installation(project.runFolder().resolve("nifi"));
            final Optional<Long> leftover = NiFi.stopLeftover(installation);
            if (leftover.isPresent()) {
                out.println("Stopped the NiFi that an earlier run left behind (process " + leftover.get() + ").");
            }
            final int port = options.port() == 0 ? NiFi.freePort() : options.port();
            if (!NiFi.isFree(port)) {
                throw LauncherException.failed("Port " + port + " of " + NiFi.HOST + " is in use by another program."
                        + " Stop that, or give another port: ./run --port " + (port % 65535 + 1));
            }
            final Results results = Results.of(options.input(), options.output(), options.store().kinds());
            results.clear();
            installation.clear();
            installation.assemble(project, List.of(project.bundle()));
            serve(installation, port, results);
        }
    }

    private FileLock lock(final FileChannel channel) throws IOException, LauncherException {
        try {
            final FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (final OverlappingFileLockException e) {
            // held by this process: the same answer
        }
        throw LauncherException.failed("Another ./run works in this folder (" + project.runFolder() + "). Stop it first.");
    }

    private void serve(final Installation installation, final int port, final Results results)
            throws LauncherException, IOException, InterruptedException {
        final Thread stop = new Thread(this::stopOnSignal);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            if (options.store() == Store.POSTGRESQL) {
                startDatabase();
            }
            final long begin = System.nanoTime();
            out.println("Starting Apache NiFi " + project.nifiVersion() + " ...");
            nifi = NiFi.start(installation, port);
            nifi.awaitReady(START_TIMEOUT);
            out.printf(Locale.ROOT, "NiFi answers after %.1f s. Canvas: %s%n", (System.nanoTime() - begin) / 1e9, nifi.canvas());
            final Flow flow = start();
            follow(flow, results);
            final Results.Summary summary = results.summary();
            final Path report = options.output().resolve(REPORT);
            new EventReport().write(results.files().iterator(), report);
            out.println();
            out.print(SummaryTable.of(results.sizeWithUnreadable(), summary, options.output()));
            out.println("Report:  " + report);
            printAnswers();
            if (!summary.missing().isEmpty()) {
                throw LauncherException.failed(summary.missing().size() + " files have neither a result nor a failure");
            }
            finished = true;
            if (!options.once()) {
                out.println("Canvas:  " + nifi.canvas());
                out.println();
                out.println("NiFi keeps working: files put into the input folder are tagged too. Ctrl-C stops " + (database == null ? "it." : "it and PostgreSQL."));
                while (nifi.isAlive()) {
                    Thread.sleep(POLL_MILLISECONDS);
                }
                // Not finished after all: the exit status is that of a NiFi that died.
                finished = false;
                nifi.requireAlive();
            }
        } finally {
            if (!stopping) {
                close();
            }
        }
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private void startDatabase() throws LauncherException, IOException, InterruptedException {
        final Path folder = project.runFolder().resolve("postgresql");
        final Optional<Long> leftover = Database.stopLeftover(folder);
        if (leftover.isPresent()) {
            out.println("Stopped the PostgreSQL that an earlier run left behind (process " + leftover.get() + ").");
        }
        int port = options.once() ? NiFi.freePort() : DATABASE_PORT;
        if (!NiFi.isFree(port)) {
            final int other = NiFi.freePort();
            out.println("Port " + port + " of " + NiFi.HOST + " is in use by another program; PostgreSQL takes " + other + ".");
            port = other;
        }
        final long begin = System.nanoTime();
        out.println("Starting PostgreSQL ...");
        database = Database.start(folder, port, project.databaseSchema());
        out.printf(Locale.ROOT, "PostgreSQL answers after %.1f s on port %d. Its data are kept in %s%n", (System.nanoTime() - begin) / 1e9, port, folder);
    }

    private void printAnswers() throws LauncherException {
        if (database == null) {
            return;
        }
        try {
            out.println();
            out.print(Answers.of(database));
            out.println();
            out.println(options.once() ? "Ask more: ./run --store postgresql without --once keeps PostgreSQL up; then" : "Ask more:");
            out.println("  " + Database.psql(options.once() ? DATABASE_PORT : database.port()));
            out.println("  SELECT * FROM arabicnews.newest_events LIMIT 10;");
        } catch (final SQLException e) {
            throw LauncherException.failed("The database does not answer", e);
        }
    }

    /** Stops what was started, NiFi before the database that it writes to. What it has not loaded the next run reads again from the input folder. */
    private void close() {
        final NiFi running = nifi;
        if (running != null) {
            running.close();
        }
        final Database open = database;
        if (open != null) {
            open.close();
        }
    }

    private Flow start() throws LauncherException, IOException, InterruptedException {
        final Flow flow = Flow.upload(nifi.api(), project.flow(options.store().flow()), options.store().title());
        final Map<String, String> parameters = new HashMap<>();
        parameters.put("Input Folder", options.input().toString());
        parameters.put("Output Folder", options.output().toString());
        if (database != null) {
            parameters.put("Database URL", database.url());
            parameters.put("Database User", Database.USER);
            // Asked for is a folder; whoever wants the feeds too enables it on the canvas.
            flow.disable("Poll feeds");
        }
        flow.setParameters(parameters);
        flow.enableServices();
        final List<String> problems = flow.problems();
        if (!problems.isEmpty()) {
            throw LauncherException.failed("The flow is not valid:" + System.lineSeparator() + "  "
                    + String.join(System.lineSeparator() + "  ", problems));
        }
        flow.start();
        return flow;
    }

    /** Waits until every file has a result or a failure and the queues are empty. */
    private void follow(final Flow flow, final Results results) throws LauncherException, IOException, InterruptedException {
        final Progress progress = new Progress(out);
        final long begin = System.nanoTime();
        long changed = begin;
        int done = -1;
        Flow.Status status = null;
        while (true) {
            nifi.requireAlive();
            final int doneNow = results.done();
            final Flow.Status statusNow = status(flow);
            if (doneNow != done || !statusNow.equals(status)) {
                changed = System.nanoTime();
            }
            done = doneNow;
            status = statusNow;
            final double seconds = (System.nanoTime() - begin) / 1e9;
            final String text = String.format(Locale.ROOT, "%d of %d articles, %d waiting, %.0f s", done, results.size(), status.queuedFlowFiles(), seconds);
            if (done >= results.size() && status.queuedFlowFiles() == 0) {
                progress.finish(text);
                return;
            }
            progress.show(text);
            if (System.nanoTime() - changed > STALL_TIMEOUT.toNanos()) {
                progress.finish(text);
                throw LauncherException.failed("The flow has not moved for " + STALL_TIMEOUT.toMinutes() + " minutes. NiFi says:"
                        + System.lineSeparator() + "  " + String.join(System.lineSeparator() + "  ", flow.bulletins()));
            }
            Thread.sleep(results.size() > 5000 ? 2 * POLL_MILLISECONDS : POLL_MILLISECONDS / 2);
        }
    }

    /** A NiFi that dies while it is asked is told from one that does not answer. */
    private Flow.Status status(final Flow flow) throws LauncherException, IOException, InterruptedException {
        try {
            return flow.status();
        } catch (final IOException e) {
            Thread.sleep(POLL_MILLISECONDS);
            nifi.requireAlive();
            throw e;
        }
    }

    /** Ctrl-C and SIGTERM: NiFi is stopped in order before this process ends. */
    private void stopOnSignal() {
        stopping = true;
        final NiFi running = nifi;
        if (running != null && running.isAlive()) {
            out.println();
            out.println("Stopping NiFi ...");
            running.close();
            out.println("NiFi is stopped.");
        }
        if (database != null) {
            database.close();
            out.println("PostgreSQL is stopped.");
        }
        if (finished) {
            Runtime.getRuntime().halt(0);
        }
    }
}
