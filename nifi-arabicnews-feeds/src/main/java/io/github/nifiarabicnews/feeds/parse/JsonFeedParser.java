package io.github.nifiarabicnews.feeds.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON Feed 1 and 1.1 by a streaming parser, so that of a truncated feed every entry up to there is there.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedParser {

    private static final int MAXIMUM_DEPTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).maxStringLength(Integer.MAX_VALUE).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final URI base;
    private final Instant now;
    private final List<FeedEntry> entries = new ArrayList<>();
    private String version;
    private String title;
    private String homePage;
    private String language;
    private String author;

    private JsonFeedParser(final URI base, final Instant now) {
        this.base = base;
        this.now = now;
    }

    static ParsedFeed parse(final String text, final String charset, final URI base, final Instant now, final Set<Repair> repairs)
            throws FeedParseException {
        final JsonFeedParser feed = new JsonFeedParser(base, now);
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            feed.readFeed(parser);
        } catch (final JsonParseException e) {
            // Thrown at the place where the document stops being JSON: what was read before it stands.
            repairs.add(Repair.TRUNCATED);
            if (feed.entries.isEmpty()) {
                throw new FeedParseException(Reason.UNPARSEABLE, "The JSON could not be read: " + e.getOriginalMessage(), e);
            }
        } catch (final IOException e) {
            throw new FeedParseException(Reason.UNPARSEABLE, "The JSON could not be read: " + e.getMessage(), e);
        }
        if (feed.version == null || !feed.version.contains("jsonfeed.org/version/")) {
            throw new FeedParseException(Reason.NOT_A_FEED, "The JSON document does not name a version of JSON Feed");
        }
        return new ParsedFeed(FeedFormat.JSON, PlainText.of(feed.title), EntryLink.absolute(feed.homePage, base), LanguageTag.of(feed.language),
                charset, 0, Set.of(), Set.of(), feed.entries, repairs);
    }

    private void readFeed(final JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            final String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "version" -> version = scalar(parser);
                case "title" -> title = scalar(parser);
                case "home_page_url" -> homePage = scalar(parser);
                case "language" -> language = scalar(parser);
                case "author", "authors" -> author = authors(parser);
                case "items" -> readItems(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void readItems(final JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                entries.add(readItem(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private FeedEntry readItem(final JsonParser parser) throws IOException {
        String id = null;
        String url = null;
        String external = null;
        String itemTitle = null;
        String html = null;
        String plain = null;
        String summary = null;
        String published = null;
        String modified = null;
        String itemAuthor = null;
        String itemLanguage = null;
        List<String> tags = List.of();
        List<Enclosure> attachments = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            final String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = scalar(parser);
                case "url" -> url = scalar(parser);
                case "external_url" -> external = scalar(parser);
                case "title" -> itemTitle = scalar(parser);
                case "content_html" -> html = scalar(parser);
                case "content_text" -> plain = scalar(parser);
                case "summary" -> summary = scalar(parser);
                case "date_published" -> published = scalar(parser);
                case "date_modified" -> modified = scalar(parser);
                case "author", "authors" -> itemAuthor = authors(parser);
                case "language" -> itemLanguage = scalar(parser);
                case "tags" -> tags = strings(parser);
                case "attachments" -> attachments = attachments(parser);
                default -> parser.skipChildren();
            }
        }
        final EntryDates dates = EntryDates.of(Stream.ofNullable(published).toList(), Stream.ofNullable(modified).toList(), now);
        final String link = EntryLink.absolute(url, base);
        final boolean isHtml = html != null && !html.isBlank();
        return new FeedEntry(PlainText.of(id), link == null ? EntryLink.absolute(external, base) : link, PlainText.of(itemTitle),
                itemAuthor == null ? author : itemAuthor, dates.published(), dates.updated(), dates.claimed(),
                tags, PlainText.of(summary), isHtml ? html : Objects.requireNonNullElse(plain, ""), isHtml ? "text/html" : "text/plain",
                attachments, LanguageTag.of(itemLanguage), true);
    }

    /** A string, or a number or truth value as text: some generators write ids as numbers. */
    private static String scalar(final JsonParser parser) throws IOException {
        if (parser.currentToken().isScalarValue()) {
            return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    private static List<String> strings(final JsonParser parser) throws IOException {
        final List<String> strings = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                final String string = PlainText.of(scalar(parser));
                if (string != null && !strings.contains(string)) {
                    strings.add(string);
                }
            }
        } else {
            parser.skipChildren();
        }
        return strings;
    }

    /** One object (version 1) or an array of them (version 1.1). */
    private static String authors(final JsonParser parser) throws IOException {
        final List<String> names = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                names.add(authorName(parser));
            }
        } else {
            names.add(authorName(parser));
        }
        return PlainText.of(names.stream().filter(Objects::nonNull).collect(Collectors.joining(", ")));
    }

    private static String authorName(final JsonParser parser) throws IOException {
        String name = null;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                final String field = parser.currentName();
                parser.nextToken();
                final String value = scalar(parser);
                name = field.equals("name") ? value : name;
            }
        } else {
            parser.skipChildren();
        }
        return PlainText.of(name);
    }

    private List<Enclosure> attachments(final JsonParser parser) throws IOException {
        final List<Enclosure> attachments = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return attachments;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                final Enclosure attachment = attachment(parser);
                if (attachment.url() != null) {
                    attachments.add(attachment);
                }
            } else {
                parser.skipChildren();
            }
        }
        return attachments;
    }

    private Enclosure attachment(final JsonParser parser) throws IOException {
        String url = null;
        String type = null;
        long length = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            final String name = parser.currentName();
            final JsonToken value = parser.nextToken();
            switch (name) {
                case "url" -> url = scalar(parser);
                case "mime_type" -> type = scalar(parser);
                case "size_in_bytes" -> length = value.isNumeric() ? Math.max(0, parser.getValueAsLong()) : 0;
                default -> parser.skipChildren();
            }
        }
        return new Enclosure(EntryLink.absolute(url, base), type, length);
    }
}
