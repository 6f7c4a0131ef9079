package org.reststop.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;

/** The outbox in a kiosk's own store. */
final class LocalOutbox implements Outbox {
    /**
     * Facts that HQ holds stay this long, in case HQ comes back from a backup without them. Counted are days on which HQ
     * took facts, by HQ's calendar, each day once and none that lies before one that was counted: whatever the kiosk's
     * clock or HQ's does, a fact is never forgotten sooner than after so many different days.
     */
    static final int RETAINED_DAYS = 30;

    private static final long SECONDS_A_DAY = 86_400;

    private final LocalKioskStore store;
    private final OutboxTable table;

    LocalOutbox(LocalKioskStore store, OutboxTable table) {
        this.store = store;
        this.table = table;
    }

    @Override
    public UUID incarnation() {
        return store.place().incarnation();
    }

    @Override
    public List<Fact> next(int max) {
        return store.read(session -> session.doReturningWork(
                connection -> table.findAfter(connection, store.place().acknowledgedSeq(), max)));
    }

    @Override
    public long acknowledged() {
        return store.place().acknowledgedSeq();
    }

    @Override
    public long oldest() {
        return store.read(session -> session.doReturningWork(
                connection -> table.findOldest(connection).orElse(store.place().lastSeq() + 1)));
    }

    @Override
    public long queued() {
        return store.place().queued();
    }

    @Override
    public void acknowledge(long seq, List<Refusal> refused, Instant hqTime) {
        if (seq <= store.place().acknowledgedSeq() && refused.isEmpty()) {
            return;
        }
        store.transact(tx -> {
            long known = Math.min(seq, tx.place().lastSeq());
            tx.session().doWork(connection -> {
                for (Refusal refusal : refused) {
                    table.keepRefused(connection, refusal);
                }
                long hqDay = Math.floorDiv(hqTime.getEpochSecond(), SECONDS_A_DAY);
                if (table.markHeld(connection, tx.place().acknowledgedSeq(), known, hqDay)) {
                    table.prune(connection, RETAINED_DAYS);
                }
            });
            if (known > tx.place().acknowledgedSeq()) {
                tx.moveTo(tx.place().withAcknowledged(known));
            }
            return seq;
        });
    }

    @Override
    public void renew(UUID incarnation) {
        store.transact(tx -> {
            SyncPlace place = tx.place();
            long oldest = tx.session()
                    .doReturningWork(connection -> table.findOldest(connection).orElse(place.lastSeq() + 1));
            tx.session().doWork(connection -> table.markWaiting(connection, 0));
            tx.moveTo(new SyncPlace(incarnation, place.lastSeq(), oldest - 1, place.feed()));
            return oldest;
        });
    }

    @Override
    public void rewind(long seq) {
        store.transact(tx -> {
            long known = Math.max(0, seq);
            // What HQ lost of facts it may have lost of what is attached to them.
            tx.session().doWork(AttachmentTable::doubt);
            if (known < tx.place().acknowledgedSeq()) {
                tx.session().doWork(connection -> table.markWaiting(connection, known));
                tx.moveTo(tx.place().withAcknowledged(known));
            }
            return seq;
        });
    }
}
