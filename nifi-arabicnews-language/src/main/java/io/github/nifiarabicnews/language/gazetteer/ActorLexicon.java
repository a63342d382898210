package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.lexicon.LayeredEntries;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.FormMemo;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;
import io.github.nifiarabicnews.language.text.WordForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The actor list: states with their demonyms and capitals, bodies, groups, parties, organisations, media and people, under every
 * spelling, and the words with which news describes parties that no list has. Immutable once loaded.
 *
 * <p>A name with a {@code ~} in front of it is also a common word: it counts only where the same text has named the actor in
 * full, or a title stands in front.
 */
public final class ActorLexicon {
    private static final String FOLDER = "actors/";
    private static final List<String> BUILT_IN = List.of(
            "states.tsv", "military.tsv", "armed-groups.tsv", "parties.tsv", "organizations.tsv", "media.tsv", "leaders.tsv");
    private static final List<String> STATE_COLUMNS = List.of("country", "name", "variants", "demonyms", "plurals", "seats");
    private static final List<String> BODY_COLUMNS = List.of("name", "variants", "kind", "country", "code");
    private static final List<String> LEADER_COLUMNS = List.of("name", "variants", "country", "code", "office", "from", "to");
    private static final char WEAK = '~';
    /** In front of the name of an entry that a lower layer is to lose. */
    private static final String OFF = "off ";
    /** States whose names are masculine; those of all others are feminine. */
    private static final String MASCULINE_STATES = " IRQ LBN JOR SDN SSD YEM MAR VAT MNE ";

    private final LayeredEntries layers = new LayeredEntries();
    private final List<LexiconProblem> problems = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ActorTrie names = new ActorTrie();
    private final Map<Integer, PartyHead> headsByWord = new HashMap<>();
    private final Map<Integer, Demonym> demonymsByWord = new HashMap<>();
    private final Map<Integer, Integer> flagsByWord = new HashMap<>();
    /** By the first word, by the second; hardly any word begins a pair. */
    private final Map<Integer, Map<Integer, Demonym>> demonymPairs = new HashMap<>();

    private final Map<String, String> stateNames = new HashMap<>();

    private FoldedWordMap words;
    private PartyHead[] heads;
    private Demonym[] demonyms;
    private int[] flags;
    private final FormMemo<PartyWord> memo = new FormMemo<>(form -> PartyWordReader.read(this, form), PartyWord.UNKNOWN);

    /** An adjective of origin; the country is null where only the word behind it tells (كوري). */
    record Demonym(String country, boolean isPlural) {
    }

    static final int FUNCTION = 1;
    static final int GIVEN_NAME = 2;
    /** The word has the article. */
    static final int DEFINITE = 4;
    /** At least one name begins with the word. */
    static final int BEGINS_NAME = 8;
    /** Says how many: عدد, نحو. */
    static final int COUNTING = 16;
    /** The first of two words that make an adjective of origin. */
    private static final int BEGINS_PAIR = 32;
    private static final List<String> COUNTING_WORDS = List.of("عدد نحو حوالي قرابة مجموعة آلاف زهاء الآلاف عشرات مئات العشرات المئات");

    private ActorLexicon() {
    }

    /** The list that comes with the product. */
    public static ActorLexicon builtIn() {
        try {
            return load(List.of());
        } catch (final LexiconException e) {
            throw new IllegalStateException("The built-in actor list is broken", e);
        }
    }

    /**
     * The built-in list with files in the same form on top of it. An entry takes the place of all the entries with its name in the layers below, and a line
     * {@code off NAME} takes those away. Where entries of several layers share another name, that of the highest is taken.
     *
     * @param layers files, of which those of other kinds are left alone; lower layers first
     * @throws LexiconException with every problem found
     */
    public static ActorLexicon load(final List<List<LexiconFile>> layers) throws LexiconException {
        final ActorLexicon lexicon = new ActorLexicon();
        for (final List<LexiconFile> layer : layers.reversed()) {
            layer.stream().filter(file -> file.kind() == LexiconFile.Kind.ACTORS).forEach(lexicon::addFile);
            lexicon.layers.endLayer();
        }
        for (final String file : BUILT_IN) {
            lexicon.addFile(new LexiconFile(file, resource(file)));
        }
        lexicon.problems.addAll(lexicon.layers.problems());
        if (!lexicon.problems.isEmpty()) {
            throw new LexiconException(lexicon.problems);
        }
        lexicon.addHeads("heads.txt", resource("heads.txt"));
        lexicon.addWords(resource("given-names.txt"), GIVEN_NAME);
        lexicon.addWords(resource("function-words.txt"), FUNCTION);
        lexicon.addWords(COUNTING_WORDS, COUNTING);
        lexicon.freeze();
        return lexicon;
    }

