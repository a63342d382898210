package io.github.nifiarabicnews.runtime.database;

import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.Folders;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.LauncherException;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import io.github.nifiarabicnews.runtime.speed.MadeArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs a folder of articles through {@code flows/news-to-postgresql.json} into a database of its own, twice, and compares the rows
 * with the tagged articles. Arguments: a folder of articles; {@code speed N} makes N articles instead and prints where the time goes.
 */
public final class StorageCheck {
    /** The folder that the flow keeps loaded articles in. */
    public static final List<String> KINDS = List.of("loaded");

    private static final Duration TIMEOUT = Duration.ofMinutes(60);

    private final NiFi nifi;
    private final Database database;
    private final Project project;

    private StorageCheck(final Project project, final NiFi nifi, final Database database) {
        this.project = project;
        this.nifi = nifi;
        this.database = database;
    }

    public static void main(final String[] arguments) throws IOException, InterruptedException, LauncherException, SQLException {
        final Project project = Project.current();
        final Path folder = Files.createDirectories(project.runFolder().resolve("storage"));
        final Path work = Files.createTempDirectory(folder, "work");
        final Path input;
        if (arguments.length == 2 && arguments[0].equals("speed")) {
            input = Files.createDirectory(work.resolve("input"));
            MadeArticles.write(project, input, Integer.parseInt(arguments[1]));
        } else if (arguments.length == 1 && Files.isDirectory(Path.of(arguments[0]))) {
            input = Path.of(arguments[0]).toAbsolutePath();
        } else {
            System.err.println("Wanted: a folder of articles, or speed and a number of articles");
            System.exit(2);
            return;
        }
        final Installation installation = new Installation(folder.resolve("nifi"));
        installation.clear();
        installation.assemble(project, List.of(project.bundle()));
        boolean equal = false;
        try (Database database = Database.start(work.resolve("postgresql"), NiFi.freePort(), project.databaseSchema());
                NiFi nifi = NiFi.start(installation, NiFi.freePort())) {
            // Ctrl-C leaves nothing running.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                nifi.close();
                database.close();
            }));
            nifi.awaitReady(Duration.ofMinutes(5));
            equal = new StorageCheck(project, nifi, database).check(input, work.resolve("output"), arguments.length == 2);
        } finally {
            Folders.delete(work);
        }
        System.exit(equal ? 0 : 1);
    }

    private boolean check(final Path input, final Path output, final boolean timed) throws IOException, InterruptedException, SQLException {
        final Results results = Results.of(input, output, KINDS);
        final Flow flow = upload(input, output);
        final long begin = System.nanoTime();
        flow.start();
        final Duration cpuBefore = nifi.cpuTime();
        final double seconds = await(flow, results, begin);
        final double cpuMillis = nifi.cpuTime().minus(cpuBefore).toNanos() / 1e6;
        final double databaseMillis = database.cpuTime().toNanos() / 1e6;
        final Results.Summary summary = results.summary();
        System.out.printf(Locale.ROOT, "%d files: %d loaded, %d failed, in %.1f s, %.1f articles/s%n", results.size(), summary.results(), summary.failures().size(),
                seconds, results.size() / seconds);
        summary.failures().forEach(failure -> System.out.printf("  %s: %s. %s%n", failure.file(), failure.reason(), failure.message()));
        if (timed) {
            System.out.printf(Locale.ROOT, "Processor time of an article: NiFi %.1f ms, PostgreSQL %.1f ms%n", cpuMillis / results.size(), databaseMillis / results.size());
            printTimes(flow);
        }
        flow.remove();
        final RowCheck.Result rows = RowCheck.compare(database, results.files());
        System.out.printf(Locale.ROOT, "Compared with the tagged articles: %d articles, %d events, %d parties, %d places, %d strings; %d differences%n",
                rows.articles(), rows.events(), rows.parties(), rows.places(), rows.strings(), rows.differences().size());
        rows.differences().forEach(difference -> System.out.println("  " + difference));
        if (timed) {
            printSizes();
            return rows.differences().isEmpty() && summary.missing().isEmpty();
        }
        return again(input, output) && rows.differences().isEmpty() && summary.missing().isEmpty();
    }

    private Flow upload(final Path input, final Path output) throws IOException, InterruptedException {
        final Flow flow = Flow.upload(nifi.api(), project.flow("news-to-postgresql.json"), "Arabic news to PostgreSQL");
        flow.disable("Poll feeds");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Database URL", database.url()));
        return flow;
    }

    private double await(final Flow flow, final Results results, final long begin) throws IOException, InterruptedException {
        while (results.done() < results.size() || !flow.status().idle()) {
            if (System.nanoTime() - begin > TIMEOUT.toNanos()) {
                throw new IOException("The flow has worked through " + results.done() + " of " + results.size() + " files. " + flow.bulletins());
            }
            Thread.sleep(results.size() > 1000 ? 1000 : 100);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The same files once more must change no row. */
    private boolean again(final Path input, final Path output) throws IOException, InterruptedException, SQLException {
        final String before = fingerprint();
        final Results results = Results.of(input, output, KINDS);
        results.clear();
        final Flow flow = upload(input, output);
        flow.start();
        await(flow, results, System.nanoTime());
        flow.remove();
        final boolean same = before.equals(fingerprint());
        System.out.println("The same files again: " + (same ? "no row is changed" : "ROWS ARE CHANGED"));
        return same;
    }

    /** Changes with every row that is written, as xmin is the transaction that wrote it. */
    private String fingerprint() throws SQLException {
        final StringBuilder fingerprint = new StringBuilder();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (final String table : List.of("article", "event", "party", "place")) {
                try (ResultSet rows = statement.executeQuery("SELECT md5(string_agg(t::text || t.xmin, '|' ORDER BY t::text)) FROM arabicnews." + table + " t")) {
                    rows.next();
                    fingerprint.append(rows.getString(1)).append(' ');
                }
            }
        }
        return fingerprint.toString();
    }

    /** The time that each processor's threads took, waits for the database and the disk included. */
    private void printTimes(final Flow flow) throws IOException, InterruptedException {
        System.out.println("Seconds of threads by processor, in the last five minutes at most:");
        flow.busy().forEach((name, nanoseconds) -> System.out.printf(Locale.ROOT, "  %-24s %7.1f%n", name, nanoseconds / 1e9));
    }

    private void printSizes() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_size_pretty(pg_database_size(current_database()))")) {
            size.next();
            System.out.println("Size of the database: " + size.getString(1));
        }
    }
}
