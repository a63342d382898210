package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.article.Party;
import io.github.nifiarabicnews.language.article.QuadClass;
import io.github.nifiarabicnews.language.article.Span;
import io.github.nifiarabicnews.language.events.DetectedEvent;
import io.github.nifiarabicnews.language.events.EventArguments;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.time.DateFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arguments of all events of one article. */
final class ArticleRoles {
    private final ArticleText article;
    private final List<DetectedEvent> events;
    private final PartyRoles parties;
    private final EventPlaces places;
    private final EventDates dates;
    private final EventCasualties casualties;

    ArticleRoles(final Article source, final AnalyzedText analyzed, final ArticleEntities entities, final List<DetectedEvent> events, final VerbClasses verbClasses) {
        final WritingTime written = WritingTime.of(source, analyzed.text(), entities.parties());
        this.article = new ArticleText(analyzed, entities.parties(), entities.places(), DateFinder.find(analyzed.text(), written.day()));
        this.events = events;
        this.parties = new PartyRoles(article, verbClasses, events);
        this.places = new EventPlaces(article, verbClasses);
        this.dates = new EventDates(article, events, written);
        this.casualties = new EventCasualties(article, events);
    }

    List<EventArguments> find() {
        final List<EventRoles> roles = partyRoles();
        blameDoers(roles);
        return arguments(roles);
    }

    private List<EventRoles> partyRoles() {
        final List<EventRoles> roles = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            roles.add(parties.of(i));
        }
        return roles;
    }

    private List<EventArguments> arguments(final List<EventRoles> roles) {
        final List<EventArguments> arguments = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            final DetectedEvent event = events.get(i);
            final EventRoles found = roles.get(i);
            final List<Party> actors = parties(found.actors, found.actorAdjectives);
            final EventDates.Found date = dates.of(event, names(actors));
            arguments.add(new EventArguments(actors, recipients(found), places.of(event, found), date.date(), casualties.of(i),
                    date.historical()));
        }
        return arguments;
    }

    /** أدانت الجرائم التي ترتكبها القوات: whoever condemns a deed condemns its doer. */
    private void blameDoers(final List<EventRoles> roles) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type() != EventType.ACCUSE || roles.get(i).hasRecipient()) {
                continue;
            }
            for (int deed = i + 1; deed < events.size() && events.get(deed).sentence() == events.get(i).sentence() && !roles.get(i).hasRecipient(); deed++) {
                if (events.get(deed).type().quad() == QuadClass.MATERIAL_CONFLICT) {
                    roles.get(i).recipients.addAll(roles.get(deed).actors);
                    roles.get(i).recipients.removeAll(roles.get(i).actors);
                    roles.get(i).recipientAdjectives.addAll(roles.get(deed).actorAdjectives);
                }
            }
        }
    }

    private static Set<String> names(final List<Party> parties) {
        if (parties.isEmpty()) {
            return Set.of();
        }
        final Set<String> names = new HashSet<>();
        for (final Party party : parties) {
            names.add(party.name());
        }
        return names;
    }

    private static boolean isNamed(final List<Party> parties, final String name) {
        for (final Party party : parties) {
            if (party.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<Party> recipients(final EventRoles roles) {
        final List<Party> found = parties(roles.recipients, roles.recipientAdjectives);
        if (roles.targetBegin < 0) {
            return found;
        }
        final List<Party> withTarget = new ArrayList<>(found);
        final Span span = new Span(article.text.begin(roles.targetBegin), article.text.end(roles.targetEnd - 1));
        final PartyMention owner = roles.targetOwner < 0 ? null : article.party(roles.targetOwner);
        withTarget.add(owner == null ? new Party(span, null, null, null, null) : new Party(span, owner.name(), owner.code(), owner.country(), owner.kind()));
        return withTarget;
    }

    private List<Party> parties(final NumberSet numbers, final NumberSet adjectives) {
        if (numbers.isEmpty() && adjectives.isEmpty()) {
            return List.of();
        }
        final List<Party> found = new ArrayList<>();
        for (final int number : numbers.toArray()) {
            final PartyMention mention = article.party(number);
            if (!isNamed(found, mention.name())) {
                found.add(new Party(new Span(mention.begin(), mention.end()), mention.name(), mention.code(), mention.country(), mention.kind()));
            }
        }
        for (final int token : adjectives.toArray()) {
            final String country = article.parties.countryOfAdjective(token);
            found.add(new Party(new Span(article.text.begin(token), article.text.end(token)), article.parties.nameOfCountry(country), country + "GOV", country, "state"));
        }
        return found;
    }
}
