package org.reststop.hq.notice.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A content that a notice, a draft or a revision of one names, or may soon. */
@Entity
@Immutable
@Table(name = "kept_medium")
@SuppressWarnings("NullAway.Init")
class HeldMedium {
    @Id
    @Column(length = 64)
    private String sha256;

    protected HeldMedium() {}

    HeldMedium(String sha256) {
        this.sha256 = sha256;
    }
}
