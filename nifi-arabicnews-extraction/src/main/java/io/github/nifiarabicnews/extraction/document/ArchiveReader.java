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
     * @return its files, without those that cannot hold an article
     * @throws ExtractionException where it cannot be read
     */
    public List<Attachment> read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        final List<Attachment> files = new ArrayList<>();
        int entries = 0;
        // Names that are not marked as UTF-8 may be in any charset: Latin-1 keeps their bytes.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new BoundExceededException(FailureReason.EXPANSION_TOO_LARGE, "The archive has more than " + MAX_ENTRIES + " files");
                }
                final byte[] bytes = budget.readExpanded(zip);
                final String name = name(entry.getName());
                if (!entry.isDirectory() && bytes.length > 0 && mayHoldArticle(entry.getName())) {
                    files.add(new Attachment(name, null, bytes));
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
        return files;
    }

    /** The name without folders. */
    private static String name(final String path) {
        final String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0xFF) {
                return name;
            }
        }
        return TextDecoder.decode(name.getBytes(StandardCharsets.ISO_8859_1), List.of()).text();
    }

    private static boolean mayHoldArticle(final String path) {
        final String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !path.startsWith("__MACOSX/") && !NO_ARTICLES.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
