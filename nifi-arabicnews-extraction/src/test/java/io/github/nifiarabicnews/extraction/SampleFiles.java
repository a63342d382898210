package io.github.nifiarabicnews.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** One small article in every format, made here from nothing. */
public final class SampleFiles {

    public static final String TITLE = "افتتاح مكتبة عامة في الحي القديم";
    public static final String FIRST = "افتتحت بلدية المدينة يوم الخميس مكتبة عامة جديدة في الحي القديم، بعد عامين من أعمال الترميم.";
    public static final String SECOND = "وقالت مديرة المكتبة إن القاعة تتسع لمئتي قارئ وتضم أربعين ألف كتاب.";
    public static final String TEXT = TITLE + "\n" + FIRST + "\n" + SECOND + "\n";
    public static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    private SampleFiles() {
    }

    /** File names with extension and content. */
    public static Map<String, byte[]> all() {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("article.txt", TEXT.getBytes(WINDOWS_1256));
        files.put("article.html", html().getBytes(StandardCharsets.UTF_8));
        files.put("article.docx", docx());
        files.put("article.doc", doc());
        files.put("article.odt", odt());
        files.put("article.rtf", rtf());
        files.put("article.epub", epub());
        files.put("article.eml", eml());
        files.put("article.msg", msg());
        files.put("article.pdf", pdf());
        return files;
    }

    public static String html() {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + TITLE + "</title></head><body><ul><li><a href=\"/\">الرئيسية</a></li><li><a href=\"/w\">العالم</a></li></ul>"
                + "<div><h1>" + TITLE + "</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></div></body></html>";
    }

