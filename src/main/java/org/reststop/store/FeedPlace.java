package org.reststop.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a kiosk stands in HQ's feed.
 *
 * @param epoch the feed that {@code cursor} is a place in; null before HQ has named one, and with an HQ that names none
 * @param cursor the position of the last change that is stored, 0 at first
 * @param loads how many full loads have begun in this store
 * @param load how far the full load in progress is; null if none is
 */
public record FeedPlace(
        @Nullable UUID epoch,
        long cursor,
        long loads,
        @Nullable Load load) {
    /** Before anything of a feed. */
    static final FeedPlace START = new FeedPlace(null, 0, 0, null);

    /**
     * A full load that is not yet complete.
     *
     * @param loaded how many changes it has brought
     * @param expected about how many it will have brought when it is complete, not below {@code loaded}
     */
    public record Load(long loaded, long expected) {}

    /** The place once a part of the feed is stored. */
    FeedPlace after(FeedPart part) {
        var feed = part.feed();
        if (feed == null) {
            return new FeedPlace(null, part.cursor(), loads, null);
        }
        Load before = feed.fromStart() ? new Load(0, 0) : load;
        Load next = null;
        if (before != null && part.more()) {
            long loaded = before.loaded() + part.changes().size();
            next = new Load(loaded, loaded + Math.max(0, feed.left()));
        }
        return new FeedPlace(feed.epoch(), part.cursor(), feed.fromStart() ? loads + 1 : loads, next);
    }

    /** Whether a part is the last of a full load. */
    boolean isCompletedBy(FeedPart part) {
        var feed = part.feed();
        return feed != null && !part.more() && (feed.fromStart() || load != null);
    }

    /** The start of a feed that is not known yet. */
    FeedPlace restarted() {
        return new FeedPlace(null, 0, loads, null);
    }
}
