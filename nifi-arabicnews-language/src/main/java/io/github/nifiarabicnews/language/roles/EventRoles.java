package io.github.nifiarabicnews.language.roles;

/** The parties of one event by number, as they are found. */
final class EventRoles {
    final NumberSet actors = new NumberSet();
    final NumberSet recipients = new NumberSet();
    /** Tokens of adjectives of origin that stand for a state as actor: القصف الإسرائيلي. */
    final NumberSet actorAdjectives = new NumberSet();
    /** Tokens of adjectives of origin that stand for a state as recipient: أدان التدخل الإيراني. */
    final NumberSet recipientAdjectives = new NumberSet();

    /** Tokens of what was struck and is no party, from the first to behind the last: قصفوا مواقع عسكرية. -1 where there is none. */
    int targetBegin = -1;
    int targetEnd = -1;
    /** Number of the party whose the target is and whose name it goes by (آليات للحوثيين), or -1. */
    int targetOwner = -1;

    boolean hasActor() {
        return !actors.isEmpty() || !actorAdjectives.isEmpty();
    }

    boolean hasRecipient() {
        return !recipients.isEmpty() || !recipientAdjectives.isEmpty();
    }
}
