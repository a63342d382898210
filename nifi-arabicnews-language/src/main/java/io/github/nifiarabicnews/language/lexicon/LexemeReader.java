package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.FormTable;
import io.github.nifiarabicnews.language.morphology.VerbForm;
import io.github.nifiarabicnews.language.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code lexemes/*.tsv}. */
final class LexemeReader {
    private static final List<String> HEADER = List.of("lexeme", "pos", "root", "form", "extra", "gloss");
    private static final List<String> EXTRA_KEYS = List.of("masdar", "plural", "fem", "weak", "not");

    private final List<LexiconProblem> problems;

    LexemeReader(final List<LexiconProblem> problems) {
        this.problems = problems;
    }

    List<Lexeme> read(final LexiconFile file) {
        final List<Lexeme> lexemes = new ArrayList<>();
        boolean header = false;
        for (int i = 0; i < file.lines().size(); i++) {
            final String line = file.lines().get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!header) {
                header = true;
                if (List.of(line.strip().split("\t")).equals(HEADER)) {
                    continue;
                }
                problem(file, i, "the first line must be the header: " + String.join("<tab>", HEADER));
            }
            final Lexeme lexeme = row(file, i, line);
            if (lexeme != null) {
                lexemes.add(lexeme);
            }
        }
        return lexemes;
    }

    private Lexeme row(final LexiconFile file, final int index, final String line) {
        final String[] columns = line.split("\t", -1);
        if (columns.length < 4 || columns.length > HEADER.size()) {
            return problem(file, index, "%d columns, expected %d: %s".formatted(columns.length, HEADER.size(), String.join(", ", HEADER)));
        }
        final String name = columns[0].strip();
        if (!name.matches("\\p{IsArabic}{2,}(#[1-9])?")) {
            return problem(file, index, "\"%s\" is no Arabic word of two letters or more, without vowel marks and with no more than a #number behind it".formatted(name));
        }
        final Lexeme.PartOfSpeech pos;
        try {
            pos = Lexeme.PartOfSpeech.valueOf(columns[1].strip().toUpperCase(Locale.ROOT));
        } catch (final IllegalArgumentException e) {
            return problem(file, index, "\"%s\" is no part of speech; there are verb, noun, adj and particle".formatted(columns[1]));
        }
        final Map<String, List<String>> extra = extra(file, index, columns.length > 4 ? columns[4].strip() : "");
        if (extra == null) {
            return null;
        }
        final boolean verb = pos == Lexeme.PartOfSpeech.VERB;
        final String root = verb ? columns[2].strip() : null;
        final VerbForm form = verb ? VerbForm.of(columns[3].strip()) : null;
        final Lexeme lexeme = new Lexeme(name, pos, root, form, extra.getOrDefault("masdar", List.of()), extra.getOrDefault("plural", List.of()),
                extra.getOrDefault("fem", List.of()), extra.containsKey("weak"), extra.getOrDefault("not", List.of()), columns.length > 5 ? columns[5].strip() : "", file.name(), index + 1);
        return verb && !isVerb(file, index, lexeme, columns[3]) ? null : lexeme;
    }

    private boolean isVerb(final LexiconFile file, final int index, final Lexeme lexeme, final String form) {
        if (lexeme.form() == null) {
            return problem(file, index, "\"%s\" is no form of the verb; there are I, I-a, I-i, II to X, Q1 and Q2".formatted(form)) != null;
        }
        if (!lexeme.root().matches("[بتثجحخدذرزسشصضطظعغفقكلمنهويء]{3,4}")) {
            return problem(file, index, "\"%s\" is no root; hamza is written ء and a weak letter و or ي".formatted(lexeme.root())) != null;
        }
        try {
            final List<String> citations = FormTable.Builder.citations(lexeme.root(), lexeme.form());
            if (!citations.contains(Folding.fold(lexeme.citation()))) {
                return problem(file, index, "root %s and form %s make %s, not %s".formatted(lexeme.root(), lexeme.form().label(), citations.get(0), lexeme.citation())) != null;
            }
        } catch (final IllegalArgumentException e) {
            return problem(file, index, e.getMessage()) != null;
        }
        return true;
    }

    private Map<String, List<String>> extra(final LexiconFile file, final int index, final String column) {
        final Map<String, List<String>> extra = new TreeMap<>();
        for (final String part : column.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            final int equals = part.indexOf('=');
            final String key = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !EXTRA_KEYS.contains(key)) {
                problem(file, index, "\"%s\" is not one of %s with a value".formatted(part.strip(), String.join("=, ", EXTRA_KEYS) + "="));
                return null;
            }
            final List<String> values = new ArrayList<>();
            for (final String value : part.substring(equals + 1).split("[,،]")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            extra.put(key, List.copyOf(values));
        }
        return extra;
    }

    private Lexeme problem(final LexiconFile file, final int index, final String message) {
        problems.add(new LexiconProblem(file.name(), index + 1, message));
        return null;
    }
}
