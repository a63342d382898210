package io.github.nifiarabicnews.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a flow has written so far. */
final class OutputFiles {
    private OutputFiles() {
    }

    /** The files with that ending in a folder and its sub-folders that are complete; none where there is no such folder yet. */
    static List<Path> of(final Path folder, final String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending) && !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (final IOException | UncheckedIOException e) {
            // A file was renamed while the folder was read.
            return List.of();
        }
    }
}
