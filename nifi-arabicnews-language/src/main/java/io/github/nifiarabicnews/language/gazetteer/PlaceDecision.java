package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.TokenizedText;

import java.util.List;

/** Decides by the text's evidence which candidates are places, and which place of its name each is. */
final class PlaceDecision {
    private static final int BIG = 100_000;
    private static final int TOWN = 40_000;
    private static final int SMALL_TOWN = 15_000;
    private static final float LESS_FOR_A_WORD = 3;
    private static final float MORE_FOR_MARKS = 5;
    private static final float MORE_FOR_KIND = 2;
    private static final int SHORTEST_WITH_ARTICLE = 4;

    private final Gazetteer gazetteer;
    private final PlaceTokens tokens;
    private final TokenizedText text;
    private final PlaceSpelling spelling;
    private final CountryEvidence evidence;
    private final List<PlaceCandidate> candidates;

    PlaceDecision(final Gazetteer gazetteer, final PlaceTokens tokens, final CountryEvidence evidence, final List<PlaceCandidate> candidates) {
        this.gazetteer = gazetteer;
        this.tokens = tokens;
        this.text = tokens.text();
        this.spelling = new PlaceSpelling(text);
        this.evidence = evidence;
        this.candidates = candidates;
    }

    void run() {
        weigh();
        decide();
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
        if (next.givenCountry < 0 || next.conjunction || !tokens.inOneSentence(next.firstToken, candidate.firstToken)) {
            return null;
        }
        final boolean adjacent = between == 0 || between == 1 && (tokens.classes(candidate.endToken) & PlaceWords.PREPOSITION) != 0;
        return adjacent ? next : null;
    }

    /** Whether nothing but a comma or the conjunction stands between the two. */
    private boolean isList(final PlaceCandidate one, final PlaceCandidate other) {
        if (one.endToken == other.firstToken) {
            return other.conjunction;
        }
        return one.endToken + 1 == other.firstToken && tokens.isComma(one.endToken);
    }

