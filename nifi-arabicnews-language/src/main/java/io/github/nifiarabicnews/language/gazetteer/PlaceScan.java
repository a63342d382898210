package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;

import java.util.ArrayList;
import java.util.List;

/** One pass over one text; not for reuse. */
final class PlaceScan {
    private static final int READINGS = 3;
    private static final int SHORTEST_STRIPPED = 3;
    private static final int LONGEST_CHAIN = 4;
    private static final int DATELINE_REACH = 7;
    private static final int BIG = 100_000;
    private static final int TOWN = 40_000;
    private static final int SMALL_TOWN = 15_000;
    private static final float LESS_FOR_A_WORD = 3;
    private static final float MORE_FOR_MARKS = 5;
    private static final int SHORT_NAME = 4;
    private static final char MADDA = 'آ';
    private static final int OTHER_NAME = -1;
    private static final int OTHER_HAMZA = 0;
    private static final int SAME_NAME = 1;
    /** Powers of 31 up to the length of the longest name's word. */
    private static final int[] POWERS = powers(64);

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final PlaceWords words;
    private final TokenizedText text;
    private final CountryEvidence evidence;
    private final int count;
    /** Word numbers of each token: as it stands, without a conjunction, without a preposition. */
    private final int[] readings;
    private final byte[] skips;
    private final List<PlaceCandidate> candidates = new ArrayList<>();

    private int matchEnd;
    private int matchNode;

