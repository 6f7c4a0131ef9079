package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as the kiosk keeps it that it was raised at. Written once, never changed. What was said and a telephone's
 * number are not kept here: they go to HQ with the fact.
 */
@Entity
@Table(name = "need")
@SuppressWarnings("NullAway.Init")
public class Need {
    @Id
    private UUID id;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false, length = 32)
    private String category;

    @Column(length = 120)
    private @Nullable String place;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(nullable = false, length = 8)
    private String receipt;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt;

    @Column(length = 22)
    private @Nullable String follow;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private @Nullable Patrol patrol;

    protected Need() {}

    /**
     * @param need of sound words
     * @param follow by which it is followed on a phone; null if it has none
     * @param raisedAt by the kiosk's clock: evidence, not order
     */
    public Need(String stationId, NewNeed need, Receipt receipt, @Nullable FollowToken follow, Instant raisedAt) {
        this.follow = follow == null ? null : follow.text();
        this.id = need.id();
        this.stationId = stationId;
        this.category = need.category();
        this.place = need.place();
        this.personId = need.author() instanceof NeedAuthor.Known(long person) ? person : null;
        this.receipt = receipt.text();
        this.raisedAt = raisedAt;
        this.patrol = need.patrol();
    }

    /** UUIDv7, that of the fact too. */
    public UUID id() {
        return id;
    }

    public String stationId() {
        return stationId;
    }

    /** A category's code; the category may be gone. */
    public String category() {
        return category;
    }

    /** Where at the station; null if it was not told. */
    public @Nullable String place() {
        return place;
    }

    /** Null unless the one who raised it had checked in. */
    public @Nullable Long personId() {
        return personId;
    }

    public Receipt receipt() {
        return new Receipt(receipt);
    }

    /** By which it is followed on a phone; empty if it has none. */
    public Optional<FollowToken> follow() {
        return Optional.ofNullable(follow).map(FollowToken::new);
    }

    /** By the kiosk's clock. */
    public Instant raisedAt() {
        return raisedAt;
    }
}
