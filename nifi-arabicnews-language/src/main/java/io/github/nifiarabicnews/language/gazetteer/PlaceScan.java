package io.github.nifiarabicnews.language.gazetteer;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;

import java.util.ArrayList;
import java.util.List;

/** One pass over one text; not for reuse. */
final class PlaceScan {
    private final Gazetteer gazetteer;
    private final PlaceTokens tokens;
    private final TokenizedText text;
    private final CountryEvidence evidence;
    private final List<PlaceCandidate> candidates;
    /** The last place by name of each kind, by its ordinal. */
    private final PlaceCandidate[] lastByKind = new PlaceCandidate[PlaceKind.values().length];

    PlaceScan(final Gazetteer gazetteer, final TokenizedText text, final CountryEvidence evidence) {
        this.gazetteer = gazetteer;
        this.tokens = new PlaceTokens(gazetteer, text);
        this.text = text;
        this.evidence = evidence;
        this.candidates = new PlacePhrases(gazetteer, tokens, evidence).find();
    }

    PlaceMentions run() {
        new PlaceDecision(gazetteer, tokens, evidence, candidates).run();
        return mentions();
    }

    private PlaceMentions mentions() {
        final List<PlaceMention> mentions = new ArrayList<>();
        final int leading = evidence.leading();
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
                case GENERIC -> generic(candidate, leading);
                case UNKNOWN -> unknown(candidate, i, leading);
                default -> known(candidate);
            };
            if (mention != null) {
                mentions.add(mention);
            }
            if (candidate.chosen >= 0 && candidate.use == PlaceMention.Use.PLACE && candidate.form == PlaceMention.Form.NAME) {
                // تمكنت أنقرة من السيطرة على المدينة: a capital that acts is no town that one can be in.
                final PlaceKind kind = gazetteer.place(candidate.chosen).kind();
                if (candidate.locative() || kind != PlaceKind.CAPITAL) {
                    lastByKind[kind.ordinal()] = candidate;
                }
            }
        }
        return new PlaceMentions(mentions, tokens.count(), leading < 0 ? null : gazetteer.country(leading));
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
        return candidate.kind.fits(place.kind());
    }

    private PlaceMention known(final PlaceCandidate candidate) {
        final KnownPlace place = gazetteer.place(candidate.chosen);
        return mention(candidate, place, place.country(), place.admin1());
    }

    /** البلاد, العاصمة and العاصمة الليبية; المدينة where a town was named before, المحافظة where a division was. */
    private PlaceMention generic(final PlaceCandidate candidate, final int leading) {
        final int country = candidate.qualifier >= 0 ? candidate.qualifier : leading;
        return switch (candidate.kind) {
            case COUNTRY -> {
                final int land = candidate.qualifier < 0 && gazetteer.words().realms(candidate.pointer) != null ? realm(candidate) : country;
                yield mention(candidate, land < 0 ? null : gazetteer.land(land), land < 0 ? null : gazetteer.country(land), null);
            }
            case CAPITAL -> {
                final KnownPlace capital = country < 0 ? null : gazetteer.capital(country);
                yield mention(candidate, capital, country < 0 ? null : gazetteer.country(country), capital == null ? null : capital.admin1());
            }
            default -> {
                final KnownPlace named = lastNamed(candidate.kind);
                yield named == null ? null : mention(candidate, named, named.country(), named.admin1());
            }
        };
    }

    /** المملكة: of the countries that are called so the one that the text speaks of most, or -1. */
    private int realm(final PlaceCandidate candidate) {
        int best = -1;
        for (final String code : gazetteer.words().realms(candidate.pointer)) {
            final int country = gazetteer.countryNumber(code);
            if (evidence.country(country) > (best < 0 ? 0 : evidence.country(best))) {
                best = country;
            }
        }
        return best;
    }

    /** The last place named that is what the word says, else a town that is called as the last division: المدينة behind محافظة درعا. */
    private KnownPlace lastNamed(final PlaceKind kind) {
        PlaceCandidate last = null;
        for (final PlaceCandidate named : lastByKind) {
            if (named != null && kind.fits(gazetteer.place(named.chosen).kind()) && (last == null || named.firstToken > last.firstToken)) {
                last = named;
            }
        }
        if (last != null) {
            return gazetteer.place(last.chosen);
        }
        final PlaceCandidate division = lastByKind[PlaceKind.ADMIN1.ordinal()];
        if (division == null) {
            return null;
        }
        final String country = gazetteer.place(division.chosen).country();
        final KnownPlace namesake = first(kind, division.entries, country);
        final int seat = gazetteer.names().child(PlaceNames.ROOT, tokens.word(division.nameEnd - 1));
        return namesake != null || seat == PlaceNames.NONE ? namesake : first(kind, gazetteer.names().entries(seat), country);
    }

    private KnownPlace first(final PlaceKind kind, final int[] entries, final String country) {
        for (final int entry : entries) {
            final KnownPlace place = gazetteer.place(entry >> 1);
            if (country != null && country.equals(place.country()) && kind.fits(place.kind())) {
                return place;
            }
        }
        return null;
    }

    /** Lies where the place next to it in the sentence lies, or in the country that the text speaks of. */
    private PlaceMention unknown(final PlaceCandidate candidate, final int at, final int leading) {
        for (final int other : new int[] {at + 1, at - 1}) {
            if (other >= 0 && other < candidates.size()) {
                final PlaceCandidate neighbour = candidates.get(other);
                if (neighbour.accepted && neighbour.chosen >= 0 && tokens.inOneSentence(neighbour.firstToken, candidate.firstToken)) {
                    final KnownPlace place = gazetteer.place(neighbour.chosen);
                    return isOfRealm(candidate, place.country()) ? mention(candidate, null, place.country(), place.admin1()) : null;
                }
            }
        }
        final String country = leading < 0 ? null : gazetteer.country(leading);
        return isOfRealm(candidate, country) ? mention(candidate, null, country, null) : null;
    }

    /** مديرية is a district in Yemen, and a directorate everywhere. */
    private boolean isOfRealm(final PlaceCandidate candidate, final String country) {
        final List<String> realms = gazetteer.words().realms(candidate.pointer);
        return realms == null || country != null && realms.contains(country);
    }

    private PlaceMention mention(final PlaceCandidate candidate, final KnownPlace place, final String country, final String admin1) {
        final int begin = begin(candidate);
        final int end = text.end(candidate.endToken - 1);
        final boolean itself = place != null && candidate.form != PlaceMention.Form.FACILITY;
        final boolean nameAlone = candidate.form == PlaceMention.Form.UNKNOWN && candidate.kind != PlaceKind.FACILITY;
        final String written = text.text().substring(nameAlone ? text.begin(candidate.nameToken) : begin, end);
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