    PlaceScan(final Gazetteer gazetteer, final TokenizedText text, final CountryEvidence evidence) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.words = gazetteer.words();
        this.text = text;
        this.evidence = evidence;
        this.count = text.tokenCount();
        this.readings = new int[READINGS * count];
        this.skips = new byte[READINGS * count];
    }

    private static int[] powers(final int length) {
        final int[] powers = new int[length];
        powers[0] = 1;
        for (int i = 1; i < length; i++) {
            powers[i] = 31 * powers[i - 1];
        }
        return powers;
    }

    PlaceMentions run() {
        for (int token = 0; token < count; token++) {
            read(token);
        }
        int token = 0;
        while (token < count) {
            final int at = READINGS * token;
            if ((readings[at] & readings[at + 1] & readings[at + 2]) == PlaceNames.NONE) {
                token++;
                continue;
            }
            final PlaceCandidate found = candidateAt(token);
            if (found == null) {
                addDemonym(token);
                token++;
            } else {
                candidates.add(found);
                token = found.endToken;
            }
        }
        weigh();
        decide();
        return mentions();
    }

    private void read(final int token) {
        final int at = READINGS * token;
        readings[at] = PlaceNames.NONE;
        readings[at + 1] = PlaceNames.NONE;
        readings[at + 2] = PlaceNames.NONE;
        if (!text.isWord(token)) {
            return;
        }
        final char[] folded = text.foldedChars();
        final int begin = text.foldedBegin(token);
        final int end = text.foldedEnd(token);
        readings[at] = names.find(text.hash(token), folded, begin, end);
        int from = begin;
        int hash = text.hash(token);
        if (end - from >= SHORTEST_STRIPPED && (folded[from] == 'و' || folded[from] == 'ف')) {
            hash = withoutFirst(hash, folded[from], end - from);
            from++;
            readings[at + 1] = names.find(hash, folded, from, end);
            skips[at + 1] = 1;
        }
        if (end - from > SHORTEST_STRIPPED && (folded[from] == 'ب' || folded[from] == 'ل' || folded[from] == 'ك')) {
            skips[at + 2] = (byte) (from + 1 - begin);
            readings[at + 2] = folded[from] == 'ل' && folded[from + 1] == 'ل'
                    ? names.findWithArticle(folded, from + 2, end)
                    : names.find(withoutFirst(hash, folded[from], end - from), folded, from + 1, end);
        }
    }

    /** The hash of a form, see {@link Folding#hash(char[], int, int)}, without its first letter. */
    private static int withoutFirst(final int hash, final char first, final int length) {
        return length < POWERS.length ? hash - first * POWERS[length - 1] : PlaceNames.NONE;
    }

    private PlaceCandidate candidateAt(final int token) {
        PlaceCandidate best = null;
        for (int reading = 0; reading < READINGS; reading++) {
            final int word = readings[READINGS * token + reading];
            if (word == PlaceNames.NONE) {
                continue;
            }
            final PlaceCandidate found = candidateAt(token, word);
            if (found != null && (best == null || found.endToken > best.endToken)) {
                found.skipped = found.firstToken == token ? skips[READINGS * token + reading] : 0;
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
            if (next + 1 < count && isHyphen(next)) {
                next++;
            }
            if (next >= count || readings[READINGS * next] == PlaceNames.NONE || text.sentence(next) != text.sentence(token)) {
                break;
            }
            node = names.child(node, readings[READINGS * next]);
            next++;
        }
        return found;
    }

    private boolean isHyphen(final int token) {
        return text.isPunctuation(token) && text.isFolded(token, "-") && text.touches(token - 1, token) && text.touches(token, token + 1);
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
                final int people = at < count ? demonymAt(at) : -1;
                if (people >= 0) {
                    candidate.qualifier = people;
                    at++;
                }
                if (at >= count || !text.isWord(at) || !matchName(at, readings[READINGS * at])) {
                    return generic(candidate, token, at, part, word);
                }
            }
            if (at >= count || !text.isWord(at) || text.sentence(at) != text.sentence(token)) {
                return null;
            }
            word = readings[READINGS * at];
        }
        if (head == PlaceNames.NONE || at == token) {
            return null;
        }
        final int last = words.classes(at - 1 == token ? firstWord : readings[READINGS * (at - 1)]);
        final boolean open = (last & PlaceWords.HEAD_OPEN) != 0 || (last & PlaceWords.SITE) != 0 && isInPhraseOfPlace(token, firstWord);
        return open ? unknown(candidate, token, at, part, head) : null;
    }

    /** Whether a preposition is written to the first word, or stands in front of it, or an area word begins the chain. */
    private boolean isInPhraseOfPlace(final int token, final int firstWord) {
        if (readings[READINGS * token + 2] == firstWord || (words.classes(firstWord) & PlaceWords.AREA) != 0) {
            return true;
        }
        return token > 0 && text.sentence(token - 1) == text.sentence(token)
                && (words.classes(readings[READINGS * (token - 1)]) & (PlaceWords.PREPOSITION | PlaceWords.AREA)) != 0;
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
        final int at = READINGS * token;
        final boolean joined = token > candidate.nameEnd;
        return (words.classes(readings[at]) & PlaceWords.PART) != 0 || joined && (words.classes(readings[at + 1]) & PlaceWords.PART) != 0;
    }

    private PlaceCandidate generic(final PlaceCandidate candidate, final int token, final int end, final int part, final int word) {
        candidate.firstToken = part < 0 ? token : part;
        candidate.nameToken = end - 1;
        candidate.nameEnd = end;
        candidate.endToken = end;
        candidate.form = PlaceMention.Form.GENERIC;
        candidate.kind = words.kind(word);
        candidate.afterPreposition = candidate.firstToken > token;
        return candidate;
    }

    /** A name that no table has, behind بلدة and its like. */
    private PlaceCandidate unknown(final PlaceCandidate candidate, final int token, final int nameToken, final int part, final int head) {
        if (nameToken >= count || !canBeName(nameToken)) {
            return null;
        }
        int end = nameToken + 1;
        final int first = readings[READINGS * nameToken];
        if (end < count && text.isWord(end) && text.sentence(end) == text.sentence(nameToken)) {
            if ((words.classes(first) & PlaceWords.NAME_START) != 0) {
                end++;
            } else if ((words.classes(readings[READINGS * end]) & PlaceWords.NAME_PART) != 0) {
                end++;
            }
        }
        candidate.firstToken = part < 0 ? token : part;
        candidate.nameToken = nameToken;
        candidate.nameEnd = end;
        candidate.endToken = end;
        candidate.form = PlaceMention.Form.UNKNOWN;
        candidate.kind = words.kind(head) == null ? PlaceKind.FACILITY : words.kind(head);
        return candidate;
    }

    private boolean canBeName(final int token) {
        final int word = readings[READINGS * token];
        final int classes = words.classes(word);
        if (!text.isWord(token) || text.foldedLength(token) < 3 || (classes & PlaceWords.NAME_START) == 0 && (classes & ~PlaceWords.NAME_PART) != 0) {
            return false;
        }
        if (demonymAt(token) >= 0) {
            return false;
        }
        final char[] folded = text.foldedChars();
        final int begin = text.foldedBegin(token);
        final int end = text.foldedEnd(token);
        if (folded[begin] == 'ا' && folded[begin + 1] == 'ل') {
            return true;
        }
        // Adjectives and verbs stand behind a noun without article as often as names do.
        final boolean adjective = folded[end - 1] == 'ي' || folded[end - 1] == 'ه' && folded[end - 2] == 'ي';
        final boolean verb = folded[end - 1] == 'ت' || folded[begin] == 'ت' || folded[begin] == 'ي' || folded[begin] == 'و' && words.classes(readings[READINGS * token + 1]) != 0;
        return !adjective && !verb;
    }

    /** الأراضي السورية, الحدود السورية التركية. */
    private PlaceCandidate landAt(final int token) {
        int end = token + 1;
        final int people = end < count ? demonymAt(end) : -1;
        if (people < 0) {
            return sideAt(token);
        }
        end++;
        while (end < count && end - token < LONGEST_CHAIN && (demonymAt(end) >= 0 || end + 1 < count && text.isPunctuation(end) && text.isFolded(end, "-") && demonymAt(end + 1) >= 0)) {
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
        if (token + 1 >= count || (words.classes(readings[READINGS * (token + 1)]) & PlaceWords.PART) == 0 || text.sentence(token) != text.sentence(token + 1)) {
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

    /** Number of the country whose people the token names, or -1. */
    private int demonymAt(final int token) {
        for (int reading = 0; reading < READINGS; reading++) {
            final int country = gazetteer.peopleOf(readings[READINGS * token + reading]);
            if (country >= 0) {
                return country;
            }
        }
        return -1;
    }

    private void addDemonym(final int token) {
        final int country = demonymAt(token);
        if (country >= 0) {
            evidence.addDemonym(country);
        }
    }

    /** What stands around the phrase. */
    private void describe(final PlaceCandidate candidate) {
        final int first = candidate.firstToken;
        if (candidate.skipped > 0) {
            final int begin = text.foldedBegin(first);
            final char[] folded = text.foldedChars();
            final char last = folded[begin + candidate.skipped - 1];
            candidate.conjunction = folded[begin] == 'و' || folded[begin] == 'ف';
            candidate.preposition = candidate.skipped == 1 && candidate.conjunction ? 0 : last;
        }
        int before = first - 1;
        while (before >= 0 && isQuote(before)) {
            before--;
        }
        if (before >= 0 && before < first - 1 && text.isFolded(before, "ل") && candidate.form == PlaceMention.Form.NAME) {
            // قال لـ«الشرق الأوسط»: whom one speaks to in quotation marks is a newspaper.
            candidate.use = PlaceMention.Use.BODY;
        }
        if (before >= 0 && text.isWord(before) && text.sentence(before) == text.sentence(first) && candidate.preposition == 0 && !candidate.conjunction) {
            final int at = READINGS * before;
            int classes = 0;
            for (int reading = 0; reading < READINGS; reading++) {
                classes |= words.classes(readings[at + reading]);
            }
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
        if (candidate.endToken < count && (words.classes(readings[READINGS * candidate.endToken]) & PlaceWords.BODY_AFTER) != 0) {
            candidate.use = PlaceMention.Use.BODY;
        }
        if (candidate.endToken < count && candidate.qualifier < 0 && candidate.form != PlaceMention.Form.LAND) {
            candidate.qualifier = demonymAt(candidate.endToken);
        }
        candidate.dateline = isDateline(candidate);
    }

    private boolean isQuote(final int token) {
        return text.isPunctuation(token) && (text.isFolded(token, "«") || text.isFolded(token, "\"") || text.isFolded(token, "“") || text.isFolded(token, "'"));
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
        if (isDash(next)) {
            return true;
        }
        if (!text.isFolded(next, "(") && !text.isFolded(next, "/") && !text.isFolded(next, "،") && !text.isFolded(next, ",")) {
            return false;
        }
        for (int token = next + 1; token < Math.min(count, next + DATELINE_REACH); token++) {
            if (isDash(token) || text.isFolded(token, "/")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDash(final int token) {
        return text.isPunctuation(token) && (text.isFolded(token, "-") || text.isFolded(token, "–") || text.isFolded(token, "—") || text.isFolded(token, ":") || text.isFolded(token, "ـ"));
    }

    /** Lets the names that need no context speak for their countries. */
    private void weigh() {
        for (final PlaceCandidate candidate : candidates) {
            if (candidate.form == PlaceMention.Form.LAND || candidate.qualifier >= 0) {
                evidence.addDemonym(candidate.qualifier);
            }
            int country = -1;
            int admin1 = -1;
            float weight = 0;
            boolean one = true;
            for (final int entry : candidate.entries) {
                final int number = entry >> 1;
                final KnownPlace place = gazetteer.place(number);
                if ((entry & 1) != 0 || gazetteer.countryOf(number) < 0) {
                    continue;
                }
                if (country >= 0 && country != gazetteer.countryOf(number)) {
                    one = false;
                }
                country = gazetteer.countryOf(number);
                admin1 = admin1 < 0 || admin1 == gazetteer.admin1Of(number) ? gazetteer.admin1Of(number) : -1;
                weight = Math.max(weight, weight(place, candidate));
            }
            if (one && country >= 0 && !candidate.afterPerson) {
                candidate.given = candidate.dateline ? 2 * weight : weight;
                candidate.givenCountry = country;
                candidate.givenAdmin1 = admin1;
                evidence.add(country, admin1, candidate.given);
            }
        }
    }

    private static float weight(final KnownPlace place, final PlaceCandidate candidate) {
        if (place.ambiguity() == KnownPlace.Ambiguity.HOMOGRAPH) {
            return candidate.locative() ? 0.5f : 0.2f;
        }
        return switch (place.kind()) {
            case COUNTRY, CAPITAL, ADMIN1 -> 1;
            default -> place.population() >= BIG || candidate.nameEnd - candidate.nameToken > 1 || candidate.locative() ? 1 : 0.5f;
        };
    }

    private void decide() {
        for (int i = 0; i < candidates.size(); i++) {
            final PlaceCandidate candidate = candidates.get(i);
            final PlaceCandidate before = i > 0 ? candidates.get(i - 1) : null;
            if (candidate.entries.length > 0) {
                final boolean listed = before != null && before.accepted && isList(before, candidate);
                choose(candidate, listed ? before : null, i + 1 < candidates.size() ? around(candidate, candidates.get(i + 1)) : null);
            } else {
                candidate.accepted = true;
            }
        }
        // A name at the head of a list is told by what follows it.
        for (int i = candidates.size() - 2; i >= 0; i--) {
            final PlaceCandidate candidate = candidates.get(i);
            final PlaceCandidate next = candidates.get(i + 1);
            if (!candidate.accepted && next.accepted && isList(candidate, next)) {
                choose(candidate, next, null);
            }
        }
    }

    /** The next place where it tells what this one lies in: بلدة الطيبة جنوب لبنان, سراقب في ريف إدلب, سراقب بريف إدلب. */
    private PlaceCandidate around(final PlaceCandidate candidate, final PlaceCandidate next) {
        final int between = next.firstToken - candidate.endToken;
        if (next.givenCountry < 0 || next.conjunction || text.sentence(next.firstToken) != text.sentence(candidate.firstToken)) {
            return null;
        }
        final boolean adjacent = between == 0 || between == 1 && (words.classes(readings[READINGS * candidate.endToken]) & PlaceWords.PREPOSITION) != 0;
        return adjacent ? next : null;
    }

    /** Whether nothing but a comma or the conjunction stands between the two. */
    private boolean isList(final PlaceCandidate one, final PlaceCandidate other) {
        if (one.endToken == other.firstToken) {
            return other.conjunction;
        }
        return one.endToken + 1 == other.firstToken && text.isPunctuation(one.endToken) && (text.isFolded(one.endToken, "،") || text.isFolded(one.endToken, ","));
    }

    private void choose(final PlaceCandidate candidate, final PlaceCandidate neighbour, final PlaceCandidate around) {
        float best = Float.NEGATIVE_INFINITY;
        for (final int entry : candidate.entries) {
            final int number = entry >> 1;
            final KnownPlace place = gazetteer.place(number);
            final int country = gazetteer.countryOf(number);
            final int admin1 = gazetteer.admin1Of(number);
            final float forCountry = evidence.country(country) - (candidate.givenCountry == country ? candidate.given : 0);
            final float forAdmin1 = evidence.admin1(admin1) - (candidate.givenAdmin1 == admin1 ? candidate.given : 0);
            final boolean near = neighbour != null && neighbour.chosen >= 0 && country >= 0 && gazetteer.countryOf(neighbour.chosen) == country;
            candidate.afterHead = neighbour != null && (neighbour.afterHead || (neighbour.cues & PlaceWords.HEAD) != 0);
            final boolean exact = isWrittenWithMarks(candidate) && isWritten(candidate, place);
            final boolean word = (entry & 1) != 0 && !exact;
            final boolean qualified = candidate.qualifier >= 0 && candidate.qualifier == country;
            if (!isPlausible(candidate, place, word, forCountry, forAdmin1, near, qualified) || isSpelledOtherwise(candidate, place) || hasNunation(candidate)) {
                continue;
            }
            float score = prior(place) - (word ? LESS_FOR_A_WORD : 0) + (exact ? MORE_FOR_MARKS : 0) + Math.min(6, 2 * forCountry) + Math.min(2, 2 * forAdmin1) + (near ? 2 : 0);
            score += qualified ? 10 : 0;
            score += around != null && around.givenCountry == country ? around.givenAdmin1 >= 0 && around.givenAdmin1 == admin1 ? 5 : 3 : 0;
            score += candidate.kind != null && fits(candidate.kind, place.kind()) ? 2 : 0;
            if (score > best) {
                best = score;
                candidate.chosen = number;
            }
        }
        candidate.accepted = candidate.chosen >= 0;
        if (candidate.accepted && gazetteer.place(candidate.chosen).kind() == PlaceKind.COUNTRY && isSmaller(candidate.kind)) {
            // مقاطعة is a boycott as well as a province.
            candidate.firstToken = candidate.nameToken;
            candidate.skipped = 0;
        }
    }

    /** Whether the text has vowel marks in the name, which few have where nothing hangs on them. */
    private boolean isWrittenWithMarks(final PlaceCandidate candidate) {
        final int token = candidate.nameToken;
        return text.end(token) - text.begin(token) > text.foldedLength(token);
    }

    private boolean isWritten(final PlaceCandidate candidate, final KnownPlace place) {
        final String written = text.text().substring(text.begin(candidate.nameToken), text.end(candidate.nameEnd - 1));
        for (final String variant : place.variants()) {
            if (written.endsWith(variant.startsWith(PlaceTable.WORD_VARIANT) ? variant.substring(1) : variant)) {
                return true;
            }
        }
        return false;
    }

    /** دومًا is an adverb and دوما a town: names are not written with a nunation. */
    private boolean hasNunation(final PlaceCandidate candidate) {
        final int end = text.end(candidate.nameEnd - 1);
        for (int i = Math.max(text.begin(candidate.nameToken), end - 2); i < end; i++) {
            final char c = text.text().charAt(i);
            if (c >= '\u064B' && c <= '\u064D') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the text has a hamza that none of the place's names has: آب is a month and إب a town, تأهله a word and تاهلة a town. Hands leave
     * hamzas out, but put none in.
     */
    private boolean isSpelledOtherwise(final PlaceCandidate candidate, final KnownPlace place) {
        final int begin = text.begin(candidate.nameToken);
        final int end = text.end(candidate.nameEnd - 1);
        boolean hamza = false;
        for (int i = begin; i < end && !hamza; i++) {
            hamza = isHamzaAlef(text.text().charAt(i));
        }
        if (!hamza) {
            return false;
        }
        int fit = spelling(place.name(), begin, end);
        for (final String variant : place.variants()) {
            fit = Math.max(fit, spelling(variant, begin, end));
        }
        return fit == OTHER_HAMZA;
    }

    /** How a name compares with the text there. */
    private int spelling(final String name, final int begin, final int end) {
        final int shift = end - name.length();
        if (shift < begin) {
            return OTHER_NAME;
        }
        boolean same = true;
        for (int i = 0; i < name.length(); i++) {
            final char written = text.text().charAt(shift + i);
            final char named = name.charAt(i);
            if (isAlef(written) && isAlef(named)) {
                final boolean first = i == 0;
                final boolean madda = name.length() <= SHORT_NAME && (written == MADDA) != (named == MADDA) && isHamzaAlef(written) && isHamzaAlef(named);
                same &= first ? !madda : !isHamzaAlef(written) || isHamzaAlef(named);
            } else if (written != named && !(isFinal(written) && isFinal(named))) {
                return OTHER_NAME;
            }
        }
        return same ? SAME_NAME : OTHER_HAMZA;
    }

    private static boolean isAlef(final char c) {
        return c == 'ا' || isHamzaAlef(c);
    }

    private static boolean isHamzaAlef(final char c) {
        return c == 'أ' || c == 'إ' || c == MADDA;
    }

    /** Letters that hands exchange at the end of words. */
    private static boolean isFinal(final char c) {
        return c == 'ه' || c == 'ة' || c == 'ى' || c == 'ي';
    }

    private boolean isPlausible(
            final PlaceCandidate candidate, final KnownPlace place, final boolean word, final float forCountry, final float forAdmin1, final boolean near,
            final boolean qualified) {
        final int cues = candidate.cues;
        if ((cues & (PlaceWords.HEAD | PlaceWords.FACILITY | PlaceWords.GENERIC)) != 0) {
            return true;
        }
        final boolean multiple = candidate.nameEnd - candidate.nameToken > 1;
        if (word) {
            if (candidate.afterPerson) {
                return false;
            }
            if (near && candidate.afterHead) {
                return true;
            }
            if ((cues & PlaceWords.AREA) != 0) {
                return forCountry >= 1;
            }
            if (place.kind() == PlaceKind.COUNTRY) {
                return candidate.locative() || candidate.afterParticle || qualified || forCountry >= 2 && !isAdjective(candidate.nameToken);
            }
            final boolean likely = forCountry >= 1 && (forAdmin1 > 0 || place.population() >= BIG) || forCountry >= 1.5f && (place.population() >= TOWN || place.kind() == PlaceKind.REGION);
            return likely && !isDescribed(candidate) && (candidate.afterPreposition || candidate.preposition == 'ب' || near && !isQuarter(place)) || qualified && candidate.locative();
        }
        if (place.ambiguity() == KnownPlace.Ambiguity.HOMOGRAPH) {
            if (candidate.afterPerson) {
                return false;
            }
            return (cues & PlaceWords.AREA) != 0 || qualified || candidate.dateline
                    || candidate.locative() && (forCountry >= 0.5f || place.population() >= BIG)
                    || near || forAdmin1 > 0 && forCountry >= 1.5f || place.population() >= BIG && forCountry >= 3;
        }
        if (isBig(place) || multiple || place.population() >= SMALL_TOWN) {
            return !candidate.afterPerson || multiple || place.kind() == PlaceKind.COUNTRY || forCountry >= 1;
        }
        return !candidate.afterPerson && (candidate.locative() || near || forCountry >= 1) || qualified;
    }

    /** Whether a word with the article follows, as adjectives follow words: من الباب الخلفي. */
    private boolean isDescribed(final PlaceCandidate candidate) {
        final int next = candidate.endToken;
        if (next >= count || !text.isWord(next) || text.sentence(next) != text.sentence(candidate.firstToken) || text.foldedLength(next) < SHORT_NAME || demonymAt(next) >= 0) {
            return false;
        }
        final char[] folded = text.foldedChars();
        final int begin = text.foldedBegin(next);
        return folded[begin] == 'ا' && folded[begin + 1] == 'ل' && names.child(PlaceNames.ROOT, readings[READINGS * next]) == PlaceNames.NONE;
    }

    /** Whether the word can be the adjective of a country, as سورية can. */
    private boolean isAdjective(final int token) {
        return demonymAt(token) >= 0;
    }

    private static boolean isQuarter(final KnownPlace place) {
        return place.kind() == PlaceKind.QUARTER || place.kind() == PlaceKind.STREET;
    }

    private static boolean isSmaller(final PlaceKind told) {
        return told != null && told != PlaceKind.COUNTRY && told != PlaceKind.REGION && told != PlaceKind.ISLAND;
    }

    private static boolean isBig(final KnownPlace place) {
        return switch (place.kind()) {
            case COUNTRY, CAPITAL, ADMIN1, REGION, SEA, STRAIT -> true;
            default -> place.population() >= BIG;
        };
    }

    private static float prior(final KnownPlace place) {
        return switch (place.kind()) {
            case COUNTRY -> 8;
            case CAPITAL -> 6.5f;
            case ADMIN1 -> 5;
            case REGION, SEA, STRAIT, RIVER, ISLAND -> 4.5f;
            case CITY, TOWN, VILLAGE -> place.population() > 0 ? (float) Math.log10(place.population()) : place.kind() == PlaceKind.VILLAGE ? 2.5f : 3.5f;
            case QUARTER, STREET -> 3;
            default -> 3.5f;
        };
    }

    private static boolean fits(final PlaceKind told, final PlaceKind kind) {
        if (told == kind) {
            return true;
        }
        return switch (told) {
            case CITY -> kind == PlaceKind.TOWN || kind == PlaceKind.CAPITAL;
            case TOWN -> kind == PlaceKind.CITY || kind == PlaceKind.VILLAGE;
            case VILLAGE -> kind == PlaceKind.TOWN;
            default -> false;
        };
    }

    private PlaceMentions mentions() {
        final List<PlaceMention> mentions = new ArrayList<>();
        final int leading = evidence.leading();
        PlaceCandidate lastTown = null;
        for (int i = 0; i < candidates.size(); i++) {
            final PlaceCandidate candidate = candidates.get(i);
            if (!candidate.accepted) {
                continue;
            }
            if (candidate.form == PlaceMention.Form.GENERIC && isApposition(candidate, i, leading)) {
                continue;
            }
            final PlaceMention mention = switch (candidate.form) {
                case LAND -> mention(candidate, null, gazetteer.country(candidate.qualifier), null);
                case GENERIC -> generic(candidate, lastTown, leading);
                case UNKNOWN -> unknown(candidate, i, leading);
                default -> known(candidate);
            };
            if (mention != null) {
                mentions.add(mention);
            }
            if (candidate.chosen >= 0 && candidate.use == PlaceMention.Use.PLACE && candidate.form == PlaceMention.Form.NAME) {
                lastTown = isTown(gazetteer.place(candidate.chosen)) ? candidate : lastTown;
            }
        }
        return new PlaceMentions(mentions, count, leading < 0 ? null : gazetteer.country(leading));
    }

    /** العاصمة البريطانية، لندن and منبج، المدينة: the word that points stands beside what it points to. */
    private boolean isApposition(final PlaceCandidate candidate, final int at, final int leading) {
        final PlaceCandidate before = at > 0 ? candidates.get(at - 1) : null;
        final PlaceCandidate after = at + 1 < candidates.size() ? candidates.get(at + 1) : null;
        return before != null && isBeside(before, candidate) && pointsTo(candidate, before, leading)
                || after != null && isBeside(candidate, after) && pointsTo(candidate, after, leading);
    }

    private boolean isBeside(final PlaceCandidate one, final PlaceCandidate other) {
        return one.endToken + 1 == other.firstToken && text.isPunctuation(one.endToken) && other.skipped == 0;
    }

    private boolean pointsTo(final PlaceCandidate candidate, final PlaceCandidate named, final int leading) {
        if (named.chosen < 0 || named.form != PlaceMention.Form.NAME) {
            return false;
        }
        final KnownPlace place = gazetteer.place(named.chosen);
        if (candidate.kind == PlaceKind.CAPITAL || candidate.kind == PlaceKind.COUNTRY) {
            final int country = candidate.qualifier >= 0 ? candidate.qualifier : leading;
            return place.kind() == candidate.kind && gazetteer.countryOf(named.chosen) == country;
        }
        return fits(candidate.kind, place.kind());
    }

    private static boolean isTown(final KnownPlace place) {
        return switch (place.kind()) {
            case CAPITAL, CITY, TOWN, VILLAGE, CAMP, QUARTER -> true;
            default -> false;
        };
    }

    private PlaceMention known(final PlaceCandidate candidate) {
        final KnownPlace place = gazetteer.place(candidate.chosen);
        return mention(candidate, place, place.country(), place.admin1());
    }

    /** البلاد, العاصمة and العاصمة الليبية; المدينة where a town was named before. */
    private PlaceMention generic(final PlaceCandidate candidate, final PlaceCandidate lastTown, final int leading) {
        final int country = candidate.qualifier >= 0 ? candidate.qualifier : leading;
        return switch (candidate.kind) {
            case COUNTRY -> mention(candidate, null, country < 0 ? null : gazetteer.country(country), null);
            case CAPITAL -> {
                final KnownPlace capital = country < 0 ? null : gazetteer.capital(country);
                yield mention(candidate, capital, country < 0 ? null : gazetteer.country(country), capital == null ? null : capital.admin1());
            }
            default -> {
                if (lastTown == null || !fits(candidate.kind, gazetteer.place(lastTown.chosen).kind())) {
                    yield null;
                }
                final KnownPlace town = gazetteer.place(lastTown.chosen);
                yield mention(candidate, town, town.country(), town.admin1());
            }
        };
    }

    /** Lies where the place next to it in the sentence lies, or in the country that the text speaks of. */
    private PlaceMention unknown(final PlaceCandidate candidate, final int at, final int leading) {
        for (final int other : new int[] {at + 1, at - 1}) {
            if (other >= 0 && other < candidates.size()) {
                final PlaceCandidate neighbour = candidates.get(other);
                if (neighbour.accepted && neighbour.chosen >= 0 && text.sentence(neighbour.firstToken) == text.sentence(candidate.firstToken)) {
                    final KnownPlace place = gazetteer.place(neighbour.chosen);
                    return mention(candidate, null, place.country(), place.admin1());
                }
            }
        }
        return mention(candidate, null, leading < 0 ? null : gazetteer.country(leading), null);
    }

    private PlaceMention mention(final PlaceCandidate candidate, final KnownPlace place, final String country, final String admin1) {
        final int begin = begin(candidate);
        final int end = text.end(candidate.endToken - 1);
        final boolean itself = place != null && candidate.form != PlaceMention.Form.FACILITY;
        final String written = text.text().substring(candidate.form == PlaceMention.Form.UNKNOWN && candidate.kind != PlaceKind.FACILITY ? text.begin(candidate.nameToken) : begin, end);
        return new PlaceMention(
                candidate.firstToken, candidate.endToken, candidate.nameToken, begin, end, itself ? place.name() : written, kind(candidate, place), country, admin1,
                itself ? place.latitude() : null, itself ? place.longitude() : null, place, candidate.form, candidate.use, candidate.locative(), candidate.dateline);
    }

    private static PlaceKind kind(final PlaceCandidate candidate, final KnownPlace place) {
        return switch (candidate.form) {
            case FACILITY -> PlaceKind.FACILITY;
            case PART -> PlaceKind.REGION;
            case NAME -> place.kind();
            default -> place != null ? place.kind() : candidate.kind;
        };
    }

    /** Offset behind the letters that are written to the first word. */
    private int begin(final PlaceCandidate candidate) {
        int begin = text.begin(candidate.firstToken);
        int letters = candidate.skipped;
        while (letters > 0) {
            letters -= Folding.fold(text.text().substring(begin, begin + 1)).length();
            begin++;
        }
        return begin;
    }
}