    public static byte[] docx() {
        final Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        entries.put("_rels/.rels", utf8("<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        final StringBuilder body = new StringBuilder();
        for (final String line : TEXT.split("\n")) {
            // A word is often cut into several runs.
            final int cut = line.length() / 2;
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(line, 0, cut).append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">").append(line.substring(cut)).append("</w:t></w:r></w:p>");
        }
        body.append("<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>نص محذوف</w:delText></w:r></w:del></w:p>");
        entries.put("word/document.xml", utf8("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>"));
        return zip(entries);
    }

    /** The least that makes a document of Word 97: header, text in UTF-16, the table of its pieces, one run, one style and empty properties. */
    public static byte[] doc() {
        final int textAt = 1024;
        final int propertiesSize = 512;
        final int runsPage = 7;
        final String text = TEXT.replace('\n', '\r');
        final byte[] characters = text.getBytes(StandardCharsets.UTF_16LE);
        final ByteBuffer styles = littleEndian(64);
        styles.putShort((short) 18).putShort((short) 1).putShort((short) 10).putShort((short) 1).putShort((short) 0x5B).putShort((short) 15).putShort((short) 0)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0);
        final int styleSize = styles.position() + 2 + 10 + 2 + 12 + 2 + 4;
        styles.putShort((short) (10 + 2 + 12 + 2 + 4)).putShort((short) 0).putShort((short) (1 | 0xFFF << 4)).putShort((short) 2).putShort((short) 0).putShort((short) 0);
        styles.putShort((short) 6).put("Normal".getBytes(StandardCharsets.UTF_16LE));
        final ByteBuffer table = littleEndian(styleSize + 21 + 12 + propertiesSize);
        table.put(styles.array(), 0, styleSize);
        table.put((byte) 2).putInt(16).putInt(0).putInt(text.length()).putShort((short) 0).putInt(textAt).putShort((short) 0);
        table.putInt(textAt).putInt(textAt + characters.length).putInt(runsPage);
        final ByteBuffer document = littleEndian(Math.max(4096, textAt + characters.length));
        document.putShort((short) 0xA5EC).putShort((short) 0xC1).putShort(10, (short) 0x0200).putShort(12, (short) 0xBF);
        document.putInt(24, textAt).putInt(28, textAt + characters.length);
        document.putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, textAt + characters.length).putInt(76, text.length()).putShort(152, (short) 93);
        final int pointers = 154;
        document.putInt(pointers + 8, 0).putInt(pointers + 12, styleSize);
        // All characters are one run without properties of its own. The list of fonts is empty.
        document.putInt(runsPage * 512, textAt).putInt(runsPage * 512 + 4, textAt + characters.length).put(runsPage * 512 + 511, (byte) 1);
        document.putInt(pointers + 12 * 8, styleSize + 21).putInt(pointers + 12 * 8 + 4, 12);
        document.putInt(pointers + 15 * 8, styleSize + 33).putInt(pointers + 15 * 8 + 4, 4);
        document.putInt(pointers + 31 * 8, styleSize + 33).putInt(pointers + 31 * 8 + 4, propertiesSize);
        document.putInt(pointers + 33 * 8, styleSize).putInt(pointers + 33 * 8 + 4, 21);
        document.put(textAt, characters);
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(document.array()), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table.array()), "1Table");
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer littleEndian(final int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static byte[] odt() {
        final Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        final StringBuilder body = new StringBuilder();
        body.append("<text:h text:outline-level=\"1\">").append(TITLE).append("</text:h>");
        body.append("<text:p>").append(FIRST).append("</text:p><text:p>").append(SECOND).append("</text:p>");
        entries.put("content.xml", utf8("<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>" + body + "</office:text></office:body></office:document-content>"));
        entries.put("META-INF/manifest.xml", utf8("<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));
        return zip(entries);
    }

    /** Half in windows-1256, half as Unicode escapes, as word processors write it. */
    public static byte[] rtf() {
        final StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fnil\\fcharset178 Arial;}}\\rtlpar\\f0 ");
        for (final byte b : TITLE.getBytes(WINDOWS_1256)) {
            rtf.append(b >= 0x20 ? String.valueOf((char) b) : "\\'%02x".formatted(b & 0xFF));
        }
        for (final String line : new String[]{FIRST, SECOND}) {
            rtf.append("\\par\n\\uc1 ");
            for (int i = 0; i < line.length(); i++) {
                rtf.append(line.charAt(i) < 0x80 ? String.valueOf(line.charAt(i)) : "\\u" + (int) line.charAt(i) + "?");
            }
        }
        return rtf.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] epub() {
        final Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", utf8("application/epub+zip"));
        entries.put("META-INF/container.xml", utf8("<?xml version=\"1.0\"?><container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                + "<rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
        entries.put("OEBPS/a second.xhtml", utf8("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>2</title></head><body><p>" + SECOND + "</p></body></html>"));
        entries.put("OEBPS/first.xhtml", utf8("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>1</title></head><body><h1>" + TITLE + "</h1><p>" + FIRST + "</p></body></html>"));
        entries.put("OEBPS/nav.xhtml", utf8("<html><body><nav><ol><li><a href=\"first.xhtml\">الأول</a></li></ol></nav></body></html>"));
        entries.put("OEBPS/book.opf", utf8("<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" version=\"3.0\"><metadata><dc:title>" + TITLE
                + "</dc:title><dc:creator>هدى سالم</dc:creator><dc:date>2021-03-04</dc:date></metadata><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
                + "<item id=\"b\" href=\"a%20second.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"a\" href=\"first.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                + "<spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"));
        return zip(entries);
    }

    public static byte[] eml() {
        final Base64.Encoder mime = Base64.getMimeEncoder();
        return ("From: =?windows-1256?B?" + Base64.getEncoder().encodeToString("هدى سالم".getBytes(WINDOWS_1256)) + "?= <huda@example.org>\r\nTo: desk@example.org\r\n"
                + "Subject: =?UTF-8?B?" + Base64.getEncoder().encodeToString(TITLE.getBytes(StandardCharsets.UTF_8)) + "?=\r\nDate: Thu, 04 Mar 2021 10:30:00 +0300\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + mime.encodeToString((FIRST + "\n" + SECOND + "\n").getBytes(WINDOWS_1256)) + "\r\n--b1\r\nContent-Type: text/plain; name=\"notes.txt\"\r\n"
                + "Content-Disposition: attachment; filename=\"notes.txt\"\r\n\r\nThree notes.\r\n--b1--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] msg() {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            files.createDocument(new ByteArrayInputStream(TITLE.getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_0037001F");
            files.createDocument(new ByteArrayInputStream((FIRST + "\r\n" + SECOND).getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_1000001F");
            files.createDocument(new ByteArrayInputStream("هدى سالم".getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_0C1A001F");
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that somebody forwarded as an attachment of another one. */
    public static byte[] msgInMsg() {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            files.createDocument(new ByteArrayInputStream("للنشر غدا".getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_0037001F");
            files.createDocument(new ByteArrayInputStream("أرفق لكم خبر المكتبة كما وصل من المراسلة.".getBytes(StandardCharsets.UTF_16LE)), "__substg1.0_1000001F");
            final DirectoryEntry attachment = files.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            final DirectoryEntry message = attachment.createDirectory("__substg1.0_3701000D");
            message.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[24]));
            message.createDocument("__substg1.0_0037001F", new ByteArrayInputStream(TITLE.getBytes(StandardCharsets.UTF_16LE)));
            message.createDocument("__substg1.0_1000001F", new ByteArrayInputStream((FIRST + "\r\n" + SECOND).getBytes(StandardCharsets.UTF_16LE)));
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf() {
        return new PdfBuilder().line(72, 720, 16, TITLE).line(72, 690, 12, FIRST).line(72, 670, 12, SECOND).build();
    }

    public static byte[] zip(final Map<String, byte[]> entries) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (final Map.Entry<String, byte[]> file : entries.entrySet()) {
                final ZipEntry entry = new ZipEntry(file.getKey());
                if (file.getKey().equals("mimetype")) {
                    final CRC32 checksum = new CRC32();
                    checksum.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes PDF as producers do that place Arabic glyphs from left to right: the codes of a simple font stand for the characters that its table names. */
    public static final class PdfBuilder {

        private final PDDocument document = new PDDocument();
        private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.COURIER);
        private final Map<Integer, Integer> codes = new LinkedHashMap<>();
        private PDPage page = new PDPage(PDRectangle.A4);
        private boolean mapped = true;

        public PdfBuilder() {
            document.addPage(page);
        }

        public PdfBuilder newPage() {
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            return this;
        }

        /** Leaves the table of characters out. */
        public PdfBuilder withoutCharacters() {
            mapped = false;
            return this;
        }

        /**
         * Puts a line of right-to-left text.
         *
         * @param logical text in logical order, without Latin words
         */
        public PdfBuilder line(final float x, final float y, final float size, final String logical) {
            return visual(x, y, size, new StringBuilder(logical).reverse().toString());
        }

        /** Puts a line of text as it stands from left to right; courier glyphs are 0.6 of their size wide. */
        public PdfBuilder visual(final float x, final float y, final float size, final String text) {
            try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                final StringBuilder hex = new StringBuilder();
                for (int i = 0; i < text.length(); i++) {
                    hex.append("%02X".formatted(code(text.charAt(i))));
                }
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(x, y);
                content.appendRawCommands("<" + hex + "> Tj\n");
                content.endText();
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        private int code(final char c) {
            if (c == ' ') {
                return ' ';
            }
            return codes.computeIfAbsent((int) c, key -> 0x21 + codes.size());
        }

        public byte[] build() {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                if (mapped) {
                    final StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n");
                    map.append(codes.size() + 1).append(" beginbfchar\n<20> <0020>\n");
                    codes.forEach((unicode, code) -> map.append("<%02X> <%04X>%n".formatted(code, unicode)));
                    map.append("endbfchar endcmap end end\n");
                    final COSStream stream = document.getDocument().createCOSStream();
                    try (OutputStream bytes = stream.createOutputStream()) {
                        bytes.write(map.toString().getBytes(StandardCharsets.US_ASCII));
                    }
                    font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
                }
                document.save(out);
                document.close();
                return out.toByteArray();
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
