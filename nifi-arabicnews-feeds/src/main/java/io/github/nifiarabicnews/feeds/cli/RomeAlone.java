package io.github.nifiarabicnews.feeds.cli;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** What ROME makes of a document by itself: with its own reader of encodings, lenient, and with DOCTYPE allowed. */
final class RomeAlone {

    private RomeAlone() {
    }

    /** @param contentType HTTP header, or null */
    static Optional<SyndFeed> read(final byte[] bytes, final String contentType) {
        try (XmlReader reader = contentType == null ? new XmlReader(new ByteArrayInputStream(bytes), true)
                : new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            final SyndFeedInput input = new SyndFeedInput();
            // Never set to false in this JVM: the first strict parse would hold for all that follow.
            input.setAllowDoctypes(true);
            return Optional.of(input.build(reader));
        } catch (final IOException | FeedException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Entries, or -1 where it gives up. */
    static int entries(final byte[] bytes) {
        return read(bytes, null).map(feed -> feed.getEntries().size()).orElse(-1);
    }
}
