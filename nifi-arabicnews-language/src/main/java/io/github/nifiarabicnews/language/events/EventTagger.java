package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.Event;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.article.TaggedArticle;
import io.github.nifiarabicnews.language.identify.LanguageIdentifier;
import io.github.nifiarabicnews.language.lexicon.EventRule;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tags the events of Arabic articles. Immutable and safe to share between threads. Time and memory grow linearly with the text, whatever it holds.
 *
 * <p>An article in another language than Arabic gets no events.
 */
public final class EventTagger {
    private static final String NAME = "nifi-arabicnews";

    private final Lexicon lexicon;
    private final EntityFinder entityFinder;
    private final ArgumentFinder argumentFinder;
    /** Those that no thread has at work. Not by thread: threads outlive a lexicon that is replaced. */
    private final Queue<TextTagger> taggers = new ConcurrentLinkedQueue<>();
    private final String taggedBy;

    private EventTagger(final Lexicon lexicon, final EntityFinder entityFinder, final ArgumentFinder argumentFinder) {
        this.lexicon = lexicon;
        this.entityFinder = entityFinder;
        this.argumentFinder = argumentFinder;
        final String version = EventTagger.class.getPackage().getImplementationVersion();
        this.taggedBy = "%s%s lexicon/%s".formatted(NAME, version == null ? "" : "/" + version, lexicon.version());
    }

    /** A tagger with this lexicon that knows no names and finds no arguments; see {@link #with}. */
    public static EventTagger withLexicon(final Lexicon lexicon) {
        return new EventTagger(lexicon, (text, article) -> EntityLookup.NONE, ArgumentFinder.NONE);
    }

    /** This tagger with other ways to find names and arguments. */
    public EventTagger with(final EntityFinder entities, final ArgumentFinder arguments) {
        return new EventTagger(lexicon, entities, arguments);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** @return the article with its language filled in, and its events in text order */
    public TaggedArticle tag(final Article article) {
        final String language = article.language() == null ? LanguageIdentifier.identify(article.text()).tag() : article.language();
        final Article known = new Article(article.id(), article.source(), article.url(), article.title(), article.author(), article.publishedAt(), language, article.text());
        return new TaggedArticle(known, isArabic(language) ? events(known) : List.of(), taggedBy());
    }

    /** Whether a BCP 47 tag is that of Arabic; articles in other languages get no events. */
    public static boolean isArabic(final String language) {
        return language.equals("ar") || language.startsWith("ar-");
    }

    private List<Event> events(final Article article) {
        final TextTagger idle = taggers.poll();
        final TextTagger tagger = idle == null ? textTagger() : idle;
        final TextTagger.Result result = tagger.tag(article, null);
        final List<Event> events = events(result, argumentFinder.find(article, result.text(), result.entities(), result.events()));
        // The result lies in the tagger's buffers, so not earlier.
        taggers.add(tagger);
        return events;
    }

    private static List<Event> events(final TextTagger.Result result, final List<EventArguments> arguments) {
        final TokenizedText tokens = result.text().text();
        final List<Event> events = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            events.add(result.reading().inOriginal(event(result.events().get(i), arguments.get(i), tokens)));
        }
        return events;
    }

    private static Event event(final DetectedEvent detected, final EventArguments arguments, final TokenizedText tokens) {
        final EventRule rule = detected.pattern().rule();
        final Span trigger = new Span(tokens.begin(detected.firstToken()), tokens.end(detected.lastToken()));
        final Span sentence = new Span(tokens.sentenceBegin(detected.sentence()), tokens.sentenceEnd(detected.sentence()));
        // What is told in the present lasts, whatever date it has.
        final boolean past = arguments.historical() && Analysis.kind(detected.reading()) != Analysis.IMPERFECT;
        final Aux aux = past && detected.aux() == Aux.ASSERTED ? Aux.HISTORICAL : detected.aux();
        return new Event(detected.type(), detected.mode(), rule.contexts(), detected.type() == rule.type() ? rule.cameo() : null, trigger, sentence, arguments.actors(),
                arguments.recipients(), arguments.locations(), arguments.date(), aux, detected.attribution(), arguments.casualties(), Confidence.of(detected, arguments), rule.id());
    }

    /** What {@link TaggedArticle#taggedBy()} says: name and version of the tagger and of its lexicon. */
    public String taggedBy() {
        return taggedBy;
    }

    TextTagger textTagger() {
        return new TextTagger(lexicon, entityFinder);
    }
}
