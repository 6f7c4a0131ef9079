package org.reststop.hq.flag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a badge was at a station, by HQ's clock as well as that can be told. */
@Entity
@IdClass(BadgeUse.Key.class)
@Table(name = "badge_use")
@SuppressWarnings("NullAway.Init")
class BadgeUse {
    /** The key: what a badge did lies together. */
    record Key(long serial, Instant at, UUID factId) implements Serializable {}

    @Id
    private long serial;

    @Id
    private Instant at;

    @Id
    @Column(name = "fact_id")
    private UUID factId;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(name = "kiosk_id", nullable = false)
    private UUID kioskId;

    @Column(name = "counter")
    private @Nullable Long counter;

    protected BadgeUse() {}

    /** @param counter of a phone badge's code, null for any other badge */
    BadgeUse(Key key, long personId, String stationId, UUID kioskId, @Nullable Long counter) {
        this.serial = key.serial();
        this.at = key.at();
        this.factId = key.factId();
        this.personId = personId;
        this.stationId = stationId;
        this.kioskId = kioskId;
        this.counter = counter;
    }

    /** Whether both show the same code of a phone, at kiosks of which neither knew of the other's. */
    boolean repeats(BadgeUse other) {
        return counter != null
                && counter.equals(other.counter)
                && serial == other.serial
                && !factId.equals(other.factId)
                && !kioskId.equals(other.kioskId);
    }

    /** Whether nobody can have carried the badge from one to the other. */
    boolean isTooSoonAfterOrBefore(BadgeUse other, Duration leastTravel) {
        return serial == other.serial
                && !stationId.equals(other.stationId)
                && Duration.between(at, other.at).abs().compareTo(leastTravel) < 0;
    }

    long serial() {
        return serial;
    }

    Instant at() {
        return at;
    }

    UUID factId() {
        return factId;
    }

    long personId() {
        return personId;
    }

    String stationId() {
        return stationId;
    }

    @Nullable
    Long counter() {
        return counter;
    }
}
