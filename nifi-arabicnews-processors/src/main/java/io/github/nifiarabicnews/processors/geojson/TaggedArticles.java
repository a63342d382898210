package io.github.nifiarabicnews.processors.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.content.FailureException;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads tagged articles that stand one behind the other, by themselves or in arrays. */
public final class TaggedArticles {
    private static final JsonMapper JSON = new JsonMapper();

    private TaggedArticles() {
    }

    /**
     * Reads the content to its end.
     *
     * @param to takes each article before the next one is read
     * @throws FailureException where there is something else in it, or no article ({@code no-tagged-article}); articles before that were given by then
     */
    public static void read(final String content, final Consumer<JsonNode> to) {
        int articles = 0;
        boolean inArray = false;
        try (JsonParser parser = JSON.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && !inArray || token == JsonToken.END_ARRAY) {
                    inArray = token == JsonToken.START_ARRAY;
                    continue;
                }
                final JsonNode article = token == JsonToken.START_OBJECT ? parser.readValueAsTree() : null;
                if (article == null || !article.path("events").isArray()) {
                    throw noTaggedArticle(articles, null);
                }
                to.accept(article);
                articles++;
            }
        } catch (final IOException e) {
            throw noTaggedArticle(articles, e);
        }
        if (articles == 0) {
            throw noTaggedArticle(0, null);
        }
    }

    private static FailureException noTaggedArticle(final int before, final Throwable cause) {
        final String message = before == 0 ? "The content is no JSON object with an array of events"
                : "What follows article %d of the content is no JSON object with an array of events".formatted(before);
        return new FailureException(new Failure("no-tagged-article", message, cause));
    }
}
