package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.TokenizedText;

import java.util.ArrayList;
import java.util.List;

/** Finds what may name a place: names, nouns of place with a name, lands of a people, words that point to a place. */
final class PlacePhrases {
    private static final int LONGEST_CHAIN = 4;
    private static final int SHORTEST_NAME = 3;
    private static final int DATELINE_REACH = 7;

    private final PlaceNames names;
    private final PlaceWords words;
    private final PlaceTokens tokens;
    private final TokenizedText text;
    private final CountryEvidence evidence;
    private final int count;

    private int matchEnd;
    private int matchNode;

    PlacePhrases(final Gazetteer gazetteer, final PlaceTokens tokens, final CountryEvidence evidence) {
        this.names = gazetteer.names();
        this.words = gazetteer.words();
        this.tokens = tokens;
        this.text = tokens.text();
        this.evidence = evidence;
        this.count = tokens.count();
    }

    /** The candidates in text order, no two of which overlap. The peoples between them go to the evidence. */
    List<PlaceCandidate> find() {
        final List<PlaceCandidate> candidates = new ArrayList<>();
        int token = 0;
        while (token < count) {
            final PlaceCandidate found = tokens.isUnknown(token) || (tokens.classes(token) & PlaceWords.NO_PLACE) != 0 ? null : candidateAt(token);
            if (found == null) {
                addPeople(token);
                token++;
            } else {
                candidates.add(found);
                token = found.endToken;
            }
        }
        return candidates;
    }

    private void addPeople(final int token) {
        final int country = tokens.isUnknown(token) ? -1 : tokens.people(token);
        if (country >= 0) {
            evidence.addDemonym(country);
        }
    }

    private PlaceCandidate candidateAt(final int token) {
        PlaceCandidate best = null;
        for (int reading = 0; reading < PlaceTokens.READINGS; reading++) {
            final int word = tokens.reading(token, reading);
            if (word == PlaceNames.NONE) {
                continue;
            }
            final PlaceCandidate found = candidateAt(token, word);
            if (found != null && (best == null || found.endToken > best.endToken)) {
                found.skipped = found.firstToken == token ? tokens.skipped(token, reading) : 0;
                best = found;
            }
        }
        if (best != null) {
            describe(best);
        }
        return best;
    }

    private PlaceCandidate candidateAt(final int token, final int word) {
        final PlaceCandidate named = namedAt(token, word);
        final int classes = words.classes(word);
        if (classes == 0) {
            return named;
        }
        PlaceCandidate phrase = null;
        if ((classes & (PlaceWords.HEAD | PlaceWords.FACILITY | PlaceWords.AREA | PlaceWords.GENERIC)) != 0) {
            phrase = chainAt(token, word);
        }
        if (phrase == null && (classes & (PlaceWords.LAND | PlaceWords.BORDER)) != 0) {
            phrase = landAt(token);
        }
        return phrase != null && (named == null || phrase.endToken > named.endToken) ? phrase : named;
    }

    /** The longest name that begins with this word. */
    private PlaceCandidate namedAt(final int token, final int word) {
        if (!matchName(token, word)) {
            return null;
        }
        final PlaceCandidate candidate = new PlaceCandidate();
        candidate.firstToken = token;
        candidate.nameToken = token;
        candidate.nameEnd = matchEnd;
        candidate.endToken = matchEnd;
        candidate.entries = names.entries(matchNode);
        return candidate;
    }

    /** Sets {@link #matchEnd} and {@link #matchNode} where a name begins with this word. */
    private boolean matchName(final int token, final int word) {
        int node = names.child(PlaceNames.ROOT, word);
        boolean found = false;
        int next = token + 1;
        while (node != PlaceNames.NONE) {
            if (names.entries(node).length > 0) {
                found = true;
                matchEnd = next;
                matchNode = node;
            }
            if (next + 1 < count && tokens.isHyphen(next)) {
                next++;
            }
            if (next >= count || tokens.word(next) == PlaceNames.NONE || !tokens.inOneSentence(next, token)) {
                break;
            }
            node = names.child(node, tokens.word(next));
            next++;
        }
        return found;
    }

