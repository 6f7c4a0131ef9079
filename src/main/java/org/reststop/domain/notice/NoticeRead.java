package org.reststop.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A person opened a notice. */
@Entity
@Table(name = "notice_read")
@IdClass(NoticeRead.Key.class)
@SuppressWarnings("NullAway.Init")
public class NoticeRead {
    /** A person reads a notice once. */
    public record Key(long personId, UUID noticeId) implements Serializable {}

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(nullable = false)
    private Instant at;

    protected NoticeRead() {}

    public NoticeRead(long personId, UUID noticeId, Instant at) {
        this.personId = personId;
        this.noticeId = noticeId;
        this.at = at;
    }

    public long personId() {
        return personId;
    }

    public UUID noticeId() {
        return noticeId;
    }

    public Instant at() {
        return at;
    }
}
