package io.github.nifiarabicnews.systemtests;

import io.github.nifiarabicnews.runtime.Flow;
import java.io.IOException;

/** What a flow has complained of, for the messages of failed tests. */
final class Bulletins {
    private Bulletins() {
    }

    static String of(final Flow flow) {
        try {
            return flow.bulletins().toString();
        } catch (final IOException e) {
            return e.toString();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
