package io.github.nifiarabicnews.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder that one NiFi lives in. It is kept between runs, so that NARs are unpacked once.
 */
public final class Installation {
    private static final Pattern KEY = Pattern.compile("(?m)^nifi\\.sensitive\\.props\\.key=([0-9a-f]{32})$");

    private final Path home;

    public Installation(final Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    public Path home() {
        return home;
    }

    Path extensions() {
        return home.resolve("extensions");
    }

    Path logs() {
        return home.resolve("logs");
    }

    /**
     * Makes {@code lib} the same as the folder of NiFi's libraries, and {@code extensions} hold the given NARs and no other.
     * What the flows name as their default is there afterwards, so that they are valid as soon as they are on the canvas.
     * Files that are the same already are left alone.
     */
    public void assemble(final Project project, final List<Path> bundles) throws IOException {
        final List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(project.libraries())) {
            stream.forEach(files::add);
        }
        mirror(files, home.resolve("lib"));
        mirror(bundles, extensions());
        Files.createDirectories(logs());
        Files.createDirectories(home.resolve("arabicnews").resolve("input"));
        mirror(List.of(project.databaseDriver()), home.resolve("arabicnews").resolve("drivers"));
        Files.createDirectories(home.resolve("python").resolve("framework"));
        Files.createDirectories(home.resolve("python").resolve("extensions"));
    }

    private void mirror(final List<Path> files, final Path folder) throws IOException {
        Files.createDirectories(folder);
        final Set<String> names = new HashSet<>();
        for (final Path file : files) {
            final Path target = folder.resolve(file.getFileName().toString());
            names.add(target.getFileName().toString());
            final boolean same = Files.exists(target)
                    && Files.size(target) == Files.size(file)
                    && Files.getLastModifiedTime(target).equals(Files.getLastModifiedTime(file));
            if (!same) {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (final Path present : stream) {
                if (!names.contains(present.getFileName().toString())) {
                    Folders.delete(present);
                }
            }
        }
    }

    /** Writes the configuration. The key that encrypts sensitive values is made once and kept. */
    public void configure(final int port) throws IOException {
        final Path conf = home.resolve("conf");
        Files.createDirectories(conf);
        final Path properties = conf.resolve("nifi.properties");
        final String text = template("nifi.properties")
                .replace("@host@", NiFi.HOST)
                .replace("@port@", Integer.toString(port))
                .replace("@key@", sensitivePropertiesKey(properties));
        Files.writeString(properties, text);
        Files.writeString(conf.resolve("state-management.xml"), template("state-management.xml"));
        Files.writeString(conf.resolve("logback.xml"), template("logback.xml"));
    }

    private String sensitivePropertiesKey(final Path properties) throws IOException {
        if (Files.exists(properties)) {
            final Matcher matcher = KEY.matcher(Files.readString(properties));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        final byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private String template(final String name) throws IOException {
        try (InputStream stream = Installation.class.getResourceAsStream("conf/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Drops the canvas, the queues and the state of earlier runs. NiFi keeps a copy of each canvas in conf/archive. */
    public void clear() throws IOException {
        Folders.delete(home.resolve("conf").resolve("flow.json.gz"));
        for (final String folder : List.of("flowfile_repository", "content_repository", "provenance_repository", "database_repository", "state",
                "nar_repository", "assets")) {
            Folders.delete(home.resolve(folder));
        }
    }
}
