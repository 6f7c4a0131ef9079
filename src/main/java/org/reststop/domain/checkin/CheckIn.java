package org.reststop.domain.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody came. Written once, never changed. */
@Entity
@Table(name = "check_in")
@SuppressWarnings("NullAway.Init")
public class CheckIn {
    @Id
    private UUID id;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "badge_serial", nullable = false)
    private long badgeSerial;

    @Column(nullable = false)
    private Instant at;

    protected CheckIn() {}

    /**
     * @param id UUIDv7 drawn at the kiosk
     * @param at by the kiosk's clock: evidence, not order
     */
    public CheckIn(UUID id, String stationId, long personId, long badgeSerial, Instant at) {
        this.id = id;
        this.stationId = stationId;
        this.personId = personId;
        this.badgeSerial = badgeSerial;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public String stationId() {
        return stationId;
    }

    public long personId() {
        return personId;
    }

    public long badgeSerial() {
        return badgeSerial;
    }

    public Instant at() {
        return at;
    }
}