    private static List<String> resource(final String file) {
        try (InputStream in = Objects.requireNonNull(ActorLexicon.class.getResourceAsStream(FOLDER + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFile(final LexiconFile file) {
        List<String> columns = null;
        for (int i = 0; i < file.lines().size(); i++) {
            if (file.isComment(i)) {
                continue;
            }
            final String line = file.lines().get(i);
            if (columns == null) {
                columns = List.of(line.split("\t", -1));
                if (!columns.equals(STATE_COLUMNS) && !columns.equals(BODY_COLUMNS) && !columns.equals(LEADER_COLUMNS)) {
                    problems.add(new LexiconProblem(file.name(), i + 1, "the first row must name the columns: %s, %s or %s".formatted(
                            String.join(" ", STATE_COLUMNS), String.join(" ", BODY_COLUMNS), String.join(" ", LEADER_COLUMNS))));
                    return;
                }
            } else if (line.startsWith(OFF)) {
                final String name = line.substring(OFF.length()).strip();
                layers.off(Folding.fold(name), new LexiconProblem(file.name(), i + 1, "there is no actor %s to switch off".formatted(name)));
            } else {
                try {
                    addRow(file.name(), i + 1, columns, List.of(line.split("\t", -1)));
                } catch (final ActorDataException e) {
                    problems.add(e.problem());
                }
            }
        }
    }

    private void addRow(final String file, final int line, final List<String> columns, final List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new ActorDataException(file, line, "%d columns instead of %d".formatted(cells.size(), columns.size()));
        }
        if (!layers.takes(Folding.fold(requireName(file, line, cells.get(columns.indexOf("name")))))) {
            return;
        }
        if (columns.equals(STATE_COLUMNS)) {
            addState(file, line, cells);
        } else if (columns.equals(BODY_COLUMNS)) {
            addBody(file, line, cells);
        } else {
            addLeader(file, line, cells);
        }
    }

    private void addState(final String file, final int line, final List<String> cells) {
        final String country = requireCountry(file, line, cells.get(0), false);
        final String name = requireName(file, line, cells.get(1));
        final Agreement agreement = MASCULINE_STATES.contains(" " + country + " ") ? Agreement.MASCULINE : Agreement.FEMININE;
        final int state = addActor(file, line, new Actor(name, "state", country, country + "GOV", null, null, null, true, agreement), cells.get(1), cells.get(2));
        stateNames.putIfAbsent(country, name);
        final int seat = actors.size();
        if (!cells.get(5).isEmpty()) {
            // A seat of power stands for its state, and capitals are feminine.
            actors.add(new Actor(name, "state", country, country + "GOV", null, null, null, true, Agreement.FEMININE));
            for (final String variant : cells.get(5).split(",")) {
                addName(file, line, variant, seat);
            }
        }
        final Actor entry = actors.get(state);
        for (final String demonym : split(cells.get(3))) {
            final String[] parts = demonym.split(" ", 2);
            if (parts.length > 1) {
                addDemonymPair(parts[0], parts[1], entry);
                continue;
            }
            for (final String article : List.of("", "ال")) {
                addDemonym(article + demonym, entry, false);
                addDemonym(article + demonym + "ة", entry, false);
                addDemonym(article + demonym + "تين", entry, false);
                addDemonym(article + demonym + "تان", entry, false);
                addDemonym(article + demonym + "ات", entry, true);
                addDemonym(article + demonym + "ون", entry, true);
                addDemonym(article + demonym + "ين", entry, true);
                addDemonym(article + demonym + "ان", entry, false);
            }
            addDemonym(demonym + "ا", entry, false);
        }
        for (final String plural : split(cells.get(4))) {
            addDemonym(plural, entry, true);
            addDemonym("ال" + plural, entry, true);
        }
    }

    /** كوري جنوبي: both words agree, and the first alone is no one's. */
    private void addDemonymPair(final String first, final String second, final Actor state) {
        for (final String article : List.of("", "ال")) {
            for (final String ending : List.of("", "ة", "ون", "ين")) {
                final int number = number(Folding.fold(article + first + ending));
                demonymsByWord.putIfAbsent(number, new Demonym(null, ending.length() > 1));
                for (final String other : List.of(ending, "ة")) {
                    demonymPairs.computeIfAbsent(number, key -> new HashMap<>()).put(number(Folding.fold(article + second + other)), new Demonym(state.country(), ending.length() > 1));
                }
            }
        }
    }

    private void addDemonym(final String word, final Actor state, final boolean isPlural) {
        demonymsByWord.putIfAbsent(number(Folding.fold(word)), new Demonym(state.country(), isPlural));
    }

    private void addBody(final String file, final int line, final List<String> cells) {
        final String name = requireName(file, line, cells.get(0));
        final String kind = cells.get(2);
        if (!ActorCodes.KINDS.contains(kind) || "person".equals(kind)) {
            throw new ActorDataException(file, line, "kind '%s' is not one of %s".formatted(kind, ActorCodes.KINDS));
        }
        final String country = requireCountry(file, line, cells.get(3), true);
        requireCode(file, line, cells.get(4));
        addActor(file, line, new Actor(name, kind, country, cells.get(4), null, null, null, false, agreementOf(name)), cells.get(0), cells.get(1));
    }

    private static Agreement agreementOf(final String name) {
        final String first = Folding.fold(name.split(" ")[0]);
        if (first.endsWith("ون") || first.endsWith("ين") || first.equals("رجال") || first.equals("عناصر")) {
            return Agreement.PLURAL;
        }
        final boolean isFeminine = first.endsWith("ه") || first.endsWith("ات") || first.endsWith("يا") || first.endsWith("ءب")
                || first.equals("قوي") || first.equals("سرايا") || first.equals("الويه") || first.equals("حماس") || first.equals("داعش") || first.equals("قسد")
                || first.equals("فتح") || first.equals("طالبان") || first.equals("عصاءب") || first.equals("الامم") || first.equals("الجنايات") || first.equals("دول")
                || first.equals("الدول") || first.equals("اجهزه") || first.equals("هيومن");
        return isFeminine ? Agreement.FEMININE : Agreement.MASCULINE;
    }

    private void addLeader(final String file, final int line, final List<String> cells) {
        final String name = requireName(file, line, cells.get(0));
        final String country = requireCountry(file, line, cells.get(2), true);
        requireCode(file, line, cells.get(3));
        if (cells.get(4).isEmpty()) {
            throw new ActorDataException(file, line, "no office");
        }
        final String from = requireDate(file, line, cells.get(5));
        final String to = requireDate(file, line, cells.get(6));
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw new ActorDataException(file, line, "the office ends before it begins");
        }
        final String first = Folding.fold(cells.get(4).split(" ")[0]);
        final Agreement agreement = first.endsWith("ه") && !"خليفه".equals(first) ? Agreement.FEMININE : Agreement.MASCULINE;
        addActor(file, line, new Actor(name, "person", country, cells.get(3), cells.get(4), from, to, false, agreement), cells.get(0), cells.get(1));
    }

    private static String requireName(final String file, final int line, final String name) {
        if (name.isBlank() || name.equals(String.valueOf(WEAK))) {
            throw new ActorDataException(file, line, "no name");
        }
        return name.charAt(0) == WEAK ? name.substring(1) : name;
    }

    private static String requireCountry(final String file, final int line, final String country, final boolean mayBeEmpty) {
        if (country.isEmpty() && mayBeEmpty) {
            return null;
        }
        if (!ActorCodes.isCountry(country)) {
            throw new ActorDataException(file, line, "'%s' is no ISO 3166-1 alpha-3 code".formatted(country));
        }
        return country;
    }

    private static void requireCode(final String file, final int line, final String code) {
        final String fault = ActorCodes.fault(code);
        if (fault != null) {
            throw new ActorDataException(file, line, fault);
        }
    }

    private static String requireDate(final String file, final int line, final String date) {
        if (date.isEmpty()) {
            return null;
        }
        if (!date.matches("[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")) {
            throw new ActorDataException(file, line, "'%s' is no date".formatted(date));
        }
        return date;
    }

    private int addActor(final String file, final int line, final Actor actor, final String name, final String variants) {
        final int number = actors.size();
        actors.add(actor);
        addName(file, line, name, number);
        for (final String variant : split(variants)) {
            addName(file, line, variant, number);
        }
        return number;
    }

    private static List<String> split(final String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    private void addName(final String file, final int line, final String variant, final int actor) {
        final boolean isWeak = variant.charAt(0) == WEAK;
        final int[] sequence = sequence(isWeak ? variant.substring(1) : variant);
        if (sequence.length == 0) {
            throw new ActorDataException(file, line, "an empty name among the variants");
        }
        names.add(sequence, entryOf(actor, isWeak));
        flagsByWord.merge(sequence[0], BEGINS_NAME, (a, b) -> a | b);
    }

    private static int entryOf(final int actor, final boolean isWeak) {
        return actor << 1 | (isWeak ? 1 : 0);
    }

    static int actorOf(final int entry) {
        return entry >> 1;
    }

    /** Whether the name names the actor only where something else has said so. */
    static boolean isWeak(final int entry) {
        return (entry & 1) != 0;
    }

    private int[] sequence(final String name) {
        final TokenizedText tokens = Tokenizer.tokenize(name);
        final int[] sequence = new int[tokens.tokenCount()];
        int length = 0;
        for (int token = 0; token < tokens.tokenCount(); token++) {
            if (!tokens.isPunctuation(token)) {
                sequence[length++] = number(tokens.folded(token));
            }
        }
        return Arrays.copyOf(sequence, length);
    }

    private int number(final String folded) {
        return numbers.computeIfAbsent(folded, word -> numbers.size());
    }

    private void addHeads(final String file, final List<String> lines) {
        boolean isHeader = true;
        for (int i = 0; i < lines.size(); i++) {
            final String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (isHeader) {
                isHeader = false;
                continue;
            }
            final String[] cells = line.split("\t", -1);
            if (cells.length != 5) {
                throw new ActorDataException(file, i + 1, "%d columns instead of 5".formatted(cells.length));
            }
            final PartyHead.Role role = switch (cells[0]) {
                case "office" -> PartyHead.Role.OFFICE;
                case "body" -> PartyHead.Role.BODY;
                case "people" -> PartyHead.Role.PEOPLE;
                default -> throw new ActorDataException(file, i + 1, "class '%s' is not office, body or people".formatted(cells[0]));
            };
            if (!cells[3].isEmpty()) {
                requireCode(file, i + 1, cells[3]);
            }
            final Agreement agreement = switch (cells[4]) {
                case "m" -> Agreement.MASCULINE;
                case "f" -> Agreement.FEMININE;
                case "p" -> Agreement.PLURAL;
                default -> throw new ActorDataException(file, i + 1, "agreement '%s' is not m, f or p".formatted(cells[4]));
            };
            for (final String word : cells[1].split(",")) {
                // A # behind it: only with the article; a +: only with the article and something behind it.
                final boolean needsComplement = word.endsWith("+");
                final boolean onlyDefinite = word.endsWith("#") || needsComplement;
                final String form = Folding.fold(onlyDefinite ? word.substring(0, word.length() - 1) : word);
                final PartyHead head = new PartyHead(role, cells[2], cells[3], agreement, needsComplement);
                if (!onlyDefinite) {
                    headsByWord.putIfAbsent(number(form), head);
                }
                headsByWord.putIfAbsent(number("ال" + form), head);
            }
        }
    }

    private void addWords(final List<String> lines, final int flag) {
        for (final String line : lines) {
            if (!line.startsWith("#")) {
                for (final String word : line.split(" ")) {
                    if (!word.isEmpty()) {
                        flagsByWord.merge(number(Folding.fold(word)), flag, (a, b) -> a | b);
                    }
                }
            }
        }
    }

    private void freeze() {
        words = new FoldedWordMap(numbers);
        heads = new PartyHead[words.size()];
        demonyms = new Demonym[words.size()];
        flags = new int[words.size()];
        headsByWord.forEach((word, head) -> heads[word] = head);
        demonymsByWord.forEach((word, demonym) -> demonyms[word] = demonym);
        flagsByWord.forEach((word, flag) -> flags[word] = flag);
        demonymPairs.keySet().forEach(word -> flags[word] |= BEGINS_PAIR);
        numbers.forEach((word, number) -> {
            if (word.startsWith("ال") && word.length() > 3) {
                flags[number] |= DEFINITE;
            }
        });
        headsByWord.clear();
        demonymsByWord.clear();
        flagsByWord.clear();
    }

    /** All entries in the order of the files. A state's capitals and seats are an entry beside the state's own. */
    public List<Actor> actors() {
        return List.copyOf(actors);
    }

    String stateName(final String country) {
        return stateNames.get(country);
    }

    Actor actor(final int number) {
        return actors.get(number);
    }

    /** The actors that this name, in any spelling, may mean; for tests and tools. */
    public List<Actor> named(final String name) {
        final TokenizedText tokens = Tokenizer.tokenize(name);
        int node = ActorTrie.ROOT;
        for (int token = 0; token < tokens.tokenCount() && node >= 0; token++) {
            if (!tokens.isPunctuation(token)) {
                final int word = words.get(tokens.form(token));
                node = word < 0 ? -1 : names.child(node, word);
            }
        }
        final List<Actor> found = new ArrayList<>();
        if (node >= 0) {
            for (final int entry : names.entries(node)) {
                found.add(actors.get(actorOf(entry)));
            }
        }
        return found;
    }

    PartyWord word(final WordForm form) {
        return memo.get(form);
    }

    FoldedWordMap words() {
        return words;
    }

    ActorTrie names() {
        return names;
    }

    PartyHead head(final int word) {
        return heads[word];
    }

    Demonym demonym(final int word) {
        return demonyms[word];
    }

    /** The adjective of origin that two words make, or null. */
    Demonym demonym(final int first, final int second) {
        final Map<Integer, Demonym> pairs = first < 0 || (flags[first] & BEGINS_PAIR) == 0 ? null : demonymPairs.get(first);
        return pairs == null ? null : pairs.get(second);
    }

    int flags(final int word) {
        return flags[word];
    }
}
