package org.reststop.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.WireCodec;

/** A kiosk's transaction: collects the facts that it records and where it moves the store's place. */
final class KioskTx implements Tx {
    private final StatelessSession session;
    private final OutboxTable outbox;
    private final SyncPlaceTable places = new SyncPlaceTable();
    private final WireCodec codec;
    private final SyncPlace before;
    private final List<Fact> recorded = new ArrayList<>();
    private SyncPlace place;

    KioskTx(StatelessSession session, OutboxTable outbox, WireCodec codec, SyncPlace place) {
        this.session = session;
        this.outbox = outbox;
        this.codec = codec;
        this.before = place;
        this.place = place;
    }

    @Override
    public StatelessSession session() {
        return session;
    }

    @Override
    public void record(UUID id, FactBody body, Instant at) {
        long seq = place.lastSeq() + 1;
        // The column holds microseconds; HQ must see the same time whether a fact comes from the table or the journal.
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        Fact fact = new Fact(seq, id, body.type(), body.version(), stored, codec.toBody(body));
        session.doWork(connection -> {
            outbox.insert(connection, fact);
            AttachmentTable.enlist(connection, body.attachments(), stored);
        });
        recorded.add(fact);
        place = place.withLastSeq(seq);
    }

    SyncPlace place() {
        return place;
    }

    void moveTo(SyncPlace next) {
        place = next;
    }

    /** Writes the place if it moved, and hands over what was recorded. */
    List<Fact> finish() {
        if (!place.equals(before)) {
            session.doWork(connection -> places.save(connection, place));
        }
        return recorded;
    }
}
