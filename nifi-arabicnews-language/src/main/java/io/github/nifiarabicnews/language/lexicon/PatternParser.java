package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses patterns and classes, and looks their words up. */
final class PatternParser {
    private static final int MAX_ELEMENTS = 16;
    private static final int MAX_GAPS = 3;

    /** A pattern's cause of refusal. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(final String message) {
            super(message);
        }
    }

    /** The elements of a pattern and the index of its trigger among them. */
    record Parsed(List<PatternElement> elements, int trigger) {
    }

    private final WordIndex words;
    private final Map<String, RuleReader.RawClass> classes;
    private final Map<String, WordSelection> resolvedClasses = new HashMap<>();
    private final Set<String> openClasses = new HashSet<>();
    private final Map<Set<Integer>, LexemeSet> lexemeSets = new HashMap<>();

    PatternParser(final WordIndex words, final Map<String, RuleReader.RawClass> classes) {
        this.words = words;
        this.classes = classes;
    }

    /** The words that a pattern or class quotes; each of several in one pair of marks by itself. */
    static List<String> literals(final String pattern) {
        final List<String> literals = new ArrayList<>();
        final String[] parts = pattern.split("\"", -1);
        for (int i = 1; i < parts.length; i += 2) {
            for (final String word : parts[i].strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    literals.add(word);
                }
            }
        }
        return literals;
    }

    Parsed parse(final String pattern) throws Refused {
        final List<PatternElement> elements = new ArrayList<>();
        int marked = -1;
        int firstLexeme = -1;
        int firstWord = -1;
        int gaps = 0;
        for (final String source : split(pattern)) {
            final boolean trigger = source.startsWith("^");
            final String text = trigger ? source.substring(1) : source;
            final List<PatternElement> parsed = element(text);
            if (trigger) {
                if (marked >= 0) {
                    throw new Refused("two elements are marked as the trigger");
                }
                marked = elements.size();
            }
            final PatternElement first = parsed.get(0);
            final boolean canTrigger = first.place() == PatternElement.Place.SEQUENCE && first.words().length > 0 && !first.isOptional();
            if (trigger && !canTrigger) {
                throw new Refused("\"%s\" cannot be the trigger: it must be a word, neither optional nor behind & or !".formatted(text));
            }
            if (canTrigger && firstWord < 0) {
                firstWord = elements.size();
            }
            if (canTrigger && firstLexeme < 0 && !text.startsWith("\"")) {
                firstLexeme = elements.size();
            }
            gaps += first.gap() > 0 ? 1 : 0;
            elements.addAll(parsed);
        }
        if (elements.size() > MAX_ELEMENTS || gaps > MAX_GAPS) {
            throw new Refused("a pattern has at most %d elements, %d of them gaps".formatted(MAX_ELEMENTS, MAX_GAPS));
        }
        final int trigger = marked >= 0 ? marked : firstLexeme >= 0 ? firstLexeme : firstWord;
        if (trigger < 0) {
            throw new Refused("the pattern has no word that could be its trigger");
        }
        checkGaps(elements);
        return new Parsed(elements, trigger);
    }

    private static void checkGaps(final List<PatternElement> elements) throws Refused {
        final List<PatternElement> sequence = elements.stream().filter(element -> element.place() == PatternElement.Place.SEQUENCE).toList();
        if (sequence.get(0).gap() > 0 || sequence.get(sequence.size() - 1).gap() > 0) {
            throw new Refused("a gap stands between two elements");
        }
        for (int i = 1; i < sequence.size(); i++) {
            if (sequence.get(i).gap() > 0 && sequence.get(i - 1).gap() > 0) {
                throw new Refused("two gaps stand next to one another");
            }
        }
    }

    /** The words of a class as an element. */
    PatternElement classElement(final String name) throws Refused {
        final WordSelection selection = resolveClass(name);
        return new PatternElement(PatternElement.Place.CLAUSE, false, selection.tests(lexemeSets), new EntityKind[0], 0);
    }

    /** Elements are set apart by blanks outside of brackets and quotation marks. */
    private static List<String> split(final String pattern) throws Refused {
        final List<String> parts = new ArrayList<>();
        final StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            final char c = pattern.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (Character.isWhitespace(c) && depth == 0 && !quoted) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
            } else {
                part.append(c);
            }
        }
        if (depth != 0 || quoted) {
            throw new Refused("brackets or quotation marks do not close");
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        if (parts.isEmpty()) {
            throw new Refused("the pattern is empty");
        }
        return parts;
    }

    private List<PatternElement> element(final String source) throws Refused {
        PatternElement.Place place = PatternElement.Place.SEQUENCE;
        String text = source;
        if (text.startsWith("&")) {
            place = PatternElement.Place.CLAUSE;
            text = text.substring(1);
        } else if (text.startsWith("!")) {
            place = PatternElement.Place.NOWHERE;
            text = text.substring(1);
        }
        final boolean optional = text.endsWith("?");
        if (optional) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.equals("..") || text.equals("...")) {
            if (place != PatternElement.Place.SEQUENCE || optional) {
                throw new Refused("a gap takes neither & nor ! nor ?");
            }
            return List.of(new PatternElement(place, false, new WordTest[0], new EntityKind[0], text.length() == 2 ? 3 : 10));
        }
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"") && text.strip().contains(" ")) {
            final List<PatternElement> several = new ArrayList<>();
            for (final String literal : literals(text)) {
                several.add(finished(place, optional, selection('"' + literal + '"')));
            }
            return several;
        }
        return List.of(finished(place, optional, selection(text)));
    }

    private PatternElement finished(final PatternElement.Place place, final boolean optional, final WordSelection selection) {
        return new PatternElement(place, optional, selection.tests(lexemeSets), selection.entities.toArray(EntityKind[]::new), 0);
    }

    private WordSelection selection(final String source) throws Refused {
        String text = source;
        int clitics = 0;
        int noClitics = 0;
        while (text.matches("(ب|ل|ك|و|ال|0)\\+.+")) {
            final int plus = text.indexOf('+');
            switch (text.substring(0, plus)) {
                case "ب" -> clitics |= Analysis.BI;
                case "ل" -> clitics |= Analysis.LI;
                case "ك" -> clitics |= Analysis.KA;
                case "و" -> clitics |= Analysis.WA;
                case "ال" -> clitics |= Analysis.ARTICLE;
                default -> noClitics |= Analysis.ARTICLE;
            }
            text = text.substring(plus + 1);
        }
        if (text.endsWith("+ه")) {
            clitics |= Analysis.SUFFIX;
            text = text.substring(0, text.length() - 2);
        }
        int kinds = 0;
        int voice = 0;
        for (int colon = featureColon(text); colon > 0; colon = featureColon(text)) {
            final WordSelection.Condition feature = WordSelection.ofFeature(text.substring(colon + 1));
            if (feature == null) {
                throw new Refused("\":%s\" is unknown; there are :v :act :pass :past :fut :n :ap :pp".formatted(text.substring(colon + 1)));
            }
            kinds |= feature.kinds();
            voice |= feature.voice();
            clitics |= feature.clitics();
            text = text.substring(0, colon);
        }
        final WordSelection core = core(text);
        return clitics == 0 && noClitics == 0 && kinds == 0 ? core : core.narrowed(kinds, voice, clitics, noClitics);
    }

    /** The last colon, unless it is inside of brackets. */
    private static int featureColon(final String text) {
        final int colon = text.lastIndexOf(':');
        return colon > text.lastIndexOf(')') && colon > text.lastIndexOf('"') ? colon : -1;
    }

    private WordSelection core(final String text) throws Refused {
        if (text.startsWith("(") && text.endsWith(")")) {
            return alternatives(text.substring(1, text.length() - 1));
        }
        if (text.startsWith("@")) {
            return resolveClass(text.substring(1));
        }
        if (text.startsWith("<") && text.endsWith(">")) {
            final EntityKind kind = EntityKind.of(text.substring(1, text.length() - 1));
            if (kind == null) {
                throw new Refused("\"%s\" is no kind of name".formatted(text));
            }
            final WordSelection names = new WordSelection();
            names.entities.add(kind);
            return names;
        }
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            final String literal = text.substring(1, text.length() - 1).strip();
            if (literal.contains(" ")) {
                throw new Refused("several words in quotation marks cannot stand in brackets or behind a prefix");
            }
            final WordSelection selection = new WordSelection();
            selection.add(words.literal(literal), WordSelection.Condition.NONE);
            return selection;
        }
        if (!text.matches("\\p{IsArabic}+(#[1-9])?")) {
            throw new Refused("\"%s\" is no element of a pattern".formatted(text));
        }
        final WordSelection found = words.find(text);
        if (found.isEmpty()) {
            throw new Refused("no lexeme \"%s\"".formatted(text));
        }
        return found;
    }

    private WordSelection alternatives(final String text) throws Refused {
        final WordSelection all = new WordSelection();
        int depth = 0;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            final char c = i == text.length() ? '|' : text.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && (i == text.length() || depth == 0 && !quoted)) {
                final String alternative = text.substring(begin, i).strip();
                if (alternative.isEmpty()) {
                    throw new Refused("an alternative is empty");
                }
                all.add(selection(alternative));
                begin = i + 1;
            }
        }
        return all;
    }

    private WordSelection resolveClass(final String name) throws Refused {
        final WordSelection known = resolvedClasses.get(name);
        if (known != null) {
            return known;
        }
        final RuleReader.RawClass raw = classes.get(name);
        if (raw == null) {
            throw new Refused("no class @%s".formatted(name));
        }
        if (!openClasses.add(name)) {
            throw new Refused("class @%s contains itself".formatted(name));
        }
        try {
            final WordSelection selection = alternatives(raw.words());
            resolvedClasses.put(name, selection);
            return selection;
        } finally {
            openClasses.remove(name);
        }
    }
}
