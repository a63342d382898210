package io.github.nifiarabicnews.processors.naming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Names the result of a file so that no two files of a folder have results of the same name, whenever and in whatever
 * order they come: {@code NAME.ext} gives {@code NAME.json}, or {@code NAME.ext.json} where another file of its folder has
 * the same NAME, or where the folder cannot be listed. Upper and lower case count as the same, since some file systems do not tell them apart.
 *
 * <p>Folders are listed again when their modification time changes. Thread-safe.
 */
public final class ResultFilenames {
    static final String EXTENSION = ".json";

    private static final int MAXIMUM_FOLDERS = 100;
    private static final int MAXIMUM_FILES = 500_000;
    /** How coarse modification times may be: within it, an unchanged time does not tell that nothing was added. */
    private static final long TIME_PRECISION_MILLISECONDS = 2_000;
    /** A folder that is being filled is listed at most this often. */
    private static final long LISTING_INTERVAL_MILLISECONDS = 100;

    private final Map<Path, Listing> listings = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<Path, Listing> eldest) {
            return size() > MAXIMUM_FOLDERS;
        }
    };

    /**
     * What is known of a folder.
     *
     * @param modified   modification time of the folder when it was listed
     * @param listedAt   when it was listed, milliseconds since 1970
     * @param tooLarge   it holds more files than are looked at: every result keeps the extension
     * @param keepsWhole lower-case names of the files whose results keep the extension
     */
    private record Listing(FileTime modified, long listedAt, boolean tooLarge, Set<String> keepsWhole) {
        boolean holds(final FileTime modifiedNow, final long now) {
            final boolean settled = listedAt - modified.toMillis() > TIME_PRECISION_MILLISECONDS;
            return modified.equals(modifiedNow) && settled || now - listedAt < LISTING_INTERVAL_MILLISECONDS;
        }
    }

    /**
     * The name of a result.
     *
     * @param filename name of the file, without its folder
     * @param folder   folder that the file was read from, or null where it was read from none
     */
    public String of(final String filename, final String folder) {
        if (folder != null && !folder.isBlank() && keepsWhole(filename, folder)) {
            return filename + EXTENSION;
        }
        return stem(filename) + EXTENSION;
    }

    /** The name of the result of a file out of an archive, told from others of its name by the hash of its article's id. */
    public static String ofPart(final String filename, final String articleId) {
        return filename + "." + UUID.nameUUIDFromBytes(articleId.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13) + EXTENSION;
    }

    private boolean keepsWhole(final String filename, final String folder) {
        try {
            final Listing listing = listing(Path.of(folder));
            return listing.tooLarge() || listing.keepsWhole().contains(filename.toLowerCase(Locale.ROOT));
        } catch (final IOException | InvalidPathException e) {
            // Not a folder of this machine (the file came over the network), or it is gone or may not be read: other files of the name cannot be ruled out.
            return true;
        }
    }

    private Listing listing(final Path folder) throws IOException {
        final FileTime modified = Files.getLastModifiedTime(folder);
        final long now = System.currentTimeMillis();
        synchronized (listings) {
            final Listing known = listings.get(folder);
            if (known != null && known.holds(modified, now)) {
                return known;
            }
            final Listing listing = list(folder, modified, now);
            listings.put(folder, listing);
            return listing;
        }
    }

    private static Listing list(final Path folder, final FileTime modified, final long now) throws IOException {
        final Map<String, List<Path>> byStem = new LinkedHashMap<>();
        int files = 0;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (final Path file : stream) {
                if (++files > MAXIMUM_FILES) {
                    return new Listing(modified, now, true, Set.of());
                }
                byStem.computeIfAbsent(stem(lowerCaseName(file)), stem -> new ArrayList<>(1)).add(file);
            }
        }
        final Set<String> keepsWhole = new HashSet<>();
        for (final List<Path> sameStem : byStem.values()) {
            if (sameStem.size() > 1) {
                final List<Path> regular = sameStem.stream().filter(Files::isRegularFile).toList();
                if (regular.size() > 1) {
                    regular.forEach(file -> keepsWhole.add(lowerCaseName(file)));
                }
            }
        }
        // The short name of a.txt.gz is the whole name of a.txt's result: where that is taken, a.txt.gz keeps its own, and so on.
        final List<String> pending = new ArrayList<>(keepsWhole);
        while (!pending.isEmpty()) {
            for (final Path file : byStem.getOrDefault(pending.removeLast(), List.of())) {
                if (keepsWhole.add(lowerCaseName(file))) {
                    pending.add(lowerCaseName(file));
                }
            }
        }
        return new Listing(modified, now, false, keepsWhole);
    }

    private static String lowerCaseName(final Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** The name up to its last extension; a leading dot begins none. */
    private static String stem(final String filename) {
        final int dot = filename.lastIndexOf('.');
        return dot > 0 ? filename.substring(0, dot) : filename;
    }
}
