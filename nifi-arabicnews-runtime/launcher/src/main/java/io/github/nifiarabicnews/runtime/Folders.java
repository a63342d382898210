package io.github.nifiarabicnews.runtime;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** What is done to whole folders. */
public final class Folders {
    private Folders() {
    }

    /** Deletes a folder with all that is in it, or a file. Links are deleted, not followed. */
    public static void delete(final Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(final Path folder, final IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes the folder where it is missing, and makes sure that a file can be written to it. */
    static void requireWritable(final Path folder) throws LauncherException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".write", ".tmp"));
        } catch (final IOException e) {
            throw new LauncherException(1, "Cannot write to the folder " + folder + " (" + e + "). Give another one or change its permissions.", e);
        }
    }
}
