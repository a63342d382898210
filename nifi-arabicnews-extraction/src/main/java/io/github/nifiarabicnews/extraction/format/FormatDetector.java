package io.github.nifiarabicnews.extraction.format;

import io.github.nifiarabicnews.extraction.SourceHints;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a file's format by its bytes; name and media type decide only between formats that are plain text. */
public final class FormatDetector {

    private static final int PREFIX = 4096;
    private static final int MAX_ENTRIES_TO_LOOK_AT = 64;
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?im)^(from|to|subject|date|mime-version|received|return-path|message-id|delivered-to|content-type|x-[a-z-]{1,40}|reply-to|cc):[ \\t]");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|title|meta|p|div|article|span|br|h[1-6]|table|ul|ol|section|a|b|strong|em|i|img|blockquote|figure)[\\s>/]");
    private static final Pattern XML_START = Pattern.compile("^\\s*<\\?xml\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern XHTML = Pattern.compile("(?i)<(?:!doctype\\s+html|html)[\\s>]");

    private FormatDetector() {
    }

    /**
     * Tells the format.
     *
     * @param content the whole file
     * @param hints   what is known from outside
     * @return empty where the bytes are of none of the formats
     */
    public static Optional<SourceFormat> detect(final byte[] content, final SourceHints hints) {
        final String head = latin1(content, PREFIX);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return zip(content);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return compoundFile(content);
        }
        if (head.startsWith("{\\rtf")) {
            return Optional.of(SourceFormat.RTF);
        }
        final int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return Optional.of(SourceFormat.PDF);
        }
        if (isBinary(content)) {
            return Optional.empty();
        }
        return Optional.of(textual(head.replace("\0", ""), hints));
    }

    private static String latin1(final byte[] content, final int length) {
        return new String(content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1);
    }

    private static Optional<SourceFormat> zip(final byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < MAX_ENTRIES_TO_LOOK_AT; i++) {
                final ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                final String name = entry.getName();
                if (name.equals("mimetype")) {
                    final String type = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).trim();
                    if (type.equals(SourceFormat.EPUB.mimeType())) {
                        return Optional.of(SourceFormat.EPUB);
                    }
                    if (type.startsWith(SourceFormat.ODT.mimeType())) {
                        return Optional.of(SourceFormat.ODT);
                    }
                    if (type.startsWith("application/vnd.oasis.opendocument")) {
                        return Optional.empty();
                    }
                } else if (name.startsWith("word/")) {
                    return Optional.of(SourceFormat.DOCX);
                } else if (name.startsWith("xl/") || name.startsWith("ppt/")) {
                    return Optional.empty();
                } else if (name.equals("META-INF/container.xml")) {
                    return Optional.of(SourceFormat.EPUB);
                }
            }
        } catch (final IOException | IllegalArgumentException e) {
            // A damaged archive: whoever unpacks it says so.
            return Optional.of(SourceFormat.ZIP);
        }
        return Optional.of(SourceFormat.ZIP);
    }

    private static Optional<SourceFormat> compoundFile(final byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            final DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Optional.of(SourceFormat.DOC);
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                return Optional.of(SourceFormat.MSG);
            }
            // An encrypted OOXML file hides in a compound file: the Word reader reports it as such.
            return root.hasEntryCaseInsensitive("EncryptedPackage") ? Optional.of(SourceFormat.DOCX) : Optional.empty();
        } catch (final IOException | RuntimeException e) {
            return Optional.of(SourceFormat.DOC);
        }
    }

    /** Control characters that no text has. Zero bytes are allowed where every second byte is one, as in UTF-16. */
    private static boolean isBinary(final byte[] content) {
        final int length = Math.min(content.length, 64 * 1024);
        int controls = 0;
        int zeros = 0;
        int wide = 0;
        for (int i = 0; i < length; i++) {
            final int b = content[i];
            if (b == 0) {
                zeros++;
            } else if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A && b != 0x1B) {
                if (b == 0x06) {
                    wide++;
                } else {
                    controls++;
                }
            }
        }
        final boolean utf16 = zeros + wide >= 0.35 * length;
        return controls > length / 50 || !utf16 && zeros + wide > length / 50;
    }

    private static SourceFormat textual(final String head, final SourceHints hints) {
        final String name = hints.fileName() == null ? "" : hints.fileName().toLowerCase(Locale.ROOT);
        final String type = hints.mimeType() == null ? "" : hints.mimeType().toLowerCase(Locale.ROOT);
        final boolean mailHint = name.endsWith(".eml") || name.endsWith(".mht") || name.endsWith(".mhtml") || type.startsWith("message/rfc822");
        if ((mailHint || MAIL_HEADER.matcher(head).lookingAt()) && MAIL_HEADER.matcher(head).results().limit(3).count() >= (mailHint ? 1 : 3)) {
            return SourceFormat.EML;
        }
        if (XML_START.matcher(head).lookingAt() && !XHTML.matcher(head).find()) {
            return SourceFormat.XML;
        }
        final boolean htmlHint = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") || type.startsWith("text/html") || type.startsWith("application/xhtml");
        // Most plain text has no < at all, and looking for that takes a twentieth of the time.
        if (htmlHint || head.indexOf('<') >= 0 && MARKUP.matcher(head).find()) {
            return SourceFormat.HTML;
        }
        return SourceFormat.TEXT;
    }
}
