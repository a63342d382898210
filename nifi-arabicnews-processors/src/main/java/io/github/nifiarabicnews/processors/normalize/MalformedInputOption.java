package io.github.nifiarabicnews.processors.normalize;

import org.apache.nifi.components.DescribedValue;

/** Values of the property that says what becomes of bytes that are not UTF-8. */
public enum MalformedInputOption implements DescribedValue {
    FAIL("Fail", "The FlowFile goes to failure, unchanged, with the offset of the first bad byte."),
    REPLACE("Replace", "Each broken sequence becomes U+FFFD and is counted in normalization.malformed.");

    private final String displayName;
    private final String description;

    MalformedInputOption(final String displayName, final String description) {
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
