package io.github.nifiarabicnews.language.cli;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;
import io.github.nifiarabicnews.language.events.EventExplainer;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFiles;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line for those who write lexicons; see {@link #USAGE}. */
public final class Inspect {
    private static final String USAGE = """
            inspect [--lexicon FOLDER] [--user FOLDER] COMMAND

              [TEXT | FILE]       each sentence of the text, file or standard input with its words, their readings,
                                  the patterns that stand in it, what became of each, and the events
              --rules TEXT|FILE   the same without words and readings
              --tag IN OUT        tags every .txt and .html file of folder IN into a .json file in folder OUT
              --unknown FOLDER    the most frequent parties and places in the .txt and .html files of the folder that no list has
              --check             loads the lexicon, tries every example, and reports what is wrong

              --lexicon FOLDER    a lexicon in place of the built-in one
              --user FOLDER       files on top of it
            """;

    private final PrintStream out;
    private Path lexiconFolder;
    private Path userFolder;

    private Inspect(final PrintStream out) {
        this.out = out;
    }

    public static void main(final String[] arguments) throws IOException {
        System.exit(new Inspect(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(arguments));
    }

    /** @return the exit status: 0, 1 for a lexicon with problems, 2 for a wrong command */
    static int run(final PrintStream out, final String... arguments) throws IOException {
        return new Inspect(out).run(arguments);
    }

    private int run(final String[] arguments) throws IOException {
        int at = 0;
        while (at + 1 < arguments.length && (arguments[at].equals("--lexicon") || arguments[at].equals("--user"))) {
            if (arguments[at].equals("--lexicon")) {
                lexiconFolder = Path.of(arguments[at + 1]);
            } else {
                userFolder = Path.of(arguments[at + 1]);
            }
            at += 2;
        }
        final List<String> rest = List.of(arguments).subList(at, arguments.length);
        final String command = rest.isEmpty() ? "" : rest.get(0);
        if (command.equals("--help") || command.equals("--tag") && rest.size() != 3 || command.equals("--unknown") && rest.size() != 2 || command.startsWith("--") && !List.of("--tag", "--check", "--rules", "--unknown").contains(command)) {
            out.print(USAGE);
            return command.equals("--help") ? 0 : 2;
        }
        try {
            final EventTagger tagger = tagger();
            switch (command) {
                case "--check" -> {
                    return check(tagger);
                }
                case "--tag" -> tagFolder(tagger, Path.of(rest.get(1)), Path.of(rest.get(2)));
                case "--unknown" -> new UnknownNames(tagger.lexicon()).report(Path.of(rest.get(1)), out);
                case "--rules" -> out.print(new EventExplainer(tagger).explain(article(rest.size() < 2 ? null : rest.get(1)), false));
                default -> out.print(new EventExplainer(tagger).explain(article(rest.isEmpty() ? null : command), true));
            }
            return 0;
        } catch (final LexiconException e) {
            e.problems().stream().map(LexiconProblem::toString).forEach(out::println);
            out.println("%d problems".formatted(e.problems().size()));
            return 1;
        }
    }

    private EventTagger tagger() throws IOException, LexiconException {
        return NewsTagger.load(lexiconFolder == null ? LexiconFiles.builtIn() : LexiconFiles.ofFolder(lexiconFolder),
                userFolder == null ? List.of() : List.of(LexiconFiles.ofFolder(userFolder)));
    }

    private int check(final EventTagger tagger) {
        final List<LexiconProblem> problems = new ExampleCheck(tagger).problems();
        problems.forEach(out::println);
        out.println("%d lexemes, %d forms, %d rules, %d patterns, %d problems".formatted(tagger.lexicon().lexemeCount(), tagger.lexicon().forms().size(),
                tagger.lexicon().rules().size(), tagger.lexicon().patterns().size(), problems.size()));
        return problems.isEmpty() ? 0 : 1;
    }

    private static Article article(final String argument) throws IOException {
        final Path path = argument == null || argument.length() > 200 || argument.contains("\n") || argument.indexOf(' ') >= 0 ? null : Path.of(argument);
        if (argument == null) {
            return SimplePage.ofText("-", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return path != null && Files.isRegularFile(path) ? SimplePage.read(path) : SimplePage.ofText("-", argument);
    }

    private void tagFolder(final EventTagger tagger, final Path in, final Path folder) throws IOException {
        Files.createDirectories(folder);
        final List<Path> paths;
        try (Stream<Path> files = Files.list(in)) {
            paths = files.filter(path -> path.toString().endsWith(".txt") || path.toString().endsWith(".html")).sorted().toList();
        }
        final TaggedArticleWriter writer = new TaggedArticleWriter();
        int events = 0;
        for (final Path path : paths) {
            final String name = path.getFileName().toString();
            try (OutputStream json = Files.newOutputStream(folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".json"))) {
                final TaggedArticle tagged = tagger.tag(SimplePage.read(path));
                events += tagged.events().size();
                writer.write(tagged, json);
            }
        }
        out.println("%d articles, %d events".formatted(paths.size(), events));
    }
}
