package io.github.nifiarabicnews.services;

import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A user's lexicon files as they lie in their files and folders.
 *
 * @param layers      the files of each location, in the order of the locations
 * @param fingerprint the same for the same names and contents only
 */
record UserLexicon(List<List<LexiconFile>> layers, String fingerprint) {

    private static final int MAX_FILE_BYTES = 32 << 20;

    /**
     * Reads all files.
     *
     * @param locations files, or folders that are searched for lexicon files, eight levels deep; where there are several, they are part of the files' names
     * @throws IOException where one cannot be read, is longer than 32 MB or not UTF-8, or where a folder holds more than 1,000; the message names it
     */
    static UserLexicon read(final List<Path> locations) throws IOException {
        final List<List<LexiconFile>> layers = new ArrayList<>();
        for (final Path location : locations) {
            layers.add(read(location, locations.size() > 1));
        }
        return new UserLexicon(layers, fingerprint(layers));
    }

    private static List<LexiconFile> read(final Path location, final boolean isOneOfSeveral) throws IOException {
        if (!Files.isDirectory(location)) {
            return List.of(LexiconFiles.of((isOneOfSeveral ? location : location.getFileName()).toString(), content(location)));
        }
        try {
            final List<LexiconFile> files = LexiconFiles.ofFolder(location);
            return isOneOfSeveral ? files.stream().map(file -> new LexiconFile(location + "/" + file.name(), file.lines())).toList() : files;
        } catch (final UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Folders have the same bound for each of their files. */
    private static byte[] content(final Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            final byte[] bytes = stream.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw new IOException("%s is longer than %d bytes".formatted(file, MAX_FILE_BYTES));
            }
            return bytes;
        }
    }

    int fileCount() {
        return layers.stream().mapToInt(List::size).sum();
    }

    private static String fingerprint(final List<List<LexiconFile>> layers) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final LexiconFile file : layers.stream().flatMap(List::stream).toList()) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                for (final String line : file.lines()) {
                    digest.update((byte) '\n');
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
