package org.reststop.hq.feed;

import java.util.List;
import org.reststop.sync.Change;
import org.reststop.sync.ExchangeResponse.FeedState;

/**
 * A part of the feed.
 *
 * @param changes in the order of their position
 * @param cursor where the next page begins: beyond the last change, and beyond other stations' changes too
 * @param more whether changes were left for the next page
 * @param state the feed that this is a part of
 */
public record FeedPage(List<Change> changes, long cursor, boolean more, FeedState state) {}
