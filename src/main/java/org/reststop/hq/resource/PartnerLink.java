package org.reststop.hq.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** By which a partner unit sees what became of what it shares. */
@Entity
@Table(name = "partner_link")
@SuppressWarnings("NullAway.Init")
class PartnerLink {
    @Id
    @Column(name = "partner_id", length = 64)
    private String partnerId;

    @Column(nullable = false, length = 22)
    private String token;

    protected PartnerLink() {}

    /** @param token of 128 random bits */
    PartnerLink(String partnerId, String token) {
        this.partnerId = partnerId;
        this.token = token;
    }

    String partnerId() {
        return partnerId;
    }

    String token() {
        return token;
    }
}
