package io.github.nifiarabicnews.feeds.parse;

/** What had to be put right before a feed could be read. */
public enum Repair {
    /** Text before the root element, such as a server's warnings, was left out. */
    LEADING_TEXT("leading-text"),
    /** A DOCTYPE was left out, with every entity that it declares. */
    DOCTYPE("doctype"),
    /** Characters that XML 1.0 does not allow were left out. */
    CONTROL_CHARACTERS("control-characters"),
    /** Named references of HTML such as {@code &nbsp;} were replaced by their characters. */
    HTML_ENTITIES("html-entities"),
    /** A bare {@code &} was escaped. */
    AMPERSANDS("ampersands"),
    /** A {@code <} that starts no tag was escaped. */
    LESS_THAN("less-than"),
    /** Tags that do not match were read the way that browsers do it. */
    TAGS("tags"),
    /** Entries that could not be read were left out. */
    ENTRIES("entries"),
    /** The feed breaks off: entries up to there were saved. */
    TRUNCATED("truncated"),
    /** The bytes are not in the character encoding that the feed or its server declares. */
    ENCODING("encoding");

    private final String label;

    Repair(final String label) {
        this.label = label;
    }

    /** The name in attributes and reports, in lower case. */
    public String label() {
        return label;
    }
}
