package io.github.nifiarabicnews.extraction.document;

import java.util.List;
import java.util.Optional;

/** The body of an e-mail as its parts are put together. */
public sealed interface MailContent {

    /** The first HTML in it, in reading order. */
    Optional<Text> firstHtml();

    /**
     * A text part.
     *
     * @param content bytes after transfer decoding
     * @param charset declared charset, or null
     * @param html    it is HTML, else plain text
     */
    record Text(byte[] content, String charset, boolean html) implements MailContent {

        @Override
        public Optional<Text> firstHtml() {
            return html ? Optional.of(this) : Optional.empty();
        }
    }

    /**
     * What is to be read one after another.
     *
     * @param parts the parts in their order; none where there is no text
     */
    record Sequence(List<MailContent> parts) implements MailContent {

        @Override
        public Optional<Text> firstHtml() {
            return firstHtmlOf(parts);
        }
    }

    /**
     * The same text in several forms (RFC 2046, 5.1.4), of which one is to be read.
     *
     * @param options the forms in their order
     */
    record Alternatives(List<MailContent> options) implements MailContent {

        @Override
        public Optional<Text> firstHtml() {
            return firstHtmlOf(options);
        }
    }

    private static Optional<Text> firstHtmlOf(final List<MailContent> parts) {
        return parts.stream().map(MailContent::firstHtml).flatMap(Optional::stream).findFirst();
    }
}