    /** Nouns of place and a name: ريف محافظة حلب الشمالي, العاصمة السورية دمشق, بلدة كذا. */
    private PlaceCandidate chainAt(final int token, final int firstWord) {
        final PlaceCandidate candidate = new PlaceCandidate();
        int at = token;
        int word = firstWord;
        int part = -1;
        int head = PlaceNames.NONE;
        while (at < count && at - token < LONGEST_CHAIN) {
            final int classes = words.classes(word);
            final int chained = classes & (PlaceWords.HEAD | PlaceWords.FACILITY | PlaceWords.AREA | PlaceWords.GENERIC);
            if (at > token && matchName(at, word)) {
                return named(candidate, token, at, part, head);
            }
            if (chained == 0) {
                break;
            }
            if ((classes & (PlaceWords.HEAD | PlaceWords.FACILITY | PlaceWords.GENERIC | PlaceWords.DIRECTION | PlaceWords.AROUND)) != 0) {
                part = part < 0 ? at : part;
                head = (classes & (PlaceWords.DIRECTION | PlaceWords.AROUND)) == 0 ? word : head;
            } else {
                part = -1;
            }
            candidate.cues |= chained | classes & (PlaceWords.DIRECTION | PlaceWords.AROUND);
            at++;
            if ((classes & PlaceWords.GENERIC) != 0) {
                final int people = at < count ? tokens.people(at) : -1;
                if (people >= 0) {
                    candidate.qualifier = people;
                    at++;
                }
                if (at >= count || !text.isWord(at) || !matchName(at, tokens.word(at))) {
                    return generic(candidate, token, at, part, word);
                }
            }
            if (at >= count || !text.isWord(at) || !tokens.inOneSentence(at, token)) {
                return null;
            }
            word = tokens.word(at);
        }
        if (head == PlaceNames.NONE || at == token) {
            return null;
        }
        final int last = words.classes(at - 1 == token ? firstWord : tokens.word(at - 1));
        final boolean isOpen = (last & PlaceWords.HEAD_OPEN) != 0 || (last & PlaceWords.SITE) != 0 && isInPhraseOfPlace(token, firstWord);
        if (isOpen || (last & PlaceWords.HEAD) == 0) {
            return isOpen ? unknown(candidate, token, at, part, head) : null;
        }
        // منطقة كذا is no name of its own, but منطقة كذا بمحافظة صعدة is
        final PlaceCandidate inner = isInPhraseOfPlace(token, firstWord) ? unknown(candidate, token, at, part, head) : null;
        return inner != null && isWithin(inner.endToken, token) ? inner : null;
    }

    /** Whether a place follows that holds what is in front of the token: بمحافظة صعدة, في غرب المكسيك, شمال دمشق. */
    private boolean isWithin(final int token, final int first) {
        if (token + 1 >= count || !tokens.inOneSentence(token, first)) {
            return false;
        }
        if (text.isFolded(token, "في")) {
            return beginsPlace(token + 1, tokens.word(token + 1), first);
        }
        if ((tokens.classes(token) & PlaceWords.DIRECTION) != 0) {
            return beginsPlace(token, tokens.word(token), first);
        }
        final int governed = tokens.reading(token, PlaceTokens.GOVERNED);
        return governed != PlaceNames.NONE && text.foldedAt(token, 0) == 'ب' && beginsPlace(token, governed, first);
    }

    private boolean beginsPlace(final int token, final int firstWord, final int first) {
        int at = token;
        int word = firstWord;
        while (at < count && at - token < LONGEST_CHAIN && tokens.inOneSentence(at, first)) {
            if (word == PlaceNames.NONE) {
                return false;
            }
            if (matchName(at, word) || (words.classes(word) & PlaceWords.GENERIC) != 0) {
                return true;
            }
            if ((words.classes(word) & (PlaceWords.HEAD | PlaceWords.AREA)) == 0) {
                return false;
            }
            at++;
            word = at < count ? tokens.word(at) : PlaceNames.NONE;
        }
        return false;
    }

    /** Whether a preposition is written to the first word, or stands in front of it, or an area word begins the chain. */
    private boolean isInPhraseOfPlace(final int token, final int firstWord) {
        if (tokens.reading(token, PlaceTokens.GOVERNED) == firstWord || (words.classes(firstWord) & PlaceWords.AREA) != 0) {
            return true;
        }
        return token > 0 && tokens.inOneSentence(token - 1, token)
                && (tokens.classes(token - 1) & (PlaceWords.PREPOSITION | PlaceWords.AREA)) != 0;
    }

