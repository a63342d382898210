package io.github.nifiarabicnews.processors.storage;

/**
 * An article to load.
 *
 * @param json     tagged article
 * @param received when it came in, in milliseconds since 1970; of two versions of an article the one that came in later is the newer
 */
public record ReceivedArticle(String json, long received) {
}
