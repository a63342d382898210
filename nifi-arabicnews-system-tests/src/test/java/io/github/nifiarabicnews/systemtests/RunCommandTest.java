package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.runtime.Folders;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} does, behind the build: its messages and its exit status. */
class RunCommandTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(8);

    @TempDir
    private Path folder;

    private Path project;
    private Path log;
    private Process process;

    /** A project folder of its own, so that a run by hand at the same time is not disturbed. Its NiFi is kept between runs, its database is not. */
    @BeforeEach
    void setUp() throws IOException {
        final Path real = Project.current().folder();
        project = real.resolve(Path.of("nifi-arabicnews-system-tests", "target", "project"));
        Files.createDirectories(project);
        for (final String part : List.of("flows", "samples", "schema", "nifi-arabicnews-nar", "nifi-arabicnews-runtime")) {
            Files.deleteIfExists(project.resolve(part));
            Files.createSymbolicLink(project.resolve(part), real.resolve(part));
        }
        Folders.delete(project.resolve(Path.of(".run", "postgresql")));
        log = folder.resolve("log.txt");
    }

    @AfterEach
    void tearDown() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void theScriptRefusesWrongArgumentsBeforeItBuilds() throws Exception {
        final Process script = new ProcessBuilder(Project.current().folder().resolve("run").toString(), "--bogus").redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertEquals(2, script.waitFor());
        assertTrue(output().contains("Unknown argument: --bogus"), output());
    }

    @Test
    void refusesWrongArguments() throws Exception {
        assertEquals(2, run("--input"));
        assertTrue(output().contains("--input needs a value"), output());
        assertEquals(2, run("--input", folder.resolve("missing").toString()));
        assertTrue(output().contains("is not a folder"), output());
        assertEquals(2, run("--port", "many"));
        assertTrue(output().contains("--port needs a number"), output());
        assertEquals(2, run("--store", "paper"));
        assertTrue(output().contains("--store needs files or postgresql"), output());
        assertEquals(2, run("--input", folder.toString(), "--output", folder.resolve("results").toString()));
        assertTrue(output().contains("must not lie in --input"), output());
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws Exception {
        final Path file = Files.createFile(folder.resolve("file"));
        assertEquals(1, run("--once", "--output", file.resolve("results").toString()));
        assertTrue(output().contains("Cannot write to the folder"), output());
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertEquals(1, run("--port", Integer.toString(other.getLocalPort()), "--output", folder.toString()));
            assertTrue(output().contains("Port " + other.getLocalPort() + " of 127.0.0.1 is in use"), output());
        }
    }

    @Test
    void worksThroughAFolderAndEnds() throws Exception {
        final Path input = Files.createDirectory(folder.resolve("input"));
        Files.copy(project.resolve("samples").resolve("protest.html"), input.resolve("protest.html"));
        Files.createFile(input.resolve("empty.txt"));
        assertEquals(0, run("--once", "--input", input.toString(), "--output", folder.resolve("output").toString()), this::output);
        assertTrue(output().matches("(?s).*Articles +2\\R +tagged +1\\R.* +failed +1\\R.*"), output());
        assertTrue(output().contains("empty.txt: "), output());
        assertTrue(Files.readString(folder.resolve("output").resolve("report.html")).contains("البصرة"), "the report shows the article's events");
        // Once more into the same folder: the same results, not twice as many.
        assertEquals(0, run("--once", "--input", input.toString(), "--output", folder.resolve("output").toString()), this::output);
        assertTrue(output().matches("(?s).*Articles +2\\R +tagged +1\\R.* +failed +1\\R.*"), output());
    }

    @Test
    void loadsAFolderIntoADatabase() throws Exception {
        final Path input = Files.createDirectory(folder.resolve("input"));
        Files.copy(project.resolve("samples").resolve("shelling.html"), input.resolve("shelling.html"));
        assertEquals(0, run("--store", "postgresql", "--once", "--input", input.toString(), "--output", folder.resolve("output").toString()), this::output);
        assertTrue(output().matches("(?s).*Articles +1\\R +tagged +1\\R.* +failed +0\\R.*"), output());
        for (final String view : List.of("events_per_day", "who_did_what_to_whom", "casualties_by_place")) {
            assertTrue(output().contains("(arabicnews." + view + ")"), output());
        }
        assertTrue(output().contains("In the database: 1 articles, "), output());
        assertTrue(output().contains("القوات السورية"), output());
        assertTrue(output().contains("psql -h 127.0.0.1 -p "), output());
        assertTrue(Files.exists(folder.resolve("output").resolve("report.html")), output());
    }

    @Test
    void saysThatNiFiDied() throws Exception {
        start("--port", Integer.toString(io.github.nifiarabicnews.runtime.NiFi.freePort()), "--output", folder.resolve("output").toString());
        Await.until(TIMEOUT, () -> output().contains("Ctrl-C"), this::output);
        final Path pid = project.resolve(Path.of(".run", "nifi", "nifi.pid"));
        ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow().destroyForcibly();
        assertTrue(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertTrue(output().contains("NiFi stopped by itself"), output());
    }

    @Test
    void stopsNiFiWhenItIsStopped() throws Exception {
        start("--port", Integer.toString(io.github.nifiarabicnews.runtime.NiFi.freePort()), "--output", folder.resolve("output").toString());
        Await.until(TIMEOUT, () -> output().contains("Ctrl-C"), this::output);
        final Path pid = project.resolve(Path.of(".run", "nifi", "nifi.pid"));
        final ProcessHandle nifi = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
        process.destroy();
        assertTrue(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), output());
        assertTrue(!nifi.isAlive());
        assertTrue(output().contains("NiFi is stopped."), output());
    }

    private void start(final String... arguments) throws IOException {
        final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dproject=" + project, "-Dfolder=" + folder, "-cp", System.getProperty("java.class.path"), "io.github.nifiarabicnews.runtime.Run"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private int run(final String... arguments) throws IOException, InterruptedException {
        start(arguments);
        assertTrue(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS), this::output);
        return process.exitValue();
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (final IOException e) {
            return e.toString();
        }
    }
}
