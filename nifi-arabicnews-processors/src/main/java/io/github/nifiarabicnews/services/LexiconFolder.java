package io.github.nifiarabicnews.services;

import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A user's lexicon files, given as files and folders.
 *
 * @param files       the files, those of earlier locations first
 * @param fingerprint the same for the same names and contents only
 */
record LexiconFolder(List<LexiconFile> files, String fingerprint) {

    /**
     * Reads all files.
     *
     * @param locations files, or folders that are searched for {@code .tsv} files under {@code lexemes} and for {@code .rules} files
     * @throws IOException where one cannot be read or is not UTF-8
     */
    static LexiconFolder read(final List<Path> locations) throws IOException {
        final List<LexiconFile> files = new ArrayList<>();
        for (final Path location : locations) {
            if (Files.isDirectory(location)) {
                files.addAll(LexiconFiles.ofFolder(location));
            } else {
                files.add(LexiconFiles.of(location.getFileName().toString(), Files.readAllBytes(location)));
            }
        }
        return new LexiconFolder(files, fingerprint(files));
    }

    private static String fingerprint(final List<LexiconFile> files) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final LexiconFile file : files) {
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
