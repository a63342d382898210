package io.github.nifiarabicnews.extraction.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document or a protocol says its charset is. A hint only: see {@link ArabicCharsetDetector}. */
public final class DeclaredCharset {

    /** HTML asks for the declaration within 1024 bytes; real pages put scripts in front of it. */
    private static final int PREFIX_BYTES = 8192;
    private static final Pattern XML = Pattern.compile("<\\?xml\\b[^>]{0,200}?\\bencoding\\s*+=\\s*+[\"']\\s*+([A-Za-z0-9._:\\-]{1,40})");
    private static final Pattern META = Pattern.compile("<meta\\b[^>]{0,400}?\\bcharset\\s*+=\\s*+[\"']?+\\s*+([A-Za-z0-9._:\\-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("\\bcharset\\s*+=\\s*+[\"']?+\\s*+([A-Za-z0-9._:\\-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Names met in the wild that Java does not know. The WHATWG Encoding Standard reads Latin-1 as windows-1252. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("macarabic", "x-MacArabic"),
            Map.entry("mac-arabic", "x-MacArabic"),
            Map.entry("x-mac-arabic", "x-MacArabic"),
            Map.entry("arabic", "ISO-8859-6"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("iso-8859-6-e", "ISO-8859-6"),
            Map.entry("iso8859-6", "ISO-8859-6"),
            Map.entry("iso_8859-6", "ISO-8859-6"),
            Map.entry("asmo-708", "ISO-8859-6"),
            Map.entry("x-cp1256", "windows-1256"),
            Map.entry("win-1256", "windows-1256"),
            Map.entry("windows1256", "windows-1256"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"));

    private DeclaredCharset() {
    }

    /**
     * The charsets that the head of an HTML or XML document declares: XML declaration, then {@code meta} elements.
     *
     * @param content the document or its beginning
     * @return names as they are written, in their order; empty where there is none
     */
    public static List<String> inMarkup(final byte[] content) {
        final int length = Math.min(content.length, PREFIX_BYTES);
        final StringBuilder head = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            // Zero bytes are left out, which makes UTF-16 readable as well.
            if (content[i] != 0) {
                head.append((char) (content[i] & 0xFF));
            }
        }
        if (head.indexOf("<") < 0) {
            return List.of();
        }
        final List<String> names = new ArrayList<>();
        final Matcher xml = XML.matcher(head);
        if (xml.find()) {
            names.add(xml.group(1));
        }
        final Matcher meta = META.matcher(head);
        if (meta.find()) {
            names.add(meta.group(1));
        }
        return names;
    }

    /**
     * The charset parameter of a media type such as {@code text/html; charset=windows-1256}.
     *
     * @param mediaType media type or null
     */
    public static Optional<String> inMediaType(final String mediaType) {
        if (mediaType == null) {
            return Optional.empty();
        }
        final Matcher matcher = PARAMETER.matcher(mediaType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * The charset of a name, in the spellings that are met in the wild.
     *
     * @param name name or null
     * @return empty for names that nobody knows
     */
    public static Optional<Charset> forName(final String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        final String trimmed = name.trim();
        final String known = ALIASES.getOrDefault(trimmed.toLowerCase(Locale.ROOT), trimmed);
        try {
            return Optional.of(Charset.forName(known));
        } catch (final IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether the name says UTF-16 in any form: never true of bytes in which an ASCII declaration could be read, but of others. */
    static boolean isUtf16(final Charset charset) {
        return charset.equals(StandardCharsets.UTF_16) || charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
}
