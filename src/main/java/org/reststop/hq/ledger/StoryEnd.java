package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** From when on a settled need's story is no longer kept at kiosks. */
@Entity
@Table(name = "story_end")
@IdClass(LedgerEntry.Key.class)
@SuppressWarnings("NullAway.Init")
public class StoryEnd {
    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "need_id")
    private UUID id;

    @Column(nullable = false)
    private Instant at;

    protected StoryEnd() {}

    StoryEnd(LedgerEntry.Key key, Instant at) {
        this.stationId = key.stationId();
        this.id = key.id();
        this.at = at;
    }

    LedgerEntry.Key key() {
        return new LedgerEntry.Key(stationId, id);
    }
}
