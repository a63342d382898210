package io.github.nifiarabicnews.language.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a {@link Lexicon} out of layers of files. In a later layer a lexeme, class or rule takes the place of the one with the same name below, and
 * {@code off RULE-ID} takes a rule away. A lexicon with a problem is refused as a whole.
 */
public final class LexiconLoader {
    private static final int MAX_VETO_CLASSES = 64;
    private static final int MAX_PROBLEMS = 10_000;

    private final List<LexiconProblem> problems = new ArrayList<>();
    private final Map<String, Lexeme> lexemes = new LinkedHashMap<>();
    private final Map<String, RuleReader.RawClass> classes = new LinkedHashMap<>();
    private final Map<String, RawRule> rules = new LinkedHashMap<>();

    private LexiconLoader() {
    }

    /** The built-in lexicon alone. */
    public static Lexicon builtIn() {
        try {
            return load(List.of(LexiconFiles.builtIn()));
        } catch (final LexiconException e) {
            throw new IllegalStateException("The built-in lexicon is broken", e);
        }
    }

    /**
     * @param layers lower ones first; files of actors, places and ignore lists in them count for the lexicon's version alone
     * @throws LexiconException with every problem found
     */
    public static Lexicon load(final List<List<LexiconFile>> layers) throws LexiconException {
        final LexiconLoader loader = new LexiconLoader();
        layers.forEach(loader::layer);
        return loader.build(version(layers));
    }

    private void layer(final List<LexiconFile> files) {
        final Map<String, Lexeme> ownLexemes = new LinkedHashMap<>();
        final RuleReader reader = new RuleReader(problems);
        final LexemeReader lexemeReader = new LexemeReader(problems);
        for (final LexiconFile file : files) {
            switch (file.kind()) {
                case LEXEMES -> lexemeReader.read(file).forEach(lexeme -> addLexeme(ownLexemes, lexeme));
                case RULES -> reader.read(file);
                case UNKNOWN -> problems.add(file.unknownKind());
                default -> { }
            }
        }
        final Set<String> overridden = new LinkedHashSet<>();
        ownLexemes.values().forEach(lexeme -> overridden.add(lexeme.name()));
        lexemes.values().removeIf(lexeme -> overridden.contains(lexeme.name()));
        lexemes.putAll(ownLexemes);
        reader.off.forEach((id, problem) -> {
            if (rules.remove(id) == null) {
                problems.add(problem);
            }
        });
        classes.putAll(reader.classes);
        reader.rules.keySet().forEach(rules::remove);
        rules.putAll(reader.rules);
    }

    /** One word may stand in several files of a layer: what they say is put together. */
    private void addLexeme(final Map<String, Lexeme> known, final Lexeme lexeme) {
        final Lexeme earlier = known.get(lexeme.key());
        if (earlier != null && earlier.file().equals(lexeme.file())) {
            problem(lexeme.file(), lexeme.line(), "lexeme %s is already in line %d".formatted(lexeme.name(), earlier.line()));
        }
        known.put(lexeme.key(), earlier == null ? lexeme : earlier.with(lexeme));
    }

