package io.github.nifiarabicnews.extraction.document;

import io.github.nifiarabicnews.extraction.Attachment;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.format.SourceFormat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/** Outlook messages (MSG), by Apache POI. */
public final class OutlookReader {

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
                if (chunks != null && chunks.getAttachData() != null) {
                    final byte[] bytes = chunks.getAttachData().getValue();
                    budget.addExpanded(bytes.length);
                    attachments.add(new Attachment(fileName(chunks, attachments.size() + 1), chunks.getAttachMimeTag() == null ? null : chunks.getAttachMimeTag().getValue(), bytes));
                }
            }
            return new MailReader.MailParts(message.getSubject(), message.getDisplayFrom(), sent == null ? null : sent.toInstant().atOffset(ZoneOffset.UTC).withNano(0).toString(),
                    body(plain), body(html), attachments, false);
        } catch (final IOException | ChunkNotFoundException e) {
            throw Failures.malformed(SourceFormat.MSG, e);
        }
    }

    private static MailReader.MailBody body(final String text) {
        return text == null || text.isBlank() ? null : new MailReader.MailBody(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
    }

    private static String fileName(final AttachmentChunks chunks, final int number) {
        if (chunks.getAttachLongFileName() != null) {
            return chunks.getAttachLongFileName().getValue();
        }
        return chunks.getAttachFileName() == null ? "part-" + number : chunks.getAttachFileName().getValue();
    }
}
