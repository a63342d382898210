package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.Attachment;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.format.SourceFormat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.PropertiesChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Outlook messages (MSG), by Apache POI. */
public final class OutlookReader {

    /** Bytes in front of the properties of an embedded message, and of a message that is a file ([MS-OXMSG] 2.4.1). */
    private static final int EMBEDDED_HEADER = 24;
    private static final int FILE_HEADER = 32;

    /**
     * Takes a message apart.
     *
     * @param content the whole file
     * @param budget  bounds
     * @throws ExtractionException where it cannot be read
     */
    public MailReader.MailParts read(final byte[] content, final ExtractionBudget budget) throws ExtractionException {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content))) {
            message.setReturnNullOnMissingChunk(true);
            if (message.has7BitEncodingStrings()) {
                message.guess7BitEncoding();
            }
            final String plain = message.getTextBody();
            final String html = message.getHtmlBody();
            final Calendar sent = message.getMessageDate();
            final List<Attachment> attachments = new ArrayList<>();
            for (final AttachmentChunks chunks : message.getAttachmentFiles()) {
                if (chunks != null && chunks.isEmbeddedMessage()) {
                    final byte[] bytes = embeddedMessage(chunks.getAttachmentDirectory().getDirectory(), budget);
                    attachments.add(new Attachment(fileName(chunks, attachments.size() + 1, ".msg"), SourceFormat.MSG.mimeType(), bytes));
                } else if (chunks != null && chunks.getAttachData() != null) {
                    final byte[] bytes = chunks.getAttachData().getValue();
                    budget.addExpanded(bytes.length);
                    attachments.add(new Attachment(fileName(chunks, attachments.size() + 1, ""), chunks.getAttachMimeTag() == null ? null : chunks.getAttachMimeTag().getValue(), bytes));
                }
            }
            return new MailReader.MailParts(message.getSubject(), message.getDisplayFrom(), sent == null ? null : sent.toInstant().atOffset(ZoneOffset.UTC).withNano(0).toString(),
                    body(plain, html), attachments, false);
        } catch (final IOException | ChunkNotFoundException e) {
            throw Failures.malformed(SourceFormat.MSG, e);
        }
    }

    /** Outlook keeps the same text in several forms. */
    private static MailContent body(final String plain, final String html) {
        final List<MailContent> forms = new ArrayList<>();
        if (plain != null && !plain.isBlank()) {
            forms.add(new MailContent.Text(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name(), false));
        }
        if (html != null && !html.isBlank()) {
            forms.add(new MailContent.Text(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name(), true));
        }
        return new MailContent.Alternatives(forms);
    }

    /** A message inside of another one as a file of its own. Its list of properties begins with a shorter header than that of a file. */
    private static byte[] embeddedMessage(final DirectoryEntry directory, final ExtractionBudget budget) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (final Entry entry : directory) {
                if (entry instanceof final DocumentEntry document && entry.getName().equals(PropertiesChunk.NAME)) {
                    budget.addExpanded(document.getSize());
                    try (DocumentInputStream stream = new DocumentInputStream(document)) {
                        final byte[] properties = stream.readAllBytes();
                        final ByteArrayOutputStream header = new ByteArrayOutputStream();
                        header.write(properties, 0, Math.min(EMBEDDED_HEADER, properties.length));
                        header.write(new byte[FILE_HEADER - EMBEDDED_HEADER]);
                        header.write(properties, Math.min(EMBEDDED_HEADER, properties.length), Math.max(0, properties.length - EMBEDDED_HEADER));
                        file.createDocument(new ByteArrayInputStream(header.toByteArray()), PropertiesChunk.NAME);
                    }
                } else {
                    copy(entry, file.getRoot(), budget, 0);
                }
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void copy(final Entry entry, final DirectoryEntry target, final ExtractionBudget budget, final int depth) throws IOException {
        if (entry instanceof final DocumentEntry document) {
            budget.addExpanded(document.getSize());
            try (DocumentInputStream stream = new DocumentInputStream(document)) {
                target.createDocument(entry.getName(), stream);
            }
        } else if (entry instanceof final DirectoryEntry directory) {
            budget.checkDepth(depth);
            final DirectoryEntry copy = target.createDirectory(entry.getName());
            for (final Entry inner : directory) {
                copy(inner, copy, budget, depth + 1);
            }
        }
    }

    private static String fileName(final AttachmentChunks chunks, final int number, final String extension) {
        if (chunks.getAttachLongFileName() != null) {
            return chunks.getAttachLongFileName().getValue();
        }
        return chunks.getAttachFileName() == null ? "part-" + number + extension : chunks.getAttachFileName().getValue();
    }
}
