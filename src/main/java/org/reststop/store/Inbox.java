package org.reststop.store;

import java.util.List;
import org.reststop.sync.Change;

/** Where HQ's changes are written down. Safe to call from any thread. */
public interface Inbox {
    /** The position to ask HQ's feed from. */
    long cursor();

    /**
     * Writes changes and the new cursor in one transaction. A change of a kind that this version does not know is kept
     * raw; one that cannot be read is logged and skipped, so that it does not block those behind it.
     */
    void apply(List<Change> changes, long cursor);
}
