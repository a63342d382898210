package io.github.nifiarabicnews.feeds.memory;

import io.github.nifiarabicnews.feeds.parse.FeedEntry;

/**
 * An entry to be told about.
 *
 * @param entry the entry
 * @param kind  why
 */
public record EntryChange(FeedEntry entry, Kind kind) {

    /** What is new about an entry. */
    public enum Kind {
        /** Not seen before. */
        NEW("new"),
        /** Seen before, with another text or date of change. */
        UPDATED("updated");

        private final String label;

        Kind(final String label) {
            this.label = label;
        }

        /** The name in attributes and records. */
        public String label() {
            return label;
        }
    }
}
