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
    public FeedPlace place() {
        return store.place().feed();
    }

    @Override
    public void apply(FeedPart part) {
        if (part.changes().isEmpty() && place().after(part).equals(place())) {
            return;
        }
        store.transact(tx -> {
            FeedPlace before = tx.place().feed();
            FeedPlace next = before.after(part);
            writer.write(tx.session(), part.changes(), next.loads());
            if (before.isCompletedBy(part)) {
                writer.sweep(tx.session(), next.loads());
            }
            tx.moveTo(tx.place().withFeed(next));
            return next;
        });
    }

    @Override
    public void restart(List<Change> documents) {
        store.transact(tx -> {
            FeedPlace next = tx.place().feed().restarted();
            writer.write(tx.session(), documents, next.loads());
            tx.moveTo(tx.place().withFeed(next));
            return next;
        });
    }
}
