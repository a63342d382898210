package io.github.nifiarabicnews.feeds.cli;

import io.github.nifiarabicnews.feeds.parse.FeedParseException;
import io.github.nifiarabicnews.feeds.parse.FeedParser;
import io.github.nifiarabicnews.feeds.parse.ParsedFeed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Damages the XML feeds of a folder in the ways that are met in the field, and reports of how many entries still come out. */
final class DamageReport {

    private static final Map<String, UnaryOperator<String>> DAMAGES = damages();

    private DamageReport() {
    }

    private static Map<String, UnaryOperator<String>> damages() {
        final Map<String, UnaryOperator<String>> damages = new LinkedHashMap<>();
        damages.put("breaks off at 70 %", text -> text.substring(0, text.length() * 7 / 10));
        damages.put("bare & in titles", text -> text.replace("</title>", " & Co</title>"));
        damages.put("&nbsp; in titles", text -> text.replace("</title>", "&nbsp;x</title>"));
        damages.put("control characters", text -> text.replace("</title>", "\u0003\u000B</title>"));
        damages.put("< in titles", text -> text.replace("</title>", " 1 < 2</title>"));
        damages.put("unclosed <br> in titles", text -> text.replace("</title>", "<br>x</title>"));
        damages.put("undeclared prefix", text -> text.replaceAll("</(item|entry)>", "<nobody:knows>x</nobody:knows></$1>"));
        damages.put("attribute without quotes", text -> text.replaceAll("</(item|entry)>", "<thumb width=9 /></$1>"));
        damages.put("wrong end tag", text -> text.replaceFirst("</title>", "</titel>"));
        damages.put("PHP warning in front", text -> "<br />\n<b>Warning</b>: in <b>feed.php</b>\n" + text);
        damages.put("text behind the end", text -> text + "\n<!-- cached --> 0.3 s <script>x()</script>");
        damages.put("no end of the root", text -> text.replaceFirst("(?is)</(rss|feed|rdf:RDF)>\\s*$", ""));
        return damages;
    }

    static void print(final List<Path> files, final PrintStream out) throws IOException {
        out.println("damage\tfeeds\twith entries\tby ROME alone\tentries of the whole\tcome out\tby ROME alone");
        for (final Map.Entry<String, UnaryOperator<String>> damage : DAMAGES.entrySet()) {
            int feeds = 0;
            int withEntries = 0;
            int withEntriesByRome = 0;
            int whole = 0;
            int entries = 0;
            int entriesByRome = 0;
            for (final Path file : files) {
                final byte[] bytes = Files.readAllBytes(file);
                final ParsedFeed feed = parse(bytes);
                if (feed == null || feed.entries().isEmpty()) {
                    continue;
                }
                final Charset charset = Charset.forName(feed.charset());
                final byte[] damaged = damage.getValue().apply(new String(bytes, charset)).getBytes(charset);
                final ParsedFeed saved = parse(damaged);
                final int savedEntries = saved == null ? 0 : saved.entries().size();
                final int rome = Math.max(0, RomeAlone.entries(damaged));
                feeds++;
                withEntries += savedEntries > 0 ? 1 : 0;
                withEntriesByRome += rome > 0 ? 1 : 0;
                whole += feed.entries().size();
                entries += savedEntries;
                entriesByRome += rome;
            }
            out.printf(Locale.ROOT, "%s\t%d\t%d\t%d\t%d\t%d\t%d%n", damage.getKey(), feeds, withEntries, withEntriesByRome, whole, entries, entriesByRome);
        }
    }

    private static ParsedFeed parse(final byte[] bytes) {
        try {
            return new FeedParser().parse(bytes, null, null, Instant.now());
        } catch (final FeedParseException e) {
            return null;
        }
    }
}
