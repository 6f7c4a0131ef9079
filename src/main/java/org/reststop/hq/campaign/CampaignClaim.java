package org.reststop.hq.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody claimed a campaign's pack at a station. */
@Entity
@Table(name = "campaign_claim")
@IdClass(CampaignClaim.Key.class)
@SuppressWarnings("NullAway.Init")
public class CampaignClaim {
    /** @param id the fact's */
    public record Key(UUID campaignId, UUID id) implements Serializable {}

    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "doubled_of")
    private @Nullable UUID doubledOf;

    @Column(name = "handed_by")
    private @Nullable Long handedBy;

    protected CampaignClaim() {}

    /**
     * Through whose hands a pack went.
     *
     * @param handedBy who of the staff handed it out; null if nobody did, or the kiosk did not tell
     */
    record Hands(long personId, @Nullable Long handedBy) {}

    /** @param doubledOf the same person's first claim; null if this is it */
    CampaignClaim(Key key, Hands hands, String stationId, Instant at, Instant receivedAt, @Nullable UUID doubledOf) {
        this.campaignId = key.campaignId();
        this.id = key.id();
        this.personId = hands.personId();
        this.handedBy = hands.handedBy();
        this.stationId = stationId;
        this.at = at;
        this.receivedAt = receivedAt;
        this.doubledOf = doubledOf;
    }

    /** @param first the same person's first claim; null if this is it */
    void settle(@Nullable UUID first) {
        doubledOf = first;
    }

    /** Nobody is told by it any more whose it was. */
    void forget() {
        personId = null;
    }

    /** Nobody is told any more who handed it out. */
    void forgetHand() {
        handedBy = null;
    }

    public Key key() {
        return new Key(campaignId, id);
    }

    /** Null once forgotten. */
    public @Nullable Long personId() {
        return personId;
    }

    /** Who of the staff handed it out; null if nobody did, if the kiosk did not tell, and once forgotten. */
    public @Nullable Long handedBy() {
        return handedBy;
    }

    public String stationId() {
        return stationId;
    }

    /** When it was claimed, as HQ believes. */
    public Instant at() {
        return at;
    }

    /** The same person's first claim; null if this is it. */
    public @Nullable UUID doubledOf() {
        return doubledOf;
    }
}
