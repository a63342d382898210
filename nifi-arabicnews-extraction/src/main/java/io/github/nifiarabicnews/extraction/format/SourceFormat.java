package io.github.nifiarabicnews.extraction.format;

/** The formats that text is extracted from. */
public enum SourceFormat {
    TEXT("text/plain"),
    HTML("text/html"),
    XML("application/xml"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    ODT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf"),
    EPUB("application/epub+zip"),
    EML("message/rfc822"),
    MSG("application/vnd.ms-outlook"),
    ZIP("application/zip");

    private final String mimeType;

    SourceFormat(final String mimeType) {
        this.mimeType = mimeType;
    }

    public String mimeType() {
        return mimeType;
    }
}
