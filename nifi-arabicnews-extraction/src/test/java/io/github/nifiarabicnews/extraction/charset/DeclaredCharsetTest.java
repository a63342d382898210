package io.github.nifiarabicnews.extraction.charset;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DeclaredCharsetTest {

    @Test
    void readsTheHeadOfPagesAndFeeds() {
        assertEquals(List.of("windows-1256"), inMarkup("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">"));
        assertEquals(List.of("utf-8"), inMarkup("<!doctype html><META CHARSET='utf-8'>"));
        assertEquals(List.of("ISO-8859-6"), inMarkup("<?xml version=\"1.0\" encoding='ISO-8859-6'?><rss>"));
        assertEquals(List.of(), inMarkup("<p>charset=utf-8</p>"));
    }

    @Test
    void readsUtf16Heads() {
        assertEquals(List.of("utf-16"), DeclaredCharset.inMarkup("<meta charset=utf-16>".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void readsMediaTypes() {
        assertEquals(Optional.of("windows-1256"), DeclaredCharset.inMediaType("text/html; charset=\"windows-1256\""));
        assertEquals(Optional.empty(), DeclaredCharset.inMediaType("text/html"));
        assertEquals(Optional.empty(), DeclaredCharset.inMediaType(null));
    }

    @Test
    void knowsNamesFromTheWild() {
        assertEquals(Optional.of(Charset.forName("windows-1256")), DeclaredCharset.forName("CP1256"));
        assertEquals(Optional.of(Charset.forName("ISO-8859-6")), DeclaredCharset.forName("arabic"));
        assertEquals(Optional.empty(), DeclaredCharset.forName("x-user-defined-2"));
        assertEquals(Optional.empty(), DeclaredCharset.forName("bad name!"));
    }

    private static List<String> inMarkup(final String markup) {
        return DeclaredCharset.inMarkup(markup.getBytes(StandardCharsets.US_ASCII));
    }
}
