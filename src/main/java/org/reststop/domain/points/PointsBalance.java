package org.reststop.domain.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many points somebody had when HQ last told this kiosk; the sum that it tells is never counted on here. */
@Entity
@Table(name = "points_balance")
@SuppressWarnings("NullAway.Init")
public class PointsBalance {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(nullable = false)
    private long balance;

    protected PointsBalance() {}

    public PointsBalance(long personId, long balance) {
        this.personId = personId;
        this.balance = balance;
    }

    public long balance() {
        return balance;
    }
}