    private PlaceCandidate named(final PlaceCandidate candidate, final int token, final int nameToken, final int part, final int head) {
        candidate.firstToken = part < 0 ? nameToken : part;
        candidate.nameToken = nameToken;
        candidate.nameEnd = matchEnd;
        candidate.endToken = matchEnd;
        candidate.entries = names.entries(matchNode);
        candidate.kind = head == PlaceNames.NONE ? null : words.kind(head);
        if ((candidate.cues & PlaceWords.FACILITY) != 0 && head != PlaceNames.NONE) {
            candidate.form = PlaceMention.Form.FACILITY;
        } else if (part >= 0 && (candidate.cues & (PlaceWords.DIRECTION | PlaceWords.AROUND)) != 0) {
            candidate.form = PlaceMention.Form.PART;
            while (candidate.endToken < count && isPart(candidate.endToken, candidate)) {
                candidate.endToken++;
            }
        }
        // What stands in front of the phrase but is no part of it stays with the caller as a cue.
        candidate.afterPreposition = candidate.firstToken > token;
        return candidate;
    }

    private boolean isPart(final int token, final PlaceCandidate candidate) {
        final boolean joined = token > candidate.nameEnd;
        return (tokens.classes(token) & PlaceWords.PART) != 0 || joined && (words.classes(tokens.reading(token, PlaceTokens.JOINED)) & PlaceWords.PART) != 0;
    }

    private PlaceCandidate generic(final PlaceCandidate candidate, final int token, final int nameEnd, final int part, final int word) {
        // المدينة القديمة
        final int end = nameEnd < count && (tokens.classes(nameEnd) & PlaceWords.NAME_PART) != 0 && tokens.inOneSentence(nameEnd, token) ? nameEnd + 1 : nameEnd;
        candidate.firstToken = part < 0 ? token : part;
        candidate.nameToken = end - 1;
        candidate.nameEnd = end;
        candidate.endToken = end;
        candidate.form = PlaceMention.Form.GENERIC;
        candidate.pointer = word;
        candidate.kind = words.kind(word);
        candidate.afterPreposition = candidate.firstToken > token;
        return candidate;
    }

    /** A name that no table has, behind بلدة and its like. */
    private PlaceCandidate unknown(final PlaceCandidate candidate, final int token, final int nameToken, final int part, final int head) {
        // بلده is his country as often as a town
        if (nameToken >= count || !canBeName(nameToken) || text.text().charAt(text.end(nameToken - 1) - 1) == 'ه') {
            return null;
        }
        int end = nameToken + 1;
        final int first = tokens.word(nameToken);
        if (end < count && text.isWord(end) && tokens.inOneSentence(end, nameToken)) {
            if ((words.classes(first) & PlaceWords.NAME_START) != 0) {
                end++;
            } else if ((tokens.classes(end) & PlaceWords.NAME_PART) != 0) {
                end++;
            }
        }
        candidate.firstToken = part < 0 ? token : part;
        candidate.nameToken = nameToken;
        candidate.nameEnd = end;
        candidate.endToken = end;
        candidate.form = PlaceMention.Form.UNKNOWN;
        candidate.pointer = head;
        candidate.kind = words.kind(head) == null ? PlaceKind.FACILITY : words.kind(head);
        return candidate;
    }

    private boolean canBeName(final int token) {
        final int word = tokens.word(token);
        final int classes = words.classes(word);
        if (!text.isWord(token) || text.foldedLength(token) < SHORTEST_NAME || (classes & PlaceWords.NAME_START) == 0 && (classes & ~PlaceWords.NAME_PART) != 0) {
            return false;
        }
        if (tokens.people(token) >= 0 || isGoverned(token)) {
            return false;
        }
        final char[] folded = text.foldedChars(token);
        final int end = folded.length;
        if (folded[0] == 'ا' && folded[1] == 'ل') {
            return true;
        }
        // Adjectives and verbs stand behind a noun without article as often as names do.
        final boolean adjective = folded[end - 1] == 'ي' || folded[end - 1] == 'ه' && folded[end - 2] == 'ي';
        final boolean verb = folded[end - 1] == 'ت' || folded[0] == 'ت' || folded[0] == 'ي'
                || folded[0] == 'و' && words.classes(tokens.reading(token, PlaceTokens.JOINED)) != 0;
        return !adjective && !verb;
    }

    /** شارع بألمانيا, مخيم للاجئين: a preposition is written to what follows. */
    private boolean isGoverned(final int token) {
        final int governed = tokens.reading(token, PlaceTokens.GOVERNED);
        return governed != PlaceNames.NONE && names.child(PlaceNames.ROOT, governed) != PlaceNames.NONE || text.foldedAt(token, 0) == 'ل' && text.foldedAt(token, 1) == 'ل';
    }

