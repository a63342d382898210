package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.Attachment;
import io.github.nifiarabicnews.extraction.BoundExceededException;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.FailureReason;
import io.github.nifiarabicnews.extraction.charset.TextDecoder;
import io.github.nifiarabicnews.extraction.format.SourceFormat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;

/** E-mail (RFC 5322, MIME) and web archives in the same form, by Apache James Mime4j. */
public final class MailReader {

    private static final MimeConfig CONFIG = MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(256 * 1024).setMaxHeaderCount(2000).setMalformedHeaderStartsBody(false).build();

    /** Parts in parts: a matter of how a mailer sets up a single e-mail, other than files that lie in one another. */
    private static final int MAX_PART_DEPTH = 50;

    /**
     * Takes an e-mail apart.
     *
     * @param content the whole file
     * @param budget  bounds
     * @throws ExtractionException where it cannot be read
     */
    public MailParts read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        try {
            final DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            builder.setContentDecoding(true);
            final Message message = builder.parseMessage(new ByteArrayInputStream(content));
            try {
                final Collector collector = new Collector(budget, hasUnnamedText(message, 0));
                final List<MailContent> body = new ArrayList<>();
                collector.collect(message, 0, false, body);
                return new MailParts(header(message, "Subject"), sender(header(message, "From")), header(message, "Date"), new MailContent.Sequence(body), collector.attachments,
                        isWebArchive(message));
            } finally {
                message.dispose();
            }
        } catch (final IOException e) {
            throw Failures.malformed(SourceFormat.EML, e);
        }
    }

    /** What browsers save whole pages as (MHTML): no e-mail, though in the form of one. */
    private static boolean isWebArchive(final Message message) {
        return message.getHeader() != null && "multipart/related".equalsIgnoreCase(message.getMimeType())
                && (message.getHeader().getField("Snapshot-Content-Location") != null || message.getHeader().getField("To") == null && message.getHeader().getField("Received") == null);
    }

    /** A header's text: encoded words (RFC 2047) and, where somebody wrote raw bytes, those as well. */
    private static String header(final Entity entity, final String name) {
        final Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        if (field == null) {
            return null;
        }
        final ByteSequence raw = field.getRaw();
        String body = field.getBody();
        if (raw != null) {
            final byte[] bytes = raw.toByteArray();
            for (final byte b : bytes) {
                if (b < 0) {
                    final String line = TextDecoder.decode(bytes, List.of()).text();
                    body = line.substring(line.indexOf(':') + 1);
                    break;
                }
            }
        }
        final String decoded = Paragraphs.foldSpace(DecoderUtil.decodeEncodedWords(body.replaceAll("\\r?\\n", ""), DecodeMonitor.SILENT));
        return decoded.isEmpty() ? null : decoded;
    }

    /** The display name where there is one, else the address. */
    private static String sender(final String from) {
        if (from == null) {
            return null;
        }
        final int address = from.indexOf('<');
        final String name = (address > 0 ? from.substring(0, address) : from).replace("\"", "").strip();
        return name.isEmpty() ? from : name;
    }

    /** Whether a part is text, not blank, and nothing says that it is a file. */
    private static boolean hasUnnamedText(final Entity entity, final int depth) throws IOException {
        checkDepth(depth);
        if (isAttachment(entity)) {
            return false;
        }
        if (entity.getBody() instanceof final Multipart multipart) {
            for (final Entity part : multipart.getBodyParts()) {
                if (hasUnnamedText(part, depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        return entity.getBody() instanceof final SingleBody single && isText(entity) && statedName(entity) == null && !isBlank(single);
    }

    private static void checkDepth(final int depth) {
        if (depth > MAX_PART_DEPTH) {
            throw new BoundExceededException(FailureReason.NESTING_TOO_DEEP, "The parts of the e-mail lie in one another deeper than " + MAX_PART_DEPTH + " levels");
        }
    }

    private static boolean isBlank(final SingleBody body) throws IOException {
        try (InputStream bytes = new BufferedInputStream(body.getInputStream())) {
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                if (b > ' ') {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isAttachment(final Entity entity) {
        return "attachment".equalsIgnoreCase(entity.getDispositionType());
    }

    private static String type(final Entity entity) {
        return entity.getMimeType() == null ? "" : entity.getMimeType().toLowerCase(Locale.ROOT);
    }

    private static boolean isText(final Entity entity) {
        return type(entity).equals("text/plain") || isHtml(entity);
    }

    private static boolean isHtml(final Entity entity) {
        return type(entity).equals("text/html") || type(entity).equals("application/xhtml+xml");
    }

    /** Some mailers give it with the type alone. */
    private static String statedName(final Entity entity) {
        final Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
        return entity.getFilename() != null || !(type instanceof final ContentTypeField parsed) ? entity.getFilename() : parsed.getParameter("name");
    }

    private static final class Collector {

        private final ExtractionBudget budget;
        private final boolean namedTextIsFile;
        private final List<Attachment> attachments = new ArrayList<>();

        /**
         * @param budget          bounds
         * @param namedTextIsFile a text part with a name is a file even where it is not marked as an attachment: some mailers give the body itself a name
         */
        Collector(final ExtractionBudget budget, final boolean namedTextIsFile) {
            this.budget = budget;
            this.namedTextIsFile = namedTextIsFile;
        }

        /**
         * @param attached a part around this one is an attachment
         * @param texts    where to put the text of this part
         */
        void collect(final Entity entity, final int depth, final boolean attached, final List<MailContent> texts) throws IOException {
            budget.checkTime();
            checkDepth(depth);
            final Body body = entity.getBody();
            final boolean file = attached || isAttachment(entity);
            if (body instanceof final Multipart multipart) {
                final List<MailContent> inner = new ArrayList<>();
                for (final Entity part : multipart.getBodyParts()) {
                    collect(part, depth + 1, file, inner);
                }
                if (!inner.isEmpty()) {
                    texts.add("alternative".equalsIgnoreCase(multipart.getSubType()) ? new MailContent.Alternatives(inner) : new MailContent.Sequence(inner));
                }
            } else if (body instanceof final Message message) {
                attachments.add(new Attachment("message-" + (attachments.size() + 1) + ".eml", "message/rfc822", DefaultMessageWriter.asBytes(message)));
            } else if (body instanceof final SingleBody single) {
                final byte[] bytes = budget.readExpanded(single.getInputStream());
                if (isText(entity) && !file && !(namedTextIsFile && statedName(entity) != null)) {
                    texts.add(new MailContent.Text(bytes, entity.getCharset(), isHtml(entity)));
                } else {
                    attachments.add(new Attachment(fileName(entity), type(entity), bytes));
                }
            }
        }

        private String fileName(final Entity entity) {
            final String name = statedName(entity);
            if (name == null) {
                return "part-" + (attachments.size() + 1);
            }
            return DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
        }
    }

    /**
     * @param subject     decoded subject, or null
     * @param sender      name of the sender, or null
     * @param date        date header as it is written, or null
     * @param body        text of the e-mail
     * @param attachments all other parts
     * @param webArchive  it is a web page that a browser saved with its pictures
     */
    public record MailParts(String subject, String sender, String date, MailContent body, List<Attachment> attachments, boolean webArchive) {
    }
}
