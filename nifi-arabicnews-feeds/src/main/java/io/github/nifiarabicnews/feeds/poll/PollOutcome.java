package io.github.nifiarabicnews.feeds.poll;

import io.github.nifiarabicnews.feeds.fetch.FetchResult;
import io.github.nifiarabicnews.feeds.fetch.FetchResult.Fetched;
import io.github.nifiarabicnews.feeds.memory.EntryChange;
import io.github.nifiarabicnews.feeds.memory.FeedMemory;

import java.util.List;

/**
 * What is to be done about a poll.
 *
 * @param poll           the poll
 * @param changes        entries to tell about, in the order of the document
 * @param memory         what is to be remembered once they were told
 * @param unreadableHash hash of a document that cannot be read, or 0
 * @param newlyBroken    whether the document cannot be read, and is not the one that could not be read in the last poll
 * @param status         how it went
 */
public record PollOutcome(Poll poll, List<EntryChange> changes, FeedMemory memory, int unreadableHash, boolean newlyBroken,
                          PollStatus status) {

    /** Whether there is something new to remember. */
    public boolean changesMemory() {
        return !memory.equals(poll.memory());
    }

    /** The same for keeping until it is stored: without document and entries, which take memory. */
    public PollOutcome withoutDocument() {
        final FetchResult light = poll.result() instanceof final Fetched fetched
                ? new Fetched(fetched.answer(), new byte[0], fetched.truncated()) : poll.result();
        return new PollOutcome(new Poll(poll.url(), poll.memory(), poll.started(), poll.duration(), light, null, poll.failure()),
                List.of(), memory, unreadableHash, newlyBroken, status);
    }
}
