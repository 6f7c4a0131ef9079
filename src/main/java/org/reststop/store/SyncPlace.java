package org.reststop.store;

import java.util.UUID;

/** A kiosk store's identity and how far it has come, up and down. Numbers start at 0. */
record SyncPlace(UUID incarnation, long lastSeq, long acknowledgedSeq, long cursor) {
    SyncPlace withLastSeq(long seq) {
        return new SyncPlace(incarnation, seq, acknowledgedSeq, cursor);
    }

    SyncPlace withAcknowledged(long seq) {
        return new SyncPlace(incarnation, lastSeq, seq, cursor);
    }

    SyncPlace withCursor(long position) {
        return new SyncPlace(incarnation, lastSeq, acknowledgedSeq, position);
    }

    long queued() {
        return lastSeq - acknowledgedSeq;
    }
}
