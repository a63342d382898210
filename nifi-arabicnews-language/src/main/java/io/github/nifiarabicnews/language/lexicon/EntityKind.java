package io.github.nifiarabicnews.language.lexicon;

import java.util.Locale;

/** Names that a pattern can ask for: {@code <party>} and the like. */
public enum EntityKind {
    /** Any actor. */
    PARTY,
    PLACE,
    PERSON,
    /** Armies, police, armed groups. */
    ARMED,
    /** States, governments and their offices. */
    STATE,
    CIVILIAN,
    NUMBER;

    /** @return the kind that a pattern calls so, or null */
    static EntityKind of(final String name) {
        for (final EntityKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
