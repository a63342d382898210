package io.github.nifiarabicnews.processors.extraction;

import io.github.nifiarabicnews.extraction.ContentScope;

import org.apache.nifi.components.DescribedValue;

/** The part of a web page that is extracted. */
public enum ContentStrategy implements DescribedValue {
    MAIN_ARTICLE("Main Article", "The article's body alone, without menus, advertisements, related links, share bars and comments", ContentScope.MAIN_ARTICLE),
    WHOLE_DOCUMENT("Whole Document", "All visible text in document order", ContentScope.WHOLE_DOCUMENT);

    private final String displayName;
    private final String description;
    private final ContentScope scope;

    ContentStrategy(final String displayName, final String description, final ContentScope scope) {
        this.displayName = displayName;
        this.description = description;
        this.scope = scope;
    }

    public ContentScope scope() {
        return scope;
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
