package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.Attachment;
import io.github.nifiarabicnews.extraction.BoundExceededException;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.charset.TextDecoder;
import io.github.nifiarabicnews.extraction.format.SourceFormat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** ZIP archives: the files in them, unpacked in memory within the budget. */
public final class ArchiveReader {

    /** More files than this are no archive of articles. */
    private static final int MAX_ENTRIES = 10_000;
    /** What web browsers and operating systems put beside pages. */
    private static final Set<String> NO_ARTICLES = Set.of("css", "js", "map", "json", "woff", "woff2", "ttf", "otf", "eot", "ico", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "tif",
            "tiff", "mp3", "mp4", "webm", "ogg", "db", "ds_store", "ini", "lnk");

    /**
     * Unpacks an archive.
     *
     * @param content the whole archive
     * @param budget  bounds
     * @return its files
     * @throws ExtractionException where it cannot be read
     */
    public Archive read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        final List<Attachment> files = new ArrayList<>();
        final List<String> others = new ArrayList<>();
        int entries = 0;
        // Names that are not marked as UTF-8 may be in any charset: Latin-1 keeps their bytes.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new BoundExceededException(FailureReason.EXPANSION_TOO_LARGE, "The archive has more than " + MAX_ENTRIES + " files");
                }
                final byte[] bytes = budget.readExpanded(zip);
                final String name = name(entry.getName());
                if (entry.isDirectory() || isOfOperatingSystem(entry.getName())) {
                    continue;
                }
                final Attachment file = new Attachment(name, null, bytes);
                if (bytes.length > 0 && mayHoldArticle(file.fileName())) {
                    files.add(file);
                } else {
                    others.add(file.fileName());
                }
            }
        } catch (final ZipException e) {
            if (e.getMessage() != null && e.getMessage().contains("encrypted")) {
                throw new ExtractionException(FailureReason.ENCRYPTED, "The archive is encrypted", e);
            }
            throw Failures.malformed(SourceFormat.ZIP, e);
        } catch (final IOException | IllegalArgumentException e) {
            throw Failures.malformed(SourceFormat.ZIP, e);
        }
        if (entries == 0) {
            throw new ExtractionException(FailureReason.MALFORMED, "The archive has no files, or is damaged");
        }
        return new Archive(files, others);
    }

    /** Names are in any charset. */
    private static String name(final String path) {
        return path.chars().anyMatch(c -> c > 0xFF) ? path : TextDecoder.decode(path.getBytes(StandardCharsets.ISO_8859_1), List.of()).text();
    }

    /** What macOS puts beside each file. */
    private static boolean isOfOperatingSystem(final String path) {
        return path.startsWith("__MACOSX/");
    }

    private static boolean mayHoldArticle(final String fileName) {
        final String name = fileName.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !NO_ARTICLES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * What is in an archive, folders left out.
     *
     * @param files  files that may hold an article
     * @param others names of those that cannot: pictures, styles, hidden and empty files
     */
    public record Archive(List<Attachment> files, List<String> others) {
    }
}
