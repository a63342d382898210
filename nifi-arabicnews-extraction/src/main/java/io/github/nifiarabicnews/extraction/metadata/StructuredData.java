package io.github.nifiarabicnews.extraction.metadata;

import io.github.nifiarabicnews.extraction.document.Paragraphs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The JSON-LD of a page (schema.org): the object that describes the article. */
final class StructuredData {

    private static final int MAX_CHARACTERS = 2 << 20;
    private static final Pattern DATE_PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final Pattern WRAPPER = Pattern.compile("^\\s*+(?:<!--|//\\s*+<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*+\\]\\]>|\\]\\]>)\\s*+;?+\\s*+$");

    private final Map<String, Object> article;
    private final String looseDate;

    private StructuredData(final Map<String, Object> article, final String looseDate) {
        this.article = article;
        this.looseDate = looseDate;
    }

    static StructuredData of(final List<Element> scripts) {
        final List<Map<String, Object>> objects = new ArrayList<>();
        String looseDate = null;
        for (final Element script : scripts) {
            final String data = script.data();
            if (data.length() > MAX_CHARACTERS) {
                continue;
            }
            final String json = WRAPPER.matcher(data).replaceAll("");
            try {
                collect(JsonTree.read(json), objects, 0);
            } catch (final IOException e) {
                // Broken beyond reading. The date is worth a second look, as it is easily found.
                final Matcher matcher = DATE_PUBLISHED.matcher(json);
                looseDate = looseDate == null && matcher.find() ? matcher.group(1) : looseDate;
            }
        }
        Map<String, Object> best = Map.of();
        int bestRank = 0;
        for (final Map<String, Object> object : objects) {
            final int rank = rank(object);
            if (rank > bestRank) {
                bestRank = rank;
                best = object;
            }
        }
        return new StructuredData(best, looseDate);
    }

    private static void collect(final Object value, final List<Map<String, Object>> objects, final int depth) {
        if (depth > 16) {
            return;
        }
        if (value instanceof final Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            final Map<String, Object> object = (Map<String, Object>) map;
            objects.add(object);
            object.values().forEach(child -> collect(child, objects, depth + 1));
        } else if (value instanceof final Collection<?> list) {
            list.forEach(child -> collect(child, objects, depth + 1));
        }
    }

    /** How well an object describes an article: its type, and what it has. */
    private static int rank(final Map<String, Object> object) {
        final String type = String.valueOf(object.get("@type")).toLowerCase(Locale.ROOT);
        final int kind;
        if (type.contains("article") || type.contains("posting") || type.contains("report")) {
            kind = 100;
        } else if (type.contains("webpage") || type.contains("review") || type.contains("creativework") || type.contains("videoobject")) {
            kind = 10;
        } else {
            return 0;
        }
        return kind + (object.containsKey("datePublished") ? 5 : 0) + (object.containsKey("headline") ? 3 : 0) + (object.containsKey("articleBody") ? 3 : 0);
    }

    Optional<String> headline() {
        return text(article.get("headline"));
    }

    Optional<String> datePublished() {
        return text(article.get("datePublished")).or(() -> Optional.ofNullable(looseDate)).or(() -> text(article.get("uploadDate"))).or(() -> text(article.get("dateCreated")));
    }

    Optional<String> dateModified() {
        return text(article.get("dateModified"));
    }

    Optional<String> articleBody() {
        final Object body = article.get("articleBody");
        return body instanceof final String string && !string.isBlank() ? Optional.of(Parser.unescapeEntities(string, false)) : Optional.empty();
    }

    Optional<String> description() {
        return text(article.get("description"));
    }

    Optional<String> url() {
        final Object page = article.get("mainEntityOfPage");
        return page instanceof final Map<?, ?> map ? text(map.get("@id")).or(() -> text(article.get("url"))) : text(article.get("url")).or(() -> text(page));
    }

    Optional<String> publisher() {
        return name(article.get("publisher"));
    }

    /** Names of the authors, set apart by commas. */
    Optional<String> author() {
        final Object author = article.get("author") == null ? article.get("creator") : article.get("author");
        if (author instanceof final Collection<?> list) {
            final List<String> names = list.stream().map(StructuredData::name).flatMap(Optional::stream).distinct().toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
        }
        return name(author);
    }

    private static Optional<String> name(final Object value) {
        return value instanceof final Map<?, ?> map ? text(map.get("name")) : text(value);
    }

    private static Optional<String> text(final Object value) {
        final Object single = value instanceof final List<?> list && !list.isEmpty() ? list.get(0) : value;
        if (!(single instanceof final String string)) {
            return Optional.empty();
        }
        final String folded = Paragraphs.foldSpace(Parser.unescapeEntities(string, false));
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }
}
