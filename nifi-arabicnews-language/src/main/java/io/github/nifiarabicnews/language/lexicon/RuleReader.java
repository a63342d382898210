package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code events/*.rules} of one layer: its classes, rules, and the rules of the layer below that it switches off. */
final class RuleReader {
    private static final Set<String> SLOTS = Set.of("subj", "obj", "gen", "says", "ب", "على", "إلى", "ل", "من", "مع", "ضد", "بين", "عن", "في", "حول", "تجاه", "أمام");

    /** A {@code class} line. */
    record RawClass(String name, String words, String file, int line) {
    }

    final Map<String, RawClass> classes = new LinkedHashMap<>();
    final Map<String, RawRule> rules = new LinkedHashMap<>();
    /** Rule by the {@code off} line that switches it off. */
    final Map<String, LexiconProblem> off = new LinkedHashMap<>();
    private final List<LexiconProblem> problems;
    private RawRule rule;
    private LexiconFile file;
    private int line;

    RuleReader(final List<LexiconProblem> problems) {
        this.problems = problems;
    }

    void read(final LexiconFile rules) {
        file = rules;
        rule = null;
        for (int i = 0; i < file.lines().size(); i++) {
            line = i + 1;
            final String text = file.lines().get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                line(text);
            }
        }
    }

    private void line(final String text) {
        final String[] parts = text.split("\\s+", 2);
        final String value = parts.length > 1 ? parts[1].strip() : "";
        switch (parts[0]) {
            case "class" -> wordClass(value);
            case "rule" -> rule(value);
            case "off" -> off(value);
            default -> {
                if (rule == null) {
                    problem("\"%s\" stands outside of a rule".formatted(parts[0]));
                } else {
                    ruleLine(parts[0], value);
                }
            }
        }
    }

    private void wordClass(final String value) {
        rule = null;
        final int equals = value.indexOf('=');
        final String name = equals < 0 ? value : value.substring(0, equals).strip();
        if (equals < 0 || !name.matches("[a-z][a-z0-9-]*")) {
            problem("a class is written: class name = a | b | c, its name in lower case Latin letters, digits and -");
            return;
        }
        if (name.startsWith("mode-") && !isMode(name)) {
            problem("class %s names no mode: mode-TYPE-MODE".formatted(name));
        }
        final RawClass known = classes.putIfAbsent(name, new RawClass(name, value.substring(equals + 1).strip(), file.name(), line));
        if (known != null) {
            problem("class %s is already in %s:%d".formatted(name, known.file(), known.line()));
        }
    }

    private static boolean isMode(final String name) {
        return Arrays.stream(EventType.values()).anyMatch(type -> type.modes().stream().anyMatch(mode -> name.equals(EventRule.modeClass(type, mode))));
    }

    private void rule(final String id) {
        rule = new RawRule(id, file.name(), line);
        if (!id.matches("[a-z][a-z0-9-]*")) {
            problem("\"%s\" is no rule id: lower case Latin letters, digits and -".formatted(id));
            return;
        }
        final RawRule known = rules.putIfAbsent(id, rule);
        if (known != null) {
            problem("rule %s is already in %s:%d".formatted(id, known.file, known.line));
        }
    }

    private void off(final String id) {
        rule = null;
        off.put(id, new LexiconProblem(file.name(), line, "there is no rule %s to switch off".formatted(id)));
    }

    private void ruleLine(final String key, final String value) {
        switch (key) {
            case "type" -> type(value);
            case "cameo" -> {
                if (value.matches("\\d{2,4}")) {
                    rule.cameo = value;
                } else {
                    problem("\"%s\" is no CAMEO code".formatted(value));
                }
            }
            case "contexts" -> rule.contexts = List.of(value.split("\\s+"));
            case "frame" -> frame(value);
            case "unless" -> rule.unless.addAll(Arrays.asList(value.split("\\s+")));
            case "aux" -> aux(value);
            case "also" -> rule.also = true;
            case "said" -> rule.said = true;
            case "+", "-" -> pattern(key.equals("-"), value);
            default -> problem("\"%s\" is nothing that a rule has; there are type, cameo, contexts, frame, unless, aux, also, said, + and -".formatted(key));
        }
    }

    private void type(final String value) {
        final String[] words = value.split("\\s+");
        rule.typed = true;
        if (!words[0].equals("NONE")) {
            try {
                rule.type = EventType.valueOf(words[0]);
            } catch (final IllegalArgumentException e) {
                problem("\"%s\" is no event type".formatted(words[0]));
                return;
            }
        }
        if (words.length > 1) {
            rule.modeOpen = words[1].endsWith("?");
            rule.mode = rule.modeOpen ? words[1].substring(0, words[1].length() - 1) : words[1];
            final List<String> modes = rule.type == null ? List.of() : rule.type.modes();
            if (words.length > 2 || !modes.contains(rule.mode)) {
                problem("\"%s\" is no mode of %s; there are %s".formatted(value.substring(words[0].length()).strip(), words[0], new TreeSet<>(modes)));
            }
        }
    }

    private void frame(final String value) {
        for (final String part : value.split("\\s+")) {
            final int equals = part.indexOf('=');
            final String slot = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !SLOTS.contains(slot)) {
                problem("\"%s\" is no slot of a frame with its role; slots are %s".formatted(part, new TreeSet<>(SLOTS)));
                continue;
            }
            try {
                rule.frame.put(slot, EventRule.ArgumentRole.valueOf(part.substring(equals + 1).toUpperCase(Locale.ROOT)));
            } catch (final IllegalArgumentException e) {
                problem("\"%s\" is no role; there are actor, recipient, location and theme".formatted(part.substring(equals + 1)));
            }
        }
    }

    private void aux(final String value) {
        try {
            rule.aux = Aux.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (final IllegalArgumentException e) {
            problem("\"%s\" is no aux; there are asserted, negated, future, hypothetical and historical".formatted(value));
        }
    }

    private void pattern(final boolean negative, final String value) {
        final int bar = topLevelBar(value);
        final String text = (bar < 0 ? value : value.substring(0, bar)).strip();
        final String example = bar < 0 ? "" : value.substring(bar + 1).strip();
        if (text.isEmpty()) {
            problem("the line has no pattern");
            return;
        }
        rule.patterns.add(new RawRule.RawPattern(negative, text, example.isEmpty() ? null : example, line));
    }

    /** The bar that sets the example apart: the first one outside of brackets and quotation marks. */
    private static int topLevelBar(final String value) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '"' -> quoted = !quoted;
                case '(' -> depth += quoted ? 0 : 1;
                case ')' -> depth -= quoted ? 0 : 1;
                case '|' -> {
                    if (depth <= 0 && !quoted) {
                        return i;
                    }
                }
                default -> { }
            }
        }
        return -1;
    }

    private void problem(final String message) {
        problems.add(new LexiconProblem(file.name(), line, message));
    }
}
