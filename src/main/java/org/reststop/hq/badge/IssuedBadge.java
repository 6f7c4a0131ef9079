package org.reststop.hq.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.Role;

/** A badge that HQ has signed. */
@Entity
@Table(name = "badge")
@SuppressWarnings("NullAway.Init")
class IssuedBadge {
    @Id
    private long serial;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private Role role;

    @Column(name = "key_id", nullable = false)
    private int keyId;

    @Column(nullable = false)
    private LocalDate issued;

    @Column(nullable = false)
    private LocalDate expires;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    protected IssuedBadge() {}

    IssuedBadge(Badge badge, Instant issuedAt) {
        this.serial = badge.serial();
        this.personId = badge.personId();
        this.role = badge.role();
        this.keyId = badge.keyId();
        this.issued = badge.issued();
        this.expires = badge.expires();
        this.issuedAt = issuedAt;
    }

    Badge badge() {
        return new Badge(keyId, role, personId, serial, issued, expires);
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
