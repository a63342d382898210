package io.github.nifiarabicnews.language.roles;

import java.util.LinkedHashSet;
import java.util.Set;

/** The parties of one event by number, as they are found. */
final class EventRoles {
    final Set<Integer> actors = new LinkedHashSet<>();
    final Set<Integer> recipients = new LinkedHashSet<>();
    /** Tokens of adjectives of origin that stand for a state as actor: القصف الإسرائيلي. */
    final Set<Integer> actorAdjectives = new LinkedHashSet<>();
    /** Tokens of adjectives of origin that stand for a state as recipient: أدان التدخل الإيراني. */
    final Set<Integer> recipientAdjectives = new LinkedHashSet<>();

    boolean hasActor() {
        return !actors.isEmpty() || !actorAdjectives.isEmpty();
    }

    boolean hasRecipient() {
        return !recipients.isEmpty() || !recipientAdjectives.isEmpty();
    }
}
