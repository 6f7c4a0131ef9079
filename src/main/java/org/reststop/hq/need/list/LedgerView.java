package org.reststop.hq.need.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A filter of the ledger that somebody has given a name. */
@Entity
@Table(name = "ledger_view")
@IdClass(LedgerView.Key.class)
@SuppressWarnings("NullAway.Init")
public class LedgerView {
    /** Whose, and which. */
    public record Key(UUID staffId, UUID id) implements Serializable {}

    @Id
    @Column(name = "staff_id")
    private UUID staffId;

    @Id
    private UUID id;

    @Column(nullable = false, length = 40)
    private String name;

    @Column(nullable = false, length = 1000)
    private String query;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected LedgerView() {}

    LedgerView(Key key, String name, String query, Instant madeAt) {
        this.staffId = key.staffId();
        this.id = key.id();
        this.name = name;
        this.query = query;
        this.madeAt = madeAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As an address holds it. */
    public String query() {
        return query;
    }

    Instant madeAt() {
        return madeAt;
    }
}
