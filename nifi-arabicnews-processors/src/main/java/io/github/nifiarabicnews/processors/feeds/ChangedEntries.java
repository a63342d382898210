package io.github.nifiarabicnews.processors.feeds;

import org.apache.nifi.components.DescribedValue;

/** What becomes of entries that were seen before and have changed. */
public enum ChangedEntries implements DescribedValue {
    IGNORE("Ignore", "An entry is told of once, however often it changes"),
    EMIT("Emit", """
            An entry is told of again when the feed gives it another date of change, title, summary or content; \
            takes about half as much state again. Entries that were seen before this was set are told of only from their next change on.""");

    private final String displayName;
    private final String description;

    ChangedEntries(final String displayName, final String description) {
        this.displayName = displayName;
        this.description = description;
    }

    @Override
    public String getValue() {
        return displayName;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public String getDescription() {
        return description;
    }
}
