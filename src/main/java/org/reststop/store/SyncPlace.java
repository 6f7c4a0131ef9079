package org.reststop.store;

import java.util.UUID;

/** A kiosk store's identity and how far it has come, up and down. Numbers start at 0. */
record SyncPlace(UUID incarnation, long lastSeq, long acknowledgedSeq, FeedPlace feed) {
    SyncPlace withLastSeq(long seq) {
        return new SyncPlace(incarnation, seq, acknowledgedSeq, feed);
    }

    SyncPlace withAcknowledged(long seq) {
        return new SyncPlace(incarnation, lastSeq, seq, feed);
    }

    SyncPlace withFeed(FeedPlace place) {
        return new SyncPlace(incarnation, lastSeq, acknowledgedSeq, place);
    }

    /** The place of a store whose facts were all numbered anew, and wait. */
    SyncPlace renewed(UUID next, long last) {
        return new SyncPlace(next, last, 0, feed);
    }

    long queued() {
        return lastSeq - acknowledgedSeq;
    }
}
