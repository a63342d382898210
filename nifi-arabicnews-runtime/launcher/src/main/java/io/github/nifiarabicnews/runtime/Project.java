package io.github.nifiarabicnews.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's folder and what its build leaves there.
 *
 * @param folder the folder that holds {@code flows} and the modules
 */
public record Project(Path folder) {
    /** The project that the system property {@code project} names, or the one that the working folder lies in. */
    public static Project current() {
        final String named = System.getProperty("project");
        if (named != null) {
            return new Project(Path.of(named).toAbsolutePath().normalize());
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("nifi-arabicnews-runtime"))) {
            folder = folder.getParent();
        }
        return new Project(folder);
    }

    /** Kept between runs, not part of the repository. */
    public Path runFolder() {
        return folder.resolve(".run");
    }

    public Path flow(final String name) {
        return folder.resolve("flows").resolve(name);
    }

    /** NiFi's lib folder as the build collects it. */
    public Path libraries() {
        return folder.resolve("nifi-arabicnews-runtime").resolve("distribution").resolve("target").resolve("lib");
    }

    /** The NAR. */
    public Path bundle() throws IOException {
        return only(folder.resolve("nifi-arabicnews-nar").resolve("target"), "nifi-arabicnews-nar-*.nar");
    }

    /** The JDBC driver of PostgreSQL. */
    Path databaseDriver() throws IOException {
        return only(folder.resolve("nifi-arabicnews-runtime").resolve("launcher").resolve("target").resolve("lib"), "postgresql-*.jar");
    }

    /** The tables, the loading function and the views. */
    public Path databaseSchema() {
        return folder.resolve("schema").resolve("postgresql.sql");
    }

    String nifiVersion() throws IOException {
        final String name = only(libraries(), "nifi-framework-nar-*.nar").getFileName().toString();
        return name.substring("nifi-framework-nar-".length(), name.length() - ".nar".length());
    }

    private Path only(final Path folder, final String pattern) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
                for (final Path file : stream) {
                    return file;
                }
            }
        }
        throw new IOException("The build has left no " + pattern + " in " + folder);
    }
}
