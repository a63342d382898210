package io.github.nifiarabicnews.extraction.tool;

import io.github.nifiarabicnews.extraction.ArticleExtractor;
import io.github.nifiarabicnews.extraction.ExtractedArticle;
import io.github.nifiarabicnews.extraction.ExtractionBudget;
import io.github.nifiarabicnews.extraction.ExtractionException;
import io.github.nifiarabicnews.extraction.ExtractionSettings;
import io.github.nifiarabicnews.extraction.SourceHints;
import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Extracts every file of a folder and writes one JSON file for each, in the form of the tagged article but without events. For measuring extraction by itself. */
public final class ExtractFolder {

    private ExtractFolder() {
    }

    /** Arguments: folder with files, folder to write to. */
    public static void main(final String[] arguments) throws IOException {
        final Path input = Path.of(arguments[0]);
        final Path output = Path.of(arguments[1]);
        Files.createDirectories(output);
        final ArticleExtractor extractor = new ArticleExtractor();
        final List<Path> files;
        try (Stream<Path> walk = Files.walk(input)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (final Path file : files) {
            final String name = file.getFileName().toString();
            final ExtractionBudget budget = new ExtractionBudget(ExtractionSettings.DEFAULT, System.nanoTime() + TimeUnit.SECONDS.toNanos(60));
            try {
                final ExtractedArticle article = extractor.extract(Files.readAllBytes(file), SourceHints.ofFileName(name), budget).articles().get(0);
                final Article plain = new Article(name, article.metadata().site(), article.metadata().url(), article.metadata().title(), article.metadata().author(),
                        article.metadata().published(), article.language(), article.text());
                try (OutputStream out = Files.newOutputStream(output.resolve(name.substring(0, Math.max(name.lastIndexOf('.'), 1)) + ".json"))) {
                    new TaggedArticleWriter().write(new TaggedArticle(plain, List.of(), null), out);
                }
                if (!article.warnings().isEmpty()) {
                    System.out.println(name + ": " + article.warnings());
                }
            } catch (final ExtractionException e) {
                System.out.println(name + ": " + e.reason().code() + ": " + e.getMessage());
            }
        }
    }
}
