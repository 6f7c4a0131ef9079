package org.reststop.hq.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.reststop.hq.ledger.LedgerEntry;

/** What has come to pass with a need on somebody's desk since she last looked. */
@Entity
@Table(name = "desk_news")
@IdClass(DeskNews.Key.class)
@SuppressWarnings("NullAway.Init")
public class DeskNews {
    /** However much has come to pass with a need, it is one. */
    public record Key(String staffId, String stationId, UUID needId) implements Serializable {}

    @Id
    @Column(name = "staff_id", length = 64)
    private String staffId;

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Column(nullable = false, length = 24)
    private String act;

    @Column(nullable = false)
    private Instant at;

    protected DeskNews() {}

    DeskNews(String staffId, LedgerEntry.Key need, String act, Instant at) {
        this.staffId = staffId;
        this.stationId = need.stationId();
        this.needId = need.id();
        this.act = act;
        this.at = at;
    }

    LedgerEntry.Key need() {
        return new LedgerEntry.Key(stationId, needId);
    }

    /** The word of what was done last. */
    public String act() {
        return act;
    }

    public Instant at() {
        return at;
    }
}
