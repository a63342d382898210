package io.github.nifiarabicnews.runtime;

import java.util.List;

/** Where a run puts what it finds, and by which flow. */
enum Store {
    FILES("quickstart.json", "Arabic news quick start", Results.KINDS),
    POSTGRESQL("news-to-postgresql.json", "Arabic news to PostgreSQL", Results.LOADED);

    private final String flow;
    private final String title;
    private final List<String> kinds;

    Store(final String flow, final String title, final List<String> kinds) {
        this.flow = flow;
        this.title = title;
        this.kinds = kinds;
    }

    /** File in the folder {@code flows}. */
    String flow() {
        return flow;
    }

    /** Name of the group on the canvas. */
    String title() {
        return title;
    }

    /** The folders that the flow sorts tagged articles into. */
    List<String> kinds() {
        return kinds;
    }
}
