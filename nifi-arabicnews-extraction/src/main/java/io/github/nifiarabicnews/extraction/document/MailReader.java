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
                final Collector collector = new Collector(budget);
                collector.collect(message, 0, false);
                return new MailParts(header(message, "Subject"), sender(header(message, "From")), header(message, "Date"), collector.plain, collector.html, collector.attachments,
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

    private static final class Collector {

        private final ExtractionBudget budget;
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<MailBody> plain = new ArrayList<>();
        private final List<MailBody> html = new ArrayList<>();

        Collector(final ExtractionBudget budget) {
            this.budget = budget;
        }

        void collect(final Entity entity, final int depth, final boolean attached) throws IOException {
            budget.checkTime();
            if (depth > MAX_PART_DEPTH) {
                throw new BoundExceededException(FailureReason.NESTING_TOO_DEEP, "The parts of the e-mail lie in one another deeper than " + MAX_PART_DEPTH + " levels");
            }
            final Body body = entity.getBody();
            final String type = entity.getMimeType() == null ? "" : entity.getMimeType().toLowerCase(Locale.ROOT);
            final boolean file = attached || statedName(entity) != null || "attachment".equalsIgnoreCase(entity.getDispositionType());
            if (body instanceof final Multipart multipart) {
                for (final Entity part : multipart.getBodyParts()) {
                    collect(part, depth + 1, attached);
                }
            } else if (body instanceof final Message message) {
                attachments.add(new Attachment("message-" + (attachments.size() + 1) + ".eml", "message/rfc822", DefaultMessageWriter.asBytes(message)));
            } else if (body instanceof final SingleBody single) {
                final byte[] bytes = budget.readExpanded(single.getInputStream());
                if (type.equals("text/plain") && !file) {
                    plain.add(new MailBody(bytes, entity.getCharset()));
                } else if ((type.equals("text/html") || type.equals("application/xhtml+xml")) && !file) {
                    html.add(new MailBody(bytes, entity.getCharset()));
                } else {
                    attachments.add(new Attachment(fileName(entity), type, bytes));
                }
            }
        }

        /** Some mailers give it with the type alone. */
        private static String statedName(final Entity entity) {
            final Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
            return entity.getFilename() != null || !(type instanceof final ContentTypeField parsed) ? entity.getFilename() : parsed.getParameter("name");
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
     * A text part.
     *
     * @param content bytes after transfer decoding
     * @param charset declared charset, or null
     */
    public record MailBody(byte[] content, String charset) {
    }

    /**
     * @param subject     decoded subject, or null
     * @param sender      name of the sender, or null
     * @param date        date header as it is written, or null
     * @param plain       parts of the body that are plain text, in their order
     * @param html        parts of the body that are HTML, in their order; often the same text as in the plain ones
     * @param attachments all other parts
     * @param webArchive  it is a web page that a browser saved with its pictures
     */
    public record MailParts(String subject, String sender, String date, List<MailBody> plain, List<MailBody> html, List<Attachment> attachments, boolean webArchive) {
    }
}
