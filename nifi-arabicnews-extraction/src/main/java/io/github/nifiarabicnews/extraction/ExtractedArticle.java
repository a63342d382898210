package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.util.List;
import java.util.Objects;

/**
 * An article's text and what is known of it.
 *
 * @param fileName    name of the file inside an archive, or null where the input itself is the article
 * @param text        the headline, where there is one, on a line of its own, then each paragraph on a line
 * @param metadata    title, author, date, address, site
 * @param language    BCP 47 tag by the text itself, {@code und} where it does not tell
 * @param charset     name of the charset that the bytes were read with, or null for formats that settle it themselves
 * @param mimeType    media type of the source by its content
 * @param words       number of words of the text
 * @param controls    how many control characters were taken out of text and metadata, such as U+0000
 * @param warnings    codes of what is not certain about the text, such as {@code mojibake}
 * @param attachments files that came along, where they were asked for
 */
public record ExtractedArticle(
        String fileName,
        String text,
        ArticleMetadata metadata,
        String language,
        String charset,
        String mimeType,
        int words,
        int controls,
        List<String> warnings,
        List<Attachment> attachments) {

    public ExtractedArticle {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(mimeType, "mimeType");
        warnings = List.copyOf(warnings);
        attachments = List.copyOf(attachments);
    }

    /**
     * The same article as that of a file in an archive.
     *
     * @param newFileName name of the file there, or null
     */
    ExtractedArticle withFileName(final String newFileName) {
        return new ExtractedArticle(newFileName, text, metadata, language, charset, mimeType, words, controls, warnings, attachments);
    }
}
