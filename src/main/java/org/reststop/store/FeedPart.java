package org.reststop.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Change;
import org.reststop.sync.ExchangeResponse.FeedState;

/**
 * What one exchange brought of HQ's feed.
 *
 * @param changes in the order of their position
 * @param cursor where the next part begins
 * @param more whether changes were left
 * @param feed null from an HQ of protocol version 1
 */
public record FeedPart(
        List<Change> changes,
        long cursor,
        boolean more,
        @Nullable FeedState feed) {
    public FeedPart {
        changes = List.copyOf(changes);
    }
}
