package io.github.nifiarabicnews.processors.extraction;

import org.apache.nifi.components.DescribedValue;

/** What becomes of files that came along with an e-mail. */
public enum AttachmentStrategy implements DescribedValue {
    IGNORE("Ignore", "Attachments are left in the original"),
    ROUTE("Route", "Each attachment becomes a FlowFile of its own on the attachments relationship");

    private final String displayName;
    private final String description;

    AttachmentStrategy(final String displayName, final String description) {
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
