package org.reststop.domain.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A notice that was taken down at this station alone, and that its staff may show here again. */
@Entity
@Table(name = "notice_aside")
@SuppressWarnings("NullAway.Init")
public class NoticeAside {
    @Id
    @Column(name = "notice_id")
    private UUID noticeId;

    protected NoticeAside() {}

    public NoticeAside(UUID noticeId) {
        this.noticeId = noticeId;
    }

    public UUID noticeId() {
        return noticeId;
    }
}