    private Lexicon build(final String version) throws LexiconException {
        final Set<String> literals = new LinkedHashSet<>();
        classes.values().forEach(raw -> literals.addAll(PatternParser.literals(raw.words())));
        rules.values().forEach(rule -> rule.patterns.forEach(pattern -> literals.addAll(PatternParser.literals(pattern.text()))));
        final WordIndex words = new WordIndex(List.copyOf(lexemes.values()), List.copyOf(literals));
        final PatternParser parser = new PatternParser(words, classes);
        final Map<String, PatternElement> classElements = classElements(parser);
        final List<String> vetoNames = vetoNames();
        final List<EventRule> eventRules = new ArrayList<>();
        final List<EventPattern> patterns = new ArrayList<>();
        final Map<String, EventPattern> sources = new HashMap<>();
        for (final RawRule raw : rules.values()) {
            final EventRule rule = rule(raw, vetoNames);
            eventRules.add(rule);
            for (final RawRule.RawPattern pattern : raw.patterns) {
                final EventPattern parsed = pattern(parser, rule, pattern, patterns.size());
                if (parsed != null) {
                    checkUnique(sources, parsed);
                    patterns.add(parsed);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        return new Lexicon(words.table, words.names, byTrigger(patterns, words.names.size()), eventRules, patterns, classElements, vetoNames, version);
    }

    private Map<String, PatternElement> classElements(final PatternParser parser) {
        final Map<String, PatternElement> elements = new LinkedHashMap<>();
        for (final RuleReader.RawClass raw : classes.values()) {
            // One by one, so that every unknown word of a class is told at once.
            boolean sound = true;
            for (final String word : raw.words().contains("(") ? List.<String>of() : Arrays.asList(raw.words().split("\\|"))) {
                try {
                    parser.parse(word.strip());
                } catch (final PatternParser.Refused e) {
                    problem(raw.file(), raw.line(), "class %s: %s".formatted(raw.name(), e.getMessage()));
                    sound = false;
                }
            }
            try {
                if (sound) {
                    elements.put(raw.name(), parser.classElement(raw.name()));
                }
            } catch (final PatternParser.Refused e) {
                problem(raw.file(), raw.line(), e.getMessage());
            }
        }
        return elements;
    }

    private List<String> vetoNames() {
        final Set<String> names = new LinkedHashSet<>();
        for (final RawRule rule : rules.values()) {
            for (final String name : rule.unless) {
                if (!classes.containsKey(name)) {
                    problem(rule.file, rule.line, "rule %s: unless names no class @%s".formatted(rule.id, name));
                } else if (names.size() < MAX_VETO_CLASSES || names.contains(name)) {
                    names.add(name);
                } else {
                    problem(rule.file, rule.line, "more than %d classes stand behind unless".formatted(MAX_VETO_CLASSES));
                }
            }
        }
        return List.copyOf(names);
    }

    private EventRule rule(final RawRule raw, final List<String> vetoNames) {
        if (!raw.typed) {
            problem(raw.file, raw.line, "rule %s has no type".formatted(raw.id));
        }
        if (raw.patterns.stream().allMatch(RawRule.RawPattern::negative)) {
            problem(raw.file, raw.line, "rule %s has no + line".formatted(raw.id));
        }
        long unless = 0;
        for (final String name : raw.unless) {
            if (vetoNames.contains(name)) {
                unless |= 1L << vetoNames.indexOf(name);
            }
        }
        return new EventRule(raw.id, raw.type, raw.mode, raw.modeOpen, raw.cameo, raw.contexts, Map.copyOf(raw.frame), unless, raw.aux, raw.also, raw.said, raw.file,
                raw.line);
    }

    private EventPattern pattern(final PatternParser parser, final EventRule rule, final RawRule.RawPattern raw, final int order) {
        try {
            final PatternParser.Parsed parsed = parser.parse(raw.text());
            return new EventPattern(rule, raw.negative(), raw.text(), raw.example(), raw.line(), order, parsed.elements(), parsed.trigger());
        } catch (final PatternParser.Refused e) {
            problem(rule.file(), raw.line(), e.getMessage());
            return null;
        }
    }

    private void checkUnique(final Map<String, EventPattern> sources, final EventPattern pattern) {
        final EventPattern earlier = sources.putIfAbsent(pattern.source().replaceAll("\\s+", " "), pattern);
        if (earlier != null && !(earlier.rule().also() && pattern.rule().also())) {
            problem(pattern.rule().file(), pattern.line(), "the pattern is already in %s:%d, so it is never reached".formatted(earlier.rule().file(), earlier.line()));
        }
    }

    private static TriggeredPatterns[] byTrigger(final List<EventPattern> patterns, final int lexemeCount) {
        final List<List<EventPattern>> lists = new ArrayList<>();
        for (int i = 0; i < lexemeCount; i++) {
            lists.add(null);
        }
        for (final EventPattern pattern : patterns) {
            final Set<Integer> triggers = new LinkedHashSet<>();
            for (final WordTest test : pattern.sequence()[pattern.trigger()].words()) {
                for (final int lexeme : test.lexemes().numbers()) {
                    triggers.add(lexeme);
                }
            }
            for (final int lexeme : triggers) {
                if (lists.get(lexeme) == null) {
                    lists.set(lexeme, new ArrayList<>());
                }
                lists.get(lexeme).add(pattern);
            }
        }
        final TriggeredPatterns[] byTrigger = new TriggeredPatterns[lexemeCount];
        for (int lexeme = 0; lexeme < lexemeCount; lexeme++) {
            byTrigger[lexeme] = lists.get(lexeme) == null ? null : new TriggeredPatterns(lexeme, lists.get(lexeme));
        }
        return byTrigger;
    }

    private void problem(final String file, final int line, final String message) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new LexiconProblem(file, line, message));
        }
    }

    private static String version(final List<List<LexiconFile>> layers) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final List<LexiconFile> layer : layers) {
                for (final LexiconFile file : layer) {
                    digest.update((file.name() + '\n').getBytes(StandardCharsets.UTF_8));
                    for (final String line : file.lines()) {
                        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
                    }
                }
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
