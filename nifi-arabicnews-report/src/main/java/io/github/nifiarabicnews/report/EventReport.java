package io.github.nifiarabicnews.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes one self-contained HTML page, with no script and no outside resource, about a folder of tagged articles. */
public final class EventReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the report was made of.
     *
     * @param articles tagged articles read
     * @param skipped  JSON files that are no tagged article
     */
    public record Summary(int articles, int skipped) {
    }

    /**
     * Reads every {@code .json} file under a folder and writes the page.
     *
     * @throws IOException where the folder cannot be read or the page cannot be written
     */
    public Summary write(final Path folder, final Path page) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return write(files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().iterator(), page);
        }
    }

    /**
     * Reads files and writes the page.
     *
     * @throws IOException where a file cannot be read or the page cannot be written
     */
    public Summary write(final Iterator<Path> files, final Path page) throws IOException {
        final ReportData data = new ReportData();
        int skipped = 0;
        while (files.hasNext()) {
            final JsonNode article = read(files.next());
            if (article == null) {
                skipped++;
            } else {
                data.add(article);
            }
        }
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            new ReportPage(data).write(out);
        }
        return new Summary(data.articles(), skipped);
    }

    private JsonNode read(final Path file) throws IOException {
        try {
            final JsonNode article = JSON.readTree(file.toFile());
            return article != null && article.path("events").isArray() && article.path("text").isTextual() ? article : null;
        } catch (final JsonProcessingException e) {
            return null;
        }
    }

    /** {@code FOLDER PAGE}: reads the tagged articles under FOLDER and writes PAGE. */
    public static void main(final String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: FOLDER PAGE");
            System.exit(2);
        }
        final Summary summary = new EventReport().write(Path.of(args[0]), Path.of(args[1]));
        System.out.printf("%s: %d articles%s%n", args[1], summary.articles(),
                summary.skipped() == 0 ? "" : ", " + summary.skipped() + " other files skipped");
    }
}