    /** الأراضي السورية, الحدود السورية التركية. */
    private PlaceCandidate landAt(final int token) {
        int end = token + 1;
        final int people = end < count ? tokens.people(end) : -1;
        if (people < 0) {
            return sideAt(token);
        }
        end++;
        while (end < count && end - token < LONGEST_CHAIN
                && (tokens.people(end) >= 0 || end + 1 < count && text.isFolded(end, "-") && tokens.people(end + 1) >= 0)) {
            end++;
        }
        final PlaceCandidate candidate = new PlaceCandidate();
        candidate.firstToken = token;
        candidate.nameToken = token;
        candidate.nameEnd = end;
        candidate.endToken = end;
        candidate.form = PlaceMention.Form.LAND;
        candidate.kind = PlaceKind.REGION;
        candidate.qualifier = people;
        return candidate;
    }

    /** المحافظات الجنوبية: a side of the country that the text speaks of. */
    private PlaceCandidate sideAt(final int token) {
        if (token + 1 >= count || (tokens.classes(token + 1) & PlaceWords.PART) == 0 || !tokens.inOneSentence(token, token + 1)) {
            return null;
        }
        final PlaceCandidate candidate = new PlaceCandidate();
        candidate.firstToken = token;
        candidate.nameToken = token;
        candidate.nameEnd = token + 2;
        candidate.endToken = token + 2;
        candidate.form = PlaceMention.Form.GENERIC;
        candidate.kind = PlaceKind.COUNTRY;
        return candidate;
    }

    /** What stands around the phrase. */
    private void describe(final PlaceCandidate candidate) {
        final int first = candidate.firstToken;
        if (candidate.skipped > 0) {
            final char[] folded = text.foldedChars(first);
            final char last = folded[candidate.skipped - 1];
            candidate.conjunction = folded[0] == 'و' || folded[0] == 'ف';
            candidate.preposition = candidate.skipped == 1 && candidate.conjunction ? 0 : last;
        }
        int before = first - 1;
        while (before >= 0 && tokens.isQuote(before)) {
            before--;
        }
        if (before >= 0 && before < first - 1 && text.isFolded(before, "ل") && candidate.form == PlaceMention.Form.NAME) {
            // قال لـ«الشرق الأوسط»: whom one speaks to in quotation marks is a newspaper.
            candidate.use = PlaceMention.Use.BODY;
        }
        if (before >= 0 && text.isWord(before) && tokens.inOneSentence(before, first) && candidate.preposition == 0 && !candidate.conjunction) {
            final int classes = tokens.allClasses(before);
            candidate.afterPreposition |= (classes & (PlaceWords.PREPOSITION | PlaceWords.AREA)) != 0;
            candidate.afterParticle = (classes & PlaceWords.PARTICLE) != 0;
            candidate.afterPerson = (classes & PlaceWords.PERSON) != 0;
            if (candidate.form != PlaceMention.Form.FACILITY && candidate.form != PlaceMention.Form.GENERIC) {
                if ((classes & PlaceWords.BODY) != 0) {
                    candidate.use = PlaceMention.Use.BODY;
                } else if ((classes & PlaceWords.PARTY) != 0) {
                    candidate.use = PlaceMention.Use.PARTY;
                }
            }
        }
        if (candidate.endToken < count && (tokens.classes(candidate.endToken) & PlaceWords.BODY_AFTER) != 0) {
            candidate.use = PlaceMention.Use.BODY;
        }
        if (candidate.endToken < count && candidate.qualifier < 0 && candidate.form != PlaceMention.Form.LAND) {
            candidate.qualifier = tokens.people(candidate.endToken);
        }
        candidate.dateline = isDateline(candidate);
    }

    /** The first words of a paragraph, with a dash, colon or bracket soon behind: القاهرة (رويترز) -. */
    private boolean isDateline(final PlaceCandidate candidate) {
        final int sentence = text.sentence(candidate.firstToken);
        if (candidate.firstToken != text.firstToken(sentence) || candidate.skipped > 0 || candidate.form != PlaceMention.Form.NAME
                || sentence > 0 && text.paragraph(sentence) == text.paragraph(sentence - 1)) {
            return false;
        }
        final int next = candidate.endToken;
        if (next >= count || !text.isPunctuation(next)) {
            return false;
        }
        if (tokens.isDash(next)) {
            return true;
        }
        if (!text.isFolded(next, "(") && !text.isFolded(next, "/") && !tokens.isComma(next)) {
            return false;
        }
        for (int token = next + 1; token < Math.min(count, next + DATELINE_REACH); token++) {
            if (tokens.isDash(token) || text.isFolded(token, "/")) {
                return true;
            }
        }
        return false;
    }
}
