package io.github.nifiarabicnews.processors.tagging;

import org.apache.nifi.components.DescribedValue;

/** What becomes of the content. */
public enum OutputStrategy implements DescribedValue {
    TAGGED_ARTICLE("Tagged Article", "The content is the article with its events as one JSON object; of many articles, one object on each line"),
    ATTRIBUTES("Attributes Only", "The content stays as it is, the events are told by attributes alone"),
    RECORDS("Event Records", "The content is one record for each event, with the fields of its article, in the format of the Record Writer");

    private final String displayName;
    private final String description;

    OutputStrategy(final String displayName, final String description) {
        this.displayName = displayName;
        this.description = description;
    }

    @Override
    public String getValue() {
        return name();
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
