package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.events.EntityLookup;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.gazetteer.PlaceMention;
import io.github.nifiarabicnews.language.gazetteer.PlaceMentions;
import io.github.nifiarabicnews.language.lexicon.EntityKind;
import io.github.nifiarabicnews.language.lexicon.IgnoreList;
import io.github.nifiarabicnews.language.numbers.NumberMention;
import io.github.nifiarabicnews.language.numbers.NumberReader;
import io.github.nifiarabicnews.language.text.TokenizedText;

/** The parties, places and numbers of one article. */
final class ArticleEntities implements EntityLookup {
    private final TokenizedText text;
    private final PartyMentions parties;
    private final PlaceMentions places;
    private final IgnoreList.Matches ignored;

    ArticleEntities(final TokenizedText text, final PartyMentions parties, final PlaceMentions places, final IgnoreList.Matches ignored) {
        this.text = text;
        this.parties = parties;
        this.places = places;
        this.ignored = ignored;
    }

    PartyMentions parties() {
        return parties;
    }

    PlaceMentions places() {
        return places;
    }

    @Override
    public int end(final int token, final EntityKind kind) {
        switch (kind) {
            case PLACE -> {
                final PlaceMention place = places.beginningAt(token);
                return place == null || place.use() != PlaceMention.Use.PLACE ? -1 : place.endToken();
            }
            case NUMBER -> {
                final NumberMention number = NumberReader.at(text, token, text.endToken(text.sentence(token)));
                return number == null ? -1 : number.endToken();
            }
            default -> {
                final PartyMention party = parties.beginningAt(token);
                return party == null || !is(party, kind) ? -1 : party.endToken();
            }
        }
    }

    @Override
    public boolean isInName(final int token) {
        final int number = parties.at(token);
        return number >= 0 && parties.get(number).nameToken() >= 0 && token >= parties.get(number).nameToken();
    }

    @Override
    public boolean isIgnored(final int token) {
        return ignored.covers(IgnoreList.Kind.EVENT, token, token + 1);
    }

    @Override
    public int begin(final int endToken, final EntityKind kind) {
        if (endToken == 0) {
            return -1;
        }
        switch (kind) {
            case PLACE -> {
                final int number = places.at(endToken - 1);
                return number < 0 || places.get(number).endToken() != endToken || places.get(number).use() != PlaceMention.Use.PLACE ? -1 : places.get(number).firstToken();
            }
            case NUMBER -> {
                for (int token = Math.max(text.firstToken(text.sentence(endToken - 1)), endToken - 6); token < endToken; token++) {
                    final NumberMention number = NumberReader.at(text, token, endToken);
                    if (number != null && number.endToken() == endToken) {
                        return token;
                    }
                }
                return -1;
            }
            default -> {
                final int number = parties.at(endToken - 1);
                return number < 0 || parties.get(number).endToken() != endToken || !is(parties.get(number), kind) ? -1 : parties.get(number).firstToken();
            }
        }
    }

    private static boolean is(final PartyMention party, final EntityKind kind) {
        return switch (kind) {
            case PERSON -> party.isPerson();
            case ARMED -> "military".equals(party.kind()) || "armed-group".equals(party.kind());
            case STATE -> "state".equals(party.kind()) || party.isPerson() && party.code() != null && party.code().endsWith("GOV");
            case CIVILIAN -> "civilian".equals(party.kind());
            default -> true;
        };
    }
}
