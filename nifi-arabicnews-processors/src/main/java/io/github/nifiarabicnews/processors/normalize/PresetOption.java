package io.github.nifiarabicnews.processors.normalize;

import org.apache.nifi.components.DescribedValue;

/** Values of the property that selects a set of rules. */
public enum PresetOption implements DescribedValue {
    DISPLAY("Display", "For readers: one encoding of every letter and clean white space; no word is spelt otherwise than before."),
    SEARCH("Search", "Folds as a search index does: no vowel marks, one alef, yeh, heh and kaf, Latin digits and punctuation. For joining, de-duplication and look-up."),
    CUSTOM("Custom", "Each rule by its own property; they start out as in Display.");

    private final String displayName;
    private final String description;

    PresetOption(final String displayName, final String description) {
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
