package org.reststop.hq.notice;

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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeMark;

/** What a kiosk told once of a notice's revision; the intake writes it. */
@Entity
@Immutable
@Table(name = "notice_report")
@IdClass(NoticeReport.Key.class)
@SuppressWarnings("NullAway.Init")
class NoticeReport {
    record Key(String stationId, UUID kioskId, UUID noticeId, long revision, NoticeMark.Kind kind)
            implements Serializable {}

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Id
    @Column(name = "kiosk_id")
    private UUID kioskId;

    @Id
    @Column(name = "notice_id")
    private UUID noticeId;

    @Id
    private long revision;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private NoticeMark.Kind kind;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "person_id")
    private @Nullable Long personId;

    private @Nullable String reason;

    protected NoticeReport() {}
}
