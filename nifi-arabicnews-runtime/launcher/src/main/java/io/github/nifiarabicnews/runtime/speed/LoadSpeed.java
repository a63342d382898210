package io.github.nifiarabicnews.runtime.speed;

import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.Folders;
import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.LauncherException;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import io.github.nifiarabicnews.runtime.database.Database;
import io.github.nifiarabicnews.runtime.database.RowCheck;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import java.util.TreeMap;

/**
 * How many articles a second {@code flows/news-to-postgresql.json} loads from a folder into a new database, where the time goes, and whether
 * every row is right. Argument: number of articles.
 */
public final class LoadSpeed {
    private static final Duration TIMEOUT = Duration.ofMinutes(60);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_LISTED = 8;

    private final NiFi nifi;
    private final Database database;
    private final Project project;

    private LoadSpeed(final Project project, final NiFi nifi, final Database database) {
        this.project = project;
        this.nifi = nifi;
        this.database = database;
    }

    public static void main(final String[] arguments) throws IOException, InterruptedException, LauncherException, SQLException {
        final Project project = Project.current();
        final Path folder = Files.createDirectories(project.runFolder().resolve("storage"));
        final Path work = Files.createTempDirectory(folder, "work");
        final Path input = Files.createDirectory(work.resolve("input"));
        MadeArticles.write(project, input, Integer.parseInt(arguments[0]));
        final Installation installation = new Installation(folder.resolve("nifi"));
        installation.clear();
        installation.assemble(project, List.of(project.bundle()));
        boolean right = false;
        try (Database database = Database.start(work.resolve("postgresql"), NiFi.freePort(), project.databaseSchema())) {
            atInterrupt(database::close);
            try (NiFi nifi = NiFi.start(installation, NiFi.freePort())) {
                atInterrupt(nifi::close);
                nifi.awaitReady(Duration.ofMinutes(5));
                right = new LoadSpeed(project, nifi, database).measure(input, work.resolve("output"));
            }
        } finally {
            Folders.delete(work);
        }
        System.exit(right ? 0 : 1);
    }

    /** Ctrl-C leaves nothing running. */
    private static void atInterrupt(final Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close));
    }

    private boolean measure(final Path input, final Path output) throws IOException, InterruptedException, SQLException {
        final Results results = Results.of(input, output, Results.LOADED);
        final Flow flow = Flow.upload(nifi.api(), project.flow("news-to-postgresql.json"), "Arabic news to PostgreSQL");
        flow.disable("Poll feeds");
        flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Database URL", database.url()));
        flow.enableServices();
        System.out.printf(Locale.ROOT, "Load of the machine before, of %d processors: %.1f%n", Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        final Duration cpuBefore = nifi.cpuTime();
        final long begin = System.nanoTime();
        flow.start();
        final Map<String, Long> busy = await(flow, results, begin);
        final double seconds = (System.nanoTime() - begin) / 1e9;
        final double cpuMillis = nifi.cpuTime().minus(cpuBefore).toNanos() / 1e6;
        final double databaseMillis = database.cpuTime().toNanos() / 1e6;
        final Results.Summary summary = results.summary();
        System.out.printf(Locale.ROOT, "%d files: %d loaded, %d failed, in %.1f s, %.1f articles/s%n", results.size(), summary.results(), summary.failures().size(),
                seconds, results.size() / seconds);
        System.out.printf(Locale.ROOT, "Processor time of an article: NiFi %.1f ms, PostgreSQL %.1f ms%n", cpuMillis / results.size(), databaseMillis / results.size());
        System.out.println("Time of threads by processor, waits for processor, database and disk included:");
        final double all = busy.values().stream().mapToLong(Long::longValue).sum();
        busy.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(MOST_LISTED)
                .forEach(time -> System.out.printf(Locale.ROOT, "  %-24s %5.1f %%%n", time.getKey(), 100 * time.getValue() / all));
        flow.remove();
        final RowCheck.Result rows = RowCheck.compare(database, results.files());
        System.out.printf(Locale.ROOT, "Compared with the tagged articles: %d articles, %d events, %d parties, %d places, %d strings; %d differences%n",
                rows.articles(), rows.events(), rows.parties(), rows.places(), rows.strings(), rows.differences().size());
        rows.differences().forEach(difference -> System.out.println("  " + difference));
        printSize();
        return rows.differences().isEmpty() && summary.missing().isEmpty() && summary.failures().isEmpty();
    }

    /** Waits for the last article. NiFi tells of the last five minutes alone; the shares of the time are those of the last look. */
    private Map<String, Long> await(final Flow flow, final Results results, final long begin) throws IOException, InterruptedException {
        Map<String, Long> busy = new TreeMap<>();
        while (results.done() < results.size() || !flow.status().idle()) {
            if (System.nanoTime() - begin > TIMEOUT.toNanos()) {
                throw new IOException("The flow has worked through " + results.done() + " of " + results.size() + " files. " + flow.bulletins());
            }
            Thread.sleep(POLL.toMillis());
            if (results.done() < results.size()) {
                busy = flow.busy();
            }
        }
        return busy;
    }

    private void printSize() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_size_pretty(pg_database_size(current_database()))")) {
            size.next();
            System.out.println("Size of the database: " + size.getString(1));
        }
    }
}
