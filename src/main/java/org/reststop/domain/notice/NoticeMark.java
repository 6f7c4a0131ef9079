package org.reststop.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a kiosk has told HQ of a revision of a notice, so that it tells it once, also after a restart. */
@Entity
@Table(name = "notice_mark")
@IdClass(NoticeMark.Key.class)
@SuppressWarnings("NullAway.Init")
public class NoticeMark {
    /** What was told. */
    public enum Kind {
        /** An emergency was on the screen. */
        SEEN,
        /** Somebody said that he has read an emergency. */
        ACKNOWLEDGED,
        /** Something of it cannot be shown. */
        UNSHOWABLE
    }

    /** A thing is told of a revision once. */
    public record Key(UUID noticeId, long revision, Kind kind) implements Serializable {}

    @Id
    @Column(name = "notice_id")
    private UUID noticeId;

    @Id
    private long revision;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Kind kind;

    @Column(nullable = false)
    private Instant at;

    protected NoticeMark() {}

    public NoticeMark(UUID noticeId, long revision, Kind kind, Instant at) {
        this.noticeId = noticeId;
        this.revision = revision;
        this.kind = kind;
        this.at = at;
    }

    public Key key() {
        return new Key(noticeId, revision, kind);
    }

    public Instant at() {
        return at;
    }
}
