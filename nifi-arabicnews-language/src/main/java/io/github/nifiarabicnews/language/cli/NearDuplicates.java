package io.github.nifiarabicnews.language.cli;

import io.github.nifiarabicnews.language.similarity.MinHashSignature;
import io.github.nifiarabicnews.language.similarity.MinHasher;
import io.github.nifiarabicnews.language.similarity.NearDuplicate;
import io.github.nifiarabicnews.language.similarity.NearDuplicateIndex;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The command line about near-duplicates; see {@link #USAGE}. */
public final class NearDuplicates {
    private static final String USAGE = """
            near-duplicates [--copies] FOLDER

              FOLDER            pairs of .txt and .html files of the folder that are nearly the same article
              --copies FOLDER   makes copies of each file: cut, with another headline, with an agency's name in front, without a paragraph;
                                how many are found, and how many are taken for a copy of another article
            """;
    private static final int LEAST_PARAGRAPHS = 3;

    private final MinHasher hasher = new MinHasher();
    private final PrintStream out;

    NearDuplicates(final PrintStream out) {
        this.out = out;
    }

    public static void main(final String[] arguments) {
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        final boolean copies = arguments.length == 2 && arguments[0].equals("--copies");
        if (!copies && (arguments.length != 1 || arguments[0].startsWith("--"))) {
            out.print(USAGE);
            System.exit(2);
        }
        final Map<String, List<String>> articles;
        try {
            articles = read(Path.of(arguments[arguments.length - 1]));
        } catch (final IOException e) {
            System.err.println(e instanceof NoSuchFileException ? "There is no folder " + e.getMessage() : e.getMessage());
            System.exit(1);
            return;
        }
        if (copies) {
            new NearDuplicates(out).copies(articles);
        } else {
            new NearDuplicates(out).pairs(articles);
        }
    }

    /** The paragraphs of each file, the headline first. Lines that begin with # are about the file. */
    static Map<String, List<String>> read(final Path folder) throws IOException {
        final Map<String, List<String>> articles = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder).filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".html")).sorted()) {
            for (final Path file : files.toList()) {
                articles.put(file.getFileName().toString(), paragraphs(file));
            }
        }
        return articles;
    }

    private static List<String> paragraphs(final Path file) throws IOException {
        try {
            return SimplePage.read(file).text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (final CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; the flow's ExtractArticleText reads other charsets, this command does not", e);
        }
    }

    /** What came of the copies. */
    record Recall(int copies, int found, int falsePairs, List<String> missed) {
        double recall() {
            return (double) found / copies;
        }
    }

    /** Looks for each copy among all the articles. */
    Recall copies(final Map<String, List<String>> articles) {
        int copies = 0;
        int found = 0;
        int falsePairs = 0;
        final List<String> missed = new ArrayList<>();
        for (final Map.Entry<String, List<String>> article : articles.entrySet()) {
            if (article.getValue().size() < LEAST_PARAGRAPHS) {
                continue;
            }
            for (final Map.Entry<String, String> copy : ArticleCopies.of(article.getValue()).entrySet()) {
                final Optional<NearDuplicate> duplicate = index(articles).findOrAdd("copy", signature(copy.getValue()), 1);
                copies++;
                if (duplicate.isEmpty()) {
                    missed.add(article.getKey() + ", " + copy.getKey());
                } else if (duplicate.get().id().equals(article.getKey())) {
                    found++;
                } else {
                    falsePairs++;
                }
            }
        }
        falsePairs += pairs(articles);
        final Recall recall = new Recall(copies, found, falsePairs, missed);
        out.printf(Locale.ROOT, "%d copies of %d articles, %d found: recall %.3f; %d false pairs%n", copies, articles.size(), found, recall.recall(), falsePairs);
        missed.forEach(copy -> out.println("missed: " + copy));
        return recall;
    }

    private NearDuplicateIndex index(final Map<String, List<String>> articles) {
        final NearDuplicateIndex index = new NearDuplicateIndex(2 * articles.size() + 2, Long.MAX_VALUE / 2);
        articles.forEach((name, paragraphs) -> index.findOrAdd(name, signature(String.join("\n", paragraphs)), 0));
        return index;
    }

    /** Compares every two articles. */
    int pairs(final Map<String, List<String>> articles) {
        final List<String> names = List.copyOf(articles.keySet());
        final List<MinHashSignature> signatures = articles.values().stream().map(paragraphs -> signature(String.join("\n", paragraphs))).toList();
        int pairs = 0;
        double highest = 0;
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                final double similarity = NearDuplicate.similarity(signatures.get(one), signatures.get(other));
                highest = Math.max(highest, signatures.get(one).containment(signatures.get(other)));
                if (similarity > 0) {
                    pairs++;
                    out.printf(Locale.ROOT, "%.2f %s %s%n", similarity, names.get(one), names.get(other));
                }
            }
        }
        out.printf(Locale.ROOT, "%d pairs of near-duplicates among %d articles; no two have more than %.2f of the shorter one's word trigrams in common%n", pairs, names.size(), highest);
        return pairs;
    }

    private MinHashSignature signature(final String text) {
        return hasher.signature(Tokenizer.tokenize(text));
    }
}
