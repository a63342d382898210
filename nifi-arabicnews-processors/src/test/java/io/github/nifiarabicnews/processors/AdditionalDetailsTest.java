package io.github.nifiarabicnews.processors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.article.TaggedArticleWriter;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import io.github.nifiarabicnews.processors.records.EventRecordSchema;
import io.github.nifiarabicnews.processors.tagging.EventAttributes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documentation of TagNewsEvents and its lexicon service shows is what they do. */
class AdditionalDetailsTest {
    private static final Path DOCS = Path.of("src", "main", "resources", "docs");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern FILE = Pattern.compile("(?m)`([a-z.]+)`[^`\n]*:\n\n```\n([^`]+)```");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String tagging;
    private static String service;
    private static EventTagger builtIn;

    @BeforeAll
    static void read() throws IOException {
        tagging = Files.readString(DOCS.resolve(TagNewsEvents.class.getName()).resolve("additionalDetails.md"));
        service = Files.readString(DOCS.resolve("io.github.nifiarabicnews.services.StandardNewsLexiconService").resolve("additionalDetails.md"));
        builtIn = NewsTagger.builtIn();
    }

    @Test
    void everyTypeHasAnExampleThatIsTaggedSo() {
        final Map<EventType, String> examples = new EnumMap<>(EventType.class);
        for (final MatchResult row : rows(section(tagging, "The sixteen types"))) {
            if (row.group(1).matches("[A-Z]{2,}")) {
                examples.put(EventType.valueOf(row.group(1)), row.group(3));
            }
        }
        assertEquals(EnumSet.allOf(EventType.class), examples.keySet());
        examples.forEach((type, example) -> assertEquals(List.of(type), tag(builtIn, example).events().stream().map(Event::type).toList(), example));
    }

    @Test
    void theExampleIsTaggedAsItIsShown() throws IOException {
        final List<String> blocks = Pattern.compile("```(?:json)?\n([^`]+)```").matcher(section(tagging, "Example")).results().map(match -> match.group(1).strip()).toList();
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TaggedArticleWriter().write(tag(builtIn, blocks.get(0)), out);
        final JsonNode tagged = JSON.readTree(out.toByteArray());
        final JsonNode shown = JSON.readTree(blocks.get(1));
        for (final String key : List.of("publishedAt", "language", "text")) {
            assertEquals(shown.get(key), tagged.get(key), key);
        }
        shown.at("/events/0").properties().forEach(field -> assertEquals(field.getValue(), tagged.at("/events/0").get(field.getKey()), field.getKey()));
    }

    @Test
    void everyAttributeIsDocumented() {
        assertEquals(new TreeSet<>(EventAttributes.NAMES), firstCells(section(tagging, "Attributes to route on")));
    }

    @Test
    void everyFieldOfTheRecordsIsDocumented() {
        assertEquals(new TreeSet<>(EventRecordSchema.EVENT.getFieldNames()), firstCells(section(tagging, "Event records")));
    }

    @Test
    void theWorkedExampleTeachesTheTagger() throws LexiconException {
        final String example = section(service, "A worked example");
        final Map<String, LexiconFile> files = new LinkedHashMap<>();
        FILE.matcher(example).results().forEach(match -> files.put(match.group(1), new LexiconFile(match.group(1), match.group(2).lines().toList())));
        assertEquals(Set.of("lexemes.tsv", "skirmishes.rules", "groups.tsv", "towns.tsv", "own.ignore"), files.keySet());
        final String sentence = example.lines().filter(line -> line.startsWith("> ")).findFirst().orElseThrow().substring(2);
        assertTrue(tag(builtIn, sentence).events().isEmpty(), "The built-in lexicon knows the word by now");

        final EventTagger taught = NewsTagger.withUserFiles(List.of(new ArrayList<>(files.values())));
        final Event event = tag(taught, sentence).events().getFirst();
        assertEquals("assault-skirmish", event.rule());
        assertEquals("LBYREB", event.actors().getFirst().code());
        assertEquals(32.5, event.locations().getFirst().latitude());
        assertEquals(13.25, event.locations().getFirst().longitude());
        final String counterexample = files.get("skirmishes.rules").lines().getLast().split("\\|")[1].strip();
        assertTrue(tag(taught, counterexample).events().isEmpty(), counterexample);
    }

    @Test
    void theRuleThatIsSwitchedOffExists() {
        final String id = Pattern.compile("```\noff (.+)\n```").matcher(service).results().findFirst().orElseThrow().group(1);
        assertTrue(builtIn.lexicon().rules().stream().anyMatch(rule -> rule.id().equals(id)), id);
    }

    private static TaggedArticle tag(final EventTagger tagger, final String text) {
        return tagger.tag(new Article(null, null, null, null, null, "2024-03-02", null, text));
    }

    private static String section(final String page, final String heading) {
        final int begin = page.indexOf("\n## " + heading + "\n");
        assertTrue(begin >= 0, heading);
        final int end = page.indexOf("\n## ", begin + 1);
        return page.substring(begin, end < 0 ? page.length() : end);
    }

    private static List<MatchResult> rows(final String section) {
        return ROW.matcher(section).results().toList();
    }

    /** What stands in back quotes in the first cells of a table. */
    private static Set<String> firstCells(final String section) {
        final Set<String> names = new TreeSet<>();
        for (final MatchResult row : rows(section)) {
            Arrays.stream(row.group(1).split(",")).map(String::strip).filter(name -> name.startsWith("`")).forEach(name -> names.add(name.substring(1, name.length() - 1)));
        }
        return names;
    }
}
