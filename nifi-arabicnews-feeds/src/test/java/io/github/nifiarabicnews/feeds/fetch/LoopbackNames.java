package io.github.nifiarabicnews.feeds.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A fetcher for which every name is on loopback, so that one server can be many hosts. */
public final class LoopbackNames {

    private LoopbackNames() {
    }

    public static FeedFetcher fetcher(final Duration timeout, final Clock clock) {
        final AddressPolicy policy = new AddressPolicy(List.of(AddressRange.parse("127.0.0.1")));
        return new FeedFetcher(new FetchSettings(policy, timeout, 10 * 1024 * 1024, null, null), clock,
                host -> List.of(InetAddress.getByName("127.0.0.1")));
    }
}
