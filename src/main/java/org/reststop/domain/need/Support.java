package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody said "me too" at this kiosk. */
@Entity
@Table(name = "need_support")
@SuppressWarnings("NullAway.Init")
public class Support {
    @Id
    private UUID id;

    @Column(name = "need_id", nullable = false)
    private UUID needId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(nullable = false)
    private Instant at;

    protected Support() {}

    /**
     * @param id the fact's
     * @param personId null unless whoever joined had checked in
     * @param at by the kiosk's clock
     */
    public Support(UUID id, UUID needId, @Nullable Long personId, Instant at) {
        this.id = id;
        this.needId = needId;
        this.personId = personId;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID needId() {
        return needId;
    }

    /** Null if nobody knows who it was. */
    public @Nullable Long personId() {
        return personId;
    }

    public Instant at() {
        return at;
    }
}
