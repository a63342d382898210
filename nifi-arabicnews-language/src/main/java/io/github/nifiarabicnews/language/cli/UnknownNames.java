package io.github.nifiarabicnews.language.cli;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.gazetteer.ActorLexicon;
import io.github.nifiarabicnews.language.gazetteer.Gazetteer;
import io.github.nifiarabicnews.language.gazetteer.PartyMatcher;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.gazetteer.PlaceMatcher;
import io.github.nifiarabicnews.language.gazetteer.PlaceMention;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.MorphologicalAnalyzer;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The most frequent parties and places of a folder of articles that no list has, so that the lists can grow from a user's own stream. */
final class UnknownNames {
    private static final int MAX_ROWS = 200;
    /** Names beyond this many different ones are not counted. */
    private static final int MAX_NAMES = 100_000;
    private static final int EXAMPLE_CHARACTERS = 60;

    private final MorphologicalAnalyzer analyzer;
    private final PartyMatcher parties = new PartyMatcher(ActorLexicon.builtIn());
    private final PlaceMatcher places = new PlaceMatcher(Gazetteer.builtIn());
    private final Map<String, Unknown> found = new HashMap<>();

    /** A name with how often it was seen. */
    private static final class Unknown {
        private final String what;
        private final String name;
        private final String country;
        private final String example;
        private int count;
        private int articles;
        private String lastArticle;

        Unknown(final String what, final String name, final String country, final String example) {
            this.what = what;
            this.name = name;
            this.country = country;
            this.example = example;
        }
    }

    UnknownNames(final Lexicon lexicon) {
        this.analyzer = new MorphologicalAnalyzer(lexicon.forms());
    }

    /** Prints one row a name, the most frequent first: count, articles, what it is, country where the text tells, name, example. */
    void report(final Path folder, final PrintStream out) throws IOException {
        final List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(path -> path.toString().endsWith(".txt") || path.toString().endsWith(".html")).sorted().toList();
        }
        for (final Path path : paths) {
            read(SimplePage.read(path));
        }
        out.println("count\tarticles\tkind\tcountry\tname\texample");
        found.values().stream().sorted(Comparator.comparingInt((Unknown unknown) -> -unknown.count).thenComparing(unknown -> unknown.name)).limit(MAX_ROWS)
                .forEach(unknown -> out.println("%d\t%d\t%s\t%s\t%s\t%s".formatted(unknown.count, unknown.articles, unknown.what, unknown.country == null ? "" : unknown.country, unknown.name,
                        unknown.example)));
    }

    private void read(final Article article) {
        final AnalyzedText analyzed = analyzer.analyze(Tokenizer.tokenize(article.text()));
        final TokenizedText text = analyzed.text();
        final PartyMentions mentions = parties.match(analyzed, null);
        for (final PartyMention party : mentions.all()) {
            if (party.actor() == null && hasUnknownWord(analyzed, mentions, party)) {
                count(article, party.kind(), party.name(), party.country(), text.text(), party.begin());
            }
        }
        for (final PlaceMention place : places.match(text, article.source()).all()) {
            if (place.form() == PlaceMention.Form.UNKNOWN) {
                count(article, "place", place.name(), place.country(), text.text(), place.begin());
            }
        }
    }

    /** A description of known words alone (وزارة الدفاع العراقية) is no name that a list should have. */
    private static boolean hasUnknownWord(final AnalyzedText analyzed, final PartyMentions mentions, final PartyMention party) {
        for (int token = party.firstToken(); token < party.endToken(); token++) {
            if (analyzed.text().isWord(token) && analyzed.count(token) == 0 && analyzed.functions(token) == 0 && !mentions.isAdjective(token) && analyzed.text().foldedLength(token) > 2) {
                return true;
            }
        }
        return false;
    }

    private void count(final Article article, final String what, final String name, final String country, final String text, final int begin) {
        final String key = what + ' ' + Folding.fold(name);
        Unknown unknown = found.get(key);
        if (unknown == null) {
            if (found.size() >= MAX_NAMES) {
                return;
            }
            final String example = text.substring(Math.max(0, begin - EXAMPLE_CHARACTERS / 2), Math.min(text.length(), begin + EXAMPLE_CHARACTERS)).replaceAll("\\s+", " ").strip();
            unknown = new Unknown(what, name, country, example);
            found.put(key, unknown);
        }
        unknown.count++;
        if (!article.id().equals(unknown.lastArticle)) {
            unknown.lastArticle = article.id();
            unknown.articles++;
        }
    }
}
