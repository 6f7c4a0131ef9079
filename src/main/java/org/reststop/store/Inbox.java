package org.reststop.store;

import java.util.List;
import org.reststop.sync.Change;

/** Where HQ's changes are written down. Safe to call from any thread. */
public interface Inbox {
    /** Where this kiosk stands in HQ's feed; answered from memory. */
    FeedPlace place();

    /** The position to ask HQ's feed from. */
    default long cursor() {
        return place().cursor();
    }

    /**
     * Writes a part of the feed and the new place in one transaction. A change that this version does not know or cannot
     * read is kept raw, to be understood after an upgrade, and does not block those behind it.
     *
     * <p>With the last part of a full load, documents that came by the feed before and were not sent in this load are
     * removed: notices, people, and what is kept raw. Revocations and badge keys stay: HQ may have lost a revocation
     * by going back to a backup, and that must not make a badge good again.
     */
    void apply(FeedPart part);

    /** As {@link #apply(FeedPart)}, of a feed that has no name: HQ speaks protocol version 1. */
    default void apply(List<Change> changes, long cursor) {
        apply(new FeedPart(changes, cursor, false, null));
    }

    /**
     * Forgets the place in the feed, because it is another HQ's or may mean something else by now: the next exchange
     * begins a full load.
     *
     * @param documents to be written at once
     */
    void restart(List<Change> documents);
}
