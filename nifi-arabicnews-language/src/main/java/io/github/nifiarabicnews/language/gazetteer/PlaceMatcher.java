package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.text.Tokenizer;

/**
 * Finds the places that a text names, by the gazetteer and by the words that stand in front of names. What else the text names decides
 * where a name is ambiguous, or is a word as well: other places of the country, its people, and who published the text. Linear in the
 * text; safe for use by many threads.
 */
public final class PlaceMatcher {
    private static final int MAX_SOURCE_LENGTH = 200;

    private final Gazetteer gazetteer;

    public PlaceMatcher(final Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /**
     * @param text   a tokenized text
     * @param source who published it, as {@code article.source} has it, or null where it is not known
     */
    public PlaceMentions match(final TokenizedText text, final String source) {
        final CountryEvidence evidence = new CountryEvidence(gazetteer);
        if (source != null && !source.isEmpty()) {
            final String name = source.substring(0, Math.min(source.length(), MAX_SOURCE_LENGTH));
            evidence.addSource(Tokenizer.tokenize(name));
        }
        return new PlaceScan(gazetteer, text, evidence).run();
    }
}
