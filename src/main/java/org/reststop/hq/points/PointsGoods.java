package org.reststop.hq.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Goods that points are given for. An entry copies the name and the price, so that a later change changes no book. */
@Entity
@Table(name = "points_goods")
@SuppressWarnings("NullAway.Init")
public class PointsGoods {
    /** The most characters that a name has. */
    public static final int MAX_NAME = 60;

    @Id
    private UUID id;

    @Column(nullable = false, length = MAX_NAME)
    private String name;

    @Column(nullable = false)
    private int price;

    @Column(name = "on_offer", nullable = false)
    private boolean onOffer;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 60)
    private String changedBy;

    protected PointsGoods() {}

    PointsGoods(UUID id, Offer offer, Instant changedAt, String changedBy) {
        this.id = id;
        this.name = offer.name();
        this.price = offer.price();
        this.onOffer = offer.onOffer();
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    /** @param price in points, at least 1 */
    public record Offer(String name, int price, boolean onOffer) {
        /** The most points that anything costs. */
        public static final int MOST = 100_000;

        /** Whether it keeps every rule. */
        public boolean sound() {
            return !name.isBlank() && name.length() <= MAX_NAME && price >= 1 && price <= MOST;
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** In points. */
    public int price() {
        return price;
    }

    public boolean onOffer() {
        return onOffer;
    }
}
