package io.github.nifiarabicnews.language.article;

import java.util.Locale;

/** How the text tells an event: as a fact, denied, to come, possible, or long past. */
public enum Aux {
    ASSERTED,
    NEGATED,
    FUTURE,
    HYPOTHETICAL,
    HISTORICAL;

    /** The name as the tagged article writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
