package org.reststop.store;

import java.util.List;
import org.reststop.sync.Change;

/** The inbox in a kiosk's own store. */
final class LocalInbox implements Inbox {
    private final LocalKioskStore store;
    private final ChangeWriter writer;

    LocalInbox(LocalKioskStore store, ChangeWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @Override
    public long cursor() {
        return store.place().cursor();
    }

    @Override
    public void apply(List<Change> changes, long cursor) {
        if (changes.isEmpty() && cursor == cursor()) {
            return;
        }
        store.transact(tx -> {
            writer.write(tx.session(), changes);
            tx.moveTo(tx.place().withCursor(cursor));
            return cursor;
        });
    }
}
