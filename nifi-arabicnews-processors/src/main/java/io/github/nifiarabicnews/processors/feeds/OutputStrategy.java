package io.github.nifiarabicnews.processors.feeds;

import org.apache.nifi.components.DescribedValue;

/** What new entries become. */
public enum OutputStrategy implements DescribedValue {
    FLOWFILE_PER_ENTRY("FlowFile per Entry", "One FlowFile for each entry: the entry's HTML or text as content, all else as attributes"),
    RECORDS("Records", "One FlowFile for each poll of a feed that has new entries, written by the Record Writer, one record for each entry");

    private final String displayName;
    private final String description;

    OutputStrategy(final String displayName, final String description) {
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
