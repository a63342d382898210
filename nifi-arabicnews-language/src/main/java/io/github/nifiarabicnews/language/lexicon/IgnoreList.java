package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words and expressions that are never to be taken for an actor, a place or an event. Each is matched as it is written, folded (see {@link Folding}), with or without a
 * conjunction and a preposition written to its first word. Immutable and safe to share between threads.
 */
public final class IgnoreList {
    /** Nothing is ignored. */
    public static final IgnoreList EMPTY = new IgnoreList();
    private static final int MAX_WORDS = 16;

    private final Node root = new Node();

    /** What words are not taken for. */
    public enum Kind {
        ACTOR, PLACE, EVENT;

        private final int bit = 1 << ordinal();
    }

    /** A word behind those that led here. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        /** Bits of the kinds that the words up to here are not taken for. */
        private int kinds;
    }

    private IgnoreList() {
    }

    /**
     * Reads the files of kind {@link LexiconFile.Kind#IGNORED}: blocks that begin with {@code [actor]}, {@code [place]} or {@code [event]}, an expression on each line.
     *
     * @throws LexiconException with every problem found
     */
    public static IgnoreList read(final List<LexiconFile> files) throws LexiconException {
        final IgnoreList list = new IgnoreList();
        final List<LexiconProblem> problems = new ArrayList<>();
        for (final LexiconFile file : files) {
            if (file.kind() == LexiconFile.Kind.IGNORED) {
                list.read(file, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        return list.isEmpty() ? EMPTY : list;
    }

    private void read(final LexiconFile file, final List<LexiconProblem> problems) {
        Kind kind = null;
        for (int i = 0; i < file.lines().size(); i++) {
            final String line = file.lines().get(i).strip();
            if (file.isComment(i)) {
                continue;
            }
            if (line.startsWith("[")) {
                kind = kind(line);
                if (kind == null) {
                    problems.add(new LexiconProblem(file.name(), i + 1, "%s is no class; there are [actor], [place] and [event]".formatted(line)));
                    return;
                }
            } else if (kind == null) {
                problems.add(new LexiconProblem(file.name(), i + 1, "a line [actor], [place] or [event] must come before"));
                return;
            } else {
                add(line, kind, file.name(), i + 1, problems);
            }
        }
    }

    private static Kind kind(final String line) {
        for (final Kind kind : Kind.values()) {
            if (line.equals('[' + kind.name().toLowerCase(Locale.ROOT) + ']')) {
                return kind;
            }
        }
        return null;
    }

    private void add(final String expression, final Kind kind, final String file, final int line, final List<LexiconProblem> problems) {
        final TokenizedText tokens = Tokenizer.tokenize(expression);
        Node node = root;
        int words = 0;
        for (int token = 0; token < tokens.tokenCount(); token++) {
            if (!tokens.isPunctuation(token)) {
                node = node.next.computeIfAbsent(tokens.folded(token), word -> new Node());
                words++;
            }
        }
        if (words == 0 || words > MAX_WORDS) {
            problems.add(new LexiconProblem(file, line, "an expression has 1 to %d words, this one %d".formatted(MAX_WORDS, words)));
            return;
        }
        node.kinds |= kind.bit;
    }

    public boolean isEmpty() {
        return root.next.isEmpty();
    }

    /** Finds the expressions in a text. */
    public Matches match(final TokenizedText text) {
        if (isEmpty()) {
            return Matches.NONE;
        }
        final Matches matches = new Matches(text.tokenCount());
        for (int token = 0; token < text.tokenCount(); token++) {
            if (text.isWord(token)) {
                for (final String word : withoutPrefixes(text.folded(token))) {
                    follow(root.next.get(word), text, token, matches);
                }
            }
        }
        return matches;
    }

    /** The word, the word without a conjunction, and without a preposition. */
    private static List<String> withoutPrefixes(final String word) {
        final List<String> words = new ArrayList<>(List.of(word));
        final String joined = word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف') ? word.substring(1) : word;
        if (!joined.equals(word)) {
            words.add(joined);
        }
        if (joined.startsWith("لل")) {
            words.add("ال" + joined.substring(2));
        } else if (joined.length() > 2 && "بلك".indexOf(joined.charAt(0)) >= 0) {
            words.add(joined.substring(1));
        }
        return words;
    }

    /** Marks all the expressions that begin at the token. */
    private static void follow(final Node first, final TokenizedText text, final int token, final Matches matches) {
        Node node = first;
        int end = token;
        while (node != null) {
            end++;
            matches.mark(token, end, node.kinds);
            if (end == text.tokenCount() || !text.isWord(end) || text.sentence(end) != text.sentence(token)) {
                return;
            }
            node = node.next.get(text.folded(end));
        }
    }

    /** Where in one text the expressions stand. */
    public static final class Matches {
        private static final Matches NONE = new Matches(0);

        /** By kind and first token, the token behind the longest expression that begins there; 0 for none. */
        private final int[][] ends;
        /** Bits of the kinds of which anything is to be ignored. */
        private int marked;

        private Matches(final int tokens) {
            ends = new int[Kind.values().length][tokens];
        }

        private void mark(final int begin, final int end, final int kinds) {
            marked |= kinds;
            for (final Kind kind : Kind.values()) {
                if ((kinds & kind.bit) != 0) {
                    ends[kind.ordinal()][begin] = Math.max(ends[kind.ordinal()][begin], end);
                }
            }
        }

        /** Whether nothing is to be ignored as that kind. */
        public boolean isEmpty(final Kind kind) {
            return (marked & kind.bit) == 0;
        }

        /** Whether these tokens lie within one expression that is not to be taken for that kind. */
        public boolean covers(final Kind kind, final int begin, final int end) {
            if (isEmpty(kind)) {
                return false;
            }
            final int[] found = ends[kind.ordinal()];
            for (int first = Math.max(0, begin - MAX_WORDS + 1); first <= begin && first < found.length; first++) {
                if (found[first] >= end) {
                    return true;
                }
            }
            return false;
        }
    }
}