    private void choose(final PlaceCandidate candidate, final PlaceCandidate neighbour, final PlaceCandidate around) {
        candidate.afterHead = neighbour != null && (neighbour.afterHead || (neighbour.cues & PlaceWords.HEAD) != 0);
        if (spelling.hasNunation(candidate)) {
            return;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (final int entry : candidate.entries) {
            final int number = entry >> 1;
            final KnownPlace place = gazetteer.place(number);
            final boolean exact = spelling.isWrittenWithMarks(candidate) && spelling.isWritten(candidate, place);
            final boolean word = (entry & 1) != 0 && !exact;
            final Support support = support(candidate, number, neighbour, around);
            if (isPlausible(candidate, place, word, support) && !spelling.isSpelledOtherwise(candidate, place)) {
                final float score = prior(place) - (word ? LESS_FOR_A_WORD : 0) + (exact ? MORE_FOR_MARKS : 0) + support.score()
                        + (candidate.kind != null && candidate.kind.fits(place.kind()) ? MORE_FOR_KIND : 0);
                if (score > best) {
                    best = score;
                    candidate.chosen = number;
                }
            }
        }
        candidate.accepted = candidate.chosen >= 0;
        if (candidate.accepted && gazetteer.place(candidate.chosen).kind() == PlaceKind.COUNTRY && isSmaller(candidate.kind)) {
            // مقاطعة is a boycott as well as a province.
            candidate.firstToken = candidate.nameToken;
            candidate.skipped = 0;
        }
    }

    private Support support(final PlaceCandidate candidate, final int number, final PlaceCandidate neighbour, final PlaceCandidate around) {
        final int country = gazetteer.countryOf(number);
        final int admin1 = gazetteer.admin1Of(number);
        final float inside = around == null || around.givenCountry != country ? 0 : around.givenAdmin1 >= 0 && around.givenAdmin1 == admin1 ? 5 : 3;
        return new Support(
                evidence.country(country) - (candidate.givenCountry == country ? candidate.given : 0),
                evidence.admin1(admin1) - (candidate.givenAdmin1 == admin1 ? candidate.given : 0),
                neighbour != null && neighbour.chosen >= 0 && country >= 0 && gazetteer.countryOf(neighbour.chosen) == country
                        && (gazetteer.place(neighbour.chosen).kind() != PlaceKind.COUNTRY || gazetteer.place(number).kind() == PlaceKind.COUNTRY),
                candidate.qualifier >= 0 && candidate.qualifier == country, inside);
    }

    /**
     * What the text says for one place of a name, without what the name itself has said.
     *
     * @param country   evidence for its country
     * @param admin1    evidence for its first-level division
     * @param near      whether a place in its country stands next to it in a list; a country itself is listed with countries
     * @param qualified whether an adjective beside the name tells its country
     * @param inside    how far the place behind the name contains it
     */
    private record Support(float country, float admin1, boolean near, boolean qualified, float inside) {
        float score() {
            return Math.min(6, 2 * country) + Math.min(2, 2 * admin1) + (near ? 2 : 0) + (qualified ? 10 : 0) + inside;
        }
    }

    private boolean isPlausible(final PlaceCandidate candidate, final KnownPlace place, final boolean word, final Support support) {
        final boolean isWord = word || place.ambiguity() == KnownPlace.Ambiguity.HOMOGRAPH;
        if ((candidate.cues & (PlaceWords.HEAD | PlaceWords.FACILITY | PlaceWords.GENERIC)) != 0) {
            // دول الغرب, ولاية رابعة: the noun in front says something else
            final boolean isOther = candidate.kind != null && candidate.form == PlaceMention.Form.NAME && !candidate.kind.fits(place.kind());
            return !isWord || !isOther || candidate.kind != PlaceKind.COUNTRY && support.country() >= 1;
        }
        if (isWord) {
            return !candidate.afterPerson && (word ? isPlausibleWord(candidate, place, support) : isPlausibleHomograph(candidate, place, support));
        }
        final boolean multiple = candidate.nameEnd - candidate.nameToken > 1;
        if (isBig(place) || multiple || place.population() >= SMALL_TOWN) {
            return !candidate.afterPerson || multiple || place.kind() == PlaceKind.COUNTRY || support.country() >= 1;
        }
        return !candidate.afterPerson && (candidate.locative() || support.near() || support.country() >= 1) || support.qualified();
    }

    private boolean isPlausibleWord(final PlaceCandidate candidate, final KnownPlace place, final Support support) {
        if (support.near() && candidate.afterHead) {
            return true;
        }
        if ((candidate.cues & PlaceWords.AREA) != 0) {
            return support.country() >= 1 && !isDescribed(candidate);
        }
        if (place.kind() == PlaceKind.COUNTRY) {
            return candidate.locative() || candidate.afterParticle || support.qualified() || support.country() >= 2 && !isAdjective(candidate.nameToken);
        }
        if (support.qualified() && candidate.locative() && isFeminine(candidate.endToken)) {
            return true;
        }
        final boolean likely = support.country() >= 1 && (support.admin1() > 0 || place.population() >= BIG)
                || support.country() >= 1.5f && (place.population() >= TOWN || place.kind() == PlaceKind.REGION);
        final boolean governed = candidate.afterPreposition || candidate.preposition == 'ب' || support.near() && !isQuarter(place);
        return likely && governed && !isDescribed(candidate);
    }

    /** Towns are feminine: الباب السورية is one, الشعب العراقي is none. */
    private boolean isFeminine(final int token) {
        return text.foldedFromEnd(token, 0) == 'ه';
    }

    private static boolean isPlausibleHomograph(final PlaceCandidate candidate, final KnownPlace place, final Support support) {
        final boolean told = (candidate.cues & PlaceWords.AREA) != 0 || support.qualified() || support.near() || candidate.dateline;
        return told || candidate.locative() && (support.country() >= 0.5f || place.population() >= BIG)
                || support.admin1() > 0 && support.country() >= 1.5f || place.population() >= BIG && support.country() >= 3;
    }

    /** Whether a word with the article follows, as adjectives follow words: من الباب الخلفي. */
    private boolean isDescribed(final PlaceCandidate candidate) {
        final int next = candidate.endToken;
        if (next >= tokens.count() || !text.isWord(next) || !tokens.inOneSentence(next, candidate.firstToken)
                || text.foldedLength(next) < SHORTEST_WITH_ARTICLE - 1 || tokens.people(next) >= 0 || (tokens.classes(next) & PlaceWords.PART) != 0) {
            return false;
        }
        if (text.isFolded(next, "غير")) {
            return true;
        }
        return text.foldedAt(next, 0) == 'ا' && text.foldedAt(next, 1) == 'ل' && gazetteer.names().child(PlaceNames.ROOT, tokens.word(next)) == PlaceNames.NONE;
    }

    /** Whether the word can be the adjective of a country, as سورية can. */
    private boolean isAdjective(final int token) {
        return tokens.people(token) >= 0;
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
            case CITY, TOWN, VILLAGE -> place.population() > 0 ? (float) Math.log10(place.population()) : 3.5f;
            case QUARTER, STREET -> 3;
            default -> 3.5f;
        };
    }
}
