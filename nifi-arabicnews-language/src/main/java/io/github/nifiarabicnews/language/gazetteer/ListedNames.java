package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.gazetteer.PartyHead.Role;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.util.HashSet;
import java.util.Set;

/** The names of the actor list in one text. Whom the text has named in full is known by less from there on. */
final class ListedNames {
    private final PartyTokens tokens;
    private final TokenizedText text;
    private final ActorLexicon lexicon;
    private final String publishedDay;
    /** Names of actors that the text has named in full. */
    private final Set<String> named = new HashSet<>();

    // The name that was looked for last; a phrase asks for one several times.
    private int lastToken = -1;
    private Actor lastActor;
    private int lastEnd;

    ListedNames(final PartyTokens tokens, final String publishedDay) {
        this.tokens = tokens;
        this.text = tokens.text;
        this.lexicon = tokens.lexicon;
        this.publishedDay = publishedDay;
    }

    boolean areAny() {
        return !named.isEmpty();
    }

    /** Notes that the text has named the actor. */
    void addNamed(final Actor actor) {
        if (named.add(actor.name())) {
            lastToken = -1;
        }
    }

    /** Whether a name that counts here begins at the token. */
    boolean begins(final int token) {
        final int word = tokens.word(token);
        return word >= 0 && (tokens.at(token).flags() & ActorLexicon.BEGINS_NAME) != 0 && at(token) != null;
    }

    /** The actor of the longest name that begins at the token and counts here, or null; {@link #end} is where it ends. */
    Actor at(final int token) {
        if (token != lastToken) {
            find(token);
        }
        return lastActor;
    }

    /** The token behind the name that {@link #at} was asked for last. */
    int end() {
        return lastEnd;
    }

    private void find(final int token) {
        lastToken = token;
        lastActor = null;
        int node = lexicon.names().child(ActorTrie.ROOT, tokens.word(token));
        int end = token + 1;
        while (node >= 0) {
            final Actor found = choose(lexicon.names().entries(node), token);
            if (found != null) {
                lastActor = found;
                lastEnd = end;
            }
            final int next = skipMark(end);
            if (next >= tokens.count() || tokens.wholeWord(next) < 0 || text.sentence(next) != text.sentence(token)) {
                break;
            }
            node = lexicon.names().child(node, tokens.wholeWord(next));
            end = next + 1;
        }
    }

    /** Inside of a name a quotation mark, hyphen or bracket counts as nothing: تنظيم "داعش". */
    private int skipMark(final int token) {
        if (token < tokens.count() && text.isPunctuation(token)) {
            final char c = text.text().charAt(text.begin(token));
            if (c == '"' || c == '«' || c == '“' || c == '\'' || c == '-' || c == '(' || c == '‘') {
                return token + 1;
            }
        }
        return token;
    }

    private Actor choose(final int[] entries, final int token) {
        Actor best = null;
        int bestScore = -1;
        for (final int entry : entries) {
            final Actor candidate = lexicon.actor(ActorLexicon.actorOf(entry));
            final boolean needsMore = ActorLexicon.isWeak(entry) || isDoubtful(candidate, token);
            if (entries.length == 1 && !needsMore) {
                return candidate;
            }
            final boolean isNamed = named.contains(candidate.name());
            if (needsMore && !isNamed && !isBehindTitle(token)) {
                continue;
            }
            final int score = (isNamed ? 2 : 0) + (candidate.inOffice(publishedDay) ? 1 : 0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** A surname alone that is also a given name, an adjective of origin or a word. */
    private boolean isDoubtful(final Actor candidate, final int token) {
        return candidate.isPerson() && (tokens.isGivenName(token) || tokens.demonym(token) != null || tokens.isKnownToMorphology(token) && !tokens.isDefinite(token))
                && !candidate.name().startsWith(text.token(token)) && isWholeName(token);
    }

    /** Whether the token begins a name, and the next one does not go on with it. */
    private boolean isWholeName(final int token) {
        final int node = lexicon.names().child(ActorTrie.ROOT, tokens.word(token));
        return node >= 0 && (token + 1 >= tokens.count() || lexicon.names().child(node, Math.max(0, tokens.wholeWord(token + 1))) < 0);
    }

    private boolean isBehindTitle(final int token) {
        if (token == 0 || tokens.hasPrefix(token)) {
            return false;
        }
        final PartyHead head = tokens.head(token - 1);
        return head != null && head.role() == Role.OFFICE && text.sentence(token - 1) == text.sentence(token);
    }
}
