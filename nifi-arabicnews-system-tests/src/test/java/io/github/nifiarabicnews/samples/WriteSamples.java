package io.github.nifiarabicnews.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the sample articles of the folder {@code samples} out of their texts in this module's test resources, each in the
 * format and encoding that its first lines name.
 *
 * <p>Arguments: folder of the texts, folder to write to, and a Chromium to print the PDF with; without the last one the PDF
 * is left as it is.
 */
public final class WriteSamples {
    private WriteSamples() {
    }

    public static void main(final String[] arguments) throws IOException, InterruptedException {
        final Path target = Path.of(arguments[1]);
        final String chromium = arguments.length > 2 ? arguments[2] : null;
        for (final Map.Entry<String, byte[]> sample : write(Path.of(arguments[0]), chromium).entrySet()) {
            Files.write(target.resolve(sample.getKey()), sample.getValue());
        }
    }

    /** Contents of the samples by their file names. The PDF is among them only where there is a Chromium. */
    static Map<String, byte[]> write(final Path texts, final String chromium) throws IOException, InterruptedException {
        final Map<String, byte[]> samples = new HashMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(texts, "*.txt")) {
            for (final Path text : stream) {
                final Sample sample = Sample.read(text);
                final String file = sample.value("file");
                if (!file.endsWith(".pdf")) {
                    samples.put(file, write(sample, file.substring(file.lastIndexOf('.') + 1)));
                } else if (chromium != null) {
                    samples.put(file, pdf(sample, chromium));
                }
            }
        }
        return samples;
    }

    private record Sample(Map<String, String> values, String headline, List<String> paragraphs) {
        static Sample read(final Path file) throws IOException {
            final Map<String, String> values = new HashMap<>();
            final List<String> lines = new ArrayList<>();
            for (final String line : Files.readAllLines(file)) {
                if (line.startsWith("# ")) {
                    values.put(line.substring(2, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
                } else if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            return new Sample(values, lines.getFirst(), lines.subList(1, lines.size()));
        }

        String value(final String name) {
            return values.getOrDefault(name, "");
        }

        Charset charset() {
            return values.containsKey("charset") ? Charset.forName(value("charset")) : StandardCharsets.UTF_8;
        }

        boolean rightToLeft() {
            return headline.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
        }
    }

    private static byte[] write(final Sample sample, final String format) throws IOException {
        return switch (format) {
            case "txt" -> text(sample);
            case "html" -> page(sample).getBytes(sample.charset());
            case "rtf" -> rtf(sample).getBytes(StandardCharsets.US_ASCII);
            case "eml" -> mail(sample).getBytes(StandardCharsets.US_ASCII);
            case "docx" -> docx(sample);
            case "odt" -> odt(sample);
            case "epub" -> epub(sample);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static byte[] text(final Sample sample) {
        final String text = sample.headline() + "\n\n" + String.join("\n\n", sample.paragraphs()) + "\n";
        final String mark = sample.charset().name().startsWith("UTF-16") ? "\uFEFF" : "";
        return (mark + text).getBytes(sample.charset());
    }

    /** A page as news sites have them: menus, a list of other headlines, an advert and a footer around the article. */
    private static String page(final Sample sample) {
        final boolean arabic = sample.rightToLeft();
        final StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"").append(arabic ? "ar\" dir=\"rtl" : "en").append("\">\n<head>\n")
                .append("<meta charset=\"").append(sample.charset().name().toLowerCase(Locale.ROOT)).append("\">\n")
                .append("<title>").append(xml(sample.headline())).append(" | ").append(xml(sample.value("source"))).append("</title>\n");
        property(page, "og:type", "article");
        property(page, "og:title", sample.headline());
        property(page, "og:site_name", sample.value("source"));
        property(page, "article:published_time", sample.value("published"));
        page.append("<meta name=\"author\" content=\"").append(xml(sample.value("author"))).append("\">\n")
                .append("<link rel=\"canonical\" href=\"").append(xml(sample.value("url"))).append("\">\n")
                .append("<style>body { font-family: sans-serif; }</style>\n</head>\n<body>\n")
                .append("<header><nav><ul><li><a href=\"/\">").append(arabic ? "الرئيسية" : "Home")
                .append("</a></li><li><a href=\"/politics\">").append(arabic ? "سياسة" : "Politics")
                .append("</a></li><li><a href=\"/sport\">").append(arabic ? "رياضة" : "Sport").append("</a></li></ul></nav></header>\n")
                .append("<main>\n<article>\n<h1>").append(xml(sample.headline())).append("</h1>\n<p class=\"byline\">")
                .append(xml(sample.value("author"))).append(" <time datetime=\"").append(sample.value("published")).append("\">")
                .append(sample.value("published"), 0, 10).append("</time></p>\n");
        for (final String paragraph : sample.paragraphs()) {
            page.append("<p>").append(xml(paragraph)).append("</p>\n");
        }
        page.append("<div class=\"share\"><a href=\"#\">").append(arabic ? "شارك" : "Share").append("</a></div>\n</article>\n")
                .append("<aside class=\"related\"><h3>").append(arabic ? "اقرأ أيضا" : "Read more").append("</h3><ul><li><a href=\"/1\">")
                .append(arabic ? "أسعار الذهب اليوم" : "Gold prices today").append("</a></li><li><a href=\"/2\">")
                .append(arabic ? "حالة الطقس" : "The weather").append("</a></li></ul></aside>\n</main>\n")
                .append("<footer><p>").append(arabic ? "جميع الحقوق محفوظة" : "All rights reserved").append("</p></footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void property(final StringBuilder page, final String name, final String value) {
        page.append("<meta property=\"").append(name).append("\" content=\"").append(xml(value)).append("\">\n");
    }

    private static String xml(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String rtf(final Sample sample) {
        final StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1256\\uc1\\deff0{\\fonttbl{\\f0\\fnil\\fcharset178 Arial;}}\n{\\info{\\title ");
        escape(rtf, sample.headline());
        rtf.append("}{\\author ");
        escape(rtf, sample.value("author"));
        rtf.append("}");
        final String[] date = sample.value("published").substring(0, 10).split("-");
        rtf.append("{\\creatim\\yr").append(date[0]).append("\\mo").append(date[1]).append("\\dy").append(date[2]).append("}}\n");
        rtf.append("\\pard\\rtlpar\\qr\\b\\fs32 ");
        escape(rtf, sample.headline());
        rtf.append("\\b0\\fs24\\par\n");
        for (final String paragraph : sample.paragraphs()) {
            rtf.append("\\pard\\rtlpar\\qr ");
            escape(rtf, paragraph);
            rtf.append("\\par\n");
        }
        return rtf.append("}\n").toString();
    }

    private static void escape(final StringBuilder rtf, final String text) {
        for (final char unit : text.toCharArray()) {
            if (unit < 128) {
                rtf.append(unit == '\\' || unit == '{' || unit == '}' ? "\\" : "").append(unit);
            } else {
                rtf.append("\\u").append((short) unit).append('?');
            }
        }
    }

    private static String mail(final Sample sample) {
        final String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.parse(sample.value("published")));
        final String text = String.join("\r\n\r\n", sample.paragraphs()) + "\r\n";
        final StringBuilder html = new StringBuilder("<html dir=\"rtl\"><body>");
        for (final String paragraph : sample.paragraphs()) {
            html.append("<p>").append(xml(paragraph)).append("</p>");
        }
        html.append("</body></html>\r\n");
        return "From: " + word(sample.value("author")) + " <news@news.example>\r\nTo: readers@news.example\r\nSubject: " + word(sample.headline())
                + "\r\nDate: " + date + "\r\nMessage-ID: <sample-1@news.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=\"part-of-the-sample\"\r\n\r\n"
                + part("text/plain", text) + part("text/html", html.toString()) + "--part-of-the-sample--\r\n";
    }

    /** RFC 2047: each encoded word has 75 characters at most, and no character is cut in two. */
    private static String word(final String text) {
        final StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i += 20) {
            final byte[] bytes = text.substring(i, Math.min(text.length(), i + 20)).getBytes(StandardCharsets.UTF_8);
            words.append(words.isEmpty() ? "" : "\r\n ").append("=?UTF-8?B?").append(Base64.getEncoder().encodeToString(bytes)).append("?=");
        }
        return words.toString();
    }

    private static String part(final String type, final String text) {
        return "--part-of-the-sample\r\nContent-Type: " + type + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static byte[] docx(final Sample sample) throws IOException {
        final String namespace = "http://schemas.openxmlformats.org/";
        final StringBuilder document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + namespace
                + "wordprocessingml/2006/main\"><w:body>");
        docxParagraph(document, sample.headline(), "Title");
        for (final String paragraph : sample.paragraphs()) {
            docxParagraph(document, paragraph, "Normal");
        }
        document.append("<w:sectPr/></w:body></w:document>");
        final Zip zip = new Zip();
        zip.add("[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"" + namespace + "package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        zip.add("_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"" + namespace + "package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + namespace + "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + namespace + "package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        zip.add("docProps/core.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties xmlns:cp=\"" + namespace
                + "package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + xml(sample.headline()) + "</dc:title><dc:creator>"
                + xml(sample.value("author")) + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + sample.value("published")
                + "T09:00:00Z</dcterms:created></cp:coreProperties>");
        zip.add("word/document.xml", document.toString());
        return zip.bytes();
    }

    private static void docxParagraph(final StringBuilder document, final String text, final String style) {
        document.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">")
                .append(xml(text)).append("</w:t></w:r></w:p>");
    }

    private static byte[] odt(final Sample sample) throws IOException {
        final String namespace = "urn:oasis:names:tc:opendocument:xmlns:";
        final StringBuilder content = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + namespace
                + "office:1.0\" xmlns:text=\"" + namespace + "text:1.0\" office:version=\"1.3\"><office:body><office:text>");
        content.append("<text:h text:outline-level=\"1\">").append(xml(sample.headline())).append("</text:h>");
        for (final String paragraph : sample.paragraphs()) {
            content.append("<text:p>").append(xml(paragraph)).append("</text:p>");
        }
        content.append("</office:text></office:body></office:document-content>");
        final Zip zip = new Zip();
        zip.addStored("mimetype", "application/vnd.oasis.opendocument.text");
        zip.add("META-INF/manifest.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"" + namespace
                + "manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                + "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        zip.add("meta.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-meta xmlns:office=\"" + namespace + "office:1.0\" xmlns:meta=\""
                + namespace + "meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta><dc:title>" + xml(sample.headline())
                + "</dc:title><meta:initial-creator>" + xml(sample.value("author")) + "</meta:initial-creator><meta:creation-date>" + sample.value("published")
                + "T08:00:00</meta:creation-date></office:meta></office:document-meta>");
        zip.add("content.xml", content.toString());
        return zip.bytes();
    }

    private static byte[] epub(final Sample sample) throws IOException {
        final StringBuilder chapter = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"ar\" dir=\"rtl\">"
                + "<head><title>").append(xml(sample.headline())).append("</title></head><body><h1>").append(xml(sample.headline())).append("</h1>");
        for (final String paragraph : sample.paragraphs()) {
            chapter.append("<p>").append(xml(paragraph)).append("</p>");
        }
        chapter.append("</body></html>");
        final Zip zip = new Zip();
        zip.addStored("mimetype", "application/epub+zip");
        zip.add("META-INF/container.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                + "<rootfiles><rootfile full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        zip.add("book.opf", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">"
                + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"id\">urn:sample:talks</dc:identifier><dc:title>" + xml(sample.headline())
                + "</dc:title><dc:language>ar</dc:language><dc:creator>" + xml(sample.value("author")) + "</dc:creator><dc:publisher>" + xml(sample.value("source"))
                + "</dc:publisher><dc:date>" + sample.value("published") + "</dc:date></metadata><manifest><item id=\"c1\" href=\"chapter.xhtml\" "
                + "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c1\"/></spine></package>");
        zip.add("chapter.xhtml", chapter.toString());
        return zip.bytes();
    }

    /** Shaped and ordered by a browser, as the PDF of a newspaper is by its own software. */
    private static byte[] pdf(final Sample sample, final String chromium) throws IOException, InterruptedException {
        final Path folder = Files.createTempDirectory("sample");
        final Path page = folder.resolve("page.html");
        final Path pdf = folder.resolve("page.pdf");
        final StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>" + xml(sample.headline())
                + "</title><style>body { font: 14pt 'Noto Naskh Arabic', serif; }</style></head><body><h1>" + xml(sample.headline()) + "</h1>");
        for (final String paragraph : sample.paragraphs()) {
            html.append("<p>").append(xml(paragraph)).append("</p>");
        }
        Files.writeString(page, html.append("</body></html>").toString());
        final Process process = new ProcessBuilder(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf, page.toUri().toString()).redirectErrorStream(true).start();
        try (InputStream messages = process.getInputStream()) {
            messages.readAllBytes();
        }
        if (process.waitFor() != 0 || !Files.exists(pdf)) {
            throw new IOException(chromium + " has not printed " + sample.value("file"));
        }
        return Files.readAllBytes(pdf);
    }

    /** A ZIP archive with fixed times, so that the same text gives the same bytes. */
    private static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

        void add(final String name, final String text) throws IOException {
            write(new ZipEntry(name), text.getBytes(StandardCharsets.UTF_8));
        }

        void addStored(final String name, final String text) throws IOException {
            final byte[] content = text.getBytes(StandardCharsets.UTF_8);
            final CRC32 checksum = new CRC32();
            checksum.update(content);
            final ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            write(entry, content);
        }

        private void write(final ZipEntry entry, final byte[] content) throws IOException {
            entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }

        byte[] bytes() throws IOException {
            zip.close();
            return bytes.toByteArray();
        }
    }
}
