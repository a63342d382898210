package io.github.nifiarabicnews.feeds.cli;

import com.rometools.rome.feed.synd.SyndEntry;
import io.github.nifiarabicnews.feeds.parse.FeedEntry;
import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.FeedParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts an Arabic feed of our own into the encodings that Arabic feeds come in, declares each right, wrong and not at all, in
 * the XML declaration and in the HTTP header, and reports which variants are read without one wrong character.
 */
final class EncodingReport {

    private static final List<String> ACTUAL = List.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-16", "UTF-16LE", "UTF-16BE");
    private static final List<String> DECLARED = List.of("", "UTF-8", "windows-1256", "ISO-8859-6", "UTF-16", "ISO-8859-1");

    private EncodingReport() {
    }

    private static final class Count {
        private int variants;
        private int whole;
        private int wholeByRome;
    }

    static void print(final PrintStream out) throws IOException {
        final String sample = sample();
        final List<String> expected = titles(sample.getBytes(StandardCharsets.UTF_8), null);
        final Count all = new Count();
        out.println("encoding\tvariants\tread whole\tby ROME alone");
        for (final String actual : ACTUAL) {
            final Count count = new Count();
            for (final String declared : DECLARED) {
                final String declaration = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n";
                final byte[] bytes = (declaration + sample).getBytes(Charset.forName(actual));
                for (final String header : DECLARED) {
                    final String contentType = header.isEmpty() ? "application/rss+xml" : "application/rss+xml; charset=" + header;
                    count.variants++;
                    count.whole += expected.equals(titles(bytes, contentType)) ? 1 : 0;
                    count.wholeByRome += expected.equals(romeTitles(bytes, contentType)) ? 1 : 0;
                }
            }
            out.printf(Locale.ROOT, "%s\t%d\t%d\t%d%n", actual, count.variants, count.whole, count.wholeByRome);
            all.variants += count.variants;
            all.whole += count.whole;
            all.wholeByRome += count.wholeByRome;
        }
        out.printf(Locale.ROOT, "all\t%d\t%d\t%d%n", all.variants, all.whole, all.wholeByRome);
    }

    private static String sample() throws IOException {
        try (InputStream in = EncodingReport.class.getResourceAsStream("sample.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> titles(final byte[] bytes, final String contentType) {
        try {
            final List<String> titles = new ArrayList<>();
            new FeedParser().parse(bytes, contentType, null, Instant.now()).entries().stream().map(FeedEntry::title).forEach(titles::add);
            return titles;
        } catch (final FeedParseException e) {
            return List.of();
        }
    }

    private static List<String> romeTitles(final byte[] bytes, final String contentType) {
        return RomeAlone.read(bytes, contentType).map(feed -> feed.getEntries().stream().map(SyndEntry::getTitle).toList()).orElse(List.of());
    }
}
