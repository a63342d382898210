package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.gazetteer.ActorLexicon;
import io.github.nifiarabicnews.language.gazetteer.Gazetteer;
import io.github.nifiarabicnews.language.gazetteer.PartyMatcher;
import io.github.nifiarabicnews.language.gazetteer.PlaceMatcher;
import io.github.nifiarabicnews.language.lexicon.IgnoreList;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconFile;
import io.github.nifiarabicnews.language.lexicon.LexiconFiles;
import io.github.nifiarabicnews.language.lexicon.LexiconLoader;
import io.github.nifiarabicnews.language.lexicon.LexiconProblem;
import java.util.ArrayList;
import java.util.List;

/** Puts the tagger together: events by a lexicon, names by the actor list and the gazetteer, roles by the grammar. */
public final class NewsTagger {
    private NewsTagger() {
    }

    /** The tagger that comes with the product, loaded once. */
    public static EventTagger builtIn() {
        return BuiltIn.TAGGER;
    }

    private static final class BuiltIn {
        static final EventTagger TAGGER = tagger(LexiconLoader.builtIn(), NewsEntityFinder.builtIn());
    }

    /**
     * The same with a user's files on top of the built-in ones: events, actors, places, and what is to be ignored, see {@link LexiconFile.Kind}.
     *
     * @param userLayers files; what a later layer says overrides an earlier one
     * @throws LexiconException with every problem found in files of every kind; nothing is taken over then
     */
    public static EventTagger withUserFiles(final List<List<LexiconFile>> userLayers) throws LexiconException {
        return load(LexiconFiles.builtIn(), userLayers);
    }

    /**
     * The same with an event lexicon in place of the built-in one.
     *
     * @param events files of the event lexicon
     */
    public static EventTagger load(final List<LexiconFile> events, final List<List<LexiconFile>> userLayers) throws LexiconException {
        final List<LexiconProblem> problems = new ArrayList<>();
        final Lexicon lexicon = collect(problems, () -> {
            final List<List<LexiconFile>> layers = new ArrayList<>(List.of(events));
            layers.addAll(userLayers);
            return LexiconLoader.load(layers);
        });
        final NewsEntityFinder finder = collect(problems, () -> finder(userLayers));
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        return tagger(lexicon, finder);
    }

    private static EventTagger tagger(final Lexicon lexicon, final NewsEntityFinder finder) {
        return EventTagger.withLexicon(lexicon).with(finder, new RoleFinder(lexicon));
    }

    /** The built-in lists are shared as long as a user has no names of their own. */
    private static NewsEntityFinder finder(final List<List<LexiconFile>> userLayers) throws LexiconException {
        final List<LexiconProblem> problems = new ArrayList<>();
        final List<LexiconFile> files = userLayers.stream().flatMap(List::stream).toList();
        final IgnoreList ignored = collect(problems, () -> IgnoreList.read(files));
        if (problems.isEmpty() && files.stream().noneMatch(file -> file.kind() == LexiconFile.Kind.ACTORS || file.kind() == LexiconFile.Kind.PLACES)) {
            return NewsEntityFinder.builtIn().without(ignored);
        }
        final ActorLexicon actors = collect(problems, () -> ActorLexicon.load(userLayers));
        final Gazetteer places = collect(problems, () -> Gazetteer.load(userLayers));
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        return new NewsEntityFinder(new PartyMatcher(actors), new PlaceMatcher(places), ignored);
    }

    private interface Loader<T> {
        T load() throws LexiconException;
    }

    private static <T> T collect(final List<LexiconProblem> problems, final Loader<T> loader) {
        try {
            return loader.load();
        } catch (final LexiconException e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
