package io.github.nifiarabicnews.processors.tagging;

import org.apache.nifi.components.DescribedValue;

/** What the content is. */
public enum InputStrategy implements DescribedValue {
    TEXT("Text", "The content is the text of one article in UTF-8, its other fields are attributes"),
    RECORDS("Article Records", "The content is any number of articles, each a record with the field text and, as far as known, "
            + "id, source, url, title, author, published_at and language");

    private final String displayName;
    private final String description;

    InputStrategy(final String displayName, final String description) {
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
