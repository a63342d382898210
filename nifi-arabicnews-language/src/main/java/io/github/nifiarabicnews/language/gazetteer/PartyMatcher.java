package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.morphology.AnalyzedText;

/**
 * Finds the parties that a text names (by the actor list) or describes (by the words at which descriptions begin: قوات X,
 * وزير الخارجية الروسي سيرغي لافروف, عشرات المتظاهرين, مسلحون مجهولون). A description ends before a relative clause, a verb, a preposition that does not
 * belong to it, or punctuation. Linear in the text; safe for use by many threads.
 */
public final class PartyMatcher {
    private final ActorLexicon lexicon;

    public PartyMatcher(final ActorLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * @param text         a tokenized text with its readings
     * @param publishedDay ISO 8601 day that offices are looked up for, or null where it is not known
     */
    public PartyMentions match(final AnalyzedText text, final String publishedDay) {
        return new PartyScan(new PartyTokens(lexicon, text), publishedDay).run();
    }
}
