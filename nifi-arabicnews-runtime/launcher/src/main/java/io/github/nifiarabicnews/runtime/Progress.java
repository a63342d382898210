package io.github.nifiarabicnews.runtime;

import java.io.PrintStream;

/**
 * Says how far a run is: in one line that changes where the system property {@code terminal} is true, else in a new line
 * every five seconds.
 */
final class Progress {
    private static final long INTERVAL_NANOSECONDS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private String shown = "";
    private long shownAt = System.nanoTime();

    Progress(final PrintStream out) {
        this.out = out;
        this.terminal = Boolean.getBoolean("terminal");
    }

    void show(final String text) {
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
            out.flush();
            shown = text;
        } else if (!text.equals(shown) && System.nanoTime() - shownAt >= INTERVAL_NANOSECONDS) {
            out.println(text);
            shown = text;
            shownAt = System.nanoTime();
        }
    }

    /** Ends the changing line with this text. */
    void finish(final String text) {
        if (terminal) {
            show(text);
            out.println();
            shown = "";
        } else {
            out.println(text);
        }
    }
}
