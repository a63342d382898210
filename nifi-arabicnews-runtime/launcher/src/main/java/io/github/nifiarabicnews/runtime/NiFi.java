package io.github.nifiarabicnews.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One running NiFi process, on the loopback address only. */
public final class NiFi implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);
    private static final int TAIL_LINES = 8;

    private final Installation installation;
    private final int port;
    private final Process process;
    private final NiFiApi api;

    private NiFi(final Installation installation, final int port, final Process process) {
        this.installation = installation;
        this.port = port;
        this.process = process;
        this.api = new NiFiApi(URI.create("http://" + HOST + ":" + port + "/nifi-api"));
    }

    /**
     * Starts the process and returns at once.
     *
     * @param port port of the canvas; it must be free
     */
    public static NiFi start(final Installation installation, final int port) throws IOException {
        installation.configure(port);
        final Path home = installation.home();
        final ProcessBuilder builder = new ProcessBuilder(List.of(
                javaCommand(),
                // As NiFi's own bootstrap.conf has it. A heap that has to grow stays small for long, and G1 then marks it all the time.
                "-Xms1g",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("work").resolve("tmp")),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnifi.properties.file.path=" + home.resolve("conf").resolve("nifi.properties"),
                "-Dorg.apache.nifi.bootstrap.config.log.dir=" + installation.logs(),
                // A port of its own, or a second NiFi on this machine would stop at start.
                "-Dorg.apache.nifi.management.server.address=" + HOST + ":" + freePort(),
                "-cp", home.resolve("conf") + System.getProperty("path.separator") + home.resolve("lib") + "/*",
                "org.apache.nifi.NiFi"));
        if (Runtime.version().feature() < 23) {
            builder.command().remove("--sun-misc-unsafe-memory-access=allow");
        }
        // Without a UTF-8 locale Java cannot name files in Arabic on Linux.
        if (!System.getProperty("os.name").startsWith("Mac")) {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        builder.directory(home.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(console(installation).toFile());
        final Process process = builder.start();
        process.getOutputStream().close();
        Files.writeString(pidFile(installation), Long.toString(process.pid()));
        return new NiFi(installation, port, process);
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path console(final Installation installation) {
        return installation.logs().resolve("nifi-console.log");
    }

    private static Path pidFile(final Installation installation) {
        return installation.home().resolve("nifi.pid");
    }

    /** A port that is free now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    static boolean isFree(final int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return true;
        } catch (final IOException e) {
            return false;
        }
    }

    /** Stops a NiFi that an earlier, killed launcher left running in this folder. Returns its process id. */
    static Optional<Long> stopLeftover(final Installation installation) throws IOException {
        final Path file = pidFile(installation);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        final Optional<ProcessHandle> leftover;
        try {
            leftover = ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).filter(handle -> belongsTo(handle, installation));
        } catch (final NumberFormatException e) {
            return Optional.empty();
        }
        if (leftover.isPresent()) {
            final ProcessHandle handle = leftover.get();
            handle.destroy();
            try {
                handle.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            } catch (final Exception e) {
                handle.destroyForcibly();
            }
        }
        Files.deleteIfExists(file);
        return leftover.map(ProcessHandle::pid);
    }

    private static boolean belongsTo(final ProcessHandle handle, final Installation installation) {
        final String properties = installation.home().resolve("conf").resolve("nifi.properties").toString();
        return handle.isAlive() && handle.info().arguments()
                .map(arguments -> Stream.of(arguments).anyMatch(argument -> argument.endsWith("=" + properties)))
                .orElse(false);
    }

    /** Waits until the REST API answers. */
    public void awaitReady(final Duration timeout) throws LauncherException, InterruptedException {
        final long deadline = System.nanoTime() + timeout.toNanos();
        while (!api.answers()) {
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw LauncherException.failed("NiFi does not answer after " + timeout.toSeconds() + " s. " + logHint());
            }
            Thread.sleep(100);
        }
    }

    /** Throws where the process has ended by itself. */
    public void requireAlive() throws LauncherException {
        if (!process.isAlive()) {
            throw LauncherException.failed("NiFi stopped by itself (exit status " + process.exitValue() + "). " + logHint());
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private String logHint() {
        final StringBuilder hint = new StringBuilder("Its log is " + installation.logs().resolve("nifi-app.log"));
        for (final Path log : List.of(console(installation), installation.logs().resolve("nifi-app.log"))) {
            try {
                final List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines()
                        .filter(line -> line.contains("ERROR") || line.contains("Exception") || line.contains("Error:"))
                        .toList();
                for (final String line : lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())) {
                    hint.append(System.lineSeparator()).append("  ").append(line);
                }
            } catch (final IOException e) {
                // The log is the hint; without it there is none.
            }
        }
        return hint.toString();
    }

    /** Processor time that NiFi has used since it was started, user and system, of all its threads. */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException("This system tells no processor time"));
    }

    public NiFiApi api() {
        return api;
    }

    public String canvas() {
        return "http://" + HOST + ":" + port + "/nifi";
    }

    /** Stops NiFi in order; after 40 s by force. */
    @Override
    public void close() {
        process.destroy();
        boolean ended = false;
        try {
            ended = process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
        }
        try {
            Files.deleteIfExists(pidFile(installation));
        } catch (final IOException e) {
            // A file left behind names a process that is gone; the next start sees that.
        }
    }

    /** Ends NiFi as a power cut would (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
