package org.reststop.domain.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has claimed a campaign's gift pack, here or at another station, as far as this kiosk knows. */
@Entity
@Table(name = "gift_claim")
@IdClass(GiftClaim.Key.class)
@SuppressWarnings("NullAway.Init")
public class GiftClaim {
    /** A person claims once in a campaign. */
    public record Key(UUID campaignId, long personId) implements Serializable {}

    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private UUID fact;

    @Column(name = "handed_by")
    private @Nullable Long handedBy;

    protected GiftClaim() {}

    /** One of which it is not known here who handed it out, if anybody did. */
    public GiftClaim(Key key, String stationId, Instant at, UUID fact) {
        this(key, stationId, at, fact, null);
    }

    /**
     * @param fact by which it was claimed
     * @param handedBy the id of whoever of the staff handed it out; null if nobody did, or it is not known here
     */
    public GiftClaim(Key key, String stationId, Instant at, UUID fact, @Nullable Long handedBy) {
        this.campaignId = key.campaignId();
        this.personId = key.personId();
        this.stationId = stationId;
        this.at = at;
        this.fact = fact;
        this.handedBy = handedBy;
    }

    /** The same claim, with who handed it out if another tells of the same fact and knows it. */
    public GiftClaim knowing(@Nullable GiftClaim other) {
        Long by = handedBy == null && other != null && other.fact.equals(fact) ? other.handedBy : handedBy;
        return new GiftClaim(key(), stationId, at, fact, by);
    }

    /** The id of whoever of the staff handed it out; null if nobody did, or it is not known here. */
    public @Nullable Long handedBy() {
        return handedBy;
    }

    public Key key() {
        return new Key(campaignId, personId);
    }

    /** Where it was claimed. */
    public String stationId() {
        return stationId;
    }

    public Instant at() {
        return at;
    }

    /** The number that staff are shown. */
    public String code() {
        return GiftCode.of(fact);
    }
}
